#include "gateway/ledger/rollup.h"

#include <algorithm>
#include <vector>

namespace gc::ledger {
namespace {

/// The sums at `key`, made when they are missing.
template <class Map, class View>
UsageSums& at(Map& map, const View& key) {
  const auto place = map.lower_bound(key);
  if (place != map.end() && View(place->first) == key) return place->second;
  return map.emplace_hint(place, typename Map::key_type(key), UsageSums())->second;
}

std::string_view withoutBlanks(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Of a span at the lowest level.
std::int64_t raisedSpan(std::int64_t span, Level level) {
  return spanOf(level, span * microsOf(Level::QuarterHour));
}

}  // namespace

UsageSums sumsOf(const RequestRecord& record) {
  UsageSums sums;
  sums.requests = 1;
  sums.ok = record.outcome == Outcome::Ok;
  sums.clientErrors = record.outcome == Outcome::ClientError;
  sums.failed = record.outcome == Outcome::Failed;
  sums.interrupted = record.outcome == Outcome::Interrupted;
  sums.clientClosed = record.outcome == Outcome::ClientClosed;
  sums.unknownOutcome = record.outcome == Outcome::UnknownOutcome;
  sums.rescued = isRescued(record);
  sums.failedAttempts = failedAttemptsOf(record);
  sums.unpriced = isUnpriced(record);
  if (record.usage.known) {
    sums.inputTokens = record.usage.input;
    sums.outputTokens = record.usage.output;
    sums.cacheReadTokens = record.usage.cacheRead;
    sums.cacheWriteTokens = record.usage.cacheWrite5m + record.usage.cacheWrite1h;
    sums.reasoningTokens = record.usage.reasoning;
  }
  sums.cost = record.cost.value_or(Money());
  sums.baseline = record.baseline.value_or(Money());
  if (const std::optional<Money> savings = savingsOf(record)) {
    sums.savings = *savings;
    sums.cacheSavings = record.cacheSavings;
    sums.failoverSavings = record.failoverSavings;
  }
  return sums;
}

void forEachContribution(const RequestRecord& record, const UseContribution& use) {
  UsageSums here = sumsOf(record);
  for (const AttemptRecord& attempt : record.attempts) {
    if (attempt.provider == record.provider && attempt.model == record.modelServed) continue;
    const bool failed = isFailed(attempt);
    const bool billed = record.cost && attempt.cost && *attempt.cost != Money();
    if (!failed && !billed) continue;
    UsageSums there;
    there.failedAttempts = failed;
    if (billed) {
      there.cost = *attempt.cost;
      // An abandoned attempt is a part of what failing over cost: the parts stay equal to the savings.
      if (savingsOf(record)) there.savings = there.failoverSavings = Money() - *attempt.cost;
    }
    here -= there;
    use(attempt.provider.value, attempt.model.value, there);
  }
  use(record.provider.value, record.modelServed.value, here);
}

void forEachTag(std::string_view tags, const std::function<void(std::string_view tag)>& use) {
  std::vector<std::string_view> seen;
  while (!tags.empty()) {
    const auto comma = tags.find(',');
    const std::string_view tag = withoutBlanks(tags.substr(0, comma));
    tags = comma == tags.npos ? std::string_view() : tags.substr(comma + 1);
    if (tag.empty() || std::find(seen.begin(), seen.end(), tag) != seen.end()) continue;
    seen.push_back(tag);
    use(tag);
  }
  if (seen.empty()) use({});
}

void Rollup::book(const RequestRecord& record, bool takeOff) {
  const std::int64_t span = spanOf(Level::QuarterHour, toMicros(record.startedAt));
  const std::string_view tenant = record.tenant.value;
  const auto change = [takeOff](UsageSums& sums, const UsageSums& by) { takeOff ? sums -= by : sums += by; };
  forEachContribution(record,
                      [&](std::string_view provider, std::string_view model, const UsageSums& sums) {
                        change(at(m_targets, TargetView{span, tenant, provider, model}), sums);
                      });
  const UsageSums all = sumsOf(record);
  change(at(m_labels, LabelView{span, Label::Customer, tenant, record.customer}), all);
  change(at(m_labels, LabelView{span, Label::Key, tenant, record.keyName}), all);
  forEachTag(record.tags, [&](std::string_view tag) {
    change(at(m_labels, LabelView{span, Label::Tag, tenant, tag}), all);
  });
}

void Rollup::replace(const RequestRecord& before, const RequestRecord& after) {
  book(before, true);
  book(after, false);
}

Rollup Rollup::raised(Level level) const {
  Rollup out;
  for (const auto& [key, sums] : m_targets) {
    TargetView view = key;
    view.span = raisedSpan(view.span, level);
    at(out.m_targets, view) += sums;
  }
  for (const auto& [key, sums] : m_labels) {
    LabelView view = key;
    view.span = raisedSpan(view.span, level);
    at(out.m_labels, view) += sums;
  }
  return out;
}

void Rollup::clear() {
  m_targets.clear();
  m_labels.clear();
}

}  // namespace gc::ledger
