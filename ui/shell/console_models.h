#pragma once
#include "models/alerts/alert_notices.h"
#include "models/alerts/alert_rule_model.h"
#include "models/alerts/alert_writer.h"
#include "models/alerts/delivery_model.h"
#include "models/alerts/webhook_model.h"
#include "models/cache/snapshot_cache.h"
#include "models/client/admin_client.h"
#include "models/client/capabilities.h"
#include "models/connections/connection_switch.h"
#include "models/connections/secret_store.h"
#include "models/costs/cost_model.h"
#include "models/demo/demo_model.h"
#include "models/demo/outage_story.h"
#include "models/events/event_log_model.h"
#include "models/failover/timeline_model.h"
#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "models/keys/key_list_model.h"
#include "models/keys/key_writer.h"
#include "models/overview/overview_model.h"
#include "models/playground/playground.h"
#include "models/providers/fault_controller.h"
#include "models/providers/provider_list_model.h"
#include "models/requests/request_detail.h"
#include "models/requests/request_list_model.h"
#include "models/roi/roi_usage.h"
#include "models/tenants/tenant_list_model.h"
#include "models/tenants/tenant_writer.h"
#include "ui/shell/change_history.h"
#include "ui/shell/scope.h"

namespace gc::console {

/// One of each model over one connection, made once and handed to the panes by reference.
/// GUI thread only.
struct ConsoleModels {
  ConsoleModels(const UiClock& clock, DisplayZone::Mode zoneMode, AdminClientSettings settings = {})
      : zone(zoneMode), client(clock, settings) {
    QObject::connect(&tenantWriter, &TenantWriter::reversible, &changes, &ChangeHistory::add);
    QObject::connect(&keyWriter, &KeyWriter::reversible, &changes, &ChangeHistory::add);
  }

  DisplayZone zone;
  Format format;
  AdminClient client;
  Capabilities capabilities{client};
  Scope scope;
  OverviewModel overview{client};
  ProviderListModel providers{client, zone};
  FaultController faults{client};
  DemoModel demo{client, capabilities};
  OutageStory outageStory{client, demo};
  TimelineModel timeline{client, zone};
  RequestListModel requests{client, zone};
  EventLogModel events{client, zone};
  RequestDetail detail{client};
  CostModel costs{client, zone};
  RoiUsage roiUsage{client};
  TenantWriter tenantWriter{client};
  TenantListModel tenants{client, tenantWriter};
  KeyWriter keyWriter{client};
  KeyListModel keys{client, keyWriter, zone};
  ChangeHistory changes{client};
  AlertRuleModel alertRules{client, zone};
  DeliveryModel deliveries{client, zone};
  WebhookModel webhooks{client};
  AlertWriter alertWriter{client};
  AlertNotices alertNotices{client};
  Playground playground{client};
  ConnectionListModel connections;
  SecretStore secrets{QStringLiteral("genericcorp-console")};
  SnapshotCache cache{client, connections};
  ConnectionSwitch connectionSwitch{client, connections, secrets};
};

}  // namespace gc::console
