#include "models/alerts/alert_rule_model.h"

#include <algorithm>

#include "models/alerts/alert_words.h"
#include "models/client/admin_client.h"

namespace gc::console {

AlertRuleModel::AlertRuleModel(AdminClient& client, const DisplayZone& zone, QObject* parent)
    : PolledRows(client,
                 {QStringLiteral("/admin/v1/alerts/rules"),
                  QStringLiteral("rules"),
                  {QStringLiteral("alert")}},
                 parent),
      m_zone(zone) {
  // Ages grow without an answer.
  connect(&client, &AdminClient::tick, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
  });
}

int AlertRuleModel::firingCount() const {
  const QDateTime now = client().gatewayNow();
  return int(std::count_if(rows().begin(), rows().end(), [&](const AlertRuleReading& rule) {
    return rule.firing > 0 && !rule.mutedAt(now);
  }));
}

int AlertRuleModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString AlertRuleModel::cell(const AlertRuleReading& rule, int column) const {
  switch (column) {
    case Name:
      return rule.name;
    case Condition:
      return AlertWords::condition(rule.condition);
    case Scope:
      return AlertWords::scope(rule.condition.scope, rule.condition.subject);
    case Severity:
      return AlertWords::severity(rule.severity);
    case Channels:
      return AlertWords::channels(rule);
    case State:
      return freshness().stale ? tr("? Unknown") : AlertWords::state(rule, client().gatewayNow(), m_zone);
    case LastFired:
      return rule.lastFiredAt.isValid() ? m_zone.dateTime(rule.lastFiredAt).left(19) : kUnknown;
    default:
      return {};
  }
}

QVariant AlertRuleModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const AlertRuleReading& rule = rows()[index.row()];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return cell(rule, index.column());
    case Qt::ToolTipRole:
      return index.column() == State && rule.value
                 ? tr("Now: %1").arg(AlertWords::value(rule.condition.measure, rule.value))
                 : cell(rule, index.column());
    case Qt::TextAlignmentRole:
      return int(Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
      return rule.id;
    case ToneRole:
      if (index.column() == Severity) return int(AlertWords::severityTone(rule.severity));
      return int(freshness().stale ? CellTone::Muted : AlertWords::stateTone(rule, client().gatewayNow()));
    default:
      return {};
  }
}

QVariant AlertRuleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Rule");
    case Condition:
      return tr("Condition");
    case Scope:
      return tr("Scope");
    case Severity:
      return tr("Severity");
    case Channels:
      return tr("Channels");
    case State:
      return tr("State");
    case LastFired:
      return tr("Last fired");
    default:
      return {};
  }
}

}  // namespace gc::console
