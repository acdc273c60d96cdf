#pragma once
// Where alert rules get their figures.
#include <optional>
#include <string>
#include <vector>

#include "gateway/notify/alert_rule.h"

namespace gc::notify {

/// One subject's figure at a moment. Plain value.
struct Reading {
  std::string subject;          ///< provider or tenant; empty: all
  std::optional<double> value;  ///< nothing: there is none to judge
};

/// The figure of one subject over time, as far as it was kept. Plain value.
struct KeptFigure {
  std::string subject;
  std::vector<std::optional<double>> points;  ///< at `from`, `from + step`, …
};
struct KeptFigures {
  WallTime from;  ///< the first moment with figures
  Duration step{};
  std::vector<KeptFigure> subjects;
};

/// Asked on one thread, which may block.
class AlertFigures {
 public:
  virtual ~AlertFigures() = default;
  /// Every subject of the condition that exists now.
  virtual std::vector<Reading> read(const Condition& condition, WallTime now) = 0;
  /// What was kept of [from, to); nothing: this figure is not kept.
  virtual std::optional<KeptFigures> kept(const Condition& condition, WallTime from, WallTime to) = 0;
};

}  // namespace gc::notify
