#pragma once
// The catalogs that are compiled in, and Qt's own.
#include <QString>
#include <QTranslator>

namespace gc::console {

/// Puts the console into a language for as long as this lives: texts, Qt's own dialogs, numbers and dates.
/// Made after QApplication and before the first text. GUI thread only.
class Catalogs {
 public:
  /// `code` out of languages(), or empty for the system's language. What cannot be had falls back to English.
  explicit Catalogs(const QString& code);

 private:
  QTranslator m_console, m_qt;
};

}  // namespace gc::console
