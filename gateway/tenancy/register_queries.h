#pragma once
// Questions to the register: pages of tenants and keys, in the order of their names. Plain values.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"

namespace gc::tenancy {

/// Empty fields do not restrict. `search` is part of an id or name, whatever its case.
struct TenantsQuery {
  int limit = 100;
  std::string after;  ///< the id after which the page begins
  std::string search, plan, status;
};

/// The place of a key in the list.
struct KeyPlace {
  std::string tenant, name, kid;
  friend auto operator<=>(const KeyPlace&, const KeyPlace&) = default;
};

enum class KeyStatus : std::uint8_t { Active, Expired, Revoked };
inline constexpr std::string_view kKeyStatusNames[] = {"active", "expired", "revoked"};

/// Empty fields do not restrict. `search` is part of a tenant's id, a key's name, kid or hint.
struct KeysQuery {
  int limit = 100;
  KeyPlace after;
  std::string tenant, search;
  std::optional<KeyStatus> status = {};
  WallTime now{};  ///< what expiry is compared with
};

/// As pages search: small letters, of ASCII only.
std::string folded(std::string_view text);

}  // namespace gc::tenancy
