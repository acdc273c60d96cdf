#include "ui/panes/roi/roi_pane.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/roi/roi_csv.h"
#include "models/roi/roi_file.h"
#include "models/roi/roi_presets.h"
#include "models/roi/roi_text.h"
#include "ui/panes/roi/proposal.h"
#include "ui/panes/roi/roi_editor.h"
#include "ui/panes/roi/roi_form.h"
#include "ui/panes/roi/roi_results.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"

namespace gc::console {

/// Name, figure and provenance stand side by side without scrolling.
static constexpr int kNarrowestForm = 460;
/// What the row of the prospect wants above its least, so that names can be read.
static constexpr int kComfort = 160, kComboFrame = 48;

RoiPane::RoiPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("roi"), tr("ROI calculator")),
      m_editor(new RoiEditor(this)),
      m_results(new RoiResults(theme, *m_editor)),
      m_tabs(new QTabWidget),
      m_prospect(new QLineEdit),
      m_plan(new QComboBox),
      m_example(new QComboBox),
      m_cases(new QButtonGroup(this)),
      m_useMeasured(new QPushButton(tr("Use measured"))) {
  buildActions();
  buildHeader();
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kS);
  column->addWidget(buildProspectRow());
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->setHandleWidth(8);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(buildForms());
  splitter->addWidget(m_results);
  splitter->setStretchFactor(0, 11);
  splitter->setStretchFactor(1, 10);
  splitter->setSizes({640, 580});
  column->addWidget(splitter, 1);
  for (QLineEdit* edit : content()->findChildren<QLineEdit*>()) edit->installEventFilter(this);
  for (RoiSpinBox* box : content()->findChildren<RoiSpinBox*>()) box->installEventFilter(this);
  connect(m_editor, &RoiEditor::changed, this, &RoiPane::present);
  connect(&m_editor->steps(), &QUndoStack::cleanChanged, this, &RoiPane::present);
  connect(&models.roiUsage, &RoiUsage::changed, this, [this] {
    fillUntouched();
    presentUsage();
  });
  connect(&models.client, &AdminClient::connectionChanged, this, &RoiPane::presentUsage);
  Freshness own;
  own.hasData = true;
  applyFreshness(own);
  present();
  presentUsage();
}

RoiPane::~RoiPane() {
  // A stack that ends calls itself clean; by then the widgets that would show it are gone.
  m_editor->steps().disconnect(this);
}

void RoiPane::buildActions() {
  action(tr("&New prospect"), QKeySequence::New, [this] { startAnew(); });
  action(tr("&Open…"), QKeySequence::Open, [this] { open(); });
  action(tr("&Save"), QKeySequence::Save, [this] { save(); });
  action(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { saveAs(); });
  action(tr("Export &proposal PDF…"), {}, [this] { exportProposal(); });
  for (const RoiCase of : {RoiCase::Low, RoiCase::Base, RoiCase::High})
    action(tr("%1 case").arg(RoiText::word(of)), Qt::ALT | Qt::Key(Qt::Key_1 + int(of)),
           [this, of] { m_editor->show(of); });
  m_withoutVolume = action(tr("Use &measured, keep the volume"), {}, [this] { useMeasured(false); });
  m_withVolume = action(tr("Use measured, &volume included"), {}, [this] { useMeasured(true); });
}

void RoiPane::buildHeader() {
  auto* choice = new QMenu(m_useMeasured);
  choice->addActions({m_withoutVolume, m_withVolume});
  m_useMeasured->setMenu(choice);
  m_useMeasured->setAccessibleName(m_useMeasured->text());
  auto* open = new QPushButton(tr("Open…"));
  auto* save = new QPushButton(tr("Save"));
  auto* proposal = new QPushButton(tr("Export proposal PDF…"));
  proposal->setProperty("primary", true);
  connect(proposal, &QPushButton::clicked, this, &RoiPane::exportProposal);
  connect(open, &QPushButton::clicked, this, &RoiPane::open);
  connect(save, &QPushButton::clicked, this, &RoiPane::save);
  for (QPushButton* button : {m_useMeasured, open, save, proposal}) {
    button->setAccessibleName(button->text());
    header()->addWidget(button);
  }
}

