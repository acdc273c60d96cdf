#include "ui/shell/scope_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

QColor environmentColor(const Theme& theme, const QString& environment) {
  const Tokens& t = theme.tokens();
  if (environment == QLatin1String("production")) return t.blocked.fill;
  if (environment == QLatin1String("staging")) return t.degraded.fill;
  if (environment == QLatin1String("demo")) return t.halfOpen.fill;
  return t.unknown.fill;
}

QString environmentWord(const QString& environment) {
  if (environment == QLatin1String("production")) return ScopeBar::tr("PRODUCTION");
  if (environment == QLatin1String("staging")) return ScopeBar::tr("STAGING");
  if (environment == QLatin1String("demo")) return ScopeBar::tr("DEMO");
  if (environment == QLatin1String("local")) return ScopeBar::tr("LOCAL");
  return ScopeBar::tr("NOT CONNECTED");
}

QString connectionName(const ConsoleModels& models) {
  const QUrl url = models.client.connection().url;
  const auto named = models.connections.profile(models.connections.current());
  if (named && !named->builtIn) return named->name;
  return url.isEmpty() ? ScopeBar::tr("no gateway")
                       : QStringLiteral("%1:%2").arg(url.host()).arg(url.port(80));
}

QString simulationMark(const ConsoleModels& models) {
  return models.client.gateway().simulated
             ? ScopeBar::tr("SIMULATION: the providers behind these figures are simulated")
             : QString();
}

WriteTarget writeTarget(const Theme& theme, ConsoleModels& models) {
  const QString environment = models.connectionSwitch.environment();
  return {ScopeBar::tr("%1 · %2").arg(environmentWord(environment), models.client.gateway().url),
          environmentColor(theme, environment)};
}

