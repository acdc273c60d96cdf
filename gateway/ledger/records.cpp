#include "gateway/ledger/records.h"

#include <algorithm>

namespace gc::ledger {

std::string_view toString(Outcome outcome) {
  switch (outcome) {
    case Outcome::Ok:
      return "ok";
    case Outcome::ClientError:
      return "client_error";
    case Outcome::Failed:
      return "failed";
    case Outcome::Interrupted:
      return "interrupted";
    case Outcome::ClientClosed:
      return "client_closed";
    case Outcome::UnknownOutcome:
      return "unknown_outcome";
  }
  return "unknown_outcome";
}

bool movedOn(const AttemptRecord& before, const AttemptRecord& after) {
  return before.provider != after.provider || before.model != after.model;
}

int failoversOf(const RequestRecord& record) {
  int count = 0;
  for (std::size_t i = 1; i < record.attempts.size(); ++i)
    count += movedOn(record.attempts[i - 1], record.attempts[i]);
  return count;
}

bool isRescued(const RequestRecord& record) {
  return record.outcome == Outcome::Ok && failoversOf(record) > 0;
}

bool isUnpriced(const RequestRecord& record) {
  const bool mayHaveConsumed = record.outcome != Outcome::ClientError && record.outcome != Outcome::Failed;
  return !record.cost && mayHaveConsumed && !record.attempts.empty();
}

bool isFailed(const AttemptRecord& attempt) {
  return attempt.category != FailureCategory::None && attempt.category != FailureCategory::InvalidRequest &&
         attempt.category != FailureCategory::ClientClosed;
}

int failedAttemptsOf(const RequestRecord& record) {
  return static_cast<int>(std::count_if(record.attempts.begin(), record.attempts.end(), isFailed));
}

std::optional<Money> savingsOf(const RequestRecord& record) {
  if (!record.cost || !record.baseline) return std::nullopt;
  return *record.baseline - *record.cost;
}

}  // namespace gc::ledger
