#include "models/providers/provider_state.h"

#include <QCoreApplication>

namespace gc::console {
namespace {

class StateText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::ProviderState)
};

}  // namespace

ProviderState providerStateFromText(QStringView text) {
  if (text == u"healthy") return ProviderState::Healthy;
  if (text == u"degraded") return ProviderState::Degraded;
  if (text == u"half_open") return ProviderState::HalfOpen;
  if (text == u"blocked") return ProviderState::Blocked;
  return ProviderState::Unknown;
}

BreakerState breakerStateFromText(QStringView text) {
  if (text == u"closed") return BreakerState::Closed;
  if (text == u"open") return BreakerState::Open;
  if (text == u"half_open") return BreakerState::HalfOpen;
  return BreakerState::Unknown;
}

QString stateWord(ProviderState state) {
  switch (state) {
    case ProviderState::Healthy:
      return StateText::tr("Healthy");
    case ProviderState::Degraded:
      return StateText::tr("Degraded");
    case ProviderState::HalfOpen:
      return StateText::tr("Half-open — probing");
    case ProviderState::Blocked:
      return StateText::tr("Blocked (circuit open)");
    case ProviderState::Unknown:
      break;
  }
  return StateText::tr("Unknown");
}

QString stateGlyph(ProviderState state) {
  switch (state) {
    case ProviderState::Healthy:
      return QStringLiteral("●");
    case ProviderState::Degraded:
      return QStringLiteral("▲");
    case ProviderState::HalfOpen:
      return QStringLiteral("◐");
    case ProviderState::Blocked:
      return QStringLiteral("■");
    case ProviderState::Unknown:
      break;
  }
  return QStringLiteral("◌");
}

QString breakerWord(BreakerState state) {
  switch (state) {
    case BreakerState::Closed:
      return StateText::tr("Closed");
    case BreakerState::Open:
      return StateText::tr("Open (blocked)");
    case BreakerState::HalfOpen:
      return StateText::tr("Half-open (probing)");
    case BreakerState::Unknown:
      break;
  }
  return StateText::tr("Unknown");
}

ProviderState stateOf(BreakerState state) {
  switch (state) {
    case BreakerState::Closed:
      return ProviderState::Healthy;
    case BreakerState::Open:
      return ProviderState::Blocked;
    case BreakerState::HalfOpen:
      return ProviderState::HalfOpen;
    case BreakerState::Unknown:
      break;
  }
  return ProviderState::Unknown;
}

}  // namespace gc::console
