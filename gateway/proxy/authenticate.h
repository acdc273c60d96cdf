#pragma once
// Who calls: from the presented key to the tenant.
#include <string>
#include <unordered_map>

#include "gateway/proxy/client_inputs.h"
#include "gateway/proxy/serving.h"
#include "gateway/tenancy/directory.h"
#include "gateway/tenancy/key_index.h"

namespace gc::proxy {

/// A key that was proved. Its entry lives as long as the configuration, or the directory where it was issued.
struct KnownKey {
  const tenancy::KeyEntry* entry = nullptr;
  const tenancy::IssuedKey* issued = nullptr;  ///< nullptr: a key of the configuration file
};

/// Keys that were found good, so that a busy key is not hashed for every request. Belongs to one
/// configuration and one directory: another revision empties it, which is how a revoked key stops working at
/// once. Compared whole, never by a part. Confined to its io thread.
class KeyCache {
 public:
  static constexpr std::size_t kMost = 4096;
  KeyCache() = default;
  KeyCache(const KeyCache&) = delete;
  KeyCache& operator=(const KeyCache&) = delete;
  ~KeyCache() { clear(); }

  /// nullptr: not known here.
  const KnownKey* find(const Serving& serving, const tenancy::Directory& directory, std::string_view key);
  void add(std::string_view key, const KnownKey& known);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };
  void clear();

  std::uint64_t m_revision = 0;
  std::uint64_t m_directory = 0;
  std::unordered_map<std::string, KnownKey, Hash, std::equal_to<>> m_entries;
};

/// The request's API key, or the 401 (400 when two keys differ) to answer with. Valid as long as both the
/// serving and the directory.
llm::ClientResult<KnownKey> authenticate(const Serving& serving, const tenancy::Directory& directory,
                                         KeyCache& cache, const http::Fields& fields);

/// The 401 for a key that is not, or no longer, one of this gateway.
llm::ClientError invalidKey();

}  // namespace gc::proxy
