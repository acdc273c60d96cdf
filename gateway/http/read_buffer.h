#pragma once
// A contiguous read buffer with readable padding behind its content.
#include <algorithm>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

#include "gateway/http/message.h"

namespace gc::http {

/// Bytes read but not yet consumed. Grows only in prepare(); data() may move then, so callers that keep
/// views rebase them. Always keeps kBodyPadding bytes behind its content. Confined to its io thread.
class ReadBuffer {
 public:
  std::string_view view() const { return {m_bytes.get() + m_begin, m_end - m_begin}; }
  const char* data() const { return m_bytes.get() + m_begin; }
  std::size_t size() const { return m_end - m_begin; }

  /// Room for at least `atLeast` more bytes (more when it is there already).
  std::span<char> prepare(std::size_t atLeast) {
    if (m_capacity < m_end + atLeast + kBodyPadding) grow(atLeast);
    return {m_bytes.get() + m_end, m_capacity - kBodyPadding - m_end};
  }
  void commit(std::size_t n) { m_end += n; }
  void consume(std::size_t n) {
    m_begin += n;
    if (m_begin == m_end) m_begin = m_end = 0;
  }
  /// Frees what an unusually large message made it grow to.
  void trim() {
    if (m_begin == m_end && m_capacity > kKeep) {
      m_bytes.reset();
      m_begin = m_end = m_capacity = 0;
    }
  }

 private:
  static constexpr std::size_t kFirst = 8 * 1024;
  static constexpr std::size_t kKeep = 256 * 1024;

  void grow(std::size_t atLeast) {
    const std::size_t used = size();
    const std::size_t wanted = used + atLeast + kBodyPadding;
    if (wanted <= m_capacity) {
      std::memmove(m_bytes.get(), data(), used);
    } else {
      const std::size_t capacity = std::max({kFirst, m_capacity * 2, wanted});
      auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
      if (used > 0) std::memcpy(bytes.get(), data(), used);
      std::memset(bytes.get() + capacity - kBodyPadding, 0, kBodyPadding);
      m_bytes = std::move(bytes);
      m_capacity = capacity;
    }
    m_begin = 0;
    m_end = used;
  }

  std::unique_ptr<char[]> m_bytes;
  std::size_t m_begin = 0;
  std::size_t m_end = 0;
  std::size_t m_capacity = 0;
};

}  // namespace gc::http
