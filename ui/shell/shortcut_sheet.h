#pragma once
#include <QDialog>

class QAction;

namespace gc::console {

/// Ctrl+/: every shortcut of the window in one list, taken from the actions themselves, so that it cannot
/// disagree with them. GUI thread only.
class ShortcutSheet final : public QDialog {
  Q_OBJECT
 public:
  ShortcutSheet(const QList<QAction*>& actions, QWidget* parent);
};

}  // namespace gc::console
