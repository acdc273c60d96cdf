#pragma once
// The console's clock, moved by hand.
#include "models/client/ui_clock.h"

namespace gc::console {

/// Stands at 2026-07-01 12:00:00 UTC until it is advanced. GUI thread only.
class ManualUiClock final : public UiClock {
 public:
  QDateTime now() const override { return m_start.addMSecs(m_ms); }
  qint64 monotonicMs() const override { return m_ms; }
  void advance(qint64 ms) { m_ms += ms; }

 private:
  QDateTime m_start = QDateTime::fromMSecsSinceEpoch(1'782'907'200'000, Qt::UTC);
  qint64 m_ms = 0;
};

}  // namespace gc::console
