#include "gateway/notify/alert_rule.h"

#include <cmath>

#include "gateway/tenancy/json_fields.h"

namespace gc::notify {
namespace {

namespace json = boost::json;

constexpr std::int64_t kLongestS = 86'400;
constexpr double kMostThreshold = 1e9;
constexpr std::size_t kMostWebhooks = 20;

template <class Enum, std::size_t N>
void choice(tenancy::JsonFields& fields, std::string_view name, const std::array<std::string_view, N>& names,
            Enum& into) {
  auto index = static_cast<std::size_t>(into);
  fields.choice(name, names, index);
  into = static_cast<Enum>(index);
}

}  // namespace

bool hasScope(Measure measure, AlertScope scope) {
  switch (measure) {
    case Measure::ErrorPercent:
    case Measure::LatencyP95Ms:
    case Measure::ProvidersBlocked:
      return scope != AlertScope::Tenant;
    case Measure::ClientFailures:
    case Measure::Rescued:
    case Measure::UnpricedCalls:
      return scope == AlertScope::All;
    case Measure::BudgetPercent:
    case Measure::ForecastPercent:
    case Measure::QuotaPercent:
      return scope == AlertScope::Tenant;
    case Measure::KeysExpiring:
      return scope != AlertScope::Provider;
  }
  return false;
}

Result<void> applyAlert(AlertSettings& settings, const json::object& object) {
  AlertSettings changed = settings;
  Condition& condition = changed.condition;
  std::int64_t lastingS = std::chrono::duration_cast<std::chrono::seconds>(condition.lasting).count();
  tenancy::JsonFields fields(object);
  fields.text("name", 80, changed.name);
  choice(fields, "measure", kMeasureNames, condition.measure);
  choice(fields, "scope", kAlertScopeNames, condition.scope);
  fields.text("subject", 80, condition.subject);
  fields.number("threshold", 0, kMostThreshold, condition.threshold);
  fields.integer("for_s", 0, kLongestS, lastingS);
  choice(fields, "severity", kSeverityNames, changed.severity);
  fields.texts("webhooks", kMostWebhooks, changed.webhooks);
  fields.flag("desktop", changed.desktop);
  fields.flag("enabled", changed.enabled);
  condition.lasting = std::chrono::seconds(lastingS);
  if (changed.name.empty()) fields.fail("name", "there");
  if (!hasScope(condition.measure, condition.scope)) fields.fail("scope", "one that this measure has");
  if (condition.subject && condition.scope == AlertScope::All)
    fields.fail("subject", "null when the scope is all");
  if (const auto read = fields.finish(); !read) return read.error();
  settings = std::move(changed);
  return {};
}

json::object alertSettingsJson(const AlertSettings& settings) {
  const Condition& condition = settings.condition;
  json::object out;
  out["name"] = settings.name;
  out["measure"] = kMeasureNames[static_cast<std::size_t>(condition.measure)];
  out["scope"] = kAlertScopeNames[static_cast<std::size_t>(condition.scope)];
  out["subject"] = condition.subject ? json::value(*condition.subject) : json::value(nullptr);
  out["threshold"] = condition.threshold;
  out["for_s"] = std::chrono::duration_cast<std::chrono::seconds>(condition.lasting).count();
  out["severity"] = kSeverityNames[static_cast<std::size_t>(settings.severity)];
  out["webhooks"] = tenancy::textsJson(settings.webhooks);
  out["desktop"] = settings.desktop;
  out["enabled"] = settings.enabled;
  return out;
}

json::object alertRuleJson(const AlertRule& rule) {
  json::object out;
  out["id"] = rule.id;
  for (const auto& member : alertSettingsJson(rule.settings)) out[member.key()] = member.value();
  out["muted_until"] = tenancy::timeJson(rule.mutedUntil);
  out["revision"] = rule.revision;
  out["created_at"] = formatRfc3339(rule.createdAt);
  out["updated_at"] = formatRfc3339(rule.updatedAt);
  return out;
}

}  // namespace gc::notify
