#pragma once
// One tenant's file, the writing end: rows are added and never changed.
#include <functional>

#include "gateway/catalog/price_book.h"
#include "gateway/ledger/records.h"
#include "gateway/store/database.h"

namespace gc::ledger {

/// How a tenant's unpriced rows get their prices.
struct Repricing {
  const catalog::PriceBook& prices;
  std::string baselineModel;
  WallTime bookedAt;
};
/// A row and the same row as its entry says.
struct Repriced {
  RequestRecord before, after;
};

/// The only writer of a tenant's file, commits and checkpoints included. Commits survive a power cut: the
/// journal's copy is deleted after them. Confined to the store thread.
class TenantRepository {
 public:
  /// Creates the file when it is missing; refuses one that belongs to another tenant.
  static Result<TenantRepository> open(const std::filesystem::path& path, const TenantId& tenant);

  /// Adds the records in one transaction, giving them sequences from `next` on. Returns how many there were;
  /// records whose id is in the file already are left out, and so moved to the end of `records`.
  Result<std::size_t> insert(std::vector<RequestRecord>& records, std::uint64_t next);
  /// Prices rows that have no price yet, as far as the book knows one: an entry beside each, numbered from
  /// `next` on, in one transaction; the rows stay as they are. Returns each row before and after.
  Result<std::vector<Repriced>> reprice(const Repricing& repricing, std::uint64_t next);
  /// The entries after `sequence`: their rows before and after.
  Result<void> forEachRepricedAfter(std::uint64_t sequence,
                                    const std::function<void(const Repriced&)>& use) const;
  /// Removes every row and entry.
  Result<void> forget() const;
  /// 0: no rows.
  Result<std::uint64_t> lastSequence() const;
  /// Every row after `sequence` in order, with its attempts but without its decision.
  Result<void> forEachAfter(std::uint64_t sequence,
                            const std::function<void(const RequestRecord&)>& use) const;
  /// SQLite's own check of the whole file.
  Result<void> check() const;

 private:
  TenantRepository(store::Database database, TenantId tenant)
      : m_database(std::move(database)), m_tenant(std::move(tenant)) {}
  Result<void> claim() const;
  Result<void> book(const std::vector<Repriced>& repriced, const Repricing& repricing, std::uint64_t next);

  store::Database m_database;
  TenantId m_tenant;
  store::Statement m_insertRequest;
};

}  // namespace gc::ledger
