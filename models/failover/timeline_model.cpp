#include "models/failover/timeline_model.h"

#include <algorithm>
#include <cmath>

#include "models/client/admin_client.h"
#include "models/failover/timeline_events_model.h"
#include "models/format/display_zone.h"

namespace gc::console {
namespace {

constexpr qint64 kShortestUs = 1'000'000;
constexpr qint64 kLongestUs = 24LL * 3600 * 1'000'000;

}  // namespace

TimelineModel::TimelineModel(AdminClient& client, const DisplayZone& zone, QObject* parent)
    : QObject(parent), m_client(client), m_events(new TimelineEventsModel(zone, this)) {
  m_poller = new SnapshotPoller(
      client, QStringLiteral("/admin/v1/timeline"),
      [this] {
        const TimeRange range = wanted();
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("from"), toRfc3339(range.fromUs));
        query.addQueryItem(QStringLiteral("to"), toRfc3339(range.toUs));
        return query;
      },
      this);
  connect(m_poller, &SnapshotPoller::received, this, &TimelineModel::apply);
  connect(m_poller, &SnapshotPoller::freshnessChanged, this, &TimelineModel::freshnessChanged);
  connect(m_poller, &SnapshotPoller::forgotten, this, &TimelineModel::forget);
  connect(&client, &AdminClient::eventReceived, this, &TimelineModel::onEvent);
}

void TimelineModel::setActive(bool active) { m_poller->setActive(active); }

void TimelineModel::refresh() { m_poller->refresh(); }

Freshness TimelineModel::freshness() const { return m_poller->freshness(); }

ProviderState TimelineModel::stateNow(const TimelineLane& lane) const {
  return m_poller->freshness().stale ? ProviderState::Unknown : lane.stateNow;
}

TimeRange TimelineModel::window() const { return m_live && !m_paused ? following() : m_window; }

TimeRange TimelineModel::following() const {
  const qint64 now = m_client.gatewayNow().toMSecsSinceEpoch() * 1000;
  return {now - m_length, now};
}

/// What to ask for: a paused live view keeps collecting behind the frozen picture.
TimeRange TimelineModel::wanted() const { return m_live ? following() : m_window; }

void TimelineModel::setLive() {
  if (m_live) return;
  m_live = true;
  // A view that is paused stays where it is until it is resumed.
  if (m_paused) m_window = following();
  m_poller->refresh();
  Q_EMIT windowChanged();
}

void TimelineModel::setWindow(const TimeRange& range) {
  TimeRange next = range;
  const qint64 length = std::clamp(range.length(), kShortestUs, kLongestUs);
  next.toUs = next.fromUs + length;
  if (!m_live && next == m_window) return;
  m_live = false;
  m_window = next;
  m_length = length;
  m_poller->refresh();
  Q_EMIT windowChanged();
}

void TimelineModel::setWindowLength(qint64 micros) {
  const qint64 length = std::clamp(micros, kShortestUs, kLongestUs);
  if (length == m_length) return;
  m_length = length;
  m_window.fromUs = m_window.toUs - length;
  m_poller->refresh();
  Q_EMIT windowChanged();
}

void TimelineModel::zoom(double factor, qint64 anchorUs) {
  const TimeRange now = window();
  const qint64 length =
      std::clamp(qint64(std::llround(double(now.length()) * factor)), kShortestUs, kLongestUs);
  // Zooming out of a live view keeps following: its right edge is now.
  if (m_live && !m_paused) {
    setWindowLength(length);
    return;
  }
  const double share = double(anchorUs - now.fromUs) / double(std::max<qint64>(1, now.length()));
  const qint64 from = anchorUs - qint64(std::llround(share * double(length)));
  setWindow({from, from + length});
}

void TimelineModel::pan(qint64 deltaUs) {
  const TimeRange now = window();
  setWindow({now.fromUs + deltaUs, now.toUs + deltaUs});
}

void TimelineModel::setPaused(bool paused) {
  if (paused == m_paused) return;
  if (paused) {
    m_window = window();
    m_paused = true;
    m_new = 0;
  } else {
    m_paused = false;
    m_new = 0;
    publish();
  }
  Q_EMIT pauseChanged();
  Q_EMIT windowChanged();
}

qint64 TimelineModel::newWhilePaused() const { return m_new; }

void TimelineModel::setBrush(const TimeRange& range) {
  const TimeRange next{std::min(range.fromUs, range.toUs), std::max(range.fromUs, range.toUs)};
  if (m_brush == next) return;
  m_brush = next;
  Q_EMIT brushChanged();
}

void TimelineModel::clearBrush() {
  if (!m_brush) return;
  m_brush.reset();
  Q_EMIT brushChanged();
}

void TimelineModel::apply(const QJsonObject& json) {
  m_held = TimelineSnapshot::fromJson(json);
  // A paused view freezes only what it follows; a stretch chosen by hand is shown when it arrives.
  if (m_paused && m_live) return;
  publish();
}

void TimelineModel::publish() {
  if (!m_held) return;
  m_shown = std::move(*m_held);
  m_held.reset();
  m_events->setMarkers(m_shown.markers);
  Q_EMIT changed();
}

void TimelineModel::forget() {
  m_held.reset();
  m_shown = {};
  m_brush.reset();
  m_new = 0;
  m_events->setMarkers({});
  Q_EMIT changed();
  Q_EMIT brushChanged();
}

void TimelineModel::onEvent(const AdminEvent& event) {
  const bool circuit = event.type == u"breaker" || event.type == u"fault";
  if (circuit || event.type == u"config") m_poller->refresh();
  if (!m_paused || !(circuit || event.type == u"request" || event.type == u"failover")) return;
  ++m_new;
  Q_EMIT pauseChanged();
}

}  // namespace gc::console
