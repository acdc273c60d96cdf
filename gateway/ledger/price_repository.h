#pragma once
// The prices somebody set, in system.db.
#include <memory>
#include <vector>

#include "gateway/catalog/price_book.h"
#include "gateway/store/database.h"

namespace gc::ledger {

/// Has a writing connection of its own that survives a power cut with every commit and leaves checkpoints to
/// the store thread. Entries are added and never changed. Confined to one thread at a time.
class PriceRepository {
 public:
  static Result<std::unique_ptr<PriceRepository>> open(const std::filesystem::path& systemFile);
  /// By version, ascending.
  Result<std::vector<catalog::PriceEntry>> all() const;
  /// Fills in the entry's version; it is on the disk when this returns.
  Result<void> add(catalog::PriceEntry& entry);

 private:
  explicit PriceRepository(store::Database database) : m_database(std::move(database)) {}
  store::Database m_database;
};

}  // namespace gc::ledger
