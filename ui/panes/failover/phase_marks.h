#pragma once
#include <QString>
#include <QVector>
#include <algorithm>
#include <optional>

namespace gc::console {

/// One flag on the time axis: "T2", or "T0–T2" where several fall on nearly the same pixel.
struct PhaseMark {
  qint64 atUs = 0;
  double x = 0;
  QString label;
};

/// Flags for the moments T0..T6 that are known and inside the plot; flags closer than `minGapPx` are told
/// by one label. `x` gives the pixel of a time.
template <class PixelOf>
QVector<PhaseMark> phaseMarks(const std::optional<qint64> (&t)[7], double left, double right, double minGapPx,
                              PixelOf x);

/// The words behind a T: "T2: breaker opens".
QString phaseMeaning(int index);

/// "T0", "T0–T2" (consecutive) or "T0 T3".
QString phaseLabel(const QVector<int>& indexes);

template <class PixelOf>
QVector<PhaseMark> phaseMarks(const std::optional<qint64> (&t)[7], double left, double right, double minGapPx,
                              PixelOf x) {
  QVector<std::pair<qint64, int>> known;
  for (int i = 0; i < 7; ++i)
    if (t[i] && x(*t[i]) >= left && x(*t[i]) <= right) known.append({*t[i], i});
  std::sort(known.begin(), known.end());
  QVector<PhaseMark> marks;
  QVector<int> group;
  double groupEnd = 0;
  for (const auto& [at, index] : known) {
    if (!marks.isEmpty() && x(at) - groupEnd < minGapPx) {
      group.append(index);
    } else {
      group = {index};
      marks.append({at, x(at), {}});
    }
    groupEnd = x(at);
    marks.last().label = phaseLabel(group);
  }
  return marks;
}

}  // namespace gc::console
