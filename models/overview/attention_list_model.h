#pragma once
// "Needs attention": what an operator should look at next.
#include <QAbstractListModel>

#include "models/overview/overview_snapshot.h"

namespace gc::console {

/// DisplayRole is the sentence. GUI thread only.
class AttentionListModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { SeverityRole = Qt::UserRole + 1, PaneRole, FilterRole };
  explicit AttentionListModel(QObject* parent = nullptr);
  void setItems(const QList<AttentionItem>& items);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  template <class Model, class Rows, class Key>
  friend void mergeRows(Model&, Rows&, const Rows&, Key);
  QList<AttentionItem> m_items;
};

}  // namespace gc::console
