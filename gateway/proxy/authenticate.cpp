#include "gateway/proxy/authenticate.h"

#include "gateway/base/secret.h"
#include "gateway/tenancy/api_key.h"

namespace gc::proxy {

const KnownKey* KeyCache::find(const Serving& serving, const tenancy::Directory& directory,
                               std::string_view key) {
  if (m_revision != serving.config().revision || m_directory != directory.revision) {
    clear();
    m_revision = serving.config().revision;
    m_directory = directory.revision;
  }
  const auto known = m_entries.find(key);
  return known == m_entries.end() ? nullptr : &known->second;
}

void KeyCache::add(std::string_view key, const KnownKey& known) {
  if (m_entries.size() >= kMost) clear();
  m_entries.emplace(key, known);
}

void KeyCache::clear() {
  while (!m_entries.empty()) {
    auto node = m_entries.extract(m_entries.begin());
    Secret::wipe(node.key());
  }
}

namespace {

/// One hash, whether the key is of the file, was issued, or is unknown: time must not tell which.
KnownKey prove(const tenancy::KeyIndex& keys, const tenancy::Directory& directory,
               std::string_view presented) {
  const auto kid = tenancy::ApiKey::kidOf(presented);
  if (!kid) return {};
  KnownKey known{keys.find(*kid), nullptr};
  if (known.entry == nullptr) {
    known.issued = directory.keys.find(*kid);
    if (known.issued != nullptr) known.entry = &known.issued->entry;
  }
  return keys.proves(presented, known.entry) ? known : KnownKey();
}

}  // namespace

llm::ClientResult<KnownKey> authenticate(const Serving& serving, const tenancy::Directory& directory,
                                         KeyCache& cache, const http::Fields& fields) {
  const auto key = presentedKey(fields);
  if (!key) return key.error();
  if (!key->empty()) {
    if (const KnownKey* known = cache.find(serving, directory, *key)) return *known;
    const KnownKey known = prove(*serving.config().keys, directory, *key);
    if (known.entry != nullptr) {
      cache.add(*key, known);
      return known;
    }
  }
  llm::ClientError error = invalidKey();
  if (!key->empty()) return error;
  error.code = "missing_api_key";
  error.message = "No API key was sent. Send 'Authorization: Bearer gc_live_…'.";
  return error;
}

llm::ClientError invalidKey() {
  llm::ClientError error;
  error.status = 401;
  error.code = "invalid_api_key";
  error.message = "The API key is not valid for this gateway.";
  error.shouldRetry = false;
  return error;
}

}  // namespace gc::proxy
