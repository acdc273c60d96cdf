#include "gateway/config/key_binding.h"

namespace gc::config {
namespace {

using tenancy::ApiKey;
using tenancy::KeyEntry;
using tenancy::StoredKey;

KeyEntry entryOf(const ApiKey& key, const tenancy::Pepper& pepper) {
  return {.tenant = 0,
          .tenantId = {},
          .name = {},
          .kid = std::string(key.kid()),
          .hint = key.hint(),
          .hash = pepper.hash(key.reveal())};
}

}  // namespace

Result<BoundKeys> bindKeys(std::vector<TenantDeclaration>& tenants, const LoadContext& context) {
  BoundKeys out;
  std::vector<KeyEntry> entries;
  std::vector<StoredKey> fresh;
  for (std::size_t i = 0; i < tenants.size(); ++i) {
    tenancy::Tenant& tenant = tenants[i].tenant;
    for (KeyDeclaration& declared : tenants[i].keys) {
      KeyEntry entry;
      if (declared.key) {
        entry = entryOf(*declared.key, *context.pepper);
      } else {
        auto kept = context.keys.find(tenant.id, declared.name);
        if (!kept) return kept.error();
        // A hash made under another pepper fits no key any more, so the key is made anew.
        if (*kept && (*kept)->pepper == context.pepper->fingerprint()) {
          entry.kid = (*kept)->kid;
          entry.hint = (*kept)->hint;
          entry.hash = (*kept)->hash;
        } else {
          const ApiKey key = ApiKey::generate(ApiKey::Environment::Live);
          entry = entryOf(key, *context.pepper);
          fresh.push_back({.tenant = tenant.id,
                           .name = declared.name,
                           .kid = entry.kid,
                           .hint = entry.hint,
                           .hash = entry.hash,
                           .pepper = context.pepper->fingerprint(),
                           .createdAt = context.now});
          out.made.push_back({tenant.id, declared.name, key});
        }
      }
      entry.tenant = static_cast<std::uint32_t>(i);
      entry.tenantId = tenant.id;
      entry.name = declared.name;
      tenant.keys.push_back({declared.name, entry.kid, entry.hint});
      entries.push_back(std::move(entry));
    }
  }
  auto index = tenancy::KeyIndex::make(context.pepper, std::move(entries));
  if (!index) return index.error();
  out.index = std::move(*index);
  if (!fresh.empty())
    if (auto written = context.keys.put(fresh); !written) return written.error();
  return out;
}

}  // namespace gc::config
