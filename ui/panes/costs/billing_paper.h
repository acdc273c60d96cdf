#pragma once
#include "models/costs/billing.h"

namespace gc::console {

/// Where a report comes from, for its foot; `mark` says that the figures are simulated.
struct PaperSource {
  QString connection{}, date{}, mark{};
};

/// Write a report as PDF. Empty when it worked, otherwise why it did not.
[[nodiscard]] QString writeInvoice(const QString& path, const Invoice&, const PaperSource&);
[[nodiscard]] QString writeSla(const QString& path, const SlaReport&, const PaperSource&);

}  // namespace gc::console
