#pragma once
// Gives every declared key its hash: of the key written down, of the one kept, or of a new one.
#include <memory>
#include <vector>

#include "gateway/config/loader.h"
#include "gateway/config/tenant_reader.h"

namespace gc::config {

/// The index over all tenants' keys, and the keys that had to be made. Plain value.
struct BoundKeys {
  std::shared_ptr<const tenancy::KeyIndex> index;
  std::vector<NewKey> made;
};

/// Fills each tenant's list of keys. Writes to `context.keys` last, in one go, and only when keys were made.
Result<BoundKeys> bindKeys(std::vector<TenantDeclaration>& tenants, const LoadContext& context);

}  // namespace gc::config
