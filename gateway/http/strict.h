#pragma once
// Checks that Beast 345 (Boost 1.81) leaves out and request smuggling lives on: its parser takes obs-fold,
// unknown or repeated transfer codings, repeated or listed lengths and odd hosts. Any doubt is an error.
#include <string_view>

#include "gateway/http/message.h"

namespace gc::http {

inline constexpr std::size_t kMaxHeadBytes = 64 * 1024;
inline constexpr std::size_t kMaxFields = 200;
inline constexpr std::size_t kMaxChunkExtension = 256;
inline constexpr std::size_t kMaxTrailerBytes = 8 * 1024;

/// Checks the bytes of a head up to and including its blank line: no NUL or bare CR or LF, no folded lines,
/// no blank before a colon, a name in every field. Returns the reason to refuse it, empty when fine.
std::string_view headDefect(std::string_view head);

/// Checks a parsed request and works out its framing (RFC 9112 §3.2, §6). Fills path, query, keepAlive.
/// Returns the reason to refuse it, empty when fine.
std::string_view requestDefect(Request& request);

/// Checks a parsed answer to a request that was not HEAD and works out its framing.
std::string_view responseDefect(ResponseHead& head);

}  // namespace gc::http
