#pragma once
// "Needs attention": what an operator should look at next.
#include <QAbstractListModel>

#include "models/overview/overview_snapshot.h"

namespace gc::console {

struct KeyedRows;

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
  friend struct KeyedRows;
  QList<AttentionItem> m_items;
};

}  // namespace gc::console
