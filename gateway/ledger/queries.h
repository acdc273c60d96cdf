#pragma once
// Questions to the ledger and their answers. Plain values.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gateway/base/result.h"
#include "gateway/ledger/records.h"
#include "gateway/ledger/time_zone.h"

namespace gc::ledger {

/// Opaque text of a row's place in the order of all rows; stays valid for ever.
std::string cursorOf(std::uint64_t sequence);
Result<std::uint64_t> parseCursor(std::string_view text);

enum class StatusFilter : std::uint8_t { Any, Ok, Error, Rescued, Unpriced };

/// Empty or unset fields do not restrict. Newest first; at most one of before and after.
struct RequestsQuery {
  int limit = 100;          ///< 1..1000
  std::string before = {};  ///< cursor: rows older than it
  std::string after = {};   ///< cursor: rows newer than it (the oldest of these when more than the limit)
  std::string tenant = {}, provider = {}, model = {};
  StatusFilter status = StatusFilter::Any;
  std::string q = {};  ///< the request id, or part of key name, model, provider, customer or tags
  std::optional<WallTime> from = {}, to = {};  ///< startedAt in [from, to)
};

struct RequestsPage {
  std::vector<RequestRecord> requests;  ///< newest first; decisionJson is left empty, attempts are there
  std::optional<std::string> next;      ///< `before` of the following page
  std::optional<std::string> newest;    ///< `after` for what comes later
  std::optional<std::int64_t> total;    ///< known when at most the tenant restricts
};

enum class GroupBy : std::uint8_t { Tenant, Customer, Provider, Model, Tag, Key };

/// Empty or unset fields do not restrict.
struct UsageQuery {
  std::optional<WallTime> from = {}, to = {};  ///< startedAt in [from, to)
  GroupBy groupBy = GroupBy::Tenant;
  std::string tenant = {}, customer = {}, provider = {}, model = {}, tag = {}, key = {};
  std::optional<Step> step = {};  ///< also cut into hours, days or months
  std::string timeZone = {};      ///< whose hours, days and months; empty: UTC
};

/// Sums over requests. Cost, baseline and savings leave unpriced requests out; those are counted.
struct UsageSums {
  std::int64_t requests = 0, ok = 0, clientErrors = 0, failed = 0, interrupted = 0, clientClosed = 0,
               unknownOutcome = 0, rescued = 0, failedAttempts = 0, unpriced = 0;
  std::int64_t inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, cacheWriteTokens = 0,
               reasoningTokens = 0;
  Money cost, baseline, savings;
  Money cacheSavings, failoverSavings;  ///< parts of savings; see SavingsParts

  UsageSums& operator+=(const UsageSums& other);
  UsageSums& operator-=(const UsageSums& other);
  friend bool operator==(const UsageSums&, const UsageSums&) = default;
};

/// Everything since the data directory was made; exact.
using Totals = UsageSums;

struct UsageGroup {
  std::string group;   ///< of what was grouped by; empty: requests without it, or that nobody answered
  std::string tenant;  ///< whose customer or key it is; empty for groups that tenants share
  UsageSums sums;
};

/// A step of a report, cut off where the question's range cuts it.
struct UsagePart {
  WallTime from, to;
  std::string label;               ///< when the step begins there, local time with its offset
  std::vector<UsageGroup> groups;  ///< as in UsageReport
  UsageSums total;
};

struct UsageReport {
  std::vector<UsageGroup> groups;  ///< by cost, highest first, then by name
  UsageSums total;                 ///< a request with two tags is in two groups, and here once
  std::vector<UsagePart> parts;    ///< in the order of time; empty when no step was asked for
};

struct FailoversQuery {
  int limit = 100;          ///< 1..1000
  std::string before = {};  ///< cursor
  std::string tenant = {};
  std::optional<WallTime> from = {}, to = {};
};

struct FailoverRow {
  RequestId request;
  std::uint64_t sequence = 0;
  WallTime at;
  TenantId tenant;
  ProviderId fromProvider;  ///< of the first attempt that was left behind
  ModelId fromModel;
  FailureCategory category = FailureCategory::None;
  int httpStatus = 0;
  std::optional<ProviderId> toProvider;  ///< who rescued it; nullopt: nobody
  std::optional<ModelId> toModel;
  int attempts = 0;
  bool rescued = false;
  std::int64_t reactionUs = -1;     ///< the slowest of its failovers
  std::int64_t clientDelayUs = -1;  ///< -1: unknown
};

/// Nearest-rank percentiles; -1 without data.
struct Percentiles {
  std::int64_t p50 = -1, p99 = -1;
};

struct FailoverSummary {
  std::int64_t count = 0, rescued = 0;
  Percentiles reactionUs, clientDelayUs;
};

struct FailoversPage {
  std::vector<FailoverRow> failovers;  ///< newest first
  std::optional<std::string> next;
  FailoverSummary summary;  ///< over every row the tenant and times let through, not only this page
  std::vector<std::pair<FailureCategory, FailoverSummary>> byCategory;  ///< most frequent first
};

}  // namespace gc::ledger
