#include "app/console/catalogs.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include "ui/shell/language.h"

namespace gc::console {

Catalogs::Catalogs(const QString& code) {
  const QLocale locale = localeFor(code, QLocale::system());
  QLocale::setDefault(locale);
  // English has a catalog of its own for its plurals; it also serves where a language has none.
  const QString folder = QStringLiteral(":/i18n"), english = QStringLiteral("console_en");
  bool loaded = code.isEmpty()
                    ? m_console.load(locale, QStringLiteral("console"), QStringLiteral("_"), folder)
                    : m_console.load(QStringLiteral("console_") + code, folder);
  if (const QString found = QLocale(m_console.language()).name().left(2); loaded && !canWrite(found)) {
    qWarning("No font here can write \"%s\"; the console speaks English. See installer/packages.sh.",
             qPrintable(found));
    loaded = false;
  }
  if (!loaded && !m_console.load(english, folder)) return;
  QCoreApplication::installTranslator(&m_console);
  if (m_qt.load(QLocale(m_console.language()), QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&m_qt);
}

}  // namespace gc::console
