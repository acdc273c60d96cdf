#include <QTemporaryDir>
#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <memory>

#include "gateway/admin/handlers.h"
#include "gateway/admin/observer.h"

using namespace gc::admin;
using gc::ProviderId;

namespace {

/// Takes every fault at once, or refuses when told to.
class FakeFaults final : public FaultControl {
 public:
  explicit FakeFaults(const gc::Clock& clock) : m_clock(clock) {}
  bool refuses = false;
  gc::Duration lasting{};
  std::map<ProviderId, FaultView> active;

  gc::Result<FaultView> inject(const ProviderId& provider, std::string_view kind,
                               gc::Duration duration) override {
    if (refuses) return gc::makeError(gc::Errc::Unavailable, "the simulator does not answer");
    lasting = duration;
    return active[provider] = {std::string(kind), m_clock.wallNow(), std::nullopt};
  }
  gc::Result<void> restore(const ProviderId& provider) override {
    active.erase(provider);
    return {};
  }
  std::optional<FaultView> fault(const ProviderId& provider) const override {
    const auto found = active.find(provider);
    return found == active.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  const gc::Clock& m_clock;
};

class FakeTraffic final : public DemoTraffic {
 public:
  double rate = 0;
  gc::Result<void> run(double requestsPerSecond) override {
    rate = requestsPerSecond;
    return {};
  }
  void stop() override { rate = 0; }
  double requestsPerSecond() const override { return rate; }
};

/// A gateway's sources with one simulated provider, `sim`, and one real one, `real`.
struct House {
  QTemporaryDir folder;
  gc::Log log{gc::LogLevel::Error, gc::Log::Format::Json};
  gc::SystemClock clock;
  std::unique_ptr<gc::ledger::Ledger> ledger;
  gc::telemetry::EventBus events{clock};
  gc::telemetry::TrafficLog traffic{clock.wallNow()};
  gc::telemetry::StateLog states;
  gc::telemetry::MarkerLog markers;
  Observer observer{clock, events, traffic, states, markers};
  FakeFaults faults{clock};
  FakeTraffic demo;
  std::shared_ptr<gc::config::Snapshot> config = std::make_shared<gc::config::Snapshot>();
  bool isDemo = true;

  House() {
    for (const char* id : {"sim", "real"}) {
      gc::config::ProviderSettings provider;
      provider.id = ProviderId(id);
      provider.isSimulated = provider.id == ProviderId("sim");
      config->providers.push_back(std::move(provider));
    }
    auto opened =
        gc::ledger::Ledger::open({.dataDir = folder.path().toStdString(), .log = log, .clock = clock});
    ledger = std::move(*opened);
  }

  struct NoPrices final : PriceControl {
    std::shared_ptr<const gc::catalog::PriceBook> book() const override { return nullptr; }
    gc::Result<gc::catalog::PriceEntry> set(gc::catalog::PriceEntry entry) override { return entry; }
    void tick() override {}
  } prices;

  AdminSources sources() {
    return {clock,
            log,
            {},
            [](std::string_view) { return true; },
            [this] {
              return Installation{config, {}, {}};
            },
            [] { return 0; },
            [] { return false; },
            *ledger,
            events,
            traffic,
            states,
            markers,
            observer,
            prices,
            &faults,
            isDemo ? &demo : nullptr};
  }

  static Call call(const char* provider, const char* body = "") {
    Call out;
    if (*provider != 0) out.path = {provider};
    out.body = body;
    return out;
  }
};

boost::json::value json(const ApiResult<Answer>& answer) { return boost::json::parse(answer->body); }

}  // namespace

class SimulatorHandlersTest : public QObject {
  Q_OBJECT

