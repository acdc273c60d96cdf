// What is stored of a decision, and the words for people.
#include "gateway/routing/decision.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <set>

#include "gateway/routing/decide.h"

using namespace gc;
using namespace gc::routing;

namespace {

Target target(const char* provider, PricePerMillion price) {
  Target made;
  made.provider = ProviderId(provider);
  made.model = ModelId("m");
  made.price.emplace();
  made.price->input = made.price->output = price;
  made.tiers = 0xF;
  return made;
}

}  // namespace

class DecisionTest : public QObject {
  Q_OBJECT
 private slots:
  void jsonTellsTheOrderAndTheReasons() {
    const RoutingTable table({target("a\"b", 2'000'000'000), target("c", 1'000'000'000), target("d", 1)}, 7);
    std::vector<TargetState> states(3);
    states[0].expectedLatencyUs = 1234;
    states[2].admits = false;
    states[2].breaker = resilience::BreakerState::HalfOpen;
    RouteQuery query;
    query.promptTokens = 1000;
    query.maxOutputTokens = 0;
    query.draw = 18'446'744'073'709'551'615ull;
    std::string json;
    appendJson(json, decide(table, query, states), table);
    QByteArray expected =
        "{'strategy':'cost','task_type':'simple','revision':7,'draw':'18446744073709551615','candidates':["
        "{'provider':'c','model':'m','score':1000000,'eligible':true,'reason':'cheapest'},"
        "{'provider':'a~b','model':'m','score':2000000,'eligible':true,'reason':'more_expensive',"
        "'latency_us':1234},"
        "{'provider':'d','model':'m','score':0,'eligible':false,'reason':'breaker_open','breaker':'half_open'"
        "}],"
        "'excluded':{'breaker_open':1}}";
    expected.replace('\'', '"').replace("~", "\\\"");
    QCOMPARE(QByteArray::fromStdString(json), expected);
    QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(json)).isObject());
  }

  void jsonOfNothingIsStillAnObject() {
    const RoutingTable table({}, 1);
    std::string json;
    appendJson(json, decide(table, {}, {}), table);
    QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(json))["candidates"].toArray().isEmpty());
  }

  void everyReasonHasItsOwnWords() {
    std::set<std::string_view> names;
    std::set<std::string_view> sentences;
    for (std::size_t i = 0; i < kReasonCount; ++i) {
      const Reason reason = static_cast<Reason>(i);
      QVERIFY(names.insert(routing::toString(reason)).second);
      QVERIFY(sentences.insert(explain(reason)).second);
      QVERIFY(explain(reason).ends_with('.'));
    }
  }
};

QTEST_APPLESS_MAIN(DecisionTest)
#include "decision_test.moc"
