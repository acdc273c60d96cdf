#include "gateway/tenancy/issued_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "gateway/tenancy/json_fields.h"

namespace gc::tenancy {
namespace {
namespace json = boost::json;
constexpr std::int64_t kMostPerMinute = 100'000'000;
}  // namespace

Result<void> applyScopes(KeyScopes& scopes, const json::object& object) {
  KeyScopes changed = scopes;
  JsonFields fields(object);
  fields.text("name", 64, changed.name);
  fields.texts("models", 64, changed.models);
  fields.texts("endpoints", kEndpointNames.size(), changed.endpoints);
  fields.money("budget_usd", changed.budget);
  fields.time("expires_at", changed.expiresAt);
  fields.integer("requests_per_min", 1, kMostPerMinute, changed.requestsPerMinute);
  fields.integer("tokens_per_min", 1, kMostPerMinute, changed.llmTokensPerMinute);
  if (changed.name.empty()) fields.fail("name", "there");
  for (const std::string& endpoint : changed.endpoints)
    if (std::find(kEndpointNames.begin(), kEndpointNames.end(), endpoint) == kEndpointNames.end())
      fields.fail("endpoints", fmt::format("a list of {}", fmt::join(kEndpointNames, ", ")));
  if (const auto read = fields.finish(); !read) return read.error();
  scopes = std::move(changed);
  return {};
}

json::object scopesJson(const KeyScopes& scopes) {
  json::object out;
  out["name"] = scopes.name;
  out["models"] = textsJson(scopes.models);
  out["endpoints"] = textsJson(scopes.endpoints);
  out["budget_usd"] = moneyJson(scopes.budget);
  out["expires_at"] = timeJson(scopes.expiresAt);
  out["requests_per_min"] = numberJson(scopes.requestsPerMinute);
  out["tokens_per_min"] = numberJson(scopes.llmTokensPerMinute);
  return out;
}

}  // namespace gc::tenancy
