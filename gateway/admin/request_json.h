#pragma once
// Ledger records as the admin API writes them: in lists, in detail and in events.
#include <string>

#include "gateway/admin/json_writer.h"
#include "gateway/ledger/queries.h"
#include "gateway/ledger/records.h"

namespace gc::admin {

/// `Request` of openapi.yaml.
void writeRequest(JsonWriter& json, const ledger::RequestRecord& record);
/// `RequestDetail` of openapi.yaml.
std::string requestDetail(const ledger::RequestRecord& record);
std::string requestsPage(const ledger::RequestsPage& page);
/// `{"provider":…,"model":…,"category":…,"status":…}`: a target that was left behind, and why.
void writeFailedTarget(JsonWriter& json, const ledger::AttemptRecord& attempt);

}  // namespace gc::admin
