#pragma once
// The rows of a PagedListModel.
#include <vector>

#include "models/lists/keyed_rows.h"
#include "models/lists/paged_list_model.h"

namespace gc::console {

/// `Row` is a value with `static Row fromJson(QJsonObject)`, `QString key() const` and ==. Cells are the
/// subclass's. GUI thread only.
template <class Row>
class PagedTable : public PagedListModel {
 public:
  using PagedListModel::PagedListModel;

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : int(m_rows.size());
  }
  QString keyAt(int row) const override { return m_rows[std::size_t(row)].key(); }
  const Row& at(int row) const { return m_rows[std::size_t(row)]; }
  /// nullptr: not among those that were read.
  const Row* find(const QString& key) const {
    const int row = rowOf(key);
    return row < 0 ? nullptr : &at(row);
  }
  /// The effective state after a change, as the gateway answered it.
  void apply(const QJsonObject& json) {
    if (const int row = rowOf(keyOf(json)); row >= 0) replaceRows(row, 1, {json});
    Q_EMIT changed();
  }

 protected:
  void replaceRows(int first, int count, const QJsonArray& rows) override {
    std::vector<Row> wanted;
    wanted.reserve(std::size_t(rows.size()));
    for (const QJsonValue& row : rows) wanted.push_back(Row::fromJson(row.toObject()));
    if (count > 0) {
      KeyedRows::merge(*this, m_rows, first, count, wanted, [](const Row& row) { return row.key(); });
    } else if (!wanted.empty()) {
      beginInsertRows({}, first, first + int(wanted.size()) - 1);
      m_rows.insert(m_rows.begin() + first, wanted.begin(), wanted.end());
      endInsertRows();
    }
  }
  void clearRows() override {
    beginResetModel();
    m_rows.clear();
    endResetModel();
  }

 private:
  friend struct KeyedRows;
  std::vector<Row> m_rows;
};

}  // namespace gc::console
