#pragma once
// RFC 4180 text, as somebody else wrote it, into rows of cells.
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/result.h"

namespace gc::admin {

using CsvRows = std::vector<std::vector<std::string>>;

/// Lines end with LF or CR LF; a byte order mark and empty lines are passed over. An error names the line.
Result<CsvRows> parseCsv(std::string_view text);

}  // namespace gc::admin
