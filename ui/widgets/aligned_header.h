#pragma once
#include <QHeaderView>

namespace gc::console {

/// A header whose titles stand over their figures: each section is aligned as the cells below it. A title
/// with too little room is shortened, and whole in the tooltip. GUI thread only.
class AlignedHeader final : public QHeaderView {
  Q_OBJECT
 public:
  explicit AlignedHeader(QWidget* parent = nullptr);

  /// What a section needs to show its whole title.
  int titleWidth(int section) const;

 protected:
  bool viewportEvent(QEvent*) override;
  void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
};

}  // namespace gc::console
