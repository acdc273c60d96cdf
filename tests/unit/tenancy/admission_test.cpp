#include "gateway/tenancy/admission.h"

#include <QTest>
#include <memory>
#include <vector>

using namespace gc::tenancy;
using namespace std::chrono_literals;
using gc::Money;

namespace {

/// A tenant with one key, and requests as they come.
struct Bench {
  gc::ManualClock clock;
  Plan plan;
  TenantAccount account;
  IssuedKey key;
  TouchedKeys touched;
  std::vector<std::pair<Crossing::Kind, std::int64_t>> crossings;
  OnCrossing onCrossing = [this](const Crossing& crossing) {
    crossings.emplace_back(crossing.kind, crossing.percent);
  };

  Bench() {
    account.meter = std::make_shared<TenantMeter>();
    account.createdAt = clock.wallNow();
    key.meter = std::make_shared<KeyMeter>();
  }

  std::unique_ptr<Admission> request() {
    key.unlimited = key.scopes.unlimited();
    return std::make_unique<Admission>(Caller{key, account, plan}, onCrossing, touched);
  }
  std::optional<RefusalReason> enter(Admission& admission) {
    const auto refusal = admission.enter(DataEndpoint::ChatCompletions, clock.wallNow(), clock.now());
    return refusal ? std::optional(refusal->reason) : std::nullopt;
  }
  std::optional<Refusal> hold(Admission& admission, std::int64_t nanos, std::int64_t tokens = 10) {
    return admission.hold("auto", tokens, Money::fromNanos(nanos), clock.wallNow(), clock.now());
  }
  std::optional<RefusalReason> whole() {
    const auto admission = request();
    if (const auto refused = enter(*admission)) return refused;
    const auto refused = hold(*admission, 5);
    if (refused) return refused->reason;
    admission->settle(Money::fromNanos(3), 20, clock.now());
    return std::nullopt;
  }
};

}  // namespace

class AdmissionTest : public QObject {
  Q_OBJECT

 private slots:
  void withoutLimitsEverythingPasses() {
    Bench bench;
    for (int i = 0; i < 1000; ++i) QVERIFY(!bench.whole());
    QCOMPARE(bench.account.meter->callsEver.load(), 1000);
    QVERIFY(bench.crossings.empty());
  }

  void aSuspendedTenantIsRefused() {
    Bench bench;
    bench.account.status = TenantStatus::Suspended;
    QVERIFY(bench.whole() == RefusalReason::TenantSuspended);
    QCOMPARE(bench.account.meter->refused.load(), 1);
    QCOMPARE(bench.account.meter->callsEver.load(), 0);
  }

  void aTrialEndsByItsDays() {
    Bench bench;
    bench.plan.trialDays = 14;
    bench.clock.advance(24h * 14 - 1s);
    QVERIFY(!bench.whole());
    bench.clock.advance(1s);
    QVERIFY(bench.whole() == RefusalReason::TrialEnded);
  }

  void aTrialsCallsAreNotAnewEachMonth() {
    Bench bench;
    bench.plan.trialDays = 90;
    bench.plan.calls = 2;
    QVERIFY(!bench.whole());
    QVERIFY(!bench.whole());
    bench.clock.advance(24h * 40);
    QVERIFY(bench.whole() == RefusalReason::Quota);
  }

  void scopesAreKept() {
    Bench bench;
    bench.key.scopes.endpoints = {"models"};
    QVERIFY(bench.whole() == RefusalReason::EndpointNotAllowed);
    bench.key.scopes.endpoints = {"models", "chat.completions"};
    bench.key.scopes.models = {"gpt-5.4"};
    QVERIFY(bench.whole() == RefusalReason::ModelNotAllowed);
    QCOMPARE(bench.account.meter->callsEver.load(), 0);
    bench.key.scopes.models = {"gpt-5.4", "auto"};
    QVERIFY(!bench.whole());
    bench.key.scopes.expiresAt = bench.clock.wallNow();
    QVERIFY(bench.whole() == RefusalReason::KeyExpired);
  }

  void aKeysRateIsItsOwnAndTheTenantsIsAll() {
    Bench bench;
    bench.plan.requestsPerMinute = 3;
    bench.key.scopes.requestsPerMinute = 2;
    QVERIFY(!bench.whole());
    QVERIFY(!bench.whole());
    QVERIFY(bench.whole() == RefusalReason::KeyRequestRate);
    // A higher rate fills an empty bucket faster; it does not fill it.
    bench.key.scopes.requestsPerMinute = 100;
    bench.clock.advance(2s);
    QVERIFY(!bench.whole());
    QVERIFY(bench.whole() == RefusalReason::TenantRequestRate);
    bench.account.settings.requestsPerMinute = 100;
    bench.clock.advance(1s);
    QVERIFY(!bench.whole());
  }

  void usedTokensAreWaitedFor() {
    Bench bench;
    bench.plan.llmTokensPerMinute = 60;
    QVERIFY(!bench.whole());  // 20 used
    const auto big = bench.request();
    QVERIFY(!bench.enter(*big));
    QVERIFY(!bench.hold(*big, 5, 40));
    QVERIFY(bench.whole() == RefusalReason::TenantTokenRate);
    bench.clock.advance(10s);
    QVERIFY(!bench.whole());
  }

