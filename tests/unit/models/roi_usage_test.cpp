// Real usage in the calculator: what the ledger knows is put in and marked, the rest stays.
#include "models/roi/roi_usage.h"

#include <QJsonArray>
#include <QtTest>

#include "models/roi/roi_calculator.h"
#include "tests/support/fake_admin/console_bench.h"

using namespace gc::console;

namespace {

QJsonObject sums(qint64 requests, const char* cost, const char* baseline) {
  return {{QStringLiteral("requests"), requests},
          {QStringLiteral("prompt_tokens"), requests * 800},
          {QStringLiteral("completion_tokens"), requests * 200},
          {QStringLiteral("cached_tokens"), 0},
          {QStringLiteral("cost_usd"), QString::fromLatin1(cost)},
          {QStringLiteral("baseline_usd"), QString::fromLatin1(baseline)},
          {QStringLiteral("savings_usd"), QStringLiteral("0.000000000")},
          {QStringLiteral("unpriced"), 0},
          {QStringLiteral("unknown_outcome"), 0}};
}

QJsonObject group(const char* model, qint64 requests, const char* cost, const char* baseline) {
  QJsonObject out = sums(requests, cost, baseline);
  out.insert(QStringLiteral("group"), QString::fromLatin1(model));
  return out;
}

/// Ten thousand requests: half of the baseline's cost was answered by cheaper models, at 40 % of it.
QJsonObject usage(qint64 unpriced = 0) {
  QJsonObject total = sums(10'000, "28.000000000", "40.000000000");
  total.insert(QStringLiteral("unpriced"), unpriced);
  return {{QStringLiteral("from"), QStringLiteral("2026-06-01T12:00:00.000000Z")},
          {QStringLiteral("to"), QStringLiteral("2026-07-01T12:00:00.000000Z")},
          {QStringLiteral("group_by"), QStringLiteral("model")},
          {QStringLiteral("groups"),
           QJsonArray{group("gemini-3.5-flash", 3'000, "3.000000000", "10.000000000"),
                      group("gpt-5.4", 4'000, "20.000000000", "20.000000000"),
                      group("claude-sonnet-5-5", 2'000, "4.000000000", "8.000000000"),
                      group("mistral-small", 1'000, "1.000000000", "2.000000000")}},
          {QStringLiteral("total"), total}};
}

}  // namespace

class RoiUsageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void whatTheLedgerKnowsIsMeasuredAndTheRestStays() {
    const RoiInputs before = startingInputs(RoiModelId::Measured);
    const RoiInputs after =
        measuredInputs(RoiModelId::Measured, before, MeasuredUsage::fromJson(usage(), false), false);
    QCOMPARE(after[RoiField::TokensIn].base, 800 * kMicro);
    QCOMPARE(after[RoiField::TokensOut].base, 200 * kMicro);
    QCOMPARE(after[RoiField::Routable].base, 50 * kMicro);
    QCOMPARE(after[RoiField::CheaperPrice].base, 40 * kMicro);
    for (const RoiField field : {RoiField::TokensIn, RoiField::PriceIn, RoiField::Routable}) {
      QCOMPARE(after[field].provenance, RoiProvenance::Measured);
      QCOMPARE(after[field].note, QStringLiteral("Ledger 2026-06-01 to 2026-07-01, 10000 requests"));
    }
    for (const RoiField field : {RoiField::Requests, RoiField::Fee, RoiField::Avoided, RoiField::CacheHits})
      QVERIFY(after[field] == before[field]);
  }

  void measuredPricesGiveTheLedgersBaselineBack() {
    RoiInputs inputs = measuredInputs(RoiModelId::Measured, startingInputs(RoiModelId::Measured),
                                      MeasuredUsage::fromJson(usage(), false), true);
    QCOMPARE(inputs[RoiField::Requests].base, 10'000 * kMicro);
    QCOMPARE(inputs[RoiField::Requests].provenance, RoiProvenance::Measured);
    const auto figure = [&inputs](RoiFigureId id) {
      return calculateRoi(RoiModelId::Measured, valuesOf(inputs, RoiCase::Base)).value(id);
    };
    QCOMPARE(figure(RoiFigureId::SpendToday), std::optional<Micros>(40 * kMicro));
    // Without the cache the month costs what the ledger says it did.
    inputs[RoiField::CacheHits].base = 0;
    QCOMPARE(figure(RoiFigureId::SpendAfter), std::optional<Micros>(28 * kMicro));
  }

  void unpricedCallsLeaveThePricesAlone() {
    const RoiInputs before = startingInputs(RoiModelId::Measured);
    const RoiInputs after =
        measuredInputs(RoiModelId::Measured, before, MeasuredUsage::fromJson(usage(365), true), false);
    QVERIFY(after[RoiField::PriceIn] == before[RoiField::PriceIn]);
    QVERIFY(after[RoiField::TokensIn].simulated && isSimulated(after) && !isSimulated(before));
    const QString note = after[RoiField::TokensIn].note;
    QVERIFY2(note.endsWith(QStringLiteral("365 of them unpriced, simulated providers")), qPrintable(note));
  }

  void modelsBecomeRoutesTheRestInTheThird() {
    const RoiInputs after =
        measuredInputs(RoiModelId::SingleProvider, startingInputs(RoiModelId::SingleProvider),
                       MeasuredUsage::fromJson(usage(), false), false);
    QVERIFY(after[RoiField::Route1Cost].note.startsWith(QStringLiteral("gpt-5.4: ")));
    QCOMPARE(after[RoiField::Route1Cost].base, 20 * kMicro);
    QCOMPARE(after[RoiField::Route2Requests].base, 2'000 * kMicro);
    QVERIFY(after[RoiField::Route3Cost].note.startsWith(QStringLiteral("other models: ")));
    const RoiResult result = calculateRoi(RoiModelId::SingleProvider, valuesOf(after, RoiCase::Base));
    QCOMPARE(result.value(RoiFigureId::Requests), std::optional<Micros>(10'000 * kMicro));
    QCOMPARE(result.value(RoiFigureId::Cost), std::optional<Micros>(28 * kMicro));
    QCOMPARE(result.value(RoiFigureId::SavingsPercent), std::optional<Micros>(30 * kMicro));
  }

  void withoutRequestsNothingIsMeasured() {
    const RoiInputs before = startingInputs(RoiModelId::Measured);
    QVERIFY(measuredInputs(RoiModelId::Measured, before, {}, true) == before);
    QVERIFY(!canMeasure(RoiModelId::Outage));
  }

  void thirtyDaysAreAskedForOncePerConnection() {
    ConsoleBench bench;
    bench.server.setJson("/admin/v1/usage", usage());
    RoiUsage model(bench.client);
    bench.connect();
    QTRY_VERIFY(bench.client.isConnected());
    QCOMPARE(bench.server.callCount("/admin/v1/usage"), 0);
    model.setActive(true);
    QTRY_VERIFY(model.usage());
    QCOMPARE(model.usage()->models.first().model, QStringLiteral("gpt-5.4"));
    for (const auto& call : bench.server.calls())
      if (call.path == QLatin1String("/admin/v1/usage")) {
        QCOMPARE(call.query.queryItemValue(QStringLiteral("group_by")), QStringLiteral("model"));
        const auto at = [&](const char* key) {
          return *parseMicros(call.query.queryItemValue(QString::fromLatin1(key)));
        };
        QCOMPARE(at("to") - at("from"), 30LL * 86'400 * 1'000'000);
      }
    bench.client.beat();
    model.setActive(false);
    model.setActive(true);
    QCOMPARE(bench.server.callCount("/admin/v1/usage"), 1);
  }

  void anEmptyLedgerIsLookedAtAgain() {
    ConsoleBench bench;
    QJsonObject nothing = usage();
    nothing.insert(QStringLiteral("total"), sums(0, "0", "0"));
    bench.server.setJson("/admin/v1/usage", nothing);
    RoiUsage model(bench.client);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.isSettled());
    bench.server.setJson("/admin/v1/usage", usage());
    bench.client.beat();
    QTRY_VERIFY(bench.client.isConnected());
    QCOMPARE(bench.server.callCount("/admin/v1/usage"), 1);
    bench.clock.advance(5'000);
    bench.client.beat();
    QTRY_VERIFY(model.usage());
    QCOMPARE(bench.server.callCount("/admin/v1/usage"), 2);
  }

  void anErrorOrAnEmptyLedgerIsSettledWithoutUsage() {
    ConsoleBench bench;
    bench.server.setError("/admin/v1/usage", 500, "internal", "Broken");
    RoiUsage model(bench.client);
    model.setActive(true);
    bench.connect();
    QTRY_VERIFY(model.isSettled());
    QVERIFY(!model.usage() && model.error());
    QJsonObject nothing = usage();
    nothing.insert(QStringLiteral("total"), sums(0, "0", "0"));
    bench.server.setJson("/admin/v1/usage", nothing);
    model.refresh();
    QTRY_VERIFY(!model.error());
    QVERIFY(!model.usage());
  }
};

QTEST_GUILESS_MAIN(RoiUsageTest)
#include "roi_usage_test.moc"
