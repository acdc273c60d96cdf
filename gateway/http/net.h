#pragma once
// The asio names every file of this room uses, declared once.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace gc::http {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

/// Completion token: `auto [ec, n] = co_await op(kAwait);` — failure is a value, not an exception.
inline constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

}  // namespace gc::http
