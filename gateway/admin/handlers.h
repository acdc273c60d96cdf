#pragma once
// The admin API's operations. Each reads its sources and returns text; they block on the ledger and run on
// the worker thread.
#include "gateway/admin/answer.h"
#include "gateway/admin/call.h"
#include "gateway/admin/sources.h"

namespace gc::admin {

ApiResult<Answer> getOpenApi(const AdminSources& sources, const Call& call);

ApiResult<Answer> getStatus(const AdminSources& sources, const Call& call);
ApiResult<Answer> getCapabilities(const AdminSources& sources, const Call& call);
ApiResult<Answer> listProviders(const AdminSources& sources, const Call& call);
ApiResult<Answer> getProvider(const AdminSources& sources, const Call& call);
ApiResult<Answer> getOverview(const AdminSources& sources, const Call& call);
ApiResult<Answer> getTimeline(const AdminSources& sources, const Call& call);

ApiResult<Answer> listRequests(const AdminSources& sources, const Call& call);
ApiResult<Answer> getRequest(const AdminSources& sources, const Call& call);
ApiResult<Answer> getUsage(const AdminSources& sources, const Call& call);
ApiResult<Answer> exportRequests(const AdminSources& sources, const Call& call);
ApiResult<Answer> listPrices(const AdminSources& sources, const Call& call);
ApiResult<Answer> setPrice(const AdminSources& sources, const Call& call);
ApiResult<Answer> getForecast(const AdminSources& sources, const Call& call);
ApiResult<Answer> getInvoice(const AdminSources& sources, const Call& call);
ApiResult<Answer> getSla(const AdminSources& sources, const Call& call);
ApiResult<Answer> reconcile(const AdminSources& sources, const Call& call);
ApiResult<Answer> listFailovers(const AdminSources& sources, const Call& call);

ApiResult<Answer> listPlans(const AdminSources& sources, const Call& call);
ApiResult<Answer> getPlan(const AdminSources& sources, const Call& call);
ApiResult<Answer> putPlan(const AdminSources& sources, const Call& call);

ApiResult<Answer> listTenants(const AdminSources& sources, const Call& call);
ApiResult<Answer> createTenant(const AdminSources& sources, const Call& call);
ApiResult<Answer> getTenant(const AdminSources& sources, const Call& call);
ApiResult<Answer> changeTenant(const AdminSources& sources, const Call& call);
ApiResult<Answer> suspendTenant(const AdminSources& sources, const Call& call);
ApiResult<Answer> resumeTenant(const AdminSources& sources, const Call& call);
ApiResult<Answer> exportTenant(const AdminSources& sources, const Call& call);
ApiResult<Answer> deleteTenant(const AdminSources& sources, const Call& call);

ApiResult<Answer> listKeys(const AdminSources& sources, const Call& call);
ApiResult<Answer> createKey(const AdminSources& sources, const Call& call);
ApiResult<Answer> getKey(const AdminSources& sources, const Call& call);
ApiResult<Answer> changeKey(const AdminSources& sources, const Call& call);
ApiResult<Answer> rotateKey(const AdminSources& sources, const Call& call);
ApiResult<Answer> revokeKey(const AdminSources& sources, const Call& call);

ApiResult<Answer> listAudit(const AdminSources& sources, const Call& call);

ApiResult<Answer> listAlertRules(const AdminSources& sources, const Call& call);
ApiResult<Answer> createAlertRule(const AdminSources& sources, const Call& call);
ApiResult<Answer> getAlertRule(const AdminSources& sources, const Call& call);
ApiResult<Answer> changeAlertRule(const AdminSources& sources, const Call& call);
ApiResult<Answer> deleteAlertRule(const AdminSources& sources, const Call& call);
ApiResult<Answer> muteAlertRule(const AdminSources& sources, const Call& call);
ApiResult<Answer> previewAlertRule(const AdminSources& sources, const Call& call);
ApiResult<Answer> getAlertState(const AdminSources& sources, const Call& call);
ApiResult<Answer> listAlertHistory(const AdminSources& sources, const Call& call);

ApiResult<Answer> listWebhooks(const AdminSources& sources, const Call& call);
ApiResult<Answer> createWebhook(const AdminSources& sources, const Call& call);
ApiResult<Answer> getWebhook(const AdminSources& sources, const Call& call);
ApiResult<Answer> changeWebhook(const AdminSources& sources, const Call& call);
ApiResult<Answer> deleteWebhook(const AdminSources& sources, const Call& call);
ApiResult<Answer> rotateWebhook(const AdminSources& sources, const Call& call);
ApiResult<Answer> testWebhook(const AdminSources& sources, const Call& call);
ApiResult<Answer> listDeliveries(const AdminSources& sources, const Call& call);
ApiResult<Answer> getDelivery(const AdminSources& sources, const Call& call);
ApiResult<Answer> redeliver(const AdminSources& sources, const Call& call);

ApiResult<Answer> getSimulator(const AdminSources& sources, const Call& call);
ApiResult<Answer> injectFault(const AdminSources& sources, const Call& call);
ApiResult<Answer> restoreProvider(const AdminSources& sources, const Call& call);
ApiResult<Answer> restoreAll(const AdminSources& sources, const Call& call);
ApiResult<Answer> startTraffic(const AdminSources& sources, const Call& call);
ApiResult<Answer> stopTraffic(const AdminSources& sources, const Call& call);

ApiResult<Answer> getDemo(const AdminSources& sources, const Call& call);
ApiResult<Answer> listScenarios(const AdminSources& sources, const Call& call);
ApiResult<Answer> startScenario(const AdminSources& sources, const Call& call);
ApiResult<Answer> restoreDemo(const AdminSources& sources, const Call& call);
ApiResult<Answer> resetDemo(const AdminSources& sources, const Call& call);
ApiResult<Answer> preflightDemo(const AdminSources& sources, const Call& call);

}  // namespace gc::admin
