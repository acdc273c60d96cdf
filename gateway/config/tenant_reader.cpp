#include "gateway/config/tenant_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "gateway/config/key_reference.h"
#include "gateway/config/loader.h"
#include "gateway/config/nearest.h"
#include "gateway/config/provider_reader.h"

namespace gc::config {
namespace {

/// Reads all tenants of one file; keeps what must be unique among them. Lives for one load.
class TenantsReader {
 public:
  TenantsReader(const std::vector<std::string>& providers, const LoadContext& context, const Source& source,
                Problems& problems)
      : m_providers(providers.begin(), providers.end()),
        m_context(context),
        m_source(source),
        m_problems(problems) {}

  TenantDeclaration read(const Located<const toml::table*>& table) {
    TableReader reader(*table.value, "[[tenants]]", table.line, m_problems);
    TenantDeclaration out;
    tenancy::Tenant& tenant = out.tenant;
    if (const auto id = reader.requiredText("id", "name it, like id = \"acme\"")) readId(*id, tenant);
    if (const auto plan = reader.choice("plan", tenancy::kPlanNames))
      tenant.plan = tenancy::kPlanNames[*plan];
    readBaseline(reader, tenant);
    if (const auto strategy = reader.choice("strategy", tenancy::kStrategyNames))
      tenant.strategy = static_cast<tenancy::Strategy>(*strategy);
    if (const auto substitute = reader.choice("substitute", tenancy::kSubstituteNames))
      tenant.substitute = static_cast<tenancy::Substitute>(*substitute);
    readPriority(reader, tenant);
    std::map<std::string, int> names;
    for (const auto& key : reader.tables("keys")) readKey(key, names, out);
    reader.finish();
    return out;
  }

 private:
  void readId(const Located<std::string>& id, tenancy::Tenant& tenant) {
    if (const auto reason = tenancy::whyNotTenantId(id.value)) {
      m_problems.add(id.line, fmt::format("tenant id {} {}", inQuotes(id.value), *reason));
      return;
    }
    if (const auto [first, inserted] = m_ids.emplace(id.value, id.line); !inserted)
      m_problems.add(id.line, fmt::format("tenant id \"{}\" is already used in line {}; choose another",
                                          id.value, first->second));
    tenant.id = TenantId(id.value);
  }

  void readBaseline(TableReader& reader, tenancy::Tenant& tenant) {
    const auto model = reader.text("baseline_model");
    if (!model) return;
    const catalog::Model* facts = m_context.catalog->find(model->value);
    if (facts == nullptr || !facts->chat) {
      m_problems.add(model->line,
                     fmt::format("baseline_model {} is not a chat model of the catalog; did you mean "
                                 "\"{}\"?",
                                 inQuotes(model->value), nearestModel(*m_context.catalog, model->value)));
      return;
    }
    if (!facts->price)
      m_problems.warn(model->line,
                      fmt::format("baseline_model {} has no known price, so no savings can be shown; "
                                  "choose one with a price",
                                  inQuotes(model->value)));
    tenant.baselineModel = ModelId(model->value);
  }

  void readPriority(TableReader& reader, tenancy::Tenant& tenant) {
    const auto priority = reader.texts("priority");
    // Without an order of its own, the tenant takes that of the file.
    if (tenant.strategy == tenancy::Strategy::Priority && !reader.has("priority"))
      for (const std::string_view provider : m_providers) tenant.priority.emplace_back(std::string(provider));
    if (!priority) return;
    if (priority->empty())
      m_problems.add(reader.lineOf("priority"),
                     "priority is empty; name providers in it, or leave the key out");
    std::set<std::string_view> seen;
    for (const Located<std::string>& provider : *priority) {
      if (std::find(m_providers.begin(), m_providers.end(), provider.value) == m_providers.end())
        m_problems.add(provider.line,
                       m_providers.empty()
                           ? fmt::format("priority names provider {}, but there are no [[providers]]; add it",
                                         inQuotes(provider.value))
                           : fmt::format("priority names provider {}, which is not in this file; {}",
                                         inQuotes(provider.value), suggestion(provider.value, m_providers)));
      else if (!seen.insert(provider.value).second)
        m_problems.add(provider.line,
                       fmt::format("priority names provider {} twice; remove one", inQuotes(provider.value)));
      else
        tenant.priority.emplace_back(provider.value);
    }
  }

  void readKey(const Located<const toml::table*>& table, std::map<std::string, int>& names,
               TenantDeclaration& out) {
    TableReader reader(*table.value, "[[tenants.keys]]", table.line, m_problems);
    KeyDeclaration declaration;
    if (const auto name = reader.requiredText("name", "name it, like name = \"ci\"");
        name && checkId(*name, "key name", m_problems)) {
      if (const auto [first, inserted] = names.emplace(name->value, name->line); !inserted)
        m_problems.add(name->line, fmt::format("key name \"{}\" is already used in line {}; choose another",
                                               name->value, first->second));
      declaration.name = name->value;
    }
    if (const auto reference = reader.text("key")) readKeyText(*reference, declaration);
    reader.finish();
    out.keys.push_back(std::move(declaration));
  }

  void readKeyText(const Located<std::string>& reference, KeyDeclaration& declaration) {
    const auto text = resolveKey("key", reference.value, m_context.sources, m_source.directory);
    if (!text) {
      m_problems.add(reference.line, text.error().detail);
      return;
    }
    auto key = tenancy::ApiKey::parse(text->reveal());
    if (!key) {
      m_problems.add(
          reference.line,
          fmt::format("key: what {} holds {}; leave key out once to have the gateway make one, and put "
                      "that there",
                      reference.value, key.error().detail));
      return;
    }
    if (const auto [first, inserted] = m_kids.emplace(key->kid(), reference.line); !inserted)
      m_problems.add(reference.line,
                     fmt::format("key: this is the key of line {} again; every key belongs to one "
                                 "tenant and name, so give this entry its own",
                                 first->second));
    declaration.key = std::move(*key);
  }

  std::vector<std::string_view> m_providers;
  const LoadContext& m_context;
  const Source& m_source;
  Problems& m_problems;
  std::map<std::string, int> m_ids;
  std::map<std::string, int> m_kids;
};

}  // namespace

std::vector<TenantDeclaration> readTenants(const std::vector<Located<const toml::table*>>& tables,
                                           const std::vector<std::string>& providers,
                                           const LoadContext& context, const Source& source,
                                           Problems& problems) {
  TenantsReader reader(providers, context, source, problems);
  std::vector<TenantDeclaration> out;
  for (const auto& table : tables) out.push_back(reader.read(table));
  return out;
}

}  // namespace gc::config
