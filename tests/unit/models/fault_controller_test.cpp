#include "models/providers/fault_controller.h"

#include <QtTest>

#include "tests/support/fake_admin/console_bench.h"

using namespace gc::console;

namespace {

using Phase = FaultStatus::Phase;
const QString kFault = QStringLiteral("/admin/v1/simulator/openai/fault");

QJsonObject confirmation(bool confirmed) {
  return {{"provider", "openai"},
          {"fault", QJsonObject{{"kind", "http_503"},
                                {"since", "2026-07-01T12:00:00.000000Z"},
                                {"until", "2026-07-01T12:05:00.000000Z"},
                                {"confirmed", confirmed}}},
          {"confirm_us", 820}};
}

}  // namespace

class FaultControllerTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anOutageIsActiveOnlyWhenTheGatewayConfirmsIt() {
    ConsoleBench bench;
    bench.server.setReply("POST", kFault, {200, confirmation(true), 0});
    FaultController faults(bench.client);
    QSignalSpy confirmed(&faults, &FaultController::confirmed);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    faults.simulateOutage("openai", "http_503", 60);
    QCOMPARE(faults.status("openai").phase, Phase::Starting);
    QTRY_COMPARE(faults.status("openai").phase, Phase::Active);
    QCOMPARE(*faults.status("openai").confirmMs, 0.82);
    QCOMPARE(faults.activeProviders(), QStringList{"openai"});
    QVERIFY(confirmed[0][1].toString().contains("820 µs"));
    const auto& sent = bench.server.calls().last();
    QCOMPARE(sent.body.value("kind").toString(), QStringLiteral("http_503"));
    QCOMPARE(sent.body.value("duration_s").toInt(), 60);
  }

  void anAnswerWithoutConfirmationIsAnError() {
    ConsoleBench bench;
    bench.server.setReply("POST", kFault, {200, confirmation(false), 0});
    FaultController faults(bench.client);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    faults.simulateOutage("openai", "http_503");
    QTRY_COMPARE(faults.status("openai").phase, Phase::Failed);
    QVERIFY(!faults.anyActive());
  }

  void aRefusalIsShownInTheGatewaysWords() {
    ConsoleBench bench;
    bench.server.setError(kFault, 409, "not_simulated", "openai is a real provider", "POST");
    FaultController faults(bench.client);
    QSignalSpy failed(&faults, &FaultController::failed);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    faults.simulateOutage("openai", "http_503");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(faults.status("openai").error.message, QStringLiteral("openai is a real provider"));
  }

  void offlineNothingIsSentAndItSaysSo() {
    ConsoleBench bench;
    FaultController faults(bench.client);
    faults.simulateOutage("openai", "http_503");
    QCOMPARE(faults.status("openai").phase, Phase::Failed);
    QCOMPARE(faults.status("openai").error.code, QStringLiteral("offline"));
    QCOMPARE(bench.server.callCount(kFault, "POST"), 0);
  }

  void restoringEndsItAndAFailureToRestoreLeavesItActive() {
    ConsoleBench bench;
    bench.server.setReply("POST", kFault, {200, confirmation(true), 0});
    bench.server.setError(kFault, 500, "internal", "Broken", "DELETE");
    FaultController faults(bench.client);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    faults.simulateOutage("openai", "http_503");
    QTRY_COMPARE(faults.status("openai").phase, Phase::Active);
    QSignalSpy failed(&faults, &FaultController::failed);
    faults.restore("openai");
    QCOMPARE(faults.status("openai").phase, Phase::Restoring);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(faults.status("openai").phase, Phase::Active);
    bench.server.setReply("DELETE", kFault, {200, {{"provider", "openai"}, {"fault", QJsonValue::Null}}, 0});
    faults.restore("openai");
    QTRY_COMPARE(faults.status("openai").phase, Phase::None);
  }

  void restoreAllClearsEveryFault() {
    ConsoleBench bench;
    bench.server.setReply("POST", kFault, {200, confirmation(true), 0});
    bench.server.setReply("DELETE", "/admin/v1/simulator/faults", {200, {}, 0});
    FaultController faults(bench.client);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    faults.simulateOutage("openai", "http_503");
    QTRY_VERIFY(faults.anyActive());
    QSignalSpy restored(&faults, &FaultController::allRestored);
    faults.restoreAll();
    QTRY_COMPARE(restored.count(), 1);
    QVERIFY(!faults.anyActive());
  }

  void aFaultSetByAnotherConsoleIsSeenThroughItsEvent() {
    ConsoleBench bench;
    FaultController faults(bench.client);
    bench.connect();
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.pushEvent("fault",
                           {{"provider", "gemini"}, {"kind", "hang"}, {"until", "2026-07-01T12:05:00Z"}});
    QTRY_COMPARE(faults.status("gemini").kind, QStringLiteral("hang"));
    bench.server.pushEvent("fault",
                           {{"provider", "gemini"}, {"kind", QJsonValue::Null}, {"until", QJsonValue::Null}});
    QTRY_VERIFY(!faults.anyActive());
  }

  void everyKindHasATitleAnd503IsTheDefault() {
    QCOMPARE(FaultController::kinds().size(), 11);
    QCOMPARE(FaultController::kinds().first(), QStringLiteral("http_503"));
    for (const QString& kind : FaultController::kinds()) QVERIFY(FaultController::kindTitle(kind) != kind);
  }
};

QTEST_GUILESS_MAIN(FaultControllerTest)
#include "fault_controller_test.moc"
