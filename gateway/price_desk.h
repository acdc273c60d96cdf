#pragma once
// Prices in force: what is set is stored, then served, then applied to rows that waited for a price.
#include <functional>
#include <memory>
#include <mutex>

#include "gateway/admin/sources.h"
#include "gateway/ledger/price_repository.h"

namespace gc {

/// Made by the facade, which says how a changed book comes into force. Thread-safe.
class PriceDesk final : public admin::PriceControl {
 public:
  /// Makes `book` the one that requests are priced with.
  using Serve = std::function<Result<void>(const std::shared_ptr<const catalog::PriceBook>& book)>;

  static Result<std::unique_ptr<PriceDesk>> open(const std::filesystem::path& systemFile,
                                                 std::shared_ptr<const catalog::Catalog> catalog,
                                                 const Clock& clock, Serve serve);

  std::shared_ptr<const catalog::PriceBook> book() const override;
  Result<catalog::PriceEntry> set(catalog::PriceEntry entry) override;
  void tick() override;

 private:
  PriceDesk(std::unique_ptr<ledger::PriceRepository> repository,
            std::shared_ptr<const catalog::PriceBook> book, const Clock& clock, Serve serve)
      : m_repository(std::move(repository)),
        m_clock(clock),
        m_serve(std::move(serve)),
        m_book(std::move(book)),
        m_nextChange(m_book->nextChange(clock.wallNow())) {}

  std::unique_ptr<ledger::PriceRepository> m_repository;
  const Clock& m_clock;
  const Serve m_serve;
  mutable std::mutex m_mutex;  ///< guards what follows; never held while serving
  std::shared_ptr<const catalog::PriceBook> m_book;
  std::optional<WallTime> m_nextChange;
  std::mutex m_setting;  ///< one change at a time
};

}  // namespace gc
