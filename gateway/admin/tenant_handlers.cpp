#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/register_json.h"

namespace gc::admin {
namespace {
namespace json = boost::json;

/// Beside a tenant; listKeys has them all.
constexpr int kKeysShown = 10;

const tenancy::Tenant* inFile(const config::Snapshot& config, std::string_view id) {
  const auto found = std::ranges::find(
      config.tenants, id, [](const tenancy::Tenant& tenant) { return std::string_view(tenant.id.value); });
  return found == config.tenants.end() ? nullptr : &*found;
}

/// What a page of tenants, or one, is asked together. Lives for one call.
class TenantView {
 public:
  static ApiResult<TenantView> of(const AdminSources& sources) {
    auto spent = sources.ledger.usage({});
    if (!spent) return fromError(spent.error());
    return TenantView(sources, std::move(*spent));
  }

  const config::Snapshot& config() const { return *m_config; }
  const tenancy::Directory& directory() const { return *m_directory; }

  ApiResult<json::object> describe(const tenancy::TenantAccount& account) const {
    const tenancy::RegisterRepository& repository = m_sources.registrar->repository();
    const auto count = repository.keyCount(account.tenant.id);
    if (!count) return fromError(count.error());
    TenantFigures out = figures(account.name(), *count);
    tenancy::KeysQuery query;
    query.limit = kKeysShown;
    query.tenant = account.tenant.id.value;
    query.status = tenancy::KeyStatus::Active;
    query.now = out.now;
    const auto keys = repository.pageOfKeys(query);
    if (!keys) return fromError(keys.error());
    for (const tenancy::StoredIssuedKey& stored : *keys)
      out.keys.push_back({stored.key.entry.name, stored.key.entry.kid, stored.key.entry.hint});
    return describeTenant(account, *m_directory->plan(account.settings.plan), out);
  }
  json::object describe(const tenancy::Tenant& tenant) const {
    TenantFigures out = figures(tenant.id.value, static_cast<std::int64_t>(tenant.keys.size()));
    const auto shown = std::min<std::size_t>(tenant.keys.size(), kKeysShown);
    out.keys.assign(tenant.keys.begin(), tenant.keys.begin() + static_cast<std::ptrdiff_t>(shown));
    return describeTenant(tenant, out);
  }

 private:
  TenantView(const AdminSources& sources, ledger::UsageReport spent)
      : m_sources(sources),
        m_config(sources.installation().config),
        m_directory(sources.registrar->directory()),
        m_spent(std::move(spent)) {}

  TenantFigures figures(std::string_view id, std::int64_t keys) const {
    TenantFigures out;
    out.keyCount = keys;
    out.now = m_sources.clock.wallNow();
    const auto sums = std::ranges::find(m_spent.groups, id, &ledger::UsageGroup::group);
    if (sums != m_spent.groups.end()) out.ever = sums->sums;
    return out;
  }

