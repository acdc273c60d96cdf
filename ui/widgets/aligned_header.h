#pragma once
#include <QHeaderView>

namespace gc::console {

/// A header whose titles stand over their figures: each section is aligned as the cells below it. A title
/// with too little room is shortened, and whole in the tooltip. Its menu hides and shows columns and fits
/// them to what is in sight; the first column, which names the row, stays. GUI thread only.
class AlignedHeader final : public QHeaderView {
  Q_OBJECT
 public:
  explicit AlignedHeader(QWidget* parent = nullptr);

  /// What a section needs to show its whole title.
  int titleWidth(int section) const;

  /// Makes the column as wide as its title and the rows in sight need.
  void fit(int section);

 protected:
  void contextMenuEvent(QContextMenuEvent*) override;
  bool viewportEvent(QEvent*) override;
  void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
};

}  // namespace gc::console
