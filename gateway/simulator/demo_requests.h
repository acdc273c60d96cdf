#pragma once
// The bodies of demo requests: what a support desk, a code assistant and a report writer might ask.
#include <string>
#include <string_view>

#include "gateway/base/random.h"

namespace gc::simulator {

/// A chat completion request for `model`: mostly short questions, some long documents, some with a tool or a
/// JSON schema. The same draws give the same request.
std::string demoRequest(Random& random, std::string_view model, bool stream, bool reasoning = false);

}  // namespace gc::simulator
