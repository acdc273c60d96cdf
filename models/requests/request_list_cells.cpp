// What the cells of the request list say.
#include "models/client/admin_client.h"
#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "models/requests/request_list_impl.h"

namespace gc::console {
namespace {

QString countText(qint32 stored) { return stored < 0 ? kUnknown : Format().count(qint64(stored)); }

/// Milliseconds without their unit, which stands in the header.
QString msText(qint32 storedUs) {
  if (storedUs < 0) return kUnknown;
  const double ms = double(storedUs) / 1000;
  return Format().number(ms, ms < 10 ? 1 : 0);
}

std::optional<Usd> moneyAt(qint64 stored) {
  return stored == RequestBlock::kNoMoney ? std::nullopt : std::optional(Usd::fromNanos(stored));
}

}  // namespace

QVariant RequestListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const quint32 slot = m->index[std::size_t(index.row())];
  const RequestBlock& block = m->store.view().block(slot);
  const quint32 at = RequestView::row(slot);
  switch (role) {
    case Qt::DisplayRole:
      return cell(slot, index.column());
    case Qt::ToolTipRole:
      return toolTip(slot, index.column());
    case Qt::AccessibleTextRole:
      return cell(slot, index.column());
    case Qt::TextAlignmentRole: {
      const bool right = index.column() >= Attempts;
      return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case IdRole:
      return QString::fromLatin1(block.id[at].data());
    case MicrosRole:
      return block.atUs[at];
    case StatusCodeRole:
      return int(block.status[at]);
    case OutcomeRole:
      return m->store.word(slot, RequestBlock::Outcome);
    case RescuedRole:
      return bool(block.flags[at] & RequestBlock::Rescued);
    case SimulatedRole:
      return bool(block.flags[at] & RequestBlock::Simulated);
    case PricedRole:
      return bool(block.flags[at] & RequestBlock::Priced);
    case AccessibleRole:
      return accessibleText(slot);
    default:
      return {};
  }
}

QVariant RequestListModel::cell(quint32 slot, int column) const {
  const RequestBlock& block = m->store.view().block(slot);
  const quint32 at = RequestView::row(slot);
  const auto word = [&](RequestBlock::Word which) {
    const QString text = m->store.word(slot, which);
    return text.isEmpty() ? kUnknown : text;
  };
  switch (Column(column)) {
    case Time:
      return m->zone.time(block.atUs[at]);
    case Status: {
      const QString code = block.status[at] == 0 ? kUnknown : QString::number(block.status[at]);
      const QString outcome = m->store.word(slot, RequestBlock::Outcome);
      // A stream that broke off was a 200 to begin with; the number alone would call it fine.
      const bool saysMore = block.status[at] < 400 && !outcome.isEmpty() && outcome != u"ok";
      return saysMore ? code + u' ' + outcome : code;
    }
    case Tenant:
      return word(RequestBlock::Tenant);
    case Key:
      return word(RequestBlock::Key);
    case Model:
      return word(RequestBlock::Asked) + QStringLiteral(" → ") + word(RequestBlock::Served);
    case Provider:
      return word(RequestBlock::Provider);
    case Attempts:
      return QString::number(block.attempts[at]);
    case Latency:
      return msText(block.numbers[RequestBlock::LatencyUs][at]);
    case Ttft:
      return msText(block.numbers[RequestBlock::TtftUs][at]);
    case Prompt:
      return countText(block.numbers[RequestBlock::Prompt][at]);
    case Completion:
      return countText(block.numbers[RequestBlock::Completion][at]);
    case Cached:
      return countText(block.numbers[RequestBlock::Cached][at]);
    case Cost:
      return costText(moneyAt(block.cost[at]));
    case Savings: {
      const auto savings = moneyAt(block.savings[at]);
      return savings ? savings->trimmed(6) : kUnknown;
    }
    case ColumnCount:
      break;
  }
  return {};
}

QVariant RequestListModel::toolTip(quint32 slot, int column) const {
  const RequestBlock& block = m->store.view().block(slot);
  const quint32 at = RequestView::row(slot);
  switch (Column(column)) {
    case Time:
      return m->zone.dateTime(fromMicros(block.atUs[at]));
    case Status:
      return m->store.word(slot, RequestBlock::Outcome);
    case Model:
      return tr("Asked for %1").arg(m->store.word(slot, RequestBlock::Asked));
    case Cost: {
      const auto cost = moneyAt(block.cost[at]);
      return cost ? cost->exact() + QStringLiteral(" USD") : tr("The catalog has no price for this model");
    }
    case Prompt:
    case Completion:
      return block.flags[at] & RequestBlock::Estimated ? tr("Estimated: the provider sent no usage")
                                                       : QString();
    case Tenant:
    case Key:
    case Provider:
    case Attempts:
    case Latency:
    case Ttft:
    case Cached:
    case Savings:
    case ColumnCount:
      break;
  }
  return {};
}

QString RequestListModel::accessibleText(quint32 slot) const {
  QStringList parts{cell(slot, Time).toString(), tr("status %1").arg(cell(slot, Status).toString()),
                    cell(slot, Tenant).toString(), cell(slot, Model).toString(),
                    cell(slot, Provider).toString()};
  const RequestBlock& block = m->store.view().block(slot);
  const quint8 flags = block.flags[RequestView::row(slot)];
  if (flags & RequestBlock::Rescued)
    parts << tr("rescued after %n failed attempt(s)", nullptr,
                std::max(1, block.attempts[RequestView::row(slot)] - 1));
  parts << tr("cost %1").arg(cell(slot, Cost).toString());
  if (flags & RequestBlock::Simulated) parts << tr("simulated");
  return parts.join(QStringLiteral(", "));
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Time:
      return tr("Time (%1)").arg(m->zone.label(m->client.gatewayNow()));
    case Status:
      return tr("Status");
    case Tenant:
      return tr("Tenant");
    case Key:
      return tr("Key");
    case Model:
      return tr("Model asked → served");
    case Provider:
      return tr("Provider");
    case Attempts:
      return tr("Attempts");
    case Latency:
      return tr("Latency ms");
    case Ttft:
      return tr("TTFT ms");
    case Prompt:
      return tr("In tok");
    case Completion:
      return tr("Out tok");
    case Cached:
      return tr("Cached tok");
    case Cost:
      return tr("Cost USD");
    case Savings:
      return tr("Savings USD");
    case ColumnCount:
      break;
  }
  return {};
}

