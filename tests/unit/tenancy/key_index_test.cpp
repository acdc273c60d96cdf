#include "gateway/tenancy/key_index.h"

#include <fmt/format.h>

#include <QTest>
#include <random>
#include <string>

#include "gateway/tenancy/api_key.h"

using namespace gc::tenancy;

namespace {

KeyEntry entryFor(const ApiKey& key, const Pepper& pepper, std::uint32_t tenant, const std::string& id) {
  return {.tenant = tenant,
          .tenantId = gc::TenantId(id),
          .name = "ci",
          .kid = std::string(key.kid()),
          .hint = key.hint(),
          .hash = pepper.hash(key.reveal())};
}

ApiKey keyOf(const std::string& kid, char fill) {
  return ApiKey::compose(ApiKey::Environment::Live, kid, std::string(ApiKey::kSecretLength, fill)).value();
}

}  // namespace

class KeyIndexTest : public QObject {
  Q_OBJECT
  std::shared_ptr<const Pepper> m_pepper = Pepper::fromBytes(std::string(32, 'p'));

 private slots:
  void findsTheTenantOfEveryKey() {
    std::vector<ApiKey> keys;
    std::vector<KeyEntry> entries;
    for (std::uint32_t i = 0; i < 200; ++i) {
      keys.push_back(ApiKey::generate(ApiKey::Environment::Live));
      entries.push_back(entryFor(keys.back(), *m_pepper, i, fmt::format("t{}", i)));
    }
    const auto index = KeyIndex::make(m_pepper, entries).value();
    QCOMPARE(index->size(), std::size_t(200));
    for (std::uint32_t i = 0; i < 200; ++i) {
      const KeyEntry* entry = index->authenticate(keys[i].reveal());
      QVERIFY(entry != nullptr);
      QCOMPARE(entry->tenant, i);
      QCOMPARE(entry->tenantId.value, fmt::format("t{}", i));
    }
  }

  void keysThatShareAKidButNotTheSecretAreRefused() {
    const ApiKey issued = keyOf("AAAAAAAAAAAA", 'a');
    const auto index = KeyIndex::make(m_pepper, {entryFor(issued, *m_pepper, 0, "acme")}).value();
    QVERIFY(index->authenticate(issued.reveal()) != nullptr);
    std::string secret(ApiKey::kSecretLength, 'a');
    for (std::size_t at = 0; at < secret.size(); ++at) {
      std::string near = secret;
      near[at] = 'b';
      const ApiKey other = ApiKey::compose(ApiKey::Environment::Live, "AAAAAAAAAAAA", near).value();
      QVERIFY(index->authenticate(other.reveal()) == nullptr);
    }
  }

  void theSameSecretInTheOtherEnvironmentIsRefused() {
    const ApiKey issued = keyOf("AAAAAAAAAAAA", 'a');
    const auto index = KeyIndex::make(m_pepper, {entryFor(issued, *m_pepper, 0, "acme")}).value();
    const ApiKey test =
        ApiKey::compose(ApiKey::Environment::Test, "AAAAAAAAAAAA", std::string(ApiKey::kSecretLength, 'a'))
            .value();
    QVERIFY(index->authenticate(test.reveal()) == nullptr);
  }

  void kidsThatShareAPrefixAreToldApart() {
    std::vector<ApiKey> keys;
    std::vector<KeyEntry> entries;
    for (char last = 'a'; last <= 'z'; ++last) {
      keys.push_back(keyOf(std::string("AAAAAAAAAAA") + last, 'a'));
      entries.push_back(entryFor(keys.back(), *m_pepper, static_cast<std::uint32_t>(last - 'a'), "acme"));
    }
    const auto index = KeyIndex::make(m_pepper, entries).value();
    for (std::uint32_t i = 0; i < keys.size(); ++i)
      QCOMPARE(index->authenticate(keys[i].reveal())->tenant, i);
  }

  void unknownKidsAreRefused() {
    const auto empty = KeyIndex::make(m_pepper, {}).value();
    for (int i = 0; i < 100; ++i)
      QVERIFY(empty->authenticate(ApiKey::generate(ApiKey::Environment::Live).reveal()) == nullptr);
  }

  void garbageIsRefused() {
    const ApiKey issued = keyOf("AAAAAAAAAAAA", 'a');
    const auto index = KeyIndex::make(m_pepper, {entryFor(issued, *m_pepper, 0, "acme")}).value();
    std::mt19937_64 random(7);
    const std::string key(issued.reveal());
    for (int i = 0; i < 20'000; ++i) {
      std::string text = key;
      const auto kind = random() % 4;
      if (kind == 0) text[random() % text.size()] = static_cast<char>(random());
      if (kind == 1) text.erase(random() % text.size(), 1 + random() % 5);
      if (kind == 2) text.insert(random() % text.size(), 1, static_cast<char>(random()));
      if (kind == 3) text = std::string(random() % 200, static_cast<char>(random()));
      if (text == key) continue;
      QVERIFY(index->authenticate(text) == nullptr);
    }
    QVERIFY(index->authenticate("") == nullptr);
  }

  void anotherPepperKnowsNoKeyOfThisOne() {
    const ApiKey issued = keyOf("AAAAAAAAAAAA", 'a');
    const auto other = Pepper::fromBytes(std::string(32, 'q'));
    const auto index = KeyIndex::make(other, {entryFor(issued, *m_pepper, 0, "acme")}).value();
    QVERIFY(index->authenticate(issued.reveal()) == nullptr);
  }

  void refusesTheSameKeyTwice() {
    const ApiKey key = keyOf("AAAAAAAAAAAA", 'a');
    const auto index = KeyIndex::make(
        m_pepper, {entryFor(key, *m_pepper, 0, "acme"), entryFor(key, *m_pepper, 1, "globex")});
    QVERIFY(!index);
    QVERIFY(index.error().detail.find("acme") != std::string::npos);
    QVERIFY(index.error().detail.find("globex") != std::string::npos);
  }

  void authenticatesInAboutAMicrosecond() {
    const ApiKey issued = keyOf("AAAAAAAAAAAA", 'a');
    const auto index = KeyIndex::make(m_pepper, {entryFor(issued, *m_pepper, 0, "acme")}).value();
    const std::string known(issued.reveal());
    const std::string unknown(keyOf("BBBBBBBBBBBB", 'a').reveal());
    const auto nanosOf = [&](const std::string& key) {
      constexpr int kRounds = 20'000;
      auto best = std::chrono::nanoseconds::max();
      for (int batch = 0; batch < 5; ++batch) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < kRounds; ++i) (void)index->authenticate(key);
        best = std::min(best, (std::chrono::steady_clock::now() - start) / kRounds);
      }
      return static_cast<long>(best.count());
    };
    const long forKnown = nanosOf(known);
    const long forUnknown = nanosOf(unknown);
    qInfo("known %ld ns, unknown %ld ns", forKnown, forUnknown);
    // A wide margin: shared machines and sanitizers are slow. What must not happen is a factor of ten.
    QVERIFY(forKnown < 20'000);
    QVERIFY(forUnknown * 3 > forKnown);
    QVERIFY(forKnown * 3 > forUnknown);
  }
};

QTEST_APPLESS_MAIN(KeyIndexTest)
#include "key_index_test.moc"
