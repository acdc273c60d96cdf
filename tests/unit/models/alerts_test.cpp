#include <QAbstractItemModelTester>
#include <QtTest>

#include "models/alerts/alert_notices.h"
#include "models/alerts/alert_rule_model.h"
#include "models/alerts/alert_words.h"
#include "models/alerts/alert_writer.h"
#include "models/alerts/delivery_model.h"
#include "models/alerts/webhook_model.h"
#include "tests/support/fake_admin/alert_samples.h"
#include "tests/support/fake_admin/console_bench.h"

using namespace gc::console;

namespace {

const QString kRules = QStringLiteral("/admin/v1/alerts/rules");

/// It is 12:00:00 UTC on 2026-07-01 here and at the gateway.
struct Noon {
  struct Clock final : UiClock {
    ManualUiClock hand;
    QDateTime now() const override { return hand.now(); }
    qint64 monotonicMs() const override { return hand.monotonicMs(); }
    bool frozen() const override { return true; }
  };
  FakeAdminServer server;
  Clock clock;
  AdminClient client{clock, ConsoleBench::settings()};
  DisplayZone zone{DisplayZone::Mode::Utc, QTimeZone(7200)};
  void connect() { client.open(server.url(), server.adminKey()); }
};

template <class Bench>
struct With : Bench {
  AlertRuleModel rules{this->client, this->zone};
  QAbstractItemModelTester tester{&rules};
  explicit With(const QJsonArray& rows) {
    this->server.setJson(kRules, {{"rules", rows}});
    rules.setActive(true);
    this->connect();
  }
  QString text(int row, int column) { return rules.index(row, column).data().toString(); }
};
using Loaded = With<Noon>;
using Followed = With<ConsoleBench>;  ///< with an event stream

}  // namespace

class AlertsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void statesAreWordsAndGlyphs_data() {
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("tone");
    const auto row = [](const char* name, const QJsonObject& changes, const char* state, CellTone tone) {
      QTest::newRow(name) << changes << QString::fromUtf8(state) << int(tone);
    };
    const auto status = [](const char* state, int firing = 0) {
      return QJsonObject{{"status", samples::alertStatus(state, firing)}};
    };
    row("ok", status("ok"), "● OK", CellTone::Good);
    row("pending", status("pending"), "▲ Pending 3 min", CellTone::Warning);
    row("firing", status("firing", 1), "■ Firing 3 min", CellTone::Bad);
    row("no data is not ok", status("no_data"), "? No data", CellTone::Muted);
    row("not looked at", {{"status", samples::alertStatus(nullptr, 0)}}, "? Unknown", CellTone::Muted);
    row("disabled", {{"enabled", false}}, "– Disabled", CellTone::Muted);
    row("muted", {{"muted_until", "2026-07-01T18:00:00Z"}}, "◌ Muted until 18:00:00", CellTone::Muted);
    QJsonObject both = status("firing", 1);
    both["muted_until"] = "2026-07-01T18:00:00Z";
    row("muted and firing", both, "◌ Muted until 18:00:00, firing", CellTone::Muted);
    row("mute is over", {{"muted_until", "2026-07-01T11:00:00Z"}}, "● OK", CellTone::Good);
  }
  void statesAreWordsAndGlyphs() {
    QFETCH(QJsonObject, changes);
    QFETCH(int, tone);
    Loaded bench({samples::alertRule("al_1", changes)});
    QTRY_COMPARE(bench.rules.rowCount(), 1);
    QTEST(bench.text(0, AlertRuleModel::State), "state");
    QCOMPARE(bench.rules.index(0, AlertRuleModel::State).data(AlertRuleModel::ToneRole).toInt(), tone);
  }

  void conditionsReadAsSentences_data() {
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("scope");
    QTest::newRow("errors") << QJsonObject{{"threshold", 2.5}, {"for_s", 120}}
                            << QStringLiteral("errors > 2.5 % for 2 min") << QStringLiteral("all");
    QTest::newRow("latency of one") << QJsonObject{{"measure", "latency_p95_ms"}, {"threshold", 900},
                                                   {"scope", "provider"}, {"subject", "openai"}}
                                    << QStringLiteral("p95 latency > 900 ms") << QStringLiteral("openai");
    QTest::newRow("each tenant") << QJsonObject{{"measure", "budget_percent"}, {"threshold", 90},
                                                {"scope", "tenant"}}
                                 << QStringLiteral("spend of budget > 90 %") << QStringLiteral("each tenant");
  }
  void conditionsReadAsSentences() {
    QFETCH(QJsonObject, changes);
    Loaded bench({samples::alertRule("al_1", changes)});
    QTRY_COMPARE(bench.rules.rowCount(), 1);
    QTEST(bench.text(0, AlertRuleModel::Condition), "condition");
    QTEST(bench.text(0, AlertRuleModel::Scope), "scope");
  }

  void mutedOnesAreNotCountedAsFiring() {
    Loaded bench({samples::alertRule("al_1", {{"status", samples::alertStatus("firing", 2)}}),
                  samples::alertRule("al_2", {{"status", samples::alertStatus("firing", 1)},
                                              {"muted_until", "2026-07-01T18:00:00Z"}}),
                  samples::alertRule("al_3")});
    QTRY_COMPARE(bench.rules.rowCount(), 3);
    QCOMPARE(bench.rules.firingCount(), 1);
  }

  void anAlertIsSeenAtOnceAndKeepsTheSelection() {
    Followed bench({samples::alertRule("al_1"), samples::alertRule("al_2")});
    QTRY_COMPARE(bench.rules.rowCount(), 2);
    QTRY_COMPARE(bench.server.streamCount(), 1);
    const QPersistentModelIndex selected = bench.rules.index(1, 0);
    bench.server.setJson(kRules, {{"rules", QJsonArray{samples::alertRule(
                                                "al_2", {{"status", samples::alertStatus("firing", 1)}})}}});
    bench.server.pushEvent("alert", samples::alertEvent("firing"));
    QTRY_COMPARE(bench.rules.rowCount(), 1);
    QVERIFY(selected.isValid());
    QCOMPARE(bench.rules.firingCount(), 1);
  }

  void deliveriesSayWhatBecameOfThem() {
    Noon bench;
    DeliveryModel model(bench.client, bench.zone);
    QAbstractItemModelTester tester(&model);
    bench.server.setJson("/admin/v1/deliveries",
                         {{"deliveries", QJsonArray{samples::delivery("msg_2", "retrying"),
                                                    samples::delivery("msg_1", "delivered")}},
                          {"next", QJsonValue::Null}});
    model.setActive(true);
    bench.connect();
    QTRY_COMPARE(model.rowCount(), 2);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, DeliveryModel::State), QStringLiteral("▲ Retrying"));
    QCOMPARE(text(0, DeliveryModel::Attempt), QStringLiteral("2/5"));
    QCOMPARE(text(0, DeliveryModel::NextRetry), QStringLiteral("00:40"));
    QCOMPARE(text(0, DeliveryModel::HttpStatus), kUnknown);
    QCOMPARE(text(0, DeliveryModel::Outcome), QStringLiteral("connecting to hooks.example:443: refused"));
    QCOMPARE(text(1, DeliveryModel::NextRetry), kUnknown);
    QCOMPARE(text(1, DeliveryModel::HttpStatus), QStringLiteral("200"));
    QCOMPARE(text(1, DeliveryModel::Latency), QStringLiteral("12"));
    QCOMPARE(text(1, DeliveryModel::Outcome), QStringLiteral("thanks"));
  }

  void noticesAreGathered() {
    ConsoleBench bench;
    AlertNotices notices(bench.client, 60'000);
    QSignalSpy told(&notices, &AlertNotices::notice);
    bench.connect();
    QTRY_COMPARE(bench.server.streamCount(), 1);
    for (int i = 0; i < 50; ++i) bench.server.pushEvent("alert", samples::alertEvent("firing"));
    bench.server.pushEvent("alert", samples::alertEvent("firing", {{"desktop", false}}));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), QStringLiteral("1 alert(s) firing"));
    QCOMPARE(told[0][1].toString(), QStringLiteral("■ Critical · High errors (openai)"));
  }

  void whatWaitedIsToldTogether() {
    ConsoleBench bench;
    AlertNotices notices(bench.client, 20);
    QSignalSpy told(&notices, &AlertNotices::notice);
    bench.connect();
    QTRY_COMPARE(bench.server.streamCount(), 1);
    for (int i = 0; i < 9; ++i) bench.server.pushEvent("alert", samples::alertEvent("firing"));
    int alerts = 0;
    const auto all = [&] {
      alerts = 0;
      for (const QList<QVariant>& notice : told) alerts += notice[0].toString().section(' ', 0, 0).toInt();
      return alerts;
    };
    QTRY_COMPARE(all(), 9);
    QVERIFY(told.count() < 9);
  }

  void aTestWaitsForItsEnd() {
    ConsoleBench bench;
    AlertWriter writer(bench.client);
    int looks = 0;
    bench.server.setReply("POST", "/admin/v1/webhooks/wh_1/test", {202, samples::delivery("msg_9", "pending")});
    bench.server.setHandler("GET", "/admin/v1/deliveries/msg_9", [&](const FakeAdminServer::Call&) {
      return FakeAdminServer::Reply{200, samples::delivery("msg_9", ++looks < 2 ? "pending" : "failed")};
    });
    bench.connect();
    std::optional<DeliveryReading> ended;
    writer.test("wh_1", this, [&](const AdminReply& reply) { ended = DeliveryReading::fromJson(reply.body); });
    QTRY_VERIFY(ended);
    QCOMPARE(ended->state, QStringLiteral("failed"));
    QCOMPARE(looks, 2);
  }

  void aChangeStandsOnItsRevision() {
    ConsoleBench bench;
    AlertWriter writer(bench.client);
    QSignalSpy written(&writer, &AlertWriter::written);
    bench.server.setReply("PATCH", kRules + "/al_1", {200, samples::alertRule("al_1")});
    bench.connect();
    AlertRuleReading rule = AlertRuleReading::fromJson(samples::alertRule("al_1", {{"revision", 7}}));
    rule.condition.threshold = 3;
    writer.save(rule, this, {});
    QTRY_COMPARE(written.count(), 1);
    QCOMPARE(bench.server.callCount(kRules + "/al_1", "PATCH"), 1);
    for (const FakeAdminServer::Call& call : bench.server.calls())
      if (call.verb == "PATCH") {
        QCOMPARE(call.ifMatch, QByteArray("\"7\""));
        QCOMPARE(call.body["threshold"].toDouble(), 3.0);
        QVERIFY(call.body["subject"].isNull());
      }
  }

  void everyTemplateIsOneTheGatewayTakes() {
    QCOMPARE(alertTemplates().size(), 6);
    for (const AlertRuleReading& rule : alertTemplates()) {
      const MeasureInfo info = AlertWords::measure(rule.condition.measure);
      QVERIFY2(info.scopes.contains(rule.condition.scope), qPrintable(rule.name));
      QVERIFY(!rule.name.isEmpty());
    }
  }
};

QTEST_GUILESS_MAIN(AlertsTest)
#include "alerts_test.moc"