ScopeBar::ScopeBar(const Theme& theme, ConsoleModels& models, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_models(models),
      m_environment(new QLabel),
      m_connection(new QLabel),
      m_zone(new QLabel),
      m_tenant(new QComboBox),
      m_range(new QComboBox),
      m_search(new QToolButton),
      m_live(new QToolButton) {
  setObjectName(QStringLiteral("scopeBar"));
  setFixedHeight(48);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 4, 12, 0);
  row->setSpacing(space::kS);
  m_environment->setFont(fontOf(TextRole::Small));
  m_environment->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_environment->setAccessibleName(tr("Environment"));
  m_connection->setProperty("secondary", true);
  m_zone->setProperty("muted", true);
  m_tenant->setAccessibleName(tr("Tenant"));
  m_tenant->setMinimumWidth(140);
  m_range->setAccessibleName(tr("Time range"));
  for (const auto& [seconds, words] :
       {std::pair{60, tr("Last minute")}, std::pair{300, tr("Last 5 min")}, std::pair{900, tr("Last 15 min")},
        std::pair{3600, tr("Last hour")}, std::pair{6 * 3600, tr("Last 6 hours")},
        std::pair{24 * 3600, tr("Last 24 hours")}, std::pair{7 * 86'400, tr("Last 7 days")},
        std::pair{30 * 86'400, tr("Last 30 days")}, std::pair{90 * 86'400, tr("Last 90 days")}})
    m_range->addItem(words, seconds);
  m_range->setCurrentIndex(std::max(0, m_range->findData(models.scope.windowS())));
  m_range->setToolTip(tr("Time range (Ctrl+T)"));
  m_live->setCheckable(true);
  m_live->setChecked(true);
  m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  row->addWidget(m_environment);
  row->addWidget(m_connection);
  row->addSpacing(space::kM);
  row->addWidget(m_tenant);
  row->addWidget(m_range);
  row->addWidget(m_zone);
  m_search->setText(tr(" Search  Ctrl+K"));
  m_search->setAccessibleName(tr("Search and run: command palette"));
  m_search->setToolTip(tr("Run a command, open a pane, find a tenant, key, provider or request (Ctrl+K)"));
  m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_search->setFocusPolicy(Qt::StrongFocus);
  row->addStretch();
  row->addWidget(m_search);
  row->addWidget(m_live);

  connect(m_tenant, &QComboBox::currentIndexChanged, this,
          [this] { m_models.scope.setTenant(m_tenant->currentData().toString()); });
  connect(m_range, &QComboBox::currentIndexChanged, this,
          [this] { m_models.scope.setWindowS(m_range->currentData().toInt()); });
  connect(m_search, &QToolButton::clicked, this, &ScopeBar::paletteRequested);
  connect(m_live, &QToolButton::clicked, this, [this] { m_models.scope.setLive(!m_models.scope.isLive()); });
  connect(&models.scope, &Scope::liveChanged, this, &ScopeBar::showLive);
  connect(&models.scope, &Scope::tenantChanged, this, &ScopeBar::showTenant);
  connect(&models.scope, &Scope::windowChanged, this, [this] {
    const QSignalBlocker quiet(m_range);
    m_range->setCurrentIndex(std::max(0, m_range->findData(m_models.scope.windowS())));
  });
  connect(&models.client, &AdminClient::statusChanged, this, &ScopeBar::showConnection);
  connect(&models.client, &AdminClient::connectionChanged, this, [this] {
    showConnection();
    showLive();
    if (m_models.client.isConnected()) loadTenants();
  });
  connect(&models.zone, &DisplayZone::changed, this, &ScopeBar::showConnection);
  connect(&theme, &Theme::changed, this, [this] {
    showConnection();
    showLive();
  });
  m_tenant->addItem(tr("All tenants"), QString());
  showConnection();
  showLive();
}

void ScopeBar::openTimeRange() {
  m_range->setFocus();
  m_range->showPopup();
}

void ScopeBar::loadTenants() {
  m_models.client.get(QStringLiteral("/admin/v1/tenants"), {}, this, [this](const AdminReply& reply) {
    if (!reply.ok) return;
    const QSignalBlocker quiet(m_tenant);
    m_tenant->clear();
    m_tenant->addItem(tr("All tenants"), QString());
    for (const QJsonValue& tenant : reply.body.value(QLatin1String("tenants")).toArray()) {
      const QString id = tenant.toObject().value(QLatin1String("id")).toString();
      m_tenant->addItem(id, id);
    }
    showTenant();
  });
}

/// The list holds the first page of tenants; one that is chosen elsewhere joins it.
void ScopeBar::showTenant() {
  const QSignalBlocker quiet(m_tenant);
  const QString tenant = m_models.scope.tenant();
  if (m_tenant->findData(tenant) < 0) m_tenant->addItem(tenant, tenant);
  m_tenant->setCurrentIndex(m_tenant->findData(tenant));
}

void ScopeBar::showConnection() {
  const ConnectionStatus link = m_models.client.connection();
  const bool known = !m_models.client.gateway().version.isEmpty();
  const QString environment = known ? m_models.connectionSwitch.environment() : QString();
  const QColor fill = environmentColor(m_theme, environment);
  const Tokens& t = m_theme.tokens();
  const QColor text = fill.lightness() > 150 || m_theme.scheme() == Scheme::Dark ? t.window : t.surface;
  m_environment->setText(environmentWord(environment));
  m_environment->setStyleSheet(
      QStringLiteral("background:%1; color:%2; border-radius:4px; padding:3px 8px;")
          .arg(fill.name(), (m_theme.scheme() == Scheme::Dark ? QColor(Qt::black) : text).name()));
  m_connection->setText(connectionName(m_models));
  m_connection->setToolTip(tr("The gateway this console speaks to: %1").arg(link.url.toDisplayString()));
  m_zone->setText(m_models.zone.label(m_models.client.gatewayNow()));
  m_zone->setToolTip(tr("Time zone of every axis, table and tooltip (Ctrl+U)"));
  update();
}

void ScopeBar::showLive() {
  const bool live = m_models.scope.isLive();
  const Tokens& t = m_theme.tokens();
  m_search->setIcon(m_theme.icon(QStringLiteral("search")));
  m_live->setChecked(live);
  m_live->setText(live ? tr(" LIVE  F8") : tr(" PAUSED  F8"));
  // Nothing is green while nothing comes.
  const StateColors& colors = !live ? t.degraded : m_models.client.isConnected() ? t.healthy : t.unknown;
  m_live->setIcon(m_theme.icon(live ? QStringLiteral("record-circle") : QStringLiteral("pause-fill"),
                               colors.text));
  m_live->setAccessibleName(live ? tr("Live: the screen follows; press to pause")
                                 : tr("Paused: news are kept and counted; press to follow"));
  m_live->setToolTip(live ? tr("Pause (F8)") : tr("Follow again (F8)"));
}

void ScopeBar::paintEvent(QPaintEvent*) {
  const Tokens& t = m_theme.tokens();
  QPainter painter(this);
  painter.fillRect(rect(), t.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), t.divider);
  const QString environment =
      m_models.client.gateway().version.isEmpty() ? QString() : m_models.connectionSwitch.environment();
  painter.fillRect(QRect(0, 0, width(), 4), environmentColor(m_theme, environment));
}

}  // namespace gc::console
