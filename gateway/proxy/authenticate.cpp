#include "gateway/proxy/authenticate.h"

#include "gateway/base/secret.h"

namespace gc::proxy {

const tenancy::KeyEntry* KeyCache::find(const Serving& serving, std::string_view key) {
  if (m_revision != serving.config().revision) {
    clear();
    m_revision = serving.config().revision;
  }
  const auto known = m_entries.find(key);
  return known == m_entries.end() ? nullptr : known->second;
}

void KeyCache::add(std::string_view key, const tenancy::KeyEntry* entry) {
  if (m_entries.size() >= kMost) clear();
  m_entries.emplace(key, entry);
}

void KeyCache::clear() {
  while (!m_entries.empty()) {
    auto node = m_entries.extract(m_entries.begin());
    Secret::wipe(node.key());
  }
}

llm::ClientResult<const tenancy::KeyEntry*> authenticate(const Serving& serving, KeyCache& cache,
                                                         const http::Fields& fields) {
  const auto key = presentedKey(fields);
  if (!key) return key.error();
  if (!key->empty()) {
    if (const tenancy::KeyEntry* entry = cache.find(serving, *key)) return entry;
    if (const tenancy::KeyEntry* entry = serving.config().keys->authenticate(*key)) {
      cache.add(*key, entry);
      return entry;
    }
  }
  llm::ClientError error;
  error.status = 401;
  error.code = key->empty() ? "missing_api_key" : "invalid_api_key";
  error.message = key->empty() ? "No API key was sent. Send 'Authorization: Bearer gc_live_…'."
                               : "The API key is not valid for this gateway.";
  error.shouldRetry = false;
  return error;
}

}  // namespace gc::proxy
