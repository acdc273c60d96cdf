#include "models/providers/provider_list_model.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <array>
#include <utility>

#include "models/client/admin_client.h"
#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "models/providers/provider_text.h"

namespace gc::console {

/// Stands still in memory while its provider exists: child indexes point at it.
struct ProviderListModel::Node {
  ProviderReading reading;
};

ProviderListModel::ProviderListModel(AdminClient& client, const DisplayZone& zone, QObject* parent)
    : QAbstractItemModel(parent), m_client(client), m_zone(zone) {
  m_poller = new SnapshotPoller(client, QStringLiteral("/admin/v1/providers"), {}, this);
  connect(m_poller, &SnapshotPoller::received, this, &ProviderListModel::take);
  connect(m_poller, &SnapshotPoller::forgotten, this, &ProviderListModel::clear);
  connect(m_poller, &SnapshotPoller::freshnessChanged, this, [this] {
    statesChanged();
    Q_EMIT freshnessChanged();
  });
  connect(&client, &AdminClient::tick, this, &ProviderListModel::agesChanged);
  connect(&client, &AdminClient::eventReceived, this, [this](const AdminEvent& event) {
    if (event.type == u"breaker" || event.type == u"fault" || event.type == u"config") m_poller->refresh();
  });
}

ProviderListModel::~ProviderListModel() = default;

void ProviderListModel::setActive(bool active) { m_poller->setActive(active); }

void ProviderListModel::refresh() { m_poller->refresh(); }

void ProviderListModel::setPaused(bool paused) {
  if (paused == m_paused) return;
  m_pausedAsOf = m_poller->freshness().asOf;
  m_paused = paused;
  if (!m_held.isEmpty()) apply(std::exchange(m_held, {}));
  Q_EMIT freshnessChanged();
}

Freshness ProviderListModel::freshness() const {
  Freshness out = m_poller->freshness();
  if (m_paused) out.asOf = m_pausedAsOf;
  return out;
}

void ProviderListModel::take(const QJsonObject& json) {
  if (m_paused && !m_nodes.empty())
    m_held = json;
  else
    apply(json);
}

const ProviderReading* ProviderListModel::provider(const QString& id) const {
  for (const auto& node : m_nodes)
    if (node->reading.id == id) return &node->reading;
  return nullptr;
}

const ProviderReading* ProviderListModel::provider(int row) const {
  return row >= 0 && row < int(m_nodes.size()) ? &m_nodes[std::size_t(row)]->reading : nullptr;
}

QModelIndex ProviderListModel::indexOf(const QString& providerId, int column) const {
  for (std::size_t i = 0; i < m_nodes.size(); ++i)
    if (m_nodes[i]->reading.id == providerId) return index(int(i), column);
  return {};
}

ProviderState ProviderListModel::shownState(const ProviderReading& reading) const {
  return m_poller->freshness().stale ? ProviderState::Unknown : reading.state;
}

int ProviderListModel::countInState(ProviderState state) const {
  return int(std::count_if(m_nodes.begin(), m_nodes.end(),
                           [&](const auto& node) { return shownState(node->reading) == state; }));
}

int ProviderListModel::rowOf(const Node* node) const {
  const auto at =
      std::find_if(m_nodes.begin(), m_nodes.end(), [&](const auto& n) { return n.get() == node; });
  return int(at - m_nodes.begin());
}

QModelIndex ProviderListModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  if (!parent.isValid()) return createIndex(row, column);
  return createIndex(row, column, m_nodes[std::size_t(parent.row())].get());
}

QModelIndex ProviderListModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || !child.internalPointer()) return {};
  return createIndex(rowOf(static_cast<const Node*>(child.internalPointer())), 0);
}

int ProviderListModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return int(m_nodes.size());
  if (parent.internalPointer() || parent.column() != 0) return 0;
  return int(m_nodes[std::size_t(parent.row())]->reading.targets.size());
}

int ProviderListModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ProviderListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int column = index.column();
  if (role == Qt::TextAlignmentRole) {
    const bool left = column == Provider || column == State || column == Sparkline;
    return int((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  }
  if (index.internalPointer()) {
    const Node& node = *static_cast<const Node*>(index.internalPointer());
    return targetData(node, node.reading.targets[index.row()], column, role);
  }
  const ProviderReading& reading = m_nodes[std::size_t(index.row())]->reading;
  switch (role) {
    case Qt::DisplayRole:
      if (column == Age) return Format().duration(m_poller->freshness().ageMs);
      return ProviderText::cell(reading, shownState(reading), column);
    case Qt::ToolTipRole:
      return ProviderText::toolTip(reading, column, m_zone);
    case Qt::AccessibleTextRole:
    case AccessibleRole:
      return ProviderText::accessible(reading, shownState(reading));
    case ProviderIdRole:
      return reading.id;
    case ModelRole:
    case ForcedRole:
      return QString();
    case StateRole:
      return int(shownState(reading));
    case SortRole:
      return ProviderText::sortKey(reading, shownState(reading), column);
    case SparklineRole:
      return QVariant::fromValue(reading.sparkline);
    case SimulatedRole:
      return reading.simulated;
    case FaultRole:
      return reading.fault ? reading.fault->kind : QString();
    default:
      return {};
  }
}

QVariant ProviderListModel::targetData(const Node& node, const TargetReading& target, int column,
                                       int role) const {
  const bool stale = m_poller->freshness().stale;
  switch (role) {
    case Qt::DisplayRole:
      return TargetText::cell(target, stale, column);
    case Qt::ToolTipRole:
      return TargetText::toolTip(target, m_zone);
    case DetailRole:
      return TargetText::detail(target, m_client.gatewayNow(), m_zone);
    case Qt::AccessibleTextRole:
    case AccessibleRole:
      return QStringLiteral("%1 %2, %3")
          .arg(node.reading.displayName, target.model,
               breakerWord(stale ? BreakerState::Unknown : target.breaker));
    case ProviderIdRole:
      return node.reading.id;
    case ModelRole:
      return target.model;
    case StateRole:
      return int(stale ? ProviderState::Unknown : stateOf(target.breaker));
    case SortRole:
      return column == State ? QVariant(int(target.breaker)) : QVariant(target.model);
    case SimulatedRole:
      return node.reading.simulated;
    case ForcedRole:
      return target.forced;
    default:
      return {};
  }
}

QVariant ProviderListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Provider:
      return tr("Provider");
    case State:
      return tr("State");
    case ErrorPercent:
      return tr("Err %");
    case LatencyP50:
      return tr("p50 ms");
    case LatencyP95:
      return tr("p95 ms");
    case TtftP50:
      return tr("TTFT p50 ms");
    case InFlight:
      return tr("In-flight");
    case Limit:
      return tr("RPM used/limit");
    case Share:
      return tr("Share");
    case Sparkline:
      return tr("Last 60 s");
    case Age:
      return tr("Age");
    case ColumnCount:
      break;
  }
  return {};
}

