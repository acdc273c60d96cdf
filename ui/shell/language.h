#pragma once
// The languages of the console, and which of them the reader chose.
#include <QList>
#include <QLocale>
#include <QString>

class QSettings;

namespace gc::console {

struct Language {
  QString code;  ///< of the catalog: "de"
  QString name;  ///< in the language itself, so that its speakers find it: "Deutsch"
};

/// Those with a complete catalog.
QList<Language> languages();
/// A code out of languages(); empty, and whatever else stands in the settings, is as the system.
QString chosenLanguage(const QSettings&);
/// Takes effect with the next start: texts are made once.
void chooseLanguage(QSettings&, const QString& code);

/// The locale of texts, numbers and dates. The system's own keeps its region: "de" on a Swiss desktop writes
/// Swiss numbers.
QLocale localeFor(const QString& code, const QLocale& system);
/// Whether some font of this machine can write it; a screen of empty boxes helps nobody.
bool canWrite(const QString& code);

}  // namespace gc::console
