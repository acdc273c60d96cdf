#include "gateway/http/strict.h"

#include <array>

namespace gc::http {
namespace {

constexpr bool isTchar(char c) {
  if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  return std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

constexpr auto kTchar = [] {
  std::array<bool, 256> table{};
  for (int c = 0; c < 128; ++c) table[static_cast<std::size_t>(c)] = isTchar(static_cast<char>(c));
  return table;
}();

bool isBlank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

/// Without branches, so that the compiler makes vector code of it. CR and LF are judged with the lines they
/// end.
bool hasControls(std::string_view head) {
  unsigned controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    controls |= static_cast<unsigned>((byte < 0x20) & (byte != '\t') & (byte != '\r') & (byte != '\n')) |
                static_cast<unsigned>(byte == 0x7F);
  }
  return controls != 0;
}

/// Fields whose second copy could mean something else to the next hop (RELIABILITY: multi-value confusion).
constexpr std::string_view kSingle[] = {"host",          "content-length", "transfer-encoding",
                                        "authorization", "x-api-key",      "content-type",
                                        "expect",        "idempotency-key"};

/// The digits after the host's colon, where there is one outside the brackets of an IPv6 address.
bool validPort(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  if (colon == std::string_view::npos || host.find(']', colon) != std::string_view::npos) return true;
  const std::string_view port = host.substr(colon + 1);
  return port.size() <= 5 && port.find_first_not_of("0123456789") == std::string_view::npos;
}

bool validHost(std::string_view host) {
  if (host.empty() || host.size() > 255 || !validPort(host)) return false;
  for (const char c : host) {
    const bool fine = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      std::string_view("-._:[]%~").find(c) != std::string_view::npos;
    if (!fine) return false;
  }
  return true;
}

bool validTarget(std::string_view target) {
  if (target.empty() || target.front() != '/') return false;
  for (const char c : target)
    if (c <= 0x20 || c >= 0x7F || c == '#' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' ||
        c == '`' || c == '{' || c == '|' || c == '}')
      return false;
  return true;
}

/// Reads a Content-Length: digits only, short enough never to overflow.
bool readLength(std::string_view text, std::uint64_t& out) {
  if (text.empty() || text.size() > 15) return false;
  out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    out = out * 10 + static_cast<unsigned>(c - '0');
  }
  return true;
}

/// The framing rules both directions share.
std::string_view framingDefect(const Fields& fields, int minorVersion, Framing& framing) {
  const bool hasLength = fields.has("content-length");
  if (fields.has("transfer-encoding")) {
    if (hasLength) return "both Content-Length and Transfer-Encoding";
    if (minorVersion == 0) return "Transfer-Encoding in HTTP/1.0";
    if (!equalsIgnoreCase(fields.get("transfer-encoding"), "chunked"))
      return "a Transfer-Encoding other than chunked";
    framing.kind = Framing::Kind::Chunked;
  } else if (hasLength) {
    if (!readLength(fields.get("content-length"), framing.length)) return "an unreadable Content-Length";
    framing.kind = Framing::Kind::Length;
  }
  return {};
}

/// Reads the options of every Connection field; false when one is no token.
bool readConnection(const Fields& fields, int minorVersion, bool& keepAlive) {
  bool close = false, keep = false;
  for (const Field& field : fields) {
    if (!equalsIgnoreCase(field.name, "connection")) continue;
    for (std::string_view rest = field.value; !rest.empty();) {
      const auto comma = rest.find(',');
      const std::string_view option = trimmed(rest.substr(0, comma));
      if (!option.empty() && !isToken(option)) return false;
      close = close || equalsIgnoreCase(option, "close");
      keep = keep || equalsIgnoreCase(option, "keep-alive");
      rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 1);
    }
  }
  keepAlive = minorVersion == 1 ? !close : keep && !close;
  return true;
}

}  // namespace

