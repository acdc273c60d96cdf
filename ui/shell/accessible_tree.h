#pragma once
#include <QJsonObject>
#include <QStringList>

class QWidget;

namespace gc::console {

/// The window as a screen reader meets it: {"tree": {role, name, description, children…},
/// "unnamed_focusable": [class names and paths]}. A focusable widget counts as unnamed when neither an
/// accessible name nor a text says what it is.
QJsonObject accessibleTree(QWidget& window);

/// The paths of visible widgets that take the keyboard's focus and have no name.
QStringList unnamedFocusable(QWidget& window);

}  // namespace gc::console
