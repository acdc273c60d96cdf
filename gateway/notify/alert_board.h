#pragma once
// Every rule's watches: what they show, and what has changed. Pure.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "gateway/notify/alert_figures.h"
#include "gateway/notify/alert_watch.h"

namespace gc::notify {

/// A watch that fired or resolved, or that ended while it fired. Plain value.
struct AlertTurn {
  std::string rule, subject;
  AlertChange change = AlertChange::None;
  WallTime at{};
  std::optional<double> value;
};

/// A rule's worst watch and all of them. Plain value.
struct RuleStatus {
  AlertState state = AlertState::NoData;
  WallTime since{};
  std::optional<double> value;
  std::size_t firing = 0, pending = 0;
};

/// Watches of enabled rules by subject. A provider or tenant that is gone ends its watch: it resolves if it
/// fired. Not thread-safe.
class AlertBoard {
 public:
  using Watches = std::map<std::string, AlertWatch, std::less<>>;

  void resume(const std::string& rule, const std::string& subject, WallTime firedAt);
  /// Ends a rule's watches: it was changed, disabled or deleted.
  std::vector<AlertTurn> forget(const std::string& rule, WallTime now);
  std::vector<AlertTurn> observe(std::span<const AlertRule> rules, AlertFigures& figures, WallTime now);

  RuleStatus status(const std::string& rule) const;
  /// nullptr: the rule was not observed yet, or has no subject.
  const Watches* watches(const std::string& rule) const;

 private:
  std::map<std::string, Watches, std::less<>> m_rules;
};

/// How often a rule would have fired over these figures, and when.
std::vector<WallTime> wouldHaveFired(const Condition& condition, const KeptFigures& figures);

}  // namespace gc::notify
