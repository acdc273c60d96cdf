#pragma once
#include <QWidget>

#include "models/requests/request_detail.h"
#include "ui/widgets/spoken.h"

namespace gc::console {

class Theme;

/// The attempts of one request as bars on its own time: who was asked when, for how long, how it ended, and
/// where the first token came. GUI thread only.
class AttemptsWaterfall final : public QWidget, public Spoken {
  Q_OBJECT
 public:
  explicit AttemptsWaterfall(const Theme&, QWidget* parent = nullptr);

  void setAttempts(const std::vector<AttemptReading>&);
  const std::vector<AttemptReading>& attempts() const { return m_attempts; }

  QString spokenSummary() const override;
  QVector<SpokenPart> spokenParts() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  double endMs() const;
  QRect rowRect(int row) const;

  const Theme& m_theme;
  std::vector<AttemptReading> m_attempts;
};

}  // namespace gc::console
