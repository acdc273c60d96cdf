#include "gateway/store/database.h"

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace gc::store;

class DatabaseTest : public QObject {
  Q_OBJECT
 private:
  std::filesystem::path pathFor(const char* name) const { return m_folder.filePath(name).toStdString(); }
  static gc::Result<Database> writer(const std::filesystem::path& path) {
    return Database::openWriter(path, kTenantFile, Durability::Full, Checkpoints::Automatic);
  }
  static std::int64_t number(const Database& database, std::string_view sql) {
    auto query = database.prepare(sql);
    if (!query || !query->step().value()) return -1;
    return query->integer(0);
  }
  QTemporaryDir m_folder;

 private slots:
  void writerHasTheSettingsItsSafetyRestsOn_data() {
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<qint64>("value");
    QTest::newRow("synchronous FULL") << "synchronous" << qint64(2);
    QTest::newRow("foreign_keys") << "foreign_keys" << qint64(1);
    QTest::newRow("trusted_schema off") << "trusted_schema" << qint64(0);
    QTest::newRow("cell_size_check") << "cell_size_check" << qint64(1);
    QTest::newRow("mmap_size") << "mmap_size" << qint64(0);
    QTest::newRow("wal_autocheckpoint") << "wal_autocheckpoint" << qint64(1000);
    QTest::newRow("busy_timeout") << "busy_timeout" << qint64(5000);
    QTest::newRow("application_id") << "application_id" << qint64(kTenantFile);
  }
  void writerHasTheSettingsItsSafetyRestsOn() {
    QFETCH(QString, pragma);
    QFETCH(qint64, value);
    const auto database = writer(pathFor("settings.db"));
    QVERIFY(database);
    // No row: the pragma keeps its default because the value asked for is that default.
    auto query = database->prepare("PRAGMA " + pragma.toStdString());
    QVERIFY(query);
    if (query->step().value())
      QCOMPARE(qint64(query->integer(0)), value);
    else
      QCOMPARE(value, qint64(0));
    auto mode = database->prepare("PRAGMA journal_mode");
    QVERIFY(mode && mode->step().value());
    QCOMPARE(std::string(mode->text(0)), std::string("wal"));
  }

  void readersNeitherWriteNorCheckpoint() {
    const auto path = pathFor("reader.db");
    const auto database = writer(path);
    QVERIFY(database && database->execute("CREATE TABLE t(x)"));
    const auto reader = Database::openReader(path, kTenantFile);
    QVERIFY(reader);
    QVERIFY(!reader->execute("INSERT INTO t VALUES(1)"));
    QCOMPARE(number(*reader, "PRAGMA wal_autocheckpoint"), std::int64_t(0));
  }

  void defensiveModeForbidsRewritingTheSchema() {
    const auto database = writer(pathFor("defensive.db"));
    QVERIFY(database && database->execute("CREATE TABLE t(x)"));
    QVERIFY(database->execute("PRAGMA writable_schema=ON"));
    QVERIFY(!database->execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE t(y)'"));
  }

  void refusesAFileOfAnotherKind() {
    const auto path = pathFor("kind.db");
    QVERIFY(Database::openWriter(path, kSystemFile, Durability::Normal, Checkpoints::Automatic));
    const auto wrong = writer(path);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().code == gc::Errc::Corrupt);
    QVERIFY(!Database::openReader(path, kTenantFile));
  }

