#pragma once
// A client's connection to a simulated provider: where answers are paced and faults happen.
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "gateway/http/message.h"
#include "gateway/http/net.h"
#include "gateway/http/read_buffer.h"
#include "gateway/simulator/served_log.h"
#include "gateway/simulator/simulated_provider.h"

namespace gc::simulator {

/// Owned by its coroutine run(); keeps its provider alive. Reads with the same strict parser as the gateway,
/// and writes raw bytes, since faults are about bytes. Confined to its io thread.
class SimulatedConnection {
 public:
  SimulatedConnection(http::tcp::socket socket, std::shared_ptr<SimulatedProvider> provider);
  ~SimulatedConnection();

  /// Serves until either side closes or a fault ends it.
  static http::asio::awaitable<void> run(std::shared_ptr<SimulatedConnection> self);

  void close();
  /// Resets an idle connection; a busy one ends with its answer.
  void refuseMore();

 private:
  /// Closes with a TCP reset.
  void reset();
  http::asio::awaitable<bool> readRequest();
  http::asio::awaitable<bool> readMore(std::size_t atLeast);
  http::asio::awaitable<void> answer();
  http::asio::awaitable<void> answerOrder();
  http::asio::awaitable<void> answerAsk(const Ask& ask);
  http::asio::awaitable<void> answerWhole(const Reply& reply, Duration pause, std::string head);
  http::asio::awaitable<void> answerStream(const Ask& ask, const Reply& reply, Duration first,
                                           std::string head);
  /// True when the fault has ended the request without a usual answer.
  http::asio::awaitable<bool> suffer(FaultKind kind);
  http::asio::awaitable<void> sendGarbage();
  http::asio::awaitable<void> sendProblem(Problem problem);
  http::asio::awaitable<void> sendAnswer(int status, std::string headers, std::string body);
  http::asio::awaitable<bool> send(std::string bytes);
  http::asio::awaitable<void> pause(Duration duration);
  /// Once a request, and before the client can see that it is over: whoever has the answer finds it in the
  /// log.
  void record();
  bool open() const { return m_socket.is_open(); }
  bool cutting() const { return m_record.fault == FaultKind::CutMidStream; }

  http::tcp::socket m_socket;
  const std::shared_ptr<SimulatedProvider> m_provider;
  http::asio::steady_timer m_timer;
  http::ReadBuffer m_buffer;
  http::Request m_request;
  std::string m_decodedBody;  ///< of a chunked request
  std::size_t m_requestSize = 0;
  std::uint64_t m_serial = 0;
  std::string m_requestId;
  ServedRequest m_record;
  bool m_recorded = false;
  bool m_busy = false;
  bool m_closing = false;
};

}  // namespace gc::simulator
