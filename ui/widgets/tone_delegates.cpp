#include "ui/widgets/tone_delegates.h"

#include <QApplication>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/state_badge.h"

namespace gc::console {

/// The cell without its words: background, selection, focus.
static QString paintEmpty(QPainter& painter, QStyleOptionViewItem& option) {
  const QString text = option.text;
  option.text.clear();
  QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
  return text;
}

StateColors toneColors(const Tokens& t, CellTone tone) {
  switch (tone) {
    case CellTone::Plain:
      return {t.textPrimary, t.accent, t.selected};
    case CellTone::Good:
      return t.healthy;
    case CellTone::Warning:
      return t.degraded;
    case CellTone::Bad:
      return t.blocked;
    case CellTone::Muted:
      return t.unknown;
  }
  return {};
}

ToneBadgeDelegate::ToneBadgeDelegate(const Theme& theme, int toneRole, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_toneRole(toneRole) {}

void ToneBadgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  QStyleOptionViewItem plain = option;
  initStyleOption(&plain, index);
  const QString text = paintEmpty(*painter, plain);
  paintBadge(*painter, option.rect.adjusted(6, 0, -6, 0), text,
             toneColors(m_theme.tokens(), CellTone(index.data(m_toneRole).toInt())),
             option.direction == Qt::RightToLeft);
}

BarDelegate::BarDelegate(const Theme& theme, Roles roles, int figureWidth, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_roles(roles), m_figureWidth(figureWidth) {}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  QStyleOptionViewItem plain = option;
  initStyleOption(&plain, index);
  const QString text = paintEmpty(*painter, plain);
  const double share = index.data(m_roles.share).toDouble();
  const StateColors colors = toneColors(
      m_theme.tokens(), m_roles.tone < 0 ? CellTone::Plain : CellTone(index.data(m_roles.tone).toInt()));
  const QRect track = option.rect.adjusted(8, 8, -m_figureWidth, -8);
  if (share > 0 && track.width() > 0) {
    QRect bar = track;
    bar.setWidth(std::max(2, int(share * track.width())));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(QStyle::visualRect(option.direction, option.rect, bar), 2, 2);
    painter->restore();
  }
  painter->setPen(colors.text);
  painter->setFont(option.font);
  const QRect words = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -8, 0));
  painter->drawText(words, int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter,
                    text);
}

}  // namespace gc::console
