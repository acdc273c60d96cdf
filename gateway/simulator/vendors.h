#pragma once
// The three dialects behind Vendor::make.
#include <memory>

#include "gateway/simulator/vendor.h"

namespace gc::simulator {

std::unique_ptr<const Vendor> makeOpenAiVendor();
std::unique_ptr<const Vendor> makeAnthropicVendor();
std::unique_ptr<const Vendor> makeGeminiVendor();

}  // namespace gc::simulator
