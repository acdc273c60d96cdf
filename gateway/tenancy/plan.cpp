#include "gateway/tenancy/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "gateway/tenancy/json_fields.h"
#include "gateway/tenancy/tenant.h"

namespace gc::tenancy {
namespace {
namespace json = boost::json;

constexpr std::int64_t kMostCalls = 1'000'000'000'000;
constexpr std::int64_t kMostPerMinute = 100'000'000;
constexpr std::int64_t kMostDays = 3660;

Result<Plan> readPlan(const json::value& value) {
  const json::object* object = value.if_object();
  if (object == nullptr) return invalid("a plan is not an object");
  json::object rest = *object;
  Plan plan;
  const json::value* id = rest.if_contains("id");
  if (id == nullptr || id->if_string() == nullptr) return invalid("a plan has no 'id'");
  plan.id = std::string(id->get_string().data(), id->get_string().size());
  rest.erase("id");
  if (const auto read = applyPlan(plan, rest); !read) return read.error();
  return plan;
}

}  // namespace

Result<void> applyPlan(Plan& plan, const json::object& object) {
  Plan changed = plan;
  JsonFields fields(object);
  fields.text("name", 80, changed.name);
  fields.money("fee_usd", changed.feeLeast);
  fields.money("fee_most_usd", changed.feeMost);
  fields.integer("calls", 1, kMostCalls, changed.calls);
  fields.integer("trial_days", 1, kMostDays, changed.trialDays);
  fields.integer("requests_per_min", 1, kMostPerMinute, changed.requestsPerMinute);
  fields.integer("tokens_per_min", 1, kMostPerMinute, changed.llmTokensPerMinute);
  fields.integer("retention_days", 1, kMostDays, changed.retentionDays);
  fields.flag("queueing", changed.queueing);
  if (changed.name.empty()) fields.fail("name", "there");
  if (changed.feeMost && (!changed.feeLeast || *changed.feeMost < *changed.feeLeast))
    fields.fail("fee_most_usd", "at least 'fee_usd', or null");
  if (const auto read = fields.finish(); !read) return read.error();
  plan = std::move(changed);
  return {};
}

json::object planJson(const Plan& plan) {
  json::object out;
  out["name"] = plan.name;
  out["fee_usd"] = moneyJson(plan.feeLeast);
  out["fee_most_usd"] = moneyJson(plan.feeMost);
  out["calls"] = numberJson(plan.calls);
  out["trial_days"] = numberJson(plan.trialDays);
  out["requests_per_min"] = numberJson(plan.requestsPerMinute);
  out["tokens_per_min"] = numberJson(plan.llmTokensPerMinute);
  out["retention_days"] = plan.retentionDays;
  out["queueing"] = plan.queueing;
  return out;
}

Result<std::vector<Plan>> parsePlans(std::string_view text) {
  const auto root = parseObject(text);
  if (!root) return root.error();
  const json::value* list = root->if_contains("plans");
  if (list == nullptr || list->if_array() == nullptr) return invalid("'plans' is not an array");
  std::vector<Plan> plans;
  for (const json::value& value : list->get_array()) {
    auto plan = readPlan(value);
    if (!plan) return invalid(fmt::format("plan {}: {}", plans.size() + 1, plan.error().detail));
    // Tenants of the configuration file name plans too, so both must mean the same ones.
    if (std::find(kPlanNames.begin(), kPlanNames.end(), plan->id) == kPlanNames.end())
      return invalid(fmt::format("plan \"{}\" is none of {}", plan->id, fmt::join(kPlanNames, ", ")));
    if (std::find_if(plans.begin(), plans.end(), [&](const Plan& other) { return other.id == plan->id; }) !=
        plans.end())
      return invalid(fmt::format("plan \"{}\" is there twice", plan->id));
    plans.push_back(std::move(*plan));
  }
  if (plans.size() != kPlanNames.size())
    return invalid(fmt::format("there must be one plan each of {}", fmt::join(kPlanNames, ", ")));
  return plans;
}

}  // namespace gc::tenancy
