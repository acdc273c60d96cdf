#pragma once
// An OpenAI chat completion request, read into an Ask.
#include <string_view>

#include "gateway/simulator/vendor.h"

namespace gc::simulator {

AskOrProblem readOpenAi(std::string_view body);

}  // namespace gc::simulator
