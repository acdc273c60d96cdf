#include "models/costs/cost_table_model.h"

#include <QHash>

#include "models/costs/cost_text.h"
#include "models/lists/keyed_rows.h"

namespace gc::console {
namespace {

/// Thousandths; nullopt: nothing to compare with.
std::optional<qint64> permille(Usd part, Usd whole) {
  if (whole.nanos() <= 0) return std::nullopt;
  return qRound64(double(part.nanos()) / double(whole.nanos()) * 1000);
}

std::optional<qint64> deltaOf(const CostRow& row) {
  if (!row.before || row.group.sums.isUnpriced()) return std::nullopt;
  return permille(row.group.sums.cost - *row.before, *row.before);
}

/// Divides before it multiplies, so that millions of dollars fit.
Usd perThousand(const CostSums& sums) {
  const qint64 nanos = sums.cost.nanos(), requests = sums.requests;
  return Usd::fromNanos(nanos / requests * 1000 + nanos % requests * 1000 / requests);
}

QString percent(std::optional<qint64> permille) {
  return permille ? QLocale().toString(double(*permille) / 10, 'f', 1) : kUnknown;
}

}  // namespace

void CostTableModel::setReport(const CostReport& report, const std::optional<CostReport>& before) {
  QHash<QString, Usd> costs;
  const bool comparable = before && before->groupBy == report.groupBy;
  if (comparable)
    for (const CostGroup& group : before->groups) costs.insert(group.key(), group.sums.cost);
  QList<CostRow> rows;
  rows.reserve(report.groups.size());
  for (const CostGroup& group : report.groups)
    rows.append({group, comparable ? std::optional(costs.value(group.key())) : std::nullopt});
  const int decimals = moneyDecimals(report.total.cost);
  const bool others = report.groupBy != m_groupBy;
  const bool shift = decimals != m_decimals || report.total.cost != m_total.cost;
  m_groupBy = report.groupBy;
  m_total = report.total;
  m_decimals = decimals;
  if (others) Q_EMIT headerDataChanged(Qt::Horizontal, Group, Group);
  mergeRows(*this, m_rows, rows, [](const CostRow& row) { return row.group.key(); });
  if ((shift || others) && !m_rows.isEmpty())
    Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

Usd CostTableModel::sum() const {
  Usd sum;
  for (const CostRow& row : m_rows) sum += row.group.sums.cost;
  return sum;
}

int CostTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int CostTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString CostTableModel::money(Usd amount) const { return amount.rounded(m_decimals, QLocale()); }

QString CostTableModel::cell(const CostRow& row, Column column) const {
  const CostSums& sums = row.group.sums;
  const Format format;
  switch (column) {
    case Group:
      return title(m_groupBy, row.group);
    case Requests:
      return format.count(sums.requests);
    case Prompt:
      return format.count(sums.promptTokens);
    case Completion:
      return format.count(sums.completionTokens);
    case Cached:
      return format.count(sums.cachedTokens);
    case Cost:
      return costText(sums, m_decimals);
    case Delta:
      return percent(deltaOf(row));
    case PerThousand:
      return sums.isUnpriced() || sums.requests <= 0 ? kUnknown : money(perThousand(sums));
    case CacheSavings:
      return money(sums.parts[kProviderCachePart]);
    case Savings:
      return money(sums.savings);
    case Unpriced:
      return format.count(sums.unpriced);
    case Share:
      return sums.isUnpriced() ? kUnknown : percent(permille(sums.cost, m_total.cost));
    case ColumnCount:
      break;
  }
  return {};
}

QVariant CostTableModel::sortValue(const CostRow& row, Column column) const {
  const CostSums& sums = row.group.sums;
  switch (column) {
    case Group:
      return title(m_groupBy, row.group);
    case Requests:
      return sums.requests;
    case Prompt:
      return sums.promptTokens;
    case Completion:
      return sums.completionTokens;
    case Cached:
      return sums.cachedTokens;
    case Cost:
    case Share:
      // What is unknown is not small: it stands beyond the smallest.
      return sums.isUnpriced() ? qint64(-1) : sums.cost.nanos();
    case Delta:
      return deltaOf(row).value_or(std::numeric_limits<qint64>::min());
    case PerThousand:
      return sums.isUnpriced() || sums.requests <= 0 ? qint64(-1) : perThousand(sums).nanos();
    case CacheSavings:
      return sums.parts[kProviderCachePart].nanos();
    case Savings:
      return sums.savings.nanos();
    case Unpriced:
      return sums.unpriced;
    case ColumnCount:
      break;
  }
  return {};
}

QString CostTableModel::tooltip(const CostRow& row, Column column) const {
  const CostSums& sums = row.group.sums;
  const Format format;
  if (column == Delta)
    return row.before ? tr("Before: %1 USD, in as long a time just before").arg(row.before->exact())
                      : tr("Nothing to compare with");
  if (column == Savings)
    return tr("%1 USD at the baseline, %2 USD really").arg(sums.baseline.exact(), sums.cost.exact());
  if (column != Cost) return {};
  QStringList lines;
  lines << (sums.isUnpriced() ? costText(std::optional<Usd>()) : sums.cost.exact() + QStringLiteral(" USD"));
  lines << tr("%1 tokens in, %2 of them cached; %3 tokens out")
               .arg(format.count(sums.promptTokens), format.count(sums.cachedTokens),
                    format.count(sums.completionTokens));
  if (sums.unpriced > 0)
    lines << tr("%n request(s) without a price are not in it", nullptr, int(sums.unpriced));
  if (const QString note = m_notes.value(row.group.group); !note.isEmpty()) lines << note;
  return lines.join(u'\n');
}

QVariant CostTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const CostRow& row = m_rows[index.row()];
  const auto column = Column(index.column());
  if (role == Qt::DisplayRole) return cell(row, column);
  if (role == SortRole) return sortValue(row, column);
  if (role == FilterRole) return requestFilter(m_groupBy, row.group);
  if (role == Qt::ToolTipRole) return tooltip(row, column);
  if (role == Qt::TextAlignmentRole)
    return int((column == Group ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  return {};
}

QVariant CostTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Group:
      return title(m_groupBy);
    case Requests:
      return tr("Requests");
    case Prompt:
      return tr("Tokens in");
    case Completion:
      return tr("Tokens out");
    case Cached:
      return tr("Cached tokens");
    case Cost:
      return tr("Cost USD");
    case Delta:
      return tr("Δ %");
    case PerThousand:
      return tr("Cost/1k req. USD");
    case CacheSavings:
      return tr("Saved by cache USD");
    case Savings:
      return tr("Saved USD");
    case Unpriced:
      return tr("Unpriced");
    case Share:
      return tr("Share %");
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace gc::console
