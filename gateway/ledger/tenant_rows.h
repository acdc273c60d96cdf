#pragma once
// The tables of a tenant's file and how a record becomes rows and comes back.
#include <array>

#include "gateway/ledger/records.h"
#include "gateway/store/database.h"

namespace gc::ledger {

/// Migration steps of the room "ledger" in a tenant's file: add, never edit.
extern const std::array<const char*, 2> kTenantSchema;

/// "sequence, id, …": every column but the decision, in the order readRequest() wants.
extern const char* const kRequestColumns;

/// What they are selected from: each request, and the entry that priced it later where there is one.
extern const char* const kRequestSource;

/// The INSERT statement of bindRequest(); a request that is there already is left as it is.
extern const char* const kInsertRequest;

/// `attempts` is appendAttempts() of the record's. Views are bound: what they show must outlive the step.
void bindRequest(store::Statement& insert, const RequestRecord& record, std::string_view idBytes,
                 std::string_view attempts);

/// Without the decision.
Result<RequestRecord> readRequest(const store::Statement& row, const TenantId& tenant);

/// The 16 bytes of the id column.
std::string idBytes(const RequestId& id);

}  // namespace gc::ledger
