#pragma once
// The checks that request smuggling lives on when they are left out: line ends, folded lines, blanks before a
// colon, unknown or repeated transfer codings, repeated or listed lengths, odd hosts. Any doubt is an error.
#include <string_view>

#include "gateway/http/message.h"

namespace gc::http {

inline constexpr std::size_t kMaxHeadBytes = 64 * 1024;
inline constexpr std::size_t kMaxFields = 200;
inline constexpr std::size_t kMaxChunkExtension = 256;
inline constexpr std::size_t kMaxTrailerBytes = 8 * 1024;

/// Characters of a method or field name (RFC 9110 §5.6.2), at least one.
bool isToken(std::string_view text);

/// Splits a head, given up to and including its blank line, into its first line and its fields (RFC 9112 §5)
/// in one pass: no control character, every line ends in CR LF, no folded lines, a proper name in every field
/// and no blank before its colon; blanks around a value are left out. Returns the reason to refuse it, empty
/// when fine.
std::string_view splitHead(std::string_view head, std::string_view& firstLine, Fields& fields);

/// Checks a parsed request and works out its framing (RFC 9112 §3.2, §6). Fills path, query, keepAlive.
/// Returns the reason to refuse it, empty when fine.
std::string_view requestDefect(Request& request);

/// Checks a parsed answer to a request that was not HEAD and works out its framing.
std::string_view responseDefect(ResponseHead& head);

}  // namespace gc::http
