#pragma once
#include <QString>

class QAction;

namespace gc::console {

/// Words without the mark of their mnemonic: "&File" -> "File", "ファイル(&F)" -> "ファイル".
QString withoutMnemonic(QString text);
/// The words of an action as they are read.
QString plainText(const QAction& action);

}  // namespace gc::console
