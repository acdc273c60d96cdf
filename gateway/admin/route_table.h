#pragma once
// Every address this room answers, with who may call it. What is not here is refused.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/admin/handlers.h"

namespace gc::admin {

enum class Access : std::uint8_t { Public, AdminKey };

using PlainHandler = ApiResult<Answer> (*)(const AdminSources&, const Call&);

/// One operation. A route without a handler is the event stream, which its connection serves itself.
struct Route {
  std::string_view method;
  std::string_view pattern;  ///< "/admin/v1/requests/{id}"
  Access access;
  PlainHandler handler;
  std::span<const std::string_view> parameters;  ///< of the query
  bool blocks = true;                            ///< false: answered on the io thread
};

std::span<const Route> routes();

/// What an address leads to.
struct RouteMatch {
  const Route* route = nullptr;   ///< nullptr: no such address, or not with this method
  std::vector<std::string> path;  ///< decoded {…} segments
  std::string allowedMethods;     ///< "DELETE, POST" when only the method is wrong; empty otherwise
};
RouteMatch findRoute(std::string_view method, std::string_view path);

}  // namespace gc::admin
