#pragma once
#include <QWidget>

namespace gc::console {

class Theme;

/// Lies over content that is no longer fresh: dims it and hatches its edge, lets the mouse through.
/// Follows the size of its parent. GUI thread only.
class Veil final : public QWidget {
  Q_OBJECT
 public:
  Veil(const Theme&, QWidget* over);

 protected:
  void paintEvent(QPaintEvent*) override;
  bool eventFilter(QObject*, QEvent*) override;

 private:
  const Theme& m_theme;
};

}  // namespace gc::console
