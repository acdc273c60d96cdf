#pragma once
// What an upstream's error answer means, whatever its dialect and shape.
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "gateway/base/clock.h"
#include "gateway/base/failure.h"
#include "gateway/catalog/catalog.h"
#include "gateway/llm/client_error.h"

namespace gc::llm {

/// Looks up a response header by lower-case name; empty when absent. Refers to its callable: pass it down
/// only. Immutable.
class HeaderLookup {
 public:
  template <class F, class = std::enable_if_t<!std::is_same_v<std::decay_t<F>, HeaderLookup>>>
  HeaderLookup(const F& function)
      : m_object(&function), m_call([](const void* object, std::string_view name) -> std::string_view {
          return (*static_cast<const F*>(object))(name);
        }) {}
  std::string_view operator()(std::string_view name) const { return m_call(m_object, name); }

 private:
  const void* m_object;
  std::string_view (*m_call)(const void*, std::string_view);
};

/// A classified failure. Plain value.
struct UpstreamFailure {
  FailureCategory category = FailureCategory::None;
  int status = 0;                  ///< HTTP status; 0: none
  std::int64_t retryAfterMs = -1;  ///< the provider's own wait hint; -1: none
  std::string message;             ///< the provider's words, at most 300 bytes; for logs and 4xx answers
  std::string param;
  std::string code;
};

/// Judges an error answer (status outside 2xx, or a 2xx whose body is an error) by status, then type and
/// code, then text. `body` may be any bytes. `now` turns a retry-after date into a wait.
UpstreamFailure classifyError(catalog::Dialect dialect, int status, HeaderLookup headers,
                              std::string_view body, WallTime now);

/// A failure that has no answer to read (connect, deadline, reset …), in the same shape.
UpstreamFailure transportFailure(FailureCategory category, std::string message);

/// What the client is told when this was the last attempt: its status, our own words, and retry advice.
/// Never repeats keys or the provider's account texts.
ClientError clientErrorFor(const UpstreamFailure& failure, std::string_view provider);

}  // namespace gc::llm
