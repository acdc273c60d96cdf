#pragma once
// A blocking TCP connection for tests that send bytes no client library would.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace gc::test {

/// What came until the peer closed, or until the time was up.
struct Received {
  std::string bytes;
  bool closed = false;  ///< the peer ended the connection
  bool reset = false;   ///< it did so with a reset
};

/// One end of a connection, owned. Not thread-safe: used by one test at a time.
class RawSocket {
 public:
  static RawSocket connectTo(std::uint16_t port);
  explicit RawSocket(int descriptor) : m_descriptor(descriptor) {}
  RawSocket(RawSocket&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  RawSocket& operator=(RawSocket&&) = delete;
  ~RawSocket();

  [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

  /// False when the peer closed before everything was sent.
  bool send(std::string_view bytes);

  /// Reads until the peer closes, at most for `limit`.
  Received readToEnd(std::chrono::milliseconds limit);

  /// Reads until `marker` has come; what came so far when the peer closes or `limit` is over.
  std::string readUntil(std::string_view marker, std::chrono::milliseconds limit);

  /// Ends our sending direction; the peer sees the end, and may still answer.
  void finishSending();

 private:
  int m_descriptor;
};

}  // namespace gc::test
