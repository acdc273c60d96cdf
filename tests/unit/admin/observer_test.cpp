#include "gateway/admin/observer.h"

#include <QTest>
#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <memory>
#include <string>
#include <vector>

using namespace gc::admin;
using gc::FailureCategory;
using gc::ModelId;
using gc::ProviderId;
using gc::resilience::BreakerState;
using gc::telemetry::MarkerKind;
using gc::telemetry::ProviderState;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Ends the fault when told to, like a simulator whose fault ran out.
class FakeFaults final : public FaultControl {
 public:
  std::optional<FaultView> active;
  gc::Result<FaultView> inject(const ProviderId&, std::string_view, gc::Duration) override { return *active; }
  gc::Result<void> restore(const ProviderId&) override { return {}; }
  std::optional<FaultView> fault(const ProviderId&) const override { return active; }
};

/// Everything an Observer feeds, with two simulated providers of one model each.
struct House {
  gc::ManualClock clock;
  gc::telemetry::EventBus events{clock};
  gc::telemetry::TrafficLog traffic{clock.wallNow()};
  gc::telemetry::StateLog states;
  gc::telemetry::MarkerLog markers;
  Observer observer{clock, events, traffic, states, markers};
  std::shared_ptr<gc::config::Snapshot> config = std::make_shared<gc::config::Snapshot>();
  Installation installation;
  std::shared_ptr<gc::resilience::TargetHealth> openai, gemini;

  House() {
    config->revision = 1;
    for (const char* id : {"openai", "gemini"}) {
      gc::config::ProviderSettings provider;
      provider.id = ProviderId(id);
      provider.kind = "simulated";
      provider.isSimulated = true;
      config->targets.push_back({config->providers.size(), ModelId(std::string(id) + "-m"), "m", nullptr});
      config->providers.push_back(std::move(provider));
    }
    openai = health("openai", "openai-m");
    gemini = health("gemini", "gemini-m");
    installation = {config, {openai, gemini}, {}};
    observer.onConfig(*config);
    events.want();
  }

  std::shared_ptr<gc::resilience::TargetHealth> health(const char* provider, const char* model) {
    return std::make_shared<gc::resilience::TargetHealth>(
        gc::resilience::BreakerSettings{}, gc::resilience::CooldownSettings{}, 1,
        [this, provider, model](BreakerState from, BreakerState to, FailureCategory cause) {
          observer.onBreaker(provider, model, from, to, cause);
        });
  }

  void openCircuit() {
    for (int i = 0; i < 5; ++i)
      openai->onFailure(gc::resilience::Permit::Admitted, FailureCategory::ServerError, gc::Origin::External,
                        {}, clock.now());
  }

  ProviderState state(const char* id) const { return states.current(ProviderId(id)).state; }

  std::vector<boost::json::value> published(std::string_view type) const {
    std::vector<boost::json::value> out;
    for (const auto& event : events.since(0, 1000).events)
      if (event->type == type) out.push_back(boost::json::parse(event->json));
    return out;
  }

  std::vector<MarkerKind> markerKinds() const {
    std::vector<MarkerKind> out;
    for (const auto& marker : markers.between(gc::wallFromMicros(0), clock.wallNow() + seconds(60)))
      out.push_back(marker.kind);
    return out;
  }

  /// A request that arrives now and is answered by `provider` after `failed` attempts at openai.
  gc::ledger::RequestRecord record(const char* provider, int failed = 0) const {
    gc::ledger::RequestRecord out;
    out.id = {1, 2};
    out.tenant = gc::TenantId("acme");
    out.startedAt = clock.wallNow();
    out.latencyUs = 100'000;
    out.status = 200;
    out.provider = ProviderId(provider);
    for (int i = 0; i < failed; ++i) {
      gc::ledger::AttemptRecord attempt;
      attempt.provider = ProviderId("openai");
      attempt.model = ModelId("openai-m");
      attempt.category = FailureCategory::Overloaded;
      attempt.httpStatus = 503;
      attempt.durationUs = 10'000;
      out.attempts.push_back(attempt);
    }
    gc::ledger::AttemptRecord last;
    last.provider = ProviderId(provider);
    last.model = ModelId(std::string(provider) + "-m");
    last.startedUs = 20'000;
    last.durationUs = 80'000;
    last.firstByteUs = 30'000;
    last.reactionUs = failed > 0 ? 900 : -1;
    out.attempts.push_back(last);
    return out;
  }
};

}  // namespace

