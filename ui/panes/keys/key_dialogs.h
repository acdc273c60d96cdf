#pragma once
// What is asked before keys are changed. Each dialog deletes itself when it closes.
#include <QString>

#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/form_dialog.h"

namespace gc::console {

struct ConsoleModels;
struct KeyReading;

/// The answer of the first two has the secret in it.
FormDialog* openNewKey(const Theme&, ConsoleModels&, const QString& tenant, QWidget* parent);
FormDialog* openRotation(const Theme&, ConsoleModels&, const KeyReading&, QWidget* parent);
FormDialog* openKeyEditor(const Theme&, ConsoleModels&, const KeyReading&, QWidget* parent);
ConfirmDialog* openRevocation(const Theme&, ConsoleModels&, const KeyReading&, QWidget* parent);

}  // namespace gc::console
