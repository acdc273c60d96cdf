#include "ui/widgets/state_badge.h"

#include <QApplication>
#include <QPainter>

#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

QRect paintBadge(QPainter& painter, const QRect& rect, const QString& text, const StateColors& colors,
                 bool mirrored) {
  const QFont font = fontOf(TextRole::Small);
  const QFontMetrics metrics(font);
  const int width = std::min(rect.width(), metrics.horizontalAdvance(text) + 16);
  const QRect badge(mirrored ? rect.right() - width + 1 : rect.left(), rect.center().y() - 10, width, 21);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.tint);
  painter.drawRoundedRect(badge, 4, 4);
  painter.setPen(colors.text);
  painter.setFont(font);
  painter.drawText(badge.adjusted(8, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                   metrics.elidedText(text, Qt::ElideRight, width - 12));
  painter.restore();
  return badge;
}

QRect paintStateBadge(QPainter& painter, const QRect& rect, ProviderState state, const Tokens& tokens,
                      bool mirrored) {
  return paintBadge(painter, rect, stateGlyph(state) + QLatin1Char(' ') + stateWord(state),
                    stateColors(tokens, state), mirrored);
}

StateBadgeDelegate::StateBadgeDelegate(const Theme& theme, StateRoles roles, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_roles(roles) {}

void StateBadgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const QVariant state = index.data(m_roles.state);
  if (!state.isValid()) return QStyledItemDelegate::paint(painter, option, index);
  QStyleOptionViewItem plain = option;
  initStyleOption(&plain, index);
  plain.text.clear();
  QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
  const QRect badge =
      paintStateBadge(*painter, option.rect.adjusted(6, 0, -6, 0), ProviderState(state.toInt()),
                      m_theme.tokens(), option.direction == Qt::RightToLeft);
  if (!index.data(m_roles.forced).toString().isEmpty())
    paintBadge(*painter,
               QRect(badge.right() + 6, option.rect.top(), option.rect.right() - badge.right() - 12,
                     option.rect.height()),
               tr("forced"), m_theme.tokens().unknown);
}

}  // namespace gc::console
