// Registrar: what it does with keys.
#include <fmt/format.h>

#include <boost/json/serialize.hpp>

#include "gateway/tenancy/json_fields.h"
#include "gateway/tenancy/registrar.h"

namespace gc::tenancy {
namespace {
namespace json = boost::json;
using Reason = ChangeRefusal::Reason;

ChangeRefusal storeFailed(const Error& error) { return {Reason::Store, error.detail}; }

}  // namespace

json::object keyJson(const IssuedKey& key) {
  json::object out;
  out["kid"] = key.entry.kid;
  out["tenant"] = key.entry.tenantId.value;
  out["hint"] = key.entry.hint;
  for (const auto& member : scopesJson(key.scopes)) out[member.key()] = member.value();
  out["revision"] = key.revision;
  out["created_at"] = formatRfc3339(key.createdAt);
  out["revoked_at"] = timeJson(key.revokedAt);
  out["replaced_by"] = key.replacedBy.empty() ? json::value(nullptr) : json::value(key.replacedBy);
  return out;
}

ChangeResult<std::shared_ptr<IssuedKey>> Registrar::activeKey(std::string_view kid) const {
  if (const IssuedKey* found = directory()->keys.find(kid)) return std::make_shared<IssuedKey>(*found);
  const auto stored = m_repository->key(kid);
  if (!stored) return storeFailed(stored.error());
  if (*stored)
    return ChangeRefusal{Reason::Conflict, fmt::format("Key '{}' is revoked, which cannot be undone.", kid)};
  return ChangeRefusal{Reason::NotFound, fmt::format("No key made by the admin API has the id '{}'.", kid)};
}

FreshKey Registrar::generate(const TenantId& tenant, KeyScopes scopes) const {
  ApiKey secret = ApiKey::generate(ApiKey::Environment::Live);
  auto key = std::make_shared<IssuedKey>();
  key->entry.tenantId = tenant;
  key->entry.name = scopes.name;
  key->entry.kid = std::string(secret.kid());
  key->entry.hint = secret.hint();
  key->entry.hash = m_setup.pepper->hash(secret.reveal());
  key->pepper = m_setup.pepper->fingerprint();
  key->unlimited = scopes.unlimited();
  key->scopes = std::move(scopes);
  key->createdAt = m_setup.clock.wallNow();
  key->meter = std::make_shared<KeyMeter>();
  key->meter->kid = key->entry.kid;
  return {std::move(key), std::move(secret)};
}

ChangeResult<void> Registrar::putKeys(const std::vector<std::shared_ptr<IssuedKey>>& keys,
                                      std::vector<AuditEntry> entries) {
  auto transaction = m_repository->begin();
  if (!transaction) return storeFailed(transaction.error());
  for (const auto& key : keys)
    if (auto put = m_repository->putKey(*key); !put) return storeFailed(put.error());
  for (const AuditEntry& entry : entries)
    if (auto put = m_repository->append(entry); !put) return storeFailed(put.error());
  if (auto done = transaction->commit(); !done) return storeFailed(done.error());
  auto next = nextVersion();
  for (const auto& key : keys) {
    if (!key->revokedAt) {
      next->keys = next->keys.with(key);
      continue;
    }
    key->meter->revoked.store(true, std::memory_order_relaxed);
    m_retired.push_back(key->meter);
    next->keys = next->keys.without(key->entry.kid);
  }
  publish(std::move(next));
  return {};
}

ChangeResult<FreshKey> Registrar::createKey(std::string_view tenant, const json::object& content,
                                            const Actor& actor) {
  const auto owner = account(tenant);
  if (!owner) return owner.error();
  const TenantId id = (*owner)->tenant.id;
  KeyScopes scopes;
  if (const auto read = applyScopes(scopes, content); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  const WallTime now = m_setup.clock.wallNow();
  if (scopes.expiresAt && *scopes.expiresAt <= now)
    return ChangeRefusal{Reason::Invalid, "Field 'expires_at' must be a time to come."};
  const auto taken = m_repository->hasKeyNamed(id, scopes.name, now);
  if (!taken) return storeFailed(taken.error());
  if (*taken)
    return ChangeRefusal{Reason::Taken,
                         fmt::format("Tenant '{}' has an active key called '{}'; choose another "
                                     "name, or rotate that one.",
                                     tenant, scopes.name)};
  FreshKey fresh = generate(id, std::move(scopes));
  const auto key = std::make_shared<IssuedKey>(*fresh.key);
  AuditEntry written = entry("key.create", "key/" + key->entry.kid, id.value, actor);
  written.after = json::serialize(keyJson(*key));
  if (const auto put = putKeys({key}, {std::move(written)}); !put) return put.error();
  return fresh;
}

ChangeResult<Registrar::Key> Registrar::changeKey(std::string_view kid, const json::object& content,
                                                  std::optional<std::uint64_t> revision, const Actor& actor) {
  const auto found = activeKey(kid);
  if (!found) return found.error();
  const auto& key = *found;
  if (revision && *revision != key->revision)
    return ChangeRefusal{Reason::Outdated, fmt::format("Key '{}' is at revision {} by now; read it again.",
                                                       kid, key->revision)};
  AuditEntry written = entry("key.update", "key/" + key->entry.kid, key->entry.tenantId.value, actor);
  written.before = json::serialize(keyJson(*key));
  if (const auto read = applyScopes(key->scopes, content); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  if (key->scopes.name != key->entry.name) {
    const auto taken = m_repository->hasKeyNamed(key->entry.tenantId, key->scopes.name, written.at);
    if (!taken) return storeFailed(taken.error());
    if (*taken)
      return ChangeRefusal{
          Reason::Taken,
          fmt::format("The tenant has an active key called '{}'; choose another name.", key->scopes.name)};
  }
  key->entry.name = key->scopes.name;
  key->unlimited = key->scopes.unlimited();
  ++key->revision;
  written.after = json::serialize(keyJson(*key));
  if (const auto put = putKeys({key}, {std::move(written)}); !put) return put.error();
  return Key(key);
}

ChangeResult<FreshKey> Registrar::rotateKey(std::string_view kid, Duration overlap, const Actor& actor) {
  const auto found = activeKey(kid);
  if (!found) return found.error();
  const auto& old = *found;
  if (!old->replacedBy.empty())
    return ChangeRefusal{
        Reason::Conflict,
        fmt::format("Key '{}' was replaced by '{}' already; rotate that one.", kid, old->replacedBy)};
  AuditEntry written = entry("key.rotate", "key/" + old->entry.kid, old->entry.tenantId.value, actor);
  written.before = json::serialize(keyJson(*old));
  FreshKey fresh = generate(old->entry.tenantId, old->scopes);
  const auto key = std::make_shared<IssuedKey>(*fresh.key);
  AuditEntry made = entry("key.create", "key/" + key->entry.kid, key->entry.tenantId.value, actor);
  made.after = json::serialize(keyJson(*key));
  const WallTime ends = written.at + std::chrono::duration_cast<std::chrono::microseconds>(overlap);
  if (!old->scopes.expiresAt || *old->scopes.expiresAt > ends) old->scopes.expiresAt = ends;
  // A rotation is no second budget.
  const Period month = monthOf(written.at);
  const std::int64_t spent = old->meter->spend.spent.value(month);
  key->meter->spend.held.add(month, spent);
  key->meter->spend.spent.add(month, spent);
  old->unlimited = false;
  old->replacedBy = key->entry.kid;
  if (overlap == Duration::zero()) old->revokedAt = written.at;
  ++old->revision;
  written.after = json::serialize(keyJson(*old));
  if (const auto put = putKeys({old, key}, {std::move(written), std::move(made)}); !put) return put.error();
  return fresh;
}

ChangeResult<Registrar::Key> Registrar::revokeKey(std::string_view kid, const Actor& actor) {
  const auto found = activeKey(kid);
  if (!found) return found.error();
  const auto& key = *found;
  AuditEntry written = entry("key.revoke", "key/" + key->entry.kid, key->entry.tenantId.value, actor);
  written.before = json::serialize(keyJson(*key));
  key->revokedAt = written.at;
  ++key->revision;
  written.after = json::serialize(keyJson(*key));
  if (const auto put = putKeys({key}, {std::move(written)}); !put) return put.error();
  return Key(key);
}

}  // namespace gc::tenancy
