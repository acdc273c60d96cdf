#include "models/alerts/webhook_model.h"

#include "models/client/admin_client.h"

namespace gc::console {

WebhookModel::WebhookModel(AdminClient& client, QObject* parent)
    : PolledRows(client, {QStringLiteral("/admin/v1/webhooks"), QStringLiteral("webhooks")}, parent) {}

int WebhookModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant WebhookModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const WebhookReading& webhook = rows()[index.row()];
  if (role == IdRole) return webhook.id;
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Name:
      return webhook.name;
    case Url:
      return webhook.url;
    case Told:
      if (!webhook.enabled) return tr("nothing: disabled");
      return webhook.limits ? tr("alerts, budgets and quotas") : tr("alerts");
    default:
      return {};
  }
}

QVariant WebhookModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Name");
    case Url:
      return tr("Address");
    case Told:
      return tr("Is told of");
    default:
      return {};
  }
}

}  // namespace gc::console
