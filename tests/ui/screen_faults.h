#pragma once
// What is wrong with a screen, seen without eyes: cut, overlapping or untranslated text.
#include <QStringList>

class QWidget;

namespace gc::console {

/// Text that runs out of its widget, that is shortened with nothing to tell the rest, widgets that stand on
/// one another or out of their parent. One line each, naming widget and text.
QStringList layoutFaults(QWidget& window);

/// Words on the screen, in tooltips, menus and names for screen readers that no translator saw: for a window
/// made under PseudoTranslator.
QStringList untranslatedTexts(QWidget& window);

}  // namespace gc::console
