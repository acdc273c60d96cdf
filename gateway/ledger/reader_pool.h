#pragma once
// Reading connections to the tenants' files, kept open between questions.
#include <map>
#include <memory>
#include <mutex>

#include "gateway/ledger/tenant_reader.h"
#include "gateway/store/data_directory.h"

namespace gc::ledger {

/// Lends readers. Thread-safe.
class ReaderPool {
 public:
  explicit ReaderPool(const store::DataDirectory& directory) : m_directory(directory) {}

  /// A reader for one question; goes back to the pool by itself.
  struct Return {
    ReaderPool* pool;
    void operator()(TenantReader* reader) const { pool->giveBack(reader); }
  };
  using Lease = std::unique_ptr<TenantReader, Return>;
  Result<Lease> borrow(const TenantId& tenant);

 private:
  void giveBack(TenantReader* reader);

  const store::DataDirectory& m_directory;
  std::mutex m_mutex;
  std::multimap<TenantId, std::unique_ptr<TenantReader>> m_idle;
};

}  // namespace gc::ledger
