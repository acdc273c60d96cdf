// QueryEngine::usage: sums over any span of time, from roll-ups where they reach and from rows elsewhere.
#include <algorithm>

#include "gateway/ledger/query_engine.h"

namespace gc::ledger {
namespace {

/// The most steps of one report: 31 days of hours, two years of days.
constexpr std::size_t kMostParts = 800;

/// Reads the spans of one level, neighbours in one go, and tells which part each row belongs to.
template <class Read>
Result<void> forEachRun(const std::vector<PlannedSpans>& planned, Read read) {
  for (std::size_t first = 0; first < planned.size();) {
    SpanRange run = planned[first].spans;
    std::size_t end = first + 1;
    while (end < planned.size() && planned[end].spans.from == run.to) run.to = planned[end++].spans.to;
    std::size_t current = first;
    const auto partOf = [&](std::int64_t span) {
      while (current + 1 < end && span >= planned[current].spans.to) ++current;
      return planned[current].part;
    };
    if (Result<void> done = read(run, partOf); !done) return done;
    first = end;
  }
  return {};
}

Result<void> addRollups(const RollupReader& rollups, const UsageQuery& query, const UsagePlan& plan,
                        UsageCollector& sums) {
  const std::optional<Label> label = labelOf(query.groupBy);
  const bool totalApart = label == Label::Tag && query.tag.empty();
  for (const auto& planned : plan.levels) {
    const Result<void> added =
        forEachRun(planned, [&](const SpanRange& run, const auto& partOf) -> Result<void> {
          if (!label)
            return rollups.targets(run, query.tenant, [&](const TargetView& target, const UsageSums& sum) {
              sums.addTarget(partOf(target.span), target, sum);
            });
          return rollups.labels(run, *label, query.tenant, [&](const LabelView& of, const UsageSums& sum) {
            sums.addLabel(partOf(of.span), of, sum);
          });
        });
    if (!added) return added;
    if (!totalApart) continue;
    const Result<void> counted = forEachRun(planned, [&](const SpanRange& run, const auto& partOf) {
      return rollups.targets(run, query.tenant, [&](const TargetView& target, const UsageSums& sum) {
        sums.addTotal(partOf(target.span), sum);
      });
    });
    if (!counted) return counted;
  }
  return {};
}

}  // namespace

Result<std::pair<WallTime, WallTime>> QueryEngine::rangeOf(const UsageQuery& query,
                                                           const RollupReader& rollups) const {
  const Result<SpanRange> days = rollups.days();
  if (!days) return days.error();
  const WallTime first = wallFromMicros(days->from * microsOf(Level::Day));
  const WallTime end = wallFromMicros(days->to * microsOf(Level::Day));
  // Nothing lies outside the days that have sums; and an end that is not over yet needs no cut through rows.
  const WallTime from = std::max(query.from.value_or(first), first);
  const bool open = !query.to || *query.to > m_clock.wallNow();
  const WallTime to = open ? std::min(query.to.value_or(end), end) : *query.to;
  return std::pair(from, std::max(from, std::min(to, end)));
}

Result<void> QueryEngine::addRows(const UsageQuery& query, const PlannedRows& rows, UsageCollector& sums) {
  for (const TenantId& tenant : tenantsFor(query.tenant)) {
    const Result<ReaderPool::Lease> reader = m_readers.borrow(tenant);
    if (!reader) return reader.error();
    const Result<void> read = (*reader)->forEachStarted(
        rows.from, rows.to, [&](const RequestRecord& record) { sums.addRecord(rows.part, record); });
    if (!read) return read;
  }
  return {};
}

Result<UsageReport> QueryEngine::usage(const UsageQuery& query) {
  const Result<TimeZone> zone = TimeZone::find(query.timeZone);
  if (!zone) return zone.error();
  const Result<RollupReader> rollups = RollupReader::open(m_directory.systemFile());
  if (!rollups) return rollups.error();
  const auto range = rangeOf(query, *rollups);
  if (!range) return range.error();
  const auto [from, to] = *range;
  if (from >= to) return UsageReport{};
  const std::vector<WallTime> cuts =
      query.step ? zone->cuts(from, to, *query.step) : std::vector<WallTime>{from, to};
  if (cuts.size() > kMostParts + 1)
    return invalid("more than " + std::to_string(kMostParts) +
                   " steps; ask for a shorter range or a longer step");

  UsageCollector sums(query, cuts.size() - 1);
  UsagePlan plan = planFor(cuts);
  if (isInRollups(query)) {
    if (Result<void> added = addRollups(*rollups, query, plan, sums); !added) return added.error();
  } else {
    plan.rows.clear();
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) plan.rows.push_back({cuts[i], cuts[i + 1], i});
  }
  for (const PlannedRows& rows : plan.rows)
    if (Result<void> added = addRows(query, rows, sums); !added) return added.error();

  UsageReport report = sums.all();
  if (!query.step) return report;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
    report.parts.push_back({cuts[i], cuts[i + 1], zone->format(zone->beginningOf(cuts[i], *query.step)),
                            sums.groups(i), sums.total(i)});
  return report;
}

}  // namespace gc::ledger
