#pragma once
// A value that is valid against a simple JSON Schema.
#include <boost/json/value.hpp>
#include <string_view>

namespace gc::simulator {

/// Understands type (also a list, and Gemini's upper-case names), properties and required, items, enum,
/// const, anyOf and oneOf, allOf, local $ref, bounds of numbers, strings and arrays, and common string
/// formats. All required properties are there, the others are left out. `hint` is used for free strings.
boost::json::value sampleOf(const boost::json::value& schema, std::string_view hint);

}  // namespace gc::simulator
