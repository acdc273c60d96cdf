#include "gateway/ledger/time_zone.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace gc::ledger {
namespace {

using LocalTime = date::local_time<std::chrono::microseconds>;

date::sys_time<std::chrono::microseconds> toSys(WallTime time) {
  return date::sys_time<std::chrono::microseconds>(time.time_since_epoch());
}
WallTime fromSys(date::sys_time<std::chrono::microseconds> time) { return WallTime(time.time_since_epoch()); }

date::year_month_day calendar(const CivilDay& day) {
  return date::year(day.year) / static_cast<int>(day.month) / static_cast<int>(day.day);
}
CivilDay civil(const date::year_month_day& day) {
  return {static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

/// Where two local times share a clock face the first one is meant; where none has it, the change itself.
WallTime instantOf(const date::time_zone& zone, date::local_days day) {
  return fromSys(zone.to_sys(LocalTime(day), date::choose::earliest));
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || text.starts_with('-')) return std::nullopt;
  return value;
}

}  // namespace

Result<TimeZone> TimeZone::find(std::string_view name) {
  const std::string wanted = name.empty() ? "UTC" : std::string(name);
  const Error unknown =
      invalid("no time zone '" + wanted.substr(0, 60) + "'; give an IANA name such as Europe/Berlin");
  // The library makes a path of the name and reads that file.
  const bool plain = std::all_of(wanted.begin(), wanted.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  });
  if (!plain || wanted.front() == '/' || wanted.size() > 60) return unknown;
  try {
    return TimeZone(date::locate_zone(wanted), wanted);
  } catch (const std::exception&) {
    return unknown;
  }
}

WallTime TimeZone::beginningOf(WallTime time, Step step) const {
  const auto info = m_zone->get_info(toSys(time));
  const LocalTime local(time.time_since_epoch() + info.offset);
  if (step == Step::Hour) {
    const auto hour = fromSys(date::sys_time<std::chrono::microseconds>(
        date::floor<std::chrono::hours>(local).time_since_epoch() - info.offset));
    return std::max(hour, fromSys(info.begin));
  }
  const auto day = date::floor<date::days>(local);
  if (step == Step::Day) return instantOf(*m_zone, day);
  const date::year_month_day today(day);
  return instantOf(*m_zone, date::local_days(today.year() / today.month() / 1));
}

WallTime TimeZone::endOf(WallTime time, Step step) const {
  const auto info = m_zone->get_info(toSys(time));
  const LocalTime local(time.time_since_epoch() + info.offset);
  if (step == Step::Hour) {
    const auto hour = date::floor<std::chrono::hours>(local) + std::chrono::hours(1);
    const auto next =
        fromSys(date::sys_time<std::chrono::microseconds>(hour.time_since_epoch() - info.offset));
    // Lord Howe Island moves its clocks by half an hour: an hour may end early.
    return std::min(next, fromSys(info.end));
  }
  auto day = date::floor<date::days>(local);
  for (;;) {
    if (step == Step::Day) {
      day += date::days(1);
    } else {
      const date::year_month_day today(day);
      day = date::local_days((today.year() / today.month() + date::months(1)) / 1);
    }
    // A date that a place left out begins no later than the one before it.
    if (const WallTime next = instantOf(*m_zone, day); next > time) return next;
  }
}

std::vector<WallTime> TimeZone::cuts(WallTime from, WallTime to, Step step) const {
  std::vector<WallTime> out{from};
  for (WallTime next = endOf(from, step); next < to; next = endOf(next, step)) out.push_back(next);
  out.push_back(to);
  return out;
}

CivilDay TimeZone::dayOf(WallTime time) const {
  const LocalTime local(time.time_since_epoch() + m_zone->get_info(toSys(time)).offset);
  return civil(date::year_month_day(date::floor<date::days>(local)));
}

WallTime TimeZone::startOf(const CivilDay& day) const {
  return instantOf(*m_zone, date::local_days(calendar(day)));
}

std::string TimeZone::format(WallTime time) const {
  const auto offset = m_zone->get_info(toSys(time)).offset;
  const LocalTime local(time.time_since_epoch() + offset);
  const auto midnight = date::floor<date::days>(local);
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(local - midnight).count();
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(offset).count();
  return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}",
                     toString(civil(date::year_month_day(midnight))), seconds / 3600, seconds / 60 % 60,
                     seconds % 60, minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

Result<CivilDay> parseDay(std::string_view text) {
  const auto bad = [&] {
    return invalid("not a day such as 2026-11-20: '" + std::string(text.substr(0, 40)) + "'");
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return bad();
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)),
             day = number(text.substr(8));
  if (!year || !month || !day) return bad();
  const CivilDay out{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
  if (!calendar(out).ok()) return bad();
  return out;
}

Result<CivilDay> parseMonth(std::string_view text) {
  Result<CivilDay> day = parseDay(std::string(text) + "-01");
  if (!day) return invalid("not a month such as 2026-11: '" + std::string(text.substr(0, 40)) + "'");
  return day;
}

CivilDay nextMonth(const CivilDay& day) {
  return day.month == 12 ? CivilDay{day.year + 1, 1, 1} : CivilDay{day.year, day.month + 1, 1};
}

std::string toString(const CivilDay& day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

}  // namespace gc::ledger