QWidget* RoiPane::buildProspectRow() {
  auto* host = new QWidget;
  m_prospectRow = new QBoxLayout(QBoxLayout::LeftToRight, host);
  m_prospectRow->setContentsMargins(0, 0, 0, 0);
  m_prospectRow->setSpacing(space::kS);
  auto* row = new QHBoxLayout;
  m_prospectRow->addLayout(row, 6);
  const auto labelled = [&row](const QString& text, QWidget* field, int stretch) {
    auto* label = new QLabel(text);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, stretch);
  };
  m_prospect->setAccessibleName(tr("Prospect"));
  m_prospect->setPlaceholderText(tr("Name of the prospect"));
  m_prospect->setToolTip(m_prospect->placeholderText());
  m_prospect->setMaxLength(200);
  m_plan->setAccessibleName(tr("Plan"));
  for (QComboBox* box : {m_plan, m_example}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
  }
  m_plan->addItem(tr("No plan"), QString());
  for (const RoiPlan& plan : roiPlans()) m_plan->addItem(plan.title(), plan.id);
  m_example->setAccessibleName(tr("Example"));
  m_example->addItem(tr("Own figures"), QString());
  for (const RoiPreset& preset : roiPresets()) {
    m_example->addItem(preset.title(), preset.id);
    m_example->setItemData(m_example->count() - 1, preset.source, Qt::ToolTipRole);
  }
  for (QComboBox* box : {m_plan, m_example})
    box->setMinimumWidth(fontMetrics().horizontalAdvance(box->itemText(0)) + kComboFrame);
  labelled(tr("Pros&pect"), m_prospect, 4);
  labelled(tr("P&lan"), m_plan, 2);
  row = new QHBoxLayout;
  m_prospectRow->addLayout(row, 3);
  labelled(tr("E&xample"), m_example, 3);
  for (const RoiCase of : {RoiCase::Low, RoiCase::Base, RoiCase::High}) {
    auto* button = new QToolButton;
    button->setText(RoiText::word(of));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("%1 case").arg(RoiText::word(of)));
    button->setToolTip(tr("Alt+%1: what the fields show and take").arg(int(of) + 1));
    m_cases->addButton(button, int(of));
    row->addWidget(button);
  }
  connect(m_prospect, &QLineEdit::textEdited, m_editor, &RoiEditor::setProspect);
  connect(m_plan, &QComboBox::activated, this,
          [this](int index) { m_editor->setPlan(m_plan->itemData(index).toString()); });
  connect(m_example, &QComboBox::activated, this,
          [this](int index) { m_editor->applyPreset(m_example->itemData(index).toString()); });
  connect(m_cases, &QButtonGroup::idClicked, this, [this](int id) { m_editor->show(RoiCase(id)); });
  return host;
}

/// A small window takes two rows, so that names and figures keep their room.
void RoiPane::resizeEvent(QResizeEvent* event) {
  Pane::resizeEvent(event);
  m_prospectRow->setDirection(QBoxLayout::LeftToRight);
  if (m_prospectRow->minimumSize().width() + kComfort > width())
    m_prospectRow->setDirection(QBoxLayout::TopToBottom);
}

QWidget* RoiPane::buildForms() {
  m_tabs->setAccessibleName(tr("Models"));
  m_tabs->tabBar()->setAccessibleName(tr("Models"));
  m_tabs->setDocumentMode(true);
  for (const RoiModelId model : kRoiModels) {
    auto* form = new RoiForm(*m_editor, model);
    m_forms << form;
    m_tabs->setTabToolTip(m_tabs->addTab(form, RoiText::title(model)), RoiText::title(model));
  }
  connect(m_tabs, &QTabWidget::currentChanged, this,
          [this](int index) { m_editor->show(kRoiModels[index]); });
  auto* card = new QFrame;
  card->setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(12, 4, 4, 4);
  column->addWidget(m_tabs);
  card->setMinimumWidth(kNarrowestForm);
  return card;
}

QUndoStack& RoiPane::steps() { return m_editor->steps(); }

RoiForm& RoiPane::form(RoiModelId model) const { return *m_forms[int(model)]; }

void RoiPane::setActive(bool active) {
  models().roiUsage.setActive(active);
  models().timeline.setActive(active);  // the proposal shows its incident
}

void RoiPane::refresh() { models().roiUsage.refresh(); }

bool RoiPane::isReady() const { return models().roiUsage.isSettled() || !models().client.isConnected(); }

void RoiPane::focusFilter() { m_prospect->setFocus(Qt::ShortcutFocusReason); }

QString RoiPane::exportName() const {
  return QFileInfo(roiFileName(m_editor->document().prospect)).completeBaseName() + QStringLiteral(".csv");
}

QString RoiPane::exportText() const { return roiCsv(m_editor->document()); }

bool RoiPane::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();
      return true;
    }
  }
  return Pane::eventFilter(watched, event);
}

void RoiPane::present() {
  const RoiDocument& document = m_editor->document();
  const QSignalBlocker tabs(m_tabs), plan(m_plan), example(m_example);
  m_tabs->setCurrentIndex(int(document.model));
  if (m_prospect->text() != document.prospect) {
    m_prospect->setText(document.prospect);
    m_prospect->setCursorPosition(0);
  }
  m_plan->setCurrentIndex(std::max(0, m_plan->findData(document.plan)));
  const RoiSheet& sheet = m_editor->sheet();
  const RoiPreset* preset = roiPreset(sheet.preset);
  const bool same = preset && preset->inputs == sheet.inputs;
  m_example->setCurrentIndex(same ? std::max(0, m_example->findData(sheet.preset)) : 0);
  if (QAbstractButton* button = m_cases->button(int(document.of))) button->setChecked(true);
  const QString name = m_path.isEmpty() ? QString() : QFileInfo(m_path).fileName();
  const bool saved = m_editor->steps().isClean();
  setNote(saved ? name : name.isEmpty() ? tr("not saved") : tr("%1, changed").arg(name));
  presentUsage();
}

