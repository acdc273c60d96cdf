#pragma once
#include <QColor>
#include <array>

namespace gc::console {

enum class Scheme { Light, Dark };

/// The three colours of one provider state: words, painted areas, quiet backgrounds.
struct StateColors {
  QColor text, fill, tint;
};

/// Every colour of one scheme, named by purpose; widgets never name a colour themselves. All pairs
/// used for text reach 4.5:1 and graphics 3:1 on surface, window and selection. Immutable.
struct Tokens {
  QColor window, surface, alt;
  QColor sidebar, hover, selected;
  QColor textPrimary, textSecondary, textMuted, link;
  QColor accent, onAccent, danger, onDanger;
  QColor controlBorder, focus, grid, divider, disabled;
  StateColors healthy, degraded, halfOpen, blocked, unknown;
  std::array<QColor, 8> series;  ///< one slot per provider; the last one is "Other"
};

const Tokens& tokensOf(Scheme);

/// Distances in px at 100 %; nothing in between is used.
namespace space {
inline constexpr int kXs = 4, kS = 8, kM = 12, kL = 16, kXl = 24;
inline constexpr int kRadius = 6, kControlHeight = 30, kIcon = 16, kNavIcon = 20;
}  // namespace space

}  // namespace gc::console
