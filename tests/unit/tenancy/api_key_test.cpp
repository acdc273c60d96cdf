#include "gateway/tenancy/api_key.h"

#include <QTest>
#include <set>
#include <string>

using gc::tenancy::ApiKey;

namespace {

const std::string kKid = "0123456789AB";
const std::string kSecret = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
/// Computed with another implementation of CRC-32: zlib.crc32 over all before the last underscore.
const std::string kKnown = "gc_live_0123456789AB_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ_3BXNdz";

std::string good() {
  return std::string(ApiKey::compose(ApiKey::Environment::Live, kKid, kSecret)->reveal());
}

}  // namespace

class ApiKeyTest : public QObject {
  Q_OBJECT
 private slots:
  void composesTheKnownKey() { QCOMPARE(good(), kKnown); }

  void generatesWellFormedKeysThatDiffer() {
    std::set<std::string> keys;
    std::set<std::string> kids;
    for (int i = 0; i < 1000; ++i) {
      const ApiKey key = ApiKey::generate(i % 2 ? ApiKey::Environment::Live : ApiKey::Environment::Test);
      QCOMPARE(key.reveal().size(), ApiKey::kLength);
      QVERIFY(key.reveal().starts_with(i % 2 ? "gc_live_" : "gc_test_"));
      QVERIFY(ApiKey::parse(key.reveal()).has_value());
      QCOMPARE(*ApiKey::kidOf(key.reveal()), key.kid());
      keys.emplace(key.reveal());
      kids.emplace(key.kid());
    }
    QCOMPARE(keys.size(), std::size_t(1000));
    QCOMPARE(kids.size(), std::size_t(1000));
  }

  void hintIsTheEndOfTheSecret() {
    QCOMPARE(ApiKey::parse(good())->hint(), std::string("NOPQ"));
    QCOMPARE(ApiKey::parse(good())->kid(), std::string_view(kKid));
  }

  void refusesEveryChangedCharacter() {
    const std::string key = good();
    for (std::size_t at = 0; at < key.size(); ++at)
      for (const char other : {'0', 'z', '_', ' ', '\0', '\xff'}) {
        if (key[at] == other) continue;
        std::string changed = key;
        changed[at] = other;
        QVERIFY2(!ApiKey::parse(changed), changed.c_str());
        QVERIFY2(!ApiKey::kidOf(changed), changed.c_str());
      }
  }

  void refusesEverySwapOfNeighbours() {
    const std::string key = good();
    for (std::size_t at = 0; at + 1 < key.size(); ++at) {
      if (key[at] == key[at + 1]) continue;
      std::string changed = key;
      std::swap(changed[at], changed[at + 1]);
      QVERIFY2(!ApiKey::parse(changed), changed.c_str());
    }
  }

  void refusesEveryPrefixAndEverythingLonger() {
    const std::string key = good();
    for (std::size_t size = 0; size < key.size(); ++size) QVERIFY(!ApiKey::parse(key.substr(0, size)));
    QVERIFY(!ApiKey::parse(key + "0"));
    QVERIFY(!ApiKey::parse(" " + key));
    QVERIFY(!ApiKey::parse(key + "\n"));
    QVERIFY(!ApiKey::parse(std::string(1 << 20, 'g')));
  }

  void saysWhatIsWrongWithoutTheKey_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fragment");
    const QString key = QString::fromStdString(good());
    QTest::newRow("empty") << ""
                           << "gc_live_ or gc_test_";
    QTest::newRow("other vendor") << "sk-proj-abcdefghijklmnopqrstuvwxyz"
                                  << "gc_live_ or gc_test_";
    QTest::newRow("upper case prefix") << "GC_LIVE_" + key.mid(8) << "gc_live_ or gc_test_";
    QTest::newRow("truncated") << key.chopped(1) << "71 characters";
    QTest::newRow("shifted part") << key.left(19) + "_" + key.mid(19, 1) + key.mid(21) << "parts";
    QTest::newRow("hyphen in secret") << key.left(30) + "-" + key.mid(31) << "outside 0-9 A-Z a-z";
    QTest::newRow("typo") << key.left(30) + (key[30] == 'x' ? "y" : "x") + key.mid(31) << "checksum";
  }
  void saysWhatIsWrongWithoutTheKey() {
    QFETCH(QString, text);
    QFETCH(QString, fragment);
    const auto parsed = ApiKey::parse(text.toStdString());
    QVERIFY(!parsed);
    const QString detail = QString::fromStdString(parsed.error().detail);
    QVERIFY2(detail.contains(fragment), qPrintable(detail));
    if (text.size() > 40) QVERIFY(!detail.contains(text.mid(21, 10)));
  }

  void composeRefusesPartsOfTheWrongForm() {
    using E = ApiKey::Environment;
    QVERIFY(!ApiKey::compose(E::Live, "short", kSecret));
    QVERIFY(!ApiKey::compose(E::Live, kKid, kSecret + "x"));
    QVERIFY(!ApiKey::compose(E::Live, "0123456789A_", kSecret));
    QVERIFY(ApiKey::compose(E::Test, kKid, kSecret));
  }
};

QTEST_APPLESS_MAIN(ApiKeyTest)
#include "api_key_test.moc"
