#include "gateway/tenancy/registrar.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>

#include "gateway/tenancy/json_fields.h"

namespace gc::tenancy {
namespace {
namespace json = boost::json;
using Reason = ChangeRefusal::Reason;

ChangeRefusal storeFailed(const Error& error) { return {Reason::Store, error.detail}; }

std::string textOf(const json::object& object) { return json::serialize(object); }

}  // namespace

json::object tenantJson(const TenantAccount& account) {
  json::object out;
  out["id"] = std::string(account.name());
  out["status"] = std::string(kTenantStatusNames[static_cast<std::size_t>(account.status)]);
  for (const auto& member : settingsJson(account.settings)) out[member.key()] = member.value();
  out["revision"] = account.revision;
  out["created_at"] = formatRfc3339(account.createdAt);
  out["updated_at"] = formatRfc3339(account.updatedAt);
  out["exported_at"] = timeJson(account.exportedAt);
  return out;
}

Result<std::unique_ptr<Registrar>> Registrar::open(const std::filesystem::path& systemFile,
                                                   RegistrarSetup setup) {
  auto repository = RegisterRepository::open(systemFile);
  if (!repository) return repository.error();
  std::unique_ptr<Registrar> registrar(new Registrar(std::move(*repository), std::move(setup)));
  if (auto loaded = registrar->load(); !loaded) return loaded.error();
  return registrar;
}

Result<void> Registrar::load() {
  auto directory = std::make_shared<Directory>();
  directory->revision = 1;
  if (auto read = m_repository->readPlans(m_setup.plans); !read) return read;
  for (const Plan& plan : m_setup.plans) directory->plans.push_back(std::make_shared<const Plan>(plan));
  auto accounts = m_repository->tenants();
  if (!accounts) return accounts.error();
  std::vector<std::shared_ptr<const TenantAccount>> tenants;
  for (TenantAccount& account : *accounts) {
    account.meter = std::make_shared<TenantMeter>();
    account.meter->stopped = account.status == TenantStatus::Suspended;
    tenants.push_back(std::make_shared<const TenantAccount>(std::move(account)));
  }
  directory->tenants = PersistentMap<TenantAccount>::of(tenants);
  auto ids = m_repository->takenIds();
  if (!ids) return ids.error();
  std::vector<std::shared_ptr<const TakenId>> taken;
  for (std::string& id : *ids)
    taken.push_back(std::make_shared<const TakenId>(TakenId{canonicalTenantId(id), id}));
  directory->taken = PersistentMap<TakenId>::of(taken);
  std::vector<std::shared_ptr<const IssuedKey>> keys;
  const auto done = m_repository->forEachKey([&](StoredIssuedKey stored) {
    auto meter = std::make_shared<KeyMeter>();
    meter->kid = stored.key.entry.kid;
    meter->lastUsedS = stored.lastUsedS;
    meter->spend.held.add(Period(stored.spentMonth), stored.spentNanos);
    meter->spend.spent.add(Period(stored.spentMonth), stored.spentNanos);
    stored.key.meter = std::move(meter);
    keys.push_back(std::make_shared<const IssuedKey>(std::move(stored.key)));
  });
  if (!done) return done.error();
  directory->keys = PersistentMap<IssuedKey>::of(keys);
  m_directory = std::move(directory);
  return {};
}

std::shared_ptr<const Directory> Registrar::directory() const {
  const std::lock_guard lock(m_mutex);
  return m_directory;
}

void Registrar::startFrom(const std::function<UsedBefore(const TenantId&)>& usedBefore) {
  const Period month = monthOf(m_setup.clock.wallNow());
  directory()->tenants.forEach([&](const TenantAccount& account) {
    const UsedBefore used = usedBefore(account.tenant.id);
    TenantMeter& meter = *account.meter;
    meter.callsEver = used.callsEver;
    meter.calls.add(month, used.callsThisMonth);
    meter.spend.held.add(month, used.spentThisMonth.nanos());
    meter.spend.spent.add(month, used.spentThisMonth.nanos());
  });
}

std::optional<std::string> Registrar::whyNotInFile(const std::vector<Tenant>& tenants) const {
  const auto now = directory();
  for (const Tenant& tenant : tenants) {
    const TakenId* like = now->taken.find(canonicalTenantId(tenant.id.value));
    if (like != nullptr)
      return fmt::format(
          "tenant id \"{}\" belongs, or belonged, to tenant \"{}\" of the admin API; choose another",
          tenant.id.value, like->id);
  }
  return std::nullopt;
}

void Registrar::publish(std::shared_ptr<const Directory> next) {
  {
    const std::lock_guard lock(m_mutex);
    m_directory = next;
  }
  m_setup.publish(std::move(next));
}

std::shared_ptr<Directory> Registrar::nextVersion() const {
  auto next = std::make_shared<Directory>(*directory());
  ++next->revision;
  return next;
}

AuditEntry Registrar::entry(std::string_view action, std::string object, std::string tenant,
                            const Actor& actor) const {
  AuditEntry out;
  out.at = m_setup.clock.wallNow();
  out.actor = actor;
  out.action = action;
  out.object = std::move(object);
  out.tenant = std::move(tenant);
  return out;
}

ChangeResult<void> Registrar::note(AuditEntry entry) {
  entry.at = m_setup.clock.wallNow();
  auto transaction = m_repository->begin();
  if (!transaction) return storeFailed(transaction.error());
  if (auto written = m_repository->append(entry); !written) return storeFailed(written.error());
  if (auto committed = transaction->commit(); !committed) return storeFailed(committed.error());
  return {};
}

ChangeResult<Plan> Registrar::changePlan(std::string_view id, const json::object& content,
                                         std::optional<std::uint64_t> revision, const Actor& actor) {
  auto next = nextVersion();
  for (auto& plan : next->plans) {
    if (plan->id != id) continue;
    if (revision && *revision != plan->revision)
      return ChangeRefusal{Reason::Outdated, fmt::format("Plan '{}' is at revision {} by now; read it again.",
                                                         id, plan->revision)};
    Plan changed = *plan;
    if (const auto read = applyPlan(changed, content); !read)
      return ChangeRefusal{Reason::Invalid, read.error().detail};
    ++changed.revision;
    AuditEntry written = entry("plan.update", "plan/" + plan->id, {}, actor);
    written.before = textOf(planJson(*plan));
    written.after = textOf(planJson(changed));
    auto transaction = m_repository->begin();
    if (!transaction) return storeFailed(transaction.error());
    if (auto put = m_repository->putPlan(changed, written.at); !put) return storeFailed(put.error());
    if (auto put = m_repository->append(written); !put) return storeFailed(put.error());
    if (auto done = transaction->commit(); !done) return storeFailed(done.error());
    plan = std::make_shared<const Plan>(changed);
    publish(std::move(next));
    return changed;
  }
  return ChangeRefusal{Reason::NotFound, fmt::format("No plan is called '{}'.", id)};
}

Result<void> Registrar::writeUse() {
  const Period month = monthOf(m_setup.clock.wallNow());
  std::vector<KeyMeter*> touched;
  m_touched.takeAll([&](KeyMeter& meter) { touched.push_back(&meter); });
  if (touched.empty()) return {};
  auto transaction = m_repository->begin();
  Result<void> done = transaction ? Result<void>() : Result<void>(transaction.error());
  for (std::size_t i = 0; done && i < touched.size(); ++i)
    done = m_repository->putUse(touched[i]->kid, touched[i]->lastUsedS, static_cast<std::uint32_t>(month),
                                touched[i]->spend.spent.value(month));
  if (done) done = transaction->commit();
  // Nothing is forgotten: the next time they are written with what came in between.
  if (!done)
    for (KeyMeter* meter : touched) m_touched.push(*meter);
  return done;
}

}  // namespace gc::tenancy
