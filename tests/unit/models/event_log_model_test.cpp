#include "models/events/event_log_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

class EventLogModelTest : public QObject {
  Q_OBJECT

  static QString cell(const EventLogModel& model, int row, int column) {
    return model.index(row, column).data().toString();
  }

 private Q_SLOTS:
  void eventsAreLinesAndRequestsOnlyWhenAsked() {
    ConsoleBench bench;
    EventLogModel model(bench.client, bench.zone);
    QAbstractItemModelTester tester(&model);
    bench.connect();
    QTRY_COMPARE(bench.server.streamCount(), 1);
    bench.server.pushEvent("request", {{"request", samples::request(1)}});
    bench.server.pushEvent("breaker", {{"at", "2026-07-01T12:00:01.500000Z"},
                                       {"provider", "openai"},
                                       {"state", "open"},
                                       {"note", QJsonValue::Null}});
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, EventLogModel::Time), QStringLiteral("12:00:01.500"));
    QCOMPARE(cell(model, 0, EventLogModel::Type), QStringLiteral("breaker"));
    QVERIFY2(cell(model, 0, EventLogModel::What).contains("provider openai · state open"),
             qPrintable(cell(model, 0, EventLogModel::What)));
    model.setWithRequests(true);
    bench.server.pushEvent("request", {{"request", samples::request(2)}});
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(cell(model, 1, EventLogModel::What).contains("tenant acme"));
    bench.client.close();
    bench.connect();
    QTRY_COMPARE(model.rowCount(), 0);
  }

  void theOldestLeave() {
    ConsoleBench bench;
    EventLogModel model(bench.client, bench.zone, 5);
    QAbstractItemModelTester tester(&model);
    bench.connect();
    QTRY_COMPARE(bench.server.streamCount(), 1);
    for (int round = 0; round < 3; ++round) {
      for (int n = 0; n < 4; ++n) bench.server.pushEvent("fault", {{"n", round * 4 + n}});
      const QString last = QStringLiteral("n %1").arg(round * 4 + 3);
      QTRY_VERIFY(model.rowCount() > 0 &&
                  cell(model, model.rowCount() - 1, EventLogModel::What).contains(last));
    }
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(cell(model, 0, EventLogModel::What).contains("n 7"));
    for (int n = 0; n < 20; ++n) bench.server.pushEvent("fault", {{"n", 100 + n}});
    QTRY_VERIFY(cell(model, 4, EventLogModel::What).contains("n 119"));
    QCOMPARE(model.rowCount(), 5);
  }
};

QTEST_GUILESS_MAIN(EventLogModelTest)
#include "event_log_model_test.moc"
