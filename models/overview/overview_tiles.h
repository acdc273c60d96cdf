#pragma once
// From figures to tiles: text, change against the window before, sparkline.
#include <QLocale>

#include "models/overview/overview_model.h"

namespace gc::console {

/// The tiles in their fixed order. Pure.
QList<OverviewTile> tilesOf(const OverviewSnapshot& snapshot, const QLocale& locale);

}  // namespace gc::console
