#include "ui/theme/icons.h"

#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace gc::console {
namespace {

QByteArray coloured(QByteArray svg, const QColor& color) {
  return svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

/// Draws the SVG anew at each size and device pixel ratio asked for. GUI thread only.
class SvgEngine final : public QIconEngine {
 public:
  SvgEngine(QByteArray normal, QByteArray disabled)
      : m_normal(std::move(normal)), m_disabled(std::move(disabled)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    QSvgRenderer(mode == QIcon::Disabled ? m_disabled : m_normal).render(painter, QRectF(rect));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap map(size);
    map.fill(Qt::transparent);
    QPainter painter(&map);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return map;
  }
  QIconEngine* clone() const override { return new SvgEngine(*this); }

 private:
  QByteArray m_normal, m_disabled;
};

}  // namespace

QIcon themedIcon(const QString& name, const QColor& color, const QColor& disabled) {
  QFile file(QStringLiteral(":/gc/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("Icon \"%s\" is not among resources/icons", qUtf8Printable(name));
    return {};
  }
  const QByteArray svg = file.readAll();
  return QIcon(new SvgEngine(coloured(svg, color), coloured(svg, disabled)));
}

}  // namespace gc::console
