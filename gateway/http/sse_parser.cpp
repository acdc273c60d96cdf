#include "gateway/http/sse_parser.h"

#include <algorithm>
#include <cstring>

namespace gc::http {

void SseParser::skipByteOrderMark(std::string_view& bytes) {
  // The mark's three bytes may come one by one; they wait in m_partial like any unfinished line.
  static constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (m_partial.empty() && bytes.front() != kMark.front()) {
    m_first = false;
    return;
  }
  const std::size_t taken = std::min(bytes.size(), kMark.size() - m_partial.size());
  m_partial += bytes.substr(0, taken);
  if (m_partial == kMark) {
    m_partial.clear();
    bytes.remove_prefix(taken);
    m_first = false;
  } else if (kMark.starts_with(m_partial)) {
    bytes = {};
  } else {
    bytes.remove_prefix(taken);
    m_first = false;
    std::string head;
    head.swap(m_partial);
    head += bytes;
    m_line = std::move(head);
    bytes = m_line;
  }
}

bool SseParser::takeLine(std::string_view& bytes, std::string_view& line) {
  if (m_skipLineFeed) {
    m_skipLineFeed = false;
    if (bytes.front() == '\n') bytes.remove_prefix(1);
    if (bytes.empty()) return false;
  }
  std::size_t end = bytes.size();
  if (const void* lf = std::memchr(bytes.data(), '\n', end))
    end = static_cast<std::size_t>(static_cast<const char*>(lf) - bytes.data());
  std::size_t next = end + 1;
  if (const void* cr = std::memchr(bytes.data(), '\r', end)) {
    end = static_cast<std::size_t>(static_cast<const char*>(cr) - bytes.data());
    next = end + 1;
    if (next == bytes.size()) {
      m_skipLineFeed = true;
    } else if (bytes[next] == '\n') {
      ++next;
    }
  } else if (end == bytes.size()) {
    m_partial += bytes;
    bytes = {};
    return false;
  }
  line = bytes.substr(0, end);
  if (!m_partial.empty()) {
    keepUnfinished();  // m_dataView may point into m_line, which is about to change
    m_partial += line;
    m_line.swap(m_partial);
    m_partial.clear();
    line = m_line;
  }
  bytes.remove_prefix(next);
  return true;
}

void SseParser::takeField(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == 0) return;
  const std::string_view name = line.substr(0, colon);
  std::string_view value = colon == line.npos ? std::string_view() : line.substr(colon + 1);
  if (!value.empty() && value.front() == ' ') value.remove_prefix(1);
  if (name == "event") {
    m_name = value;
  } else if (name == "data") {
    if (!m_hasData) {
      m_dataView = value;
      m_hasData = true;
    } else {
      keepUnfinished();
      m_dataStore += '\n';
      m_dataStore += value;
    }
  }
}

void SseParser::keepUnfinished() {
  if (!m_hasData || m_inStore) return;
  m_dataStore.assign(m_dataView);
  m_inStore = true;
}

void SseParser::resetEvent() {
  m_hasData = m_inStore = false;
  m_name.clear();
  m_dataStore.clear();
}

}  // namespace gc::http
