#pragma once
#include <QString>
#include <QVector>

namespace gc::console {

/// One entry of the navigation. A pane that does not exist yet stands there disabled, with the reason.
struct PaneInfo {
  QString id, title, icon, group;
  int digit = 0;   ///< Ctrl+digit opens it; 0: none
  QString reason;  ///< why it cannot be opened; empty: it can
};

/// All panes in the order of the navigation.
QVector<PaneInfo> paneInfos();

}  // namespace gc::console
