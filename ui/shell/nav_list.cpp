#include "ui/shell/nav_list.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include "ui/shell/pane_registry.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {
namespace {

enum NavRole { IdRole = Qt::UserRole + 1, BadgeRole, HeadingRole, DigitRole };

/// Paints headings, entries, the bar of the current one and badges. GUI thread only.
class NavDelegate final : public QStyledItemDelegate {
 public:
  NavDelegate(const Theme& theme, const NavList& list) : m_theme(theme), m_list(list) {}

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    return {100, index.data(HeadingRole).toBool() ? (m_list.isCollapsed() ? 12 : 30) : 34};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& t = m_theme.tokens();
    const QRect rect = option.rect;
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(option.direction, rect, r); };
    painter->save();
    if (index.data(HeadingRole).toBool()) {
      if (!m_list.isCollapsed()) {
        QFont font = fontOf(TextRole::Caption);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        painter->setFont(font);
        painter->setPen(t.textMuted);
        painter->drawText(mirrored(rect.adjusted(16, 0, -8, -4)),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignBottom,
                          index.data(Qt::DisplayRole).toString().toUpper());
      } else {
        painter->setPen(t.divider);
        painter->drawLine(rect.left() + 12, rect.center().y(), rect.right() - 12, rect.center().y());
      }
      painter->restore();
      return;
    }
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    const bool current = index == m_list.currentIndex();
    const QRect pill = rect.adjusted(6, 1, -6, -1);
    painter->setRenderHint(QPainter::Antialiasing);
    if (current || (option.state & QStyle::State_MouseOver && enabled)) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(current ? t.selected : t.hover);
      painter->drawRoundedRect(pill, space::kRadius, space::kRadius);
    }
    if (current) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(t.accent);
      painter->drawRoundedRect(mirrored(QRect(pill.left(), pill.top() + 6, 3, pill.height() - 12)), 1.5, 1.5);
    }
    if (current && m_list.hasFocus()) {
      painter->setPen(QPen(t.focus, 2));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(QRectF(pill).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
    }
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    const int size = 18;
    const int iconLeft = m_list.isCollapsed() ? rect.center().x() - size / 2 + 1 : rect.left() + 18;
    icon.paint(painter, mirrored(QRect(iconLeft, rect.center().y() - size / 2 + 1, size, size)),
               Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QString badge = index.data(BadgeRole).toString();
    if (!m_list.isCollapsed()) paintWords(*painter, option, index, enabled, current, badge);
    painter->restore();
  }

 private:
  void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                  bool enabled, bool current, const QString& badge) const {
    const Tokens& t = m_theme.tokens();
    const auto mirrored = [&](const QRect& r) {
      return QStyle::visualRect(option.direction, option.rect, r);
    };
    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
    const int far = int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
    painter.setFont(fontOf(current ? TextRole::Strong : TextRole::Body));
    painter.setPen(!enabled ? t.disabled : current ? t.textPrimary : t.textSecondary);
    painter.drawText(mirrored(option.rect.adjusted(46, 0, -44, 0)), align,
                     index.data(Qt::DisplayRole).toString());
    painter.setFont(fontOf(TextRole::Caption));
    if (!badge.isEmpty()) {
      const int width = std::max(18, painter.fontMetrics().horizontalAdvance(badge) + 10);
      const QRect place =
          mirrored(QRect(option.rect.right() - 16 - width, option.rect.center().y() - 8, width, 18));
      painter.setPen(Qt::NoPen);
      painter.setBrush(t.blocked.tint);
      painter.drawRoundedRect(place, 9, 9);
      painter.setPen(t.blocked.text);
      painter.drawText(place, Qt::AlignCenter, badge);
    } else if (const int digit = index.data(DigitRole).toInt()) {
      painter.setPen(enabled ? t.textMuted : t.disabled);
      painter.drawText(mirrored(option.rect.adjusted(0, 0, -20, 0)), far, QString::number(digit));
    }
  }

  const Theme& m_theme;
  const NavList& m_list;
};

}  // namespace

NavList::NavList(const Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(new QStandardItemModel(this)) {
  setModel(m_model);
  setItemDelegate(new NavDelegate(theme, *this));
  setAccessibleName(tr("Navigation"));
  setFrameShape(QFrame::NoFrame);
  setMouseTracking(true);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setUniformItemSizes(false);
  fill();
  setCollapsed(false);
  connect(&theme, &Theme::changed, this, &NavList::recolour);
}

void NavList::fill() {
  QString group;
  for (const PaneInfo& info : paneInfos()) {
    if (info.group != group) {
      group = info.group;
      auto* heading = new QStandardItem(group);
      heading->setFlags(Qt::NoItemFlags);
      heading->setData(true, HeadingRole);
      m_model->appendRow(heading);
    }
    auto* item = new QStandardItem(info.title);
    item->setData(info.id, IdRole);
    item->setData(info.digit, DigitRole);
    item->setFlags(info.reason.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    const QString keys = info.digit ? QStringLiteral("Ctrl+%1").arg(info.digit) : QString();
    item->setToolTip(!info.reason.isEmpty() ? info.reason : tr("%1 (%2)").arg(info.title, keys));
    item->setData(
        info.reason.isEmpty() ? info.title : tr("%1, not available: %2").arg(info.title, info.reason),
        Qt::AccessibleTextRole);
    m_model->appendRow(item);
  }
  recolour();
}

void NavList::recolour() {
  const QVector<PaneInfo> infos = paneInfos();
  for (int row = 0; row < m_model->rowCount(); ++row)
    for (const PaneInfo& info : infos)
      if (m_model->item(row)->data(IdRole).toString() == info.id)
        m_model->item(row)->setIcon(m_theme.icon(info.icon));
}

int NavList::rowOf(const QString& pane) const {
  for (int row = 0; row < m_model->rowCount(); ++row)
    if (m_model->item(row)->data(IdRole).toString() == pane) return row;
  return -1;
}

void NavList::setCurrentPane(const QString& id) {
  if (const int row = rowOf(id); row >= 0) setCurrentIndex(m_model->index(row, 0));
}

QString NavList::currentPane() const { return currentIndex().data(IdRole).toString(); }

void NavList::setBadge(const QString& pane, const QString& badge) {
  const int row = rowOf(pane);
  if (row >= 0 && m_model->item(row)->data(BadgeRole).toString() != badge)
    m_model->item(row)->setData(badge, BadgeRole);
}

void NavList::setCollapsed(bool collapsed) {
  m_collapsed = collapsed;
  int widest = 0;
  const QFontMetrics metrics(fontOf(TextRole::Strong));
  for (int row = 0; row < m_model->rowCount(); ++row)
    widest = std::max(widest, metrics.horizontalAdvance(m_model->item(row)->text()));
  // 46 before the words and 44 behind them, where badges stand, and the scroll bar of a small window.
  setFixedWidth(collapsed ? 48 : std::max(200, widest + 46 + 44 + 10));
  scheduleDelayedItemsLayout();
}

void NavList::currentChanged(const QModelIndex& now, const QModelIndex& before) {
  QListView::currentChanged(now, before);
  const QString id = now.data(IdRole).toString();
  if (!id.isEmpty() && now != before) Q_EMIT paneChosen(id);
}

}  // namespace gc::console
