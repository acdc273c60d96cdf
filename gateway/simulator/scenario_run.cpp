#include "gateway/simulator/scenario_run.h"

#include <algorithm>

namespace gc::simulator {

double scaleOf(const Scenario& scenario) {
  constexpr double kSecondsOfMonth = 365.25 / 12 * 86'400;
  std::int64_t calls = 0;
  for (const ScenarioShare& share : scenario.mix) calls += share.monthlyCalls;
  return calls == 0 ? 1 : scenario.requestsPerS * kSecondsOfMonth / static_cast<double>(calls);
}

std::vector<std::size_t> ScenarioRun::due(Instant now) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
    const bool tried = m_outcomes[i].doneAt || !m_outcomes[i].error.empty();
    if (!tried && elapsed(now) >= m_scenario->actions[i].at) out.push_back(i);
  }
  return out;
}

std::optional<WallTime> ScenarioRun::firstEffect() const {
  std::optional<WallTime> first;
  for (const ActionOutcome& outcome : m_outcomes)
    if (outcome.doneAt) first = std::min(first.value_or(*outcome.doneAt), *outcome.doneAt);
  return first;
}

}  // namespace gc::simulator
