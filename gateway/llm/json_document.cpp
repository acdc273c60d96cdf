#include "gateway/llm/json_document.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <unordered_set>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "gateway/llm/json_text.h"

namespace gc::llm {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::size_t skipDigits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

/// JSON's number grammar, and a value that a double can hold (1e999 is none).
bool isNumber(std::string_view text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t digits = skipDigits(text, at);
  if (digits == at || (text[at] == '0' && digits > at + 1)) return false;
  at = digits;
  if (at < text.size() && text[at] == '.') {
    const std::size_t decimals = skipDigits(text, at + 1);
    if (decimals == at + 1) return false;
    at = decimals;
  }
  bool mayOverflow = text.size() > 300;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    mayOverflow = true;
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = skipDigits(text, at);
    if (exponent == at) return false;
    at = exponent;
  }
  if (at != text.size()) return false;
  if (!mayOverflow) return true;
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  // Too large and too small are both out of range; only the first has digits of weight, as the exponent
  // tells.
  return read.ec == std::errc() ? std::isfinite(value)
                                : text.find("e-") != text.npos || text.find("E-") != text.npos;
}

}  // namespace

/// Fills the node table in one walk. Written by hand because simdjson's lazy iteration lets some broken texts
/// pass (`[1,"b":null}]`) and its tree forgets where things stood. Lives for one parse.
class JsonBuilder {
 public:
  JsonBuilder(JsonDocument& document, const JsonLimits& limits)
      : m_nodes(document.m_nodes), m_text(document.m_text), m_limits(limits) {}

  Result<void> build() {
    if (!simdjson::validate_utf8(m_text.data(), m_text.size())) return failure(badUtf8(), "not valid UTF-8");
    m_nodes.reserve(64);
    skipSpace();
    if (!atEither('{', '[')) return failure(m_at, "not an object or array");
    if (!walk(1, {})) return failure(m_errorAt, m_reason);
    skipSpace();
    if (m_at != m_text.size()) return failure(m_at, "more text behind the end of the value");
    return {};
  }

 private:
  using Node = JsonDocument::Node;
  /// Objects of at most so many members are compared key by key.
  static constexpr std::size_t kFew = 24;

  struct Key {
    std::size_t begin = 0;
    std::size_t size = 0;
    bool escaped = false;
  };

  static Result<void> failure(std::size_t at, std::string_view reason) {
    return invalid("byte " + std::to_string(at) + ": " + std::string(reason));
  }

  bool fail(std::size_t at, std::string_view reason) {
    m_errorAt = at;
    m_reason = reason;
    return false;
  }

  bool at(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
  bool atEither(char a, char b) const { return at(a) || at(b); }
  void skipSpace() {
    while (m_at < m_text.size() && isSpace(m_text[m_at])) ++m_at;
  }

  /// Where the first character begins that is not well-formed; looked for only when there is one.
  std::size_t badUtf8() const {
    std::size_t good = 0;
    std::size_t bad = m_text.size();
    while (good + 1 < bad) {
      const std::size_t middle = (good + bad) / 2;
      std::size_t start = middle;
      while (start > good && (static_cast<unsigned char>(m_text[start]) & 0xC0) == 0x80) --start;
      if (start == good) break;
      (simdjson::validate_utf8(m_text.data(), start) ? good : bad) = start;
    }
    return good;
  }

  bool walk(std::uint32_t depth, const Key& key) {
    if (m_nodes.size() >= m_limits.maxNodes) return fail(m_at, "more values than allowed");
    if (m_at == m_text.size()) return fail(m_at, "the text ends where a value should begin");
    const std::uint32_t index = static_cast<std::uint32_t>(m_nodes.size());
    Node& node = m_nodes.emplace_back();
    node.begin = static_cast<std::uint32_t>(m_at);
    node.keyBegin = static_cast<std::uint32_t>(key.begin);
    node.keySize = static_cast<std::uint32_t>(key.size);
    node.keyEscaped = key.escaped;
    bool valid = false;
    switch (m_text[m_at]) {
      case '{':
        valid = walkObject(index, depth);
        break;
      case '[':
        valid = walkArray(index, depth);
        break;
      case '"':
        node.kind = JsonKind::String;
        valid = skipString(node.escaped);
        break;
      case 't':
        valid = skipWord(node, JsonKind::True, "true");
        break;
      case 'f':
        valid = skipWord(node, JsonKind::False, "false");
        break;
      case 'n':
        valid = skipWord(node, JsonKind::Null, "null");
        break;
      default:
        valid = skipNumber(node);
    }
    m_nodes[index].size = static_cast<std::uint32_t>(m_at - m_nodes[index].begin);
    return valid;
  }

  bool skipWord(Node& node, JsonKind kind, std::string_view word) {
    node.kind = kind;
    if (!m_text.substr(m_at).starts_with(word)) return fail(m_at, "not a JSON value");
    m_at += word.size();
    return true;
  }

  static bool mayStandInNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
  }

