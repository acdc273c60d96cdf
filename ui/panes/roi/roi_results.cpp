#include "ui/panes/roi/roi_results.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/roi/roi_tables.h"
#include "models/roi/roi_text.h"
#include "ui/panes/roi/roi_chart_widget.h"
#include "ui/panes/roi/roi_editor.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

static constexpr int kRowHeight = 24, kNarrowest = 300, kAllCases = 480;

RoiResults::RoiResults(const Theme& theme, const RoiEditor& editor, QWidget* parent)
    : QScrollArea(parent),
      m_editor(editor),
      m_figuresModel(new RoiFiguresModel(this)),
      m_swingsModel(new RoiSensitivityModel(this)),
      m_title(new QLabel),
      m_headline(new QLabel),
      m_beside(new QLabel),
      m_warning(new QLabel),
      m_claims(new QLabel),
      m_figures(new QTableView),
      m_swings(new QTableView),
      m_waterfall(new RoiChartWidget(theme, RoiChartWidget::Kind::Waterfall, tr("From today to after, USD"))),
      m_tornado(new RoiChartWidget(theme, RoiChartWidget::Kind::Tornado, tr("Sensitivity"))),
      m_flip(new QStackedWidget) {
  setFrameShape(NoFrame);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
  setMinimumWidth(kNarrowest);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kS);
  column->addWidget(buildHeadline());
  column->addWidget(buildFigures(), 1);
  column->addWidget(new Card(tr("From today to after, USD"), m_waterfall));
  column->addWidget(buildTornado(theme));
  setWidget(page);
  connect(&editor, &RoiEditor::changed, this, &RoiResults::present);
  present();
}

QWidget* RoiResults::buildHeadline() {
  auto* card = new QFrame;
  card->setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(2);
  m_title->setFont(fontOf(TextRole::Strong));
  m_headline->setFont(fontOf(TextRole::Display));
  m_beside->setProperty("secondary", true);
  m_beside->setWordWrap(true);
  m_warning->setWordWrap(true);
  m_claims->setWordWrap(true);
  for (QLabel* label : {m_title, m_headline, m_beside, m_claims, m_warning}) column->addWidget(label);
  return card;
}

QWidget* RoiResults::buildFigures() {
  setUpTable(*m_figures, tr("Figures"));
  m_figures->setModel(m_figuresModel);
  m_figures->verticalHeader()->setDefaultSectionSize(kRowHeight);
  m_figures->horizontalHeader()->setSectionResizeMode(RoiFiguresModel::Figure, QHeaderView::Stretch);
  m_figures->horizontalHeader()->setMinimumSectionSize(72);
  for (const int column : {RoiFiguresModel::Low, RoiFiguresModel::Base, RoiFiguresModel::High,
                           RoiFiguresModel::SourceSays})
    m_figures->setColumnWidth(column, 92);
  m_figures->setMinimumHeight(5 * kRowHeight);
  m_figures->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  return new Card(tr("Figures"), m_figures);
}

QWidget* RoiResults::buildTornado(const Theme& theme) {
  setUpTable(*m_swings, tr("Sensitivity, table"));
  m_swings->setModel(m_swingsModel);
  m_swings->verticalHeader()->setDefaultSectionSize(kRowHeight);
  m_swings->setColumnWidth(RoiSensitivityModel::Input, 190);
  m_swings->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  m_flip->addWidget(m_tornado);
  m_flip->addWidget(m_swings);
  m_flip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  auto* card = new Card(tr("What the result hangs on"), m_flip);
  auto* flip = new QToolButton;
  flip->setCheckable(true);
  flip->setProperty("flat", true);
  flip->setToolTip(tr("Show the same numbers as a table"));
  flip->setAccessibleName(tr("Sensitivity as a table"));
  const auto recolour = [flip, &theme] { flip->setIcon(theme.icon(QStringLiteral("card-list"))); };
  recolour();
  connect(&theme, &Theme::changed, flip, recolour);
  connect(flip, &QToolButton::toggled, m_flip,
          [this](bool table) { m_flip->setCurrentIndex(table ? 1 : 0); });
  card->titleRow()->addWidget(flip);
  return card;
}

/// Where there is no room for three cases side by side, the base alone stands in the table.
void RoiResults::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  for (const int column : {RoiFiguresModel::Low, RoiFiguresModel::High})
    m_figures->setColumnHidden(column, width() < kAllCases);
}