  const AdminSources& m_sources;
  std::shared_ptr<const config::Snapshot> m_config;
  std::shared_ptr<const tenancy::Directory> m_directory;
  ledger::UsageReport m_spent;
};

/// Ids of the file's tenants that the query lets through.
std::vector<std::string> fileIds(const config::Snapshot& config, const tenancy::TenantsQuery& query) {
  std::vector<std::string> ids;
  if (query.status == tenancy::kTenantStatusNames[1]) return ids;
  for (const tenancy::Tenant& tenant : config.tenants)
    if (tenant.id.value > query.after && (query.plan.empty() || tenant.plan == query.plan) &&
        tenant.id.value.find(tenancy::folded(query.search)) != std::string::npos)
      ids.push_back(tenant.id.value);
  return ids;
}

ApiResult<tenancy::TenantsQuery> tenantsQuery(const Query& query) {
  tenancy::TenantsQuery wanted;
  const auto limit = query.integer("limit", 1, 1000, 100);
  if (!limit) return limit.error();
  const auto plan = query.choice("plan", tenancy::kPlanNames, 0);
  if (!plan) return plan.error();
  const auto status = query.choice("status", tenancy::kTenantStatusNames, 0);
  if (!status) return status.error();
  wanted.limit = static_cast<int>(*limit) + 1;  // one more tells whether there is a next page
  wanted.after = query.text("after");
  wanted.search = query.text("q");
  wanted.plan = query.text("plan");
  wanted.status = query.text("status");
  return wanted;
}

ApiResult<Answer> shown(const AdminSources& sources, int status,
                        const tenancy::ChangeResult<tenancy::Registrar::Account>& changed) {
  if (!changed) return fromRefusal(changed.error());
  const auto view = TenantView::of(sources);
  if (!view) return view.error();
  const auto described = view->describe(**changed);
  if (!described) return described.error();
  return withRevision(status, (*changed)->revision, *described);
}

tenancy::Surroundings surroundings(const config::Snapshot& config) {
  tenancy::Surroundings around{*config.catalog, {}};
  for (const config::ProviderSettings& provider : config.providers)
    around.providers.push_back(provider.id.value);
  return around;
}

ApiError noTenant(std::string_view id) {
  return {404, "not_found", fmt::format("No tenant is called '{}'.", id)};
}

}  // namespace

ApiResult<Answer> listTenants(const AdminSources& sources, const Call& call) {
  const auto wanted = tenantsQuery(call.query);
  if (!wanted) return wanted.error();
  const auto view = TenantView::of(sources);
  if (!view) return view.error();
  auto ids = sources.registrar->repository().pageOfTenants(*wanted);
  if (!ids) return fromError(ids.error());
  const auto fromFile = fileIds(view->config(), *wanted);
  ids->insert(ids->end(), fromFile.begin(), fromFile.end());
  std::ranges::sort(*ids);
  const auto limit = static_cast<std::size_t>(wanted->limit - 1);
  const bool more = ids->size() > limit;
  if (more) ids->resize(limit);
  json::array tenants;
  for (const std::string& id : *ids) {
    if (const tenancy::TenantAccount* account = view->directory().tenants.find(id)) {
      auto described = view->describe(*account);
      if (!described) return described.error();
      tenants.push_back(std::move(*described));
    } else if (const tenancy::Tenant* tenant = inFile(view->config(), id)) {
      tenants.push_back(view->describe(*tenant));
    }
  }
  json::object out;
  out["tenants"] = std::move(tenants);
  out["next"] = more ? json::value(ids->back()) : json::value(nullptr);
  const bool all = wanted->search.empty() && wanted->plan.empty() && wanted->status.empty();
  out["total"] = all ? json::value(view->directory().tenants.size() + view->config().tenants.size())
                     : json::value(nullptr);
  return Answer{200, json::serialize(out), {}};
}

ApiResult<Answer> getTenant(const AdminSources& sources, const Call& call) {
  const auto view = TenantView::of(sources);
  if (!view) return view.error();
  if (const tenancy::Tenant* tenant = inFile(view->config(), call.path[0]))
    return Answer{200, json::serialize(view->describe(*tenant)), {}};
  const tenancy::TenantAccount* account = view->directory().tenants.find(call.path[0]);
  if (account == nullptr) return noTenant(call.path[0]);
  const auto described = view->describe(*account);
  if (!described) return described.error();
  return withRevision(200, account->revision, *described);
}

ApiResult<Answer> createTenant(const AdminSources& sources, const Call& call) {
  auto body = objectBody(call);
  if (!body) return body.error();
  const json::value* id = body->if_contains("id");
  if (id == nullptr || id->if_string() == nullptr)
    return ApiError{400, "invalid_body",
                    "Field 'id' must be a text: the tenant's short name, like \"acme\"."};
  const std::string name(id->get_string().data(), id->get_string().size());
  body->erase("id");
  const auto config = sources.installation().config;
  return shown(sources, 201,
               sources.registrar->createTenant(name, *body, surroundings(*config), actorOf(call)));
}

ApiResult<Answer> changeTenant(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  const auto revision = askedRevision(call);
  if (!revision) return revision.error();
  const auto config = sources.installation().config;
  return shown(
      sources, 200,
      sources.registrar->changeTenant(call.path[0], *body, surroundings(*config), *revision, actorOf(call)));
}

ApiResult<Answer> suspendTenant(const AdminSources& sources, const Call& call) {
  return shown(sources, 200,
               sources.registrar->setStatus(call.path[0], tenancy::TenantStatus::Suspended, actorOf(call)));
}

ApiResult<Answer> resumeTenant(const AdminSources& sources, const Call& call) {
  return shown(sources, 200,
               sources.registrar->setStatus(call.path[0], tenancy::TenantStatus::Active, actorOf(call)));
}

ApiResult<Answer> deleteTenant(const AdminSources& sources, const Call& call) {
  const auto removed =
      sources.registrar->removeTenant(call.path[0], call.query.text("confirm"), actorOf(call));
  if (!removed) return fromRefusal(removed.error());
  return Answer{200, json::serialize(json::object{{"deleted", std::string((*removed)->name())}}), {}};
}

}  // namespace gc::admin
