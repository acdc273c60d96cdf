#include "models/settings/preferences.h"

#include <QSettings>
#include <QStringList>
#include <algorithm>

namespace gc::console {
namespace {

const QString kTheme = QStringLiteral("preferences/theme"), kDensity = QStringLiteral("preferences/density"),
              kZone = QStringLiteral("preferences/zone"), kZoom = QStringLiteral("preferences/zoom");

}  // namespace

Preferences::Preferences(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

/// The first of `known` stands for everything that is none of them.
QString Preferences::value(const QString& key, const QStringList& known) const {
  const QString kept = m_settings.value(key).toString();
  return known.contains(kept) ? kept : known.constFirst();
}

void Preferences::set(const QString& key, const QString& value) {
  if (m_settings.value(key).toString() == value) return;
  m_settings.setValue(key, value);
  Q_EMIT changed();
}

QString Preferences::theme() const {
  return value(kTheme, {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")});
}
QString Preferences::density() const {
  return value(kDensity, {QStringLiteral("normal"), QStringLiteral("compact"), QStringLiteral("roomy")});
}
QString Preferences::zone() const {
  return value(kZone, {QString(), QStringLiteral("local"), QStringLiteral("utc")});
}

int Preferences::zoomPercent() const {
  const int kept = m_settings.value(kZoom, 100).toInt();
  return kept < 80 || kept > 200 ? 100 : kept;
}

void Preferences::setTheme(const QString& theme) { set(kTheme, theme); }
void Preferences::setDensity(const QString& density) { set(kDensity, density); }
void Preferences::setZone(const QString& zone) { set(kZone, zone); }

void Preferences::setZoomPercent(int percent) {
  set(kZoom, QString::number(std::clamp(percent, 80, 200)));
}

void Preferences::reset() {
  m_settings.remove(QStringLiteral("preferences"));
  Q_EMIT changed();
}

}  // namespace gc::console
