// Rows, totals and roll-ups agree, across restarts and after what a crash leaves.
#include "gateway/ledger/ledger.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "gateway/ledger/journal_files.h"
#include "gateway/ledger/rollup.h"
#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;
using sample::OpenLedger;

class LedgerTest : public QObject {
  Q_OBJECT
 private:
  static UsageSums sumOf(const std::vector<RequestRecord>& records) {
    UsageSums sums;
    for (const RequestRecord& record : records) sums += sumsOf(record);
    return sums;
  }
  static std::vector<RequestRecord> mixed() {
    std::vector<RequestRecord> records{sample::served(1), sample::rescued(2), sample::served(3, "globex"),
                                       sample::rescued(4, "globex", FailureCategory::Timeout)};
    RequestRecord unpriced = sample::served(5);
    unpriced.cost = unpriced.baseline = std::nullopt;
    records.push_back(unpriced);
    RequestRecord refused = sample::served(6);
    refused.outcome = Outcome::ClientError;
    refused.status = 400;
    refused.cost = refused.baseline = std::nullopt;
    refused.usage = {};
    refused.provider = {};
    refused.modelServed = {};
    refused.attempts.clear();
    records.push_back(refused);
    RequestRecord failed = sample::rescued(7);
    failed.outcome = Outcome::Failed;
    failed.attempts[1].category = FailureCategory::Connect;
    failed.attempts[0].cost = Money::fromNanos(2);  // billed although it failed
    failed.attempts[1].cost = Money::fromNanos(5);
    failed.provider = {};
    failed.modelServed = {};
    records.push_back(failed);
    return records;
  }
  static void runSql(const QString& file, const char* sql) {
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(file.toLocal8Bit().constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
  }

  /// What a process leaves that is killed after these calls and before any commit.
  template <class Calls>
  static void leaveJournal(const QTemporaryDir& folder, Calls calls) {
    QVERIFY(QDir(folder.path()).mkpath("journal"));
    Wakeup wakeup;
    const Log log(LogLevel::Error, Log::Format::Human);
    auto files = JournalFiles::create(folder.filePath("journal").toStdString(), 1, 1, wakeup, log);
    QVERIFY(files);
    calls((*files)->journal(0));
  }

  ManualClock m_clock;

 private slots:
  void rowsReadBackAsWritten() {
    QTemporaryDir folder;
    OpenLedger ledger(folder.path().toStdString(), m_clock);
    QVERIFY(ledger);
    const std::vector<RequestRecord> records = mixed();
    QVERIFY(ledger.write(records));
    for (RequestRecord record : records) {
      const auto found = ledger->request(record.id);
      QVERIFY(found && found->has_value());
      QVERIFY((*found)->sequence > 0);
      record.sequence = (*found)->sequence;
      QVERIFY(**found == record);
    }
    const auto missing = ledger->request(sample::idOf(999));
    QVERIFY(missing && !missing->has_value());
  }

  void totalsAndRollupsEqualTheSumOfRows() {
    QTemporaryDir folder;
    const std::vector<RequestRecord> records = mixed();
    const UsageSums expected = sumOf(records);
    QCOMPARE(expected.requests, std::int64_t(7));
    QCOMPARE(expected.unpriced, std::int64_t(1));
    QCOMPARE(expected.cost.nanos(), std::int64_t(1 + 2 + 3 + 4 + 7));
    QCOMPARE(expected.savings.nanos(), std::int64_t(2 * (1 + 2 + 3 + 4 + 7)));
    QCOMPARE(expected.failedAttempts, std::int64_t(4));
    for (int run = 0; run < 2; ++run) {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger);
      if (run == 0) QVERIFY(ledger.write(records));
      QVERIFY(ledger->totals() == expected);
      for (GroupBy by : {GroupBy::Tenant, GroupBy::Provider, GroupBy::Model}) {
        const auto report = ledger->usage({.from = {}, .to = {}, .groupBy = by, .tenant = ""});
        QVERIFY(report && report->total == expected);
        UsageSums groups;
        for (const UsageGroup& group : report->groups) groups += group.sums;
        QVERIFY(groups == expected);
      }
    }
  }

