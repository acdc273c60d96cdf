#include "ui/panes/demo/demo_guide.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/panes/demo/figure_table.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {
namespace {

constexpr int kWidth = 340, kRow = 26;

QString minutes(int seconds) {
  return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QLabel* textLabel(TextRole role) {
  auto* label = new QLabel;
  label->setFont(fontOf(role));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

DemoGuide::DemoGuide(const Theme& theme, ConsoleModels& models, QWidget* parent)
    : QDockWidget(tr("Demo guide"), parent),
      m_theme(theme),
      m_models(models),
      m_title(textLabel(TextRole::Heading)),
      m_timer(textLabel(TextRole::Small)),
      m_position(textLabel(TextRole::Small)),
      m_act(textLabel(TextRole::Strong)),
      m_say(textLabel(TextRole::Body)),
      m_see(textLabel(TextRole::Body)),
      m_outcome(textLabel(TextRole::Small)),
      m_idle(textLabel(TextRole::Body)),
      m_notes(new QWidget),
      m_figures(new FigureTable(theme, tr("Promised and measured"))),
      m_story(new QTableView),
      m_previous(new QPushButton(tr("Previous"))),
      m_next(new QPushButton(tr("Next"))) {
  setObjectName(QStringLiteral("demoGuide"));
  setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
  setWidget(page());
  m_next->setProperty("primary", true);
  connect(m_previous, &QPushButton::clicked, this, &DemoGuide::previous);
  connect(m_next, &QPushButton::clicked, this, &DemoGuide::next);
  connect(&models.demo, &DemoModel::changed, this, &DemoGuide::present);
  connect(&models.demo, &DemoModel::scenariosChanged, this, &DemoGuide::present);
  connect(&models.outageStory, &QAbstractItemModel::modelReset, this, &DemoGuide::present);
  connect(&theme, &Theme::changed, this, &DemoGuide::present);
  present();
}

QWidget* DemoGuide::page() {
  auto* notes = new QVBoxLayout(m_notes);
  notes->setContentsMargins(0, 0, 0, 0);
  notes->setSpacing(space::kXs);
  const auto part = [notes](const QString& heading, QLabel* text) {
    auto* head = new QLabel(heading);
    head->setFont(fontOf(TextRole::Caption));
    head->setProperty("muted", true);
    notes->addSpacing(space::kS);
    notes->addWidget(head);
    notes->addWidget(text);
    text->setAccessibleName(heading);
  };
  notes->addWidget(m_position);
  part(tr("Do"), m_act);
  part(tr("Say"), m_say);
  part(tr("See"), m_see);
  notes->addSpacing(space::kS);
  notes->addWidget(m_figures);
  notes->addWidget(m_outcome);
  setUpTable(*m_story, tr("The FAQ's outage beside the measured one"));
  m_story->setModel(&m_models.outageStory);
  m_story->setSelectionMode(QAbstractItemView::NoSelection);
  m_story->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_story->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_story->horizontalHeader()->setSectionResizeMode(OutageStory::Moment, QHeaderView::Stretch);
  notes->addWidget(m_story);
  auto* buttons = new QHBoxLayout;
  for (QPushButton* button : {m_previous, m_next}) {
    button->setAccessibleName(button->text());
    buttons->addWidget(button);
  }
  m_idle->setText(
      tr("Choose Demo ▸ Start scenario. Its steps appear here, with what is promised and what this "
         "gateway measures."));
  auto* all = new QWidget;
  auto* column = new QVBoxLayout(all);
  column->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
  column->addWidget(m_title);
  column->addWidget(m_timer);
  column->addWidget(m_idle);
  column->addWidget(m_notes);
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidget(all);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* page = new QWidget;
  auto* rows = new QVBoxLayout(page);
  rows->setContentsMargins(0, 0, 0, space::kM);
  rows->addWidget(scroll, 1);
  buttons->setContentsMargins(space::kM, 0, space::kM, 0);
  rows->addLayout(buttons);
  page->setMinimumWidth(kWidth);
  for (QLabel* label : {m_timer, m_position, m_outcome}) label->setProperty("secondary", true);
  return page;
}

void DemoGuide::showEvent(QShowEvent* event) {
  QDockWidget::showEvent(event);
  m_models.demo.setActive(true);
}

void DemoGuide::hideEvent(QHideEvent* event) {
  QDockWidget::hideEvent(event);
  m_models.demo.setActive(false);
}

void DemoGuide::next() { move(1); }
void DemoGuide::previous() { move(-1); }

void DemoGuide::move(int steps) {
  DemoModel& demo = m_models.demo;
  demo.setStep(demo.step() + steps);
  const DemoScenario* scenario = demo.scenario();
  if (scenario && !scenario->steps[demo.step()].pane.isEmpty())
    Q_EMIT paneWanted(scenario->steps[demo.step()].pane);
}

void DemoGuide::present() {
  const DemoModel& demo = m_models.demo;
  const DemoScenario* scenario = demo.scenario();
  const int step = demo.step();
  m_notes->setVisible(scenario != nullptr);
  m_idle->setVisible(scenario == nullptr);
  m_timer->setVisible(scenario != nullptr);
  m_previous->setEnabled(scenario && step > 0);
  m_next->setEnabled(scenario && step + 1 < scenario->steps.size());
  m_title->setText(scenario ? scenario->title : tr("Nothing is played"));
  if (!scenario) return;
  const QString speed = m_models.format.number(scenario->scale, 0);
  m_timer->setText(demo.isRunning() ? tr("Simulated · %1 of %2 · calls come %3 times as fast as in life")
                                          .arg(minutes(demo.elapsedS()), minutes(scenario->lastsS), speed)
                                    : tr("Simulated · ended after %1").arg(minutes(demo.elapsedS())));
  const DemoStep& shown = scenario->steps[step];
  m_position->setText(
      tr("Step %1 of %2 · at %3").arg(step + 1).arg(scenario->steps.size()).arg(minutes(shown.atS)));
  m_act->setText(shown.act);
  m_say->setText(QStringLiteral("“%1”").arg(shown.say));
  m_see->setText(shown.see);
  m_figures->setFigures(demo.figures());
  m_figures->setVisible(!demo.figures().isEmpty());
  const int rows = m_models.outageStory.rowCount();
  m_story->verticalHeader()->setDefaultSectionSize(scaled(kRow));
  m_story->setFixedHeight(m_story->horizontalHeader()->sizeHint().height() + rows * scaled(kRow) + 4);
  m_story->setVisible(rows > 0);
  const QString outcome = demo.outcomes(m_models.format).join(QLatin1Char('\n'));
  m_outcome->setText(outcome);
  m_outcome->setVisible(!outcome.isEmpty());
}

}  // namespace gc::console
