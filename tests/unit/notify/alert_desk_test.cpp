#include "gateway/notify/alert_desk.h"

#include <QTemporaryDir>
#include <QTest>
#include <map>

#include "gateway/tenancy/json_fields.h"

using namespace gc;
using namespace gc::notify;
using namespace std::chrono_literals;
using gc::tenancy::parseObject;

namespace {

/// Figures set by hand; one list for every condition.
struct FakeFigures final : AlertFigures {
  std::map<std::string, std::optional<double>> now;
  std::optional<KeptFigures> past;
  std::vector<Reading> read(const Condition&, WallTime) override {
    std::vector<Reading> out;
    for (const auto& [subject, value] : now) out.push_back({subject, value});
    return out;
  }
  std::optional<KeptFigures> kept(const Condition&, WallTime, WallTime) override { return past; }
};

/// A desk over a file of its own; writes down everything it says.
struct Bench {
  QTemporaryDir folder;
  ManualClock clock;
  Log log{LogLevel::Error, Log::Format::Human};
  FakeFigures figures;
  std::vector<std::string> audited;
  std::vector<Message> sent;
  std::vector<std::vector<std::string>> sentTo;
  std::vector<boost::json::object> events;
  std::unique_ptr<AlertDesk> desk;
  tenancy::Actor actor{"admin_key", "req_1"};

  Bench() { open(); }

  void open() {
    desk.reset();
    AlertSetup setup{clock,
                     log,
                     figures,
                     [this](tenancy::AuditEntry entry) {
                       audited.push_back(entry.action);
                       return tenancy::ChangeResult<void>();
                     },
                     [this](const std::vector<std::string>& webhooks, const Message& message) {
                       sentTo.push_back(webhooks);
                       sent.push_back(message);
                       return Result<void>();
                     },
                     [this](const boost::json::object& alert) { events.push_back(alert); }};
    desk = AlertDesk::open(folder.filePath("system.db").toStdString(), std::move(setup)).value();
  }

  AlertRule make(const char* content = R"({"name":"errors","threshold":2,"webhooks":["wh_1"]})") {
    return desk->create(parseObject(content).value(), actor).value();
  }
  bool change(const std::string& rule, const std::string& content) {
    return desk->change(rule, parseObject(content).value(), {}, actor).has_value();
  }
  void observe(std::map<std::string, std::optional<double>> values, int times = 1) {
    figures.now = std::move(values);
    for (int i = 0; i < times; ++i) {
      clock.advance(10s);
      desk->tick();
    }
  }
  QStringList said() const {
    QStringList out;
    for (const Message& message : sent) out << QString::fromStdString(message.type);
    return out;
  }
};

}  // namespace

class AlertDeskTest : public QObject {
  Q_OBJECT

 private slots:
  void firingAndResolvingAreToldOnce() {
    Bench bench;
    const AlertRule rule = bench.make();
    bench.observe({{"", 1}});
    bench.observe({{"", 9}}, 5);
    QCOMPARE(bench.said(), QStringList{"alert.firing"});
    QCOMPARE(bench.sentTo.back(), std::vector<std::string>{"wh_1"});
    QCOMPARE(bench.sent.back().rule, rule.id);
    QCOMPARE(bench.desk->firing().size(), std::size_t{1});
    bench.observe({{"", 0}}, 6);
    QCOMPARE(bench.said(), (QStringList{"alert.firing", "alert.resolved"}));
    QVERIFY(bench.desk->firing().empty());
    const auto history = bench.desk->repository().page({}).value().records;
    QCOMPARE(history.size(), std::size_t{1});
    QCOMPARE(*history[0].resolvedAt - history[0].firedAt, std::chrono::microseconds(80s));
    QCOMPARE(history[0].value, std::optional(9.0));
    QCOMPARE(bench.events.size(), std::size_t{2});
  }

  void manySubjectsAreOneMessage() {
    Bench bench;
    bench.make(R"({"name":"budget","measure":"budget_percent","scope":"tenant","threshold":90})");
    std::map<std::string, std::optional<double>> values;
    for (int i = 0; i < 250; ++i) values["tenant" + std::to_string(i)] = 95;
    bench.observe(values, 2);
    QCOMPARE(bench.said(), QStringList{"alert.firing"});
    const auto data = parseObject(bench.sent[0].body).value().at("data").as_object();
    QCOMPARE(data.at("alerts").as_array().size(), std::size_t{100});
    QCOMPARE(data.at("more").to_number<int>(), 150);
    QCOMPARE(bench.desk->board().status(bench.desk->rules()[0].id).firing, std::size_t{250});
  }

  void aRestartGoesOnFiring() {
    Bench bench;
    bench.make();
    bench.observe({{"", 9}});
    const WallTime fired = bench.desk->firing()[0].firedAt;
    bench.open();
    QCOMPARE(bench.desk->firing().at(0).firedAt, fired);
    bench.observe({{"", 9}}, 3);
    QCOMPARE(bench.said(), QStringList{"alert.firing"});
    bench.observe({{"", 0}}, 4);
    QCOMPARE(bench.said(), (QStringList{"alert.firing", "alert.resolved"}));
  }

