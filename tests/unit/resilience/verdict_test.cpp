// The table of failures, one row a category, and the situations that narrow it.
#include "gateway/resilience/verdict.h"

#include <QtTest>

using namespace gc;
using namespace gc::resilience;

namespace {

JudgeContext early() {
  JudgeContext context;
  context.deadlineLeftMs = 60'000;
  return context;
}

JudgeContext lone() {
  JudgeContext context = early();
  context.sameTargetIsOnlyOne = true;
  return context;
}

}  // namespace

class VerdictTest : public QObject {
  Q_OBJECT
 private slots:
  void judgesEveryCategory_data() {
    QTest::addColumn<int>("category");
    QTest::addColumn<int>("origin");
    // F fails over, L only to a larger window, R retries a lone target, B counts, O opens at once, C cools
    // down, W waiting helps.
    QTest::addColumn<QString>("flags");
    const auto row = [](const char* id, FailureCategory category, Origin origin, const char* flags) {
      QTest::newRow(id) << static_cast<int>(category) << static_cast<int>(origin) << flags;
    };
    row("invalid_request", FailureCategory::InvalidRequest, Origin::External, "");
    row("context_length", FailureCategory::ContextLength, Origin::External, "FL");
    row("content_policy", FailureCategory::ContentPolicy, Origin::External, "");
    row("auth", FailureCategory::Auth, Origin::External, "FBO");
    row("permission", FailureCategory::Permission, Origin::External, "FBO");
    row("not_found", FailureCategory::NotFound, Origin::External, "F");
    row("payload_too_large", FailureCategory::PayloadTooLarge, Origin::External, "");
    row("conflict", FailureCategory::Conflict, Origin::External, "FRW");
    row("rate_limit", FailureCategory::RateLimit, Origin::External, "FRCW");
    row("quota_exhausted", FailureCategory::QuotaExhausted, Origin::External, "FBO");
    row("timeout", FailureCategory::Timeout, Origin::Local, "FRBW");
    row("overloaded", FailureCategory::Overloaded, Origin::External, "FRBW");
    row("server_error", FailureCategory::ServerError, Origin::External, "FRBW");
    row("bad_gateway", FailureCategory::BadGateway, Origin::External, "FRBW");
    row("connect", FailureCategory::Connect, Origin::Local, "FRBW");
    row("tls-handshake", FailureCategory::Tls, Origin::External, "FRBW");
    row("tls-certificate", FailureCategory::Tls, Origin::Local, "FBO");
    row("stream_interrupted-before-the-client-saw-a-byte", FailureCategory::StreamInterrupted,
        Origin::External, "FRBW");
    row("client_closed", FailureCategory::ClientClosed, Origin::Local, "W");
  }
  void judgesEveryCategory() {
    QFETCH(int, category);
    QFETCH(int, origin);
    QFETCH(QString, flags);
    const Verdict verdict =
        judge(static_cast<FailureCategory>(category), static_cast<Origin>(origin), lone());
    QString got;
    if (verdict.failover) got += 'F';
    if (verdict.largerWindowOnly) got += 'L';
    if (verdict.retrySameTarget) got += 'R';
    if (verdict.countsAgainstBreaker) got += 'B';
    if (verdict.opensAtOnce) got += 'O';
    if (verdict.cooldown) got += 'C';
    if (verdict.waitingHelps) got += 'W';
    // The client's own mistakes and departures get no second try anywhere, whatever else is said.
    QCOMPARE(got, flags);
  }

  void nothingIsTriedAgainOnceTheClientHasSeenAByte() {
    JudgeContext context = lone();
    context.committedToClient = true;
    for (int i = 0; i <= static_cast<int>(FailureCategory::ClientClosed); ++i) {
      const Verdict verdict = judge(static_cast<FailureCategory>(i), Origin::External, context);
      QVERIFY(!verdict.failover && !verdict.retrySameTarget);
    }
    QVERIFY(judge(FailureCategory::StreamInterrupted, Origin::External, context).countsAgainstBreaker);
  }

  void fourAttemptsAreEnough() {
    JudgeContext context = early();
    context.attemptsMade = 3;
    QVERIFY(judge(FailureCategory::ServerError, Origin::External, context).failover);
    context.attemptsMade = 4;
    QVERIFY(!judge(FailureCategory::ServerError, Origin::External, context).failover);
  }

  void aSpentDeadlineEndsIt() {
    JudgeContext context = lone();
    context.deadlineLeftMs = 0;
    const Verdict verdict = judge(FailureCategory::Timeout, Origin::Local, context);
    QVERIFY(!verdict.failover && !verdict.retrySameTarget);
  }

  void theSameTargetIsTriedAgainOnlyWhenItIsTheOnlyOne() {
    QVERIFY(!judge(FailureCategory::ServerError, Origin::External, early()).retrySameTarget);
    QVERIFY(judge(FailureCategory::ServerError, Origin::External, lone()).retrySameTarget);
    JudgeContext twice = lone();
    twice.retriedSameTarget = true;
    QVERIFY(!judge(FailureCategory::ServerError, Origin::External, twice).retrySameTarget);
  }

  void theWaitMustFit_data() {
    QTest::addColumn<qint64>("waitMs");
    QTest::addColumn<qint64>("deadlineLeftMs");
    QTest::addColumn<qint64>("retryWaitMs");  // -1: no retry
    QTest::newRow("short") << qint64(500) << qint64(60'000) << qint64(500);
    QTest::newRow("two-seconds") << qint64(2000) << qint64(60'000) << qint64(2000);
    QTest::newRow("longer-than-two-seconds") << qint64(2001) << qint64(60'000) << qint64(-1);
    QTest::newRow("beyond-the-deadline") << qint64(500) << qint64(500) << qint64(-1);
    QTest::newRow("unsaid-is-a-second") << qint64(-1) << qint64(60'000) << qint64(1000);
    QTest::newRow("unsaid-beyond-the-deadline") << qint64(-1) << qint64(900) << qint64(-1);
  }
  void theWaitMustFit() {
    QFETCH(qint64, waitMs);
    QFETCH(qint64, deadlineLeftMs);
    QFETCH(qint64, retryWaitMs);
    JudgeContext context = lone();
    context.waitMs = waitMs;
    context.deadlineLeftMs = deadlineLeftMs;
    const Verdict verdict = judge(FailureCategory::RateLimit, Origin::External, context);
    QCOMPARE(verdict.retrySameTarget, retryWaitMs >= 0);
    QCOMPARE(verdict.retryWaitMs, retryWaitMs);
  }

  void aStaleConnectionIsReplacedAtOnceAndForgiven() {
    JudgeContext context = early();
    context.staleConnection = true;
    Verdict verdict = judge(FailureCategory::Connect, Origin::Local, context);
    QVERIFY(verdict.retrySameTarget && !verdict.countsAgainstBreaker);
    QCOMPARE(verdict.retryWaitMs, 0);
    context.retriedSameTarget = true;
    verdict = judge(FailureCategory::Connect, Origin::Local, context);
    QVERIFY(!verdict.retrySameTarget && verdict.countsAgainstBreaker);
  }
};

QTEST_APPLESS_MAIN(VerdictTest)
#include "verdict_test.moc"