class ObserverTest : public QObject {
  Q_OBJECT

 private slots:
  void providersBeginHealthy() {
    const House house;
    QVERIFY(house.state("openai") == ProviderState::Healthy);
    QVERIFY(house.state("nobody") == ProviderState::Unknown);
  }

  void aNewRevisionIsAnEvent() {
    House house;
    QVERIFY(house.published("config").empty());
    house.config->revision = 2;
    house.observer.onConfig(*house.config);
    QCOMPARE(house.published("config").size(), std::size_t{1});
    QCOMPARE(house.published("config")[0].at("revision").as_int64(), std::int64_t{2});
  }

  void aCommittedRequestIsCountedAndTold() {
    House house;
    house.observer.onCommitted({house.record("openai")});
    house.clock.advance(seconds(2));
    const auto sum = house.traffic.sum(house.clock.wallNow() - seconds(10), house.clock.wallNow());
    QCOMPARE(sum.requests, std::uint64_t{1});
    const auto events = house.published("request");
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events[0].at("request").at("provider").as_string(), "openai");
    QVERIFY(house.published("failover").empty());
  }

  void aFailoverIsAnEventOfItsOwn() {
    House house;
    house.observer.onCommitted({house.record("gemini", 2)});
    const auto failovers = house.published("failover");
    QCOMPARE(failovers.size(), std::size_t{1});
    QCOMPARE(failovers[0].at("from").at("category").as_string(), "overloaded");
    QCOMPARE(failovers[0].at("from").at("status").as_int64(), std::int64_t{503});
    QCOMPARE(failovers[0].at("to").at("provider").as_string(), "gemini");
    QCOMPARE(failovers[0].at("reaction_us").as_int64(), std::int64_t{900});
  }

  void withoutAFollowerRequestsLeaveAGap() {
    House house;
    house.clock.advance(std::chrono::minutes(2));
    const std::uint64_t before = house.events.newest();
    house.observer.onCommitted({house.record("openai")});
    QVERIFY(house.published("request").empty());
    QVERIFY(house.events.since(before, 10).gap);
    house.clock.advance(seconds(2));
    QCOMPARE(house.traffic.sum(house.clock.wallNow() - seconds(5), house.clock.wallNow()).requests,
             std::uint64_t{1});
  }

  void anOpenCircuitBlocksTheProvider() {
    House house;
    house.openCircuit();
    QVERIFY(house.state("openai") == ProviderState::Blocked);
    QCOMPARE(house.states.current(ProviderId("openai")).cause,
             std::string("openai-m: circuit open after server_error"));
    const auto events = house.published("breaker");
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events[0].at("to").as_string(), "open");
    QCOMPARE(events[0].at("model").as_string(), "openai-m");
    QCOMPARE(house.markerKinds(), std::vector{MarkerKind::BreakerOpen});
  }

  void aDueProbeIsSeenByLookingAround() {
    House house;
    house.openCircuit();
    house.clock.advance(seconds(30));
    QVERIFY(house.state("openai") == ProviderState::Blocked);
    house.observer.tick(house.installation, nullptr);
    QVERIFY(house.state("openai") == ProviderState::HalfOpen);
  }

  void theCircuitsStoryEndsHealthy() {
    House house;
    house.openCircuit();
    house.clock.advance(seconds(30));
    const auto permit = house.openai->breaker().tryAcquire(house.clock.now());
    QVERIFY(permit == gc::resilience::Permit::Probe);
    QVERIFY(house.state("openai") == ProviderState::HalfOpen);
    house.openai->onSuccess(permit, {}, house.clock.now());
    QVERIFY(house.state("openai") == ProviderState::Healthy);
    QCOMPARE(house.markerKinds(),
             (std::vector{MarkerKind::BreakerOpen, MarkerKind::HalfOpen, MarkerKind::Closed}));
    house.observer.tick(house.installation, nullptr);
    QVERIFY(house.state("openai") == ProviderState::Healthy);
  }

  void someFailuresDegradeUntilTheyAreOld() {
    House house;
    house.clock.advance(seconds(20));
    house.observer.onCommitted({house.record("gemini", 1), house.record("gemini", 1)});
    house.clock.advance(seconds(2));
    house.observer.tick(house.installation, nullptr);
    QVERIFY(house.state("openai") == ProviderState::Degraded);
    QVERIFY(house.state("gemini") == ProviderState::Healthy);
    house.clock.advance(seconds(12));
    house.observer.tick(house.installation, nullptr);
    QVERIFY(house.state("openai") == ProviderState::Healthy);
  }

  void aFaultIsToldOnceAndItsEndToo() {
    House house;
    const FaultView fault{"http_503", house.clock.wallNow(), house.clock.wallNow() + seconds(60)};
    house.observer.onFault("openai", fault);
    house.observer.onFault("openai", fault);
    house.observer.onFault("openai", std::nullopt);
    house.observer.onFault("openai", std::nullopt);
    const auto events = house.published("fault");
    QCOMPARE(events.size(), std::size_t{2});
    QCOMPARE(events[0].at("kind").as_string(), "http_503");
    QVERIFY(events[1].at("kind").is_null());
    QCOMPARE(house.markerKinds(), (std::vector{MarkerKind::OutageSimulated, MarkerKind::Restored}));
  }

  void aFaultThatRanOutIsNoticed() {
    House house;
    FakeFaults faults;
    const gc::WallTime end = house.clock.wallNow() + seconds(5);
    faults.active = FaultView{"hang", house.clock.wallNow(), end};
    house.observer.onFault("openai", faults.active);
    house.observer.tick(house.installation, &faults);
    QCOMPARE(house.published("fault").size(), std::size_t{1});
    faults.active.reset();
    house.clock.advance(milliseconds(5400));
    house.observer.tick(house.installation, &faults);
    QCOMPARE(house.published("fault").size(), std::size_t{2});
    QVERIFY(house.markers.between(end, end + milliseconds(1)).size() == 1);
  }

  void theFirstRescueIsMarkedOnceAndAtItsFirstByte() {
    House house;
    const gc::WallTime begin = house.clock.wallNow();
    house.observer.onFault("openai", FaultView{"http_503", begin, std::nullopt});
    house.clock.advance(milliseconds(50));
    auto streamed = house.record("gemini", 1);
    streamed.stream = true;
    streamed.firstByteUs = 50'000;
    streamed.latencyUs = 900'000;
    house.clock.advance(milliseconds(10));
    const auto whole = house.record("gemini", 1);
    house.openCircuit();
    house.clock.advance(seconds(1));
    house.observer.onCommitted({whole});
    house.observer.onCommitted({streamed});
    const auto markers = house.markers.between(begin, house.clock.wallNow());
    QCOMPARE(std::ranges::count(markers, MarkerKind::FirstRescue, &gc::telemetry::Marker::kind), 1);
    const auto rescue = std::ranges::find(markers, MarkerKind::FirstRescue, &gc::telemetry::Marker::kind);
    QCOMPARE(rescue->at, begin + milliseconds(100));
    QCOMPARE(house.observer.newestIncident(begin, house.clock.wallNow())->t3, std::optional(rescue->at));
  }

  void anOutageBecomesAnIncident() {
    House house;
    const gc::WallTime begin = house.clock.wallNow();
    house.observer.onFault("openai", FaultView{"http_503", begin, std::nullopt});
    house.clock.advance(milliseconds(100));
    const gc::WallTime arrival = house.clock.wallNow();
    const auto rescued = house.record("gemini", 1);
    house.openCircuit();
    house.clock.advance(milliseconds(100));
    house.observer.onCommitted({rescued});
    const auto incident = house.observer.newestIncident(begin, house.clock.wallNow());
    QVERIFY(incident.has_value());
    QCOMPARE(incident->provider, std::string("openai"));
    QCOMPARE(incident->t0, std::optional(begin));
    QCOMPARE(incident->t1, std::optional(arrival));
    QCOMPARE(incident->t2, std::optional(arrival));
    QCOMPARE(*incident->failoverUs(), std::int64_t{100'000});
    QCOMPARE(incident->rescued, std::uint64_t{1});
    QVERIFY(house.markerKinds().back() == MarkerKind::FirstRescue);
  }
};

QTEST_APPLESS_MAIN(ObserverTest)
#include "observer_test.moc"
