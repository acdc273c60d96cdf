#include "ui/theme/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace gc::console {

static const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
static const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
static const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
static const QString kSpace = QStringLiteral("org.freedesktop.appearance");
static const QString kKey = QStringLiteral("color-scheme");

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
  const QPalette given = QGuiApplication::palette();
  m_palette = given.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
  if (!QDBusConnection::sessionBus().isConnected()) return;
  QDBusConnection::sessionBus().connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                                        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
  ask();
}

void SystemScheme::ask() {
  QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
  call << kSpace << kKey;
  auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 1000), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    watcher->deleteLater();
    if (!reply.isValid()) return;
    QVariant value = reply.value().variant();
    if (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    accept(value.toUInt());
  });
}

void SystemScheme::onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
  if (space == kSpace && key == kKey) accept(value.variant().toUInt());
}

void SystemScheme::accept(uint portalValue) {
  const Scheme before = scheme();
  if (portalValue == 1)
    m_portal = Scheme::Dark;
  else if (portalValue == 2)
    m_portal = Scheme::Light;
  else
    m_portal.reset();
  if (scheme() != before) Q_EMIT changed();
}

void SystemScheme::setPaletteScheme(Scheme scheme_) {
  const Scheme before = scheme();
  m_palette = scheme_;
  if (scheme() != before) Q_EMIT changed();
}

}  // namespace gc::console
