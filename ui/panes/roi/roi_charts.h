#pragma once
#include <QFont>
#include <QPainter>
#include <QVector>

#include "models/roi/roi_sensitivity.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/spoken.h"

namespace gc::console {

/// How a chart is painted: on the screen in the theme's colours, on paper in the light ones. One unit of
/// `rowHeight` and the fonts is one unit of the painter. Immutable.
struct RoiChartLook {
  const Tokens& tokens;
  QFont label, value;
  double rowHeight = 20;
  Qt::LayoutDirection direction = Qt::LeftToRight;
};

inline constexpr int kTornadoBars = 6;

/// From today's cost to what is left of it, one row a step: totals stand on the ground, changes hang on the
/// level before them. Vector drawing throughout.
void paintWaterfall(QPainter&, const QRectF&, const RoiResult&, const RoiChartLook&);
/// The widest swings of the headline around its base, at most kTornadoBars of them.
void paintTornado(QPainter&, const QRectF&, const RoiSensitivity&, const RoiChartLook&);

double waterfallHeight(const RoiResult&, const RoiChartLook&);
double tornadoHeight(const RoiSensitivity&, const RoiChartLook&);

/// The same in words, a part for each row; `top` is where the first row is.
QVector<SpokenPart> waterfallParts(const RoiResult&, int width, double rowHeight);
QVector<SpokenPart> tornadoParts(const RoiSensitivity&, int width, double rowHeight);

}  // namespace gc::console
