// The demo's callers against a simulated provider that speaks OpenAI.
#include "gateway/simulator/demo_traffic.h"

#include <QtTest>

#include "gateway/simulator/demo_requests.h"
#include "gateway/simulator/simulator.h"
#include "loopback.h"

using namespace gc;
using namespace gc::simulator;
using namespace std::chrono_literals;

namespace {

struct World {
  World() {
    ProviderSettings provider;
    provider.id = ProviderId("p");
    provider.ttftMs = 1;
    provider.tokensPerS = 0;
    if (!simulator.configure({provider})) qFatal("cannot listen");
  }
  DemoTrafficSettings traffic() const {
    DemoTrafficSettings settings;
    settings.baseUrl = simulator.baseUrl(id);
    settings.callers.push_back({"acme", Secret("gc_live_x"), {"auto", "gpt-5.4"}, "critical"});
    settings.requestsPerS = 200;
    return settings;
  }

  ProviderId id{"p"};
  SystemClock clock;
  Simulator simulator{clock};
};

}  // namespace

class DemoTrafficTest : public QObject {
  Q_OBJECT
 private slots:
  void sendsAtItsRate() {
    World world;
    DemoTraffic traffic(world.traffic());
    QVERIFY(!traffic.running());
    QVERIFY(traffic.start().has_value());
    QVERIFY(traffic.start().has_value());
    QVERIFY(traffic.running());
    QTRY_VERIFY_WITH_TIMEOUT(traffic.totals().ok >= 20, 5000);
    traffic.stop();
    const DemoTrafficTotals totals = traffic.totals();
    QCOMPARE(totals.failed, 0);
    QCOMPARE(totals.interrupted, 0);
    QCOMPARE(totals.inFlight, 0);
    QVERIFY(totals.sent <= totals.ok + 64);
    const auto served = world.simulator.served(world.id)->recent();
    const auto streams =
        std::count_if(served.begin(), served.end(), [](const auto& one) { return one.stream; });
    QVERIFY(streams > 0 && streams < std::ptrdiff_t(served.size()));
    QVERIFY(world.simulator.served(world.id)->totalsByModel().contains("auto"));
  }

  void countsFailures_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("interrupts");
    QTest::newRow("http_503") << int(FaultKind::Http503) << false;
    QTest::newRow("refuse") << int(FaultKind::Refuse) << false;
    QTest::newRow("reset") << int(FaultKind::Reset) << false;
    QTest::newRow("cut_mid_stream") << int(FaultKind::CutMidStream) << true;
  }
  void countsFailures() {
    QFETCH(int, kind);
    QFETCH(bool, interrupts);
    World world;
    QVERIFY(world.simulator.setFault(world.id, {static_cast<FaultKind>(kind), {}}).has_value());
    DemoTrafficSettings settings = world.traffic();
    settings.streamShare = 1;
    DemoTraffic traffic(settings);
    QVERIFY(traffic.start().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(traffic.totals().failed + traffic.totals().interrupted >= 5, 5000);
    QCOMPARE(traffic.totals().interrupted > 0, interrupts);
    QCOMPARE(traffic.totals().ok, 0);
  }

  void rateCanChangeAndPause() {
    World world;
    DemoTrafficSettings settings = world.traffic();
    settings.requestsPerS = 0;
    DemoTraffic traffic(settings);
    QVERIFY(traffic.start().has_value());
    QTest::qWait(20);
    QCOMPARE(traffic.totals().sent, 0);
    traffic.setRate(500);
    QCOMPARE(traffic.rate(), 500.0);
    QTRY_VERIFY_WITH_TIMEOUT(traffic.totals().sent > 10, 5000);
  }

  void neverHasMoreUnderWayThanAllowed() {
    World world;
    QVERIFY(world.simulator.setFault(world.id, {FaultKind::Hang, {}}).has_value());
    DemoTrafficSettings settings = world.traffic();
    settings.mostInFlight = 3;
    settings.requestsPerS = 1000;
    DemoTraffic traffic(settings);
    QVERIFY(traffic.start().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(traffic.totals().skipped > 5, 5000);
    QCOMPARE(traffic.totals().sent, 3);
    traffic.stop();
    QCOMPARE(traffic.totals().failed, 0);
  }

  void refusesWhatItCannotUse_data() {
    QTest::addColumn<QByteArray>("url");
    for (const char* url : {"", "https://127.0.0.1:1/v1", "http://localhost:80/v1", "http://127.0.0.1/v1",
                            "http://127.0.0.1:0/v1", "http://127.0.0.1:x/v1", "http://127.0.0.1:99999"}) {
      QTest::newRow(*url ? url : "empty") << QByteArray(url);
    }
  }
  void refusesWhatItCannotUse() {
    QFETCH(QByteArray, url);
    DemoTrafficSettings settings;
    settings.baseUrl = url.toStdString();
    settings.callers.push_back({"acme", Secret("gc_live_x"), {"auto"}, ""});
    DemoTraffic traffic(settings);
    const auto started = traffic.start();
    QVERIFY(started.has_error() && started.error().code == Errc::InvalidArgument);
  }

  void requestsRepeatWithTheirSeedAndVary() {
    SeededRandom one(4);
    SeededRandom two(4);
    int tools = 0;
    int schemas = 0;
    std::size_t longest = 0;
    for (int i = 0; i < 300; ++i) {
      const std::string body = demoRequest(one, "auto", i % 2 == 0);
      QCOMPARE(body, demoRequest(two, "auto", i % 2 == 0));
      const boost::json::value parsed = boost::json::parse(body);
      tools += parsed.as_object().contains("tools") ? 1 : 0;
      schemas += parsed.as_object().contains("response_format") ? 1 : 0;
      QCOMPARE(parsed.as_object().contains("stream"), i % 2 == 0);
      QCOMPARE(parsed.at("messages").as_array().size(), 2u);
      longest = std::max(longest, body.size());
    }
    QVERIFY(tools > 5 && schemas > 5 && longest > 8000);
  }
};

QTEST_GUILESS_MAIN(DemoTrafficTest)
#include "demo_traffic_test.moc"
