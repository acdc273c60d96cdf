#include "ui/panes/tenants/tenant_html.h"

#include <QCoreApplication>

#include "models/format/format.h"
#include "models/tenants/tenant_list_model.h"
#include "ui/widgets/detail_rows.h"

namespace gc::console {
namespace {

class TenantText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::TenantDetail)
};

QString usd(const std::optional<Usd>& amount) {
  return amount ? amount->exact() + QStringLiteral(" USD") : kUnknown;
}

}  // namespace

QString tenantHtml(const TenantReading& tenant, const Format& format, const Tokens& tokens) {
  // A tenant of the file has limits that nobody told, one of the API has those or none.
  const auto limit = [&](const std::optional<qint64>& value) {
    return value || tenant.fromFile ? format.count(value) : TenantText::tr("no limit");
  };
  DetailRows rows(tokens);
  rows.add(TenantText::tr("Name"), tenant.name);
  rows.add(TenantText::tr("Plan"), tenant.plan);
  rows.add(TenantText::tr("Status"), TenantListModel::statusWord(tenant.status));
  rows.add(TenantText::tr("Strategy"), tenant.strategy);
  rows.add(TenantText::tr("Baseline model"),
           tenant.baselineModel.isEmpty() ? TenantText::tr("none: no savings are computed")
                                          : tenant.baselineModel);
  rows.addHeading(TenantText::tr("Limits"));
  rows.add(TenantText::tr("Calls a month"), limit(tenant.callsLimit));
  rows.add(TenantText::tr("Requests a minute"), limit(tenant.requestsPerMin));
  rows.add(TenantText::tr("Tokens a minute"), limit(tenant.tokensPerMin));
  rows.add(TenantText::tr("Budget a month (UTC)"),
           tenant.budget ? usd(tenant.budget) : TenantText::tr("no budget"));
  rows.add(TenantText::tr("Retention in days"), format.count(tenant.retentionDays));
  rows.addHeading(TenantText::tr("Cost"));
  rows.add(TenantText::tr("This month (UTC)"), usd(tenant.spent));
  rows.add(TenantText::tr("Held by requests under way"), usd(tenant.held));
  rows.add(TenantText::tr("Cost ever"), usd(tenant.cost));
  rows.add(TenantText::tr("Savings ever"), usd(tenant.savings));
  rows.addHeading(TenantText::tr("Keys (%1)").arg(format.count(tenant.keyCount)));
  for (const TenantKey& key : tenant.keys) rows.add(key.name, QStringLiteral("…") + key.hint);
  if (tenant.keyCount > tenant.keys.size())
    rows.add(QStringLiteral("…"), TenantText::tr("all are under Keys"));
  return rows.html();
}

}  // namespace gc::console
