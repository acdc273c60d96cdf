#include "models/costs/cost_model.h"

#include "models/client/admin_client.h"
#include "models/costs/cost_calendar.h"
#include "models/format/display_zone.h"

namespace gc::console {
namespace {

const QString kUsage = QStringLiteral("/admin/v1/usage");

/// Roll-ups move by the minute.
constexpr int kEveryTicks = 10;
/// A day alone says nothing about a month, nor a month about a year.
constexpr int kMonths = 12;
/// The gateway answers at most 800 steps.
constexpr int kMostHours = 31 * 24;

}  // namespace

CostModel::CostModel(AdminClient& client, const DisplayZone& zone, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_zone(zone),
      m_poller(client, kUsage, [this] { return query(); }, nullptr, kEveryTicks) {
  m_readers.setMaxThreadCount(1);
  connect(&m_poller, &SnapshotPoller::received, this, &CostModel::read);
  connect(&m_poller, &SnapshotPoller::failed, this, [this] { m_settled = true; });
  connect(&m_poller, &SnapshotPoller::forgotten, this, &CostModel::forget);
  connect(&m_poller, &SnapshotPoller::freshnessChanged, this, &CostModel::freshnessChanged);
  connect(&zone, &DisplayZone::changed, this, &CostModel::refresh);
}

CostModel::~CostModel() { m_readers.waitForDone(); }

void CostModel::setActive(bool active) { m_poller.setActive(active); }

void CostModel::refresh() {
  m_settled = false;
  m_poller.refresh();
}

template <class Value>
void CostModel::set(Value& member, const Value& value) {
  if (member == value) return;
  member = value;
  refresh();
}

void CostModel::setTenant(const QString& tenant) {
  if (tenant != m_tenant) m_budget.reset();
  set(m_tenant, tenant);
}
void CostModel::setWindowS(int seconds) { set(m_windowS, seconds); }
void CostModel::setGroupBy(CostGroupBy groupBy) { set(m_groupBy, groupBy); }
void CostModel::setStep(CostStep step) { set(m_step, step); }

/// Whole steps that the window touches; days at least of this month and months of this year.
qint64 CostModel::beginning(qint64 nowUs) const {
  const QTimeZone zone = m_zone.timeZone();
  const qint64 wanted = beginningOf(m_step, nowUs - m_windowS * qint64(1'000'000), zone);
  switch (m_step) {
    case CostStep::Hour:
      return std::max(wanted, stepsAway(m_step, nowUs, 1 - kMostHours, zone));
    case CostStep::Day:
      return std::min(wanted, beginningOf(CostStep::Month, nowUs, zone));
    case CostStep::Month:
      return std::min(wanted, stepsAway(m_step, nowUs, 1 - kMonths, zone));
  }
  return wanted;
}

QUrlQuery CostModel::scope() const {
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("tz"), QString::fromLatin1(m_zone.timeZone().id()));
  if (!m_tenant.isEmpty()) query.addQueryItem(QStringLiteral("tenant"), m_tenant);
  return query;
}

/// Open at its end: whole spans only, and never through rows that just came.
QUrlQuery CostModel::query() const {
  QUrlQuery query = scope();
  const qint64 nowUs = m_client.gatewayNow().toMSecsSinceEpoch() * 1000;
  query.addQueryItem(QStringLiteral("from"), toRfc3339(beginning(nowUs)));
  query.addQueryItem(QStringLiteral("group_by"), wireName(m_groupBy));
  query.addQueryItem(QStringLiteral("step"), wireName(m_step));
  return query;
}

void CostModel::read(const QJsonObject& json) {
  const quint64 asked = ++m_asked;
  m_readers.start([this, json, asked] {
    const CostReport report = CostReport::fromJson(json);
    QMetaObject::invokeMethod(
        this,
        [this, report, asked] {
          if (asked == m_asked) publish(report);
        },
        Qt::QueuedConnection);
  });
}

void CostModel::publish(const CostReport& report) {
  m_report = report;
  m_before.reset();
  askBeside();
  Q_EMIT changed();
}

/// The smaller answers beside a report; each shows as soon as it is there.
void CostModel::askBeside() {
  const quint64 asked = m_asked;
  m_open = m_tenant.isEmpty() ? 3 : 4;
  const auto ask = [this, asked](const QString& path, const QUrlQuery& query, auto take) {
    m_client.get(path, query, this, [this, asked, take](const AdminReply& reply) {
      if (asked != m_asked) return;
      if (reply.ok) take(reply.body);
      m_settled = --m_open == 0;
      Q_EMIT changed();
    });
  };
  QUrlQuery before = scope();
  before.addQueryItem(QStringLiteral("from"), toRfc3339(2 * m_report.fromUs - m_report.toUs));
  before.addQueryItem(QStringLiteral("to"), toRfc3339(m_report.fromUs));
  before.addQueryItem(QStringLiteral("group_by"), wireName(m_report.groupBy));
  ask(kUsage, before, [this](const QJsonObject& json) { m_before = CostReport::fromJson(json); });
  ask(QStringLiteral("/admin/v1/forecast"), scope(),
      [this](const QJsonObject& json) { m_forecast = CostForecast::fromJson(json); });
  QUrlQuery whose;
  if (!m_tenant.isEmpty()) whose.addQueryItem(QStringLiteral("tenant"), m_tenant);
  ask(QStringLiteral("/admin/v1/prices"), whose,
      [this](const QJsonObject& json) { m_prices = CostPrices::fromJson(json, m_tenant); });
  if (!m_tenant.isEmpty())
    ask(QStringLiteral("/admin/v1/tenants/") + m_tenant, {},
        [this](const QJsonObject& json) { m_budget = Usd::fromJson(json.value(u"budget_usd")); });
}

void CostModel::forget() {
  ++m_asked;
  m_settled = false;
  m_report = {};
  m_before.reset();
  m_forecast.reset();
  m_budget.reset();
  m_prices = {};
  Q_EMIT changed();
}

}  // namespace gc::console
