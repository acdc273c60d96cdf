#include "gateway/catalog/price_book.h"

#include <algorithm>
#include <tuple>

namespace gc::catalog {
namespace {

/// 3: for this tenant at this provider … 0: for everybody; -1: for others.
int particularity(const PriceEntry& entry, const PriceQuestion& question) {
  const bool others = (!entry.tenant.empty() && entry.tenant != question.tenant) ||
                      (!entry.provider.empty() && entry.provider != question.provider);
  return others ? -1 : (entry.tenant.empty() ? 0 : 2) + (entry.provider.empty() ? 0 : 1);
}

}  // namespace

PriceBook::PriceBook(std::shared_ptr<const Catalog> catalog, std::vector<PriceEntry> entries)
    : m_catalog(std::move(catalog)), m_entries(std::move(entries)) {
  std::sort(m_entries.begin(), m_entries.end(),
            [](const PriceEntry& a, const PriceEntry& b) { return a.version < b.version; });
  for (const PriceEntry& entry : m_entries) m_byModel[entry.model].push_back(&entry);
  for (auto& [model, ofModel] : m_byModel)
    std::sort(ofModel.begin(), ofModel.end(), [](const PriceEntry* a, const PriceEntry* b) {
      return std::tie(a->from, a->version) > std::tie(b->from, b->version);
    });
}

const Price* PriceBook::entryFor(const std::vector<const PriceEntry*>& entries, const PriceQuestion& question,
                                 std::int64_t above) const {
  // Of each scope the first that has begun counts, whether it sets a price or takes one back.
  const PriceEntry* ofScope[4] = {};
  for (const PriceEntry* entry : entries) {
    const int scope = particularity(*entry, question);
    if (scope < 0 || entry->from > question.at || entry->promptTokensAbove != above) continue;
    if (ofScope[scope] == nullptr) ofScope[scope] = entry;
  }
  for (int scope = 3; scope >= 0; --scope)
    if (ofScope[scope] != nullptr && ofScope[scope]->price) return &*ofScope[scope]->price;
  return nullptr;
}

const Price* PriceBook::priceOf(const PriceQuestion& question) const {
  const Model* facts = m_catalog->find(question.model);
  const auto listed = m_byModel.find(question.model);
  if (listed == m_byModel.end())
    return facts == nullptr ? nullptr : m_catalog->priceOf(*facts, question.promptTokens, question.at);
  // The highest bound that this prompt is above, where somebody has a price for prompts above it.
  std::vector<std::int64_t> bounds{0};
  for (const PriceEntry* entry : listed->second) bounds.push_back(entry->promptTokensAbove);
  if (facts != nullptr)
    for (const PriceTier& tier : facts->tiers) bounds.push_back(tier.promptTokensAbove);
  std::sort(bounds.rbegin(), bounds.rend());
  for (const std::int64_t above : bounds) {
    if (above != 0 && question.promptTokens <= above) continue;
    if (const Price* set = entryFor(listed->second, question, above)) return set;
    if (above == 0) break;
    if (facts == nullptr) continue;
    for (const PriceTier& tier : facts->tiers)
      if (tier.promptTokensAbove == above) return &tier.price;
  }
  return facts == nullptr ? nullptr : m_catalog->priceOf(*facts, 0, question.at);
}

bool PriceBook::hasPricesFor(std::string_view tenant) const {
  return std::any_of(m_entries.begin(), m_entries.end(),
                     [&](const PriceEntry& entry) { return entry.tenant == tenant; });
}

std::optional<WallTime> PriceBook::nextChange(WallTime time) const {
  std::optional<WallTime> next;
  const auto consider = [&](WallTime at) {
    if (at > time && (!next || at < *next)) next = at;
  };
  for (const PriceEntry& entry : m_entries) consider(entry.from);
  for (const Model& model : m_catalog->models())
    for (const ScheduledPrice& change : model.scheduled) consider(change.from);
  return next;
}

}  // namespace gc::catalog
