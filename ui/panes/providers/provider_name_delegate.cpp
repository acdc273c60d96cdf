#include "ui/panes/providers/provider_name_delegate.h"

#include <QPainter>

#include "models/providers/provider_list_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mark.h"

namespace gc::console {

ProviderNameDelegate::ProviderNameDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void ProviderNameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  if (!index.data(ProviderListModel::ModelRole).toString().isEmpty()) return;
  const Tokens& t = m_theme.tokens();
  int left = option.rect.left() + 12 + option.fontMetrics.horizontalAdvance(index.data().toString());
  if (index.data(ProviderListModel::SimulatedRole).toBool())
    left = paintMark(*painter, option.rect, left, tr("SIM"), t.degraded, option.direction);
  const QString fault = index.data(ProviderListModel::FaultRole).toString();
  if (!fault.isEmpty())
    paintMark(*painter, option.rect, left, QStringLiteral("⚡ ") + fault, t.blocked, option.direction);
}

}  // namespace gc::console
