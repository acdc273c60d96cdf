#include "models/cache/ledger_file.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include "models/cache/ledger_row.h"

using namespace gc::console;

/// What a ledger file says is proved against a real gateway (integration: a ledger file says what its gateway
/// says); here is what happens to files that are none.
class LedgerFileTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  int m_made = 0;

  QString made(const QStringList& statements) {
    const QString path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_made));
    {
      QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "maker");
      database.setDatabaseName(path);
      database.open();
      for (const QString& sql : statements)
        if (!QSqlQuery(database).exec(sql)) qWarning() << sql;
    }
    QSqlDatabase::removeDatabase("maker");
    return path;
  }

 private Q_SLOTS:
  void foreignFilesAreRefusedWithTheReason_data() {
    const QString ours = "PRAGMA application_id=1195594830";
    const QString steps = "CREATE TABLE schema_steps(room TEXT, done INTEGER)";
    const QString newer = "INSERT INTO schema_steps VALUES('ledger', 3)";
    const QString known = "INSERT INTO schema_steps VALUES('ledger', 2)";
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("reason");
    QTest::newRow("another program's") << QStringList{"CREATE TABLE a(b)"} << "not the ledger file";
    QTest::newRow("without versions") << QStringList{ours} << "which version";
    QTest::newRow("newer") << QStringList{ours, steps, newer} << "version 3 of the ledger";
    QTest::newRow("nobody's") << QStringList{ours, steps, known} << "whose ledger";
  }
  void foreignFilesAreRefusedWithTheReason() {
    QFETCH(QStringList, statements);
    QFETCH(QString, reason);
    LedgerFile file(made(statements));
    QVERIFY2(file.problem().contains(reason), qPrintable(file.problem()));
    QVERIFY(!file.facts());
    QVERIFY(!file.forEachRequest(10, [](const QJsonObject&) { return true; }));
    QVERIFY(file.detail("req_0000000000000000000001").isEmpty());
  }

  void whatIsNoDatabaseIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("letter") << QByteArray("Dear customer,\n").repeated(500);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("head only") << QByteArray("SQLite format 3\0", 16);
  }
  void whatIsNoDatabaseIsRefused() {
    QFETCH(QByteArray, bytes);
    QFile file(m_folder.filePath("letter"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(!LedgerFile(file.fileName()).problem().isEmpty());
    QFile after(file.fileName());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), bytes);
  }

  void missingFileIsNotMade() {
    const QString path = m_folder.filePath("missing.db");
    QVERIFY(!LedgerFile(path).problem().isEmpty());
    QVERIFY(!QFile::exists(path));
  }

  void damageInTheRowsIsTold() {
    LedgerFile file(made({"PRAGMA application_id=1195594830",
                          "CREATE TABLE schema_steps(room TEXT, done INTEGER)",
                          "INSERT INTO schema_steps VALUES('ledger', 2)", "CREATE TABLE tenant(id TEXT)",
                          "INSERT INTO tenant VALUES('acme')"}));
    QCOMPARE(file.problem(), QString());
    QVERIFY(!file.facts());
    QVERIFY2(file.problem().contains("damaged"), qPrintable(file.problem()));
  }

  void idsOfTheFileAreThoseOfTheApi() {
    QCOMPARE(requestIdText(QByteArray(16, '\xff')), QString("req_LygHa16AHYFLygHa16AHYF"));
    QCOMPARE(requestIdText(QByteArray(16, 0)), QString("req_0000000000000000000000"));
    for (const char* wrong : {"", "req_", "req_00000000000000000000!0", "key_0000000000000000000000"})
      QVERIFY(requestIdBytes(QString(wrong)).isEmpty());
    const QByteArray bytes = QByteArray::fromHex("0123456789abcdeffedcba9876543210");
    QCOMPARE(requestIdBytes(requestIdText(bytes)), bytes);
  }
};

QTEST_GUILESS_MAIN(LedgerFileTest)
#include "ledger_file_test.moc"
