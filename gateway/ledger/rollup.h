#pragma once
// Adds requests up by time and by what people ask for: numbers only, nothing of a request's content.
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <string_view>

#include "gateway/ledger/queries.h"
#include "gateway/ledger/records.h"

namespace gc::ledger {

/// How long the spans of UTC are that sums are kept for. Every zone's hours and days are made of quarters of
/// an hour (Kathmandu: 5 h 45 min), so a question in any zone is answered from whole spans. Hours and days
/// keep long ranges cheap; quarters of a day do so for the days of zones that do not begin with UTC's, which
/// take 9 spans each instead of 24. The numbers stand in system.db.
enum class Level : std::uint8_t { QuarterHour = 0, Hour = 1, Day = 2, QuarterDay = 3 };
/// Shortest first.
inline constexpr std::array<Level, 4> kLevels = {Level::QuarterHour, Level::Hour, Level::QuarterDay,
                                                 Level::Day};

constexpr std::int64_t microsOf(Level level) {
  constexpr std::int64_t kQuarterHour = 900'000'000;
  switch (level) {
    case Level::QuarterHour:
      return kQuarterHour;
    case Level::Hour:
      return 4 * kQuarterHour;
    case Level::QuarterDay:
      return 24 * kQuarterHour;
    case Level::Day:
      return 96 * kQuarterHour;
  }
  return kQuarterHour;
}
/// The number of the span that begins at or before `micros`, counted from the Unix epoch.
constexpr std::int64_t spanOf(Level level, std::int64_t micros) {
  const std::int64_t length = microsOf(level);
  return micros / length - (micros % length < 0 ? 1 : 0);
}

/// What has one value a request, or, for tags, any number of them.
enum class Label : std::uint8_t { Customer, Key, Tag };
inline constexpr std::array<Label, 3> kLabels = {Label::Customer, Label::Key, Label::Tag};

/// Views of keys: lookups make no strings.
struct TargetView {
  std::int64_t span = 0;
  std::string_view tenant, provider, model;
  friend auto operator<=>(const TargetView&, const TargetView&) = default;
};
struct LabelView {
  std::int64_t span = 0;
  Label label = Label::Customer;
  std::string_view tenant, value;
  friend auto operator<=>(const LabelView&, const LabelView&) = default;
};

struct TargetKey {
  std::int64_t span = 0;
  std::string tenant, provider, model;
  explicit TargetKey(const TargetView& view)
      : span(view.span), tenant(view.tenant), provider(view.provider), model(view.model) {}
  operator TargetView() const { return {span, tenant, provider, model}; }
};
struct LabelKey {
  std::int64_t span = 0;
  Label label = Label::Customer;
  std::string tenant, value;
  explicit LabelKey(const LabelView& view)
      : span(view.span), label(view.label), tenant(view.tenant), value(view.value) {}
  operator LabelView() const { return {span, label, tenant, value}; }
};

template <class View>
struct ViewLess {
  using is_transparent = void;
  bool operator()(const View& a, const View& b) const { return a < b; }
};
using TargetSums = std::map<TargetKey, UsageSums, ViewLess<TargetView>>;
using LabelSums = std::map<LabelKey, UsageSums, ViewLess<LabelView>>;

/// What one request adds to a sum of all requests.
UsageSums sumsOf(const RequestRecord& record);

/// What it adds where. A request counts where it was answered; a failed attempt, and whatever an abandoned
/// attempt cost, counts where it was made, so that a provider's cost is what that provider bills. The sum of
/// all contributions is sumsOf().
using UseContribution =
    std::function<void(std::string_view provider, std::string_view model, const UsageSums& sums)>;
void forEachContribution(const RequestRecord& record, const UseContribution& use);

/// Each of the comma-separated tags once, without blanks around it; "" when there is none.
void forEachTag(std::string_view tags, const std::function<void(std::string_view tag)>& use);

/// Sums of one level by target, and by label. Plain value.
class Rollup {
 public:
  /// Of the level QuarterHour.
  void add(const RequestRecord& record) { book(record, false); }
  /// The books of `before` become those of `after`, the same request.
  void replace(const RequestRecord& before, const RequestRecord& after);
  /// The same sums by longer spans.
  Rollup raised(Level level) const;

  const TargetSums& targets() const { return m_targets; }
  const LabelSums& labels() const { return m_labels; }
  void clear();

 private:
  void book(const RequestRecord& record, bool takeOff);
  TargetSums m_targets;
  LabelSums m_labels;
};

}  // namespace gc::ledger
