#pragma once
#include <QFont>

namespace gc::console {

/// The type scale. Sizes are px at 100 %; nothing is smaller than Caption.
enum class TextRole { Display, Title, Heading, Body, Strong, Small, Caption, Mono };

/// Loads the bundled family "GCP Inter" (Inter whose digits all have one width, so that columns of
/// figures align). Without it the system's own font serves; then the reason is logged, once.
/// Returns the family in use. Call once, after the application object exists.
QString loadFonts();

QFont fontOf(TextRole);

}  // namespace gc::console