  void aMutedRuleIsWatchedInSilence() {
    Bench bench;
    const AlertRule rule = bench.make();
    QVERIFY(bench.desk->mute(rule.id, bench.clock.wallNow() + 1h, bench.actor).has_value());
    bench.observe({{"", 9}}, 3);
    QVERIFY(bench.sent.empty() && bench.events.empty());
    QCOMPARE(bench.desk->firing().size(), std::size_t{1});
    bench.observe({{"", 0}}, 4);
    QVERIFY(bench.sent.empty());
    QCOMPARE(bench.desk->repository().page({}).value().records.size(), std::size_t{1});
  }

  void whatStillFiresAfterTheMuteIsTold() {
    Bench bench;
    const AlertRule rule = bench.make();
    QVERIFY(bench.desk->mute(rule.id, bench.clock.wallNow() + 25s, bench.actor).has_value());
    bench.observe({{"", 9}}, 2);
    QVERIFY(bench.sent.empty());
    bench.observe({{"", 9}}, 3);
    QCOMPARE(bench.said(), QStringList{"alert.firing"});
  }

  void anEndOfWhatWasToldIsToldEvenWhenMuted() {
    Bench bench;
    const AlertRule rule = bench.make();
    bench.observe({{"", 9}});
    QVERIFY(bench.desk->mute(rule.id, bench.clock.wallNow() + 1h, bench.actor).has_value());
    bench.observe({{"", 0}}, 4);
    QCOMPARE(bench.said(), (QStringList{"alert.firing", "alert.resolved"}));
  }

  void whatIsTakenAwayResolves_data() {
    QTest::addColumn<QByteArray>("change");  ///< empty: the rule is deleted; "gone": the subject is
    QTest::newRow("condition") << QByteArray(R"({"threshold":100})");
    QTest::newRow("disabled") << QByteArray(R"({"enabled":false})");
    QTest::newRow("deleted") << QByteArray();
    QTest::newRow("subject") << QByteArray("gone");
  }
  void whatIsTakenAwayResolves() {
    QFETCH(QByteArray, change);
    Bench bench;
    const AlertRule rule = bench.make();
    bench.observe({{"openai", 9}});
    if (change == "gone") bench.observe({});
    else if (change.isEmpty()) QVERIFY(bench.desk->remove(rule.id, bench.actor).has_value());
    else QVERIFY(bench.change(rule.id, change.toStdString()));
    QCOMPARE(bench.said(), (QStringList{"alert.firing", "alert.resolved"}));
    QVERIFY(bench.desk->firing().empty());
  }

  void anotherNameDoesNotBeginAnew() {
    Bench bench;
    const AlertRule rule = bench.make();
    bench.observe({{"", 9}});
    QVERIFY(bench.change(rule.id, R"({"name":"other"})"));
    bench.observe({{"", 9}}, 3);
    QCOMPARE(bench.said(), QStringList{"alert.firing"});
  }

  void rulesSurviveARestart() {
    Bench bench;
    const AlertRule rule = bench.make(
        R"({"name":"p95","measure":"latency_p95_ms","scope":"provider","subject":"openai","threshold":812.5,
            "for_s":120,"severity":"critical","webhooks":["wh_1","wh_2"],"desktop":false})");
    bench.open();
    QCOMPARE(bench.desk->rules().size(), std::size_t{1});
    QCOMPARE(bench.desk->rules()[0].settings, rule.settings);
    QCOMPARE(bench.audited, std::vector<std::string>{"alert.create"});
  }

  void wrongContentIsNamed_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char* content, const char* field) {
      QTest::newRow(content) << QByteArray(content) << QByteArray(field);
    };
    row(R"({})", "name");
    row(R"({"name":"x","measure":"mood"})", "measure");
    row(R"({"name":"x","measure":"budget_percent"})", "scope");
    row(R"({"name":"x","measure":"client_failures","scope":"provider"})", "scope");
    row(R"({"name":"x","subject":"openai"})", "subject");
    row(R"({"name":"x","threshold":-1})", "threshold");
    row(R"({"name":"x","threshold":"2"})", "threshold");
    row(R"({"name":"x","for_s":100000})", "for_s");
    row(R"({"name":"x","severity":"loud"})", "severity");
    row(R"({"name":"x","color":1})", "color");
  }
  void wrongContentIsNamed() {
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, field);
    Bench bench;
    const auto made = bench.desk->create(parseObject(content.toStdString()).value(), bench.actor);
    QVERIFY(made.has_error());
    QVERIFY2(made.error().message.find(("'" + field + "'").toStdString()) != std::string::npos,
             made.error().message.c_str());
    QVERIFY(bench.audited.empty());
  }

  void aPreviewPlaysWhatWasKept() {
    Condition condition;
    condition.threshold = 2;
    condition.lasting = 60s;
    KeptFigures kept;
    kept.from = wallFromMicros(0);
    kept.step = 60s;
    kept.subjects = {{"a", {0, 3, 3, 0, 0, {}, 3, 3}}, {"b", {3, 0, 3, 0}}};
    const auto fired = wouldHaveFired(condition, kept);
    QCOMPARE(fired, (std::vector<WallTime>{kept.from + 2min, kept.from + 7min}));
  }
};

QTEST_APPLESS_MAIN(AlertDeskTest)
#include "alert_desk_test.moc"
