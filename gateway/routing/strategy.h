#pragma once
// The words of a tenant's routing policy.
#include <cstdint>
#include <string_view>

namespace gc::routing {

enum class Strategy : std::uint8_t { Cost, Latency, Balanced, Priority };
/// Whether an equivalent model may answer when no provider of the named one can.
enum class Substitute : std::uint8_t { OnFailure, Never };

std::string_view toString(Strategy strategy);

}  // namespace gc::routing
