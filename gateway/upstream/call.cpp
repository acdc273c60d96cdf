#include "gateway/upstream/call.h"

#include <cstdlib>

#include "gateway/base/append.h"
#include "gateway/http/turn.h"

namespace gc::upstream {

Call::~Call() {
  if (m_connection && m_connection->reusable())
    m_client.pool.put(m_account.url.endpoint, std::move(m_connection), std::chrono::steady_clock::now());
}

http::asio::awaitable<http::IoResult<void>> Call::start(std::string_view path, std::string_view headers,
                                                        std::string_view body, const CallLimits& limits) {
  const http::Endpoint& endpoint = m_account.url.endpoint;
  m_connection = m_client.pool.take(endpoint, std::chrono::steady_clock::now());
  m_reused = m_connection != nullptr;
  if (!m_reused) {
    m_connection =
        std::make_unique<http::ClientConnection>(m_client.context, m_client.deadlines, m_client.tls);
    const auto addresses = co_await m_client.dns.resolve(endpoint);
    if (!addresses) co_return addresses.error();
    if (auto connected = co_await m_connection->connect(endpoint, *addresses, limits.connect, limits.tls);
        !connected)
      co_return connected.error();
  }
  m_head.reserve(512);
  m_head = "POST ";
  m_head += m_account.url.pathPrefix;
  m_head += path;
  m_head += " HTTP/1.1\r\n";
  m_head += m_account.fixedHeaders.reveal();
  m_head += headers;
  m_head += "content-length: ";
  appendNumber(m_head, static_cast<std::int64_t>(body.size()));
  m_head += "\r\n\r\n";
  m_connection->setDeadline(limits.answerBy);
  co_await http::endOfTurn(m_client.context.get_executor());
  m_sentAt = std::chrono::steady_clock::now();
  auto sent = m_connection->trySend(m_head, body);
  if (!sent) sent.emplace(co_await m_connection->sendRest());
  // The head held the credential; the answer does not need it.
  Secret::wipe(m_head);
  co_return *sent;
}

http::asio::ssl::context makeTlsContext() {
  http::asio::ssl::context context(http::asio::ssl::context::tls_client);
  SSL_CTX* native = context.native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  context.set_verify_mode(http::asio::ssl::verify_peer);
  // By directory: certificates are read when one is looked for. Reading the whole bundle at start costs 60 ms
  // and several megabytes, also where no upstream is https.
  SSL_CTX_set_default_verify_dir(native);
  if (std::getenv("SSL_CERT_FILE") != nullptr) SSL_CTX_set_default_verify_file(native);
  return context;
}

CallFailure judgeIo(const http::IoFailure& failure, bool reused) {
  using Kind = http::IoFailure::Kind;
  switch (failure.kind) {
    case Kind::Resolve:
    case Kind::Refused:
    case Kind::Unreachable:
    case Kind::Local:
      return {FailureCategory::Connect, Origin::Local};
    case Kind::Reset:
    case Kind::Closed:
      if (failure.answered) return {FailureCategory::BadGateway, Origin::External};
      return {FailureCategory::Connect, Origin::Local, reused};
    case Kind::Timeout:
      return {FailureCategory::Timeout, Origin::Local};
    case Kind::Tls:
      return {FailureCategory::Tls, failure.answered ? Origin::External : Origin::Local};
    case Kind::BadAnswer:
    case Kind::TooLarge:
      return {FailureCategory::BadGateway, Origin::External};
  }
  return {FailureCategory::Connect, Origin::Local};
}

}  // namespace gc::upstream
