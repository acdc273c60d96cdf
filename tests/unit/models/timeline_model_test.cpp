#include "models/failover/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "models/failover/timeline_events_model.h"
#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

constexpr qint64 kSecond = 1'000'000;
constexpr qint64 kNoonUs = 1'782'907'200 * kSecond;
const QString kPath = QStringLiteral("/admin/v1/timeline");

struct Loaded : ConsoleBench {
  TimelineModel model{client, zone};
  QAbstractItemModelTester tester{model.events()};
  Loaded() {
    server.setJson(kPath, samples::timeline());
    model.setActive(true);
    connect();
  }
};

const TimelineLane& openai(const TimelineModel& model) { return model.lanes().front(); }

}  // namespace

class TimelineModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void lanesMarkersAndFiguresAreTheGateways() {
    Loaded bench;
    QTRY_COMPARE(bench.model.lanes().size(), 2u);
    QCOMPARE(bench.model.markers().size(), 3u);
    QCOMPARE(*bench.model.kpis().failoverMs, 391.0);
    QCOMPARE(*bench.model.kpis().clientFailures, 0);
    QVERIFY(!bench.model.kpis().recoverMs);
    QVERIFY(!bench.model.kpis().t[4]);
    QCOMPARE(*bench.model.kpis().t[5], kNoonUs + 45 * kSecond);
    QCOMPARE(bench.model.snapshot().targetMs, 2000.0);
    QVERIFY(isGap(bench.model.series().p95.samples[2]));
    QCOMPARE(bench.model.events()->index(1, TimelineEventsModel::Event).data().toString(),
             QStringLiteral("openai gpt-5.4: circuit open after server"));
  }

  void aSegmentIsFoundByItsTimeAndAGapIsAGap_data() {
    QTest::addColumn<qint64>("second");
    QTest::addColumn<int>("state");
    QTest::newRow("before") << qint64(-1) << -1;
    QTest::newRow("first") << qint64(0) << int(ProviderState::Healthy);
    QTest::newRow("degraded") << qint64(20) << int(ProviderState::Degraded);
    QTest::newRow("blocked") << qint64(39) << int(ProviderState::Blocked);
    QTest::newRow("gap") << qint64(40) << -1;
    QTest::newRow("probing") << qint64(45) << int(ProviderState::HalfOpen);
    QTest::newRow("open end") << qint64(1'000'000) << int(ProviderState::Healthy);
  }
  void aSegmentIsFoundByItsTimeAndAGapIsAGap() {
    QFETCH(qint64, second);
    QFETCH(int, state);
    const TimelineSnapshot snapshot = TimelineSnapshot::fromJson(samples::timeline());
    const TimelineSegment* found = TimelineModel::segmentAt(snapshot.lanes[0], kNoonUs + second * kSecond);
    QCOMPARE(found ? int(found->state) : -1, state);
  }

  void onePixelShowsTheWorstStateUnderIt() {
    const TimelineSnapshot snapshot = TimelineSnapshot::fromJson(samples::timeline());
    const auto worst = [&](qint64 from, qint64 to) {
      return TimelineModel::worstIn(snapshot.lanes[0], kNoonUs + from * kSecond, kNoonUs + to * kSecond);
    };
    QCOMPARE(worst(0, 20), std::optional(ProviderState::Healthy));
    QCOMPARE(worst(0, 60), std::optional(ProviderState::Blocked));
    QCOMPARE(worst(40, 60), std::optional(ProviderState::HalfOpen));
    QCOMPARE(worst(41, 44), std::optional<ProviderState>());
  }

  void arrowsGoFromMarkerToMarker() {
    Loaded bench;
    QTRY_COMPARE(bench.model.markers().size(), 3u);
    QCOMPARE(bench.model.nextMarker(kNoonUs)->sequence, 3u);
    QCOMPARE(bench.model.nextMarker(kNoonUs + 20 * kSecond)->sequence, 4u);
    QVERIFY(!bench.model.nextMarker(kNoonUs + 46 * kSecond));
    QCOMPARE(bench.model.previousMarker(kNoonUs + 46 * kSecond)->sequence, 4u);
    QVERIFY(!bench.model.previousMarker(kNoonUs + 20 * kSecond));
  }

  void aLiveWindowEndsAtTheGatewaysNow() {
    Loaded bench;
    QTRY_VERIFY(bench.client.isConnected());
    QVERIFY(bench.model.isLive());
    const TimeRange before = bench.model.window();
    QCOMPARE(before.length(), 15 * 60 * kSecond);
    QCOMPARE(before.toUs, bench.client.gatewayNow().toMSecsSinceEpoch() * 1000);
    bench.clock.advance(1000);
    QCOMPARE(bench.model.window().toUs - before.toUs, kSecond);
  }

  void movingTheWindowLeavesLiveAndAsksForThatStretch() {
    Loaded bench;
    QTRY_VERIFY(!bench.model.lanes().empty());
    bench.model.setWindow({kNoonUs, kNoonUs + 60 * kSecond});
    QVERIFY(!bench.model.isLive());
    QTRY_COMPARE(bench.server.calls().last().query.queryItemValue("from"),
                 QStringLiteral("2026-07-01T12:00:00.000000Z"));
    bench.clock.advance(5000);
    QCOMPARE(bench.model.window(), (TimeRange{kNoonUs, kNoonUs + 60 * kSecond}));
    bench.model.setLive();
    QVERIFY(bench.model.isLive());
    QCOMPARE(bench.model.window().length(), 60 * kSecond);
  }

  void zoomKeepsTheInstantUnderTheCursor() {
    Loaded bench;
    bench.model.setWindow({kNoonUs, kNoonUs + 100 * kSecond});
    bench.model.zoom(0.5, kNoonUs + 25 * kSecond);
    QCOMPARE(bench.model.window(), (TimeRange{kNoonUs + 12'500'000, kNoonUs + 62'500'000}));
    bench.model.zoom(1e-9, kNoonUs + 25 * kSecond);
    QCOMPARE(bench.model.window().length(), kSecond);
  }

  void pauseFreezesThePictureAndCountsWhatIsNew() {
    Loaded bench;
    QTRY_VERIFY(bench.client.connection().streaming);
    QTRY_COMPARE(bench.model.markers().size(), 3u);
    bench.model.setPaused(true);
    const TimeRange frozen = bench.model.window();
    QSignalSpy changed(&bench.model, &TimelineModel::changed);
    QJsonObject later = samples::timeline();
    later.insert("markers", QJsonArray{});
    bench.server.setJson(kPath, later);
    bench.server.pushEvent("breaker", {{"provider", "openai"}});
    bench.server.pushEvent("request", {{"request", samples::request(1)}});
    bench.server.pushEvent("config", {{"revision", 2}});
    QTRY_COMPARE(bench.model.newWhilePaused(), 2);
    const int calls = bench.server.callCount(kPath);
    bench.clock.advance(5000);
    bench.client.beat();
    QTRY_VERIFY(bench.server.callCount(kPath) > calls);
    QTRY_VERIFY(!bench.model.freshness().loading);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(bench.model.window(), frozen);
    bench.model.setPaused(false);
    QCOMPARE(bench.model.newWhilePaused(), 0);
    QCOMPARE(bench.model.markers().size(), 0u);
    QVERIFY(bench.model.window().toUs > frozen.toUs);
  }

  void aBrushIsOrderedAndCanBeCleared() {
    Loaded bench;
    QSignalSpy changed(&bench.model, &TimelineModel::brushChanged);
    bench.model.setBrush({kNoonUs + 5, kNoonUs});
    QCOMPARE(*bench.model.brush(), (TimeRange{kNoonUs, kNoonUs + 5}));
    bench.model.clearBrush();
    QVERIFY(!bench.model.brush());
    QCOMPARE(changed.count(), 2);
  }

  void staleDataShowsUnknownNow() {
    Loaded bench;
    QTRY_VERIFY(!bench.model.lanes().empty());
    QCOMPARE(bench.model.stateNow(openai(bench.model)), ProviderState::Healthy);
    bench.server.goOffline();
    QTRY_COMPARE(bench.client.state(), ConnectionState::Offline);
    bench.clock.advance(3100);
    bench.client.beat();
    QCOMPARE(bench.model.stateNow(openai(bench.model)), ProviderState::Unknown);
  }

  void markersSlideWithoutAReset() {
    DisplayZone zone(DisplayZone::Mode::Utc);
    TimelineEventsModel events(zone);
    QAbstractItemModelTester tester(&events);
    auto markers = TimelineSnapshot::fromJson(samples::timeline()).markers;
    events.setMarkers(markers);
    const QPersistentModelIndex last = events.index(2, 0);
    QSignalSpy reset(&events, &QAbstractItemModel::modelReset);
    markers.erase(markers.begin());
    TimelineMarker added = markers.back();
    added.sequence = 12;
    added.atUs += kSecond;
    markers.push_back(added);
    events.setMarkers(markers);
    QCOMPARE(events.rowCount(), 3);
    QCOMPARE(last.row(), 1);
    QCOMPARE(last.data(TimelineEventsModel::SequenceRole).toULongLong(), 8u);
    QCOMPARE(reset.count(), 0);
  }
};

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "timeline_model_test.moc"
