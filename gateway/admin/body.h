#pragma once
// The JSON body of an admin request, read strictly.
#include <optional>
#include <span>
#include <string_view>

#include "gateway/admin/answer.h"
#include "gateway/base/clock.h"
#include "gateway/base/money.h"
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

  bool has(std::string_view name) const { return static_cast<bool>(m_document.root()[name]); }
  /// A string of at most `most` bytes; empty when absent.
  ApiResult<std::string> text(std::string_view name, std::size_t most) const;
  /// Dollars as a decimal string, not below zero; nothing when absent or null.
  ApiResult<std::optional<Money>> usd(std::string_view name) const;
  ApiResult<std::optional<WallTime>> time(std::string_view name) const;
  /// A whole number from 0 on; 0 when absent.
  ApiResult<std::int64_t> count(std::string_view name) const;
  /// true or false; false when absent.
  ApiResult<bool> flag(std::string_view name) const;

 private:
  llm::JsonDocument m_document;
};

}  // namespace gc::admin
