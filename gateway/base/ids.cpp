#include "gateway/base/ids.h"

namespace gc {
namespace {
constexpr char kAlphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kPrefix = "req_";
constexpr int kDigitsPerHalf = 11;  // 62^11 > 2^64

int digitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  if (c >= 'a' && c <= 'z') return c - 'a' + 36;
  return -1;
}

bool readHalf(std::string_view text, std::uint64_t& out) {
  out = 0;
  for (char c : text) {
    const int digit = digitOf(c);
    if (digit < 0 || __builtin_mul_overflow(out, 62u, &out) ||
        __builtin_add_overflow(out, static_cast<unsigned>(digit), &out))
      return false;
  }
  return true;
}
}  // namespace

void RequestId::appendTo(std::string& out) const {
  out += kPrefix;
  for (std::uint64_t half : {high, low}) {
    char digits[kDigitsPerHalf];
    for (int i = kDigitsPerHalf - 1; i >= 0; --i, half /= 62) digits[i] = kAlphabet[half % 62];
    out.append(digits, sizeof digits);
  }
}

std::string RequestId::toString() const {
  std::string out;
  appendTo(out);
  return out;
}

bool RequestId::parse(std::string_view text, RequestId& out) {
  if (text.size() != kPrefix.size() + 2 * kDigitsPerHalf || !text.starts_with(kPrefix)) return false;
  text.remove_prefix(kPrefix.size());
  return readHalf(text.substr(0, kDigitsPerHalf), out.high) && readHalf(text.substr(kDigitsPerHalf), out.low);
}

}  // namespace gc
