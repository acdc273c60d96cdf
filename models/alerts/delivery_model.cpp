#include "models/alerts/delivery_model.h"

#include "models/alerts/alert_words.h"
#include "models/client/admin_client.h"

namespace gc::console {

static bool isNumber(int column) {
  return column == DeliveryModel::HttpStatus || column == DeliveryModel::Attempt ||
         column == DeliveryModel::NextRetry || column == DeliveryModel::Latency;
}

DeliveryModel::DeliveryModel(AdminClient& client, const DisplayZone& zone, QObject* parent)
    : PolledRows(client,
                 {QStringLiteral("/admin/v1/deliveries"),
                  QStringLiteral("deliveries"),
                  {QStringLiteral("delivery")},
                  QUrlQuery(QStringLiteral("limit=200"))},
                 parent),
      m_zone(zone) {
  // The time to the next attempt runs down without an answer.
  connect(&client, &AdminClient::tick, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, NextRetry), index(rowCount() - 1, NextRetry));
  });
}

int DeliveryModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString DeliveryModel::cell(const DeliveryReading& delivery, int column) const {
  const Format format;
  switch (column) {
    case Time:
      return m_zone.dateTime(delivery.createdAt).left(19);
    case Title:
      return AlertWords::deliveryTitle(delivery);
    case Webhook:
      return delivery.webhookName;
    case State:
      return AlertWords::deliveryState(delivery.state);
    case HttpStatus:
      return delivery.httpStatus ? QString::number(*delivery.httpStatus) : kUnknown;
    case Attempt:
      return QStringLiteral("%1/%2").arg(delivery.attempts).arg(delivery.mostAttempts);
    case NextRetry: {
      if (!delivery.nextAttemptAt.isValid()) return kUnknown;
      const qint64 s = std::max<qint64>(0, client().gatewayNow().secsTo(delivery.nextAttemptAt));
      const QLatin1Char zero('0');
      return QStringLiteral("%1:%2").arg(s / 60, 2, 10, zero).arg(s % 60, 2, 10, zero);
    }
    case Latency:
      return delivery.latencyUs ? format.number(double(*delivery.latencyUs) / 1000, 0) : kUnknown;
    case Outcome:
      return AlertWords::outcome(delivery);
    default:
      return {};
  }
}

QVariant DeliveryModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const DeliveryReading& delivery = rows()[index.row()];
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return cell(delivery, column);
    case Qt::ToolTipRole:
      return column == Webhook ? delivery.url : cell(delivery, column);
    case Qt::TextAlignmentRole:
      return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole:
      return delivery.id;
    case ToneRole:
      return int(AlertWords::deliveryTone(delivery.state));
    default:
      return {};
  }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Time:
      return tr("Time");
    case Title:
      return tr("Rule");
    case Webhook:
      return tr("Webhook");
    case State:
      return tr("State");
    case HttpStatus:
      return tr("HTTP");
    case Attempt:
      return tr("Attempt");
    case NextRetry:
      return tr("Next in min:s");
    case Latency:
      return tr("Latency ms");
    case Outcome:
      return tr("Answer");
    default:
      return {};
  }
}

}  // namespace gc::console
