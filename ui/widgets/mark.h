#pragma once
#include <QRect>
#include <QString>

#include "ui/theme/tokens.h"

class QPainter;

namespace gc::console {

/// Paints a small rounded mark ("SIM") at `left`, centred in `cell`, if it fits; returns where the next one
/// may start. `direction` mirrors it.
int paintMark(QPainter&, const QRect& cell, int left, const QString& text, const StateColors&,
              Qt::LayoutDirection direction);

}  // namespace gc::console
