#pragma once
// What the ledger keeps about a request: never its content, always its cost.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/failure.h"
#include "gateway/base/ids.h"
#include "gateway/base/money.h"
#include "gateway/base/token_usage.h"

namespace gc::ledger {

/// How a request ended, seen from the client.
enum class Outcome : std::uint8_t {
  Ok,
  ClientError,     ///< the client's own mistake (4xx)
  Failed,          ///< no target could serve it; the client got an error before the first byte
  Interrupted,     ///< broke off after the first byte reached the client
  ClientClosed,    ///< the client went away
  UnknownOutcome,  ///< the gateway died while an attempt was under way
};
inline constexpr int kOutcomes = 6;
std::string_view toString(Outcome outcome);  ///< "ok", "client_error", "unknown_outcome"

/// One try at one target. Plain value.
struct AttemptRecord {
  std::uint8_t index = 0;
  ProviderId provider;
  ModelId model;
  int httpStatus = 0;  ///< 0: no answer
  FailureCategory category = FailureCategory::None;
  Origin origin = Origin::External;
  std::string message;            ///< why it failed, scrubbed; at most 300 characters are kept
  std::int64_t startedUs = 0;     ///< after the request's arrival
  std::int64_t firstByteUs = -1;  ///< after the attempt's start; -1: none came
  std::int64_t durationUs = 0;
  std::int64_t reactionUs =
      -1;  ///< previous failure known -> this attempt's first byte sent; -1: none before
  TokenUsage usage;
  std::optional<Money> cost;  ///< nullopt: unpriced
  bool simulated = false;

  friend bool operator==(const AttemptRecord&, const AttemptRecord&) = default;
};

/// One request with its attempts. Written once, never changed. Plain value.
struct RequestRecord {
  RequestId id;
  TenantId tenant;
  std::string keyName;
  std::string kid;
  WallTime startedAt;
  std::string modelAsked;
  ProviderId provider;  ///< who answered; empty: nobody
  ModelId modelServed;
  int status = 0;  ///< what the client got
  Outcome outcome = Outcome::Ok;
  bool stream = false;
  std::int64_t latencyUs = 0;
  std::int64_t firstByteUs = -1;
  std::int64_t overheadUs = 0;
  std::int64_t clientDelayUs = -1;  ///< arrival -> first byte from the rescuer; -1: no failover
  TokenUsage usage;
  std::optional<Money> cost;  ///< sum over the attempts; nullopt: unpriced
  std::optional<Money> baseline;
  Money cacheSavings;     ///< part of the savings: what the provider's cache took off the price
  Money failoverSavings;  ///< part of them, mostly below zero: another target than the first had to answer
  bool simulated = false;
  std::string customer;
  std::string tags;
  std::string droppedParams;  ///< comma-separated
  std::string decisionJson;
  std::vector<AttemptRecord> attempts;
  std::uint64_t sequence = 0;  ///< given at commit; grows with every row of every tenant

  friend bool operator==(const RequestRecord&, const RequestRecord&) = default;
};

/// Written before an attempt's first byte leaves; enough for a row when nothing more is ever heard of it.
/// The request's own fields are written again with each attempt: which frame survives is not known.
struct AttemptIntent {
  RequestId request;
  TenantId tenant;
  std::uint8_t attempt = 0;
  ProviderId provider;
  ModelId model;
  WallTime at;                    ///< when this attempt began
  std::optional<Money> reserved;  ///< the most it may cost; nullopt: unpriced
  bool simulated = false;
  WallTime requestStartedAt;
  std::string keyName;
  std::string kid;
  std::string modelAsked;
  std::string customer;
  std::string tags;
  bool stream = false;

  friend bool operator==(const AttemptIntent&, const AttemptIntent&) = default;
};

/// `after` went to another (provider, model) than the attempt before it; a retry did not.
bool movedOn(const AttemptRecord& before, const AttemptRecord& after);
/// Attempts that moved on to another (provider, model) than the one before.
int failoversOf(const RequestRecord& record);
/// Ok after at least one failover.
bool isRescued(const RequestRecord& record);
/// Something was, or may have been, consumed whose price is not known. Refused requests are not unpriced.
bool isUnpriced(const RequestRecord& record);
/// Ended in a failure of the upstream: not the client's mistake, not its leaving.
bool isFailed(const AttemptRecord& attempt);
int failedAttemptsOf(const RequestRecord& record);
/// baseline - cost; nullopt unless both are known.
std::optional<Money> savingsOf(const RequestRecord& record);

}  // namespace gc::ledger
