#include "models/client/admin_client.h"

#include <QtTest>

#include "models/client/retry_ladder.h"
#include "tests/support/fake_admin/console_bench.h"

using namespace gc::console;

class AdminClientTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theLadderIs1_2_5_10_30_and_staysThere() {
    QList<int> waits;
    for (int attempt = 0; attempt < 7; ++attempt) waits << retryDelay(attempt);
    QCOMPARE(waits, (QList<int>{1, 2, 5, 10, 30, 30, 30}));
  }

  void openingConnectsAndFollowsTheEventStream() {
    ConsoleBench bench;
    QCOMPARE(bench.client.state(), ConnectionState::Connecting);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    QTRY_VERIFY(bench.client.connection().streaming);
    QCOMPARE(bench.client.gateway().environment, QStringLiteral("demo"));
    QVERIFY(bench.client.connection().rttMs);
    QCOMPARE(bench.client.totals().value(u"cost_usd").toString(), QStringLiteral("0.006890000"));
  }

  void anErrorKeepsItsRequestId() {
    ConsoleBench bench;
    bench.server.setError("/admin/v1/providers", 409, "busy", "Not now");
    bench.connect();
    std::optional<AdminReply> got;
    bench.client.get("/admin/v1/providers", {}, this, [&](const AdminReply& reply) { got = reply; });
    QTRY_VERIFY(got);
    QVERIFY(!got->ok);
    QCOMPARE(got->error.status, 409);
    QCOMPARE(got->error.requestId, QStringLiteral("req_fake"));
    QCOMPARE(got->error.text(), QStringLiteral("Not now (HTTP 409, request req_fake)"));
  }

  void aRedirectIsAnErrorAndIsNotFollowed() {
    ConsoleBench bench;
    bench.server.setRedirect("/admin/v1/providers", QUrl(bench.server.url().toString() + "/elsewhere"));
    bench.connect();
    std::optional<AdminReply> got;
    bench.client.get("/admin/v1/providers", {}, this, [&](const AdminReply& reply) { got = reply; });
    QTRY_VERIFY(got);
    QCOMPARE(got->error.status, 302);
    QCOMPARE(bench.server.callCount("/elsewhere"), 0);
  }

  void aWrongKeyIsOfflineWithTheGatewaysWords() {
    ConsoleBench bench;
    bench.client.open(bench.server.url(), "wrong");
    QTRY_COMPARE(bench.client.state(), ConnectionState::Offline);
    QCOMPARE(bench.client.connection().error.status, 401);
    QCOMPARE(bench.client.connection().error.message, QStringLiteral("The admin key is wrong"));
  }

  void aLargeAnswerIsParsedElsewhereAndArrivesWhole() {
    ConsoleBench bench;
    bench.server.setJson("/big", {{"text", QString(200'000, u'x')}});
    bench.connect();
    std::optional<AdminReply> got;
    bench.client.get("/big", {}, this, [&](const AdminReply& reply) { got = reply; });
    QVERIFY(!got);
    QTRY_VERIFY(got);
    QCOMPARE(got->body.value(u"text").toString().size(), 200'000);
  }

  void aCallerThatDiedIsNotCalled() {
    ConsoleBench bench;
    bench.connect();
    bool called = false;
    auto caller = std::make_unique<QObject>();
    bench.client.get("/admin/v1/status", {}, caller.get(), [&](const AdminReply&) { called = true; });
    caller.reset();
    std::optional<AdminReply> later;
    bench.client.get("/admin/v1/status", {}, this, [&](const AdminReply& reply) { later = reply; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
  }

  void aLostGatewayIsNoticedAtTheNextCallAndFoundAgain() {
    ConsoleBench bench;
    bench.connect();
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.goOffline();
    QTRY_COMPARE(bench.client.state(), ConnectionState::Offline);
    QVERIFY(bench.client.connection().error.isTransport());
    QTRY_VERIFY(bench.client.connection().retryAttempt >= 2);
    bench.server.goOnline();
    QTRY_VERIFY(bench.client.isConnected());
    QTRY_VERIFY(bench.client.connection().streaming);
    QCOMPARE(bench.client.connection().retryAttempt, 0);
  }

  void retryNowDoesNotWaitForTheLadder() {
    FakeAdminServer server;
    ManualUiClock clock;
    AdminClientSettings slow = ConsoleBench::settings();
    slow.retryUnitMs = 1'000'000;
    AdminClient client(clock, slow);
    server.goOffline();
    client.open(server.url(), server.adminKey());
    QTRY_COMPARE(client.state(), ConnectionState::Offline);
    QVERIFY(*client.connection().retryInMs > 1000);
    server.goOnline();
    client.retryNow();
    QTRY_VERIFY(client.isConnected());
  }

  void theAgeOfTheDataGrowsUntilAnAnswerComes() {
    ConsoleBench bench;
    QVERIFY(!bench.client.connection().dataAgeMs);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    bench.clock.advance(2500);
    QCOMPARE(*bench.client.connection().dataAgeMs, 2500);
    bench.client.beat();
    QTRY_COMPARE(*bench.client.connection().dataAgeMs, 0);
  }

  void eventsResumeAfterTheLastOneSeen() {
    ConsoleBench bench;
    QList<quint64> seen;
    connect(&bench.client, &AdminClient::eventReceived, this,
            [&](const AdminEvent& event) { seen << event.sequence; });
    QSignalSpy resnapshot(&bench.client, &AdminClient::resnapshotNeeded);
    bench.connect();
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.pushEvent("breaker", {{"provider", "openai"}});
    QTRY_COMPARE(seen, (QList<quint64>{1}));
    bench.server.dropStreams();
    bench.server.pushEvent("breaker", {{"provider", "openai"}});
    QTRY_COMPARE(seen, (QList<quint64>{1, 2}));
    bench.server.pushEvent("breaker", {{"provider", "openai"}});
    QTRY_COMPARE(seen, (QList<quint64>{1, 2, 3}));
    QCOMPARE(resnapshot.count(), 0);
  }

  void anEventThatWasLostAsksForASnapshot() {
    ConsoleBench bench;
    QSignalSpy resnapshot(&bench.client, &AdminClient::resnapshotNeeded);
    bench.connect();
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.pushEvent("breaker", {});
    bench.server.loseEvent();
    bench.server.pushEvent("breaker", {});
    QTRY_COMPARE(resnapshot.count(), 1);
  }

  void aGapAfterALongAbsenceAsksForASnapshotAndGoesOn() {
    ConsoleBench bench;
    QSignalSpy resnapshot(&bench.client, &AdminClient::resnapshotNeeded);
    QSignalSpy events(&bench.client, &AdminClient::eventReceived);
    bench.connect();
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.dropStreams();
    for (int i = 0; i < 5; ++i) bench.server.pushEvent("breaker", {});
    bench.server.forgetEventsUpTo(4);
    QTRY_COMPARE(resnapshot.count(), 1);
    bench.server.pushEvent("breaker", {});
    QTRY_COMPARE(events.count(), 1);
    QCOMPARE(resnapshot.count(), 1);
  }

  void aRestartedGatewayIsAnotherOne() {
    ConsoleBench bench;
    QSignalSpy resnapshot(&bench.client, &AdminClient::resnapshotNeeded);
    bench.connect();
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.server.restart();
    QTRY_COMPARE(resnapshot.count(), 1);
    QTRY_VERIFY(bench.client.connection().streaming);
  }

  void openingAnotherGatewayDropsAnswersOfTheLast() {
    ConsoleBench bench;
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    bool called = false;
    bench.client.get("/admin/v1/status", {}, this, [&](const AdminReply&) { called = true; });
    FakeAdminServer other;
    QSignalSpy reopened(&bench.client, &AdminClient::reopened);
    bench.client.open(other.url(), other.adminKey());
    QCOMPARE(reopened.count(), 1);
    QCOMPARE(bench.client.state(), ConnectionState::Connecting);
    QTRY_VERIFY(bench.client.isConnected());
    QVERIFY(!called);
  }

  void frozenTimeLoadsOnceAndFollowsNothing() {
    FakeAdminServer server;
    const QDateTime at = QDateTime::fromString("2026-07-01T12:00:00Z", Qt::ISODate);
    const FrozenUiClock clock(at);
    AdminClient client(clock);
    client.open(server.url(), server.adminKey());
    QTRY_VERIFY(client.isConnected());
    QCOMPARE(client.gatewayNow(), at);
    QVERIFY(!client.connection().streaming);
    QCOMPARE(server.callCount("/admin/v1/events"), 0);
  }
};

QTEST_GUILESS_MAIN(AdminClientTest)
#include "admin_client_test.moc"
