#include "gateway/llm/json_document.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_set>

#include "gateway/llm/json_text.h"

namespace gc::llm {

static_assert(kJsonPadding >= simdjson::SIMDJSON_PADDING);

struct JsonDocument::Parser {
  simdjson::ondemand::parser parser;
};

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

/// Fills the node table by walking every value once. Lives for one parse.
class JsonBuilder {
 public:
  JsonBuilder(JsonDocument& document, const JsonLimits& limits)
      : m_nodes(document.m_nodes), m_text(document.m_text), m_limits(limits) {}

  Result<void> build(simdjson::ondemand::parser& parser) {
    m_nodes.clear();
    m_nodes.reserve(64);
    simdjson::ondemand::document document;
    const auto error =
        parser
            .iterate(simdjson::padded_string_view(m_text.data(), m_text.size(), m_text.size() + kJsonPadding))
            .get(document);
    if (error) return failure(error == simdjson::UTF8_ERROR ? badUtf8() : 0, simdjson::error_message(error));
    simdjson::ondemand::value root;
    if (document.get_value().get(root)) return failure(0, "not an object or array");
    if (!walk(root, 1, {})) {
      const char* where = nullptr;
      if (m_errorAt == kUnknown && !document.current_location().get(where)) {
        m_errorAt = static_cast<std::size_t>(where - m_text.data());
      }
      return failure(m_errorAt == kUnknown ? m_text.size() : m_errorAt, m_reason);
    }
    std::size_t end = m_nodes[0].begin + m_nodes[0].size;
    while (end < m_text.size() && isSpace(m_text[end])) ++end;
    if (end != m_text.size()) return failure(end, "more text behind the end of the value");
    return {};
  }

 private:
  using Node = JsonDocument::Node;
  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

  struct Key {
    std::size_t begin = 0;
    std::size_t size = 0;
    bool escaped = false;
  };

  Result<void> failure(std::size_t at, std::string_view reason) const {
    return invalid("byte " + std::to_string(std::min(at, m_text.size())) + ": " + std::string(reason));
  }

  bool fail(std::string_view reason, std::size_t at = kUnknown) {
    if (m_reason.empty()) {
      m_reason = reason;
      m_errorAt = at;
    }
    return false;
  }
  bool fail(simdjson::error_code error) { return fail(simdjson::error_message(error)); }

  /// The first byte that does not belong to well-formed UTF-8; looked for only when there is one.
  std::size_t badUtf8() const {
    std::size_t good = 0;
    std::size_t bad = m_text.size();
    while (good + 1 < bad) {
      const std::size_t middle = (good + bad) / 2;
      std::size_t end = middle;
      while (end > good && (static_cast<unsigned char>(m_text[end]) & 0xC0) == 0x80) --end;
      if (end == good) break;
      (simdjson::validate_utf8(m_text.data(), end) ? good : bad) = end;
    }
    return good;
  }

  bool walk(simdjson::ondemand::value value, std::uint32_t depth, const Key& key) {
    if (m_nodes.size() >= m_limits.maxNodes) return fail("more values than allowed");
    simdjson::ondemand::json_type type;
    if (const auto error = value.type().get(type)) return fail(error);
    const std::uint32_t index = static_cast<std::uint32_t>(m_nodes.size());
    Node& node = m_nodes.emplace_back();
    node.keyBegin = static_cast<std::uint32_t>(key.begin);
    node.keySize = static_cast<std::uint32_t>(key.size);
    node.keyEscaped = key.escaped;
    switch (type) {
      case simdjson::ondemand::json_type::object:
        return walkObject(value, index, depth);
      case simdjson::ondemand::json_type::array:
        return walkArray(value, index, depth);
      case simdjson::ondemand::json_type::string:
      case simdjson::ondemand::json_type::number:
      case simdjson::ondemand::json_type::boolean:
      case simdjson::ondemand::json_type::null:
        break;
    }
    std::string_view token = value.raw_json_token();
    while (!token.empty() && isSpace(token.back())) token.remove_suffix(1);
    node.begin = static_cast<std::uint32_t>(token.data() - m_text.data());
    node.size = static_cast<std::uint32_t>(token.size());
    return checkScalar(node, token);
  }

  bool checkScalar(Node& node, std::string_view token) {
    switch (token.empty() ? '\0' : token[0]) {
      case '"': {
        if (token.size() < 2 || token.back() != '"') return fail("unclosed string", node.begin);
        node.kind = JsonKind::String;
        const std::string_view inside = token.substr(1, token.size() - 2);
        node.escaped = inside.find('\\') != std::string_view::npos;
        if (!node.escaped) return true;
        const std::size_t bad = findBadEscape(inside);
        return bad == std::string_view::npos || fail("invalid escape in a string", node.begin + 1 + bad);
      }
      case 't':
        node.kind = JsonKind::True;
        return token == "true" || fail("not a JSON value", node.begin);
      case 'f':
        node.kind = JsonKind::False;
        return token == "false" || fail("not a JSON value", node.begin);
      case 'n':
        node.kind = JsonKind::Null;
        return token == "null" || fail("not a JSON value", node.begin);
      default:
        node.kind = JsonKind::Number;
        return isNumber(token) || fail("not a valid number", node.begin);
    }
  }

