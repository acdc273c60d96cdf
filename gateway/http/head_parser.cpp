#include "gateway/http/head_parser.h"

#include "gateway/http/strict.h"

namespace gc::http {
namespace {

/// The minor version of "HTTP/1.0" or "HTTP/1.1" (names are case-sensitive, RFC 9112 §2.3); -1: neither.
int minorVersionOf(std::string_view text) {
  if (text == "HTTP/1.1") return 1;
  return text == "HTTP/1.0" ? 0 : -1;
}

/// "METHOD target HTTP/1.1", one blank between them.
bool readRequestLine(std::string_view line, Request& out) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == line.npos || last == first) return false;
  out.method = line.substr(0, first);
  out.target = line.substr(first + 1, last - first - 1);
  out.minorVersion = minorVersionOf(line.substr(last + 1));
  return out.minorVersion >= 0;
}

/// "HTTP/1.1 200 OK"; the reason may be empty, the blank before it may not.
bool readStatusLine(std::string_view line, ResponseHead& out) {
  static constexpr std::size_t kVersionSize = 8, kReasonAt = 13;
  if (line.size() < kReasonAt || line[kVersionSize] != ' ' || line[kReasonAt - 1] != ' ') return false;
  out.minorVersion = minorVersionOf(line.substr(0, kVersionSize));
  out.status = 0;
  for (const char digit : line.substr(kVersionSize + 1, 3)) {
    if (digit < '0' || digit > '9') return false;
    out.status = out.status * 10 + (digit - '0');
  }
  return out.minorVersion >= 0;
}

/// Finds the head, splits it and lets `readFirstLine` and `judge` look at it. Bodies are framed by our own
/// readers, so that trailers and chunk extensions never reach the field list.
template <class Head, class ReadFirstLine, class Judge>
HeadResult parseHead(std::string_view bytes, Head& out, ReadFirstLine readFirstLine, Judge judge) {
  const auto end = bytes.find("\r\n\r\n");
  if (end == bytes.npos) {
    if (bytes.size() > kMaxHeadBytes) return {HeadResult::Kind::Bad, 0, "a head over 64 KiB"};
    // Refuse early what can never become a head: a stranger need not be waited for.
    if (const auto lf = bytes.find('\n'); lf != bytes.npos && (lf == 0 || bytes[lf - 1] != '\r'))
      return {HeadResult::Kind::Bad, 0, "a line that does not end in CR LF"};
    return {HeadResult::Kind::Incomplete};
  }
  const std::string_view head = bytes.substr(0, end + 4);
  if (head.size() > kMaxHeadBytes) return {HeadResult::Kind::Bad, 0, "a head over 64 KiB"};
  std::string_view firstLine;
  std::string_view defect = splitHead(head, firstLine, out.fields);
  out.framing = {};
  if (defect.empty() && !readFirstLine(firstLine, out)) defect = "a malformed first line";
  if (defect.empty()) defect = judge(out);
  if (!defect.empty()) return {HeadResult::Kind::Bad, 0, defect};
  return {HeadResult::Kind::Complete, head.size()};
}

}  // namespace

HeadResult parseRequestHead(std::string_view bytes, Request& out) {
  out.expectContinue = false;
  return parseHead(bytes, out, readRequestLine, requestDefect);
}

HeadResult parseResponseHead(std::string_view bytes, ResponseHead& out) {
  return parseHead(bytes, out, readStatusLine, responseDefect);
}

}  // namespace gc::http
