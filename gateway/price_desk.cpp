#include "gateway/price_desk.h"

namespace gc {

Result<std::unique_ptr<PriceDesk>> PriceDesk::open(const std::filesystem::path& systemFile,
                                                   std::shared_ptr<const catalog::Catalog> catalog,
                                                   const Clock& clock, Serve serve) {
  auto repository = ledger::PriceRepository::open(systemFile);
  if (!repository) return repository.error();
  auto entries = (*repository)->all();
  if (!entries) return entries.error();
  auto book = std::make_shared<const catalog::PriceBook>(std::move(catalog), std::move(*entries));
  return std::unique_ptr<PriceDesk>(
      new PriceDesk(std::move(*repository), std::move(book), clock, std::move(serve)));
}

std::shared_ptr<const catalog::PriceBook> PriceDesk::book() const {
  const std::lock_guard lock(m_mutex);
  return m_book;
}

Result<catalog::PriceEntry> PriceDesk::set(catalog::PriceEntry entry) {
  const std::lock_guard one(m_setting);
  entry.setAt = m_clock.wallNow();
  if (Result<void> stored = m_repository->add(entry); !stored) return stored.error();
  const auto before = book();
  std::vector<catalog::PriceEntry> entries(before->entries().begin(), before->entries().end());
  entries.push_back(entry);
  const auto changed =
      std::make_shared<const catalog::PriceBook>(before->sharedCatalog(), std::move(entries));
  {
    const std::lock_guard lock(m_mutex);
    m_book = changed;
    m_nextChange = changed->nextChange(entry.setAt);
  }
  if (Result<void> served = m_serve(changed); !served) return served.error();
  return entry;
}

void PriceDesk::tick() {
  const WallTime now = m_clock.wallNow();
  std::shared_ptr<const catalog::PriceBook> changed;
  {
    const std::lock_guard lock(m_mutex);
    if (!m_nextChange || now < *m_nextChange) return;
    m_nextChange = m_book->nextChange(now);
    changed = m_book;
  }
  // A price began: decisions compare it from now on. Costs needed no help, they look at their own time.
  std::ignore = m_serve(changed);
}

}  // namespace gc
