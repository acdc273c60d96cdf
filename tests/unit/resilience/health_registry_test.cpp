#include "gateway/resilience/health_registry.h"

#include <QtTest>
#include <thread>

using namespace gc;
using namespace gc::resilience;

class HealthRegistryTest : public QObject {
  Q_OBJECT
 private slots:
  void healthSurvivesAReload() {
    HealthRegistry registry({}, {}, 1);
    const auto before = registry.get({"openai", ModelId("gpt-5.4")});
    registry.retain({{"openai", ModelId("gpt-5.4")}, {"other", ModelId("gpt-5.4")}});
    QVERIFY(registry.get({"openai", ModelId("gpt-5.4")}) == before);
  }

  void credentialsAndModelsAreApart() {
    HealthRegistry registry({}, {}, 1);
    const ManualClock clock;
    const auto bad = registry.get({"acme-key", ModelId("gpt-5.4")});
    bad->onFailure(Permit::Admitted, FailureCategory::Auth, Origin::External, {}, clock.now());
    QVERIFY(!bad->wouldAdmit(clock.now()));
    QVERIFY(registry.get({"other-key", ModelId("gpt-5.4")})->wouldAdmit(clock.now()));
    QVERIFY(registry.get({"acme-key", ModelId("gpt-5.4-mini")})->wouldAdmit(clock.now()));
    QCOMPARE(registry.size(), 3u);
  }

  void forgetsWhatIsNoLongerConfigured() {
    HealthRegistry registry({}, {}, 1);
    const auto kept = registry.get({"a", ModelId("m")});
    registry.get({"b", ModelId("m")});
    registry.retain({{"a", ModelId("m")}});
    QCOMPARE(registry.size(), 1u);
    registry.retain({});
    QVERIFY(kept->wouldAdmit(ManualClock().now()));
  }

  void transitionsNameTheirTarget() {
    QStringList seen;
    HealthRegistry registry(
        {}, {}, 1, [&](const HealthKey& key, BreakerState, BreakerState to, FailureCategory) {
          seen << QString("%1/%2 %3")
                      .arg(key.credential.c_str(), key.model.value.c_str(), toString(to).data());
        });
    const ManualClock clock;
    registry.get({"a", ModelId("m")})
        ->onFailure(Permit::Admitted, FailureCategory::Auth, Origin::External, {}, clock.now());
    QCOMPARE(seen, QStringList{"a/m open"});
  }

  void threadsGetTheSameObject() {
    HealthRegistry registry({}, {}, 1);
    std::vector<std::shared_ptr<TargetHealth>> got(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < got.size(); ++i) {
      threads.emplace_back([&, i] { got[i] = registry.get({"a", ModelId("m")}); });
    }
    for (std::thread& thread : threads) thread.join();
    for (const auto& health : got) QVERIFY(health == got[0]);
  }
};

QTEST_APPLESS_MAIN(HealthRegistryTest)
#include "health_registry_test.moc"
