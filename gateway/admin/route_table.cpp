#include "gateway/admin/route_table.h"

#include <boost/url/pct_string_view.hpp>

namespace gc::admin {
namespace {

constexpr std::string_view kOverview[] = {"window_s"};
constexpr std::string_view kTimeline[] = {"from", "to"};
constexpr std::string_view kRequests[] = {"limit", "before", "after", "tenant", "provider",
                                          "model", "status", "q",     "from",   "to"};
constexpr std::string_view kUsage[] = {"from",     "to",       "group_by", "step",  "tz", "tenant",
                                       "customer", "provider", "model",    "tag",   "key"};
constexpr std::string_view kExport[] = {"format", "from", "to", "tenant", "after", "limit"};
constexpr std::string_view kPrices[] = {"tenant"};
constexpr std::string_view kForecast[] = {"tenant", "tz"};
constexpr std::string_view kBilling[] = {"format", "tz", "own_keys", "fee_usd"};
constexpr std::string_view kReconcile[] = {"tz"};
constexpr std::string_view kFailovers[] = {"limit", "before"};
constexpr std::string_view kEvents[] = {"since"};
constexpr std::string_view kTenants[] = {"limit", "after", "q", "plan", "status"};
constexpr std::string_view kDeletion[] = {"confirm"};
constexpr std::string_view kKeys[] = {"limit", "after", "q", "tenant", "status"};
constexpr std::string_view kAudit[] = {"limit", "before", "tenant", "action", "object", "from", "to"};
constexpr std::string_view kAlertHistory[] = {"limit", "before", "rule"};
constexpr std::string_view kDeliveries[] = {"limit", "before", "webhook", "rule", "state"};

constexpr Route kRoutes[] = {
    {"GET", "/openapi.json", Access::Public, getOpenApi, {}, false},
    {"GET", "/admin/v1/status", Access::AdminKey, getStatus, {}},
    {"GET", "/admin/v1/capabilities", Access::AdminKey, getCapabilities, {}},
    {"GET", "/admin/v1/providers", Access::AdminKey, listProviders, {}},
    {"GET", "/admin/v1/providers/{provider}", Access::AdminKey, getProvider, {}},
    {"GET", "/admin/v1/overview", Access::AdminKey, getOverview, kOverview},
    {"GET", "/admin/v1/timeline", Access::AdminKey, getTimeline, kTimeline},
    {"GET", "/admin/v1/requests", Access::AdminKey, listRequests, kRequests},
    {"GET", "/admin/v1/requests/{id}", Access::AdminKey, getRequest, {}},
    {"GET", "/admin/v1/usage", Access::AdminKey, getUsage, kUsage},
    {"GET", "/admin/v1/exports/requests", Access::AdminKey, exportRequests, kExport},
    {"GET", "/admin/v1/prices", Access::AdminKey, listPrices, kPrices},
    {"POST", "/admin/v1/prices", Access::AdminKey, setPrice, {}},
    {"GET", "/admin/v1/forecast", Access::AdminKey, getForecast, kForecast},
    {"GET", "/admin/v1/tenants/{tenant}/invoices/{month}", Access::AdminKey, getInvoice, kBilling},
    {"GET", "/admin/v1/tenants/{tenant}/sla/{month}", Access::AdminKey, getSla, kBilling},
    {"POST", "/admin/v1/providers/{provider}/reconcile", Access::AdminKey, reconcile, kReconcile},
    {"GET", "/admin/v1/failovers", Access::AdminKey, listFailovers, kFailovers},
    {"GET", "/admin/v1/plans", Access::AdminKey, listPlans, {}},
    {"GET", "/admin/v1/plans/{plan}", Access::AdminKey, getPlan, {}},
    {"PUT", "/admin/v1/plans/{plan}", Access::AdminKey, putPlan, {}},
    {"GET", "/admin/v1/tenants", Access::AdminKey, listTenants, kTenants},
    {"POST", "/admin/v1/tenants", Access::AdminKey, createTenant, {}},
    {"GET", "/admin/v1/tenants/{tenant}", Access::AdminKey, getTenant, {}},
    {"PATCH", "/admin/v1/tenants/{tenant}", Access::AdminKey, changeTenant, {}},
    {"DELETE", "/admin/v1/tenants/{tenant}", Access::AdminKey, deleteTenant, kDeletion},
    {"POST", "/admin/v1/tenants/{tenant}/suspend", Access::AdminKey, suspendTenant, {}},
    {"POST", "/admin/v1/tenants/{tenant}/resume", Access::AdminKey, resumeTenant, {}},
    {"POST", "/admin/v1/tenants/{tenant}/export", Access::AdminKey, exportTenant, {}},
    {"POST", "/admin/v1/tenants/{tenant}/keys", Access::AdminKey, createKey, {}},
    {"GET", "/admin/v1/keys", Access::AdminKey, listKeys, kKeys},
    {"GET", "/admin/v1/keys/{kid}", Access::AdminKey, getKey, {}},
    {"PATCH", "/admin/v1/keys/{kid}", Access::AdminKey, changeKey, {}},
    {"DELETE", "/admin/v1/keys/{kid}", Access::AdminKey, revokeKey, {}},
    {"POST", "/admin/v1/keys/{kid}/rotate", Access::AdminKey, rotateKey, {}},
    {"GET", "/admin/v1/audit", Access::AdminKey, listAudit, kAudit},
    {"GET", "/admin/v1/alerts/rules", Access::AdminKey, listAlertRules, {}},
    {"POST", "/admin/v1/alerts/rules", Access::AdminKey, createAlertRule, {}},
    {"GET", "/admin/v1/alerts/rules/{rule}", Access::AdminKey, getAlertRule, {}},
    {"PATCH", "/admin/v1/alerts/rules/{rule}", Access::AdminKey, changeAlertRule, {}},
    {"DELETE", "/admin/v1/alerts/rules/{rule}", Access::AdminKey, deleteAlertRule, {}},
    {"POST", "/admin/v1/alerts/rules/{rule}/mute", Access::AdminKey, muteAlertRule, {}},
    {"POST", "/admin/v1/alerts/preview", Access::AdminKey, previewAlertRule, {}},
    {"GET", "/admin/v1/alerts/state", Access::AdminKey, getAlertState, {}},
    {"GET", "/admin/v1/alerts/history", Access::AdminKey, listAlertHistory, kAlertHistory},
    {"GET", "/admin/v1/webhooks", Access::AdminKey, listWebhooks, {}},
    {"POST", "/admin/v1/webhooks", Access::AdminKey, createWebhook, {}},
    {"GET", "/admin/v1/webhooks/{webhook}", Access::AdminKey, getWebhook, {}},
    {"PATCH", "/admin/v1/webhooks/{webhook}", Access::AdminKey, changeWebhook, {}},
    {"DELETE", "/admin/v1/webhooks/{webhook}", Access::AdminKey, deleteWebhook, {}},
    {"POST", "/admin/v1/webhooks/{webhook}/rotate", Access::AdminKey, rotateWebhook, {}},
    {"POST", "/admin/v1/webhooks/{webhook}/test", Access::AdminKey, testWebhook, {}},
    {"GET", "/admin/v1/deliveries", Access::AdminKey, listDeliveries, kDeliveries},
    {"GET", "/admin/v1/deliveries/{delivery}", Access::AdminKey, getDelivery, {}},
    {"POST", "/admin/v1/deliveries/{delivery}/redeliver", Access::AdminKey, redeliver, {}},
    {"GET", "/admin/v1/events", Access::AdminKey, nullptr, kEvents, false},
    {"GET", "/admin/v1/simulator", Access::AdminKey, getSimulator, {}},
    {"POST", "/admin/v1/simulator/{provider}/fault", Access::AdminKey, injectFault, {}},
    {"DELETE", "/admin/v1/simulator/{provider}/fault", Access::AdminKey, restoreProvider, {}},
    {"DELETE", "/admin/v1/simulator/faults", Access::AdminKey, restoreAll, {}},
    {"POST", "/admin/v1/simulator/traffic", Access::AdminKey, startTraffic, {}},
    {"DELETE", "/admin/v1/simulator/traffic", Access::AdminKey, stopTraffic, {}},
    {"GET", "/admin/v1/demo", Access::AdminKey, getDemo, {}},
    {"GET", "/admin/v1/demo/preflight", Access::AdminKey, preflightDemo, {}},
    {"GET", "/admin/v1/demo/scenarios", Access::AdminKey, listScenarios, {}},
    {"POST", "/admin/v1/demo/scenarios/{scenario}/start", Access::AdminKey, startScenario, {}},
    {"POST", "/admin/v1/demo/restore-all", Access::AdminKey, restoreDemo, {}},
    {"POST", "/admin/v1/demo/reset", Access::AdminKey, resetDemo, {}},
};

/// Takes the first segment off `path`, which begins with a slash.
std::string_view takeSegment(std::string_view& path) {
  path.remove_prefix(1);
  const std::string_view segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

/// Decoded; nothing when it is empty or not well encoded.
std::optional<std::string> decodedSegment(std::string_view segment) {
  const auto encoded = boost::urls::make_pct_string_view(segment);
  if (segment.empty() || !encoded) return std::nullopt;
  return encoded->decode();
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  std::vector<std::string> values;
  while (!pattern.empty() && !path.empty() && path.front() == '/') {
    const std::string_view wanted = takeSegment(pattern);
    const std::string_view given = takeSegment(path);
    if (wanted.starts_with('{')) {
      auto value = decodedSegment(given);
      if (!value) return std::nullopt;
      values.push_back(std::move(*value));
    } else if (wanted != given) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return values;
}

}  // namespace

std::span<const Route> routes() { return kRoutes; }

RouteMatch findRoute(std::string_view method, std::string_view path) {
  RouteMatch found;
  for (const Route& route : kRoutes) {
    auto values = match(route.pattern, path);
    if (!values) continue;
    if (route.method == method) return {&route, std::move(*values), {}};
    if (!found.allowedMethods.empty()) found.allowedMethods += ", ";
    found.allowedMethods += route.method;
  }
  return found;
}

}  // namespace gc::admin
