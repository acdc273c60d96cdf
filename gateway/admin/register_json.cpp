#include "gateway/admin/register_json.h"

#include <boost/json.hpp>

#include "gateway/tenancy/json_fields.h"

namespace gc::admin {
namespace {
namespace json = boost::json;
using tenancy::moneyJson;
using tenancy::numberJson;

void addUsage(json::object& out, const TenantFigures& figures) {
  out["key_count"] = figures.keyCount;
  json::array keys;
  for (const tenancy::KeyInfo& key : figures.keys)
    keys.push_back(json::object{{"name", key.name}, {"kid", key.kid}, {"hint", key.hint}});
  out["keys"] = std::move(keys);
  out["requests"] = figures.ever.requests;
  out["cost_usd"] = figures.ever.cost.toString();
  out["savings_usd"] = figures.ever.savings.toString();
}

json::object limits(const tenancy::Limits& limits, std::optional<std::int64_t> retentionDays) {
  json::object out;
  out["calls"] = numberJson(limits.calls);
  out["requests_per_min"] = numberJson(limits.requestsPerMinute);
  out["tokens_per_min"] = numberJson(limits.llmTokensPerMinute);
  out["retention_days"] = numberJson(retentionDays);
  return out;
}

tenancy::KeyStatus statusOf(const tenancy::IssuedKey& key, WallTime now) {
  if (key.revokedAt) return tenancy::KeyStatus::Revoked;
  const auto& expires = key.scopes.expiresAt;
  return expires && *expires <= now ? tenancy::KeyStatus::Expired : tenancy::KeyStatus::Active;
}

}  // namespace

json::object describeTenant(const tenancy::TenantAccount& account, const tenancy::Plan& plan,
                            const TenantFigures& figures) {
  json::object out = tenancy::tenantJson(account);
  out["managed_by"] = "api";
  out["limits"] = limits(tenancy::limitsOf(account.settings, plan),
                         account.settings.retentionDays.value_or(plan.retentionDays));
  const tenancy::Period month = tenancy::monthOf(figures.now);
  const tenancy::TenantMeter& meter = *account.meter;
  json::object used;
  used["calls"] = meter.calls.value(month);
  used["calls_ever"] = meter.callsEver.load(std::memory_order_relaxed);
  used["spent_usd"] = Money::fromNanos(meter.spend.spent.value(month)).toString();
  used["held_usd"] =
      Money::fromNanos(meter.spend.held.value(month) - meter.spend.spent.value(month)).toString();
  used["refused"] = meter.refused.load(std::memory_order_relaxed);
  out["month"] = std::move(used);
  addUsage(out, figures);
  return out;
}

json::object describeTenant(const tenancy::Tenant& tenant, const TenantFigures& figures) {
  tenancy::TenantSettings settings;
  settings.name = tenant.id.value;
  settings.plan = tenant.plan;
  if (!tenant.baselineModel.empty()) settings.baselineModel = tenant.baselineModel.value;
  settings.strategy = tenant.strategy;
  settings.substitute = tenant.substitute;
  for (const ProviderId& provider : tenant.priority) settings.priority.push_back(provider.value);
  settings.thresholds.clear();
  json::object out;
  out["id"] = tenant.id.value;
  out["status"] = "active";
  for (const auto& member : tenancy::settingsJson(settings)) out[member.key()] = member.value();
  for (const char* unknown : {"revision", "created_at", "updated_at", "exported_at"}) out[unknown] = nullptr;
  out["managed_by"] = "file";
  out["limits"] = limits({}, std::nullopt);
  out["month"] = nullptr;
  addUsage(out, figures);
  return out;
}

json::object describeKey(const tenancy::StoredIssuedKey& stored, const tenancy::KeyMeter* meter,
                         WallTime now) {
  const tenancy::Period month = tenancy::monthOf(now);
  const std::int64_t lastUsed = meter == nullptr ? stored.lastUsedS : meter->lastUsedS.load();
  std::int64_t spent = stored.spentMonth == static_cast<std::uint32_t>(month) ? stored.spentNanos : 0;
  if (meter != nullptr) spent = meter->spend.spent.value(month);
  json::object out = tenancy::keyJson(stored.key);
  out["status"] = std::string(tenancy::kKeyStatusNames[static_cast<std::size_t>(statusOf(stored.key, now))]);
  out["last_used_at"] =
      lastUsed == 0 ? json::value(nullptr) : json::value(formatRfc3339(wallFromMicros(lastUsed * 1'000'000)));
  out["spent_usd"] = Money::fromNanos(spent).toString();
  out["managed_by"] = "api";
  return out;
}

json::object describeKey(const tenancy::KeyInfo& key, const TenantId& tenant) {
  tenancy::KeyScopes scopes;
  scopes.name = key.name;
  json::object out;
  out["kid"] = key.kid;
  out["tenant"] = tenant.value;
  out["hint"] = key.hint;
  for (const auto& member : tenancy::scopesJson(scopes)) out[member.key()] = member.value();
  for (const char* unknown :
       {"revision", "created_at", "revoked_at", "replaced_by", "last_used_at", "spent_usd"})
    out[unknown] = nullptr;
  out["status"] = "active";
  out["managed_by"] = "file";
  return out;
}

}  // namespace gc::admin
