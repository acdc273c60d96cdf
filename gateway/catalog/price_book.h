#pragma once
// Prices over time: the catalog's, and what an operator set from a date on, for all or for one tenant.
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/catalog/catalog.h"

namespace gc::catalog {

/// One price somebody set. Entries are only ever added; a later one from the same instant replaces an earlier
/// one. Plain value.
struct PriceEntry {
  std::int64_t version = 0;  ///< grows with every entry
  std::string tenant;        ///< empty: every tenant
  std::string provider;      ///< empty: whichever provider serves the model
  std::string model;
  WallTime from;
  std::int64_t promptTokensAbove = 0;  ///< for prompts above it, as PriceTier; 0: the ordinary price
  std::optional<Price> price;          ///< nullopt: from then on nothing is set, the next wider price holds
  WallTime setAt;
  std::string note;

  friend bool operator==(const PriceEntry&, const PriceEntry&) = default;
};

/// Whose price for what. Views live as long as the caller's text.
struct PriceQuestion {
  std::string_view tenant, provider, model;
  std::int64_t promptTokens = 0;  ///< cached ones included
  WallTime at;
};

/// The price in force for a question: of the entries that have begun, the most particular scope wins (tenant
/// and provider, then tenant, then provider, then all), within it the latest beginning, then the latest
/// version; the catalog's own price when there is none. Immutable.
class PriceBook {
 public:
  PriceBook(std::shared_ptr<const Catalog> catalog, std::vector<PriceEntry> entries);

  /// nullptr: unpriced. The pointer lives as long as the book.
  const Price* priceOf(const PriceQuestion& question) const;
  /// By version, ascending.
  std::span<const PriceEntry> entries() const { return m_entries; }
  /// Of the newest entry; 0: none was ever set.
  std::int64_t version() const { return m_entries.empty() ? 0 : m_entries.back().version; }
  /// Prices of its own, now or later.
  bool hasPricesFor(std::string_view tenant) const;
  /// The first instant after `time` at which some price changes.
  std::optional<WallTime> nextChange(WallTime time) const;
  const Catalog& catalog() const { return *m_catalog; }
  const std::shared_ptr<const Catalog>& sharedCatalog() const { return m_catalog; }

 private:
  const Price* entryFor(const std::vector<const PriceEntry*>& entries, const PriceQuestion& question,
                        std::int64_t above) const;
  std::shared_ptr<const Catalog> m_catalog;
  std::vector<PriceEntry> m_entries;
  /// Of each model, latest beginning first.
  std::map<std::string, std::vector<const PriceEntry*>, std::less<>> m_byModel;
};

}  // namespace gc::catalog
