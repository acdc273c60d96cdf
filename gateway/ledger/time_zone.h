#pragma once
// Hours, days and months as a place's clocks show them, from the system's IANA time zone database.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/result.h"

namespace date {
class time_zone;
}

namespace gc::ledger {

enum class Step : std::uint8_t { Hour, Day, Month };

/// A day of a calendar. Plain value.
struct CivilDay {
  int year = 1970;
  unsigned month = 1;  ///< 1..12
  unsigned day = 1;    ///< 1..31
};

/// One zone of the database. A day lasts from one local midnight to the next: 23 or 25 hours where clocks
/// change, and where they change at midnight it begins with the first instant of that date. Immutable.
class TimeZone {
 public:
  /// By its IANA name, such as "Europe/Berlin" or "UTC"; empty is UTC.
  static Result<TimeZone> find(std::string_view name);

  /// The instants that cut [from, to) into steps: `from`, every beginning of a step within, `to`.
  std::vector<WallTime> cuts(WallTime from, WallTime to, Step step) const;
  /// When the step that `time` is in began.
  WallTime beginningOf(WallTime time, Step step) const;
  /// When the step after it begins.
  WallTime endOf(WallTime time, Step step) const;

  /// The date at `time`.
  CivilDay dayOf(WallTime time) const;
  /// The first instant of a date.
  WallTime startOf(const CivilDay& day) const;
  /// "2026-03-29T00:00:00+01:00"
  std::string format(WallTime time) const;
  const std::string& name() const { return m_name; }

 private:
  TimeZone(const date::time_zone* zone, std::string name) : m_zone(zone), m_name(std::move(name)) {}
  const date::time_zone* m_zone;  ///< of the database, which lives as long as the process
  std::string m_name;
};

/// Reads "2026-11"; the first day of that month.
Result<CivilDay> parseMonth(std::string_view text);
/// Reads "2026-11-20".
Result<CivilDay> parseDay(std::string_view text);
CivilDay nextMonth(const CivilDay& day);
/// "2026-11-20"
std::string toString(const CivilDay& day);

}  // namespace gc::ledger
