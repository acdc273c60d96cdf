#include "gateway/tenancy/tenant_account.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "gateway/tenancy/json_fields.h"

namespace gc::tenancy {
namespace {
namespace json = boost::json;

constexpr std::int64_t kMostCalls = 1'000'000'000'000;
constexpr std::int64_t kMostPerMinute = 100'000'000;

void checkNames(const TenantSettings& settings, const Surroundings& around, JsonFields& fields) {
  if (settings.baselineModel) {
    const catalog::Model* facts = around.catalog.find(*settings.baselineModel);
    if (facts == nullptr || !facts->chat)
      fields.fail("baseline_model", "a chat model of the catalog, or null");
  }
  for (const std::string& provider : settings.priority)
    if (std::find(around.providers.begin(), around.providers.end(), provider) == around.providers.end())
      fields.fail("priority", fmt::format("a list of configured providers ({}); '{}' is none",
                                          fmt::join(around.providers, ", "), provider));
  if (settings.strategy == Strategy::Priority && settings.priority.empty())
    fields.fail("priority", "a list of at least one provider with the strategy 'priority'");
}

}  // namespace

Result<void> applySettings(TenantSettings& settings, const json::object& object, const Surroundings* around) {
  TenantSettings changed = settings;
  JsonFields fields(object);
  fields.text("name", 80, changed.name);
  auto plan = static_cast<std::size_t>(std::find(kPlanNames.begin(), kPlanNames.end(), changed.plan) -
                                       kPlanNames.begin());
  fields.choice("plan", kPlanNames, plan);
  changed.plan = kPlanNames[plan];
  fields.text("baseline_model", 200, changed.baselineModel);
  auto strategy = static_cast<std::size_t>(changed.strategy);
  fields.choice("strategy", kStrategyNames, strategy);
  changed.strategy = static_cast<Strategy>(strategy);
  auto substitute = static_cast<std::size_t>(changed.substitute);
  fields.choice("substitute", kSubstituteNames, substitute);
  changed.substitute = static_cast<Substitute>(substitute);
  fields.texts("priority", 64, changed.priority);
  fields.money("budget_usd", changed.budget);
  fields.integers("budget_thresholds", 1, 1000, changed.thresholds);
  auto handling = static_cast<std::size_t>(changed.dataHandling);
  fields.choice("data_handling", kDataHandlingNames, handling);
  changed.dataHandling = static_cast<DataHandling>(handling);
  fields.integer("retention_days", 1, 3660, changed.retentionDays);
  fields.integer("calls", 1, kMostCalls, changed.calls);
  fields.integer("requests_per_min", 1, kMostPerMinute, changed.requestsPerMinute);
  fields.integer("tokens_per_min", 1, kMostPerMinute, changed.llmTokensPerMinute);
  if (around != nullptr) checkNames(changed, *around, fields);
  if (const auto read = fields.finish(); !read) return read.error();
  settings = std::move(changed);
  return {};
}

json::object settingsJson(const TenantSettings& settings) {
  json::object out;
  out["name"] = settings.name;
  out["plan"] = settings.plan;
  out["baseline_model"] =
      settings.baselineModel ? json::value(*settings.baselineModel) : json::value(nullptr);
  out["strategy"] = std::string(toString(settings.strategy));
  out["substitute"] = std::string(toString(settings.substitute));
  out["priority"] = textsJson(settings.priority);
  out["budget_usd"] = moneyJson(settings.budget);
  out["budget_thresholds"] = json::array(settings.thresholds.begin(), settings.thresholds.end());
  out["data_handling"] = std::string(kDataHandlingNames[static_cast<std::size_t>(settings.dataHandling)]);
  out["retention_days"] = numberJson(settings.retentionDays);
  out["calls"] = numberJson(settings.calls);
  out["requests_per_min"] = numberJson(settings.requestsPerMinute);
  out["tokens_per_min"] = numberJson(settings.llmTokensPerMinute);
  return out;
}

void describe(TenantAccount& account, const TenantId& id) {
  Tenant& tenant = account.tenant;
  tenant = Tenant();
  tenant.id = id;
  tenant.plan = account.settings.plan;
  tenant.baselineModel = ModelId(account.settings.baselineModel.value_or(""));
  tenant.strategy = account.settings.strategy;
  tenant.substitute = account.settings.substitute;
  for (const std::string& provider : account.settings.priority) tenant.priority.emplace_back(provider);
}

Limits limitsOf(const TenantSettings& settings, const Plan& plan) {
  Limits limits;
  limits.calls = settings.calls ? settings.calls : plan.calls;
  limits.callsForEver = plan.trialDays.has_value();
  limits.requestsPerMinute = settings.requestsPerMinute ? settings.requestsPerMinute : plan.requestsPerMinute;
  limits.llmTokensPerMinute =
      settings.llmTokensPerMinute ? settings.llmTokensPerMinute : plan.llmTokensPerMinute;
  limits.budget = settings.budget;
  return limits;
}

}  // namespace gc::tenancy
