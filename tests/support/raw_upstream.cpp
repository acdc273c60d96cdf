#include "tests/support/raw_upstream.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace gc::test {

namespace {

constexpr int kPollMs = 20;

/// The length of the complete request at the start of `bytes`; the gateway frames by content-length.
std::optional<std::size_t> requestLength(const std::string& bytes) {
  const std::size_t headEnd = bytes.find("\r\n\r\n");
  if (headEnd == std::string::npos) return std::nullopt;
  std::string head = bytes.substr(0, headEnd);
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
  std::size_t bodyLength = 0;
  constexpr std::string_view kName = "\r\ncontent-length: ";
  if (const std::size_t at = head.find(kName); at != std::string::npos)
    std::from_chars(head.data() + at + kName.size(), head.data() + head.size(), bodyLength);
  const std::size_t total = headEnd + 4 + bodyLength;
  return bytes.size() >= total ? std::optional(total) : std::nullopt;
}

std::string targetOf(const std::string& request) {
  const std::size_t from = request.find(' ') + 1;
  return request.substr(from, request.find(' ', from) - from);
}

}  // namespace

RawUpstream::RawUpstream(Script script) : m_script(std::move(script)) {
  m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  ::listen(m_listener, 64);
  socklen_t length = sizeof address;
  ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length);
  m_port = ntohs(address.sin_port);
  m_acceptor = std::thread([this] { accept(); });
}

RawUpstream::~RawUpstream() {
  m_stopping = true;
  m_acceptor.join();
  for (auto& thread : m_threads) thread.join();
  ::close(m_listener);
}

void RawUpstream::accept() {
  while (!m_stopping) {
    pollfd entry{m_listener, POLLIN, 0};
    if (::poll(&entry, 1, kPollMs) <= 0) continue;
    const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (descriptor < 0) continue;
    const std::scoped_lock lock(m_mutex);
    m_connections.emplace_back();
    m_threads.emplace_back([this, descriptor, slot = m_connections.size() - 1] { serve(descriptor, slot); });
  }
}

void RawUpstream::serve(int descriptor, std::size_t slot) {
  std::string pending;
  std::array<char, 16384> buffer;
  while (!m_stopping) {
    pollfd entry{descriptor, POLLIN, 0};
    if (::poll(&entry, 1, kPollMs) <= 0) continue;
    const ssize_t count = ::recv(descriptor, buffer.data(), buffer.size(), 0);
    if (count <= 0) {
      const std::scoped_lock lock(m_mutex);
      m_connections[slot].closedByPeer = true;
      break;
    }
    pending.append(buffer.data(), static_cast<std::size_t>(count));
    const auto length = requestLength(pending);
    if (!length) continue;
    const std::string target = targetOf(pending);
    pending.erase(0, *length);
    ++m_requests;
    {
      const std::scoped_lock lock(m_mutex);
      if (m_connections[slot].requests++ == 0) m_connections[slot].target = target;
    }
    const RawAnswer answer = m_script(target);
    ::send(descriptor, answer.bytes.data(), answer.bytes.size(), MSG_NOSIGNAL);
    if (answer.thenClose) break;
  }
  ::close(descriptor);
}

std::vector<UpstreamConnection> RawUpstream::connectionsTo(const std::string& prefix) const {
  const std::scoped_lock lock(m_mutex);
  std::vector<UpstreamConnection> found;
  std::copy_if(m_connections.begin(), m_connections.end(), std::back_inserter(found),
               [&](const UpstreamConnection& connection) { return connection.target.rfind(prefix, 0) == 0; });
  return found;
}

}  // namespace gc::test
