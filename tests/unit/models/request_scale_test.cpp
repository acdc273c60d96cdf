#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QtTest>

#include "models/requests/request_list_model.h"
#include "tests/support/fake_admin/console_bench.h"

using namespace gc::console;

namespace {

constexpr int kRows = 1'000'000;

RequestRow row(int n) {
  RequestRow out;
  out.id = QStringLiteral("req_%1").arg(n, 22, 10, QLatin1Char('0'));
  out.cursor = QString::number(n);
  out.atUs = 1'782'907'200'000'000 + n * 2'500LL;
  out.tenant = n % 50 == 0 ? QStringLiteral("globex") : QStringLiteral("acme-%1").arg(n % 40);
  out.key = QStringLiteral("ci");
  out.modelAsked = QStringLiteral("auto");
  out.modelServed = n % 3 ? QStringLiteral("gpt-5.4") : QStringLiteral("claude-sonnet-5-5");
  out.provider = n % 3 ? QStringLiteral("openai") : QStringLiteral("anthropic");
  out.outcome = n % 1000 ? QStringLiteral("ok") : QStringLiteral("failed");
  out.status = n % 1000 ? 200 : 503;
  out.attempts = 1;
  out.latencyMs = double((n * 7919LL) % 100'000) / 10;
  out.cost = Usd::fromNanos((n * 104'729LL) % 90'000'000);
  out.priced = true;
  return out;
}

}  // namespace

/// A million rows: the figures are printed, the bounds are loose enough for a busy machine.
class RequestScaleTest : public QObject {
  Q_OBJECT
  ConsoleBench m_bench;
  std::unique_ptr<RequestListModel> m_model;

  /// Milliseconds in the worker.
  double apply(const std::function<void()>& change) {
    QSignalSpy applied(m_model.get(), &RequestListModel::filterApplied);
    change();
    const bool done = QTest::qWaitFor([&] { return applied.count() == 1; }, 20'000);
    return done ? applied[0][1].toDouble() : 1e9;
  }

 private Q_SLOTS:
  void initTestCase() {
    RequestListSettings settings;
    settings.batchMs = 0;
    m_model = std::make_unique<RequestListModel>(m_bench.client, m_bench.zone, settings);
    QElapsedTimer timer;
    timer.start();
    std::vector<RequestRow> batch;
    for (int n = 0; n < kRows; ++n) {
      batch.push_back(row(n));
      if (batch.size() < 10'000) continue;
      m_model->append(batch);
      batch.clear();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), kRows, 20'000);
    qInfo("1,000,000 rows made and appended in %lld ms", timer.elapsed());
  }

  void filteringAMillionRowsIsQuick_data() {
    QTest::addColumn<int>("expected");
    QTest::newRow("status:error") << 1'000;
    QTest::newRow("tenant:globex") << 20'000;
    QTest::newRow("cost>0.05 provider:anthropic") << -1;
    QTest::newRow("globex") << 20'000;
    QTest::newRow("") << kRows;
  }
  void filteringAMillionRowsIsQuick() {
    QFETCH(int, expected);
    const QString query = QString::fromLatin1(QTest::currentDataTag());
    const double ms = apply([&] { m_model->setFilter(query); });
    qInfo("filter '%s': %d rows, %.1f ms in the worker", qPrintable(query), m_model->rowCount(), ms);
    if (expected >= 0) QCOMPARE(m_model->rowCount(), expected);
    QVERIFY(ms < 2'000);
  }

  void aSortedMillionTakesLiveRowsWithoutSortingAgain() {
    const double ms = apply([&] { m_model->sort(RequestListModel::Latency, Qt::DescendingOrder); });
    qInfo("sort by latency: %.1f ms in the worker", ms);
    QVERIFY(ms < 5'000);
    QElapsedTimer timer;
    timer.start();
    m_model->append({row(kRows)});
    QTRY_COMPARE(m_model->totalRows(), kRows + 1 - 4096);
    qInfo("one live row into the sorted million, with a trim: %lld ms", timer.elapsed());
    QVERIFY(m_model->indexOf(row(kRows).id).isValid());
  }
};

QTEST_GUILESS_MAIN(RequestScaleTest)
#include "request_scale_test.moc"
