#include "ui/shell/language.h"

#include <QFontDatabase>
#include <QSettings>
#include <algorithm>

namespace gc::console {

static const QString kKey = QStringLiteral("language");

QList<Language> languages() {
  return {{QStringLiteral("en"), QStringLiteral("English")},
          {QStringLiteral("de"), QStringLiteral("Deutsch")},
          {QStringLiteral("ja"), QStringLiteral("日本語")}};
}

QString chosenLanguage(const QSettings& settings) {
  const QString code = settings.value(kKey).toString();
  const QList<Language> known = languages();
  const bool good =
      std::any_of(known.begin(), known.end(), [&](const Language& l) { return l.code == code; });
  return good ? code : QString();
}

void chooseLanguage(QSettings& settings, const QString& code) {
  if (code.isEmpty())
    settings.remove(kKey);
  else
    settings.setValue(kKey, code);
}

QLocale localeFor(const QString& code, const QLocale& system) {
  if (code.isEmpty()) return system;
  const QLocale own(code);
  return own.language() == system.language() ? system : own;
}

bool canWrite(const QString& code) {
  return code != QLatin1String("ja") || !QFontDatabase::families(QFontDatabase::Japanese).isEmpty();
}

}  // namespace gc::console
