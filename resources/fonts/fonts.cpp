#include "resources/fonts/fonts.h"

#include <QtCore/qresource.h>

#ifdef GC_HAVE_FONTS
// Q_INIT_RESOURCE must stand outside any namespace.
static void initFonts() { Q_INIT_RESOURCE(fonts); }
#endif

namespace gc::console {

bool registerBundledFonts() {
#ifdef GC_HAVE_FONTS
  initFonts();
  return true;
#else
  return false;
#endif
}

}  // namespace gc::console
