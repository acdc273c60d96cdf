#include "gateway/base/random.h"

#include <openssl/rand.h>

#include <stdexcept>

namespace gc {

void secureRandomBytes(void* out, std::size_t size) {
  if (RAND_bytes(static_cast<unsigned char*>(out), static_cast<int>(size)) != 1)
    throw std::runtime_error("the system's random generator failed");
}

std::string secureBase62(std::size_t length) {
  static constexpr char kAlphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string out;
  out.reserve(length);
  while (out.size() < length) {
    unsigned char bytes[64];
    secureRandomBytes(bytes, sizeof bytes);
    // 248 is the largest multiple of 62 in a byte: larger draws would favour the first letters.
    for (unsigned char byte : bytes)
      if (byte < 248 && out.size() < length) out += kAlphabet[byte % 62];
  }
  return out;
}

}  // namespace gc
