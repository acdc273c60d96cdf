#include "ui/widgets/action_text.h"

#include <QAction>
#include <QRegularExpression>

namespace gc::console {

QString withoutMnemonic(QString text) {
  static const QRegularExpression apart(QStringLiteral("\\(&[A-Z]\\)"));
  text.remove(apart);
  const QString kEscaped(QChar(0x1));
  return text.replace(QLatin1String("&&"), kEscaped)
      .remove(QLatin1Char('&'))
      .replace(kEscaped, QStringLiteral("&"));
}

/// Keys that an action only tells of stand behind a tab.
QString plainText(const QAction& action) {
  return withoutMnemonic(action.text().section(QLatin1Char('\t'), 0, 0));
}

}  // namespace gc::console
