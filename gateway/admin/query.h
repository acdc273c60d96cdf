#pragma once
// The query of a request, read strictly: a name that is misspelt must not silently mean "everything".
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "gateway/admin/answer.h"
#include "gateway/base/clock.h"

namespace gc::admin {

/// Decoded parameters of one request. Immutable.
class Query {
 public:
  /// Refuses what is no query, a name outside `allowed` and a name given twice.
  static ApiResult<Query> parse(std::string_view raw, std::span<const std::string_view> allowed);

  /// Empty when absent.
  std::string_view text(std::string_view name) const;
  ApiResult<std::int64_t> integer(std::string_view name, std::int64_t least, std::int64_t most,
                                  std::int64_t otherwise) const;
  ApiResult<std::optional<WallTime>> time(std::string_view name) const;
  /// The index of the value in `choices`; `otherwise` when absent.
  ApiResult<std::size_t> choice(std::string_view name, std::span<const std::string_view> choices,
                                std::size_t otherwise) const;
  bool has(std::string_view name) const { return m_values.contains(name); }

 private:
  std::map<std::string, std::string, std::less<>> m_values;
};

/// "a, b and c", for messages that name what is possible.
std::string listed(std::span<const std::string_view> names);

}  // namespace gc::admin
