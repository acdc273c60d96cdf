#pragma once
// Reads the [[tenants]] of a configuration and their keys.
#include <optional>
#include <vector>

#include "gateway/config/snapshot.h"
#include "gateway/config/table_reader.h"
#include "gateway/tenancy/api_key.h"

namespace gc::config {

struct LoadContext;
struct Source;

/// A [[tenants.keys]] entry. Without `key` the gateway makes one. Plain value.
struct KeyDeclaration {
  std::string name;
  std::optional<tenancy::ApiKey> key;
};

/// A tenant and its declared keys; the tenant's own list of keys is filled when they are all known.
struct TenantDeclaration {
  tenancy::Tenant tenant;
  std::vector<KeyDeclaration> keys;
};

/// What is wrong goes to `problems`; the result is of use only when there is nothing wrong.
std::vector<TenantDeclaration> readTenants(const std::vector<Located<const toml::table*>>& tables,
                                           const std::vector<std::string>& providers,
                                           const LoadContext& context, const Source& source,
                                           Problems& problems);

}  // namespace gc::config
