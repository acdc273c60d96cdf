#pragma once
// JSON string text: reading escapes, writing them, and mending what other JSON libraries would choke on.
#include <cstddef>
#include <string>
#include <string_view>

namespace gc::llm {

/// The first invalid escape in the inside of a JSON string, or npos when all are well-formed.
std::size_t findBadEscape(std::string_view raw);

/// Appends the meaning of the inside of a JSON string; surrogate halves that stand alone become U+FFFD.
void appendUnescaped(std::string& out, std::string_view raw);

/// Appends the inside of a JSON string as it is, with escapes of lone surrogate halves replaced by \ufffd.
void appendRepaired(std::string& out, std::string_view raw);
bool hasLoneSurrogate(std::string_view raw);

/// True when the inside of a JSON string ends with the escape of a high surrogate (six bytes), whose other
/// half may come with the next piece.
bool endsWithHighSurrogate(std::string_view raw);

/// Appends UTF-8 text as the inside of a JSON string; only quotes, backslashes and controls are escaped.
void appendEscaped(std::string& out, std::string_view text);

/// Line ends of a JSON text, which can only stand between its parts, become blanks.
void flattenLines(std::string& json);

/// U+2028, U+2029 and U+0085 are legal in JSON strings, but some line splitters cut at them: escapes them in
/// a JSON text behind `from`. They stand in strings only, so the escape means the same.
void escapeLineSeparators(std::string& json, std::size_t from);

/// Appends `"text"`, escaped.
void appendQuoted(std::string& out, std::string_view text);

}  // namespace gc::llm
