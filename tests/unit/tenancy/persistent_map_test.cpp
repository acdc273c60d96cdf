#include "gateway/tenancy/persistent_map.h"

#include <QTest>
#include <string>

using namespace gc::tenancy;

namespace {

struct Item {
  std::string id;
  int value = 0;
  std::string_view name() const { return id; }
};

std::shared_ptr<const Item> item(std::string id, int value) {
  return std::make_shared<const Item>(Item{std::move(id), value});
}

}  // namespace

class PersistentMapTest : public QObject {
  Q_OBJECT

 private slots:
  void findsWhatWasPutIn() {
    PersistentMap<Item> map;
    QVERIFY(map.find("a") == nullptr);
    map = map.with(item("a", 1)).with(item("b", 2));
    QCOMPARE(map.find("a")->value, 1);
    QCOMPARE(map.find("b")->value, 2);
    QCOMPARE(map.size(), std::size_t(2));
  }

  void aChangeLeavesTheOldVersionAsItWas() {
    const auto first = PersistentMap<Item>().with(item("a", 1));
    const auto second = first.with(item("a", 2)).with(item("b", 3));
    const auto third = second.without("a");
    QCOMPARE(first.find("a")->value, 1);
    QVERIFY(first.find("b") == nullptr);
    QCOMPARE(second.find("a")->value, 2);
    QCOMPARE(second.size(), std::size_t(2));
    QVERIFY(third.find("a") == nullptr);
    QCOMPARE(third.size(), std::size_t(1));
    QCOMPARE(third.without("nobody").size(), std::size_t(1));
  }

  void manyAtOnceAreTheSameAsOneByOne() {
    std::vector<std::shared_ptr<const Item>> items;
    PersistentMap<Item> grown;
    for (int i = 0; i < 3000; ++i) {
      items.push_back(item("name" + std::to_string(i % 2500), i));
      grown = grown.with(items.back());
    }
    const auto made = PersistentMap<Item>::of(items);
    QCOMPARE(made.size(), std::size_t(2500));
    QCOMPARE(grown.size(), std::size_t(2500));
    std::size_t seen = 0;
    made.forEach([&](const Item& one) {
      ++seen;
      QCOMPARE(grown.find(one.id)->value, one.value);
    });
    QCOMPARE(seen, std::size_t(2500));
    QCOMPARE(made.find("name7")->value, 2507);
  }

  void lookUpsCostNoMoreWithManyEntries() {
    std::vector<std::shared_ptr<const Item>> items;
    for (int i = 0; i < 100'000; ++i) items.push_back(item("key" + std::to_string(i), i));
    const auto map = PersistentMap<Item>::of(items);
    QBENCHMARK { QVERIFY(map.find("key4711") != nullptr); }
  }

  void changesCostNoMoreWithManyEntries() {
    std::vector<std::shared_ptr<const Item>> items;
    for (int i = 0; i < 100'000; ++i) items.push_back(item("key" + std::to_string(i), i));
    auto map = PersistentMap<Item>::of(items);
    int i = 0;
    QBENCHMARK { map = map.with(item("key" + std::to_string(i++ % 1000), -1)); }
    QCOMPARE(map.size(), std::size_t(100'000));
  }
};

QTEST_APPLESS_MAIN(PersistentMapTest)
#include "persistent_map_test.moc"
