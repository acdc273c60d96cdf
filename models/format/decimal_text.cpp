#include "models/format/decimal_text.h"

#include <limits>

namespace gc::console {

std::optional<qint64> fixedFromText(QStringView text, int decimals) {
  const bool negative = text.startsWith(u'-');
  if (negative) text = text.mid(1);
  const qsizetype point = text.indexOf(u'.');
  const QStringView whole = point < 0 ? text : text.left(point);
  const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
  if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()) || fraction.size() > decimals)
    return std::nullopt;

  constexpr quint64 kLimit = quint64(std::numeric_limits<qint64>::max());
  quint64 units = 0;
  auto take = [&units](QChar digit) {
    if (digit < u'0' || digit > u'9') return false;
    const quint64 value = quint64(digit.unicode() - u'0');
    if (units > (kLimit - value) / 10) return false;
    units = units * 10 + value;
    return true;
  };
  for (const QChar digit : whole)
    if (!take(digit)) return std::nullopt;
  for (int i = 0; i < decimals; ++i)
    if (!take(i < fraction.size() ? fraction[i] : QChar(u'0'))) return std::nullopt;
  return negative ? -qint64(units) : qint64(units);
}

}  // namespace gc::console
