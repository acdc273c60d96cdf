#pragma once
// One admin request as its handler sees it.
#include <string>
#include <vector>

#include "gateway/admin/query.h"

namespace gc::admin {

/// Owns its text, since handlers run on the worker thread. Immutable.
struct Call {
  std::string requestId;
  std::vector<std::string> path;  ///< decoded values of the pattern's {…} segments, in order
  Query query;
  std::string body;
  std::string ifMatch;  ///< as sent; empty: absent
};

}  // namespace gc::admin
