#pragma once
// What the cells of the provider tree say.
#include <QVariant>

#include "models/providers/provider_snapshot.h"

namespace gc::console {

class DisplayZone;

/// The readings of one provider as text. `shown` is the state to speak of (Unknown while stale). Pure.
struct ProviderText {
  static QString cell(const ProviderReading& reading, ProviderState shown, int column);
  static QString toolTip(const ProviderReading& reading, int column, const DisplayZone& zone);
  static QString accessible(const ProviderReading& reading, ProviderState shown);
  /// Invalid: unknown, which sorts last.
  static QVariant sortKey(const ProviderReading& reading, ProviderState shown, int column);
};

/// The readings of one target's breaker as text. Pure.
struct TargetText {
  static QString cell(const TargetReading& target, bool stale, int column);
  /// "10/10 failures in 30 s (threshold 5) · opened 14:03:20.112 · next probe in 4.2 s · forced: no · …"
  static QString detail(const TargetReading& target, const QDateTime& gatewayNow, const DisplayZone& zone);
  static QString toolTip(const TargetReading& target, const DisplayZone& zone);
};

}  // namespace gc::console
