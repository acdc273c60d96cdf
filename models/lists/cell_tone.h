#pragma once
#include <QtGlobal>

namespace gc::console {

/// How a cell is meant, for a delegate to choose its colours; the words in the cell say the same.
enum class CellTone : quint8 { Plain, Good, Warning, Bad, Muted };

}  // namespace gc::console