  bool walkObject(simdjson::ondemand::value& value, std::uint32_t index, std::uint32_t depth) {
    if (!open(value, index, JsonKind::Object, depth)) return false;
    simdjson::ondemand::object object;
    if (const auto error = value.get_object().get(object)) return fail(error);
    std::uint32_t previous = 0;
    for (auto item : object) {
      simdjson::ondemand::field field;
      if (const auto error = std::move(item).get(field)) return fail(error);
      Key key;
      if (!readKey(field.key().raw(), key)) return false;
      if (!addChild(field.value(), index, depth, key, previous)) return false;
    }
    close(index, previous);
    return noKeyTwice(index);
  }

  bool walkArray(simdjson::ondemand::value& value, std::uint32_t index, std::uint32_t depth) {
    if (!open(value, index, JsonKind::Array, depth)) return false;
    simdjson::ondemand::array array;
    if (const auto error = value.get_array().get(array)) return fail(error);
    std::uint32_t previous = 0;
    for (auto item : array) {
      simdjson::ondemand::value element;
      if (const auto error = std::move(item).get(element)) return fail(error);
      if (!addChild(element, index, depth, {}, previous)) return false;
    }
    close(index, previous);
    return true;
  }

  bool open(simdjson::ondemand::value& value, std::uint32_t index, JsonKind kind, std::uint32_t depth) {
    const char* where = value.raw_json_token().data();
    m_nodes[index].kind = kind;
    m_nodes[index].begin = static_cast<std::uint32_t>(where - m_text.data());
    return depth <= m_limits.maxDepth || fail("nested too deeply", m_nodes[index].begin);
  }

  bool readKey(const char* inside, Key& key) {
    key.begin = static_cast<std::size_t>(inside - m_text.data());
    const char* end = inside;
    while (*end != '"') {
      if (*end == '\\') {
        key.escaped = true;
        ++end;
      }
      ++end;
    }
    key.size = static_cast<std::size_t>(end - inside);
    if (key.escaped && findBadEscape({inside, key.size}) != std::string_view::npos) {
      return fail("invalid escape in a key", key.begin);
    }
    return true;
  }

  bool addChild(simdjson::ondemand::value value, std::uint32_t parent, std::uint32_t depth, const Key& key,
                std::uint32_t& previous) {
    const std::uint32_t child = static_cast<std::uint32_t>(m_nodes.size());
    if (!walk(value, depth + 1, key)) return false;
    if (previous != 0) m_nodes[previous].next = child;
    previous = child;
    ++m_nodes[parent].children;
    return true;
  }

  /// The closing bracket is the first thing behind the last child.
  void close(std::uint32_t index, std::uint32_t lastChild) {
    Node& node = m_nodes[index];
    std::size_t at = lastChild ? m_nodes[lastChild].begin + m_nodes[lastChild].size : node.begin + 1;
    while (isSpace(m_text[at])) ++at;
    node.size = static_cast<std::uint32_t>(at + 1 - node.begin);
  }

  bool noKeyTwice(std::uint32_t index) {
    const std::uint32_t count = m_nodes[index].children;
    if (count < 2) return true;
    bool escaped = false;
    for (std::uint32_t i = index + 1; i != 0; i = m_nodes[i].next) escaped |= m_nodes[i].keyEscaped;
    if (count > 16 || escaped) return noKeyTwiceAmongMany(index);
    for (std::uint32_t i = index + 1; i != 0; i = m_nodes[i].next) {
      for (std::uint32_t j = m_nodes[i].next; j != 0; j = m_nodes[j].next) {
        if (m_nodes[i].keySize == m_nodes[j].keySize && keyOf(i) == keyOf(j)) return twice(j);
      }
    }
    return true;
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
    return fail("the key \"" + std::string(keyOf(i).substr(0, 64)) + "\" appears twice",
                m_nodes[i].keyBegin - 1);
  }

  std::vector<Node>& m_nodes;
  std::string_view m_text;
  const JsonLimits& m_limits;
  std::string m_reason;
  std::size_t m_errorAt = kUnknown;
};

JsonDocument::JsonDocument() = default;
JsonDocument::~JsonDocument() = default;
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;

Result<void> JsonDocument::parse(std::string_view text, const JsonLimits& limits) {
  m_text = text;
  m_nodes.clear();
  if (text.size() > limits.maxBytes) {
    return Error{Errc::TooLarge, "longer than " + std::to_string(limits.maxBytes) + " bytes"};
  }
  if (!m_parser) m_parser = std::make_unique<Parser>();
  Result<void> result = JsonBuilder(*this, limits).build(m_parser->parser);
  if (!result) m_nodes.clear();
  return result;
}

Result<void> JsonDocument::parseCopy(std::string_view text, const JsonLimits& limits) {
  m_copy.assign(text);
  m_copy.reserve(text.size() + kJsonPadding);
  return parse(m_copy, limits);
}

JsonValue JsonDocument::root() const { return m_nodes.empty() ? JsonValue() : JsonValue(this, 0); }

}  // namespace gc::llm
