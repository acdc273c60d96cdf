#include "gateway/simulator/vendor.h"

#include "gateway/simulator/vendors.h"

namespace gc::simulator {

std::unique_ptr<const Vendor> Vendor::make(catalog::Dialect dialect) {
  switch (dialect) {
    case catalog::Dialect::OpenAi:
      return makeOpenAiVendor();
    case catalog::Dialect::Anthropic:
      return makeAnthropicVendor();
    case catalog::Dialect::Gemini:
      return makeGeminiVendor();
  }
  return makeOpenAiVendor();
}

}  // namespace gc::simulator
