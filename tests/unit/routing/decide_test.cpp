// The order of targets and the reasons given, one row a situation.
#include "gateway/routing/decide.h"

#include <QtTest>
#include <deque>
#include <memory>
#include <set>
#include <vector>

using namespace gc;
using namespace gc::routing;
using catalog::TaskType;
using resilience::BreakerState;

namespace {

using Select = RouteQuery::Select;

constexpr PricePerMillion kDollar = 1'000'000'000;

/// Targets and their states, built up by the test that needs them.
class World {
 public:
  Target& add(const char* provider, const char* model, PricePerMillion input, PricePerMillion output) {
    Target target;
    target.provider = ProviderId(provider);
    target.model = ModelId(model);
    target.capabilities = catalog::cap::Tools | catalog::cap::Streaming;
    target.contextWindow = 100'000;
    target.maxOutputTokens = 8'000;
    target.price.emplace();
    target.price->input = input;
    target.price->output = output;
    target.tiers = tierBit(TaskType::Simple);
    m_states.emplace_back();
    return m_targets.emplace_back(target);
  }
  TargetState& state(std::size_t i) { return m_states[i]; }
  Target& target(std::size_t i) { return m_targets[i]; }
  Decision decide(const RouteQuery& query, std::uint64_t revision = 1) {
    m_table =
        std::make_unique<RoutingTable>(std::vector<Target>(m_targets.begin(), m_targets.end()), revision);
    return routing::decide(*m_table, query, m_states);
  }
  const RoutingTable& table() const { return *m_table; }

  /// "provider/model reason, …" of the eligible, "(…)" around the excluded ones that are stored.
  QString told(const RouteQuery& query) {
    const Decision decision = decide(query);
    QStringList all;
    for (const Candidate& candidate : decision.stored()) {
      const Target& target = m_table->target(candidate.target);
      const std::string_view reason = routing::toString(candidate.reason);
      const QString text = QString("%1 %2").arg(target.provider.value.c_str(),
                                                QString::fromUtf8(reason.data(), qsizetype(reason.size())));
      all << (candidate.eligible ? text : "(" + text + ")");
    }
    return all.join(", ");
  }

 private:
  std::deque<Target> m_targets;
  std::vector<TargetState> m_states;
  std::unique_ptr<RoutingTable> m_table;
};

/// Three providers of different models in one tier; "open" is the cheapest and "anth" the dearest.
World three() {
  World world;
  world.add("open", "gpt", 1 * kDollar, 4 * kDollar);
  world.add("anth", "claude", 3 * kDollar, 15 * kDollar);
  world.add("gem", "gemini", 2 * kDollar, 8 * kDollar);
  return world;
}

RouteQuery automatic(Strategy strategy = Strategy::Cost) {
  RouteQuery query;
  query.promptTokens = 1000;
  query.strategy = strategy;
  return query;
}

RouteQuery named(const char* model) {
  RouteQuery query = automatic();
  query.select = Select::Model;
  query.model = model;
  return query;
}

void block(TargetState& state, std::int64_t retryAfterUs, bool waitingHelps = true) {
  state.admits = false;
  state.breaker = BreakerState::Open;
  state.retryAfterUs = retryAfterUs;
  state.waitingHelps = waitingHelps;
}

}  // namespace

class DecideTest : public QObject {
  Q_OBJECT
 private slots:
  void costPrefersTheCheapest() {
    World world = three();
    QCOMPARE(world.told(automatic()), "open cheapest, gem more_expensive, anth more_expensive");
  }

  void costWeighsPromptAndAnswer() {
    World world;
    world.add("cheap-prompt", "a", 1 * kDollar, 20 * kDollar);
    world.add("cheap-answer", "b", 2 * kDollar, 2 * kDollar);
    RouteQuery query = automatic();
    query.promptTokens = 100;
    QVERIFY(world.told(query).startsWith("cheap-answer"));
    query.promptTokens = 50'000;
    QVERIFY(world.told(query).startsWith("cheap-prompt"));
    // A short limit makes the answer's price matter less.
    query.promptTokens = 100;
    query.maxOutputTokens = 1;
    QVERIFY(world.told(query).startsWith("cheap-prompt"));
  }

