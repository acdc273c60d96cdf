#include "gateway/admin/samples.h"

namespace gc::admin {
namespace {

telemetry::Ending endingOf(ledger::Outcome outcome) {
  switch (outcome) {
    case ledger::Outcome::Ok:
      return telemetry::Ending::Ok;
    case ledger::Outcome::ClientError:
      return telemetry::Ending::ClientError;
    case ledger::Outcome::ClientClosed:
      return telemetry::Ending::ClientClosed;
    case ledger::Outcome::Failed:
    case ledger::Outcome::Interrupted:
    case ledger::Outcome::UnknownOutcome:
      return telemetry::Ending::ClientFailure;
  }
  return telemetry::Ending::ClientFailure;
}

}  // namespace

telemetry::RequestSample sampleOf(const ledger::RequestRecord& record,
                                  std::vector<telemetry::AttemptSample>& attempts) {
  attempts.clear();
  for (const ledger::AttemptRecord& attempt : record.attempts)
    attempts.push_back({.provider = attempt.provider.value,
                        .category = attempt.category,
                        .startedAt = record.startedAt + std::chrono::microseconds(attempt.startedUs),
                        .durationUs = attempt.durationUs,
                        // Without streaming the first byte comes with the last: no time to the first token.
                        .firstByteUs = record.stream ? attempt.firstByteUs : -1,
                        .reactionUs = attempt.reactionUs});
  return {.startedAt = record.startedAt,
          .latencyUs = record.latencyUs,
          .overheadUs = record.overheadUs,
          .provider = record.outcome == ledger::Outcome::Ok ? std::string_view(record.provider.value)
                                                            : std::string_view(),
          .ending = endingOf(record.outcome),
          .stream = record.stream,
          .rescued = ledger::isRescued(record),
          .unpriced = ledger::isUnpriced(record),
          .firstByteUs = record.firstByteUs,
          .attempts = attempts};
}

}  // namespace gc::admin
