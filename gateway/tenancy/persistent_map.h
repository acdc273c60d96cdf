#pragma once
// An immutable map whose next version shares nearly everything with the last.
#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace gc::tenancy {

/// From a name to a shared value; T has `std::string_view name() const`. A trie of fixed depth over the
/// name's hash: 512 pages of 512 buckets, so a look-up is two steps and a bucket of one or two, and a change
/// copies one page and one bucket (about 10 µs) however many entries there are. A null page or bucket is
/// empty. Immutable; with() and without() return the next version.
template <class T>
class PersistentMap {
  using Entry = std::shared_ptr<const T>;
  using Bucket = std::vector<Entry>;
  static constexpr std::size_t kFan = 512;
  using Page = std::array<std::shared_ptr<const Bucket>, kFan>;
  using Root = std::array<std::shared_ptr<const Page>, kFan>;

 public:
  PersistentMap() : m_root(std::make_shared<Root>()) {}

  /// Many at once, without a version for each. Of equal names the last one stays.
  static PersistentMap of(const std::vector<Entry>& entries) {
    auto root = std::make_shared<Root>();
    std::vector<std::shared_ptr<Page>> pages(kFan);
    PersistentMap map;
    for (const Entry& entry : entries) {
      const Place place(entry->name());
      auto& page = pages[place.page];
      if (page == nullptr) page = std::make_shared<Page>();
      auto& bucket = (*page)[place.bucket];
      auto next = bucket == nullptr ? std::make_shared<Bucket>() : std::make_shared<Bucket>(*bucket);
      if (put(*next, entry)) ++map.m_size;
      bucket = std::move(next);
    }
    for (std::size_t i = 0; i < kFan; ++i) (*root)[i] = std::move(pages[i]);
    map.m_root = std::move(root);
    return map;
  }

  /// nullptr: none. Lives as long as this version, or any later one that still has it.
  const T* find(std::string_view name) const {
    const Place place(name);
    const Page* page = (*m_root)[place.page].get();
    const Bucket* bucket = page == nullptr ? nullptr : (*page)[place.bucket].get();
    if (bucket == nullptr) return nullptr;
    for (const Entry& entry : *bucket)
      if (entry->name() == name) return entry.get();
    return nullptr;
  }

  PersistentMap with(Entry entry) const {
    return changed(Place(entry->name()), [&](Bucket& bucket, std::size_t& size) {
      if (put(bucket, std::move(entry))) ++size;
    });
  }

  PersistentMap without(std::string_view name) const {
    return changed(Place(name), [&](Bucket& bucket, std::size_t& size) {
      size -= std::erase_if(bucket, [&](const Entry& entry) { return entry->name() == name; });
    });
  }

  std::size_t size() const { return m_size; }

  template <class Use>
  void forEach(Use use) const {
    for (const auto& page : *m_root) {
      if (page == nullptr) continue;
      for (const auto& bucket : *page)
        if (bucket != nullptr)
          for (const Entry& entry : *bucket) use(*entry);
    }
  }

 private:
  struct Place {
    explicit Place(std::string_view name) {
      const std::size_t hash = std::hash<std::string_view>()(name);
      page = hash % kFan;
      bucket = hash / kFan % kFan;
    }
    std::size_t page, bucket;
  };

  /// True when the name is new.
  static bool put(Bucket& bucket, Entry entry) {
    const auto known = std::find_if(bucket.begin(), bucket.end(),
                                    [&](const Entry& other) { return other->name() == entry->name(); });
    if (known != bucket.end()) {
      *known = std::move(entry);
      return false;
    }
    bucket.push_back(std::move(entry));
    return true;
  }

  template <class Change>
  PersistentMap changed(Place place, Change change) const {
    PersistentMap next(*this);
    auto root = std::make_shared<Root>(*m_root);
    const Page* oldPage = (*root)[place.page].get();
    auto page = oldPage == nullptr ? std::make_shared<Page>() : std::make_shared<Page>(*oldPage);
    const Bucket* oldBucket = (*page)[place.bucket].get();
    auto bucket = oldBucket == nullptr ? std::make_shared<Bucket>() : std::make_shared<Bucket>(*oldBucket);
    change(*bucket, next.m_size);
    (*page)[place.bucket] = std::move(bucket);
    (*root)[place.page] = std::move(page);
    next.m_root = std::move(root);
    return next;
  }

  std::shared_ptr<const Root> m_root;
  std::size_t m_size = 0;
};

}  // namespace gc::tenancy
