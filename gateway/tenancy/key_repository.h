#pragma once
// Keeps the hashes of generated keys, so that they survive restarts.
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/ids.h"
#include "gateway/base/result.h"
#include "gateway/tenancy/pepper.h"

namespace gc::tenancy {

/// A generated key at rest; (tenant, name) names it. Plain value.
struct StoredKey {
  TenantId tenant;
  std::string name;
  std::string kid;
  std::string hint;
  KeyHash hash{};
  std::string pepper;  ///< fingerprint of the pepper it was hashed with
  WallTime createdAt{};
};

/// Where generated keys are kept: system.db, or memory for --check-config. A key that the configuration no
/// longer names keeps its row but is in no index; naming it again restores it.
/// Implementations are confined to one thread at a time.
class KeyRepository {
 public:
  virtual ~KeyRepository() = default;
  virtual Result<std::optional<StoredKey>> find(const TenantId& tenant, const std::string& name) = 0;
  /// Writes all or none and syncs them; a row of the same (tenant, name) is replaced.
  virtual Result<void> put(std::span<const StoredKey> keys) = 0;
};

/// Forgets everything at the end of the process. Confined to one thread at a time.
class MemoryKeyRepository final : public KeyRepository {
 public:
  Result<std::optional<StoredKey>> find(const TenantId& tenant, const std::string& name) override;
  Result<void> put(std::span<const StoredKey> keys) override;

 private:
  std::vector<StoredKey> m_keys;
};

}  // namespace gc::tenancy
