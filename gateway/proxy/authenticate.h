#pragma once
// Who calls: from the presented key to the tenant.
#include <string>
#include <unordered_map>

#include "gateway/proxy/client_inputs.h"
#include "gateway/proxy/serving.h"
#include "gateway/tenancy/key_index.h"

namespace gc::proxy {

/// Keys that were found good, so that a busy key is not hashed for every request. Belongs to one
/// configuration: another revision empties it, which is how a revoked key stops working at once. Compared
/// whole, never by a part. Confined to its io thread.
class KeyCache {
 public:
  static constexpr std::size_t kMost = 4096;
  KeyCache() = default;
  KeyCache(const KeyCache&) = delete;
  KeyCache& operator=(const KeyCache&) = delete;
  ~KeyCache() { clear(); }

  const tenancy::KeyEntry* find(const Serving& serving, std::string_view key);
  void add(std::string_view key, const tenancy::KeyEntry* entry);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };
  void clear();

  std::uint64_t m_revision = 0;
  std::unordered_map<std::string, const tenancy::KeyEntry*, Hash, std::equal_to<>> m_entries;
};

/// The entry of the request's API key, or the 401 (400 when two keys differ) to answer with.
/// The entry lives as long as the serving.
llm::ClientResult<const tenancy::KeyEntry*> authenticate(const Serving& serving, KeyCache& cache,
                                                         const http::Fields& fields);

}  // namespace gc::proxy
