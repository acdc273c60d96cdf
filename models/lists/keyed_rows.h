#pragma once
// Bringing a flat model's rows up to date by key, with row signals instead of a reset.
#include <QAbstractItemModel>
#include <QSet>
#include <algorithm>

namespace gc::console {

/// Makes the `count` rows from `first` on equal to `wanted`: removes, moves, inserts, then reports the cells
/// that differ; the rows before and after stay. Selection and persistent indexes follow their key. A model
/// befriends this class; meant for at most some hundred rows (moves search linearly). `key` must be unique
/// among `wanted`, and no key of `wanted` may stand outside the rows that are replaced.
struct KeyedRows {
  template <class Model, class Rows, class Key>
  static void merge(Model& model, Rows& rows, int first, int count, const Rows& wanted, Key key) {
    const QAbstractItemModel& shape = model;  // a list model hides its column count
    QSet<decltype(key(wanted.front()))> keep;
    for (const auto& row : wanted) keep.insert(key(row));
    int end = first + count;
    for (int i = end - 1; i >= first; --i) {
      if (keep.contains(key(rows[i]))) continue;
      model.beginRemoveRows({}, i, i);
      rows.erase(rows.begin() + i);
      model.endRemoveRows();
      --end;
    }
    for (int i = first; i < first + int(wanted.size()); ++i) {
      const auto& row = wanted[i - first];
      int at = i;
      while (at < end && key(rows[at]) != key(row)) ++at;
      if (at == end) {
        model.beginInsertRows({}, i, i);
        rows.insert(rows.begin() + i, row);
        model.endInsertRows();
        ++end;
      } else if (at != i) {
        model.beginMoveRows({}, at, at, {}, i);
        std::rotate(rows.begin() + i, rows.begin() + at, rows.begin() + at + 1);
        model.endMoveRows();
      }
      if (rows[i] == row) continue;
      rows[i] = row;
      Q_EMIT model.dataChanged(model.index(i, 0), model.index(i, shape.columnCount() - 1));
    }
  }
};

/// All rows of a model; see KeyedRows.
template <class Model, class Rows, class Key>
void mergeRows(Model& model, Rows& rows, const Rows& wanted, Key key) {
  KeyedRows::merge(model, rows, 0, int(rows.size()), wanted, key);
}

}  // namespace gc::console
