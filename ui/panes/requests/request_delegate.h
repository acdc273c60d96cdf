#pragma once
#include <QStyledItemDelegate>

namespace gc::console {

class Theme;

/// Status cells say in glyph and colour how it ended, provider cells carry the mark of simulated answers.
/// GUI thread only.
class RequestDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  RequestDelegate(const Theme&, QObject* parent = nullptr);
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

 private:
  const Theme& m_theme;
};

}  // namespace gc::console
