#pragma once
#include <QAbstractButton>
#include <QList>

namespace gc::console {

class Theme;

enum class Tone { Neutral, Good, Warning, Bad };

/// What one tile shows. `value` is an em dash when unknown. Immutable.
struct KpiReading {
  QString title{}, value{}, unit{};
  QString note{};  ///< third line: change against the window before, or the target
  Tone tone = Tone::Neutral;
  QList<double> sparkline{};
  QString tooltip{}, spoken{};
};

/// One key figure as a button that opens what is behind it. Its size does not depend on its value, so
/// the row never moves when 9.9 becomes 10.0. GUI thread only.
class KpiTile final : public QAbstractButton {
  Q_OBJECT
 public:
  explicit KpiTile(const Theme&, QWidget* parent = nullptr);

  void setReading(const KpiReading&);
  const KpiReading& reading() const { return m_reading; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent*) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  QColor toneColor() const;

  const Theme& m_theme;
  KpiReading m_reading;
};

}  // namespace gc::console
