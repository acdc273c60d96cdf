#pragma once
// Parses one message head in one pass, without copying: fields are views into the buffer.
#include <string_view>

#include "gateway/http/message.h"

namespace gc::http {

/// What came of looking for a head at the start of some bytes.
struct HeadResult {
  enum class Kind { Incomplete, Complete, Bad } kind;
  std::size_t size = 0;          ///< bytes of the head when Complete
  std::string_view reason = {};  ///< when Bad, for the log and the client
};

/// Reads a request head at the start of `bytes` into `out`: RFC 9112's grammar without its leniencies, and
/// the checks of strict.h. Views of `out` point into `bytes`.
HeadResult parseRequestHead(std::string_view bytes, Request& out);

/// Reads an answer's head at the start of `bytes` into `out`. Interim (1xx) heads are returned like others.
HeadResult parseResponseHead(std::string_view bytes, ResponseHead& out);

}  // namespace gc::http
