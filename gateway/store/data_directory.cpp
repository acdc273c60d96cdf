#include "gateway/store/data_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace gc::store {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view kTenantSuffix = ".db";

Result<void> makeFolder(const fs::path& path) {
  std::error_code failed;
  const bool made = fs::create_directories(path, failed);
  if (!failed && made) fs::permissions(path, fs::perms::owner_all, failed);
  if (failed)
    return makeError(Errc::Io, path.string() + ": cannot create the data directory: " + failed.message());
  return {};
}

}  // namespace

bool isSafeTenantId(std::string_view id) {
  const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto isRest = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
  return id.size() >= 2 && id.size() <= 31 && isLetter(id.front()) &&
         std::all_of(id.begin() + 1, id.end(), isRest);
}

Result<DataDirectory> DataDirectory::open(const fs::path& root) {
  for (const fs::path& folder : {root, root / "tenants", root / "journal"})
    if (Result<void> made = makeFolder(folder); !made) return made.error();
  const fs::path lockPath = root / "lock";
  const int lock = ::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock < 0)
    return makeError(Errc::Io, lockPath.string() + ": cannot open; check the directory's owner and mode");
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    const bool taken = errno == EWOULDBLOCK;
    ::close(lock);
    if (taken)
      return makeError(
          Errc::AlreadyExists,
          root.string() + ": another gateway uses this data directory; stop it or choose --data");
    return makeError(Errc::Io, lockPath.string() + ": cannot lock; a local file system is needed");
  }
  return DataDirectory(root, lock);
}

DataDirectory::DataDirectory(DataDirectory&& other) noexcept
    : m_root(std::move(other.m_root)), m_lock(std::exchange(other.m_lock, -1)) {}

DataDirectory::~DataDirectory() {
  if (m_lock >= 0) ::close(m_lock);
}

Result<fs::path> DataDirectory::tenantFile(const TenantId& id) const {
  if (!isSafeTenantId(id.value))
    return invalid("tenant id '" + id.value + "' is not of the form [a-z][a-z0-9_-]{1,30}");
  return m_root / "tenants" / (id.value + std::string(kTenantSuffix));
}

std::vector<TenantId> DataDirectory::tenants() const {
  std::vector<TenantId> found;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(m_root / "tenants", failed)) {
    const fs::path& path = entry.path();
    if (path.extension() == kTenantSuffix && isSafeTenantId(path.stem().string()))
      found.emplace_back(path.stem().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace gc::store
