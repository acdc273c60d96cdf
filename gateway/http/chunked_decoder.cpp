#include "gateway/http/chunked_decoder.h"

#include "gateway/http/strict.h"

namespace gc::http {
namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool hasControl(std::string_view text) {
  for (const char c : text)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F) return true;
  return false;
}

constexpr std::size_t kMaxSizeDigits = 8;

}  // namespace

ChunkedDecoder::Out ChunkedDecoder::readSize(std::string_view bytes) {
  const auto eol = bytes.find("\r\n");
  if (eol == bytes.npos) {
    // What stands before a line end can be judged already; a lone CR may still become one.
    const auto lf = bytes.find('\n');
    if (lf != bytes.npos) return {Step::Bad, 0, {}, "a chunk size line that does not end in CR LF"};
    if (bytes.size() > kMaxSizeDigits + kMaxChunkExtension + 2)
      return {Step::Bad, 0, {}, "a chunk extension too long"};
    return {Step::NeedMore};
  }
  const std::string_view line = bytes.substr(0, eol);
  std::size_t digits = 0;
  m_left = 0;
  while (digits < line.size() && hexDigit(line[digits]) >= 0)
    m_left = m_left * 16 + static_cast<unsigned>(hexDigit(line[digits++]));
  if (digits == 0 || digits > kMaxSizeDigits) return {Step::Bad, 0, {}, "an unreadable chunk size"};
  const std::string_view extension = line.substr(digits);
  if (!extension.empty() && extension.front() != ';') return {Step::Bad, 0, {}, "an unreadable chunk size"};
  if (extension.size() > kMaxChunkExtension || hasControl(extension))
    return {Step::Bad, 0, {}, "an invalid chunk extension"};
  m_state = m_left == 0 ? State::Trailer : State::Data;
  return {Step::Piece, eol + 2};
}

ChunkedDecoder::Out ChunkedDecoder::readTrailer(std::string_view bytes) {
  const auto eol = bytes.find("\r\n");
  if (m_trailerBytes + (eol == bytes.npos ? bytes.size() : eol) > kMaxTrailerBytes)
    return {Step::Bad, 0, {}, "trailers over 8 KiB"};
  if (eol == bytes.npos) {
    if (bytes.find('\n') != bytes.npos) return {Step::Bad, 0, {}, "a trailer that does not end in CR LF"};
    return {Step::NeedMore};
  }
  if (eol == 0) {
    m_state = State::Done;
    return {Step::End, 2};
  }
  const std::string_view line = bytes.substr(0, eol);
  if (hasControl(line) || line.find(':') == line.npos || line.front() == ' ' || line.front() == '\t' ||
      line.front() == ':')
    return {Step::Bad, 0, {}, "a malformed trailer"};
  m_trailerBytes += eol + 2;
  return {Step::Piece, eol + 2};
}

ChunkedDecoder::Out ChunkedDecoder::next(std::string_view bytes) {
  switch (m_state) {
    case State::Size:
      return readSize(bytes);
    case State::Data: {
      if (bytes.empty()) return {Step::NeedMore};
      const std::size_t n = bytes.size() < m_left ? bytes.size() : static_cast<std::size_t>(m_left);
      m_left -= n;
      if (m_left == 0) m_state = State::DataEnd;
      return {Step::Piece, n, bytes.substr(0, n)};
    }
    case State::DataEnd:
      if (!bytes.empty() && bytes.front() != '\r') return {Step::Bad, 0, {}, "a chunk longer than its size"};
      if (bytes.size() < 2) return {Step::NeedMore};
      if (bytes[1] != '\n') return {Step::Bad, 0, {}, "a chunk longer than its size"};
      m_state = State::Size;
      return {Step::Piece, 2};
    case State::Trailer:
      return readTrailer(bytes);
    case State::Done:
      return {Step::End};
  }
  return {Step::Bad, 0, {}, "an impossible state"};
}

}  // namespace gc::http
