#include "gateway/routing/routing_table.h"

#include <QtTest>

using namespace gc;
using namespace gc::routing;

class RoutingTableTest : public QObject {
  Q_OBJECT
 private slots:
  void findsNamesByOrdinal() {
    std::vector<Target> targets(3);
    targets[0].provider = targets[1].provider = ProviderId("a");
    targets[2].provider = ProviderId("a-provider-whose-name-does-not-fit-a-small-string");
    targets[0].model = targets[2].model = ModelId("x");
    targets[1].model = ModelId("y");
    targets[0].tiers = 1;
    targets[2].tiers = 4;
    targets[1].tiers = 8;
    targets[1].status = catalog::ModelStatus::Retired;
    const RoutingTable table(std::move(targets), 42);
    QCOMPARE(table.revision(), 42u);
    QCOMPARE(table.providerCount(), 2u);
    QCOMPARE(table.providerOrdinal("a"), table.facts()[1].provider);
    QCOMPARE(table.providerOrdinal("a-provider-whose-name-does-not-fit-a-small-string"),
             table.facts()[2].provider);
    QVERIFY(table.facts()[0].provider != table.facts()[2].provider);
    QCOMPARE(table.modelOrdinal("x"), table.facts()[2].model);
    QCOMPARE(table.modelOrdinal("z"), RoutingTable::kNone);
    QCOMPARE(table.providerOrdinal(""), RoutingTable::kNone);
    QCOMPARE(table.tiersOf(table.modelOrdinal("x")), 5);
    QCOMPARE(table.activeTiers(), 5);
  }
};

QTEST_APPLESS_MAIN(RoutingTableTest)
#include "routing_table_test.moc"
