#include "models/requests/request_detail.h"

#include <QtTest>

#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

QString path(int n) { return QStringLiteral("/admin/v1/requests/") + samples::requestId(n); }

}  // namespace

class RequestDetailTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyAttemptIsShownWithTheOneThatFailed() {
    ConsoleBench bench;
    bench.server.setJson(path(1), samples::requestDetail(1));
    RequestDetail detail(bench.client, 0);
    bench.connect();
    detail.select(samples::requestId(1));
    QVERIFY(detail.isLoading());
    QTRY_VERIFY(detail.reading());
    const RequestDetailReading& reading = *detail.reading();
    QCOMPARE(reading.attempts.size(), 2u);
    QCOMPARE(*reading.attempts[0].status, 503);
    QVERIFY(!reading.attempts[0].cost);
    QCOMPARE(reading.attempts[1].cost->exact(), QStringLiteral("0.006890000"));
    QCOMPARE(*reading.attempts[1].reactionUs, 820.0);
    QCOMPARE(*reading.clientDelayMs, 391.0);
    QCOMPARE(reading.decision->candidates[0].reason, QStringLiteral("cheapest"));
    QCOMPARE(reading.droppedParams, QStringList{"logit_bias"});
  }

  void runningThroughRowsAsksOnlyForTheLast() {
    ConsoleBench bench;
    for (int n = 1; n <= 5; ++n) bench.server.setJson(path(n), samples::requestDetail(n));
    RequestDetail detail(bench.client, 20);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    for (int n = 1; n <= 5; ++n) detail.select(samples::requestId(n));
    QTRY_VERIFY(detail.reading());
    QCOMPARE(detail.reading()->request.id, samples::requestId(5));
    for (int n = 1; n < 5; ++n) QCOMPARE(bench.server.callCount(path(n)), 0);
  }

  void anAnswerThatComesTooLateIsNotShownForAnotherRow() {
    ConsoleBench bench;
    bench.server.setReply("GET", path(1), {200, samples::requestDetail(1), 60});
    bench.server.setJson(path(2), samples::requestDetail(2));
    RequestDetail detail(bench.client, 0);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    detail.select(samples::requestId(1));
    QTRY_COMPARE(bench.server.callCount(path(1)), 1);
    detail.select(samples::requestId(2));
    QTRY_VERIFY(detail.reading());
    QCOMPARE(detail.reading()->request.id, samples::requestId(2));
    detail.select({});
    QVERIFY(!detail.reading());
    QVERIFY(!detail.isLoading());
  }

  void anErrorTakesThePlaceOfTheDetail() {
    ConsoleBench bench;
    bench.server.setError(path(1), 404, "not_found", "No such request");
    RequestDetail detail(bench.client, 0);
    bench.connect();
    detail.select(samples::requestId(1));
    QTRY_VERIFY(detail.error());
    QCOMPARE(detail.error()->status, 404);
    bench.server.setJson(path(1), samples::requestDetail(1));
    detail.reload();
    QTRY_VERIFY(detail.reading());
    QVERIFY(!detail.error());
  }
};

QTEST_GUILESS_MAIN(RequestDetailTest)
#include "request_detail_test.moc"
