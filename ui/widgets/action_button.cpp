#include "ui/widgets/action_button.h"

#include <QAction>

#include "ui/widgets/action_text.h"

namespace gc::console {

ActionButton::ActionButton(QAction& action, QWidget* parent) : QPushButton(parent), m_action(action) {
  connect(this, &QPushButton::clicked, &action, &QAction::trigger);
  connect(&action, &QAction::changed, this, &ActionButton::follow);
  follow();
}

void ActionButton::follow() {
  // A mnemonic belongs to the menu: two of a kind in one window would only move the focus.
  setText(plainText(m_action));
  setAccessibleName(text());
  setToolTip(m_action.toolTip());
  setEnabled(m_action.isEnabled());
  // A button that nobody laid out yet would become a window of its own.
  if (!m_action.isVisible() || testAttribute(Qt::WA_WState_ExplicitShowHide))
    setVisible(m_action.isVisible());
}

}  // namespace gc::console
