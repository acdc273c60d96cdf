#include "ui/panes/requests/request_table.h"

#include <QTableView>
#include <algorithm>
#include <utility>

#include "models/requests/request_list_model.h"
#include "ui/panes/requests/request_delegate.h"
#include "ui/widgets/aligned_header.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

void setUpRequestTable(QTableView& table, const Theme& theme, RequestListModel& model) {
  setUpTable(table, QString());
  table.setModel(&model);
  table.setSelectionMode(QAbstractItemView::ExtendedSelection);
  // The arrow first: with the next line the rows follow it. No arrow is an order too, and a third click's.
  table.horizontalHeader()->setSortIndicatorClearable(true);
  table.horizontalHeader()->setSortIndicator(model.sortColumn(), model.sortOrder());
  table.setSortingEnabled(true);
  auto* delegate = new RequestDelegate(theme, &table);
  table.setItemDelegateForColumn(RequestListModel::Status, delegate);
  table.setItemDelegateForColumn(RequestListModel::Provider, delegate);
  const std::pair<int, int> widths[] = {
      {RequestListModel::Time, 100},    {RequestListModel::Status, 68},     {RequestListModel::Tenant, 72},
      {RequestListModel::Key, 82},      {RequestListModel::Model, 186},     {RequestListModel::Provider, 124},
      {RequestListModel::Attempts, 80}, {RequestListModel::Latency, 94},    {RequestListModel::Ttft, 88},
      {RequestListModel::Prompt, 88},   {RequestListModel::Completion, 92}, {RequestListModel::Cached, 88},
      {RequestListModel::Cost, 96},     {RequestListModel::Savings, 96}};
  const auto& titles = *qobject_cast<AlignedHeader*>(table.horizontalHeader());
  for (const auto& [column, width] : widths)
    table.setColumnWidth(column, std::max(width, titles.titleWidth(column)));
}

}  // namespace gc::console
