#pragma once
#include <span>
#include <vector>

namespace gc::console {

/// One pixel column of a line: the lowest and highest value that falls into it, and the first and last,
/// which join it to its neighbours. `empty` is a gap: nothing is drawn there, not a line and not zero.
struct Column {
  float low = 0, high = 0, first = 0, last = 0;
  bool empty = true;
};

/// Reduces evenly spaced values (NaN = unknown) to at most `columns` pixel columns, so that painting
/// costs what the screen is wide, however many points there are. No spike is lost: 20,000 points on
/// 600 columns keep every minimum and maximum. With fewer values than columns each value has its own.
std::vector<Column> decimate(std::span<const double> values, int columns);

}  // namespace gc::console