 private slots:
  void aFaultIsConfirmedWithWhatIsInEffect() {
    House house;
    const auto answer =
        injectFault(house.sources(), House::call("sim", "{\"kind\":\"hang\",\"duration_s\":1.5}"));
    QVERIFY(answer.has_value());
    QCOMPARE(json(answer).at("provider").as_string(), "sim");
    QCOMPARE(json(answer).at("fault").at("kind").as_string(), "hang");
    QVERIFY(json(answer).at("fault").at("confirmed").as_bool());
    QVERIFY(json(answer).at("confirm_us").as_int64() >= 0);
    QVERIFY(house.faults.lasting == std::chrono::milliseconds(1500));
    QCOMPARE(house.events.since(0, 10).events.back()->type, std::string("fault"));
  }

  void aFaultLastsFiveMinutesUnlessSaidOtherwise() {
    House house;
    QVERIFY(injectFault(house.sources(), House::call("sim", "{\"kind\":\"slow\"}")).has_value());
    QVERIFY(house.faults.lasting == std::chrono::minutes(5));
  }

  void refuses_data() {
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QByteArray fine = "{\"kind\":\"hang\"}";
    QTest::newRow("unknown provider") << QByteArray("nobody") << fine << 404 << QByteArray("not_found");
    QTest::newRow("real provider") << QByteArray("real") << fine << 409 << QByteArray("not_simulated");
    QTest::newRow("unknown kind") << QByteArray("sim") << QByteArray("{\"kind\":\"explode\"}") << 400
                                  << QByteArray("invalid_body");
    QTest::newRow("over an hour") << QByteArray("sim")
                                  << QByteArray("{\"kind\":\"hang\",\"duration_s\":3601}") << 400
                                  << QByteArray("invalid_body");
    QTest::newRow("no body") << QByteArray("sim") << QByteArray() << 400 << QByteArray("invalid_body");
  }
  void refuses() {
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    House house;
    const auto answer = injectFault(house.sources(), House::call(provider.constData(), body.constData()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().status, status);
    QCOMPARE(answer.error().code, code.toStdString());
    QVERIFY(house.faults.active.empty());
    QCOMPARE(house.events.newest(), std::uint64_t{0});
  }

  void anUnconfirmedFaultIsAnError() {
    House house;
    house.faults.refuses = true;
    const auto answer = injectFault(house.sources(), House::call("sim", "{\"kind\":\"hang\"}"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().status, 503);
    QCOMPARE(house.events.newest(), std::uint64_t{0});
  }

  void restoringTwiceGivesTheSameAnswer() {
    House house;
    QVERIFY(injectFault(house.sources(), House::call("sim", "{\"kind\":\"hang\"}")).has_value());
    for (int i = 0; i < 2; ++i) {
      const auto answer = restoreProvider(house.sources(), House::call("sim"));
      QVERIFY(json(answer).at("fault").is_null());
    }
    QCOMPARE(house.events.newest(), std::uint64_t{2});
  }

  void restoreAllEndsEveryFault() {
    House house;
    QVERIFY(injectFault(house.sources(), House::call("sim", "{\"kind\":\"hang\"}")).has_value());
    QVERIFY(
        !json(getSimulator(house.sources(), House::call(""))).at("providers").at(0).at("fault").is_null());
    const auto state = json(restoreAll(house.sources(), House::call("")));
    QCOMPARE(state.at("providers").as_array().size(), std::size_t{1});
    QVERIFY(state.at("providers").at(0).at("fault").is_null());
  }

  void trafficFollowsTheRate() {
    House house;
    const auto started = startTraffic(house.sources(), House::call("", "{\"requests_per_s\":7.5}"));
    QCOMPARE(json(started).at("traffic").at("requests_per_s").as_double(), 7.5);
    QVERIFY(json(started).at("traffic").at("running").as_bool());
    QVERIFY(!json(stopTraffic(house.sources(), House::call(""))).at("traffic").at("running").as_bool());
    QCOMPARE(house.demo.rate, 0.0);
  }

  void onlyADemoMakesTraffic() {
    House house;
    house.isDemo = false;
    const auto answer = startTraffic(house.sources(), House::call("", "{\"requests_per_s\":1}"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().status, 409);
    QVERIFY(stopTraffic(house.sources(), House::call("")).has_value());
  }
};

QTEST_GUILESS_MAIN(SimulatorHandlersTest)
#include "simulator_handlers_test.moc"
