// Paging, filters, usage by time and failovers over several tenants.
#include "gateway/ledger/queries.h"

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

#include "gateway/ledger/rollup.h"
#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;
using sample::OpenLedger;

class QueriesTest : public QObject {
  Q_OBJECT
 private:
  std::vector<RequestRecord> m_records;
  QTemporaryDir m_folder;
  ManualClock m_clock;
  std::unique_ptr<OpenLedger> m_opened;

  Ledger& ledger() { return *m_opened->operator->(); }

 private slots:
  void initTestCase() {
    m_clock.advance(std::chrono::hours(24 * 365));
    m_opened = std::make_unique<OpenLedger>(m_folder.path().toStdString(), m_clock);
    QVERIFY(*m_opened);
    const char* tenants[] = {"acme", "globex", "initech"};
    for (std::uint64_t i = 1; i <= 60; ++i) {
      RequestRecord record =
          i % 5 == 0 ? sample::rescued(i, tenants[i % 3],
                                       i % 10 == 0 ? FailureCategory::Timeout : FailureCategory::RateLimit)
                     : sample::served(i, tenants[i % 3]);
      record.startedAt += std::chrono::minutes(5 * i);
      if (i % 7 == 0) record.cost = std::nullopt;
      if (i % 11 == 0) record.outcome = Outcome::Failed;
      if (i == 13) record.customer = "50% off_er";
      m_records.push_back(record);
      if (i % 4 == 0) QVERIFY(m_opened->write({m_records.end() - 4, m_records.end()}));
    }
    m_records = m_opened->rows();
    QCOMPARE(m_records.size(), std::size_t(60));
  }

  void pagesNeitherSkipNorRepeat_data() {
    QTest::addColumn<int>("limit");
    for (int limit : {1, 7, 20, 59, 60, 61}) QTest::addRow("%d a page", limit) << limit;
  }
  void pagesNeitherSkipNorRepeat() {
    QFETCH(int, limit);
    std::vector<std::uint64_t> seen;
    RequestsQuery query;
    query.limit = limit;
    for (int pages = 0; pages < 100; ++pages) {
      const auto page = ledger().requests(query);
      QVERIFY(page);
      for (const RequestRecord& record : page->requests) seen.push_back(record.sequence);
      if (!page->next) break;
      query.before = *page->next;
    }
    std::vector<std::uint64_t> expected(60);
    for (std::size_t i = 0; i < 60; ++i) expected[i] = 60 - i;
    QVERIFY(seen == expected);
  }

  void followingUpwardsMissesNothing() {
    std::vector<std::uint64_t> seen;
    RequestsQuery query;
    query.limit = 7;
    query.after = cursorOf(0);
    for (;;) {
      const auto page = ledger().requests(query);
      QVERIFY(page && page->newest);
      if (page->requests.empty()) break;
      for (auto row = page->requests.rbegin(); row != page->requests.rend(); ++row)
        seen.push_back(row->sequence);
      query.after = *page->newest;
    }
    QCOMPARE(seen.size(), std::size_t(60));
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(query.after, cursorOf(60));
  }

  void rowsCarryAttemptsButNoDecision() {
    const auto page = ledger().requests({});
    QVERIFY(page);
    for (const RequestRecord& row : page->requests) {
      auto written = std::find_if(m_records.begin(), m_records.end(),
                                  [&](const RequestRecord& record) { return record.id == row.id; });
      QVERIFY(written != m_records.end());
      RequestRecord expected = *written;
      expected.decisionJson.clear();
      QVERIFY(row == expected);
    }
  }

