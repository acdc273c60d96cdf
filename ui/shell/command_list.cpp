#include "ui/shell/command_list.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <algorithm>

#include "ui/panes/pane.h"

namespace gc::console {
namespace {

void collect(const QList<QAction*>& actions, const QString& area, const QAction* shared,
             QList<Command>& out) {
  for (QAction* action : actions) {
    // What stands in two menus is one command, found where it stands first.
    const auto isThis = [action](const Command& known) { return known.action == action; };
    if (action == shared || action->isSeparator() || std::any_of(out.begin(), out.end(), isThis)) continue;
    if (const QMenu* menu = action->menu())
      collect(menu->actions(),
              area.isEmpty() ? withoutMnemonic(menu->title())
                             : area + QStringLiteral(" › ") + withoutMnemonic(menu->title()),
              shared, out);
    else
      out.push_back({action, area, {}});
  }
}

}  // namespace

QList<Command> commandsOf(const QMenuBar& bar, const QAction* shared, const QList<Pane*>& panes) {
  QList<Command> out;
  collect(bar.actions(), {}, shared, out);
  for (const Pane* pane : panes)
    for (QAction* action : pane->menuActions())
      if (!action->isSeparator()) out.push_back({action, pane->accessibleName(), pane->id()});
  return out;
}

QList<ShortcutLine> shortcutsOf(const QList<Command>& commands, const QList<Pane*>& panes) {
  QList<ShortcutLine> out;
  for (const Command& each : commands)
    if (!each.action->shortcuts().isEmpty())
      out.push_back({each.area, plainText(*each.action), each.action->shortcuts()});
  for (const Pane* pane : panes) {
    // The tables of a pane all answer to the same keys.
    QList<QKeySequence> told;
    for (const QAbstractItemView* table : pane->findChildren<QAbstractItemView*>())
      for (const QAction* action : table->actions())
        if (const QKeySequence keys = action->shortcut(); !keys.isEmpty() && !told.contains(keys)) {
          told << keys;
          out.push_back({pane->accessibleName(), plainText(*action), {keys}});
        }
    for (const QShortcut* shortcut : pane->findChildren<QShortcut*>())
      out.push_back({pane->accessibleName(), shortcut->whatsThis(), {shortcut->key()}});
  }
  return out;
}

}  // namespace gc::console
