#pragma once
// One attempt's exchange with an upstream, from connecting to giving the connection back.
#include <memory>
#include <string>
#include <string_view>

#include "gateway/base/failure.h"
#include "gateway/upstream/account.h"
#include "gateway/upstream/connection_pool.h"
#include "gateway/upstream/dns_cache.h"

namespace gc::upstream {

/// What an io thread needs to call upstreams. Confined to its io thread.
struct Client {
  http::asio::io_context& context;
  http::Deadlines& deadlines;
  http::asio::ssl::context& tls;
  DnsCache dns{context};
  ConnectionPool pool{};
};

/// Connect and TLS have limits of their own; `answerBy` holds for all the rest until set again.
struct CallLimits {
  Duration connect;
  Duration tls;
  Instant answerBy;
};

/// Used once: start(), head(), then body() or piece() until empty. Destroying it before the answer's end
/// closes the connection, which is how an attempt is cancelled; after a clean end the connection returns to
/// the pool. Confined to its io thread.
class Call {
 public:
  explicit Call(Client& client, const Account& account) : m_client(client), m_account(account) {}
  ~Call();
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  /// Takes or makes a connection and sends the request. `path` follows the base URL's; `headers` are lines.
  http::asio::awaitable<http::IoResult<void>> start(std::string_view path, std::string_view headers,
                                                    std::string_view body, const CallLimits& limits);
  http::asio::awaitable<http::IoResult<const http::ResponseHead*>> head() { return m_connection->readHead(); }
  /// The whole body when it is there already; else body() reads it.
  std::optional<std::string_view> bufferedBody(std::size_t limit) { return m_connection->takeBody(limit); }
  http::asio::awaitable<http::IoResult<std::string_view>> body(std::size_t limit) {
    return m_connection->readBody(limit);
  }
  http::asio::awaitable<http::IoResult<std::string_view>> piece() { return m_connection->readPiece(); }
  void setDeadline(Instant at) { m_connection->setDeadline(at); }
  /// Ends what waits on the connection now, as its deadline would; while there is none yet it does nothing.
  void cancel() {
    if (m_connection) m_connection->close();
  }

  /// When the request's first byte was handed to the system.
  Instant sentAt() const { return m_sentAt; }
  /// The connection had served before: its breaking before any answer may be the keep-alive race.
  bool reusedConnection() const { return m_reused; }

 private:
  Client& m_client;
  const Account& m_account;
  std::unique_ptr<http::ClientConnection> m_connection;
  std::string m_head;
  Instant m_sentAt{};
  bool m_reused = false;
};

/// The certificate authorities and protocol limits of every TLS connection we open (RELIABILITY §7).
http::asio::ssl::context makeTlsContext();

/// How the failure of a call counts: category and who caused it. `reused`: see Call::reusedConnection.
struct CallFailure {
  FailureCategory category;
  Origin origin;
  bool staleConnection = false;
};
CallFailure judgeIo(const http::IoFailure& failure, bool reused);

}  // namespace gc::upstream
