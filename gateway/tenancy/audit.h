#pragma once
// What an administrator did, as it is kept.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"

namespace gc::tenancy {

/// Who changes something, and in which admin request. Plain value.
struct Actor {
  std::string name;
  std::string requestId;
};

/// One change. Written with it in one transaction, never edited. Plain value.
struct AuditEntry {
  std::uint64_t sequence = 0;  ///< given by the database; without holes
  WallTime at{};
  Actor actor;
  std::string action;  ///< "tenant.create"
  std::string object;  ///< "tenant/acme", "key/Ab3…", "plan/trial"
  std::string tenant;  ///< whose log it belongs to; empty: the installation's
  std::string before;  ///< JSON; empty: there was nothing
  std::string after;   ///< JSON; empty: there is nothing now
};

/// Empty fields do not restrict. Newest first.
struct AuditQuery {
  int limit = 100;
  std::uint64_t before = 0;  ///< sequence; 0: from the newest on
  std::string tenant, action, object;
  std::optional<WallTime> from = {}, to = {};
};

struct AuditPage {
  std::vector<AuditEntry> entries;
  bool more = false;
};

}  // namespace gc::tenancy
