#include "ui/panes/overview/overview_delegates.h"

#include <QApplication>
#include <QPainter>

#include "models/overview/attention_list_model.h"
#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"

namespace gc::console {

AttentionDelegate::AttentionDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void AttentionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  QStyleOptionViewItem plain = option;
  initStyleOption(&plain, index);
  plain.text.clear();
  QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
  const QString severity = index.data(AttentionListModel::SeverityRole).toString();
  const ProviderState look = severity == QLatin1String("critical")  ? ProviderState::Blocked
                             : severity == QLatin1String("warning") ? ProviderState::Degraded
                                                                    : ProviderState::Unknown;
  const Tokens& t = m_theme.tokens();
  const auto place = [&](QRect rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
  painter->setFont(option.font);
  painter->setPen(stateColors(t, look).text);
  painter->drawText(place(QRect(option.rect.left() + 6, option.rect.top(), 18, option.rect.height())),
                    Qt::AlignCenter, stateGlyph(look));
  painter->setPen(t.textPrimary);
  const QRect words = option.rect.adjusted(30, 0, -6, 0);
  painter->drawText(place(words),
                    int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                    option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

}  // namespace gc::console
