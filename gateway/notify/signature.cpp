#include "gateway/notify/signature.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace gc::notify {
namespace {

std::string base64(std::string_view bytes) {
  std::string out(4 * ((bytes.size() + 2) / 3), '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                  reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  return out;
}

}  // namespace

Secret signingKey(const tenancy::Pepper& pepper, std::string_view id, std::int64_t generation) {
  // No API key begins like this, so neither kind of hash can stand for the other.
  const tenancy::KeyHash bytes = pepper.hash(fmt::format("webhook {} {}", id, generation));
  return Secret(std::string(bytes.begin(), bytes.end()));
}

Secret shownSecret(const Secret& key) { return Secret("whsec_" + base64(key.reveal())); }

std::string sign(const Secret& key, std::string_view id, std::int64_t timestamp, std::string_view body) {
  const std::string content = fmt::format("{}.{}.{}", id, timestamp, body);
  std::array<unsigned char, 32> mac{};
  unsigned int size = mac.size();
  if (HMAC(EVP_sha256(), key.reveal().data(), static_cast<int>(key.reveal().size()),
           reinterpret_cast<const unsigned char*>(content.data()), content.size(), mac.data(),
           &size) == nullptr)
    throw std::runtime_error("OpenSSL's HMAC-SHA256 failed");
  return "v1," + base64({reinterpret_cast<const char*>(mac.data()), mac.size()});
}

}  // namespace gc::notify
