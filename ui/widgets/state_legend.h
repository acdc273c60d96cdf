#pragma once
#include <QWidget>

namespace gc::console {

class Theme;

/// The five states with their glyph, word and pattern. GUI thread only.
class StateLegend final : public QWidget {
  Q_OBJECT
 public:
  explicit StateLegend(const Theme&, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  const Theme& m_theme;
};

}  // namespace gc::console
