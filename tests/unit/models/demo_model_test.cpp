// The demo beside the gateway: what can be played, promised beside measured, steps at the presenter's pace.
#include "models/demo/demo_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "models/client/capabilities.h"
#include "models/demo/demo_figure_model.h"
#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/demo_samples.h"

using namespace gc::console;
using Verdict = DemoFigure::Verdict;

namespace {

struct DemoBench : ConsoleBench {
  Capabilities capabilities{client};
  DemoModel demo{client, capabilities};

  explicit DemoBench(const QJsonObject& state) {
    samples::scriptDemo(server, state);
    demo.setActive(true);
    connect();
  }
};

}  // namespace

class DemoModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void scenariosComeWithTheConnectionAndSayWhyOneCannotBePlayed() {
    DemoBench bench(samples::demo(QJsonValue::Null));
    QTRY_COMPARE(bench.demo.scenarios().size(), 2);
    QCOMPARE(bench.demo.scenarios()[0].title, QStringLiteral("OpenAI outage"));
    QVERIFY(bench.demo.scenarios()[0].disabled.isEmpty());
    QCOMPARE(bench.demo.scenarios()[1].disabled, QStringLiteral("Not built into this version."));
    QVERIFY(!bench.demo.scenario());
  }

  void aGatewayWithoutADemoIsNotAsked() {
    ConsoleBench bench;
    Capabilities capabilities(bench.client);
    DemoModel demo(bench.client, capabilities);
    QSignalSpy known(&capabilities, &Capabilities::changed);
    bench.connect();
    QTRY_VERIFY(known.count() >= 2);
    QVERIFY(!capabilities.demo().allowed);
    QCOMPARE(bench.server.callCount("/admin/v1/demo/scenarios"), 0);
  }

  void startIsConfirmedByTheGatewayOrFails() {
    DemoBench bench(samples::demo(QJsonValue::Null));
    QTRY_COMPARE(bench.demo.scenarios().size(), 2);
    bench.server.setReply("POST", "/admin/v1/demo/scenarios/outage/start",
                          {200, samples::demo(samples::outageRun(340)), 0});
    bench.server.setError("/admin/v1/demo/scenarios/shadow/start", 409, "conflict", "Not built.", "POST");
    QSignalSpy confirmed(&bench.demo, &DemoModel::confirmed), failed(&bench.demo, &DemoModel::failed);
    bench.demo.start("outage");
    QTRY_COMPARE(confirmed.count(), 1);
    QVERIFY(confirmed[0][0].toString().contains("OpenAI outage"));
    QVERIFY(bench.demo.isRunning());
    QCOMPARE(bench.demo.elapsedS(), 42);
    QVERIFY(bench.demo.outcomes(Format()).value(0).contains("42 µs"));
    bench.demo.start("shadow");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<AdminError>().message, QStringLiteral("Not built."));
  }

  void aMissedPromiseIsMissedWithItsTrueValue_data() {
    QTest::addColumn<double>("failoverMs");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("measured");
    QTest::newRow("met") << 340.2 << Verdict::Met << "0.34 s";
    QTest::newRow("missed by little") << 2040.0 << Verdict::Missed << "2.04 s";
  }
  void aMissedPromiseIsMissedWithItsTrueValue() {
    QFETCH(double, failoverMs);
    QFETCH(Verdict, verdict);
    QFETCH(QString, measured);
    DemoBench bench(samples::demo(samples::outageRun(failoverMs)));
    QTRY_VERIFY(bench.demo.scenario());
    bench.demo.setStep(1);
    DemoFigureModel table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setFigures(bench.demo.figures());
    QCOMPARE(table.rowCount(), 3);
    const auto cell = [&table](int row, int column) { return table.index(row, column).data().toString(); };
    QCOMPARE(cell(0, DemoFigureModel::Figure), QStringLiteral("Failover"));
    QCOMPARE(cell(0, DemoFigureModel::Target), QStringLiteral("< 2.00 s"));
    QCOMPARE(cell(0, DemoFigureModel::Measured), measured);
    QCOMPARE(table.index(0, 0).data(DemoFigureModel::VerdictRole).toInt(), int(verdict));
    // What is not measured is unknown, never zero and never met.
    QCOMPARE(cell(2, DemoFigureModel::Measured), kUnknown);
    QCOMPARE(cell(2, DemoFigureModel::Result), QStringLiteral("waiting"));
    QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
    table.setFigures(bench.demo.figures());
    QCOMPARE(reset.count(), 0);
  }

  void stepsStayInsideTheScenario() {
    DemoBench bench(samples::demo(samples::outageRun(340)));
    QTRY_VERIFY(bench.demo.scenario());
    for (const auto& [asked, got] : {std::pair(-1, 0), std::pair(1, 1), std::pair(9, 2)}) {
      bench.demo.setStep(asked);
      QCOMPARE(bench.demo.step(), got);
    }
  }

  void afterAResetTheGuideStaysAndShowsHowLongItTook() {
    DemoBench bench(samples::demo(samples::outageRun(340)));
    QTRY_VERIFY(bench.demo.scenario());
    bench.demo.setStep(2);
    bench.server.setReply("POST", "/admin/v1/demo/reset", {200, samples::demo(QJsonValue::Null, 812.5), 0});
    QSignalSpy confirmed(&bench.demo, &DemoModel::confirmed);
    bench.demo.reset();
    QTRY_COMPARE(confirmed.count(), 1);
    QVERIFY(confirmed[0][0].toString().contains("0.81 s"));
    QVERIFY(bench.demo.scenario() && !bench.demo.isRunning());
    QCOMPARE(bench.demo.step(), 2);
    QCOMPARE(bench.demo.figures()[0].value, std::optional(812.5));
    QVERIFY(bench.demo.figures()[0].verdict == Verdict::Met);
    bench.demo.setStep(1);
    QVERIFY(!bench.demo.figures()[0].value);
  }

  void preflightIsReadyOnlyWhenEveryCheckIsMet() {
    DemoBench bench(samples::demo(QJsonValue::Null));
    QVERIFY(!bench.demo.isReady());
    QTRY_COMPARE(bench.demo.scenarios().size(), 2);
    QSignalSpy checked(&bench.demo, &DemoModel::checked);
    bench.demo.preflight();
    QTRY_COMPARE(checked.count(), 1);
    QCOMPARE(bench.demo.checks().size(), 2);
    QVERIFY(!bench.demo.isReady());
  }
};

QTEST_GUILESS_MAIN(DemoModelTest)
#include "demo_model_test.moc"
