#pragma once
// Private to MainWindow: the actions whose state changes.
#include <QAction>

#include "ui/shell/main_window.h"

namespace gc::console {

struct MainWindow::Actions {
  QMenu* ofPane = nullptr;
  QAction *back = nullptr, *forward = nullptr, *inspector = nullptr, *exportPane = nullptr;
  QAction *outage = nullptr, *restoreAll = nullptr, *live = nullptr, *presenter = nullptr;
  QAction *themeSystem = nullptr, *themeLight = nullptr, *themeDark = nullptr;
};

}  // namespace gc::console
