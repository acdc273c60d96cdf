#include "models/requests/request_list_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

const QString kPath = QStringLiteral("/admin/v1/requests");

RequestListSettings fast() {
  RequestListSettings out;
  out.batchMs = 0;
  out.pageSize = 3;
  return out;
}

RequestRow row(int n, const QJsonObject& changes = {}) {
  return RequestRow::fromJson(samples::request(n, changes));
}

std::vector<RequestRow> rows(int from, int to) {
  std::vector<RequestRow> out;
  for (int n = from; n <= to; ++n) out.push_back(row(n));
  return out;
}

/// The numbers of the shown requests, top to bottom.
QList<int> shown(const RequestListModel& model) {
  QList<int> out;
  for (int i = 0; i < model.rowCount(); ++i)
    out << model.index(i, 0).data(RequestListModel::IdRole).toString().mid(4).toInt();
  return out;
}

/// Connected, with requests 1, 2, 3 on the newest page and older ones behind it.
struct Loaded : ConsoleBench {
  RequestListModel model{client, zone, fast()};
  QAbstractItemModelTester tester{&model};
  Loaded() {
    server.setHandler("GET", kPath, [](const FakeAdminServer::Call& call) {
      if (!call.query.hasQueryItem("before"))
        return FakeAdminServer::Reply{200, samples::requestPage(13, 11, true), 0};
      const int before = call.query.queryItemValue("before").mid(1).toInt();
      return FakeAdminServer::Reply{200, samples::requestPage(before - 1, before - 3, before > 10), 0};
    });
    model.setActive(true);
    connect();
  }
  void push(int n, const QJsonObject& changes = {}) {
    server.pushEvent("request", {{"request", samples::request(n, changes)}});
  }
};

}  // namespace

class RequestListModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void theNewestPageIsShownOldestFirst() {
    Loaded bench;
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13}));
    const auto cell = [&](int column) { return bench.model.index(0, column).data().toString(); };
    QCOMPARE(cell(RequestListModel::Time), QStringLiteral("12:00:11.000"));
    QCOMPARE(cell(RequestListModel::Model), QStringLiteral("auto → gpt-5.4"));
    QCOMPARE(cell(RequestListModel::Latency), QStringLiteral("684"));
    QCOMPARE(cell(RequestListModel::Ttft), QStringLiteral("—"));
    QCOMPARE(cell(RequestListModel::Prompt), QStringLiteral("1204"));
    QCOMPARE(cell(RequestListModel::Cost), QStringLiteral("0.006890"));
    QCOMPARE(cell(RequestListModel::Savings), QStringLiteral("0.003110"));
    bench.zone.toggle();
    QCOMPARE(cell(RequestListModel::Time), QStringLiteral("14:00:11.000"));
    QCOMPARE(bench.model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time (UTC+02:00)"));
  }

  void anUnpricedRequestIsAWordAndCounted() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    bench.push(14, {{"cost_usd", QJsonValue::Null}, {"savings_usd", QJsonValue::Null}, {"priced", false}});
    QTRY_COMPARE(bench.model.rowCount(), 4);
    QCOMPARE(bench.model.index(3, RequestListModel::Cost).data().toString(), QStringLiteral("unpriced"));
    QCOMPARE(bench.model.index(3, RequestListModel::Savings).data().toString(), QStringLiteral("—"));
    QCOMPARE(bench.model.unpricedShown(), 1);
  }

  void aStreamThatBrokeOffSaysSoBesideIts200() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    bench.push(14, {{"outcome", "interrupted"}});
    QTRY_COMPARE(bench.model.rowCount(), 4);
    QCOMPARE(bench.model.index(3, RequestListModel::Status).data().toString(),
             QStringLiteral("200 interrupted"));
  }

  void liveRowsAreAppendedSoSelectionStays() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    const QPersistentModelIndex selected = bench.model.index(1, 0);
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    for (int n = 14; n < 20; ++n) bench.push(n);
    QTRY_COMPARE(bench.model.rowCount(), 9);
    QCOMPARE(selected.row(), 1);
    QCOMPARE(selected.data(RequestListModel::IdRole).toString(), samples::requestId(12));
    QCOMPARE(reset.count(), 0);
  }

  void aRequestThatComesByPageAndByEventIsShownOnce() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    bench.push(13);
    bench.push(14);
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 14}));
  }

  void olderPagesArriveAtTheTop() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    const QPersistentModelIndex selected = bench.model.index(0, 0);
    QSignalSpy atTop(&bench.model, &RequestListModel::rowsAddedAtTop);
    QVERIFY(bench.model.olderAvailable());
    bench.model.fetchOlder();
    QTRY_COMPARE(shown(bench.model), (QList<int>{8, 9, 10, 11, 12, 13}));
    QCOMPARE(atTop.count(), 1);
    QCOMPARE(atTop[0][0].toInt(), 3);
    QCOMPARE(selected.row(), 3);
    bench.model.fetchOlder();
    QTRY_COMPARE(bench.model.rowCount(), 9);
    QVERIFY(!bench.model.olderAvailable());
  }

  void liveRowsNeverViolateTheFilter() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QSignalSpy applied(&bench.model, &RequestListModel::filterApplied);
    QVERIFY(bench.model.setFilter("status:error"));
    bench.push(14);
    bench.push(15, {{"status", 503}, {"outcome", "failed"}});
    bench.push(16, {{"tenant", "a tenant never seen before"}});
    QTRY_COMPARE(shown(bench.model), (QList<int>{15}));
    QTRY_COMPARE(bench.model.totalRows(), 6);
    bench.model.setFilter("seen");
    QTRY_COMPARE(shown(bench.model), (QList<int>{16}));
    bench.push(17, {{"tenant", "also seen"}});
    QTRY_COMPARE(shown(bench.model), (QList<int>{16, 17}));
    bench.model.clearFilter();
    QTRY_COMPARE(bench.model.rowCount(), 7);
    QCOMPARE(applied.count(), 3);
  }

  void rowsThatArriveWhileAFilterIsComputedObeyTheNewOne() {
    ConsoleBench bench;
    RequestListModel model(bench.client, bench.zone, fast());
    QAbstractItemModelTester tester(&model);
    model.append(rows(1, 50));
    QTRY_COMPARE(model.rowCount(), 50);
    model.setFilter("id:7");
    QVERIFY(model.isFiltering());
    bool violated = false;
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex&, int first, int last) {
      for (int i = first; i <= last; ++i)
        violated |= !model.index(i, 0).data(RequestListModel::IdRole).toString().contains(u'7');
    });
    model.append(rows(51, 100));
    QTRY_COMPARE(model.rowCount(), 19);
    QVERIFY(!violated);
  }

  void aBadFilterChangesNothingAndIsExplained() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QVERIFY(!bench.model.setFilter("color:red"));
    QVERIFY(bench.model.filterError().contains("color"));
    QCOMPARE(bench.model.filterText(), QString());
    QCOMPARE(bench.model.rowCount(), 3);
    QVERIFY(bench.model.setFilter("auto"));
    QVERIFY(bench.model.filterError().isEmpty());
  }

  void selectionSurvivesFilterAndSortAndFollowsItsRequest() {
    ConsoleBench bench;
    RequestListModel model(bench.client, bench.zone, fast());
    QAbstractItemModelTester tester(&model);
    model.append({row(1, {{"latency_ms", 30.0}}), row(2, {{"latency_ms", 10.0}}),
                  row(3, {{"latency_ms", QJsonValue::Null}}), row(4, {{"latency_ms", 20.0}})});
    QTRY_COMPARE(model.rowCount(), 4);
    const QPersistentModelIndex second = model.index(1, 2), third = model.index(2, 0);
    model.sort(RequestListModel::Latency, Qt::AscendingOrder);
    QTRY_COMPARE(shown(model), (QList<int>{2, 4, 1, 3}));
    QCOMPARE(second.row(), 0);
    QCOMPARE(second.column(), 2);
    model.sort(RequestListModel::Latency, Qt::DescendingOrder);
    QTRY_COMPARE(shown(model), (QList<int>{1, 4, 2, 3}));
    QCOMPARE(second.row(), 2);
    QCOMPARE(third.row(), 3);
    model.setFilter("latency>0");
    QTRY_COMPARE(shown(model), (QList<int>{1, 4, 2}));
    QVERIFY(!third.isValid());
    QCOMPARE(second.data(RequestListModel::IdRole).toString(), samples::requestId(2));
  }

  void liveRowsFindTheirPlaceInASortedList_data() {
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("newest first") << int(RequestListModel::Time) << true << QList<int>{6, 5, 4, 3, 2, 1};
    QTest::newRow("latency") << int(RequestListModel::Latency) << false << QList<int>{5, 2, 4, 1, 6, 3};
    QTest::newRow("tenant") << int(RequestListModel::Tenant) << false << QList<int>{5, 1, 4, 2, 6, 3};
    QTest::newRow("tenant down") << int(RequestListModel::Tenant) << true << QList<int>{6, 2, 1, 4, 5, 3};
  }
  void liveRowsFindTheirPlaceInASortedList() {
    QFETCH(int, column);
    QFETCH(bool, descending);
    QFETCH(QList<int>, expected);
    ConsoleBench bench;
    RequestListModel model(bench.client, bench.zone, fast());
    QAbstractItemModelTester tester(&model);
    model.append({row(1, {{"latency_ms", 30.0}, {"tenant", "beta"}}),
                  row(2, {{"latency_ms", 10.0}, {"tenant", "Gamma"}}),
                  row(3, {{"latency_ms", QJsonValue::Null}, {"tenant", ""}}),
                  row(4, {{"latency_ms", 20.0}, {"tenant", "beta"}})});
    QTRY_COMPARE(model.rowCount(), 4);
    model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    QTRY_VERIFY(!model.isFiltering());
    const QPersistentModelIndex held = model.indexOf(samples::requestId(4));
    model.append({row(5, {{"latency_ms", 5.0}, {"tenant", "alpha"}}),
                  row(6, {{"latency_ms", 40.0}, {"tenant", "zeta"}})});
    QTRY_COMPARE(shown(model), expected);
    QCOMPARE(held.data(RequestListModel::IdRole).toString(), samples::requestId(4));
  }

  void manyLiveRowsInASortedListChangeItsLayoutOnce() {
    ConsoleBench bench;
    RequestListModel model(bench.client, bench.zone, fast());
    QAbstractItemModelTester tester(&model);
    std::vector<RequestRow> even, odd;
    for (int n = 0; n < 400; ++n) (n % 2 ? odd : even).push_back(row(n, {{"latency_ms", double(n)}}));
    model.append(even);
    QTRY_COMPARE(model.rowCount(), 200);
    model.sort(RequestListModel::Latency);
    QTRY_VERIFY(!model.isFiltering());
    const QPersistentModelIndex held = model.indexOf(samples::requestId(100));
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    model.append(odd);
    QTRY_COMPARE(model.rowCount(), 400);
    QCOMPARE(layout.count(), 1);
    QCOMPARE(held.row(), 100);
  }

  void notFollowingTheTableStandsStillAndCountsMatchingRows() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QSignalSpy counted(&bench.model, &RequestListModel::newCountChanged);
    bench.model.setFollowing(false);
    bench.push(14);
    bench.push(15, {{"tenant", "globex"}});
    QTRY_COMPARE(bench.model.newCount(), 2);
    QCOMPARE(bench.model.rowCount(), 3);
    bench.model.setFilter("tenant:acme");
    QTRY_COMPARE(bench.model.newCount(), 1);
    QCOMPARE(bench.model.rowCount(), 3);
    bench.model.setFollowing(true);
    QCOMPARE(shown(bench.model), (QList<int>{11, 12, 13, 14}));
    QCOMPARE(bench.model.newCount(), 0);
  }

  void beyondItsCapacityTheOldestBlockLeavesAndTheViewIsTold() {
    ConsoleBench bench;
    RequestListSettings settings = fast();
    settings.capacity = 10'000;
    RequestListModel model(bench.client, bench.zone, settings);
    QAbstractItemModelTester tester(&model);
    model.append(rows(0, 9'999));
    QTRY_COMPARE(model.rowCount(), 10'000);
    const QPersistentModelIndex first = model.index(0, 0), kept = model.index(5'000, 0);
    int trimmed = 0;
    connect(&model, &RequestListModel::rowsTrimmed, this, [&](int count) { trimmed += count; });
    model.append({row(10'000)});
    QTRY_COMPARE(trimmed, 4'096);
    QCOMPARE(model.rowCount(), 10'001 - 4'096);
    QVERIFY(!first.isValid());
    QCOMPARE(kept.row(), 5'000 - 4'096);
    QCOMPARE(kept.data(RequestListModel::IdRole).toString(), samples::requestId(5'000));
  }

  void trimmingAFilteredOrSortedListRemovesOnlyWhatIsGone() {
    ConsoleBench bench;
    RequestListSettings settings = fast();
    settings.capacity = 5'000;
    RequestListModel model(bench.client, bench.zone, settings);
    QAbstractItemModelTester tester(&model);
    model.append(rows(0, 4'999));
    QTRY_COMPARE(model.rowCount(), 5'000);
    model.sort(RequestListModel::Cost, Qt::DescendingOrder);
    model.setFilter("id:99");
    QTRY_VERIFY(!model.isFiltering());
    const int before = model.rowCount();
    model.append(rows(5'000, 5'000));
    QTRY_COMPARE(model.totalRows(), 5'001 - 4'096);
    QVERIFY(model.rowCount() < before);
    for (const int n : shown(model)) QVERIFY(n >= 4'096);
  }

  void aGapIsFilledFromPagesUntilAKnownRow() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.dropStreams();
    bench.server.setHandler("GET", kPath, [](const FakeAdminServer::Call& call) {
      const int before =
          call.query.hasQueryItem("before") ? call.query.queryItemValue("before").mid(1).toInt() : 21;
      return FakeAdminServer::Reply{200, samples::requestPage(before - 1, before - 3, true), 0};
    });
    for (int i = 0; i < 5; ++i) bench.server.pushEvent("breaker", {});
    bench.server.forgetEventsUpTo(5);
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 14, 15, 16, 17, 18, 19, 20}));
  }

  void anAbsenceTooLongToFillStartsAnew() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.setHandler("GET", kPath, [](const FakeAdminServer::Call& call) {
      const int before =
          call.query.hasQueryItem("before") ? call.query.queryItemValue("before").mid(1).toInt() : 100'001;
      return FakeAdminServer::Reply{200, samples::requestPage(before - 1, before - 3, true), 0};
    });
    bench.server.loseEvent();
    bench.server.pushEvent("breaker", {});
    QTRY_COMPARE(bench.model.rowCount(), 60);
    QCOMPARE(shown(bench.model).last(), 100'000);
    QCOMPARE(shown(bench.model).first(), 99'941);
    QVERIFY(bench.model.olderAvailable());
  }

  void anInactivePaneCatchesUpWhenItReturns() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.model.setActive(false);
    QSignalSpy events(&bench.client, &AdminClient::eventReceived);
    bench.push(14);
    QTRY_COMPARE(events.count(), 1);
    QCOMPARE(bench.model.rowCount(), 3);
    bench.server.setJson(kPath, samples::requestPage(14, 12, true));
    bench.model.setActive(true);
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 14}));
  }

  void reconnectingResumesWithoutLossOrRepetition() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.goOffline();
    QTRY_COMPARE(bench.client.state(), ConnectionState::Offline);
    QVERIFY(bench.model.freshness().offline);
    QCOMPARE(bench.model.rowCount(), 3);
    bench.push(14);
    bench.push(15);
    bench.server.goOnline();
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 14, 15}));
  }

  void aBrushOverUnloadedTimeFetchesOlderPages() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    const qint64 eighth = row(8).atUs, twelfth = row(12).atUs;
    bench.model.setTimeRange(std::pair(eighth, twelfth));
    QTRY_COMPARE(shown(bench.model), (QList<int>{8, 9, 10, 11}));
    bench.model.setTimeRange({});
    QTRY_COMPARE(shown(bench.model), (QList<int>{8, 9, 10, 11, 12, 13}));
  }

  void sortedByTimeRowsStandAsTheyBegan() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    bench.push(16);
    bench.push(14);
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 16, 14}));
    bench.model.sort(RequestListModel::Time, Qt::AscendingOrder);
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 14, 16}));
    bench.push(15);
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 14, 15, 16}));
    bench.model.sort(RequestListModel::Time, Qt::DescendingOrder);
    QTRY_COMPARE(shown(bench.model), (QList<int>{16, 15, 14, 13, 12, 11}));
    bench.model.sort(-1);
    QTRY_COMPARE(shown(bench.model), (QList<int>{11, 12, 13, 16, 14, 15}));
  }

  /// The stretch of time of the scope bar hides what is older and fetches nothing; a brush goes before it.
  void theTimeRangeHidesWhatIsOlderAndFetchesNothing() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 3);
    const auto calls = bench.server.callCount(kPath);
    bench.model.setSince(row(8).atUs);
    QTRY_VERIFY(!bench.model.isFiltering());
    QCOMPARE(shown(bench.model), (QList<int>{11, 12, 13}));
    QVERIFY(bench.model.olderAvailable());
    bench.model.setSince(row(12).atUs);
    QTRY_COMPARE(shown(bench.model), (QList<int>{12, 13}));
    QVERIFY(!bench.model.olderAvailable());
    QCOMPARE(bench.server.callCount(kPath), calls);
    bench.push(14);
    QTRY_COMPARE(shown(bench.model), (QList<int>{12, 13, 14}));
    bench.model.setTimeRange(std::pair(row(8).atUs, row(12).atUs));
    QTRY_COMPARE(shown(bench.model), (QList<int>{8, 9, 10, 11}));
    bench.model.setTimeRange({});
    QTRY_COMPARE(shown(bench.model), (QList<int>{12, 13, 14}));
  }

  void aPageThatFailsIsReportedWithItsId() {
    ConsoleBench bench;
    bench.server.setError(kPath, 500, "internal", "Ledger is busy");
    RequestListModel model(bench.client, bench.zone, fast());
    QSignalSpy failed(&model, &RequestListModel::loadFailed);
    model.setActive(true);
    bench.connect();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(model.freshness().error->requestId, QStringLiteral("req_fake"));
    QVERIFY(!model.freshness().hasData);
    bench.server.setJson(kPath, samples::requestPage(3, 1));
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.freshness().error);
  }
};

QTEST_GUILESS_MAIN(RequestListModelTest)
#include "request_list_model_test.moc"
