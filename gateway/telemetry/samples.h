#pragma once
// What telemetry needs to know of a finished request. Views: used within the call that takes them.
#include <cstdint>
#include <span>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/failure.h"

namespace gc::telemetry {

/// How errors are counted by provider.
enum class ErrorKind : std::uint8_t { Server, RateLimit, Timeout, Connect, Other };
inline constexpr int kErrorKinds = 5;
ErrorKind errorKindOf(FailureCategory category);

/// Whether a category speaks against the upstream: not success, not the client's own mistake or leaving.
bool isUpstreamFailure(FailureCategory category);

/// How a request ended for its client.
enum class Ending : std::uint8_t {
  Ok,
  ClientError,    ///< the client's own mistake
  ClientFailure,  ///< an error or a broken stream that the client did not cause
  ClientClosed,   ///< the client went away
};

/// One upstream call. Plain value.
struct AttemptSample {
  std::string_view provider = {};
  FailureCategory category = FailureCategory::None;
  WallTime startedAt = {};
  std::int64_t durationUs = 0;
  std::int64_t firstByteUs = -1;  ///< after its start; -1: none came
  std::int64_t reactionUs =
      -1;  ///< previous failure known to this attempt's first byte sent; -1: none before
};

/// One finished request with its attempts in order. Plain value.
struct RequestSample {
  WallTime startedAt = {};
  std::int64_t latencyUs = 0;
  std::int64_t overheadUs = 0;
  std::string_view provider = {};  ///< who answered; empty: nobody
  Ending ending = Ending::Ok;
  bool stream = false;
  bool rescued = false;
  bool unpriced = false;
  std::int64_t firstByteUs = -1;  ///< after its arrival, from the one that answered; -1: none came
  std::span<const AttemptSample> attempts = {};
};

}  // namespace gc::telemetry