void RoiPane::presentUsage() {
  const bool known = models().roiUsage.usage().has_value();
  const bool measurable = canMeasure(m_editor->document().model);
  const std::optional<AdminError>& error = models().roiUsage.error();
  const QString reason = !models().client.isConnected() ? tr("No gateway is connected")
                         : error       ? tr("The gateway did not tell its usage: %1").arg(error->text())
                         : !known      ? tr("The gateway has no usage in the last 30 days")
                         : !measurable ? tr("A gateway measures nothing of this model")
                                       : tr("Fill in the last 30 days of this gateway");
  const bool single = m_editor->document().model == RoiModelId::SingleProvider;
  m_withoutVolume->setEnabled(known && measurable && !single);
  m_withVolume->setEnabled(known && measurable);
  m_useMeasured->setEnabled(known && measurable);
  for (QAction* each : {m_withoutVolume, m_withVolume}) each->setToolTip(reason);
  m_useMeasured->setToolTip(reason);
}

void RoiPane::useMeasured(bool withVolume) {
  const std::optional<MeasuredUsage>& usage = models().roiUsage.usage();
  if (!usage) return;
  m_editor->edit(tr("measured figures"), -1, [&](RoiDocument& document) {
    RoiInputs& inputs = document.sheets[document.model].inputs;
    inputs = measuredInputs(document.model, inputs, *usage, withVolume);
  });
}

/// Real usage takes the place of the sample's assumptions as long as nobody has typed anything.
void RoiPane::fillUntouched() {
  const std::optional<MeasuredUsage>& usage = models().roiUsage.usage();
  if (!usage || !m_editor->isUntouched() || !m_path.isEmpty()) return;
  RoiDocument document = newRoiDocument();
  document.model = m_editor->document().model;
  document.of = m_editor->document().of;
  for (const RoiModelId model : kRoiModels)
    document.sheets[model].inputs = measuredInputs(model, document.sheets[model].inputs, *usage, false);
  m_editor->start(document);
}

void RoiPane::startAnew() {
  m_editor->edit(tr("new prospect"), -1, [](RoiDocument& document) { document = newRoiDocument(); });
  m_path.clear();
  present();
}

void RoiPane::open() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("Open"), m_path, tr("ROI documents (*.gcroi);;All files (*)"));
  if (!path.isEmpty()) openFrom(path);
}

bool RoiPane::openFrom(const QString& path) {
  const RoiParsed read = loadRoiFile(path);
  if (!read.document) {
    announce(Severity::Error, read.error, read.error);
    return false;
  }
  // A step like any other: what was open before is one step back, so opening loses nothing.
  m_editor->edit(tr("opening of %1").arg(QFileInfo(path).fileName()), -1,
                 [&](RoiDocument& document) { document = *read.document; });
  m_path = path;
  m_editor->steps().setClean();
  present();
  return true;
}

bool RoiPane::save() { return m_path.isEmpty() ? saveAs() : saveTo(m_path); }

bool RoiPane::saveAs() {
  const QString suggested = m_path.isEmpty() ? roiFileName(m_editor->document().prospect) : m_path;
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Save"), suggested, tr("ROI documents (*.gcroi)"));
  return !path.isEmpty() && saveTo(path);
}

bool RoiPane::saveTo(const QString& path) {
  const QString error = saveRoiFile(path, m_editor->document());
  if (!error.isEmpty()) {
    announce(Severity::Error, error, error);
    return false;
  }
  m_path = path;
  m_editor->steps().setClean();
  present();
  announce(Severity::Success, tr("Saved as %1").arg(path));
  return true;
}

void RoiPane::exportProposal() {
  const QString name = QFileInfo(roiFileName(m_editor->document().prospect)).completeBaseName();
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Export proposal"), name + QStringLiteral(".pdf"), tr("PDF documents (*.pdf)"));
  if (!path.isEmpty()) exportProposalTo(path);
}

bool RoiPane::exportProposalTo(const QString& path) {
  const QString error = writeProposal(path, m_editor->document(),
                                      {.zone = models().zone,
                                       .date = models().client.clock().now().date(),
                                       .simulated = models().client.gateway().simulated,
                                       .failover = models().timeline.snapshot()});
  if (error.isEmpty())
    announce(Severity::Success, tr("Proposal written to %1").arg(path));
  else
    announce(Severity::Error, error, error);
  return error.isEmpty();
}

bool RoiPane::mayClose() {
  if (m_editor->steps().isClean()) return true;
  QMessageBox box(this);
  box.setWindowTitle(tr("Unsaved figures"));
  box.setText(m_editor->document().prospect.isEmpty()
                  ? tr("The figures of the ROI calculator are not saved.")
                  : tr("The figures for %1 are not saved.").arg(m_editor->document().prospect));
  const QAbstractButton* saving = box.addButton(tr("Save"), QMessageBox::AcceptRole);
  const QAbstractButton* discarding = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
  box.setDefaultButton(box.addButton(QMessageBox::Cancel));
  box.exec();
  if (box.clickedButton() == saving) return save();
  return box.clickedButton() == discarding;
}

}  // namespace gc::console