  void filtersLetThroughWhatTheySay_data() {
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("q");
    const auto row = [](const char* tag, const char* tenant, const char* provider, StatusFilter status,
                        const QString& q) {
      QTest::newRow(tag) << tenant << provider << static_cast<int>(status) << q;
    };
    row("all", "", "", StatusFilter::Any, "");
    row("tenant", "globex", "", StatusFilter::Any, "");
    row("no such tenant", "../x", "", StatusFilter::Any, "");
    row("provider", "", "anthropic", StatusFilter::Any, "");
    row("ok", "", "", StatusFilter::Ok, "");
    row("error", "", "", StatusFilter::Error, "");
    row("rescued", "", "", StatusFilter::Rescued, "");
    row("unpriced", "", "", StatusFilter::Unpriced, "");
    row("all at once", "acme", "anthropic", StatusFilter::Rescued, "SONNET");
    row("text in a model", "", "", StatusFilter::Any, "sonnet");
    row("signs are literal", "", "", StatusFilter::Any, "% off_e");
    row("no pattern", "", "", StatusFilter::Any, "custom_r");
    row("a request id", "", "", StatusFilter::Any, QString::fromStdString(sample::idOf(9).toString()));
    row("quotes", "", "", StatusFilter::Any, "' OR 1=1 --");
  }
  void filtersLetThroughWhatTheySay() {
    QFETCH(QString, tenant);
    QFETCH(QString, provider);
    QFETCH(int, status);
    QFETCH(QString, q);
    RequestsQuery query;
    query.tenant = tenant.toStdString();
    query.provider = provider.toStdString();
    query.status = static_cast<StatusFilter>(status);
    query.q = q.toStdString();
    const auto matches = [&](const RequestRecord& r) {
      const QString texts =
          QString::fromStdString(r.id.toString() + "|" + r.keyName + "|" + r.modelAsked + "|" +
                                 r.modelServed.value + "|" + r.provider.value + "|" + r.customer);
      const bool byStatus = query.status == StatusFilter::Any ||
                            (query.status == StatusFilter::Ok && r.outcome == Outcome::Ok) ||
                            (query.status == StatusFilter::Error && r.outcome != Outcome::Ok) ||
                            (query.status == StatusFilter::Rescued && isRescued(r)) ||
                            (query.status == StatusFilter::Unpriced && isUnpriced(r));
      return byStatus && (tenant.isEmpty() || r.tenant.value == query.tenant) &&
             (provider.isEmpty() || r.provider.value == query.provider) &&
             texts.contains(q, Qt::CaseInsensitive);
    };
    const auto page = ledger().requests(query);
    QVERIFY(page);
    QCOMPARE(page->requests.size(), std::size_t(std::count_if(m_records.begin(), m_records.end(), matches)));
    QVERIFY(std::all_of(page->requests.begin(), page->requests.end(), matches));
    const bool restricted = !provider.isEmpty() || !q.isEmpty() || query.status != StatusFilter::Any;
    QCOMPARE(page->total.has_value(), !restricted);
    if (page->total) QCOMPARE(*page->total, std::int64_t(page->requests.size()));
  }

