#include "ui/widgets/aligned_header.h"

#include <QStyleOptionHeader>

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
}

}  // namespace gc::console
