#pragma once
// Failovers as text.
#include <string>

#include "gateway/ledger/queries.h"

namespace gc::admin {

std::string failoversPage(const ledger::FailoversPage& page);

}  // namespace gc::admin
