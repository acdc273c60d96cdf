#include "ui/shell/scope.h"

namespace gc::console {

void Scope::setTenant(const QString& tenant) {
  if (tenant == m_tenant) return;
  m_tenant = tenant;
  Q_EMIT tenantChanged();
}

void Scope::setWindowS(int seconds) {
  if (seconds == m_windowS) return;
  m_windowS = seconds;
  Q_EMIT windowChanged();
}

QString Scope::liveNote() const {
  return liveWindowS() < m_windowS ? tr("the last 24 hours: live figures reach no further back") : QString();
}

void Scope::setLive(bool live) {
  if (live == m_live) return;
  m_live = live;
  Q_EMIT liveChanged();
}

void Scope::setPresenting(bool presenting) {
  if (presenting == m_presenting) return;
  m_presenting = presenting;
  Q_EMIT presentingChanged();
}

void Scope::setCrosshair(std::optional<qint64> us) {
  if (us == m_crosshair) return;
  m_crosshair = us;
  Q_EMIT crosshairChanged();
}

}  // namespace gc::console