  bool skipNumber(Node& node) {
    node.kind = JsonKind::Number;
    std::size_t end = m_at;
    while (end < m_text.size() && mayStandInNumber(m_text[end])) ++end;
    if (end == m_at) return fail(m_at, "not a JSON value");
    if (!isNumber(m_text.substr(m_at, end - m_at))) return fail(m_at, "not a valid number");
    m_at = end;
    return true;
  }

  /// From the opening quote to behind the closing one.
  bool skipString(bool& escaped) {
    const std::size_t begin = m_at++;
    while (true) {
      m_at = plainEnd(m_at);
      if (m_at == m_text.size()) return fail(begin, "unclosed string");
      if (m_text[m_at] == '"') break;
      if (m_text[m_at] != '\\') return fail(m_at, "unescaped control character in a string");
      escaped = true;
      m_at += 2;
      if (m_at > m_text.size()) return fail(begin, "unclosed string");
    }
    const std::size_t bad =
        escaped ? findBadEscape(m_text.substr(begin + 1, m_at - begin - 1)) : std::string_view::npos;
    if (bad != std::string_view::npos) return fail(begin + 1 + bad, "invalid escape in a string");
    ++m_at;
    return true;
  }

  /// The next quote, backslash or control character at or behind `at`. Many bytes a step where the processor
  /// can, else eight: a byte b has one of these where (b ^ x) - 1 borrows, or b - 0x20 does, and b itself has
  /// no high bit.
  std::size_t plainEnd(std::size_t at) const {
#ifdef __SSE2__
    const __m128i quotes = _mm_set1_epi8('"'), slashes = _mm_set1_epi8('\\');
    const __m128i lastControl = _mm_set1_epi8(0x1F);
    for (; at + 16 <= m_text.size(); at += 16) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m_text.data() + at));
      const __m128i control = _mm_cmpeq_epi8(_mm_max_epu8(bytes, lastControl), lastControl);
      const __m128i found = _mm_or_si128(
          control, _mm_or_si128(_mm_cmpeq_epi8(bytes, quotes), _mm_cmpeq_epi8(bytes, slashes)));
      const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found));
      if (mask != 0) return at + static_cast<std::size_t>(std::countr_zero(mask));
    }
