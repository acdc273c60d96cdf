#include "models/requests/request_store.h"

#include <QJsonObject>
#include <QtTest>

#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

RequestRow sample(int n) { return RequestRow::fromJson(samples::request(n)); }

QString idAt(const RequestStore& store, quint32 offset) { return store.row(store.first() + offset).id; }

}  // namespace

class RequestStoreTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aRowComesBackAsItWentIn() {
    RequestStore store;
    const RequestRow in = RequestRow::fromJson(samples::request(
        7, {{"ttft_ms", 180.5}, {"customer", "Zoë"}, {"stream", true}, {"cached_tokens", QJsonValue::Null}}));
    const RequestRow out = store.row(store.append(in));
    QCOMPARE(out.id, in.id);
    QCOMPARE(out.atUs, in.atUs);
    QCOMPARE(out.tenant, in.tenant);
    QCOMPARE(out.customer, in.customer);
    QCOMPARE(out.modelServed, in.modelServed);
    QCOMPARE(out.status, in.status);
    QCOMPARE(out.stream, in.stream);
    QCOMPARE(out.latencyMs, in.latencyMs);
    QCOMPARE(out.ttftMs, in.ttftMs);
    QCOMPARE(out.overheadUs, in.overheadUs);
    QCOMPARE(out.promptTokens, in.promptTokens);
    QVERIFY(!out.cachedTokens);
    QCOMPARE(out.cost->exact(), QStringLiteral("0.006890000"));
    QCOMPARE(out.baseline->exact(), QStringLiteral("0.010000000"));
  }

  void anUnpricedRowHasNoCostWhateverItsFieldSays() {
    RequestStore store;
    const auto slot = store.append(
        RequestRow::fromJson(samples::request(1, {{"priced", false}, {"cost_usd", "0.000000000"}})));
    QVERIFY(!store.row(slot).cost);
    QVERIFY(!store.row(slot).priced);
  }

  void rowsGrowAtBothEndsAndLeaveByBlocks() {
    RequestStore store;
    for (int n = 5000; n < 10'000; ++n) store.append(sample(n));
    for (int n = 4999; n >= 4500; --n) store.prepend(sample(n));
    QCOMPARE(store.size(), 5500u);
    QCOMPARE(idAt(store, 0), samples::requestId(4500));
    QCOMPARE(idAt(store, 5499), samples::requestId(9999));
    QCOMPARE(store.oldestCursor(), QStringLiteral("c4500"));
    QCOMPARE(store.dropFrontBlock(), 500u);
    QCOMPARE(idAt(store, 0), samples::requestId(5000));
    QCOMPARE(store.oldestCursor(), QStringLiteral("c5000"));
    QCOMPARE(store.dropFrontBlock(), 4096u);
    QCOMPARE(store.oldestCursor(), QStringLiteral("c9096"));
    QCOMPARE(store.dropFrontBlock(), 904u);
    QCOMPARE(store.size(), 0u);
    store.append(sample(1));
    QCOMPARE(idAt(store, 0), samples::requestId(1));
  }

  void aViewKeepsItsBlocksWhenTheStoreDropsThem() {
    RequestStore store;
    for (int n = 0; n < 5000; ++n) store.append(sample(n));
    const RequestView view = store.view();
    store.dropFrontBlock();
    QCOMPARE(QByteArray(view.block(view.first).id[0].data()), samples::requestId(0).toLatin1());
  }

  void aRequestIsFoundByItsWholeId() {
    RequestStore store;
    for (int n = 0; n < 100; ++n) store.append(sample(n));
    quint32 slot = 0;
    QVERIFY(store.find(samples::requestId(42), slot));
    QCOMPARE(slot - store.first(), 42u);
    QVERIFY(!store.find("req_", slot));
  }
};

QTEST_APPLESS_MAIN(RequestStoreTest)
#include "request_store_test.moc"
