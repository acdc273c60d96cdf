#include "app/gateway/data_folder.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <cerrno>
#include <cstring>

namespace gc::app {

Result<std::filesystem::path> defaultDataFolder() {
  // The XDG rules: a relative path in the variable is to be ignored.
  if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && data[0] == '/')
    return std::filesystem::path(data) / "genericcorp" / "gateway";
  if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
    return std::filesystem::path(home) / ".local" / "share" / "genericcorp" / "gateway";
  return invalid("there is no data directory: neither XDG_DATA_HOME nor HOME is set; give --data DIR");
}

Result<TemporaryFolder> TemporaryFolder::make() {
  std::error_code failed;
  const std::filesystem::path base = std::filesystem::temp_directory_path(failed);
  if (failed)
    return makeError(Errc::Io,
                     fmt::format("there is no temporary directory: {}; set TMPDIR to one, or give --data DIR",
                                 failed.message()));
  std::string path = (base / "genericcorp-demo-XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr)
    return makeError(
        Errc::Io, fmt::format("cannot make a directory in {}: {}; set TMPDIR to another, or give --data DIR",
                              base.string(), std::strerror(errno)));
  return TemporaryFolder(path);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // what cannot be removed stays in the temporary directory
  if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

}  // namespace gc::app
