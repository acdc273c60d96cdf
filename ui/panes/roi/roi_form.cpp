#include "ui/panes/roi/roi_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <cmath>

#include "models/roi/roi_text.h"
#include "ui/panes/roi/roi_editor.h"
#include "ui/theme/tokens.h"

namespace gc::console {

static constexpr int kFramePadding = 14;

RoiSpinBox::RoiSpinBox(const RoiFieldSpec& spec, QWidget* parent) : QDoubleSpinBox(parent) {
  setDecimals(spec.decimals);
  setRange(0, double(spec.max) / kMicro);
  setSuffix(RoiText::suffix(spec.unit));
  setGroupSeparatorShown(true);
  setButtonSymbols(NoButtons);
  setStepType(AdaptiveDecimalStepType);
  setFocusPolicy(Qt::StrongFocus);
  setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  // The unit is longer in some languages than the figure.
  const int start = fontMetrics().horizontalAdvance(textFromValue(double(spec.start) / kMicro) + suffix());
  setMinimumWidth(std::max(140, start + 2 * kFramePadding));
  setMaximumWidth(std::max(190, minimumWidth()));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

Micros RoiSpinBox::micros() const { return Micros(std::llround(value() * kMicro)); }

void RoiSpinBox::setMicros(Micros value) {
  // Setting the same value again would rewrite the text under the cursor.
  if (value != micros()) setValue(double(value) / kMicro);
}

QString RoiSpinBox::textFromValue(double value) const {
  return RoiText::exact(Micros(std::llround(value * kMicro)), RoiUnit::Count, locale());
}

void RoiSpinBox::wheelEvent(QWheelEvent* event) { event->ignore(); }

RoiForm::RoiForm(RoiEditor& editor, RoiModelId model, QWidget* parent)
    : QScrollArea(parent), m_editor(editor), m_model(model) {
  setFrameShape(NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setFocusPolicy(Qt::NoFocus);
  auto* page = new QWidget;
  auto* grid = new QGridLayout(page);
  grid->setContentsMargins(0, space::kS, space::kS, space::kS);
  grid->setHorizontalSpacing(space::kS);
  grid->setVerticalSpacing(space::kXs);
  int line = 0;
  for (const RoiFieldSpec& spec : roiFields(model)) {
    const Row row = makeRow(spec);
    m_rows.insert(spec.field, row);
    auto* label = new QLabel(RoiText::label(spec.field));
    label->setBuddy(row.figure);
    grid->addWidget(label, line, 0);
    grid->addWidget(row.figure, line, 1);
    grid->addWidget(row.provenance, line, 2);
    grid->addWidget(row.note, line, 3);
    ++line;
  }
  grid->setColumnStretch(3, 1);
  grid->setRowStretch(line, 1);
  setWidget(page);
  // The card shows through: QScrollArea::setWidget makes its page opaque.
  page->setAutoFillBackground(false);
  viewport()->setAutoFillBackground(false);
  connect(&editor, &RoiEditor::changed, this, &RoiForm::present);
  present();
}

RoiForm::Row RoiForm::makeRow(const RoiFieldSpec& spec) {
  const RoiField field = spec.field;
  const QString name = RoiText::label(field);
  Row row{new RoiSpinBox(spec), new QComboBox, new QLineEdit};
  row.figure->setAccessibleName(name);
  row.provenance->setAccessibleName(tr("%1, provenance").arg(name));
  row.provenance->setToolTip(tr("Where the figure comes from"));
  for (const auto provenance : {RoiProvenance::Measured, RoiProvenance::Prospect, RoiProvenance::Assumption})
    row.provenance->addItem(RoiText::word(provenance), int(provenance));
  row.provenance->setFocusPolicy(Qt::StrongFocus);
  row.note->setAccessibleName(tr("%1, note").arg(name));
  row.note->setPlaceholderText(tr("Note"));
  row.note->setMinimumWidth(60);
  connect(row.figure, &QDoubleSpinBox::valueChanged, this, [this, field, figure = row.figure] {
    m_editor.setValue(m_model, field, m_editor.document().of, figure->micros());
  });
  connect(row.provenance, &QComboBox::activated, this,
          [this, field](int index) { m_editor.setProvenance(m_model, field, RoiProvenance(index)); });
  connect(row.note, &QLineEdit::textEdited, this,
          [this, field](const QString& text) { m_editor.setNote(m_model, field, text); });
  return row;
}

RoiSpinBox* RoiForm::figure(RoiField field) const { return m_rows.value(field).figure; }
QComboBox* RoiForm::provenance(RoiField field) const { return m_rows.value(field).provenance; }
QLineEdit* RoiForm::note(RoiField field) const { return m_rows.value(field).note; }

void RoiForm::present() {
  const RoiDocument& document = m_editor.document();
  const RoiInputs& inputs = m_editor.sheetOf(m_model).inputs;
  for (auto each = m_rows.begin(); each != m_rows.end(); ++each) {
    const RoiInput input = inputs.value(each.key());
    const Row& row = each.value();
    const QSignalBlocker figure(row.figure), provenance(row.provenance), note(row.note);
    row.figure->setMicros(input.value(document.of));
    row.provenance->setCurrentIndex(int(input.provenance));
    if (row.note->text() != input.note) {
      row.note->setText(input.note);
      if (!row.note->hasFocus()) row.note->setCursorPosition(0);
    }
    row.note->setToolTip(input.note.isEmpty() ? row.note->placeholderText() : input.note);
  }
}

}  // namespace gc::console