  void expectedCostIsInNanoDollars() {
    World world = three();
    RouteQuery query = automatic();
    query.maxOutputTokens = 100;
    // 1000 × 1 USD/M + 100 × 4 USD/M = 0.0014 USD
    QCOMPARE(world.decide(query).candidates[0].score, 1'400'000);
  }

  void unpricedStandsBehindThePriced() {
    World world = three();
    world.target(0).price.reset();
    QCOMPARE(world.told(automatic()), "gem cheapest, anth more_expensive, open unpriced");
  }

  void latencyPrefersTheFastest() {
    World world = three();
    world.state(0).expectedLatencyUs = 900'000;
    world.state(1).expectedLatencyUs = 200'000;
    world.state(2).expectedLatencyUs = 400'000;
    QCOMPARE(world.told(automatic(Strategy::Latency)), "anth faster, gem slower, open slower");
  }

  void latencyTriesTheUnmeasuredOnceInAWhile() {
    World world = three();
    world.state(0).expectedLatencyUs = 900'000;
    world.state(1).expectedLatencyUs = 200'000;
    int tried = 0;
    for (std::uint64_t draw = 0; draw < 1600; ++draw) {
      RouteQuery query = automatic(Strategy::Latency);
      query.draw = draw;
      const Decision decision = world.decide(query);
      tried += decision.candidates[0].target == TargetIndex{2} ? 1 : 0;
      QCOMPARE(decision.eligibleCount, 3);
    }
    QVERIFY(tried > 60 && tried < 140);
  }

  void latencyFallsBackToCostWhileNothingIsMeasured() {
    World world = three();
    QVERIFY(world.told(automatic(Strategy::Latency)).startsWith("open unmeasured"));
  }

  void balancedTakesTheCheapestThatIsFastEnough() {
    World world = three();
    world.state(0).expectedLatencyUs = 2'000'000;
    world.state(1).expectedLatencyUs = 100'000;
    world.state(2).expectedLatencyUs = 1'000'000;
    QCOMPARE(world.told(automatic(Strategy::Balanced)),
             "gem within_threshold, anth within_threshold, open over_threshold");
  }

  void priorityFollowsTheTenantsList() {
    World world = three();
    const std::vector<ProviderId> priority = {ProviderId("gem"), ProviderId("unknown"), ProviderId("anth")};
    RouteQuery query = automatic(Strategy::Priority);
    query.priority = priority;
    QCOMPARE(world.told(query), "gem preferred, anth preferred, open not_preferred");
  }

  void autoStaysInItsTier() {
    World world = three();
    world.target(0).tiers = tierBit(TaskType::Complex);
    QCOMPARE(world.told(automatic()), "gem cheapest, anth more_expensive, (open not_in_tier)");
  }

  void autoTakesAnotherTierWhenItsOwnHasNoTarget() {
    World world = three();
    RouteQuery query = automatic();
    query.task = TaskType::Batch;
    QVERIFY(world.told(query).startsWith("open cheapest"));
  }

  void autoNeverTakesAnInactiveModel() {
    World world = three();
    world.target(0).status = catalog::ModelStatus::Deprecated;
    world.target(2).status = catalog::ModelStatus::Legacy;
    QCOMPARE(world.told(automatic()), "anth cheapest, (open not_active), (gem not_active)");
  }

  void aNamedInactiveModelIsServed() {
    World world = three();
    world.target(0).status = catalog::ModelStatus::Deprecated;
    QVERIFY(world.told(named("gpt")).startsWith("open asked"));
  }