  void refusesAForeignDatabaseWithTables() {
    const auto path = pathFor("foreign.db");
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
    sqlite3_exec(handle, "CREATE TABLE t(x)", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    QVERIFY(!writer(path));
  }

  void refusesAFileThatIsNoDatabase() {
    QFile file(m_folder.filePath("text.db"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto database = writer(pathFor("text.db"));
    QVERIFY(!database);
    QVERIFY(database.error().detail.find("text.db") != std::string::npos);
  }

  void filesBelongToTheirOwnerAlone() {
    const auto path = pathFor("mode.db");
    QVERIFY(writer(path));
    struct stat info {};
    QCOMPARE(stat(path.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600u);
  }

  void bindsAndReadsEveryKind() {
    const auto database = writer(pathFor("kinds.db"));
    QVERIFY(database && database->execute("CREATE TABLE t(i, n, t, e, b)"));
    auto insert = database->prepare("INSERT INTO t VALUES(?, ?, ?, ?, ?)");
    QVERIFY(insert);
    insert->bind(1, std::int64_t{-7})
        .bind(2, std::optional<std::int64_t>())
        .bind(3, std::string_view("grün"));
    insert->bind(4, std::string_view()).bindBlob(5, std::string_view("\0\xFF", 2));
    QVERIFY(insert->run());
    QCOMPARE(database->changes(), 1);
    auto row = database->prepare("SELECT * FROM t");
    QVERIFY(row && row->step().value());
    QCOMPARE(row->integer(0), std::int64_t(-7));
    QVERIFY(!row->optionalInteger(1));
    QCOMPARE(std::string(row->text(2)), std::string("grün"));
    QVERIFY(row->optionalInteger(3).has_value());
    QVERIFY(row->blob(4) == std::string_view("\0\xFF", 2));
    QVERIFY(!row->step().value());
  }

  void wrongParametersShowInTheStep() {
    const auto database = writer(pathFor("parameters.db"));
    QVERIFY(database);
    auto query = database->prepare("SELECT ?");
    QVERIFY(query);
    QVERIFY(!query->bind(2, std::int64_t{1}).step());
    query->reset();
    QVERIFY(query->bind(1, std::int64_t{1}).step().value());
  }

  void abandonedTransactionsLeaveNothing() {
    const auto database = writer(pathFor("transaction.db"));
    QVERIFY(database && database->execute("CREATE TABLE t(x)"));
    {
      const auto transaction = Transaction::begin(*database);
      QVERIFY(transaction && database->execute("INSERT INTO t VALUES(1)"));
    }
    QCOMPARE(number(*database, "SELECT count(*) FROM t"), std::int64_t(0));
    auto transaction = Transaction::begin(*database);
    QVERIFY(transaction && database->execute("INSERT INTO t VALUES(1)") && transaction->commit());
    QCOMPARE(number(*database, "SELECT count(*) FROM t"), std::int64_t(1));
  }

  void migrationRunsEachStepOnceAndRoomsApart() {
    const auto path = pathFor("migrate.db");
    const std::array<const char*, 2> steps{"CREATE TABLE a(x)", "ALTER TABLE a ADD COLUMN y"};
    {
      const auto database = writer(path);
      QVERIFY(database && database->migrate("one", std::span(steps).first(1)));
    }
    const auto database = writer(path);
    QVERIFY(database && database->migrate("one", steps));
    QVERIFY(database->migrate("one", steps));
    const std::array<const char*, 1> other{"CREATE TABLE b(x)"};
    QVERIFY(database->migrate("two", other));
    QVERIFY(database->execute("INSERT INTO a(x, y) VALUES(1, 2)"));
  }

  void migrationThatFailsChangesNothing() {
    const auto database = writer(pathFor("broken.db"));
    QVERIFY(database);
    const std::array<const char*, 2> steps{"CREATE TABLE a(x)", "CREATE TABLE a(x)"};
    QVERIFY(!database->migrate("one", steps));
    QCOMPARE(number(*database, "SELECT count(*) FROM sqlite_schema WHERE name = 'a'"), std::int64_t(0));
  }

  void filesOfANewerVersionAreRefused() {
    const auto database = writer(pathFor("newer.db"));
    QVERIFY(database);
    const std::array<const char*, 2> steps{"CREATE TABLE a(x)", "CREATE TABLE b(x)"};
    QVERIFY(database->migrate("one", steps));
    const auto older = database->migrate("one", std::span(steps).first(1));
    QVERIFY(!older);
    QVERIFY(older.error().code == gc::Errc::Unsupported);
  }
};

QTEST_APPLESS_MAIN(DatabaseTest)
#include "database_test.moc"