  void usageOfAnyTimeRangeIsExact_data() {
    QTest::addColumn<qint64>("from");  // minutes after the first row; -1: open
    QTest::addColumn<qint64>("to");
    QTest::newRow("everything") << qint64(-1) << qint64(-1);
    QTest::newRow("from in an hour") << qint64(17) << qint64(-1);
    QTest::newRow("to in an hour") << qint64(-1) << qint64(203);
    QTest::newRow("both in different hours") << qint64(31) << qint64(247);
    QTest::newRow("within one hour") << qint64(66) << qint64(78);
    QTest::newRow("neighbouring hours") << qint64(30) << qint64(90);
    QTest::newRow("empty") << qint64(80) << qint64(80);
    QTest::newRow("backwards") << qint64(200) << qint64(100);
    QTest::newRow("into the future") << qint64(100) << qint64(60 * 24 * 4000);
  }
  void usageOfAnyTimeRangeIsExact() {
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    UsageQuery query;
    const WallTime start = wallFromMicros(1'795'183'400'000'000);
    if (from >= 0) query.from = start + std::chrono::minutes(from);
    if (to >= 0) query.to = start + std::chrono::minutes(to);
    for (const char* tenant : {"", "acme"}) {
      query.tenant = tenant;
      UsageSums expected;
      for (const RequestRecord& record : m_records)
        if ((!query.from || record.startedAt >= *query.from) && (!query.to || record.startedAt < *query.to) &&
            (query.tenant.empty() || record.tenant.value == query.tenant))
          expected += sumsOf(record);
      const auto report = ledger().usage(query);
      QVERIFY(report);
      QVERIFY(report->total == expected);
    }
  }

  void failoversNameCauseRescuerAndFigures() {
    const auto page = ledger().failovers({});
    QVERIFY(page);
    QCOMPARE(page->failovers.size(), std::size_t(12));
    QCOMPARE(page->summary.count, std::int64_t(12));
    QCOMPARE(page->summary.rescued, std::int64_t(11));  // request 55 failed
    // Reactions are 100 + 5, 10, …, 60: the sixth and the twelfth of twelve.
    QCOMPARE(page->summary.reactionUs.p50, std::int64_t(130));
    QCOMPARE(page->summary.reactionUs.p99, std::int64_t(160));
    QCOMPARE(page->summary.clientDelayUs.p99, std::int64_t(2060));
    QCOMPARE(page->byCategory.size(), std::size_t(2));
    for (const auto& [category, summary] : page->byCategory) {
      QCOMPARE(summary.count, std::int64_t(6));
      const bool timeout = category == FailureCategory::Timeout;
      QCOMPARE(summary.reactionUs.p50, std::int64_t(timeout ? 130 : 125));
      QCOMPARE(summary.reactionUs.p99, std::int64_t(timeout ? 160 : 155));
    }
    const FailoverRow& newest = page->failovers.front();
    QVERIFY(newest.request == sample::idOf(60));
    QCOMPARE(newest.fromProvider.value, std::string("openai"));
    QCOMPARE(newest.httpStatus, 503);
    QVERIFY(newest.toProvider == ProviderId("anthropic"));
    QVERIFY(newest.rescued && newest.attempts == 2);
    const auto lost = std::find_if(page->failovers.begin(), page->failovers.end(),
                                   [](const FailoverRow& row) { return !row.rescued; });
    QVERIFY(lost != page->failovers.end() && !lost->toProvider);
  }

  void failoverPagesNeitherSkipNorRepeat() {
    FailoversQuery query;
    query.limit = 5;
    std::size_t seen = 0;
    std::uint64_t last = ~0ull;
    for (;;) {
      const auto page = ledger().failovers(query);
      QVERIFY(page);
      for (const FailoverRow& row : page->failovers)
        QVERIFY(std::exchange(last, row.sequence) > row.sequence);
      seen += page->failovers.size();
      QCOMPARE(page->summary.count, std::int64_t(12));
      if (!page->next) break;
      query.before = *page->next;
    }
    QCOMPARE(seen, std::size_t(12));
  }

  void wrongQuestionsAreRefused() {
    const auto refused = [&](RequestsQuery query) {
      const auto page = ledger().requests(query);
      return !page && page.error().code == Errc::InvalidArgument;
    };
    QVERIFY(refused({.limit = 0}));
    QVERIFY(refused({.limit = 1001}));
    QVERIFY(refused({.before = "12"}));
    QVERIFY(refused({.before = "zzzzzzzzzzzzzzzz"}));
    QVERIFY(refused({.before = cursorOf(1), .after = cursorOf(2)}));
    QVERIFY(!ledger().failovers({.limit = 0}));
    QVERIFY(!ledger().failovers({.before = "x"}));
  }

  void cursorsReadBack() {
    for (std::uint64_t sequence : {0ull, 1ull, 255ull, 0xFEDCBA9876543210ull})
      QCOMPARE(parseCursor(cursorOf(sequence)).value(), sequence);
  }
};

QTEST_APPLESS_MAIN(QueriesTest)
#include "queries_test.moc"
