#include "gateway/simulator/fault.h"

namespace gc::simulator {

std::string_view toString(FaultKind kind) {
  switch (kind) {
    case FaultKind::Http500:
      return "http_500";
    case FaultKind::Http503:
      return "http_503";
    case FaultKind::Http429:
      return "http_429";
    case FaultKind::Http401:
      return "http_401";
    case FaultKind::Hang:
      return "hang";
    case FaultKind::Slow:
      return "slow";
    case FaultKind::CutMidStream:
      return "cut_mid_stream";
    case FaultKind::Reset:
      return "reset";
    case FaultKind::Refuse:
      return "refuse";
    case FaultKind::Garbage:
      return "garbage";
    case FaultKind::Tls:
      return "tls";
  }
  return "http_500";
}

std::optional<FaultKind> faultKindFrom(std::string_view name) {
  for (const FaultKind kind : kFaultKinds) {
    if (toString(kind) == name) return kind;
  }
  return std::nullopt;
}

}  // namespace gc::simulator
