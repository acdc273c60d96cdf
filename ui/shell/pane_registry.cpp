#include "ui/shell/pane_registry.h"

#include <QCoreApplication>

namespace gc::console {

class PaneRegistry {
  Q_DECLARE_TR_FUNCTIONS(gc::console::PaneRegistry)
 public:
  static QVector<PaneInfo> infos();
};

QVector<PaneInfo> PaneRegistry::infos() {
  const QString monitor = tr("Monitor"), spend = tr("Spend"), configure = tr("Configure"),
                assure = tr("Assure"), tools = tr("Tools");
  const QString file = tr("Set in the configuration file; this pane is not in this version yet.");
  const QString later = tr("This pane is not in this version yet.");
  return {
      {QStringLiteral("overview"), tr("Overview"), QStringLiteral("grid-1x2"), monitor, 1, {}},
      {QStringLiteral("providers"), tr("Providers"), QStringLiteral("heart-pulse"), monitor, 2, {}},
      {QStringLiteral("failover"), tr("Failover"), QStringLiteral("bar-chart-steps"), monitor, 3, {}},
      {QStringLiteral("requests"), tr("Requests"), QStringLiteral("card-list"), monitor, 4, {}},
      {QStringLiteral("costs"), tr("Costs"), QStringLiteral("coin"), spend, 5, {}},
      {QStringLiteral("roi"), tr("ROI"), QStringLiteral("calculator"), spend, 6, {}},
      {QStringLiteral("tenants"), tr("Tenants"), QStringLiteral("people"), configure, 7, {}},
      {QStringLiteral("routing"), tr("Routing"), QStringLiteral("signpost-split"), configure, 8, file},
      {QStringLiteral("keys"), tr("Keys"), QStringLiteral("key"), configure, 9, {}},
      {QStringLiteral("alerts"), tr("Alerts"), QStringLiteral("bell"), configure, 0, {}},
      {QStringLiteral("audit"), tr("Audit"), QStringLiteral("clock-history"), assure, 0, later},
      {QStringLiteral("playground"), tr("Playground"), QStringLiteral("chat-square-text"), tools, 0, {}},
      {QStringLiteral("settings"), tr("Settings"), QStringLiteral("gear"), tools, 0, {}},
  };
}

QVector<PaneInfo> paneInfos() { return PaneRegistry::infos(); }

}  // namespace gc::console
