#pragma once
// Which handler answers a path. Everything that is not named here is a JSON 404.
#include "gateway/io_thread.h"

namespace gc {

/// Called for paths under /admin/v1 and for /openapi.json.
using AdminRoute = std::function<http::asio::awaitable<void>(http::Exchange&)>;

/// The route of every io thread. `ready` says whether requests can be served (not draining).
Route makeRoute(AdminRoute admin, std::function<bool()> ready);

}  // namespace gc
