#pragma once
#include <QObject>
#include <QString>
#include <algorithm>
#include <optional>

namespace gc::console {

/// What every pane looks at: one tenant or all, a stretch of time, live or standing still. Set in the
/// scope bar, obeyed by the panes, never overridden silently. GUI thread only.
class Scope final : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  QString tenant() const { return m_tenant; }  ///< empty: all
  int windowS() const { return m_windowS; }
  /// Live figures reach a day back, the ledger reaches further.
  int liveWindowS() const { return std::min(m_windowS, 86'400); }
  /// Says so in a pane of live figures; empty: they show the whole range.
  QString liveNote() const;
  bool isLive() const { return m_live; }
  /// Somebody shows the window to an audience: nothing passing appears, nothing personal is written out.
  bool isPresenting() const { return m_presenting; }
  /// Where the mouse is on any time axis, shown on all of them.
  std::optional<qint64> crosshair() const { return m_crosshair; }

  void setTenant(const QString&);
  void setWindowS(int seconds);
  void setLive(bool live);
  void setPresenting(bool presenting);
  void setCrosshair(std::optional<qint64> us);

 Q_SIGNALS:
  void tenantChanged();
  void windowChanged();
  void liveChanged();
  void presentingChanged();
  void crosshairChanged();

 private:
  QString m_tenant;
  int m_windowS = 900;
  bool m_live = true;
  bool m_presenting = false;
  std::optional<qint64> m_crosshair;
};

}  // namespace gc::console
