#include "gateway/simulator/demo_traffic.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "gateway/simulator/demo_run.h"

namespace gc::simulator {

DemoTraffic::DemoTraffic(DemoTrafficSettings settings)
    : m_settings(std::move(settings)),
      m_rate(m_settings.requestsPerS),
      m_counters(std::make_shared<DemoTrafficCounters>()) {}

DemoTraffic::~DemoTraffic() { stop(); }

Result<void> DemoTraffic::start() {
  const std::lock_guard lock(m_mutex);
  if (m_run) return {};
  constexpr std::string_view kScheme = "http://";
  const std::string_view url = m_settings.baseUrl;
  const std::size_t slash = url.find('/', kScheme.size());
  const std::string_view authority = url.substr(0, slash);
  const std::size_t colon = authority.rfind(':');
  if (!url.starts_with(kScheme) || colon == std::string_view::npos || colon < kScheme.size()) {
    return invalid(fmt::format("the demo traffic cannot be sent to '{}'; give http://ADDRESS:PORT/v1", url));
  }
  http::Endpoint endpoint;
  endpoint.host = authority.substr(kScheme.size(), colon - kScheme.size());
  endpoint.port = authority.substr(colon + 1);
  if (endpoint.host.starts_with('[') && endpoint.host.ends_with(']')) {
    endpoint.host = endpoint.host.substr(1, endpoint.host.size() - 2);
  }
  http::ErrorCode ec;
  http::asio::ip::make_address(endpoint.host, ec);
  std::uint16_t port = 0;
  const char* end = endpoint.port.data() + endpoint.port.size();
  const auto [stopped, error] = std::from_chars(endpoint.port.data(), end, port);
  if (ec || error != std::errc() || stopped != end || port == 0) {
    return invalid(
        fmt::format("the demo traffic cannot be sent to '{}'; give a literal address and a port", url));
  }
  if (m_settings.callers.empty())
    return invalid("the demo traffic has no callers; give at least one API key");
  std::int64_t weights = 0;
  for (const DemoCaller& caller : m_settings.callers) {
    weights += caller.weight;
    if (caller.models.empty()) return invalid(fmt::format("the demo caller {} has no models", caller.name));
  }
  if (weights <= 0) return invalid("every demo caller is silent; give one a weight above 0");
  std::string path = std::string(slash == std::string_view::npos ? std::string_view() : url.substr(slash));
  while (path.ends_with('/')) path.pop_back();
  path += "/chat/completions";
  m_run = std::make_unique<DemoRun>(m_settings, std::move(endpoint), std::move(path), m_rate, m_counters);
  return {};
}

void DemoTraffic::stop() {
  const std::lock_guard lock(m_mutex);
  m_run.reset();
}

bool DemoTraffic::running() const {
  const std::lock_guard lock(m_mutex);
  return m_run != nullptr;
}

void DemoTraffic::setRate(double requestsPerS) {
  m_rate.store(requestsPerS, std::memory_order_relaxed);
  const std::lock_guard lock(m_mutex);
  if (m_run) m_run->rateChanged();
}

double DemoTraffic::rate() const { return m_rate.load(std::memory_order_relaxed); }

DemoTrafficTotals DemoTraffic::totals() const {
  return {m_counters->sent,        m_counters->ok,      m_counters->failed,
          m_counters->interrupted, m_counters->skipped, m_counters->inFlight};
}

}  // namespace gc::simulator
