#pragma once
// Bringing a flat model's rows up to date by key, with row signals instead of a reset.
#include <QAbstractItemModel>
#include <QSet>
#include <algorithm>

namespace gc::console {

/// Makes `rows` equal to `wanted`: removes, moves, inserts, then reports the cells that differ. Selection
/// and persistent indexes follow their key. A model befriends this function; meant for at most some
/// hundred rows (moves search linearly). `key` must be unique among `wanted`.
template <class Model, class Rows, class Key>
void mergeRows(Model& model, Rows& rows, const Rows& wanted, Key key) {
  const QAbstractItemModel& shape = model;  // a list model hides its column count
  QSet<decltype(key(wanted.front()))> keep;
  for (const auto& row : wanted) keep.insert(key(row));
  for (int i = int(rows.size()) - 1; i >= 0; --i) {
    if (keep.contains(key(rows[i]))) continue;
    model.beginRemoveRows({}, i, i);
    rows.erase(rows.begin() + i);
    model.endRemoveRows();
  }
  for (int i = 0; i < int(wanted.size()); ++i) {
    int at = i;
    while (at < int(rows.size()) && key(rows[at]) != key(wanted[i])) ++at;
    if (at == int(rows.size())) {
      model.beginInsertRows({}, i, i);
      rows.insert(rows.begin() + i, wanted[i]);
      model.endInsertRows();
    } else if (at != i) {
      model.beginMoveRows({}, at, at, {}, i);
      std::rotate(rows.begin() + i, rows.begin() + at, rows.begin() + at + 1);
      model.endMoveRows();
    }
    if (rows[i] == wanted[i]) continue;
    rows[i] = wanted[i];
    Q_EMIT model.dataChanged(model.index(i, 0), model.index(i, shape.columnCount() - 1));
  }
}

}  // namespace gc::console
