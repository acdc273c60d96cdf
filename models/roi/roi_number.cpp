#include "models/roi/roi_number.h"

#include "models/format/decimal_text.h"

namespace gc::console {

static constexpr int kDecimals = 6;

std::optional<Micros> microsFromText(QStringView text) { return fixedFromText(text, kDecimals); }

QString microsToText(Micros value) {
  const WideMicros all = value < 0 ? -WideMicros(value) : WideMicros(value);
  QString text = QStringLiteral("%1%2.%3")
                     .arg(value < 0 ? QStringLiteral("-") : QString())
                     .arg(quint64(all / kMicro))
                     .arg(quint64(all % kMicro), kDecimals, 10, QLatin1Char('0'));
  while (text.endsWith(u'0')) text.chop(1);
  if (text.endsWith(u'.')) text.chop(1);
  return text;
}

}  // namespace gc::console
