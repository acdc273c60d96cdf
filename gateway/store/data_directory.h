#pragma once
// The gateway's data directory: who may use it and where things stand in it.
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "gateway/base/ids.h"
#include "gateway/base/result.h"

namespace gc::store {

/// Whether a tenant id may name a file: [a-z][a-z0-9_-]{1,30}, so no path can leave the directory and no two
/// ids fall together on a file system that ignores case.
bool isSafeTenantId(std::string_view id);

/// Holds the directory (mode 0700) for one process by a flock that dies with the process. Immutable.
class DataDirectory {
 public:
  /// Creates what is missing. Errc::AlreadyExists when another gateway holds the directory.
  static Result<DataDirectory> open(const std::filesystem::path& root);
  DataDirectory(DataDirectory&& other) noexcept;
  DataDirectory& operator=(DataDirectory&&) = delete;
  ~DataDirectory();

  std::filesystem::path systemFile() const { return m_root / "system.db"; }
  std::filesystem::path journalFolder() const { return m_root / "journal"; }
  /// Refuses ids that are not safe.
  Result<std::filesystem::path> tenantFile(const TenantId& id) const;
  /// Tenants that have a file, in order of their ids.
  std::vector<TenantId> tenants() const;

 private:
  DataDirectory(std::filesystem::path root, int lock) : m_root(std::move(root)), m_lock(lock) {}
  std::filesystem::path m_root;
  int m_lock;
};

}  // namespace gc::store