  void theQuotaWarnsOnceEachAndThenRefuses() {
    Bench bench;
    bench.plan.calls = 100;
    std::vector<std::int64_t> warned;
    for (int i = 0; i < 100; ++i) {
      const auto admission = bench.request();
      QVERIFY(!bench.enter(*admission));
      warned.push_back(admission->quotaPercent());
    }
    QCOMPARE(warned[78], 0);
    QCOMPARE(warned[79], 80);
    QCOMPARE(warned[94], 95);
    QCOMPARE(warned[99], 100);
    const std::vector<std::pair<Crossing::Kind, std::int64_t>> told = {
        {Crossing::Kind::Quota, 80}, {Crossing::Kind::Quota, 95}, {Crossing::Kind::Quota, 100}};
    QVERIFY(bench.crossings == told);
    const auto over = bench.request();
    const auto refusal = over->enter(DataEndpoint::ChatCompletions, bench.clock.wallNow(), bench.clock.now());
    QVERIFY(refusal && refusal->reason == RefusalReason::Quota && refusal->limit == 100);
    QVERIFY(bench.clock.wallNow() + std::chrono::milliseconds(*refusal->waitMs) ==
            endOfMonth(bench.clock.wallNow()));
    QCOMPARE(bench.account.meter->calls.value(monthOf(bench.clock.wallNow())), 100);
    bench.clock.advance(24h * 31);
    QVERIFY(!bench.whole());
  }

  void aBudgetIsHeldBeforeAndSettledAfter() {
    Bench bench;
    bench.account.settings.budget = Money::fromNanos(10);
    const auto first = bench.request();
    QVERIFY(!bench.enter(*first));
    QVERIFY(!bench.hold(*first, 8));
    const auto second = bench.request();
    QVERIFY(!bench.enter(*second));
    const auto refusal = bench.hold(*second, 8);
    QVERIFY(refusal && refusal->reason == RefusalReason::TenantBudget && refusal->onlyHeld);
    QCOMPARE(*refusal->waitMs, 1000);
    QCOMPARE(bench.account.meter->callsEver.load(), 1);
    first->settle(Money::fromNanos(2), 0, bench.clock.now());
    const auto third = bench.request();
    QVERIFY(!bench.enter(*third));
    QVERIFY(!bench.hold(*third, 8));
    third->settle(Money::fromNanos(7), 0, bench.clock.now());
    const auto fourth = bench.request();
    QVERIFY(!bench.enter(*fourth));
    const auto spent = bench.hold(*fourth, 2);
    QVERIFY(spent && !spent->onlyHeld && *spent->waitMs > 1000);
  }

  void whatEndsUnsettledGivesItsMoneyBack() {
    Bench bench;
    bench.account.settings.budget = Money::fromNanos(10);
    for (int i = 0; i < 5; ++i) {
      const auto admission = bench.request();
      QVERIFY(!bench.enter(*admission));
      QVERIFY(!bench.hold(*admission, 10));
    }
    QCOMPARE(bench.account.meter->spend.held.value(monthOf(bench.clock.wallNow())), 0);
  }

  void aKeysBudgetIsItsOwn() {
    Bench bench;
    bench.key.scopes.budget = Money::fromNanos(4);
    QVERIFY(bench.whole() == RefusalReason::KeyBudget);
    QCOMPARE(bench.account.meter->spend.held.value(monthOf(bench.clock.wallNow())), 0);
    bench.key.scopes.budget = Money::fromNanos(5);
    QVERIFY(!bench.whole());
    QVERIFY(bench.whole() == RefusalReason::KeyBudget);
  }

  void aBudgetUsedUpRefusesWhatCostsNothing() {
    Bench bench;
    bench.account.settings.budget = Money::fromNanos(0);
    const auto admission = bench.request();
    QVERIFY(!bench.enter(*admission));
    QVERIFY(bench.hold(*admission, 0).has_value());
  }

  void thresholdsAreToldOnceEach() {
    Bench bench;
    bench.account.settings.budget = Money::fromNanos(12);
    bench.account.settings.thresholds = {50, 100};
    for (int i = 0; i < 3; ++i) QVERIFY(!bench.whole());  // 9 of 12
    const std::vector<std::pair<Crossing::Kind, std::int64_t>> told = {{Crossing::Kind::TenantBudget, 50}};
    QVERIFY(bench.crossings == told);
  }

  void aUsedKeyIsWrittenDownOnce() {
    Bench bench;
    for (int i = 0; i < 3; ++i) QVERIFY(!bench.whole());
    int touched = 0;
    bench.touched.takeAll([&](KeyMeter& meter) {
      ++touched;
      QCOMPARE(meter.lastUsedS.load(), gc::toMicros(bench.clock.wallNow()) / 1'000'000);
    });
    QCOMPARE(touched, 1);
    bench.touched.takeAll([&](KeyMeter&) { ++touched; });
    QCOMPARE(touched, 1);
  }
};

QTEST_APPLESS_MAIN(AdmissionTest)
#include "admission_test.moc"
