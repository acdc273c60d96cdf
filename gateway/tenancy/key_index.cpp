#include "gateway/tenancy/key_index.h"

#include <fmt/format.h>
#include <openssl/crypto.h>

#include "gateway/base/random.h"
#include "gateway/tenancy/api_key.h"

namespace gc::tenancy {

KeyIndex::KeyIndex(std::shared_ptr<const Pepper> pepper, std::unordered_map<std::string, KeyEntry> byKid)
    : m_pepper(std::move(pepper)), m_byKid(std::move(byKid)) {
  secureRandomBytes(m_nobody.data(), m_nobody.size());
}

Result<std::shared_ptr<const KeyIndex>> KeyIndex::make(std::shared_ptr<const Pepper> pepper,
                                                       std::vector<KeyEntry> entries) {
  std::unordered_map<std::string, KeyEntry> byKid;
  for (KeyEntry& entry : entries) {
    std::string kid = entry.kid;
    const auto [existing, inserted] = byKid.try_emplace(std::move(kid), std::move(entry));
    if (!inserted)
      return makeError(
          Errc::AlreadyExists,
          fmt::format("tenants.keys \"{}\" of {} and \"{}\" of {} are the same key", existing->second.name,
                      existing->second.tenantId.value, entry.name, entry.tenantId.value));
  }
  return std::shared_ptr<const KeyIndex>(new KeyIndex(std::move(pepper), std::move(byKid)));
}

const KeyEntry* KeyIndex::authenticate(std::string_view presented) const {
  const auto kid = ApiKey::kidOf(presented);
  if (!kid) return nullptr;
  const KeyEntry* entry = find(*kid);
  return proves(presented, entry) ? entry : nullptr;
}

const KeyEntry* KeyIndex::find(std::string_view kid) const {
  // Twelve characters fit into the string itself: no allocation.
  const auto found = m_byKid.find(std::string(kid));
  return found == m_byKid.end() ? nullptr : &found->second;
}

bool KeyIndex::proves(std::string_view presented, const KeyEntry* entry) const {
  const KeyHash hash = m_pepper->hash(presented);
  const KeyHash& expected = entry == nullptr ? m_nobody : entry->hash;
  const bool equal = CRYPTO_memcmp(hash.data(), expected.data(), hash.size()) == 0;
  return equal && entry != nullptr;
}

}  // namespace gc::tenancy
