#include "gateway/tenancy/key_repository.h"

#include <algorithm>

namespace gc::tenancy {

Result<std::optional<StoredKey>> MemoryKeyRepository::find(const TenantId& tenant, const std::string& name) {
  const auto it = std::find_if(m_keys.begin(), m_keys.end(), [&](const StoredKey& key) {
    return key.tenant == tenant && key.name == name;
  });
  if (it == m_keys.end()) return std::optional<StoredKey>();
  return std::optional<StoredKey>(*it);
}

Result<void> MemoryKeyRepository::put(std::span<const StoredKey> keys) {
  for (const StoredKey& key : keys) {
    std::erase_if(m_keys,
                  [&](const StoredKey& old) { return old.tenant == key.tenant && old.name == key.name; });
    m_keys.push_back(key);
  }
  return {};
}

}  // namespace gc::tenancy
