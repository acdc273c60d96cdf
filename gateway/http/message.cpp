#include "gateway/http/message.h"

namespace gc::http {
namespace {
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
}  // namespace

bool equalsIgnoreCase(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

std::string_view Fields::get(std::string_view name) const {
  for (const Field& field : m_fields)
    if (equalsIgnoreCase(field.name, name)) return field.value;
  return {};
}

std::size_t Fields::count(std::string_view name) const {
  std::size_t n = 0;
  for (const Field& field : m_fields) n += equalsIgnoreCase(field.name, name) ? 1 : 0;
  return n;
}

void Fields::rebase(const char* from, const char* to) {
  const auto move = [&](std::string_view& view) { view = {to + (view.data() - from), view.size()}; };
  for (Field& field : m_fields) {
    move(field.name);
    move(field.value);
  }
}

}  // namespace gc::http