#endif
    constexpr std::uint64_t kOnes = 0x0101010101010101ull;
    constexpr std::uint64_t kHighs = 0x8080808080808080ull;
    for (; at + 8 <= m_text.size(); at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, m_text.data() + at, 8);
      const std::uint64_t quote = (word ^ (kOnes * '"')) - kOnes;
      const std::uint64_t slash = (word ^ (kOnes * '\\')) - kOnes;
      const std::uint64_t control = word - kOnes * 0x20;
      if (((quote | slash | control) & ~word & kHighs) != 0) break;
    }
    while (at < m_text.size() && static_cast<unsigned char>(m_text[at]) >= 0x20 && m_text[at] != '"' &&
           m_text[at] != '\\') {
      ++at;
    }
    return at;
  }

  bool walkObject(std::uint32_t index, std::uint32_t depth) {
    if (!open(index, JsonKind::Object, depth)) return false;
    std::uint32_t previous = 0;
    while (!at('}')) {
      if (previous != 0 && !skipComma()) return false;
      Key key;
      if (!readKey(key) || !addChild(index, depth, key, previous)) return false;
    }
    ++m_at;
    return noKeyTwice(index);
  }

  bool walkArray(std::uint32_t index, std::uint32_t depth) {
    if (!open(index, JsonKind::Array, depth)) return false;
    std::uint32_t previous = 0;
    while (!at(']')) {
      if (previous != 0 && !skipComma()) return false;
      if (!addChild(index, depth, {}, previous)) return false;
    }
    ++m_at;
    return true;
  }

  bool open(std::uint32_t index, JsonKind kind, std::uint32_t depth) {
    m_nodes[index].kind = kind;
    if (depth > m_limits.maxDepth) return fail(m_at, "nested too deeply");
    ++m_at;
    skipSpace();
    return true;
  }

  bool skipComma() {
    if (!at(',')) return fail(m_at, "a comma or the closing bracket is missing");
    ++m_at;
    skipSpace();
    return true;
  }

  bool readKey(Key& key) {
    if (!at('"')) return fail(m_at, "a key in quotes is missing");
    key.begin = m_at + 1;
    if (!skipString(key.escaped)) return false;
    key.size = m_at - 1 - key.begin;
    skipSpace();
    if (!at(':')) return fail(m_at, "a colon is missing");
    ++m_at;
    skipSpace();
    return true;
  }

  bool addChild(std::uint32_t parent, std::uint32_t depth, const Key& key, std::uint32_t& previous) {
    const std::uint32_t child = static_cast<std::uint32_t>(m_nodes.size());
    if (!walk(depth + 1, key)) return false;
    if (previous != 0) m_nodes[previous].next = child;
    previous = child;
    ++m_nodes[parent].children;
    skipSpace();
    return true;
  }

  bool noKeyTwice(std::uint32_t index) {
    const std::uint32_t count = m_nodes[index].children;
    if (count < 2) return true;
    if (count > kFew) return noKeyTwiceAmongMany(index);
    std::array<std::uint64_t, kFew> tags;
    std::array<std::uint32_t, kFew> places;
    std::size_t known = 0;
    for (std::uint32_t i = index + 1; i != 0; i = m_nodes[i].next) {
      if (m_nodes[i].keyEscaped) return noKeyTwiceAmongMany(index);
      const std::uint64_t tag = tagOf(keyOf(i));
      for (std::size_t k = 0; k < known; ++k)
        if (tags[k] == tag && keyOf(places[k]) == keyOf(i)) return twice(i);
      tags[known] = tag;
      places[known++] = i;
    }
    return true;
  }

  /// Equal for equal keys, and nearly always different for others: the length and the first and last bytes.
  static std::uint64_t tagOf(std::string_view key) {
    std::uint32_t head = 0, tail = 0;
    const std::size_t part = std::min(key.size(), sizeof head);
    std::memcpy(&head, key.data(), part);
    std::memcpy(&tail, key.data() + key.size() - part, part);
    return (std::uint64_t{head} << 32 | tail) + key.size() * 0x9E3779B97F4A7C15ull;
  }

  bool noKeyTwiceAmongMany(std::uint32_t index) {
    std::unordered_set<std::string> seen;
    for (std::uint32_t i = index + 1; i != 0; i = m_nodes[i].next) {
      std::string key;
      appendUnescaped(key, keyOf(i));
      if (!seen.insert(std::move(key)).second) return twice(i);
    }
    return true;
  }

  std::string_view keyOf(std::uint32_t i) const {
    return m_text.substr(m_nodes[i].keyBegin, m_nodes[i].keySize);
  }
  bool twice(std::uint32_t i) {
    return fail(m_nodes[i].keyBegin - 1,
                "the key \"" + std::string(keyOf(i).substr(0, 64)) + "\" appears twice");
  }

  std::vector<Node>& m_nodes;
  std::string_view m_text;
  const JsonLimits& m_limits;
  std::string m_reason;
  std::size_t m_at = 0;
  std::size_t m_errorAt = 0;
};

Result<void> JsonDocument::parse(std::string_view text, const JsonLimits& limits) {
  m_text = text;
  m_nodes.clear();
  if (text.size() > limits.maxBytes) {
    return Error{Errc::TooLarge, "longer than " + std::to_string(limits.maxBytes) + " bytes"};
  }
  Result<void> result = JsonBuilder(*this, limits).build();
  if (!result) m_nodes.clear();
  return result;
}

Result<void> JsonDocument::parseCopy(std::string_view text, const JsonLimits& limits) {
  m_copy.assign(text.begin(), text.end());
  return parse({m_copy.data(), m_copy.size()}, limits);
}

JsonValue JsonDocument::root() const { return m_nodes.empty() ? JsonValue() : JsonValue(this, 0); }

}  // namespace gc::llm
