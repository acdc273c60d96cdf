#pragma once
#include <QIcon>
#include <QString>

class QColor;

namespace gc::console {

/// The bundled icon `name` ("heart-pulse") drawn in one colour, sharp at every scale. The files say
/// `currentColor`, which Qt would paint black; the colour is put into the bytes instead.
QIcon themedIcon(const QString& name, const QColor& color, const QColor& disabled);

}  // namespace gc::console
