#pragma once
// Decimals as people and the API write them, read into integers: nothing goes through double.
#include <QString>
#include <optional>

namespace gc::console {

/// "-2.5" with 3 decimals is -2500; nullopt for anything but a decimal of at most `decimals` decimals whose
/// value fits.
std::optional<qint64> fixedFromText(QStringView text, int decimals);

}  // namespace gc::console
