#include "tests/support/raw_socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace gc::test {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// True when there is something to read (bytes or the end) before `deadline`.
bool waitReadable(int descriptor, SteadyClock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now());
  if (left.count() <= 0) return false;
  pollfd entry{descriptor, POLLIN, 0};
  return ::poll(&entry, 1, static_cast<int>(left.count())) > 0;
}

}  // namespace

RawSocket RawSocket::connectTo(std::uint16_t port) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int on = 1;
  ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(descriptor);
    return RawSocket(-1);
  }
  return RawSocket(descriptor);
}

RawSocket::~RawSocket() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

bool RawSocket::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

Received RawSocket::readToEnd(std::chrono::milliseconds limit) {
  Received received;
  const auto deadline = SteadyClock::now() + limit;
  std::array<char, 16384> buffer;
  while (waitReadable(m_descriptor, deadline)) {
    const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (count > 0) {
      received.bytes.append(buffer.data(), static_cast<std::size_t>(count));
      continue;
    }
    received.closed = true;
    received.reset = count < 0 && errno == ECONNRESET;
    break;
  }
  return received;
}

std::string RawSocket::readUntil(std::string_view marker, std::chrono::milliseconds limit) {
  std::string bytes;
  const auto deadline = SteadyClock::now() + limit;
  std::array<char, 16384> buffer;
  while (bytes.find(marker) == std::string::npos && waitReadable(m_descriptor, deadline)) {
    const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (count <= 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

void RawSocket::finishSending() { ::shutdown(m_descriptor, SHUT_WR); }

}  // namespace gc::test
