#include "gateway/notify/alert_board.h"

#include <algorithm>
#include <set>

namespace gc::notify {
namespace {

/// Firing, pending, no data, ok: what a person looks at first.
int urgency(AlertState state) {
  switch (state) {
    case AlertState::Firing:
      return 3;
    case AlertState::Pending:
      return 2;
    case AlertState::NoData:
      return 0;
    case AlertState::Ok:
      return 1;
  }
  return 0;
}

}  // namespace

void AlertBoard::resume(const std::string& rule, const std::string& subject, WallTime firedAt) {
  m_rules[rule][subject] = AlertWatch::firingSince(firedAt);
}

std::vector<AlertTurn> AlertBoard::forget(const std::string& rule, WallTime now) {
  std::vector<AlertTurn> turns;
  const auto found = m_rules.find(rule);
  if (found == m_rules.end()) return turns;
  for (const auto& [subject, watch] : found->second)
    if (watch.state() == AlertState::Firing)
      turns.push_back({rule, subject, AlertChange::Resolved, now, watch.value()});
  m_rules.erase(found);
  return turns;
}

std::vector<AlertTurn> AlertBoard::observe(std::span<const AlertRule> rules, AlertFigures& figures,
                                           WallTime now) {
  std::vector<AlertTurn> turns;
  for (const AlertRule& rule : rules) {
    if (!rule.settings.enabled) continue;
    Watches& watches = m_rules[rule.id];
    std::set<std::string, std::less<>> seen;
    for (Reading& reading : figures.read(rule.settings.condition, now)) {
      const AlertChange change =
          watches[reading.subject].observe(rule.settings.condition, reading.value, now);
      seen.insert(reading.subject);
      if (change != AlertChange::None)
        turns.push_back({rule.id, std::move(reading.subject), change, now, reading.value});
    }
    std::erase_if(watches, [&](const auto& entry) {
      if (seen.contains(entry.first)) return false;
      if (entry.second.state() == AlertState::Firing)
        turns.push_back({rule.id, entry.first, AlertChange::Resolved, now, std::nullopt});
      return true;
    });
  }
  return turns;
}

RuleStatus AlertBoard::status(const std::string& rule) const {
  RuleStatus out;
  const Watches* all = watches(rule);
  if (all == nullptr) return out;
  const AlertWatch* worst = nullptr;
  for (const auto& [subject, watch] : *all) {
    out.firing += watch.state() == AlertState::Firing ? 1 : 0;
    out.pending += watch.state() == AlertState::Pending ? 1 : 0;
    const int difference = worst == nullptr ? 1 : urgency(watch.state()) - urgency(worst->state());
    if (difference > 0 || (difference == 0 && watch.value() > worst->value())) worst = &watch;
  }
  if (worst == nullptr) return out;
  out.state = worst->state();
  out.since = worst->since();
  out.value = worst->value();
  return out;
}

const AlertBoard::Watches* AlertBoard::watches(const std::string& rule) const {
  const auto found = m_rules.find(rule);
  return found == m_rules.end() ? nullptr : &found->second;
}

std::vector<WallTime> wouldHaveFired(const Condition& condition, const KeptFigures& figures) {
  std::vector<WallTime> fired;
  for (const KeptFigure& figure : figures.subjects) {
    AlertWatch watch;
    WallTime at = figures.from;
    for (const std::optional<double>& value : figure.points) {
      if (watch.observe(condition, value, at) == AlertChange::Fired) fired.push_back(at);
      at += std::chrono::duration_cast<std::chrono::microseconds>(figures.step);
    }
  }
  std::ranges::sort(fired);
  return fired;
}

}  // namespace gc::notify
