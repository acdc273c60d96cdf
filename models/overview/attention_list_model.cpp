#include "models/overview/attention_list_model.h"

#include <algorithm>

#include "models/client/gateway_words.h"
#include "models/lists/keyed_rows.h"

namespace gc::console {

AttentionListModel::AttentionListModel(QObject* parent) : QAbstractListModel(parent) {}

void AttentionListModel::setItems(const QList<AttentionItem>& items) {
  QList<AttentionItem> unique;
  for (const AttentionItem& item : items)
    if (!unique.contains(item)) unique.append(item);
  mergeRows(*this, m_items, unique,
            [](const AttentionItem& item) { return item.pane + u'\n' + item.filter + u'\n' + item.text; });
}

int AttentionListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_items.size());
}

QVariant AttentionListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const AttentionItem& item = m_items[index.row()];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:  // the list may be too narrow for it
      return gatewayWords(item.text);
    case SeverityRole:
      return item.severity;
    case PaneRole:
      return item.pane;
    case FilterRole:
      return item.filter;
    default:
      return {};
  }
}

}  // namespace gc::console
