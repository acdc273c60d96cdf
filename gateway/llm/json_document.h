#pragma once
// One strict pass over a JSON text that leaves a flat table of where everything stands.
// Numbers and strings stay the text they were: nothing goes through double, nothing is unescaped unless
// asked.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/result.h"

namespace gc::llm {

enum class JsonKind : std::uint8_t { Missing, Null, False, True, Number, String, Array, Object };

struct JsonLimits {
  std::uint32_t maxDepth = 32;
  std::uint32_t maxNodes = 200'000;
  std::size_t maxBytes = 0x7fff'ffff;
};

class JsonDocument;

/// A place in a JsonDocument, or Missing. Looking further from Missing gives Missing, so chains need no
/// checks. Valid while the document and its text are. Immutable.
class JsonValue {
 public:
  JsonValue() = default;

  JsonKind kind() const;
  explicit operator bool() const { return m_document != nullptr; }  ///< present, null included
  bool isNull() const { return kind() == JsonKind::Null; }
  bool isNullOrMissing() const { return kind() <= JsonKind::Null; }
  bool isString() const { return kind() == JsonKind::String; }
  bool isNumber() const { return kind() == JsonKind::Number; }
  bool isObject() const { return kind() == JsonKind::Object; }
  bool isArray() const { return kind() == JsonKind::Array; }
  bool isTrue() const { return kind() == JsonKind::True; }
  bool isBool() const { return isTrue() || kind() == JsonKind::False; }

  /// The text of the value as sent: quotes, brackets and all.
  std::string_view raw() const;
  /// The inside of a string as sent, escapes included; empty for other kinds.
  std::string_view rawString() const;
  bool hasEscapes() const;
  /// The string's meaning as UTF-8; halves of surrogate pairs that stand alone become U+FFFD.
  std::string string() const;
  bool equals(std::string_view text) const;
  /// The number if it is a whole one in range ("3", "3.0", "3e0" are; "3.5" is not).
  std::optional<std::int64_t> integer() const;

  JsonValue operator[](std::string_view key) const;
  /// Members or elements; 0 for scalars.
  std::uint32_t size() const;
  JsonValue firstChild() const;
  JsonValue next() const;  ///< next sibling
  /// The key of an object's member: as sent without quotes, and its meaning.
  std::string_view rawKey() const;
  bool keyEquals(std::string_view key) const;
  std::string key() const;

  /// Where raw() and the key (with its quote) begin in the document's text.
  std::size_t offset() const;
  std::size_t keyOffset() const;

  /// `for (JsonValue item : value.children())`
  class Range;
  Range children() const;

 private:
  friend class JsonDocument;
  JsonValue(const JsonDocument* document, std::uint32_t node) : m_document(document), m_node(node) {}
  const JsonDocument* m_document = nullptr;
  std::uint32_t m_node = 0;
};

/// A parsed text. Reusing one object keeps its memory. Movable; JsonValues point into it.
/// Confined to its io thread.
class JsonDocument {
 public:
  JsonDocument() = default;
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;
  JsonDocument(JsonDocument&&) noexcept = default;
  JsonDocument& operator=(JsonDocument&&) noexcept = default;

  /// Proves the whole text valid: UTF-8, grammar, numbers, no key twice in one object, within the limits.
  /// The text must stay where it is while values are used.
  /// The error's detail names the byte and the reason.
  Result<void> parse(std::string_view text, const JsonLimits& limits = {});
  /// The same for a text that will not stay: it is copied first.
  Result<void> parseCopy(std::string_view text, const JsonLimits& limits = {});

  /// Missing before the first successful parse.
  JsonValue root() const;
  std::string_view text() const { return m_text; }

 private:
  friend class JsonValue;
  friend class JsonBuilder;
  struct Node {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t keyBegin = 0;
    std::uint32_t keySize = 0;  ///< without quotes
    std::uint32_t next = 0;     ///< next sibling; 0: none
    std::uint32_t children = 0;
    JsonKind kind = JsonKind::Missing;
    bool escaped = false;
    bool keyEscaped = false;
  };

  std::vector<char> m_copy;  ///< not a string: a moved one may leave its bytes behind
  std::string_view m_text;
  std::vector<Node> m_nodes;
};

/// Iterates over siblings. Immutable.
class JsonValue::Range {
 public:
  class Iterator {
   public:
    explicit Iterator(JsonValue value) : m_value(value) {}
    JsonValue operator*() const { return m_value; }
    Iterator& operator++() { return m_value = m_value.next(), *this; }
    bool operator!=(const Iterator&) const { return static_cast<bool>(m_value); }

   private:
    JsonValue m_value;
  };
  explicit Range(JsonValue first) : m_first(first) {}
  Iterator begin() const { return Iterator(m_first); }
  Iterator end() const { return Iterator(JsonValue()); }

 private:
  JsonValue m_first;
};

inline JsonValue::Range JsonValue::children() const { return Range(firstChild()); }

}  // namespace gc::llm