  void missingAbilitiesExclude_data() {
    QTest::addColumn<quint32>("needs");
    QTest::addColumn<qint64>("promptTokens");
    QTest::addColumn<qint64>("maxOutputTokens");
    QTest::addColumn<QString>("told");
    QTest::newRow("vision") << quint32(catalog::cap::Vision) << qint64(10) << qint64(-1)
                            << "gem cheapest, (open lacks_capability), (anth lacks_capability)";
    QTest::newRow("tools-and-vision")
        << quint32(catalog::cap::Vision | catalog::cap::Tools) << qint64(10) << qint64(-1)
        << "gem cheapest, (open lacks_capability), (anth lacks_capability)";
    QTest::newRow("context") << quint32(0) << qint64(100'001) << qint64(-1)
                             << "anth cheapest, (open context_too_small), (gem context_too_small)";
    QTest::newRow("context-that-just-fits") << quint32(0) << qint64(100'000) << qint64(-1)
                                            << "open cheapest, gem more_expensive, anth more_expensive";
    QTest::newRow("answer-length") << quint32(0) << qint64(10) << qint64(8'001)
                                   << "anth cheapest, (open output_too_small), (gem output_too_small)";
  }
  void missingAbilitiesExclude() {
    QFETCH(quint32, needs);
    QFETCH(qint64, promptTokens);
    QFETCH(qint64, maxOutputTokens);
    QFETCH(QString, told);
    World world = three();
    world.target(1).contextWindow = 0;  // unknown is never too small
    world.target(1).maxOutputTokens = 0;
    world.target(2).capabilities |= catalog::cap::Vision;
    RouteQuery query = automatic();
    query.needs = needs;
    query.promptTokens = promptTokens;
    query.maxOutputTokens = maxOutputTokens;
    QCOMPARE(world.told(query), told);
  }

  void aNamedModelComesBeforeItsSubstitutes() {
    World world = three();
    world.add("azure", "claude", 4 * kDollar, 16 * kDollar);
    QCOMPARE(world.told(named("claude")),
             "anth cheapest, azure more_expensive, open substitute, gem substitute");
  }

  void substituteIsUsedWhenTheNamedModelIsOut() {
    World world = three();
    block(world.state(1), 3'000'000);
    QCOMPARE(world.told(named("claude")), "open substitute, gem substitute, (anth breaker_open)");
    QVERIFY(world.decide(named("claude")).modelKnown);
  }

  void substituteNeverMeansNever() {
    World world = three();
    block(world.state(1), 3'000'000);
    RouteQuery query = named("claude");
    query.substitute = Substitute::Never;
    const Decision decision = world.decide(query);
    QCOMPARE(decision.eligibleCount, 0);
    QCOMPARE(decision.retryAfterUs, 3'000'000);
    QCOMPARE(decision.excludedBecause(Reason::NotAsked), 2);
  }

  void substitutesShareATierAndAreActive() {
    World world = three();
    world.target(0).tiers = tierBit(TaskType::Complex);
    world.target(2).status = catalog::ModelStatus::Retired;
    QCOMPARE(world.told(named("claude")), "anth asked, (gem not_active)");
  }

  void aModelOutsideTheTiersHasNoSubstitute() {
    World world = three();
    world.target(1).tiers = 0;
    QCOMPARE(world.told(named("claude")), "anth asked");
  }

  void providerAndModelIsNeverSubstituted() {
    World world = three();
    world.add("azure", "gpt", kDollar / 2, kDollar);
    RouteQuery query = named("gpt");
    query.select = Select::ProviderModel;
    query.provider = "open";
    QCOMPARE(world.told(query), "open asked");
    block(world.state(0), 1);
    QCOMPARE(world.told(query), "(open breaker_open)");
  }

  void unknownNamesAreToldApart_data() {
    QTest::addColumn<int>("select");
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<bool>("known");
    QTest::newRow("auto") << int(Select::Auto) << QByteArray() << QByteArray() << true;
    QTest::newRow("model") << int(Select::Model) << QByteArray() << QByteArray("gpt") << true;
    QTest::newRow("unknown-model") << int(Select::Model) << QByteArray() << QByteArray("gpt-9") << false;
    QTest::newRow("empty-model") << int(Select::Model) << QByteArray() << QByteArray() << false;
    QTest::newRow("provider-model") << int(Select::ProviderModel) << QByteArray("gem") << QByteArray("gemini")
                                    << true;
    QTest::newRow("not-this-providers")
        << int(Select::ProviderModel) << QByteArray("gem") << QByteArray("gpt") << false;
    QTest::newRow("unknown-provider")
        << int(Select::ProviderModel) << QByteArray("x") << QByteArray("gpt") << false;
  }
  void unknownNamesAreToldApart() {
    QFETCH(int, select);
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, model);
    QFETCH(bool, known);
    World world = three();
    RouteQuery query = automatic();
    query.select = static_cast<Select>(select);
    query.provider =
        provider.toStdString().empty() ? std::string_view() : std::string_view(provider.constData());
    query.model = std::string_view(model.constData(), static_cast<std::size_t>(model.size()));
    const Decision decision = world.decide(query);
    QCOMPARE(decision.modelKnown, known);
    QCOMPARE(decision.eligibleCount > 0, known);
    if (!known) QVERIFY(!decision.waitingHelps && decision.retryAfterUs == -1);
  }

  void allBlockedTellsTheEarliestProbe() {
    World world = three();
    block(world.state(0), 4'000'000);
    block(world.state(1), 2'500'000);
    block(world.state(2), 9'000'000);
    world.state(2).coolingDown = true;
    const Decision decision = world.decide(automatic());
    QCOMPARE(decision.eligibleCount, 0);
    QCOMPARE(decision.eligible().size(), 0u);
    QCOMPARE(decision.blockedCount(), 3);
    QCOMPARE(decision.retryAfterUs, 2'500'000);
    QVERIFY(decision.waitingHelps);
    QCOMPARE(decision.excludedBecause(Reason::CoolingDown), 1);
  }

  void exhaustedAccountsGiveNoHope() {
    World world = three();
    for (std::size_t i = 0; i < 3; ++i) block(world.state(i), 1'000'000, false);
    Decision decision = world.decide(automatic());
    QVERIFY(!decision.waitingHelps);
    QCOMPARE(decision.retryAfterUs, -1);
    world.state(1).waitingHelps = true;
    decision = world.decide(automatic());
    QVERIFY(decision.waitingHelps);
    QCOMPARE(decision.retryAfterUs, 1'000'000);
  }

  void aDueProbeComesFirst() {
    World world = three();
    world.state(1).breaker = BreakerState::Open;  // and admits: its pause is over
    QCOMPARE(world.told(automatic()), "anth probe, open cheapest, gem more_expensive");
    QVERIFY(world.decide(automatic()).candidates[0].probe);
  }

  void aProbeOfASubstituteDoesNotOvertakeTheNamedModel() {
    World world = three();
    world.state(1).breaker = BreakerState::Open;
    QVERIFY(world.told(named("gpt")).startsWith("open asked, anth probe"));
  }

  void nearLimitStandsBehindTheOthers() {
    World world = three();
    world.state(0).nearLimit = true;
    QCOMPARE(world.told(automatic()), "gem cheapest, anth more_expensive, open near_limit");
  }

  void aLoneTargetServesWhateverItsState() {
    World world;
    world.add("only", "m", kDollar, kDollar);
    world.state(0).nearLimit = true;
    world.state(0).slowStartShare = 0.1f;
    QCOMPARE(world.decide(automatic()).eligibleCount, 1);
  }

  void slowStartTakesItsShare_data() {
    QTest::addColumn<float>("share");
    for (const float share : {0.1f, 0.5f, 0.9f}) QTest::addRow("%.1f", double(share)) << share;
  }
  void slowStartTakesItsShare() {
    QFETCH(float, share);
    World world = three();
    world.state(0).slowStartShare = share;
    int first = 0;
    for (std::uint64_t draw = 0; draw < 2000; ++draw) {
      RouteQuery query = automatic();
      query.draw = draw * 0x9E3779B97F4A7C15ull;
      first += world.decide(query).candidates[0].target == TargetIndex{0} ? 1 : 0;
    }
    QVERIFY(std::abs(first / 2000.0 - double(share)) < 0.05);
  }

  void tiesAreSpreadByTheDraw() {
    World world;
    for (const char* provider : {"a", "b", "c", "d"}) world.add(provider, "m", kDollar, kDollar);
    std::array<int, 4> first{};
    for (std::uint64_t draw = 0; draw < 4000; ++draw) {
      RouteQuery query = automatic();
      query.draw = draw;
      ++first[at(world.decide(query).candidates[0].target)];
    }
    for (const int count : first) QVERIFY(count > 800 && count < 1200);
  }

  void equalInputsGiveEqualDecisions() {
    World world = three();
    world.state(1).slowStartShare = 0.5f;
    RouteQuery query = automatic(Strategy::Balanced);
    for (std::uint64_t draw = 0; draw < 200; ++draw) {
      query.draw = draw;
      const Decision first = world.decide(query);
      const Decision second = world.decide(query);
      std::string one;
      std::string two;
      appendJson(one, first, world.table());
      appendJson(two, second, world.table());
      QCOMPARE(one, two);
    }
  }

  void keepsTheEightBestOfMany() {
    World world;
    for (int i = 0; i < 500; ++i) {
      world.add(QByteArray::number(i).constData(), "m", (500 - i) * kDollar / 10, kDollar);
    }
    const Decision decision = world.decide(automatic());
    QCOMPARE(decision.eligibleCount, 500);
    QCOMPARE(decision.storedCount, 8);
    for (std::size_t i = 0; i < 8; ++i) QCOMPARE(at(decision.candidates[i].target), 499 - i);
    QCOMPARE(decision.eligible().size(), 8u);
  }

  void anEmptyTableDecidesNothing() {
    World world;
    const Decision decision = world.decide(automatic());
    QCOMPARE(decision.eligibleCount, 0);
    QVERIFY(!decision.waitingHelps);
  }

  /// Whatever the inputs: eligible first and in order, every target counted once, nothing excluded listed as
  /// fit.
  void invariantsHoldForRandomInputs() {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
      SeededRandom random(seed);
      World world;
      const std::size_t count = random.next() % 14;
      for (std::size_t i = 0; i < count; ++i) {
        const QByteArray provider = random.next() % 2 == 0 ? "p" : QByteArray::number(qulonglong(i));
        const QByteArray model = random.next() % 2 == 0 ? "m" : QByteArray::number(random.next() % 4);
        const auto price = [&random] { return static_cast<std::int64_t>(random.next() % 9) * kDollar; };
        Target& target = world.add(provider.constData(), model.constData(), price(), price());
        target.tiers = static_cast<std::uint8_t>(random.next() % 16);
        target.capabilities = static_cast<catalog::Capabilities>(random.next() % 8);
        target.status = static_cast<catalog::ModelStatus>(random.next() % 4);
        if (random.next() % 5 == 0) target.price.reset();
        TargetState& state = world.state(i);
        state.admits = random.next() % 3 != 0;
        state.breaker = static_cast<BreakerState>(random.next() % 3);
        state.nearLimit = random.next() % 4 == 0;
        state.slowStartShare = static_cast<float>(random.unit());
        state.expectedLatencyUs = std::int64_t(random.next() % 3'000'000) - 1;
        state.retryAfterUs = std::int64_t(random.next() % 1000);
      }
      RouteQuery query = automatic(static_cast<Strategy>(random.next() % 4));
      query.select = static_cast<Select>(random.next() % 3);
      query.provider = "p";
      query.model = "m";
      query.needs = static_cast<catalog::Capabilities>(random.next() % 4);
      query.task = static_cast<TaskType>(random.next() % 4);
      query.draw = random.next();
      const Decision decision = world.decide(query);
      std::size_t counted = decision.eligibleCount;
      for (const std::uint16_t excluded : decision.excluded) counted += excluded;
      QCOMPARE(counted, count);
      std::set<std::size_t> seen;
      bool excludedSeen = false;
      for (const Candidate& candidate : decision.stored()) {
        QVERIFY(seen.insert(at(candidate.target)).second);
        if (!candidate.eligible) excludedSeen = true;
        QVERIFY(!(candidate.eligible && excludedSeen));
        QCOMPARE(candidate.eligible, candidate.reason < Reason::BreakerOpen);
        if (candidate.eligible) QVERIFY(world.state(at(candidate.target)).admits);
      }
      if (decision.eligibleCount == 0 && decision.blockedCount() > 0) QVERIFY(decision.retryAfterUs >= 0);
    }
  }
};

QTEST_APPLESS_MAIN(DecideTest)
#include "decide_test.moc"
