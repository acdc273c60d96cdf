#include "ui/widgets/aligned_header.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QStyleOptionHeader>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/typography.h"

namespace gc::console {

/// As the style sheet has it: 8 px on either side, and room for the sort arrow.
static constexpr int kPadding = 17, kArrow = 20;

/// Part of the title: the style paints its arrow over the end of a title that stands on the right.
static QString arrowOf(Qt::SortOrder order) {
  return order == Qt::AscendingOrder ? QStringLiteral(" ▲") : QStringLiteral(" ▼");
}

AlignedHeader::AlignedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsClickable(true);
  setHighlightSections(false);
  setSectionsMovable(true);
  setFirstSectionMovable(false);
  // Only the rows in sight are measured: a million of them is no reason to wait.
  setResizeContentsPrecision(0);
  setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void AlignedHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const {
  QHeaderView::initStyleOptionForIndex(option, logicalIndex);
  const QVariant alignment = model()->index(0, logicalIndex).data(Qt::TextAlignmentRole);
  if (alignment.isValid()) option->textAlignment = Qt::Alignment(alignment.toInt()) | Qt::AlignVCenter;
  const QString title = model()->headerData(logicalIndex, orientation()).toString();
  const bool arrow = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
  const int room = sectionSize(logicalIndex) - kPadding - (arrow ? kArrow : 0);
  option->text = QFontMetrics(fontOf(TextRole::Small)).elidedText(title, Qt::ElideRight, room);
  option->sortIndicator = QStyleOptionHeader::None;
  if (arrow) option->text += arrowOf(sortIndicatorOrder());
}

int AlignedHeader::titleWidth(int section) const {
  const QString title = model()->headerData(section, orientation()).toString();
  return QFontMetrics(fontOf(TextRole::Small)).horizontalAdvance(title) + kPadding;
}

void AlignedHeader::fit(int section) {
  const auto* view = qobject_cast<const QAbstractItemView*>(parentWidget());
  const int cells = view ? view->sizeHintForColumn(section) : 0;
  const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
  resizeSection(section, std::max(cells, titleWidth(section) + (sorted ? kArrow : 0)));
}

void AlignedHeader::contextMenuEvent(QContextMenuEvent* event) {
  const int at = logicalIndexAt(event->pos());
  const auto title = [this](int section) { return model()->headerData(section, orientation()).toString(); };
  QMenu menu(this);
  if (at >= 0) {
    menu.addAction(tr("Fit “%1”").arg(title(at)), this, [this, at] { fit(at); });
    QAction* hide = menu.addAction(tr("Hide “%1”").arg(title(at)), this, [this, at] { hideSection(at); });
    hide->setEnabled(at > 0);
  }
  menu.addAction(tr("Fit all columns"), this, [this] {
    for (int section = 0; section < count(); ++section)
      if (!isSectionHidden(section)) fit(section);
  });
  menu.addSeparator();
  for (int section = 1; section < count(); ++section) {
    QAction* shown = menu.addAction(title(section));
    shown->setCheckable(true);
    shown->setChecked(!isSectionHidden(section));
    connect(shown, &QAction::toggled, this, [this, section](bool show) { setSectionHidden(section, !show); });
  }
  menu.exec(event->globalPos());
}

bool AlignedHeader::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    if (section >= 0 && titleWidth(section) > sectionSize(section)) {
      QToolTip::showText(help->globalPos(), model()->headerData(section, orientation()).toString(), this);
      return true;
    }
  }
  return QHeaderView::viewportEvent(event);
}

}  // namespace gc::console