bool isToken(std::string_view text) {
  for (const char c : text)
    if (!kTchar[static_cast<unsigned char>(c)]) return false;
  return !text.empty();
}

std::string_view splitHead(std::string_view head, std::string_view& firstLine, Fields& fields) {
  if (hasControls(head)) return "a control character";
  const auto takeLine = [&head](std::string_view& line) {
    const auto eol = head.find('\n');
    if (eol == head.npos || eol == 0 || head[eol - 1] != '\r') return false;
    line = head.substr(0, eol - 1);
    head.remove_prefix(eol + 1);
    return true;
  };
  static constexpr std::string_view kBadEnd = "a line that does not end in CR LF";
  fields.clear();
  if (!takeLine(firstLine)) return kBadEnd;
  if (firstLine.empty()) return "an empty first line";
  if (firstLine.find('\r') != firstLine.npos) return "a control character";
  while (!head.empty()) {
    std::string_view line;
    if (!takeLine(line)) return kBadEnd;
    if (line.empty()) return head.empty() ? std::string_view() : std::string_view("bytes behind the head");
    if (isBlank(line.front())) return "a folded header line";
    const auto colon = line.find(':');
    if (colon == line.npos || !isToken(line.substr(0, colon))) return "a header line without a proper name";
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (value.find('\r') != value.npos) return "a control character";
    if (fields.size() >= kMaxFields) return "too many fields";
    fields.add(line.substr(0, colon), value);
  }
  return "a head without its blank line";
}

std::string_view requestDefect(Request& request) {
  const Fields& fields = request.fields;
  for (const std::string_view name : kSingle)
    if (fields.count(name) > 1) return "a repeated header that must stand once";
  if (request.minorVersion == 1 && !fields.has("host")) return "no Host header";
  if (fields.has("host") && !validHost(fields.get("host"))) return "an invalid Host header";
  if (!validTarget(request.target)) return "an invalid request target";
  if (!isToken(request.method)) return "an invalid method";
  if (const auto defect = framingDefect(fields, request.minorVersion, request.framing); !defect.empty())
    return defect;
  const bool hasBody = request.framing.kind == Framing::Kind::Chunked || request.framing.length > 0;
  const bool bodyless = request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS" ||
                        request.method == "TRACE" || request.method == "CONNECT";
  if (hasBody && bodyless) return "a body on a method that has none";
  if (fields.has("upgrade") && hasBody) return "an Upgrade with a body";
  if (const std::string_view expect = fields.get("expect"); !expect.empty()) {
    if (!equalsIgnoreCase(expect, "100-continue")) return "an unknown expectation";
    request.expectContinue = hasBody;
  }
  const auto question = request.target.find('?');
  request.path = request.target.substr(0, question);
  request.query = question == request.target.npos ? std::string_view() : request.target.substr(question + 1);
  if (!readConnection(fields, request.minorVersion, request.keepAlive)) return "an unreadable Connection";
  return {};
}

std::string_view responseDefect(ResponseHead& head) {
  if (head.status < 100 || head.status > 599) return "a status outside 100-599";
  const Fields& fields = head.fields;
  for (const std::string_view name : {"content-length", "transfer-encoding"})
    if (fields.count(name) > 1) return "a repeated framing header";
  if (const auto defect = framingDefect(fields, head.minorVersion, head.framing); !defect.empty())
    return defect;
  const bool bodyless = head.status < 200 || head.status == 204 || head.status == 304;
  if (bodyless) {
    if (head.framing.kind == Framing::Kind::Chunked || head.framing.length > 0)
      return "a body on a status that has none";
    head.framing = {};
  } else if (head.framing.kind == Framing::Kind::None) {
    head.framing.kind = Framing::Kind::UntilClose;
  }
  if (!readConnection(fields, head.minorVersion, head.keepAlive)) return "an unreadable Connection";
  if (head.framing.kind == Framing::Kind::UntilClose) head.keepAlive = false;
  return {};
}

}  // namespace gc::http
