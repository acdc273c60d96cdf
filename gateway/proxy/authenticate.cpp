#include "gateway/proxy/authenticate.h"

namespace gc::proxy {

llm::ClientResult<const tenancy::KeyEntry*> authenticate(const Serving& serving, const http::Fields& fields) {
  const auto key = presentedKey(fields);
  if (!key) return key.error();
  if (const tenancy::KeyEntry* entry = key->empty() ? nullptr : serving.config().keys->authenticate(*key))
    return entry;
  llm::ClientError error;
  error.status = 401;
  error.code = key->empty() ? "missing_api_key" : "invalid_api_key";
  error.message = key->empty() ? "No API key was sent. Send 'Authorization: Bearer gc_live_…'."
                               : "The API key is not valid for this gateway.";
  error.shouldRetry = false;
  return error;
}

}  // namespace gc::proxy
