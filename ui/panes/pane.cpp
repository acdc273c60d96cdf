#include "ui/panes/pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/table_text.h"
#include "ui/widgets/title_label.h"
#include "ui/widgets/veil.h"

namespace gc::console {

Pane::Pane(const Theme& theme, ConsoleModels& models, const QString& id, const QString& title)
    : m_theme(theme),
      m_models(models),
      m_id(id),
      m_title(new TitleLabel(title)),
      m_note(new TitleLabel),
      m_asOf(new QLabel),
      m_header(new QHBoxLayout),
      m_bar(new MessageBar(theme)),
      m_notice(new MessageBar(theme)),
      m_stack(new QStackedLayout),
      m_content(new QWidget),
      m_skeleton(new QLabel(tr("Loading…"))),
      m_empty(new EmptyState(theme)),
      m_veil(new Veil(theme, m_content)) {
  setObjectName(id);
  setAccessibleName(title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
  column->setSpacing(space::kS);
  m_title->setFont(fontOf(TextRole::Title));
  m_note->setProperty("muted", true);
  m_asOf->setProperty("muted", true);
  m_header->setSpacing(space::kS);
  m_header->addWidget(m_title);
  m_header->addWidget(m_note);
  m_header->addStretch();
  m_header->addWidget(m_asOf);
  column->addLayout(m_header);
  column->addWidget(m_bar);
  column->addWidget(m_notice);
  column->addLayout(m_stack, 1);
  m_stack->addWidget(m_content);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_skeleton);
  static_cast<QLabel*>(m_skeleton)->setAlignment(Qt::AlignCenter);
  m_skeleton->setProperty("muted", true);

  m_skeletonDelay.setSingleShot(true);
  m_skeletonDelay.setInterval(300);
  connect(&m_skeletonDelay, &QTimer::timeout, this, [this] {
    if (!m_freshness.hasData) m_stack->setCurrentWidget(m_skeleton);
  });
  // Rows follow their snapshot by a moment; what is filled within it was never empty to the eye.
  m_emptyDelay.setSingleShot(true);
  m_emptyDelay.setInterval(300);
  connect(&m_emptyDelay, &QTimer::timeout, this, [this] {
    if (m_wantsEmpty && m_freshness.hasData) m_stack->setCurrentWidget(m_empty);
  });
  m_noticeEnd.setSingleShot(true);
  connect(&m_noticeEnd, &QTimer::timeout, m_notice, &MessageBar::clear);
  connect(m_bar, &MessageBar::actionTriggered, this, &Pane::onBarAction);
  connect(&models.faults, &FaultController::confirmed, this, [this](const QString&, const QString& text) {
    if (isVisible()) announce(Severity::Success, text);
  });
  connect(&models.faults, &FaultController::allRestored, this, [this] {
    if (isVisible()) announce(Severity::Success, tr("All providers restored, confirmed by the gateway"));
  });
  connect(&models.faults, &FaultController::failed, this,
          [this](const QString& provider, const AdminError& error) {
            if (isVisible())
              announce(Severity::Error, tr("%1: %2").arg(provider, error.text()), error.text());
          });
  connect(&models.client, &AdminClient::tick, this, [this] {
    if (isVisible() && (m_freshness.offline || m_freshness.stale)) showFreshness();
  });
  connect(&models.client, &AdminClient::connectionChanged, this, [this] {
    if (isVisible()) showFreshness();
  });
}

QString Pane::messageText() const { return m_bar->text().isEmpty() ? m_notice->text() : m_bar->text(); }

QString Pane::exportText() const {
  return exportTable() ? tableText(*exportTable(), QLatin1Char(',')) : QString();
}

bool Pane::isShowingEmpty() const { return m_stack->currentWidget() == m_empty; }

void Pane::applyFreshness(const Freshness& freshness) {
  m_freshness = freshness;
  if (!freshness.hasData && freshness.loading && !m_skeletonDelay.isActive()) m_skeletonDelay.start();
  showFreshness();
}

void Pane::showEmpty(bool show) {
  m_wantsEmpty = show;
  showFreshness();
}

void Pane::showFreshness() {
  const Freshness& f = m_freshness;
  const ConnectionStatus link = m_models.client.connection();
  const DisplayZone& zone = m_models.zone;
  // The time of day alone says too little about yesterday's figures.
  const bool today = f.asOf.secsTo(m_models.client.gatewayNow()) < 12 * 3600;
  const QString asOf = !f.asOf.isValid() ? QString()
                       : today           ? zone.timeSeconds(f.asOf)
                                         : zone.dateTime(f.asOf);
  const QString age = m_models.format.duration(f.recalled ? f.ageMs : link.dataAgeMs);
  m_asOf->setText(asOf.isEmpty() ? QString() : tr("as of %1").arg(asOf));
  const bool offline = showsGateway() && (f.offline || link.state == ConnectionState::Offline);
  if (offline) {
    QString text = f.hasData ? tr("Offline: the figures below are those of %1, %2 old and frozen.")
                                   .arg(asOf, age)
                             : tr("No connection to %1.").arg(link.url.toDisplayString());
    if (QString why = link.error.message; !why.isEmpty()) {
      if (!why.endsWith(QLatin1Char('.'))) why += QLatin1Char('.');
      text += QLatin1Char(' ') + why;
    }
    if (link.retryInMs)
      text += QLatin1Char(' ') + tr("Next attempt in %n s.", nullptr, int((*link.retryInMs + 999) / 1000));
    m_bar->say(Severity::Error, text, tr("Retry now"), link.error.text());
  } else if (f.error) {
    m_bar->say(Severity::Error, tr("The gateway refused: %1").arg(f.error->text()), tr("Retry"),
               f.error->text());
  } else if (f.recalled) {
    m_bar->say(Severity::Warning,
               tr("The last snapshot, %1 old: states are unknown until the gateway answers.").arg(age),
               tr("Retry"));
  } else if (f.stale) {
    m_bar->say(Severity::Warning,
               tr("No news for %1: states are unknown until the next answer.")
                   .arg(m_models.format.duration(f.ageMs)),
               tr("Retry"));
  } else {
    m_bar->clear();
  }
  m_veil->setVisible(f.hasData && (offline || f.stale));
  if (m_veil->isVisible()) m_veil->raise();
  if (f.hasData) {
    m_skeletonDelay.stop();
    if (!m_wantsEmpty) {
      m_emptyDelay.stop();
      m_stack->setCurrentWidget(m_content);
    } else if (!isShowingEmpty() && !m_emptyDelay.isActive()) {
      m_emptyDelay.start();
    }
  }
}

QUndoStack& Pane::steps() { return m_models.changes.steps(); }

void Pane::onBarAction() {
  if (m_models.client.isConnected())
    refresh();
  else
    m_models.client.retryNow();
}

void Pane::announce(Severity severity, const QString& text, const QString& details) {
  const bool passing = severity == Severity::Success || severity == Severity::Info;
  if (passing && m_models.scope.isPresenting()) return;
  m_notice->say(severity, text, {}, details);
  m_noticeEnd.stop();
  if (passing) m_noticeEnd.start(10'000);
}

void Pane::setNote(const QString& text) { m_note->setText(text); }

QAction* Pane::action(const QString& text, const QKeySequence& keys, std::function<void()> run) {
  auto* made = new QAction(text, this);
  made->setShortcut(keys);
  made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(made, &QAction::triggered, this, [run = std::move(run)] { run(); });
  addAction(made);
  m_menu << made;
  return made;
}

}  // namespace gc::console
