#pragma once
// The two formats that reports come in.
#include <cstdint>
#include <string>
#include <string_view>

#include "gateway/admin/answer.h"
#include "gateway/admin/csv_writer.h"
#include "gateway/admin/query.h"

namespace gc::admin {

enum class Format : std::uint8_t { Json, Csv };

/// Of the parameter `format`; JSON when absent.
inline ApiResult<Format> formatOf(const Query& query) {
  constexpr std::string_view kNames[] = {"json", "csv"};
  const auto format = query.choice("format", kNames, 0);
  if (!format) return format.error();
  return static_cast<Format>(*format);
}

/// A table that a browser saves under `name`.
inline Answer csvAnswer(std::string body, std::string_view name, std::string headers = {}) {
  headers += "content-disposition: attachment; filename=\"" + std::string(name) + "\"\r\n";
  return {200, std::move(body), std::move(headers), kCsvType};
}

}  // namespace gc::admin
