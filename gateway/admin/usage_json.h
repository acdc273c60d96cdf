#pragma once
// Usage as text: what was used, what it cost, and what became of the savings.
#include <optional>
#include <string>
#include <string_view>

#include "gateway/admin/json_writer.h"
#include "gateway/ledger/queries.h"

namespace gc::admin {

/// What was asked and found. Views are of literals.
struct UsageReading {
  WallTime from, to;
  std::string timeZone;
  std::string_view groupBy;
  std::optional<std::string_view> step;
  ledger::UsageReport report;
};

std::string usageReport(const UsageReading& reading);
/// The members of UsageTotal in openapi.yaml, into an object that is open.
void writeSums(JsonWriter& json, const ledger::UsageSums& sums);
/// {"routing_usd": …} with all six parts.
void writeParts(JsonWriter& json, const ledger::UsageSums& sums);

}  // namespace gc::admin