RowOrder orderFor(int column, Qt::SortOrder direction) {
  RowOrder out;
  out.descending = direction == Qt::DescendingOrder;
  const auto by = [&](RowOrder::By what, int which = 0) {
    out.by = what;
    out.column = which;
  };
  if (column < 0) return out;
  switch (RequestListModel::Column(column)) {
    case RequestListModel::ColumnCount:
      break;
    case RequestListModel::Time:
      by(RowOrder::By::Time);
      break;
    case RequestListModel::Status:
      by(RowOrder::By::Status);
      break;
    case RequestListModel::Tenant:
      by(RowOrder::By::Word, RequestBlock::Tenant);
      break;
    case RequestListModel::Key:
      by(RowOrder::By::Word, RequestBlock::Key);
      break;
    case RequestListModel::Model:
      by(RowOrder::By::Word, RequestBlock::Served);
      break;
    case RequestListModel::Provider:
      by(RowOrder::By::Word, RequestBlock::Provider);
      break;
    case RequestListModel::Attempts:
      by(RowOrder::By::Attempts);
      break;
    case RequestListModel::Latency:
      by(RowOrder::By::Number, RequestBlock::LatencyUs);
      break;
    case RequestListModel::Ttft:
      by(RowOrder::By::Number, RequestBlock::TtftUs);
      break;
    case RequestListModel::Prompt:
      by(RowOrder::By::Number, RequestBlock::Prompt);
      break;
    case RequestListModel::Completion:
      by(RowOrder::By::Number, RequestBlock::Completion);
      break;
    case RequestListModel::Cached:
      by(RowOrder::By::Number, RequestBlock::Cached);
      break;
    case RequestListModel::Cost:
      by(RowOrder::By::Cost);
      break;
    case RequestListModel::Savings:
      by(RowOrder::By::Savings);
      break;
  }
  return out;
}

}  // namespace gc::console
