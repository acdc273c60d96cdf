#include "gateway/tenancy/key_repository.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "gateway/tenancy/sqlite_key_repository.h"

using namespace gc;
using namespace gc::tenancy;

namespace {

StoredKey stored(const std::string& tenant, const std::string& name, const std::string& kid,
                 unsigned char fill) {
  StoredKey key{.tenant = TenantId(tenant),
                .name = name,
                .kid = kid,
                .hint = "abcd",
                .hash = {},
                .pepper = "0011223344556677",
                .createdAt = wallFromMicros(1'787'234'561'000'001)};
  key.hash.fill(fill);
  return key;
}

}  // namespace

/// One contract for both repositories; rows name which.
class KeyRepositoryTest : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> m_dir;

  std::unique_ptr<KeyRepository> open() {
    if (QTest::currentDataTag() == QByteArray("memory")) return std::make_unique<MemoryKeyRepository>();
    m_dir = std::make_unique<QTemporaryDir>();
    return SqliteKeyRepository::open(file()).value();
  }
  std::filesystem::path file() const {
    return std::filesystem::path(m_dir->path().toStdString()) / "system.db";
  }
  static void bothKinds() {
    QTest::addColumn<int>("unused");
    QTest::newRow("memory") << 0;
    QTest::newRow("sqlite") << 0;
  }

 private slots:
  void findsWhatWasPut_data() { bothKinds(); }
  void findsWhatWasPut() {
    const auto repository = open();
    QVERIFY(!repository->find(TenantId("acme"), "ci").value());
    const std::vector<StoredKey> keys = {stored("acme", "ci", "AAAAAAAAAAAA", 0),
                                         stored("globex", "ci", "B", 255)};
    QVERIFY(repository->put(keys));
    const StoredKey found = repository->find(TenantId("acme"), "ci").value().value();
    QCOMPARE(found.tenant.value, "acme");
    QCOMPARE(found.name, "ci");
    QCOMPARE(found.kid, "AAAAAAAAAAAA");
    QCOMPARE(found.hint, "abcd");
    QVERIFY(found.hash == keys[0].hash);
    QCOMPARE(found.pepper, "0011223344556677");
    QVERIFY(found.createdAt == keys[0].createdAt);
    QVERIFY(repository->find(TenantId("globex"), "ci").value()->hash == keys[1].hash);
    QVERIFY(!repository->find(TenantId("globex"), "cd").value());
  }

  void replacesAKeyOfTheSameName_data() { bothKinds(); }
  void replacesAKeyOfTheSameName() {
    const auto repository = open();
    QVERIFY(repository->put(std::vector{stored("acme", "ci", "A", 1)}));
    QVERIFY(repository->put(std::vector{stored("acme", "ci", "B", 2)}));
    QCOMPARE(repository->find(TenantId("acme"), "ci").value()->kid, "B");
  }

  void survivesARestart() {
    const auto first = open();
    QVERIFY(first->put(std::vector{stored("acme", "ci", "A", 1)}));
    const auto second = SqliteKeyRepository::open(file()).value();
    QCOMPARE(second->find(TenantId("acme"), "ci").value()->kid, "A");
  }

  void writesAllOrNothing() {
    const auto repository = open();
    QVERIFY(repository->put(std::vector{stored("acme", "ci", "A", 1)}));
    // The second of these has a kid that another key has.
    QVERIFY(!repository->put(std::vector{stored("acme", "cd", "C", 1), stored("globex", "ci", "A", 1)}));
    QVERIFY(!repository->find(TenantId("acme"), "cd").value());
  }

  void refusesADamagedHash() {
    const auto repository = open();
    QVERIFY(repository->put(std::vector{stored("acme", "ci", "A", 1)}));
    const auto database = store::Database::openWriter(file(), store::kSystemFile, store::Durability::Normal,
                                                      store::Checkpoints::Never);
    QVERIFY(database->execute("UPDATE generated_key SET hash = x'00'"));
    const auto found = repository->find(TenantId("acme"), "ci");
    QVERIFY(!found);
    QVERIFY(found.error().code == Errc::Corrupt);
  }
};

QTEST_APPLESS_MAIN(KeyRepositoryTest)
#include "key_repository_test.moc"
