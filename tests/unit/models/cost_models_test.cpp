// Costs without a screen: answers read exactly, columns without holes, the same sums wherever they stand.
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

#include "models/costs/cost_calendar.h"
#include "models/costs/cost_chart.h"
#include "models/costs/cost_csv.h"
#include "models/costs/cost_model.h"
#include "models/costs/cost_savings_model.h"
#include "models/costs/cost_series_model.h"
#include "models/costs/cost_steps_model.h"
#include "models/costs/cost_table_model.h"
#include "models/costs/cost_text.h"
#include "models/costs/reconcile_model.h"
#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/cost_samples.h"

using namespace gc::console;

namespace {

constexpr qint64 kDayUs = 86'400'000'000;

/// The sum of one column of a CSV without quoted cells; what is no amount is nothing.
Usd columnSum(const QString& csv, const QString& name) {
  const QStringList lines = csv.trimmed().split(u'\n');
  const qsizetype column = lines.first().split(u',').indexOf(name);
  Usd sum;
  for (const QString& line : lines.mid(1)) sum += Usd::parse(line.split(u',')[column]).value_or(Usd());
  return sum;
}

CostReport reportOf(int days, int groups) { return CostReport::fromJson(samples::usage(days, groups)); }

/// The gateway's clock stands at noon of 2026-07-01, as the console's does.
void standStill(FakeAdminServer& server) {
  server.setJson("/admin/v1/status", {{"instance_id", "one"}, {"now", "2026-07-01T12:00:00.000000Z"}});
}

QUrlQuery firstUsageQuestion(const FakeAdminServer& server) {
  for (const FakeAdminServer::Call& call : server.calls())
    if (call.path == QLatin1String("/admin/v1/usage")) return call.query;
  return {};
}

qint64 at(const char* time) { return *parseMicros(QString::fromLatin1(time)); }

}  // namespace

class CostModelsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }

  void sumsAreTheSameInChartTableCsvAndAnswer() {
    const CostReport report = reportOf(90, 200);
    const CostChart chart = costChart(report, {.otherTitle = QStringLiteral("Other")});
    CostTableModel table;
    table.setReport(report, std::nullopt);
    CostStepsModel steps;
    steps.setChart(chart, QTimeZone::utc(), QStringLiteral("UTC"));
    const Usd expected = Usd::fromNanos(qint64(200) * 199 / 2 * 10'000'001 * 90);
    QCOMPARE(report.total.cost, expected);
    QCOMPARE(chart.shown(), expected);
    QCOMPARE(table.sum(), expected);
    QCOMPARE(steps.sum(), expected);
    QCOMPARE(columnSum(costCsv(report, QTimeZone::utc()), QStringLiteral("cost_usd")), expected);
  }

  void theLargestSevenHaveNamesTheRestIsOther() {
    const CostChart chart = costChart(reportOf(3, 20), {.otherTitle = QStringLiteral("Other")});
    QCOMPARE(chart.series.size(), 8);
    QCOMPARE(chart.series.first().title, QStringLiteral("acme-018"));
    QVERIFY(chart.series.last().isOther());
    QCOMPARE(chart.series.last().groups.size(), 13);
    QCOMPARE(chart.series.last().slot, 7);
  }

  void eightGroupsNeedNoOther() {
    const CostChart chart = costChart(reportOf(3, 8), {.otherTitle = QStringLiteral("Other")});
    QCOMPARE(chart.series.size(), 8);
    QVERIFY(!chart.series.last().isOther());
  }

  void hidingASeriesTakesItOutOfTheSums() {
    const CostReport report = reportOf(2, 3);
    const CostChart whole = costChart(report, {});
    const CostChart less = costChart(report, {.hidden = {whole.series.first().key}});
    QCOMPARE(less.shown(), whole.shown() - whole.series.first().total.cost);
    QCOMPARE(less.highest(), less.shown(0));
    CostStepsModel steps;
    steps.setChart(less, QTimeZone::utc(), QStringLiteral("UTC"));
    QCOMPARE(steps.sum(), less.shown());
  }

  void aMissingDayIsAGapNotZero() {
    CostReport report = reportOf(5, 2);
    report.parts.removeAt(2);
    const CostChart chart = costChart(report, {});
    QCOMPARE(chart.columns.size(), 5);
    QVERIFY(!chart.columns[2].known && chart.columns[1].known && chart.columns[3].known);
    CostStepsModel steps;
    steps.setChart(chart, QTimeZone::utc(), QStringLiteral("UTC"));
    QCOMPARE(steps.index(2, 1).data().toString(), kUnknown);
  }

  void unpricedIsAWordAndACountNeverZero() {
    const CostReport report = reportOf(2, 2);
    CostTableModel table;
    table.setReport(report, std::nullopt);
    QCOMPARE(table.index(1, CostTableModel::Cost).data().toString(), QStringLiteral("unpriced"));
    QCOMPARE(table.index(1, CostTableModel::Unpriced).data().toString(), QStringLiteral("20"));
    QCOMPARE(table.index(1, CostTableModel::PerThousand).data().toString(), kUnknown);
    QCOMPARE(costChart(report, {}).unpriced(), 20);
    QVERIFY(costCsv(report, QTimeZone::utc()).contains(QStringLiteral(",unpriced,")));
  }

  void daysReachToTheForecastsEndAndHoursDoNot() {
    const CostForecast forecast = CostForecast::fromJson(samples::forecast());
    CostReport report = reportOf(2, 2);
    const CostChart days = costChart(report, {.forecast = forecast});
    QCOMPARE(days.columns.size(), 1 + 31);
    QVERIFY(!days.columns[0].expected && days.columns[1].expected && days.columns.last().expected);
    QVERIFY(!days.columns.last().known);
    report.step = CostStep::Month;
    QVERIFY(!costChart(report, {.forecast = forecast}).columns.last().expected);
  }

  void aMonthsBudgetIsSpreadOverItsDays() {
    CostReport report = reportOf(2, 2);
    const std::optional<Usd> budget = Usd::fromNanos(62'000'000'000);
    QCOMPARE(costChart(report, {.monthlyBudget = budget}).budget, Usd::fromNanos(2'000'000'000));
    report.step = CostStep::Month;
    QCOMPARE(costChart(report, {.monthlyBudget = budget}).budget, budget);
    report.step = CostStep::Hour;
    QVERIFY(!costChart(report, {.monthlyBudget = budget}).budget);
  }

  void aBrushedRangeAddsUpItsOwnDays() {
    const CostReport report = reportOf(10, 4);
    const CostReport some = report.within(report.parts[3].fromUs, report.parts[5].toUs);
    QCOMPARE(some.parts.size(), 3);
    QCOMPARE(some.total.cost.nanos(), report.parts[0].total.cost.nanos() * 3);
    Usd sum;
    for (const CostGroup& group : some.groups) sum += group.sums.cost;
    QCOMPARE(sum, some.total.cost);
    QVERIFY(report.within(report.fromUs, report.toUs).total == report.total);
  }

  void savingsAddUpWhateverTheirSigns() {
    CostSums sums = reportOf(1, 3).total;
    sums.parts[0] += Usd::fromNanos(-7'000'000'000);
    sums.savings += Usd::fromNanos(-7'000'000'000);
    sums.baseline += Usd::fromNanos(-6'999'999'999);
    CostSavingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSums(sums);
    Usd between;
    for (int row = CostSavingsModel::FirstPart; row <= CostSavingsModel::Incomparable; ++row)
      between += model.amount(row);
    QCOMPARE(model.amount(CostSavingsModel::Baseline) - between, model.amount(CostSavingsModel::Actual));
    QCOMPARE(between, model.amount(CostSavingsModel::Saved));
    QCOMPARE(model.amount(CostSavingsModel::Incomparable), Usd::fromNanos(1));
    QVERIFY(model.index(CostSavingsModel::FirstPart, 1).data().toString().startsWith(u'-'));
  }

  void aPriceIsToldWithItsVersion() {
    const QJsonObject entry{{"version", 3}, {"model", "gpt-5.4"}, {"from", "2026-06-01T00:00:00.000000Z"}};
    const QJsonObject price{{"input_usd", "2.500000000"}, {"output_usd", "10.000000000"}};
    const CostPrices prices = CostPrices::fromJson(
        {{"version", 3},
         {"catalog_version", "2026-05"},
         {"as_of", "2026-07-01T12:00:00.000000Z"},
         {"in_force",
          QJsonArray{QJsonObject{{"provider", "openai"}, {"model", "gpt-5.4"}, {"price", price}},
                     QJsonObject{{"provider", "gemini"}, {"model", "new"}, {"price", QJsonValue::Null}}}},
         {"entries", QJsonArray{entry}}},
        {});
    QCOMPARE(prices.note(QStringLiteral("gpt-5.4")),
             QStringLiteral("openai now: 2.50 in, 10.00 out USD per million tokens "
                            "(version 3, from 2026-06-01)"));
    QCOMPARE(prices.unpricedModels(), QStringList{QStringLiteral("new")});
    QVERIFY(prices.note(QStringLiteral("new")).contains(QStringLiteral("no price")));
  }

  void anInvoiceIsReconciledByDayAndModel() {
    ReconcileModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QJsonObject row{{"day", "2026-07-01"},           {"model", "gpt-5.4"},
                          {"ledger_usd", "1.000000001"},   {"invoice_usd", "0.500000000"},
                          {"difference_usd", "-0.500000001"}};
    model.setAnswer({{"tz", "UTC"}, {"rows", QJsonArray{row}}, {"total", row}});
    QCOMPARE(model.index(0, ReconcileModel::Difference).data().toString(), QStringLiteral("-0.500000001"));
    QCOMPARE(model.total().invoice, Usd::fromNanos(500'000'000));
    model.setAnswer({});
    QCOMPARE(model.rowCount(), 0);
  }

  void negativeSavingsKeepTheirSign() {
    CostReport report = reportOf(1, 2);
    report.groups[0].sums.savings = Usd::fromNanos(-1'500'000'000);
    CostTableModel table;
    table.setReport(report, std::nullopt);
    QVERIFY(table.index(0, CostTableModel::Savings).data().toString().startsWith(QStringLiteral("-1.5")));
  }

  void changeIsAgainstTheRangeBefore() {
    const CostReport report = reportOf(2, 3);
    CostReport before = reportOf(1, 3);
    before.groups.removeAt(1);
    CostTableModel table;
    table.setReport(report, before);
    QCOMPARE(table.index(0, CostTableModel::Delta).data().toString(), QStringLiteral("100.0"));
    QCOMPARE(table.index(1, CostTableModel::Delta).data().toString(), kUnknown);
  }

  void rowsKeepTheirPlaceWhenFiguresChange() {
    CostTableModel table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setReport(reportOf(2, 5), std::nullopt);
    const QPersistentModelIndex third = table.index(2, 0);
    QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
    table.setReport(reportOf(4, 9), std::nullopt);
    QVERIFY(reset.isEmpty() && third.isValid());
    QCOMPARE(third.data().toString(), QStringLiteral("acme-002"));
    table.setReport(reportOf(1, 1), std::nullopt);
    QCOMPARE(table.rowCount(), 1);
  }

  void legendAndTwinAreGoodModels() {
    CostSeriesModel series;
    CostStepsModel steps;
    QAbstractItemModelTester one(&series, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester two(&steps, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const int groups : {3, 20, 0, 8}) {
      const CostChart chart = costChart(reportOf(4, groups), {});
      series.setChart(chart);
      steps.setChart(chart, QTimeZone::utc(), QStringLiteral("UTC"));
      QCOMPARE(series.rowCount(), chart.series.size());
    }
    QSignalSpy toggled(&series, &CostSeriesModel::toggled);
    QVERIFY(series.setData(series.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(toggled[0][1].toBool(), false);
  }

  void stepsFollowTheZonesOwnDays_data() {
    QTest::addColumn<CostStep>("step");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::newRow("a day of 23 hours") << CostStep::Day
                                       << at("2026-03-28T23:00:00Z") << at("2026-03-29T22:00:00Z");
    QTest::newRow("a day of 25 hours") << CostStep::Day
                                       << at("2026-10-24T22:00:00Z") << at("2026-10-25T23:00:00Z");
    QTest::newRow("a month across") << CostStep::Month
                                    << at("2026-02-28T23:00:00Z") << at("2026-03-31T22:00:00Z");
    QTest::newRow("an hour") << CostStep::Hour << at("2026-03-29T01:00:00Z") << at("2026-03-29T02:00:00Z");
  }
  void stepsFollowTheZonesOwnDays() {
    QFETCH(CostStep, step);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    const QTimeZone berlin("Europe/Berlin");
    QCOMPARE(beginningOf(step, from, berlin), from);
    QCOMPARE(beginningOf(step, to - 1, berlin), from);
    QCOMPARE(endOf(step, from + 1'000'000, berlin), to);
  }

  void aGroupOpensItsRequests() {
    QCOMPARE(requestFilter(CostGroupBy::Model, {QStringLiteral("gpt-5.4")}),
             QStringLiteral("served:gpt-5.4"));
    QCOMPARE(requestFilter(CostGroupBy::Key, {QStringLiteral("web"), QStringLiteral("acme")}),
             QStringLiteral("tenant:acme key:web"));
    QCOMPARE(requestFilter(CostGroupBy::Tag, {QStringLiteral("blue team")}),
             QStringLiteral("tags:\"blue team\""));
    QVERIFY(requestFilter(CostGroupBy::Customer, {}).isEmpty());
  }

  void theQuestionIsOfWholeStepsInTheShownZone() {
    ConsoleBench bench;
    standStill(bench.server);
    bench.server.setJson("/admin/v1/usage", samples::usage(1, 3));
    bench.server.setJson("/admin/v1/forecast", samples::forecast());
    bench.server.setJson("/admin/v1/tenants/acme", {{"budget_usd", "600.000000000"}});
    CostModel model(bench.client, bench.zone);
    model.setTenant(QStringLiteral("acme"));
    model.setWindowS(30 * 86'400);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(model.report().groups.size(), 3);
    QCOMPARE(model.budget(), std::optional(Usd::fromNanos(600'000'000'000)));
    QCOMPARE(model.forecast()->month->likely, Usd::fromNanos(10'000'000'000));
    const QUrlQuery asked = firstUsageQuestion(bench.server);
    QCOMPARE(asked.queryItemValue(QStringLiteral("from")), QStringLiteral("2026-06-01T00:00:00.000000Z"));
    QCOMPARE(asked.queryItemValue(QStringLiteral("tz")), QStringLiteral("UTC"));
    QCOMPARE(asked.queryItemValue(QStringLiteral("tenant")), QStringLiteral("acme"));
    QVERIFY(!asked.hasQueryItem(QStringLiteral("to")));

    bench.server.clearCalls();
    bench.zone.toggle();
    QTRY_COMPARE(bench.server.callCount("/admin/v1/usage"), 2);
    QCOMPARE(firstUsageQuestion(bench.server).queryItemValue(QStringLiteral("tz")),
             QString::fromLatin1(QTimeZone(7200).id()));
    QCOMPARE(firstUsageQuestion(bench.server).queryItemValue(QStringLiteral("from")),
             QStringLiteral("2026-05-31T22:00:00.000000Z"));
  }

  void rangesAreNeverShorterThanTheirStepNeeds_data() {
    QTest::addColumn<CostStep>("step");
    QTest::addColumn<int>("windowS");
    QTest::addColumn<QString>("from");
    QTest::newRow("a quarter hour in hours") << CostStep::Hour << 900 << "2026-07-01T11:00:00.000000Z";
    QTest::newRow("90 days in hours are 31") << CostStep::Hour << 90 * 86'400
                                             << "2026-05-31T13:00:00.000000Z";
    QTest::newRow("a quarter hour in days") << CostStep::Day << 900 << "2026-07-01T00:00:00.000000Z";
    QTest::newRow("a week in days") << CostStep::Day << 7 * 86'400 << "2026-06-24T00:00:00.000000Z";
    QTest::newRow("a week in months") << CostStep::Month << 7 * 86'400 << "2025-08-01T00:00:00.000000Z";
  }
  void rangesAreNeverShorterThanTheirStepNeeds() {
    QFETCH(CostStep, step);
    QFETCH(int, windowS);
    QFETCH(QString, from);
    ConsoleBench bench;
    standStill(bench.server);
    bench.server.setJson("/admin/v1/usage", samples::usage(1, 1));
    CostModel model(bench.client, bench.zone);
    model.setStep(step);
    model.setWindowS(windowS);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(firstUsageQuestion(bench.server).queryItemValue(QStringLiteral("from")), from);
  }

  void ninetyDaysOfTwoHundredGroups() {
    const QJsonObject json = samples::usage(90, 200);
    QElapsedTimer timer;
    timer.start();
    const CostReport report = CostReport::fromJson(json);
    const qint64 read = timer.restart();
    const CostChart chart = costChart(report, {});
    const qint64 charted = timer.restart();
    CostTableModel table;
    table.setReport(report, std::nullopt);
    qInfo("read %lld ms (off the GUI thread), chart %lld ms, table %lld ms", read, charted, timer.elapsed());
    QCOMPARE(chart.columns.size(), 90);
  }
};

QTEST_GUILESS_MAIN(CostModelsTest)
#include "cost_models_test.moc"
