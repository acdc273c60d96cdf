#pragma once
#include <QLabel>

namespace gc::console {

/// A heading that gives way to what stands beside it: shortened where the room ends, and then whole in the
/// tooltip. GUI thread only.
class TitleLabel final : public QLabel {
  Q_OBJECT
 public:
  explicit TitleLabel(const QString& text = {}, QWidget* parent = nullptr);
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent*) override;
  void paintEvent(QPaintEvent*) override;

 private:
  QString shown() const;
};

}  // namespace gc::console
