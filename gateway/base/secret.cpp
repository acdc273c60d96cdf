#include "gateway/base/secret.h"

#include <openssl/crypto.h>

namespace gc {

void Secret::wipe(std::string& value) {
  OPENSSL_cleanse(value.data(), value.size());
  value.clear();
}

bool equalInConstantTime(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace gc
