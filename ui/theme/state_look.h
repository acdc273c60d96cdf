#pragma once
#include <QBrush>

#include "models/providers/provider_state.h"
#include "ui/theme/tokens.h"

class QPainter;
class QRectF;

namespace gc::console {

const StateColors& stateColors(const Tokens&, ProviderState);

/// Paints an area in a state so that it is told apart without colour: solid, solid with an edge on top,
/// fine or wide hatch, dotted outline. `area` is in logical pixels.
void paintStateArea(QPainter&, const QRectF& area, ProviderState, const Tokens&);

/// Slanted lines over an area, `spacing` and `width` in logical pixels.
void paintHatch(QPainter&, const QRectF& area, const QColor&, double spacing, double width);

/// The hue of the n-th provider; it keeps it everywhere. From the eighth on all are "Other".
QColor seriesColor(const Tokens&, int slot);

/// From the fifth series on lines are dashed too, as hues alone come too close.
Qt::PenStyle seriesDash(int slot);

}  // namespace gc::console
