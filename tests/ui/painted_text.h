#pragma once
// What a widget really writes on the screen: the texts as they reach the paint engine, elided or not.
#include <QRectF>
#include <QString>
#include <QVector>

class QWidget;

namespace gc::console {

struct PaintedText {
  const QWidget* widget = nullptr;
  QString text;
  QRectF box;  ///< in the widget's coordinates
};

/// Everything that `root` and its visible descendants write. GUI thread only.
QVector<PaintedText> paintedTexts(QWidget& root);

}  // namespace gc::console
