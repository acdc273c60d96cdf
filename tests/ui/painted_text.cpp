#include "tests/ui/painted_text.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QWidget>

namespace gc::console {
namespace {

/// Paints nothing and writes down every text.
class Scribe final : public QPaintEngine {
 public:
  Scribe() : QPaintEngine(AllFeatures) {}
  bool begin(QPaintDevice*) override { return true; }
  bool end() override { return true; }
  void updateState(const QPaintEngineState& now) override { m_transform = now.transform(); }
  void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
  void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
  void drawPath(const QPainterPath&) override {}
  void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
    texts.append({widget, item.text(), m_transform.mapRect(box)});
  }
  Type type() const override { return User; }

  const QWidget* widget = nullptr;
  QVector<PaintedText> texts;

 private:
  QTransform m_transform;
};

/// A device of the widget's size and resolution. Confined to one call.
class Sheet final : public QPaintDevice {
 public:
  Sheet(Scribe& scribe, const QWidget& widget) : m_scribe(scribe), m_widget(widget) {}
  QPaintEngine* paintEngine() const override { return &m_scribe; }

 protected:
  int metric(PaintDeviceMetric which) const override {
    switch (which) {
      case PdmWidth:
        return m_widget.width();
      case PdmHeight:
        return m_widget.height();
      case PdmWidthMM:
        return m_widget.widthMM();
      case PdmHeightMM:
        return m_widget.heightMM();
      case PdmNumColors:
        return 1 << 24;
      case PdmDepth:
        return 32;
      case PdmDpiX:
      case PdmPhysicalDpiX:
        return m_widget.logicalDpiX();
      case PdmDpiY:
      case PdmPhysicalDpiY:
        return m_widget.logicalDpiY();
      case PdmDevicePixelRatio:
        return 1;
      case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    return 0;
  }

 private:
  Scribe& m_scribe;
  const QWidget& m_widget;
};

}  // namespace

QVector<PaintedText> paintedTexts(QWidget& root) {
  Scribe scribe;
  QList<QWidget*> widgets = root.findChildren<QWidget*>();
  widgets.prepend(&root);
  for (QWidget* widget : std::as_const(widgets)) {
    if (!widget->isVisibleTo(&root) || widget->size().isEmpty()) continue;
    if (widget != &root && widget->isWindow()) continue;
    scribe.widget = widget;
    Sheet sheet(scribe, *widget);
    widget->render(&sheet, QPoint(), QRegion(), QWidget::RenderFlags());
  }
  return scribe.texts;
}

}  // namespace gc::console
