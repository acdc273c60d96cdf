// Registrar: what it does with tenants.
#include <fmt/format.h>

#include <boost/json/serialize.hpp>

#include "gateway/tenancy/registrar.h"

namespace gc::tenancy {
namespace {
namespace json = boost::json;
using Reason = ChangeRefusal::Reason;

ChangeRefusal storeFailed(const Error& error) { return {Reason::Store, error.detail}; }

ChangeRefusal managedByFile(std::string_view id) {
  return {Reason::ManagedByFile,
          fmt::format("Tenant '{}' is managed by the configuration file: edit the file and "
                      "reload the gateway.",
                      id)};
}

}  // namespace

ChangeResult<const TenantAccount*> Registrar::account(std::string_view id) const {
  if (m_setup.isInFile(id)) return managedByFile(id);
  // The account lives at least until the next version is published, which only this thread does.
  const TenantAccount* found = directory()->tenants.find(id);
  if (found == nullptr) return ChangeRefusal{Reason::NotFound, fmt::format("No tenant is called '{}'.", id)};
  return found;
}

ChangeResult<void> Registrar::checkNewId(std::string_view id) const {
  if (const auto reason = whyNotTenantId(id))
    return ChangeRefusal{Reason::Invalid, fmt::format("The id '{}' {}.", id, *reason)};
  if (m_setup.isInFile(id))
    return ChangeRefusal{Reason::Taken,
                         fmt::format("Tenant '{}' is in the configuration file; choose another id.", id)};
  const auto now = directory();
  if (const TakenId* like = now->taken.find(canonicalTenantId(id)))
    return ChangeRefusal{
        Reason::Taken, fmt::format("The id '{}' is, or was, that of tenant '{}'; an id is given once. Choose "
                                   "another.",
                                   id, like->id)};
  if (m_setup.hasFile(TenantId(std::string(id))))
    return ChangeRefusal{Reason::Taken,
                         fmt::format("A ledger of a former tenant '{}' is in the data directory, and "
                                     "is not given to another; choose another id.",
                                     id)};
  return {};
}

ChangeResult<Registrar::Account> Registrar::put(std::shared_ptr<TenantAccount> account,
                                                const TenantAccount* before, std::string_view action,
                                                const Actor& actor) {
  const std::string id(account->name());
  AuditEntry written = entry(action, "tenant/" + id, id, actor);
  account->updatedAt = written.at;
  if (before == nullptr) account->createdAt = written.at;
  if (before != nullptr) written.before = json::serialize(tenantJson(*before));
  written.after = json::serialize(tenantJson(*account));
  auto transaction = m_repository->begin();
  if (!transaction) return storeFailed(transaction.error());
  if (auto put = m_repository->putTenant(*account); !put) return storeFailed(put.error());
  if (auto put = m_repository->append(written); !put) return storeFailed(put.error());
  if (auto done = transaction->commit(); !done) return storeFailed(done.error());
  // Set before the io threads look through their requests under way.
  account->meter->stopped.store(account->status == TenantStatus::Suspended, std::memory_order_relaxed);
  auto next = nextVersion();
  next->tenants = next->tenants.with(account);
  if (before == nullptr)
    next->taken = next->taken.with(std::make_shared<const TakenId>(TakenId{canonicalTenantId(id), id}));
  publish(std::move(next));
  return Account(std::move(account));
}

ChangeResult<Registrar::Account> Registrar::createTenant(std::string_view id, const json::object& content,
                                                         const Surroundings& around, const Actor& actor) {
  if (const auto free = checkNewId(id); !free) return free.error();
  auto account = std::make_shared<TenantAccount>();
  account->settings.name = id;
  if (const auto read = applySettings(account->settings, content, &around); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  describe(*account, TenantId(std::string(id)));
  account->meter = std::make_shared<TenantMeter>();
  return put(std::move(account), nullptr, "tenant.create", actor);
}

ChangeResult<Registrar::Account> Registrar::changeTenant(std::string_view id, const json::object& content,
                                                         const Surroundings& around,
                                                         std::optional<std::uint64_t> revision,
                                                         const Actor& actor) {
  const auto known = account(id);
  if (!known) return known.error();
  if (revision && *revision != (*known)->revision)
    return ChangeRefusal{Reason::Outdated, fmt::format("Tenant '{}' is at revision {} by now; read it again.",
                                                       id, (*known)->revision)};
  auto changed = std::make_shared<TenantAccount>(**known);
  if (const auto read = applySettings(changed->settings, content, &around); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  const Plan* plan = directory()->plan(changed->settings.plan);
  // Its calls are counted from the tenant's beginning.
  if (plan->trialDays && changed->settings.plan != (*known)->settings.plan)
    return ChangeRefusal{Reason::Conflict, "A trial is for new tenants; choose another plan."};
  describe(*changed, (*known)->tenant.id);
  ++changed->revision;
  return put(std::move(changed), *known, "tenant.update", actor);
}

ChangeResult<Registrar::Account> Registrar::setStatus(std::string_view id, TenantStatus status,
                                                      const Actor& actor) {
  const auto known = account(id);
  if (!known) return known.error();
  auto changed = std::make_shared<TenantAccount>(**known);
  // The same again is not a change.
  if (changed->status == status) return Account(std::move(changed));
  changed->status = status;
  ++changed->revision;
  return put(std::move(changed), *known,
             status == TenantStatus::Suspended ? "tenant.suspend" : "tenant.resume", actor);
}

ChangeResult<Registrar::Account> Registrar::noteExport(std::string_view id, const Actor& actor) {
  const auto known = account(id);
  if (!known) return known.error();
  auto changed = std::make_shared<TenantAccount>(**known);
  changed->exportedAt = m_setup.clock.wallNow();
  changed->exportedRevision = changed->revision;
  return put(std::move(changed), *known, "tenant.export", actor);
}

ChangeResult<Registrar::Account> Registrar::removeTenant(std::string_view id, std::string_view typed,
                                                         const Actor& actor) {
  const auto known = account(id);
  if (!known) return known.error();
  if (typed != id)
    return ChangeRefusal{Reason::Invalid,
                         fmt::format("To delete tenant '{}', give its id again as 'confirm'.", id)};
  if ((*known)->exportedRevision != (*known)->revision)
    return ChangeRefusal{Reason::Conflict,
                         fmt::format("Tenant '{}' was not exported since its last change; export it "
                                     "first (POST …/export).",
                                     id)};
  const auto held = std::make_shared<TenantAccount>(**known);
  AuditEntry written = entry("tenant.delete", "tenant/" + std::string(id), std::string(id), actor);
  written.before = json::serialize(tenantJson(*held));
  auto transaction = m_repository->begin();
  if (!transaction) return storeFailed(transaction.error());
  if (auto done = m_repository->retireTenant(held->tenant.id, written.at); !done)
    return storeFailed(done.error());
  const auto kids = m_repository->revokeKeysOf(held->tenant.id, written.at);
  if (!kids) return storeFailed(kids.error());
  if (auto done = m_repository->append(written); !done) return storeFailed(done.error());
  if (auto done = transaction->commit(); !done) return storeFailed(done.error());
  held->meter->stopped.store(true, std::memory_order_relaxed);
  auto next = nextVersion();
  next->tenants = next->tenants.without(id);
  for (const std::string& kid : *kids) {
    if (const IssuedKey* key = next->keys.find(kid)) m_retired.push_back(key->meter);
    next->keys = next->keys.without(kid);
  }
  publish(std::move(next));
  return Account(held);
}

}  // namespace gc::tenancy
