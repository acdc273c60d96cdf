#pragma once
#include <QList>
#include <QStyledItemDelegate>

class QPainter;
class QRectF;

namespace gc::console {

class Theme;

/// Draws a small area line from a zero baseline into `rect`; gaps stay gaps.
void paintSparkline(QPainter&, const QRectF& rect, const QList<double>& values, const QColor&);

/// Paints the QList<double> of `role` in a table cell. GUI thread only.
class SparklineDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  SparklineDelegate(const Theme&, int role, QObject* parent = nullptr);
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

 private:
  const Theme& m_theme;
  int m_role;
};

}  // namespace gc::console
