#include "ui/panes/providers/provider_filter.h"

#include "models/providers/provider_list_model.h"

namespace gc::console {

ProviderFilter::ProviderFilter(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(ProviderListModel::SortRole);
  setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ProviderFilter::setProblemsOnly(bool only) {
  m_problemsOnly = only;
  invalidateFilter();
}

bool ProviderFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (!m_problemsOnly || parent.isValid()) return true;
  const QModelIndex cell = sourceModel()->index(row, ProviderListModel::State, parent);
  return ProviderState(cell.data(ProviderListModel::StateRole).toInt()) != ProviderState::Healthy;
}

bool ProviderFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const QVariant a = left.data(sortRole()), b = right.data(sortRole());
  if (a.isValid() != b.isValid()) return (sortOrder() == Qt::AscendingOrder) == a.isValid();
  return QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace gc::console
