#pragma once
#include <QByteArray>
#include <QList>
#include <QRect>
#include <QString>

class QSettings;

namespace gc::console {

/// What a restart brings back. Immutable.
struct WindowState {
  QByteArray geometry, docks{};
  QString pane = QStringLiteral("overview"), filter{}, selection{};
  bool sidebarCollapsed = false;
  bool inspectorOpen = true;
};

/// Reads the state; another version, or damage, gives the defaults.
WindowState loadWindowState(QSettings&);
void saveWindowState(QSettings&, const WindowState&);
void forgetWindowState(QSettings&);

/// The frame moved and shrunk so that all of it lies on one of `screens` (never empty); a frame that is
/// fully on one of them is returned as it is.
QRect onScreen(const QRect& frame, const QList<QRect>& screens);

}  // namespace gc::console
