#pragma once
#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace gc::console {

/// A titled surface with one widget in it. GUI thread only.
class Card final : public QFrame {
  Q_OBJECT
 public:
  Card(const QString& title, QWidget* content, QWidget* parent = nullptr);
  void setTitle(const QString&);
  /// Where buttons beside the title go.
  QHBoxLayout* titleRow() const { return m_row; }

 private:
  QHBoxLayout* m_row;
  QLabel* m_title;
};

}  // namespace gc::console
