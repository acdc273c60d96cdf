#pragma once
#include <QObject>

namespace gc::console {

/// Shows a notice outside the window by the desktop's own means (org.freedesktop.Notifications); a later one
/// takes the place of the last. Without such a desktop nothing happens. GUI thread only.
class DesktopNotice final : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  void show(const QString& title, const QString& text);

 private:
  unsigned m_last = 0;
};

}  // namespace gc::console
