#pragma once
// The tables of a tenant's file and how a record becomes rows and comes back.
#include <array>

#include "gateway/ledger/records.h"
#include "gateway/store/database.h"

namespace gc::ledger {

/// Migration steps of the room "ledger" in a tenant's file: add, never edit.
extern const std::array<const char*, 1> kTenantSchema;

/// "sequence, id, …": every column but the decision, in the order readRequest() wants.
extern const char* const kRequestColumns;

/// INSERT statements with the parameters of bindRequest() and bindAttempt(); a request that is there already
/// is left as it is.
extern const char* const kInsertRequest;
extern const char* const kInsertAttempt;
/// The attempts of one request by its sequence, in order.
extern const char* const kSelectAttempts;

/// Views into `record` and `idBytes` are bound: both must outlive the step.
void bindRequest(store::Statement& insert, const RequestRecord& record, std::string_view idBytes);
void bindAttempt(store::Statement& insert, std::uint64_t sequence, const AttemptRecord& attempt);

/// Without attempts and decision.
RequestRecord readRequest(const store::Statement& row, const TenantId& tenant);
Result<void> readAttempts(store::Statement& select, RequestRecord& record);

/// The 16 bytes of the id column.
std::string idBytes(const RequestId& id);

FailureCategory categoryFrom(std::string_view text);

}  // namespace gc::ledger
