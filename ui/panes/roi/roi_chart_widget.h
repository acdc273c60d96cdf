#pragma once
#include <QWidget>

#include "ui/panes/roi/roi_charts.h"

namespace gc::console {

class Theme;

/// Waterfall or tornado on the screen. GUI thread only.
class RoiChartWidget final : public QWidget, public Spoken {
  Q_OBJECT
 public:
  enum class Kind { Waterfall, Tornado };
  RoiChartWidget(const Theme&, Kind, const QString& title, QWidget* parent = nullptr);

  void setResult(const RoiResult&);
  void setSensitivity(const RoiSensitivity&);
  QSize sizeHint() const override { return minimumSizeHint(); }
  QSize minimumSizeHint() const override;
  QString spokenSummary() const override;
  QVector<SpokenPart> spokenParts() const override;

 protected:
  bool event(QEvent*) override;
  void paintEvent(QPaintEvent*) override;

 private:
  RoiChartLook look() const;

  const Theme& m_theme;
  Kind m_kind;
  RoiResult m_result;
  RoiSensitivity m_found;
};

}  // namespace gc::console
