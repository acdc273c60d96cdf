#pragma once
// Who calls: from the presented key to the tenant.
#include "gateway/proxy/client_inputs.h"
#include "gateway/proxy/serving.h"
#include "gateway/tenancy/key_index.h"

namespace gc::proxy {

/// The entry of the request's API key, or the 401 (400 when two keys differ) to answer with.
/// The entry lives as long as the serving.
llm::ClientResult<const tenancy::KeyEntry*> authenticate(const Serving& serving, const http::Fields& fields);

}  // namespace gc::proxy