  void aForgottenTenantLeavesNothingAndTheOthersAreWhole() {
    QTemporaryDir folder;
    const std::vector<RequestRecord> records = mixed();
    std::vector<RequestRecord> kept;
    for (const RequestRecord& record : records)
      if (record.tenant.value == "globex") kept.push_back(record);
    for (int run = 0; run < 2; ++run) {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger);
      if (run == 0) QVERIFY(ledger.write(records));
      // Twice is the same, and a start finds it so.
      for (int again = 0; again < 2; ++again) QVERIFY(ledger->forget({TenantId("acme")}));
      QVERIFY(ledger->totals() == sumOf(kept));
      for (GroupBy by : {GroupBy::Tenant, GroupBy::Provider, GroupBy::Customer, GroupBy::Tag}) {
        const auto report = ledger->usage({.from = {}, .to = {}, .groupBy = by, .tenant = ""});
        QVERIFY(report && report->total == sumOf(kept));
      }
      QVERIFY(!ledger->request(records[0].id)->has_value());
      QVERIFY(ledger->request(kept[0].id)->has_value());
    }
  }

  void rowsGoOnAfterATenantWasForgotten() {
    QTemporaryDir folder;
    OpenLedger ledger(folder.path().toStdString(), m_clock);
    QVERIFY(ledger.write({sample::served(1), sample::served(2)}));
    QVERIFY(ledger->forget({TenantId("acme")}));
    QVERIFY(ledger.write({sample::served(3)}));
    QVERIFY(ledger->totals() == sumOf({sample::served(3)}));
    QVERIFY((**ledger->request(sample::idOf(3))).sequence > 2);
  }

  void aProvidersCostIsWhatItBilled() {
    QTemporaryDir folder;
    OpenLedger ledger(folder.path().toStdString(), m_clock);
    QVERIFY(ledger.write({mixed().back()}));
    const auto report = ledger->usage({.from = {}, .to = {}, .groupBy = GroupBy::Provider, .tenant = ""});
    QVERIFY(report);
    std::map<std::string, UsageSums> groups;
    for (const UsageGroup& group : report->groups) groups[group.group] = group.sums;
    QCOMPARE(groups["openai"].cost.nanos(), std::int64_t(2));
    QCOMPARE(groups["openai"].failedAttempts, std::int64_t(1));
    QCOMPARE(groups["anthropic"].cost.nanos(), std::int64_t(5));
    QCOMPARE(groups[""].requests, std::int64_t(1));
    QCOMPARE(groups[""].cost.nanos(), std::int64_t(0));
  }

  void aRequestIsBookedOnce() {
    QTemporaryDir folder;
    OpenLedger ledger(folder.path().toStdString(), m_clock);
    QVERIFY(ledger.write({sample::served(1)}));
    RequestRecord again = sample::served(1);
    again.cost = Money::fromNanos(77);
    QVERIFY(ledger->journal(0).settle(again));
    ledger->drain();
    QCOMPARE(ledger.rows().size(), std::size_t(1));
    QCOMPARE(ledger->totals().cost.nanos(), std::int64_t(1));
  }

  void drainCommitsEverythingAndLeavesNoJournal() {
    QTemporaryDir folder;
    {
      OpenLedger ledger(folder.path().toStdString(), m_clock, 2);
      for (std::uint64_t i = 1; i <= 50; ++i) {
        const int io = static_cast<int>(i % 2);
        QVERIFY(ledger->journal(io).settle(sample::served(i)));
      }
      ledger->drain();
      QCOMPARE(ledger->totals().requests, std::int64_t(50));
    }
    QCOMPARE(QDir(folder.filePath("journal"), "*.gcj").entryList().size(), 0);
  }

  void recoveryFinishesWhatACrashLeft() {
    QTemporaryDir folder;
    const RequestRecord settled = sample::served(1), open = sample::served(2);
    leaveJournal(folder, [&](Journal& journal) {
      QVERIFY(journal.settle(settled));
      QVERIFY(journal.intent(sample::intentOf(open)));
    });
    for (int run = 0; run < 3; ++run) {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger);
      QCOMPARE(ledger->recoveredUnknown(), run == 0 ? 1 : 0);
      QCOMPARE(ledger->totals().requests, std::int64_t(2));
      QCOMPARE(ledger->totals().unknownOutcome, std::int64_t(1));
      QCOMPARE(ledger->totals().cost.nanos(), std::int64_t(1 + 1'000'000));
      const auto found = ledger->request(open.id);
      QVERIFY(found && found->has_value() && (*found)->outcome == Outcome::UnknownOutcome);
    }
  }

  void journalsReadTwiceBookOnce() {
    QTemporaryDir folder;
    const QString journal = folder.filePath("journal");
    leaveJournal(folder, [](Journal& left) {
      for (std::uint64_t i = 1; i <= 5; ++i) QVERIFY(left.settle(sample::served(i)));
    });
    const QString name = QDir(journal, "*.gcj").entryList().value(0);
    QVERIFY(QFile::copy(journal + "/" + name, folder.filePath("copy")));
    UsageSums first;
    for (int run = 0; run < 2; ++run) {
      if (run == 1) QVERIFY(QFile::copy(folder.filePath("copy"), journal + "/" + name));
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger);
      if (run == 0) first = ledger->totals();
      QCOMPARE(ledger->totals().requests, std::int64_t(5));
      QVERIFY(ledger->totals() == first);
      QCOMPARE(ledger->requests({}).value().requests.size(), std::size_t(5));
    }
  }

  void rollupsBehindTheRowsCatchUp_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("crash between the two commits") << QByteArray(
        "DELETE FROM target_rollups WHERE tenant = 'acme'; DELETE FROM label_rollups WHERE tenant = 'acme'; "
        "DELETE FROM watermarks WHERE tenant = 'acme'");
    QTest::newRow("all lost") << QByteArray(
        "DELETE FROM target_rollups; DELETE FROM label_rollups; DELETE FROM watermarks");
  }
  void rollupsBehindTheRowsCatchUp() {
    QFETCH(QByteArray, sql);
    QTemporaryDir folder;
    {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger.write(mixed()));
    }
    runSql(folder.filePath("system.db"), sql.constData());
    OpenLedger ledger(folder.path().toStdString(), m_clock);
    QVERIFY(ledger && ledger->totals() == sumOf(mixed()));
    QVERIFY(ledger.write({sample::served(100)}));
    QVERIFY(ledger.rows().back().sequence == 8);
  }

  void aSecondLedgerIsRefused() {
    QTemporaryDir folder;
    OpenLedger first(folder.path().toStdString(), m_clock);
    OpenLedger second(folder.path().toStdString(), m_clock);
    QVERIFY(first && !second);
    QVERIFY(second.error().code == Errc::AlreadyExists);
  }

  void aTenantsFileIsMadeAtItsFirstWrite() {
    QTemporaryDir folder;
    OpenLedger ledger(folder.path().toStdString(), m_clock);
    QVERIFY(!QFile::exists(folder.filePath("tenants/acme.db")));
    QVERIFY(ledger.write({sample::served(1)}));
    QVERIFY(QFile::exists(folder.filePath("tenants/acme.db")));
  }

  void aFileUnderAnotherTenantsNameIsRefused() {
    QTemporaryDir folder;
    {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger.write({sample::served(1)}));
    }
    QVERIFY(QFile::copy(folder.filePath("tenants/acme.db"), folder.filePath("tenants/globex.db")));
    OpenLedger ledger(folder.path().toStdString(), m_clock);
    QVERIFY(!ledger);
    QVERIFY(ledger.error().detail.find("tenant 'acme'") != std::string::npos);
  }

  void unsafeTenantsNeverTouchTheDisk() {
    QTemporaryDir folder;
    {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger->journal(0).settle(sample::served(1, "../evil")));
      QVERIFY(ledger.write({sample::served(2)}));
      ledger->drain();
    }
    QVERIFY(!QFile::exists(folder.filePath("evil.db")));
    QVERIFY(QDir(folder.filePath("journal"), "*.gcj").entryList().size() > 0);  // kept for people to look at
  }
};

QTEST_APPLESS_MAIN(LedgerTest)
#include "ledger_test.moc"
