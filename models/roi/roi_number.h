#pragma once
// Exact decimals of the ROI calculator: integers of a millionth, whatever the unit.
#include <QString>
#include <optional>

namespace gc::console {

/// A millionth of a dollar, a percent, a month, a request. Sums and products are made in `WideMicros`, so no
/// input within its bounds can overflow on the way.
using Micros = qint64;
__extension__ using WideMicros = __int128;

inline constexpr Micros kMicro = 1'000'000;

/// Half to even, for either sign.
constexpr WideMicros roundedDiv(WideMicros dividend, WideMicros divisor) {
  if (divisor < 0) dividend = -dividend, divisor = -divisor;
  const bool negative = dividend < 0;
  const WideMicros all = negative ? -dividend : dividend;
  WideMicros steps = all / divisor;
  const WideMicros rest = all % divisor;
  if (rest > divisor - rest || (rest == divisor - rest && steps % 2 == 1)) ++steps;
  return negative ? -steps : steps;
}

/// "2.5" -> 2500000; nullopt for anything but a decimal of at most six decimals that fits.
std::optional<Micros> microsFromText(QStringView text);
/// 2500000 -> "2.5": every digit that counts, none that does not.
QString microsToText(Micros value);

}  // namespace gc::console
