#pragma once
// The attempts of a request as the text of one column: readable with SQLite's JSON functions.
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/result.h"
#include "gateway/ledger/records.h"

namespace gc::ledger {

/// Appends an array of objects {provider, model, status, category, local, message, started_us,
/// first_byte_us, duration_us, reaction_us, usage {known, estimated, input, output, cache_read, cache_write_5m,
/// cache_write_1h, reasoning}, cost (nano-dollars, absent: unpriced), simulated}, in order. What has its default
/// value is left out; at most kMessageBytes of a message are kept.
void appendAttempts(std::string& out, const std::vector<AttemptRecord>& attempts);

Result<std::vector<AttemptRecord>> parseAttempts(std::string_view json);

FailureCategory categoryFrom(std::string_view text);

}  // namespace gc::ledger
