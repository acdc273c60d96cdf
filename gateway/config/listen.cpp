#include <arpa/inet.h>
#include <fmt/format.h>

#include <charconv>

#include "gateway/config/loader.h"
#include "gateway/config/problems.h"

namespace gc::config {
namespace {

constexpr std::string_view kExamples =
    "write HOST:PORT with an IP address, like 127.0.0.1:8080, [::1]:8080 or "
    "0.0.0.0:8080 (port 0: any free one)";

bool isAddress(int family, const std::string& host) {
  unsigned char bytes[sizeof(in6_addr)];
  return ::inet_pton(family, host.c_str(), bytes) == 1;
}

}  // namespace

Result<ListenAddress> parseListen(std::string_view text) {
  const auto refuse = [&](std::string_view reason) {
    return invalid(fmt::format("listen {} {}; {}", inQuotes(text), reason, kExamples));
  };
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return refuse("has no port");
  std::string host(text.substr(0, colon));
  const std::string_view digits = text.substr(colon + 1);
  unsigned port = 0;
  const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (bad != std::errc() || end != digits.data() + digits.size() || digits.size() > 5 || port > 65535)
    return refuse("has a port that is not a number from 0 to 65535");
  if (host.empty()) return refuse("has no host");
  if (host == "localhost") host = "127.0.0.1";
  if (host.find('\0') != std::string::npos) return refuse("has a host that is not an IP address");
  if (host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
    if (!isAddress(AF_INET6, host)) return refuse("has no IPv6 address in its brackets");
  } else if (host.find(':') != std::string::npos) {
    return refuse("has an IPv6 address without brackets");
  } else if (!isAddress(AF_INET, host)) {
    return refuse("has a host that is not an IP address");
  }
  return ListenAddress{host, static_cast<std::uint16_t>(port)};
}

}  // namespace gc::config
