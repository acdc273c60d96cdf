#include "ui/shell/status_line.h"

#include <QHBoxLayout>
#include <QLabel>

#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

StatusLine::StatusLine(const Theme& theme, ConsoleModels& models, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_models(models),
      m_link(new QLabel),
      m_version(new QLabel),
      m_rtt(new QLabel),
      m_age(new QLabel),
      m_rate(new QLabel),
      m_zone(new QLabel),
      m_presenter(new QLabel(tr("● PRESENTER · F12 ends"))),
      m_simulation(new QLabel) {
  setObjectName(QStringLiteral("statusBar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 0, 16, 0);
  row->setSpacing(space::kL);
  const std::pair<QLabel*, QString> labels[] = {{m_link, QStringLiteral("000 ") + tr("Connecting")},
                                                {m_version, tr("gateway %1").arg(QStringLiteral("0.00.00"))},
                                                {m_rtt, tr("RTT %1").arg(QStringLiteral("000.0 ms"))},
                                                {m_age, tr("data %1 old").arg(QStringLiteral("00.0 s"))},
                                                {m_rate, QStringLiteral("00,000 ") + Format::rateUnit()},
                                                {m_zone, tr("TZ %1").arg(QStringLiteral("UTC+00:00"))}};
  for (const auto& [label, widest] : labels) {
    label->setFont(fontOf(TextRole::Small));
    label->setProperty("secondary", true);
    // A reserved width keeps the line from moving when a figure gains a digit.
    label->setMinimumWidth(QFontMetrics(label->font()).horizontalAdvance(widest));
    row->addWidget(label);
  }
  row->addStretch();
  for (QLabel* mark : {m_presenter, m_simulation}) {
    mark->setFont(fontOf(TextRole::Small));
    row->addWidget(mark);
  }
  for (auto source : {&AdminClient::connectionChanged, &AdminClient::statusChanged, &AdminClient::tick})
    connect(&models.client, source, this, &StatusLine::present);
  connect(&models.scope, &Scope::presentingChanged, this, &StatusLine::present);
  connect(&models.zone, &DisplayZone::changed, this, &StatusLine::present);
  connect(&theme, &Theme::changed, this, &StatusLine::present);
  present();
}

/// In a small window the version and the zone, which stand elsewhere too, give way to the mark.
void StatusLine::makeRoom() {
  for (QLabel* label : {m_version, m_zone}) label->show();
  for (QLabel* label : {m_version, m_zone})
    if (layout()->minimumSize().width() > width()) label->hide();
}

void StatusLine::resizeEvent(QResizeEvent*) { makeRoom(); }

void StatusLine::setRequestRate(const QString& rate) { m_rate->setText(rate); }

QString StatusLine::simulationText() const { return m_simulation->text(); }

void StatusLine::present() {
  const Tokens& t = m_theme.tokens();
  const ConnectionStatus link = m_models.client.connection();
  const GatewayStatus& gateway = m_models.client.gateway();
  const auto say = [this](const QString& glyph, const QString& word, const QColor& color) {
    m_link->setText(QStringLiteral("<span style='color:%1'>%2</span> %3").arg(color.name(), glyph, word));
  };
  switch (link.state) {
    case ConnectionState::Connecting:
      say(QStringLiteral("◌"), tr("Connecting"), t.unknown.text);
      break;
    case ConnectionState::Connected:
      say(QStringLiteral("●"), tr("Connected"), t.healthy.text);
      break;
    case ConnectionState::Offline:
      say(QStringLiteral("■"), tr("Offline"), t.blocked.text);
      break;
  }
  m_link->setToolTip(link.error.text());
  m_version->setText(gateway.version.isEmpty() ? tr("gateway —") : tr("gateway %1").arg(gateway.version));
  m_rtt->setText(tr("RTT %1").arg(m_models.format.ms(link.rttMs)));
  m_age->setText(tr("data %1 old").arg(m_models.format.duration(link.dataAgeMs)));
  m_age->setToolTip(link.clockOffsetMs ? tr("Gateway clock minus this clock: %1 ms").arg(*link.clockOffsetMs)
                                       : QString());
  m_zone->setText(tr("TZ %1").arg(m_models.zone.label(m_models.client.gatewayNow())));
  setFixedHeight(scaled(26));
  m_presenter->setVisible(m_models.scope.isPresenting());
  m_presenter->setStyleSheet(QStringLiteral("background:%1; color:%2; border-radius:4px; padding:2px 8px;")
                                 .arg(t.accent.name(), t.onAccent.name()));
  m_simulation->setVisible(gateway.simulated);
  m_simulation->setText(gateway.simulated ? tr("▲ SIMULATION ACTIVE") : QString());
  m_simulation->setToolTip(
      tr("The providers behind this gateway are simulated; so is every figure on screen."));
  m_simulation->setStyleSheet(QStringLiteral("background:%1; color:%2; border-radius:4px; padding:2px 8px;")
                                  .arg(t.degraded.tint.name(), t.degraded.text.name()));
  makeRoom();
}

}  // namespace gc::console
