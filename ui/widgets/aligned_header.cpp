#include "ui/widgets/aligned_header.h"

#include <QHelpEvent>
#include <QStyleOptionHeader>
#include <QToolTip>

namespace gc::console {

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
  const int room = sectionSize(logicalIndex) - (sectionSizeFromContents(logicalIndex).width() -
                                                option->fontMetrics.horizontalAdvance(title));
  option->text = option->fontMetrics.elidedText(title, Qt::ElideRight, room);
}

bool AlignedHeader::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    if (section >= 0 && sectionSizeFromContents(section).width() > sectionSize(section)) {
      QToolTip::showText(help->globalPos(), model()->headerData(section, orientation()).toString(), this);
      return true;
    }
  }
  return QHeaderView::viewportEvent(event);
}

}  // namespace gc::console
