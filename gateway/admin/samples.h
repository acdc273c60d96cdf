#pragma once
// Ledger records in telemetry's words.
#include <vector>

#include "gateway/ledger/records.h"
#include "gateway/telemetry/samples.h"

namespace gc::admin {

/// Views into `record`; `attempts` holds what the sample points to.
telemetry::RequestSample sampleOf(const ledger::RequestRecord& record,
                                  std::vector<telemetry::AttemptSample>& attempts);

}  // namespace gc::admin
