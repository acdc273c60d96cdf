#pragma once
// How well a few typed letters fit a name.
#include <QString>
#include <optional>

namespace gc::console {

/// Every word of `query` has to be found in `text`, case aside: best at the start of a word ("sim out" in
/// "Simulate outage…"), then anywhere in one piece, then as letters in order with gaps. Higher is better,
/// shorter texts win ties; nullopt: no match. An empty query fits everything with 0.
std::optional<int> fuzzyScore(QStringView query, QStringView text);

}  // namespace gc::console
