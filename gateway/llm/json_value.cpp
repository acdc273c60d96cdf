#include <charconv>
#include <cmath>

#include "gateway/llm/json_document.h"
#include "gateway/llm/json_text.h"

namespace gc::llm {

JsonKind JsonValue::kind() const { return m_document ? m_document->m_nodes[m_node].kind : JsonKind::Missing; }

std::string_view JsonValue::raw() const {
  if (!m_document) return {};
  const auto& node = m_document->m_nodes[m_node];
  return m_document->m_text.substr(node.begin, node.size);
}

std::string_view JsonValue::rawString() const {
  if (!isString()) return {};
  const std::string_view quoted = raw();
  return quoted.substr(1, quoted.size() - 2);
}

bool JsonValue::hasEscapes() const { return m_document && m_document->m_nodes[m_node].escaped; }

std::string JsonValue::string() const {
  std::string out;
  appendUnescaped(out, rawString());
  return out;
}

bool JsonValue::equals(std::string_view text) const {
  if (!isString()) return false;
  return hasEscapes() ? string() == text : rawString() == text;
}

std::optional<std::int64_t> JsonValue::integer() const {
  if (!isNumber()) return std::nullopt;
  const std::string_view text = raw();
  const char* const end = text.data() + text.size();
  std::int64_t whole = 0;
  const auto read = std::from_chars(text.data(), end, whole);
  if (read.ec == std::errc() && read.ptr == end) return whole;
  double value = 0;
  if (std::from_chars(text.data(), end, value).ec != std::errc()) return std::nullopt;
  // Written as "3.0" or "3e2"; beyond 2^53 a double no longer tells neighbours apart.
  if (std::trunc(value) != value || std::fabs(value) > 9007199254740992.0) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

JsonValue JsonValue::operator[](std::string_view key) const {
  if (!isObject()) return {};
  const std::vector<JsonDocument::Node>& nodes = m_document->m_nodes;
  for (std::uint32_t i = nodes[m_node].children == 0 ? 0 : m_node + 1; i != 0; i = nodes[i].next) {
    // Most keys differ in length already; only one with escapes must be read to be known.
    if (nodes[i].keySize != key.size() && !nodes[i].keyEscaped) continue;
    const JsonValue member(m_document, i);
    if (member.keyEquals(key)) return member;
  }
  return {};
}

std::uint32_t JsonValue::size() const { return m_document ? m_document->m_nodes[m_node].children : 0; }

JsonValue JsonValue::firstChild() const {
  return size() == 0 ? JsonValue() : JsonValue(m_document, m_node + 1);
}

JsonValue JsonValue::next() const {
  if (!m_document) return {};
  const std::uint32_t next = m_document->m_nodes[m_node].next;
  return next == 0 ? JsonValue() : JsonValue(m_document, next);
}

std::string_view JsonValue::rawKey() const {
  if (!m_document) return {};
  const auto& node = m_document->m_nodes[m_node];
  return m_document->m_text.substr(node.keyBegin, node.keySize);
}

bool JsonValue::keyEquals(std::string_view key) const {
  if (!m_document) return false;
  return m_document->m_nodes[m_node].keyEscaped ? this->key() == key : rawKey() == key;
}

std::string JsonValue::key() const {
  std::string out;
  appendUnescaped(out, rawKey());
  return out;
}

std::size_t JsonValue::offset() const { return m_document ? m_document->m_nodes[m_node].begin : 0; }

std::size_t JsonValue::keyOffset() const {
  return m_document ? m_document->m_nodes[m_node].keyBegin - std::size_t{1} : 0;
}

}  // namespace gc::llm
