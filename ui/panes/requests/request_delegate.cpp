#include "ui/panes/requests/request_delegate.h"

#include <QApplication>
#include <QPainter>

#include "models/requests/request_list_model.h"
#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mark.h"

namespace gc::console {

RequestDelegate::RequestDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void RequestDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const Tokens& t = m_theme.tokens();
  if (index.column() == RequestListModel::Provider) {
    QStyledItemDelegate::paint(painter, option, index);
    if (index.data(RequestListModel::SimulatedRole).toBool())
      paintMark(*painter, option.rect,
                option.rect.left() + 18 + option.fontMetrics.horizontalAdvance(index.data().toString()),
                tr("SIM"), t.degraded, option.direction);
    return;
  }
  QStyleOptionViewItem plain = option;
  initStyleOption(&plain, index);
  const QString code = plain.text;
  plain.text.clear();
  QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
  const int status = index.data(RequestListModel::StatusCodeRole).toInt();
  const bool fine = status >= 200 && status < 300;
  const bool rescued = index.data(RequestListModel::RescuedRole).toBool();
  const bool interrupted =
      index.data(RequestListModel::OutcomeRole).toString() == QLatin1String("interrupted");
  const ProviderState look = !fine || interrupted ? ProviderState::Blocked
                             : rescued            ? ProviderState::Degraded
                                                  : ProviderState::Healthy;
  painter->setFont(option.font);
  painter->setPen(stateColors(t, look).text);
  painter->drawText(
      option.rect.adjusted(8, 0, -2, 0),
      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter,
      (look == ProviderState::Degraded ? QStringLiteral("↻") : stateGlyph(look)) + QLatin1Char(' ') + code);
}

}  // namespace gc::console
