#pragma once
#include <QString>

namespace gc::console {

/// The gateway writes English for its log and sends the same sentences in notes, events and causes. Those
/// that are known come back in the reader's language, an unknown one as it is. For the eye only: nothing is
/// judged by these words.
QString gatewayWords(const QString& sentence);

}  // namespace gc::console
