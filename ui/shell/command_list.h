#pragma once
#include <QKeySequence>
#include <QList>
#include <QString>

#include "ui/widgets/action_text.h"

class QAction;
class QMenuBar;

namespace gc::console {

class Pane;

/// One thing the window can do, and where it belongs. The action is the window's or its pane's.
struct Command {
  QAction* action = nullptr;
  QString area;  ///< title of its menu or pane
  QString pane;  ///< id of the pane it acts on; empty: the whole window
};

/// A key and what it does: of an action, or of a table that answers to it while it has the focus.
struct ShortcutLine {
  QString area, text;
  QList<QKeySequence> keys;
};

/// Every action of the menus, submenus included, and of the panes. `shared` is the menu that shows the
/// actions of the pane that is open: they are listed with their pane.
QList<Command> commandsOf(const QMenuBar& bar, const QAction* shared, const QList<Pane*>& panes);

/// Every key there is, from the actions and shortcuts themselves.
QList<ShortcutLine> shortcutsOf(const QList<Command>& commands, const QList<Pane*>& panes);

}  // namespace gc::console
