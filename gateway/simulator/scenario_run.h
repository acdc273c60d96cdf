#pragma once
// A scenario under way: what is due, what came of it, when it is over. Pure: time is handed in.
#include <optional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/simulator/scenario.h"

namespace gc::simulator {

/// What became of one action. Plain value.
struct ActionOutcome {
  std::optional<WallTime> doneAt;
  std::int64_t confirmUs = 0;  ///< from the order to its confirmation; meaningful once done
  std::string error;           ///< it was tried and refused; not tried again
};

/// From start to end or stop. The scenario must outlive it. Confined to whoever owns it.
class ScenarioRun {
 public:
  ScenarioRun(const Scenario& scenario, Instant now, WallTime wallNow)
      : m_scenario(&scenario), m_started(now), m_startedAt(wallNow), m_outcomes(scenario.actions.size()) {}

  const Scenario& scenario() const { return *m_scenario; }
  WallTime startedAt() const { return m_startedAt; }
  /// When it will end, or did.
  WallTime endsAt() const { return m_endedAt.value_or(m_startedAt + m_scenario->lasts); }
  bool isEnded() const { return m_endedAt.has_value(); }
  void end(WallTime at) { m_endedAt = at; }
  Duration elapsed(Instant now) const { return now - m_started; }
  bool isOver(Instant now) const { return elapsed(now) >= m_scenario->lasts; }
  /// Indexes of the actions whose time has come and that were not tried yet, in order.
  std::vector<std::size_t> due(Instant now) const;
  void note(std::size_t action, ActionOutcome outcome) { m_outcomes[action] = std::move(outcome); }
  const std::vector<ActionOutcome>& outcomes() const { return m_outcomes; }
  /// When the first action took effect; nothing before.
  std::optional<WallTime> firstEffect() const;

 private:
  const Scenario* m_scenario;
  Instant m_started;
  WallTime m_startedAt;
  std::optional<WallTime> m_endedAt;
  std::vector<ActionOutcome> m_outcomes;  ///< parallel to the scenario's actions
};

}  // namespace gc::simulator
