#pragma once
// The ways in which a simulated provider can fail.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gateway/base/clock.h"

namespace gc::simulator {

enum class FaultKind : std::uint8_t {
  Http500,       ///< the vendor's own internal-error answer
  Http503,       ///< the vendor's own overloaded answer
  Http429,       ///< the vendor's own rate-limit answer, with the wait it asks for
  Http401,       ///< the vendor's own refused-key answer
  Hang,          ///< takes the request, never answers
  Slow,          ///< three seconds more to the first token, then a tenth of the speed
  CutMidStream,  ///< closes in the middle of the answer
  Reset,         ///< resets the connection once the request is read
  Refuse,        ///< nothing listens any more; idle connections are reset, busy ones end with their answer
  Garbage,       ///< 200 with an HTML page or unreadable bytes
  Tls,           ///< answers with a TLS handshake-failure alert and closes
};

inline constexpr std::array kFaultKinds = {FaultKind::Http500,      FaultKind::Http503, FaultKind::Http429,
                                           FaultKind::Http401,      FaultKind::Hang,    FaultKind::Slow,
                                           FaultKind::CutMidStream, FaultKind::Reset,   FaultKind::Refuse,
                                           FaultKind::Garbage,      FaultKind::Tls};

/// The name used by the admin API: "http_503", "cut_mid_stream".
std::string_view toString(FaultKind kind);
std::optional<FaultKind> faultKindFrom(std::string_view name);

/// A fault to inject. Plain value.
struct Fault {
  FaultKind kind = FaultKind::Http503;
  std::optional<Duration> lasts;  ///< then it ends by itself; empty: until cleared
};

/// A fault in effect. Plain value.
struct ActiveFault {
  FaultKind kind = FaultKind::Http503;
  WallTime since{};
  std::optional<WallTime> until;
};

/// The provider's thread has applied a change. Plain value.
struct FaultConfirmation {
  std::optional<ActiveFault> fault;  ///< what is in effect now
  std::int64_t confirmUs = 0;        ///< from the call to the confirmation
};

}  // namespace gc::simulator
