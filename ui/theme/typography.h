#pragma once
#include <QFont>
#include <functional>

namespace gc::console {

/// The type scale. Sizes are px at 100 %; nothing is smaller than Caption.
enum class TextRole { Display, Title, Heading, Body, Strong, Small, Caption, Mono };

/// Loads the bundled family "GCP Inter" (Inter whose digits all have one width, so that columns of
/// figures align). Without it the system's own font serves; then the reason is logged, once.
/// Returns the family in use. Call once, after the application object exists.
QString loadFonts();

QFont fontOf(TextRole);

/// How much larger than at 100 % all text is. Painted places that hold text are as much larger.
double textScale();
/// A length at 100 % as it is now.
int scaled(int length);
/// Of every text from now on. `restyle` puts the style sheet on anew, since fonts of widgets' own, which do not
/// follow the application's, are only kept when they are set after it.
void setTextScale(double scale, const std::function<void()>& restyle);

}  // namespace gc::console
