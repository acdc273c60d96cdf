#include "gateway/ledger/reader_pool.h"

namespace gc::ledger {
namespace {
/// Each is three descriptors and some page cache; the console asks for few tenants at a time.
constexpr std::size_t kMostIdle = 16;
}  // namespace

Result<ReaderPool::Lease> ReaderPool::borrow(const TenantId& tenant) {
  {
    const std::lock_guard lock(m_mutex);
    if (const auto idle = m_idle.find(tenant); idle != m_idle.end()) {
      Lease lease(idle->second.release(), Return{this});
      m_idle.erase(idle);
      return lease;
    }
  }
  const Result<std::filesystem::path> path = m_directory.tenantFile(tenant);
  if (!path) return path.error();
  Result<TenantReader> opened = TenantReader::open(*path, tenant);
  if (!opened) return opened.error();
  return Lease(new TenantReader(std::move(*opened)), Return{this});
}

void ReaderPool::giveBack(TenantReader* reader) {
  std::unique_ptr<TenantReader> owned(reader);
  const std::lock_guard lock(m_mutex);
  if (m_idle.size() < kMostIdle) m_idle.emplace(owned->tenant(), std::move(owned));
}

}  // namespace gc::ledger
