#pragma once
// Where the gateway keeps its data when nobody says so.
#include <filesystem>

#include "gateway/base/result.h"

namespace gc::app {

/// $XDG_DATA_HOME/genericcorp/gateway, by default ~/.local/share/genericcorp/gateway.
Result<std::filesystem::path> defaultDataFolder();

/// A folder of the demo's own, removed with everything in it at the end. Movable value.
class TemporaryFolder {
 public:
  static Result<TemporaryFolder> make();
  TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return m_path; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}
  std::filesystem::path m_path;
};

}  // namespace gc::app
