#pragma once
// One figure under watch: when it fires, and when it is calm again. Pure.
#include <cstdint>
#include <optional>

#include "gateway/notify/alert_rule.h"

namespace gc::notify {

enum class AlertState : std::uint8_t { Ok, Pending, Firing, NoData };
inline constexpr std::array<std::string_view, 4> kAlertStateNames = {"ok", "pending", "firing", "no_data"};

/// What an observation changed, as far as anybody is told.
enum class AlertChange : std::uint8_t { None, Fired, Resolved };

/// How long a firing figure must be calm before it is called resolved.
inline constexpr auto kCalmFor = std::chrono::seconds(30);

/// The level at or below which a figure counts as calm: nine tenths of the threshold, so that one that
/// swings around its threshold fires once and not with every swing.
constexpr double calmLevel(double threshold) { return threshold * 0.9; }

/// Fires when every observation for `lasting` exceeded the threshold; resolves when every one for kCalmFor
/// was calm. Between the calm level and the threshold nothing changes. No figure is no evidence: it ends what
/// is pending, and neither fires nor resolves. Plain value.
///
///   state    over               not over           no figure
///   Ok       Pending or Firing  -                  NoData
///   Pending  Firing, in time    Ok                 NoData
///   Firing   -                  Ok, calm, in time  -
///   NoData   Pending or Firing  Ok                 -
class AlertWatch {
 public:
  /// Goes on with an alert that fired before this process began.
  static AlertWatch firingSince(WallTime at);

  AlertChange observe(const Condition& condition, std::optional<double> value, WallTime now);

  AlertState state() const { return m_state; }
  WallTime since() const { return m_since; }  ///< when it entered its state
  std::optional<double> value() const { return m_value; }

 private:
  void enter(AlertState state, WallTime now);

  AlertState m_state = AlertState::NoData;
  WallTime m_since{};
  std::optional<double> m_value;
  std::optional<WallTime> m_calmSince;
};

}  // namespace gc::notify
