#pragma once
#include <QPushButton>

class QAction;

namespace gc::console {

/// A button that is an action: its words, whether it can be done and why not are the action's.
class ActionButton final : public QPushButton {
  Q_OBJECT
 public:
  explicit ActionButton(QAction& action, QWidget* parent = nullptr);

 private:
  void follow();
  QAction& m_action;
};

}  // namespace gc::console
