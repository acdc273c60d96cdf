#include "gateway/http/message.h"

namespace gc::http {
void Fields::rebase(const char* from, const char* to) {
  const auto move = [&](std::string_view& view) { view = {to + (view.data() - from), view.size()}; };
  for (Field& field : m_fields) {
    move(field.name);
    move(field.value);
  }
}

}  // namespace gc::http
