#pragma once
// The JSON body of an admin request, read strictly.
#include <optional>
#include <span>
#include <string_view>

#include "gateway/admin/answer.h"
#include "gateway/llm/json_document.h"

namespace gc::admin {

/// One JSON object with known members only. Confined to the thread that parsed it.
class Body {
 public:
  /// Refuses anything but an object whose members are all in `allowed`, each at most once.
  static ApiResult<Body> parse(std::string_view text, std::span<const std::string_view> allowed);

  /// A string; an error that names `choices` when it is absent or none of them.
  ApiResult<std::string> choice(std::string_view name, std::span<const std::string_view> choices) const;
  /// A number in (0, most]. Absent: `otherwise`, or an error when there is none.
  ApiResult<double> positiveNumber(std::string_view name, double most, std::optional<double> otherwise) const;

 private:
  llm::JsonDocument m_document;
};

}  // namespace gc::admin
