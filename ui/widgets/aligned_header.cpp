#include "ui/widgets/aligned_header.h"

#include <QHelpEvent>
#include <QStyleOptionHeader>
#include <QToolTip>

#include "ui/theme/typography.h"

namespace gc::console {

/// As the style sheet has it: 8 px on either side, and room for the sort arrow.
static constexpr int kPadding = 17, kArrow = 20;

AlignedHeader::AlignedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsClickable(true);
  setHighlightSections(false);
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
}

int AlignedHeader::titleWidth(int section) const {
  const QString title = model()->headerData(section, orientation()).toString();
  return QFontMetrics(fontOf(TextRole::Small)).horizontalAdvance(title) + kPadding;
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
