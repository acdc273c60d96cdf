#include "ui/widgets/decimate.h"

#include <algorithm>
#include <cmath>

namespace gc::console {

std::vector<Column> decimate(std::span<const double> values, int columns) {
  const size_t count = std::min(values.size(), size_t(std::max(columns, 0)));
  std::vector<Column> out(count);
  if (count == 0) return out;
  for (size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) continue;
    const auto value = float(values[i]);
    Column& column = out[i * count / values.size()];
    if (column.empty) column = {value, value, value, value, false};
    column.low = std::min(column.low, value);
    column.high = std::max(column.high, value);
    column.last = value;
  }
  return out;
}

}  // namespace gc::console