void ProviderListModel::apply(const QJsonObject& json) {
  std::vector<ProviderReading> wanted;
  QSet<QString> ids;
  for (const QJsonValue& each : json.value(u"providers").toArray()) {
    ProviderReading reading = ProviderReading::fromJson(each.toObject());
    if (reading.id.isEmpty() || ids.contains(reading.id)) continue;
    ids.insert(reading.id);
    wanted.push_back(std::move(reading));
  }
  for (int i = int(m_nodes.size()) - 1; i >= 0; --i) {
    if (ids.contains(m_nodes[std::size_t(i)]->reading.id)) continue;
    beginRemoveRows({}, i, i);
    m_nodes.erase(m_nodes.begin() + i);
    endRemoveRows();
  }
  for (int i = 0; i < int(wanted.size()); ++i) {
    ProviderReading& reading = wanted[std::size_t(i)];
    const QModelIndex present = indexOf(reading.id);
    if (!present.isValid()) {
      beginInsertRows({}, i, i);
      m_nodes.insert(m_nodes.begin() + i, std::make_unique<Node>(Node{std::move(reading)}));
      endInsertRows();
      continue;
    }
    if (present.row() != i) {
      beginMoveRows({}, present.row(), present.row(), {}, i);
      const auto from = m_nodes.begin() + present.row();
      std::rotate(m_nodes.begin() + i, from, from + 1);
      endMoveRows();
    }
    mergeProvider(i, std::move(reading));
  }
  Q_EMIT changed();
}

void ProviderListModel::mergeProvider(int row, ProviderReading reading) {
  mergeTargets(row, reading.targets);
  // The cells tell by themselves which of them changed: text, tool tip, state and sparkline.
  const auto cells = [&] {
    std::array<QVariantList, ColumnCount> out;
    for (int column = 0; column < Age; ++column) {
      const QModelIndex cell = index(row, column);
      out[std::size_t(column)] = {cell.data(), cell.data(Qt::ToolTipRole)};
      if (column == State) out[std::size_t(column)] << cell.data(StateRole);
      if (column == Sparkline) out[std::size_t(column)] << cell.data(SparklineRole);
    }
    return out;
  };
  const auto before = cells();
  m_nodes[std::size_t(row)]->reading = std::move(reading);
  const auto after = cells();
  for (int first = 0; first < Age; ++first) {
    int last = first;
    while (last < Age && before[std::size_t(last)] != after[std::size_t(last)]) ++last;
    if (last == first) continue;
    Q_EMIT dataChanged(index(row, first), index(row, last - 1));
    first = last;
  }
}

void ProviderListModel::mergeTargets(int row, const QList<TargetReading>& targets) {
  const QModelIndex parent = index(row, 0);
  QList<TargetReading>& held = m_nodes[std::size_t(row)]->reading.targets;
  const auto sameKey = [&](qsizetype i) { return held[i].model == targets[i].model; };
  qsizetype same = 0;
  while (same < std::min(held.size(), targets.size()) && sameKey(same)) ++same;
  // Models of a provider change only with its configuration: what follows the first difference is replaced.
  if (same < held.size()) {
    beginRemoveRows(parent, int(same), int(held.size()) - 1);
    held.resize(same);
    endRemoveRows();
  }
  for (qsizetype i = 0; i < same; ++i) held[i] = targets[i];
  if (same > 0) Q_EMIT dataChanged(index(0, 0, parent), index(int(same) - 1, ColumnCount - 1, parent));
  if (same < targets.size()) {
    beginInsertRows(parent, int(same), int(targets.size()) - 1);
    held = targets;
    endInsertRows();
  }
}

void ProviderListModel::agesChanged() {
  if (m_nodes.empty()) return;
  Q_EMIT dataChanged(index(0, Age), index(rowCount() - 1, Age), {Qt::DisplayRole});
}

void ProviderListModel::statesChanged() {
  if (m_nodes.empty()) return;
  Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
  for (int row = 0; row < rowCount(); ++row) {
    const QModelIndex parent = index(row, 0);
    const int children = rowCount(parent);
    if (children > 0) Q_EMIT dataChanged(index(0, State, parent), index(children - 1, State, parent));
  }
}

void ProviderListModel::clear() {
  beginResetModel();
  m_nodes.clear();
  m_held = {};
  endResetModel();
  Q_EMIT changed();
}

}  // namespace gc::console
