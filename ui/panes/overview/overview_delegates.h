#pragma once
#include <QStyledItemDelegate>

namespace gc::console {

class Theme;

/// A line of "Needs attention": glyph and colour by severity, then the sentence. GUI thread only.
class AttentionDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  AttentionDelegate(const Theme&, QObject* parent = nullptr);
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, 30}; }

 private:
  const Theme& m_theme;
};

}  // namespace gc::console
