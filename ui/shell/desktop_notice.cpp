#include "ui/shell/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace gc::console {

void DesktopNotice::show(const QString& title, const QString& text) {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  QDBusMessage call = QDBusMessage::createMethodCall(
      QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
      QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
  constexpr int kDesktopDecides = -1;
  // Bodies may hold markup: names of rules are text.
  call << QStringLiteral("Generic Corp") << m_last << QStringLiteral("dialog-warning") << title
       << text.toHtmlEscaped() << QStringList() << QVariantMap() << kDesktopDecides;
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 1000), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<unsigned> reply = *watcher;
    if (reply.isValid()) m_last = reply.value();
    watcher->deleteLater();
  });
}

}  // namespace gc::console
