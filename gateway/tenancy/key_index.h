#pragma once
// From a presented key to the tenant it belongs to.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gateway/base/ids.h"
#include "gateway/base/result.h"
#include "gateway/tenancy/pepper.h"

namespace gc::tenancy {

/// One issued key as the gateway keeps it: its hash, never the key. Plain value.
struct KeyEntry {
  std::uint32_t tenant = 0;  ///< index into the snapshot's tenants
  TenantId tenantId;
  std::string name;
  std::string kid;
  std::string hint;
  KeyHash hash{};
};

/// The keys of one configuration revision. Immutable.
class KeyIndex {
 public:
  /// Fails when two keys share a kid: one of them could never be told from the other.
  static Result<std::shared_ptr<const KeyIndex>> make(std::shared_ptr<const Pepper> pepper,
                                                      std::vector<KeyEntry> entries);

  /// The entry of a presented key (without "Bearer "), or nullptr. Malformed keys are refused before any
  /// look-up; an unknown kid costs the same hash as a known one, so the two cannot be told apart by time.
  const KeyEntry* authenticate(std::string_view presented) const;
  /// nullptr: no key of this configuration has that name.
  const KeyEntry* find(std::string_view kid) const;
  /// Whether a well-formed `presented` is the key of `entry`, wherever that is kept. nullptr: no, after as
  /// much work.
  bool proves(std::string_view presented, const KeyEntry* entry) const;

  std::size_t size() const { return m_byKid.size(); }

 private:
  KeyIndex(std::shared_ptr<const Pepper> pepper, std::unordered_map<std::string, KeyEntry> byKid);
  std::shared_ptr<const Pepper> m_pepper;
  std::unordered_map<std::string, KeyEntry> m_byKid;
  KeyHash m_nobody;  ///< what an unknown kid is compared with; no key hashes to it
};

}  // namespace gc::tenancy