void RoiResults::present() {
  const RoiDocument& document = m_editor.document();
  const RoiSheet& sheet = m_editor.sheet();
  m_figuresModel->setSheet(document.model, sheet.inputs,
                           claimsOf(sheet.preset, document.model, sheet.inputs));
  m_waterfall->setResult(calculateRoi(document.model, valuesOf(sheet.inputs, document.of)));
  const RoiSensitivity found = sensitivityOf(document.model, sheet.inputs);
  m_tornado->setSensitivity(found);
  m_swingsModel->setSensitivity(found);
  presentHeadline();
  presentClaims();
}

void RoiResults::presentHeadline() {
  const RoiDocument& document = m_editor.document();
  const RoiResult result = calculateRoi(document.model, valuesOf(m_editor.sheet().inputs, document.of));
  const QString title = RoiText::label(result.headline);
  m_title->setText(document.of == RoiCase::Base ? title
                                                : tr("%1, %2 case").arg(title, RoiText::word(document.of)));
  QStringList beside;
  QString headline = RoiText::amount(std::nullopt, RoiUnit::Usd), spoken = headline;
  for (const RoiFigure& figure : result.tooLarge ? QList<RoiFigure>() : result.figures) {
    if (figure.id == result.headline) {
      headline = RoiText::amount(figure.value, figure.unit);
      spoken = RoiText::spoken(figure.value, figure.unit);
    } else if (beside.size() < 2 && figure.value) {
      beside << tr("%1 %2").arg(RoiText::label(figure.id), RoiText::amount(figure.value, figure.unit));
    }
  }
  m_headline->setText(headline);
  m_headline->setAccessibleName(tr("%1 %2").arg(title, spoken));
  m_beside->setText(beside.join(QStringLiteral("  ·  ")));
  const QString problem = warning();
  m_warning->setText(problem);
  m_warning->setVisible(!problem.isEmpty());
}

QString RoiResults::warning() const {
  const RoiDocument& document = m_editor.document();
  const RoiValues values = valuesOf(m_editor.sheet().inputs, document.of);
  const RoiResult result = calculateRoi(document.model, values);
  if (result.tooLarge) return tr("▲ These figures are too large to be reckoned exactly.");
  const std::optional<Micros> requests = document.model == RoiModelId::SingleProvider
                                             ? result.value(RoiFigureId::Requests)
                                             : std::optional(values.value(RoiField::Requests));
  if (document.model == RoiModelId::Measured && requests == 0)
    return tr("▲ Enter volume or load a measured month.");
  const RoiPlan* plan = roiPlan(document.plan);
  if (plan && plan->callsPerMonth && requests.value_or(0) > *plan->callsPerMonth * kMicro)
    return tr("▲ %1 requests a month are more than the %2 of plan %3.")
        .arg(RoiText::exact(*requests, RoiUnit::Count),
             RoiText::exact(*plan->callsPerMonth * kMicro, RoiUnit::Count), plan->title());
  if (plan && !plan->fee && values.contains(RoiField::Fee))
    return tr("▲ The fee of plan %1 is a matter of agreement: enter it.").arg(plan->title());
  return {};
}

void RoiResults::presentClaims() {
  const RoiSheet& sheet = m_editor.sheet();
  const RoiModelId model = m_editor.document().model;
  const RoiResult result = calculateRoi(model, valuesOf(sheet.inputs, RoiCase::Base));
  QStringList said;
  const QList<RoiClaim> claims = claimsOf(sheet.preset, model, sheet.inputs);
  for (const RoiClaim& claim : claims)
    for (const RoiFigure& figure : result.figures)
      if (figure.id == claim.figure)
        said << tr("%1: computed %2, the source says %3: %4.")
                    .arg(RoiText::label(figure.id), RoiText::amount(figure.value, figure.unit),
                         claimText(claim, figure.unit), claim.note);
  m_claims->setText(said.join(QLatin1Char('\n')));
  m_claims->setVisible(!said.isEmpty());
  m_figures->setColumnHidden(RoiFiguresModel::SourceSays, said.isEmpty());
}

QString RoiResults::headlineText() const { return m_headline->text(); }
QString RoiResults::claimNoteText() const { return m_claims->isHidden() ? QString() : m_claims->text(); }
QString RoiResults::warningText() const { return m_warning->isHidden() ? QString() : m_warning->text(); }

}  // namespace gc::console
