#include "models/overview/overview_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "models/overview/attention_list_model.h"
#include "models/overview/spend_table_model.h"
#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

OverviewTile tileOf(const OverviewModel& model, OverviewTile::Id id) {
  for (const OverviewTile& tile : model.tiles())
    if (tile.id == id) return tile;
  return {};
}

}  // namespace

class OverviewModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void tilesShowWhatTheGatewaySaid() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview());
    OverviewModel model(bench.client);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.freshness().hasData);
    QCOMPARE(tileOf(model, OverviewTile::RequestRate).value, QStringLiteral("412"));
    QCOMPARE(tileOf(model, OverviewTile::RequestRate).delta, QStringLiteral("+3.0 %"));
    QCOMPARE(tileOf(model, OverviewTile::LatencyP95).delta, QStringLiteral("-5.0 %"));
    QCOMPARE(tileOf(model, OverviewTile::SpendToday).value, QStringLiteral("412.80"));
    QCOMPARE(tileOf(model, OverviewTile::SpendToday).exact, QStringLiteral("412.803456789 USD"));
  }

  void twoFailuresInAMillionDoNotReadAsAHundredPercent() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview());
    OverviewModel model(bench.client);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.freshness().hasData);
    const OverviewTile success = tileOf(model, OverviewTile::ClientSuccess);
    QCOMPARE(success.value, QStringLiteral("99.99"));
    QCOMPARE(success.filter, QStringLiteral("status:error"));
    QCOMPARE(success.accessibleText, QStringLiteral("Client success, 99.99 percent, last 15 minutes"));
  }

  void unknownFiguresAreDashesAndUnpricedCallsAreCountedBesideTheSum() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview({{"latency_p95_ms", QJsonValue::Null},
                                                                  {"savings_today_usd", QJsonValue::Null},
                                                                  {"unpriced", 365}}));
    OverviewModel model(bench.client);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.freshness().hasData);
    QCOMPARE(tileOf(model, OverviewTile::LatencyP95).value, QStringLiteral("—"));
    QCOMPARE(tileOf(model, OverviewTile::SavingsToday).value, QStringLiteral("—"));
    QCOMPARE(tileOf(model, OverviewTile::SpendToday).delta, QStringLiteral("365 unpriced"));
  }

  void missingSamplesStayGapsAndZeroStaysZero() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview());
    OverviewModel model(bench.client);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.freshness().hasData);
    const QList<double> openai = model.series().requestsByProvider[0].samples;
    QVERIFY(isGap(openai[2]));
    QCOMPARE(openai[3], 0.0);
    QCOMPARE(tileOf(model, OverviewTile::RequestRate).sparkline.size(), 4);
    QVERIFY(isGap(tileOf(model, OverviewTile::RequestRate).sparkline[2]));
  }

  void aBoxWithoutTrafficIsEmpty() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview({{"requests", 0}}));
    OverviewModel model(bench.client);
    QVERIFY(!model.isEmpty());
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.isEmpty());
  }

  void spendIsSortedAndUnpricedSpendStandsLastAsAWord() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview());
    OverviewModel model(bench.client);
    QAbstractItemModelTester spendTester(model.spend());
    QAbstractItemModelTester attentionTester(model.attention());
    model.setActive(true);
    bench.connect();
    QTRY_COMPARE(model.spend()->rowCount(), 3);
    QCOMPARE(model.spend()->index(0, SpendTableModel::Tenant).data().toString(), QStringLiteral("acme"));
    QCOMPARE(model.spend()->index(0, SpendTableModel::Cost).data().toString(), QStringLiteral("128.40"));
    QCOMPARE(model.spend()->index(2, SpendTableModel::Cost).data().toString(), QStringLiteral("unpriced"));
    QCOMPARE(model.attention()->index(0).data(AttentionListModel::PaneRole).toString(),
             QStringLiteral("providers"));
  }

  void aTenantThatOvertakesAnotherKeepsItsSelection() {
    SpendTableModel model;
    QAbstractItemModelTester tester(&model);
    const auto usd = [](const char* text) { return Usd::parse(QString::fromLatin1(text)); };
    model.setRows({{"acme", usd("2"), 1}, {"globex", usd("1"), 1}, {"initech", usd("0.5"), 1}});
    const QPersistentModelIndex globex = model.index(1, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({{"globex", usd("3"), 2}, {"acme", usd("2"), 1}});
    QCOMPARE(globex.row(), 0);
    QCOMPARE(globex.data().toString(), QStringLiteral("globex"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(reset.count(), 0);
  }

  void anInactivePaneCostsNothing() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview());
    OverviewModel model(bench.client);
    bench.connect();
    QTRY_VERIFY(bench.client.connection().streaming);
    bench.client.beat();
    QCOMPARE(bench.server.callCount("/admin/v1/overview"), 0);
    model.setActive(true);
    QTRY_COMPARE(bench.server.callCount("/admin/v1/overview"), 1);
  }

  void anErrorIsKeptWithItsIdAndTheOldFiguresStay() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/overview", samples::overview());
    OverviewModel model(bench.client);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.freshness().hasData);
    bench.server.setError("/admin/v1/overview", 500, "internal", "Broken");
    model.refresh();
    QTRY_VERIFY(model.freshness().error);
    QCOMPARE(model.freshness().error->requestId, QStringLiteral("req_fake"));
    QCOMPARE(tileOf(model, OverviewTile::RequestRate).value, QStringLiteral("412"));
  }
};

QTEST_GUILESS_MAIN(OverviewModelTest)
#include "overview_model_test.moc"
