#pragma once

class QTableView;

namespace gc::console {

class RequestListModel;
class Theme;

/// A table of requests as every place shows it: its columns, their widths, its marks. The delegate belongs to
/// the table.
void setUpRequestTable(QTableView&, const Theme&, RequestListModel&);

}  // namespace gc::console
