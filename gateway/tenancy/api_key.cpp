#include "gateway/tenancy/api_key.h"

#include <algorithm>
#include <array>

#include "gateway/base/crc32.h"
#include "gateway/base/random.h"

namespace gc::tenancy {
namespace {

constexpr std::string_view kLive = "gc_live_";
constexpr std::string_view kTest = "gc_test_";
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kSecretAt = 8 + ApiKey::kKidLength;  ///< the underscore before it
constexpr std::size_t kCrcAt = kSecretAt + 1 + ApiKey::kSecretLength;

bool isBase62(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

/// CRC-32 in base62, most significant digit first; six digits hold any 32 bits.
std::array<char, ApiKey::kCrcLength> checksum(std::string_view text) {
  std::uint32_t rest = crc32(text);
  std::array<char, ApiKey::kCrcLength> out{};
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit) {
    *digit = kAlphabet[rest % 62];
    rest /= 62;
  }
  return out;
}

std::string_view view(const std::array<char, ApiKey::kCrcLength>& digits) {
  return {digits.data(), digits.size()};
}

/// What is wrong with `text`, or nullptr. The checksum comes last: it says "a typo" once the form is right.
const char* whyMalformed(std::string_view text) {
  if (!text.starts_with(kLive) && !text.starts_with(kTest)) return "does not begin with gc_live_ or gc_test_";
  if (text.size() != ApiKey::kLength) return "does not have 71 characters";
  if (text[kSecretAt] != '_' || text[kCrcAt] != '_') return "does not have its parts where they belong";
  if (!isBase62(text.substr(8, ApiKey::kKidLength)) ||
      !isBase62(text.substr(kSecretAt + 1, ApiKey::kSecretLength)))
    return "has a character outside 0-9 A-Z a-z";
  if (text.substr(kCrcAt + 1) != view(checksum(text.substr(0, kCrcAt))))
    return "has a checksum that does not match: a character was lost or changed";
  return nullptr;
}

}  // namespace

Result<ApiKey> ApiKey::compose(Environment environment, std::string_view kid, std::string_view secret) {
  if (kid.size() != kKidLength || secret.size() != kSecretLength || !isBase62(kid) || !isBase62(secret))
    return invalid("a key needs 12 and 43 characters of 0-9 A-Z a-z");
  std::string text;
  text.reserve(kLength);
  text += environment == Environment::Live ? kLive : kTest;
  text += kid;
  text += '_';
  text += secret;
  const auto crc = checksum(text);
  text += '_';
  text += view(crc);
  return ApiKey(Secret(std::move(text)));
}

ApiKey ApiKey::generate(Environment environment) {
  const Secret secret(secureBase62(kSecretLength));
  return compose(environment, secureBase62(kKidLength), secret.reveal()).value();
}

Result<ApiKey> ApiKey::parse(std::string_view text) {
  if (const char* reason = whyMalformed(text)) return invalid(reason);
  return ApiKey(Secret(std::string(text)));
}

std::optional<std::string_view> ApiKey::kidOf(std::string_view text) {
  if (whyMalformed(text) != nullptr) return std::nullopt;
  return text.substr(8, kKidLength);
}

}  // namespace gc::tenancy
