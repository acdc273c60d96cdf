#pragma once
// Closes a request's books: cost, baseline, the record in the journal, and what the client is told of it.
#include <string>

#include "gateway/proxy/attempt.h"

namespace gc::proxy {

/// Takes over what the winning attempt knows: who answered, usage, costs, times. Call once all attempts are
/// in the record.
void completeRecord(RequestContext& context, const Attempt& winner, Instant now);

/// Closes the record of a request that ended without a complete answer.
void completeFailedRecord(RequestContext& context, ledger::Outcome outcome, int status, Instant now);

/// Writes the record to the journal. After it the client may get its last byte, also when the journal failed:
/// that is logged.
void settle(RequestContext& context);

/// Appends the `generic_corp` object (PRODUCT A.6) of a completed record.
void appendGenericCorp(std::string& out, const RequestContext& context);

/// Headers known only when the whole answer is: cost and overhead.
void appendWholeAnswerHeaders(std::string& out, const RequestContext& context);

}  // namespace gc::proxy
