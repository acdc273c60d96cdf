#pragma once

namespace gc::console {

/// Makes the bundled fonts reachable under :/gc/fonts; false when this build carries none.
bool registerBundledFonts();

}  // namespace gc::console
