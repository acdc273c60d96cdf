#include "models/client/capabilities.h"

#include <QJsonArray>
#include <QtTest>

#include "tests/support/fake_admin/console_bench.h"

using namespace gc::console;

class CapabilitiesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theGatewaysReasonIsPassedOn() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/capabilities",
                         {{"capabilities", QJsonArray{QJsonObject{{"id", "inject_faults"},
                                                                  {"allowed", false},
                                                                  {"reason", "No simulated provider"}}}}});
    Capabilities capabilities(bench.client);
    bench.connect();
    QTRY_COMPARE(capabilities.injectFaults().reason, QStringLiteral("No simulated provider"));
    QVERIFY(!capabilities.canInjectFaults());
    QVERIFY(!capabilities.demoTraffic().allowed);
  }

  void whatIsAllowedOnlineIsRefusedWithAReasonOffline() {
    ConsoleBench bench;
    Capabilities capabilities(bench.client);
    QVERIFY(!capabilities.canInjectFaults());
    bench.connect();
    QTRY_VERIFY(capabilities.canInjectFaults());
    bench.server.goOffline();
    QTRY_VERIFY(!capabilities.canInjectFaults());
    QVERIFY(capabilities.injectFaults().reason.contains("Offline"));
    bench.server.goOnline();
    QTRY_VERIFY(capabilities.canInjectFaults());
  }
};

QTEST_GUILESS_MAIN(CapabilitiesTest)
#include "capabilities_test.moc"
