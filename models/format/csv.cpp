#include "models/format/csv.h"

namespace gc::console {

QString guardedText(QString text) {
  static const QString kFormulaStarts = QStringLiteral("=+-@\t\r");
  if (!text.isEmpty() && kFormulaStarts.contains(text.front())) text.prepend(QLatin1Char('\''));
  return text;
}

QString quotedCell(QString text, QChar separator) {
  if (text.contains(separator) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')) ||
      text.contains(QLatin1Char('\r')))
    text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
  return text;
}

}  // namespace gc::console
