#pragma once
// The five states of a provider and the three of a breaker, in words.
#include <QMetaType>
#include <QString>

namespace gc::console {

/// Ordered from best to worst knowledge: the worst wins when a pixel covers several.
enum class ProviderState : quint8 { Healthy, Degraded, HalfOpen, Blocked, Unknown };
enum class BreakerState : quint8 { Closed, Open, HalfOpen, Unknown };

ProviderState providerStateFromText(QStringView text);  ///< unknown words are Unknown
BreakerState breakerStateFromText(QStringView text);
QString stateWord(ProviderState state);   ///< "Healthy", "Blocked (circuit open)", …
QString stateGlyph(ProviderState state);  ///< ● ▲ ◐ ■ ◌
QString breakerWord(BreakerState state);  ///< "Closed", "Open (blocked)", "Half-open (probing)"
ProviderState stateOf(BreakerState state);

}  // namespace gc::console
Q_DECLARE_METATYPE(gc::console::ProviderState)
