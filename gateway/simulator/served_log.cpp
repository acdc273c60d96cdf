#include "gateway/simulator/served_log.h"

#include <utility>

namespace gc::simulator {
namespace {

constexpr int kOk = 200;
constexpr int kTooMany = 429;

void addTo(ServedTotals& totals, const ServedRequest& request) {
  ++totals.requests;
  if (request.fault) ++totals.faulted;
  if (request.status == kTooMany && !request.fault) ++totals.rateLimited;
  if (request.status != kOk) return;
  ++(request.complete ? totals.completed : totals.interrupted);
  totals.promptTokens += request.promptTokens;
  totals.completionTokens += request.completionTokens;
}

}  // namespace

void ServedLog::add(ServedRequest request) {
  const std::lock_guard lock(m_mutex);
  addTo(m_totals, request);
  addTo(m_byModel[request.model], request);
  if (m_recent.size() == kKept) m_recent.pop_front();
  m_recent.push_back(std::move(request));
}

ServedTotals ServedLog::totals() const {
  const std::lock_guard lock(m_mutex);
  return m_totals;
}

std::map<std::string, ServedTotals> ServedLog::totalsByModel() const {
  const std::lock_guard lock(m_mutex);
  return m_byModel;
}

std::vector<ServedRequest> ServedLog::recent() const {
  const std::lock_guard lock(m_mutex);
  return {m_recent.begin(), m_recent.end()};
}

}  // namespace gc::simulator
