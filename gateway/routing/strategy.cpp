#include "gateway/routing/strategy.h"

namespace gc::routing {

std::string_view toString(Strategy strategy) {
  switch (strategy) {
    case Strategy::Cost:
      return "cost";
    case Strategy::Latency:
      return "latency";
    case Strategy::Balanced:
      return "balanced";
    case Strategy::Priority:
      return "priority";
  }
  return "cost";
}

}  // namespace gc::routing
