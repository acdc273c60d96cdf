#include "models/cache/snapshot_cache.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include "models/cache/snapshot_file.h"
#include "models/client/capabilities.h"
#include "models/connections/connection_list_model.h"
#include "models/providers/provider_list_model.h"
#include "models/requests/request_list_model.h"
#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

const QString kGateway = QStringLiteral("https://gateway.example:8443");

StoredSnapshot snapshot(const QByteArray& json, qint64 receivedMs = 1) { return {json, receivedMs}; }

/// A console's models, as far as the cache feeds them.
struct Session {
  explicit Session(const QString& file) { cache.attach(file); }
  void open(FakeAdminServer& gateway) {
    providers.setActive(true);
    requests.setActive(true);
    bench.client.open(gateway.url(), gateway.adminKey());
  }

  ConsoleBench bench;
  ConnectionListModel connections;
  SnapshotCache cache{bench.client, connections};
  ProviderListModel providers{bench.client, bench.zone};
  RequestListModel requests{bench.client, bench.zone};
};

}  // namespace

class SnapshotCacheTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  int m_made = 0;
  QString fresh() { return m_folder.filePath(QStringLiteral("%1/cache.sqlite").arg(++m_made)); }

  /// A session at noon that saw two providers and forty requests.
  static void runAtNoon(const QString& file, FakeAdminServer& gateway) {
    using namespace samples;
    gateway.setJson("/admin/v1/providers", providers({provider("openai"), provider("gemini", "blocked")}));
    gateway.setJson("/admin/v1/requests", requestPage(40, 1));
    Session session(file);
    session.open(gateway);
    QTRY_COMPARE(session.requests.rowCount(), 40);
    QTRY_COMPARE(session.providers.rowCount(), 2);
    session.bench.client.beat();
  }

 private Q_SLOTS:
  void whatWasKeptComesBack() {
    const QString path = fresh();
    SnapshotFile(path).keep(kGateway, {{QStringLiteral("/a"), snapshot("{\"n\":1}", 7)}});
    const auto found = SnapshotFile(path).load(kGateway);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[QStringLiteral("/a")].json, QByteArray("{\"n\":1}"));
    QCOMPARE(found[QStringLiteral("/a")].receivedMs, 7);
    QVERIFY(SnapshotFile(path).load(QStringLiteral("https://another.example")).isEmpty());
    SnapshotFile(path).forget(kGateway);
    QVERIFY(SnapshotFile(path).load(kGateway).isEmpty());
  }

  void nobodyElseMayReadIt() {
    const QString path = fresh();
    SnapshotFile file(path);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
  }

  void damageIsPutAside_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no database") << QByteArray("this is a letter, not a database\n").repeated(200);
    QTest::newRow("cut off") << QByteArray("SQLite format 3\0\x10\x00", 18);
    QTest::newRow("head only") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\xff');
  }
  void damageIsPutAside() {
    QFETCH(QByteArray, bytes);
    const QString path = fresh();
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    SnapshotFile cache(path);
    QVERIFY(cache.isOpen());
    QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    cache.keep(kGateway, {{QStringLiteral("/a"), snapshot("{}")}});
    QCOMPARE(cache.load(kGateway).size(), 1);
  }

  void damageUnderUsIsSurvived() {
    const QString path = fresh();
    SnapshotFile cache(path);
    QHash<QString, StoredSnapshot> many;
    for (int i = 0; i < 30; ++i) many.insert(QString::number(i), snapshot(QByteArray(20'000, 'x')));
    cache.keep(kGateway, many);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(int(file.size()), '\xa5'));
    file.close();
    cache.keep(kGateway, {{QStringLiteral("/a"), snapshot("{}")}});
    QCOMPARE(cache.load(kGateway).size(), 1);
  }

  void anotherVersionIsEmptied() {
    const QString path = fresh();
    SnapshotFile(path).keep(kGateway, {{QStringLiteral("/a"), snapshot("{}")}});
    {
      QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
      other.setDatabaseName(path);
      QVERIFY(other.open());
      QVERIFY(QSqlQuery(other).exec(QStringLiteral("PRAGMA user_version=999")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    SnapshotFile cache(path);
    QVERIFY(cache.isOpen());
    QVERIFY(cache.load(kGateway).isEmpty());
  }

  void placeThatCannotBeWrittenKeepsNothing() {
    SnapshotFile cache(QStringLiteral("/proc/nowhere/cache.sqlite"));
    QVERIFY(!cache.isOpen());
    cache.keep(kGateway, {{QStringLiteral("/a"), snapshot("{}")}});
    QVERIFY(cache.load(kGateway).isEmpty());
  }

  void sizeIsBounded_data() {
    QTest::addColumn<int>("snapshots");
    QTest::addColumn<int>("bytesEach");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("too many: the newest stay") << 5 << 10 << QStringList{"2", "3", "4"};
    QTest::newRow("too large together: the newest stay") << 3 << 400 << QStringList{"1", "2"};
    QTest::newRow("one too large is not kept") << 1 << 2000 << QStringList();
  }
  void sizeIsBounded() {
    QFETCH(int, snapshots);
    QFETCH(int, bytesEach);
    QFETCH(QStringList, left);
    SnapshotFile cache(fresh(), {1000, 1000, 3});
    for (int i = 0; i < snapshots; ++i)
      cache.keep(kGateway, {{QString::number(i), snapshot(QByteArray(bytesEach, 'x'), i)}});
    QStringList keys = cache.load(kGateway).keys();
    keys.sort();
    QCOMPARE(keys, left);
  }

  /// The heart of it: a gateway that is down opens with the last snapshot, and nothing of it counts as now.
  void gatewayThatIsDownOpensWithItsLastSnapshot_data() {
    QTest::addColumn<int>("age");
    QTest::newRow("a moment ago") << 0;
    QTest::newRow("three minutes ago") << 180'000;
  }
  void gatewayThatIsDownOpensWithItsLastSnapshot() {
    QFETCH(int, age);
    const QString path = fresh();
    FakeAdminServer gateway;
    runAtNoon(path, gateway);
    gateway.goOffline();

    Session later(path);
    later.bench.clock.advance(age);
    Capabilities capabilities(later.bench.client);
    later.open(gateway);
    QTRY_COMPARE(later.requests.rowCount(), 40);
    QTRY_COMPARE(later.providers.rowCount(), 2);
    for (const Freshness& freshness : {later.providers.freshness(), later.requests.freshness()}) {
      QVERIFY(freshness.hasData && freshness.recalled && freshness.stale);
      QCOMPARE(freshness.ageMs.value_or(-1), age);
    }
    QCOMPARE(later.providers.countInState(ProviderState::Healthy), 0);
    QCOMPARE(later.providers.countInState(ProviderState::Unknown), 2);
    QVERIFY(!later.bench.client.gateway().version.isEmpty());
    QVERIFY(!capabilities.injectFaults().allowed);
  }

  void gatewayThatAnswersReplacesWhatWasRemembered() {
    const QString path = fresh();
    FakeAdminServer gateway;
    runAtNoon(path, gateway);
    gateway.setJson("/admin/v1/providers", samples::providers({samples::provider("openai")}));
    gateway.setJson("/admin/v1/requests", samples::requestPage(45, 1));

    Session later(path);
    later.open(gateway);
    QTRY_COMPARE(later.providers.rowCount(), 1);
    QTRY_COMPARE(later.requests.rowCount(), 45);
    QTRY_VERIFY(!later.providers.freshness().recalled);
    QTRY_VERIFY(!later.requests.freshness().recalled);
    QCOMPARE(later.providers.countInState(ProviderState::Healthy), 1);
  }

  void removedConnectionLeavesNothing() {
    const QString path = fresh();
    SnapshotFile(path).keep(kGateway, {{QStringLiteral("/a"), snapshot("{}")}});
    {
      ConsoleBench bench;
      ConnectionListModel connections;
      SnapshotCache cache(bench.client, connections);
      cache.attach(path);
      connections.remove(connections.put({{}, QStringLiteral("Far"), QUrl(kGateway), {}, {}, false}));
    }
    QVERIFY(SnapshotFile(path).load(kGateway).isEmpty());
  }

  void secretsAreNotInTheFile() {
    const QString path = fresh();
    FakeAdminServer gateway;
    runAtNoon(path, gateway);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("openai"));
    QVERIFY(!bytes.contains(gateway.adminKey()));
  }
};

QTEST_GUILESS_MAIN(SnapshotCacheTest)
#include "snapshot_cache_test.moc"
