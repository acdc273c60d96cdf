#include "models/costs/reconcile_model.h"

#include <QJsonArray>

namespace gc::console {
namespace {

ReconcileModel::Row rowFrom(const QJsonObject& json) {
  const auto amount = [&json](QLatin1String name) {
    return Usd::fromJson(json.value(name)).value_or(Usd());
  };
  return {json.value(u"day").toString(), json.value(u"model").toString(), amount(QLatin1String("ledger_usd")),
          amount(QLatin1String("invoice_usd")), amount(QLatin1String("difference_usd"))};
}

}  // namespace

void ReconcileModel::setAnswer(const QJsonObject& json) {
  beginResetModel();
  m_rows.clear();
  for (const QJsonValue& row : json.value(u"rows").toArray()) m_rows.append(rowFrom(row.toObject()));
  m_total = rowFrom(json.value(u"total").toObject());
  m_timeZone = json.value(u"tz").toString();
  endResetModel();
}

int ReconcileModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int ReconcileModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReconcileModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[index.row()];
  const auto column = Column(index.column());
  if (role == Qt::TextAlignmentRole)
    return int((column <= Model ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != SortRole) return {};
  const auto money = [role](Usd amount) {
    return role == SortRole ? QVariant(amount.nanos()) : QVariant(amount.trimmed(2));
  };
  switch (column) {
    case Day:
      return row.day;
    case Model:
      return row.model;
    case Ledger:
      return money(row.ledger);
    case Invoice:
      return money(row.invoice);
    case Difference:
      return money(row.difference);
    case ColumnCount:
      break;
  }
  return {};
}

QVariant ReconcileModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Day:
      return tr("Day");
    case Model:
      return tr("Model");
    case Ledger:
      return tr("Ledger USD");
    case Invoice:
      return tr("Invoice USD");
    case Difference:
      return tr("Difference USD");
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace gc::console
