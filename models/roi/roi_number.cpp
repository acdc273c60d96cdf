#include "models/roi/roi_number.h"

#include <limits>

namespace gc::console {

static constexpr int kDecimals = 6;

std::optional<Micros> microsFromText(QStringView text) {
  const bool negative = text.startsWith(u'-');
  if (negative) text = text.mid(1);
  const qsizetype point = text.indexOf(u'.');
  const QStringView whole = point < 0 ? text : text.left(point);
  const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
  if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()) || fraction.size() > kDecimals)
    return std::nullopt;
  WideMicros sum = 0;
  const auto take = [&sum](QChar digit) {
    if (digit < u'0' || digit > u'9') return false;
    sum = sum * 10 + (digit.unicode() - u'0');
    return sum <= std::numeric_limits<Micros>::max();
  };
  for (const QChar digit : whole)
    if (!take(digit)) return std::nullopt;
  for (int i = 0; i < kDecimals; ++i)
    if (!take(i < fraction.size() ? fraction[i] : QChar(u'0'))) return std::nullopt;
  return negative ? -Micros(sum) : Micros(sum);
}

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
