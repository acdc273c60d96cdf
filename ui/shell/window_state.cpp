#include "ui/shell/window_state.h"

#include <QSettings>
#include <algorithm>

namespace gc::console {

static constexpr int kVersion = 1;

WindowState loadWindowState(QSettings& settings) {
  WindowState state;
  if (settings.status() != QSettings::NoError) return state;
  if (settings.value(QStringLiteral("window/version")).toInt() != kVersion) return state;
  state.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
  state.docks = settings.value(QStringLiteral("window/docks")).toByteArray();
  state.pane = settings.value(QStringLiteral("window/pane"), state.pane).toString();
  state.filter = settings.value(QStringLiteral("window/filter")).toString();
  state.selection = settings.value(QStringLiteral("window/selection")).toString();
  state.sidebarCollapsed = settings.value(QStringLiteral("window/sidebarCollapsed")).toBool();
  state.inspectorOpen = settings.value(QStringLiteral("window/inspectorOpen"), true).toBool();
  return state;
}

void saveWindowState(QSettings& settings, const WindowState& state) {
  settings.setValue(QStringLiteral("window/version"), kVersion);
  settings.setValue(QStringLiteral("window/geometry"), state.geometry);
  settings.setValue(QStringLiteral("window/docks"), state.docks);
  settings.setValue(QStringLiteral("window/pane"), state.pane);
  settings.setValue(QStringLiteral("window/filter"), state.filter);
  settings.setValue(QStringLiteral("window/selection"), state.selection);
  settings.setValue(QStringLiteral("window/sidebarCollapsed"), state.sidebarCollapsed);
  settings.setValue(QStringLiteral("window/inspectorOpen"), state.inspectorOpen);
}

void forgetWindowState(QSettings& settings) {
  for (const char* group : {"window", "tables"}) settings.remove(QLatin1String(group));
}

QRect onScreen(const QRect& frame, const QList<QRect>& screens) {
  QRect best = screens.first();
  qint64 most = -1;
  for (const QRect& screen : screens) {
    const QRect common = screen & frame;
    const qint64 area = common.isEmpty() ? 0 : qint64(common.width()) * common.height();
    if (area > most) most = area, best = screen;
  }
  QRect fitted = frame;
  fitted.setSize(fitted.size().boundedTo(best.size()));
  fitted.moveLeft(std::clamp(fitted.left(), best.left(), best.right() + 1 - fitted.width()));
  fitted.moveTop(std::clamp(fitted.top(), best.top(), best.bottom() + 1 - fitted.height()));
  return fitted;
}

}  // namespace gc::console
