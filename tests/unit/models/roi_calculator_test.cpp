// Every worked example of the sales sources, met to the dollar, and the arithmetic behind them.
#include "models/roi/roi_calculator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>

#include "models/roi/roi_presets.h"
#include "models/roi/roi_sensitivity.h"
#include "models/roi/roi_text.h"
#include "resources/embedded.h"

using namespace gc::console;

namespace {

QJsonObject figures() {
  const std::string_view text = gc::resources::roiFiguresJson();
  return QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size()))).object();
}

const QStringList kGroups{QStringLiteral("savings"),     QStringLiteral("net"),
                          QStringLiteral("build_vs_buy"), QStringLiteral("integration"),
                          QStringLiteral("outage"),      QStringLiteral("sla")};

std::optional<Micros> figureNamed(const RoiResult& result, const QString& key) {
  for (const RoiFigure& figure : result.figures)
    if (key == QLatin1String(roiFigureKey(figure.id))) return figure.value;
  return std::nullopt;
}

RoiValues sampleWith(std::initializer_list<std::pair<RoiField, Micros>> changes) {
  RoiValues values = valuesOf(startingInputs(RoiModelId::Measured), RoiCase::Base);
  for (const auto& [field, value] : changes) values[field] = value;
  return values;
}

void addRow(const QString& preset, const QString& key, RoiCase of, const QJsonValue& expected) {
  // Shares and multiples are stated with one decimal, hours with two, money to the dollar.
  const bool share = key.endsWith(u"_pct") || key.endsWith(u"_return");
  const int decimals = share ? 1 : key.startsWith(u"downtime") ? 2 : 0;
  QTest::addRow("%s %s %s", qPrintable(preset), qPrintable(key), qPrintable(RoiText::word(of)))
      << preset << key << of << expected.toDouble() << decimals;
}

}  // namespace

class RoiCalculatorTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void everyExampleOfTheSourcesIsMet_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("key");
    QTest::addColumn<RoiCase>("of");
    QTest::addColumn<double>("expected");
    QTest::addColumn<int>("decimals");
    const QJsonObject all = figures();
    for (const QString& group : kGroups)
      for (const QJsonValue& example : all[group].toArray()) {
        const QString preset = group + QLatin1Char('/') + example[u"id"].toString();
        const QJsonObject expect = example[u"expect"].toObject();
        for (auto each = expect.begin(); each != expect.end(); ++each) {
          if (!each->isArray()) {
            addRow(preset, each.key(), RoiCase::Base, each.value());
            continue;
          }
          addRow(preset, each.key(), RoiCase::Low, each.value()[0]);
          addRow(preset, each.key(), RoiCase::High, each.value()[1]);
        }
      }
  }
  void everyExampleOfTheSourcesIsMet() {
    QFETCH(QString, preset);
    QFETCH(QString, key);
    QFETCH(RoiCase, of);
    QFETCH(double, expected);
    QFETCH(int, decimals);
    const RoiPreset* found = roiPreset(preset);
    QVERIFY(found);
    const auto value = figureNamed(calculateRoi(found->model, valuesOf(found->inputs, of)), key);
    QVERIFY2(value, qPrintable(key));
    const Micros unit = Micros(std::llround(std::pow(10, 6 - decimals)));
    QCOMPARE(qint64(roundedDiv(*value, unit)), std::llround(expected * std::pow(10, decimals)));
  }

  void noExampleIsLeftOut() {
    int examples = 0, claims = 0, carried = 0;
    for (const QString& group : kGroups)
      for (const QJsonValue& example : figures()[group].toArray()) {
        ++examples;
        claims += int(example[u"source_says"].toObject().size());
      }
    QCOMPARE(examples, 10);
    QCOMPARE(roiPresets().size(), examples + 1);  // and the specification's sample
    for (const RoiPreset& preset : roiPresets()) carried += int(preset.claims.size());
    QCOMPARE(claims, 2);
    QCOMPARE(carried, claims);
  }

  void aDifferingSourceIsCarriedWithItsNoteWhileItsInputsStand() {
    const RoiPreset& preset = *roiPreset(QStringLiteral("net/supportai"));
    const QList<RoiClaim> claims = claimsOf(preset.id, preset.model, preset.inputs);
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims[0].figure, RoiFigureId::NetSavings);
    QCOMPARE(claims[0].says, QStringLiteral("8000"));
    QVERIFY(claims[0].note.contains(QStringLiteral("$2k fee")));
    RoiInputs other = preset.inputs;
    other[RoiField::Fee].base += kMicro;
    QVERIFY(claimsOf(preset.id, preset.model, other).isEmpty());
    RoiInputs reworded = preset.inputs;
    reworded[RoiField::Fee].provenance = RoiProvenance::Prospect;
    QCOMPARE(claimsOf(preset.id, preset.model, reworded).size(), 1);
    QCOMPARE(roiPreset(QStringLiteral("integration/busy-team"))->claims[0].says, QStringLiteral("100x"));
  }

  void theSampleSaves30457AMonthAndPaysBackIn20Days() {
    const RoiResult result = calculateRoi(RoiModelId::Measured, sampleWith({}));
    QCOMPARE(result.headline, RoiFigureId::NetPerMonth);
    QCOMPARE(result.value(RoiFigureId::NetPerMonth), std::optional<Micros>(30'457'200'000));
    QCOMPARE(result.value(RoiFigureId::SpendAfter), std::optional<Micros>(33'652'800'000));
    QCOMPARE(result.value(RoiFigureId::CacheSaving), std::optional<Micros>(10'260'000'000));
    QCOMPARE(result.value(RoiFigureId::RoutingSaving), std::optional<Micros>(13'087'200'000));
    const auto shown = [&](RoiFigureId id, RoiUnit unit) { return RoiText::amount(result.value(id), unit); };
    QCOMPARE(shown(RoiFigureId::NetPerMonth, RoiUnit::UsdPerMonth), QStringLiteral("USD 30457"));
    QCOMPARE(shown(RoiFigureId::Payback, RoiUnit::Months), QStringLiteral("0.7 months"));
    QCOMPARE(shown(RoiFigureId::YearOneReturn, RoiUnit::Percent), QStringLiteral("376 %"));
  }

  void theWaterfallEndsWhereTheTotalsStand_data() {
    QTest::addColumn<QString>("preset");
    for (const RoiPreset& preset : roiPresets()) QTest::newRow(qPrintable(preset.id)) << preset.id;
  }
  void theWaterfallEndsWhereTheTotalsStand() {
    QFETCH(QString, preset);
    const RoiPreset& example = *roiPreset(preset);
    const RoiResult result = calculateRoi(example.model, valuesOf(example.inputs, RoiCase::Base));
    Micros level = 0;
    for (const RoiStep& step : result.waterfall) {
      if (step.isTotal && &step != &result.waterfall.first()) QCOMPARE(step.amount, level);
      level = step.isTotal ? step.amount : level + step.amount;
    }
  }

  void aSavingThatNeverComesHasNoPayback() {
    const RoiResult result =
        calculateRoi(RoiModelId::Measured, sampleWith({{RoiField::Fee, 90'000 * kMicro}}));
    QVERIFY(*result.value(RoiFigureId::NetPerMonth) < 0);
    QVERIFY(!result.value(RoiFigureId::Payback));
  }

  void aShareOfNothingIsUnknownAndNeverZero() {
    const RoiResult result = calculateRoi(RoiModelId::SingleProvider, {});
    QVERIFY(!result.value(RoiFigureId::SavingsPercent));
    QVERIFY(!result.value(RoiFigureId::Requests));
    QCOMPARE(RoiText::amount(std::nullopt, RoiUnit::Percent), QStringLiteral("—"));
    QVERIFY(!calculateRoi(RoiModelId::Integration, {}).value(RoiFigureId::FirstMonthReturn));
  }

  void theLargestInputsAreRefusedInsteadOfOverflowing_data() {
    QTest::addColumn<RoiModelId>("model");
    for (const RoiModelId model : kRoiModels) QTest::newRow(qPrintable(RoiText::title(model))) << model;
  }
  void theLargestInputsAreRefusedInsteadOfOverflowing() {
    QFETCH(RoiModelId, model);
    RoiValues values;
    for (const RoiFieldSpec& spec : roiFields(model)) values[spec.field] = spec.max;
    const RoiResult result = calculateRoi(model, values);
    QVERIFY(result.tooLarge || *result.value(result.headline) != 0);
    QCOMPARE(calculateRoi(RoiModelId::Measured, sampleWith({{RoiField::Requests, 5'000'000'000 * kMicro},
                                                            {RoiField::TokensIn, 1'000'000 * kMicro},
                                                            {RoiField::PriceIn, 1'000 * kMicro}}))
                 .tooLarge,
             true);
  }

  void sensitivitiesAreSortedByWhatTheyMove() {
    RoiInputs inputs = startingInputs(RoiModelId::Measured);
    inputs[RoiField::CheaperPrice].low = 90 * kMicro;
    inputs[RoiField::CheaperPrice].high = 10 * kMicro;
    const RoiSensitivity found = sensitivityOf(RoiModelId::Measured, inputs);
    QCOMPARE(found.base, Micros(30'457'200'000));
    QVERIFY(found.swings.size() >= 10);
    for (int i = 1; i < found.swings.size(); ++i)
      QVERIFY(found.swings[i - 1].swing() >= found.swings[i].swing());
    QCOMPARE(found.swings[0].field, RoiField::CheaperPrice);
    QVERIFY(found.swings[0].ownRange);
    // 46,740 routable at 35 %: at 90 % of the price 1,635.90 is saved, at 10 % of it 14,723.10.
    QCOMPARE(found.swings[0].swing(), Micros(14'723'100'000 - 1'635'900'000));
    for (const RoiSwing& swing : found.swings) QVERIFY(swing.field != RoiField::OneOff);
  }

  void anInputWithoutARangeIsTriedTenPercentEitherWay() {
    const RoiSensitivity found =
        sensitivityOf(RoiModelId::InHouse, startingInputs(RoiModelId::InHouse));
    QCOMPARE(found.swings.size(), 6);
    QCOMPARE(found.swings[0].swing(), Micros(30'000 * kMicro));  // a tenth of 150,000 up and down
    QVERIFY(!found.swings[0].ownRange);
  }

  void roundingIsHalfToEvenForEitherSign() {
    QCOMPARE(qint64(roundedDiv(5, 2)), 2);
    QCOMPARE(qint64(roundedDiv(7, 2)), 4);
    QCOMPARE(qint64(roundedDiv(-5, 2)), -2);
    QCOMPARE(qint64(roundedDiv(-8, 3)), -3);
    QCOMPARE(qint64(roundedDiv(8, -3)), -3);
  }

  void decimalsAreReadAndWrittenExactly_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char* text : {"0", "12000000", "0.012", "-2.5", "9223372036854.775807", "0.000001"})
      QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char* text : {"", "-", ".5", "1.", "1.0000001", "1e3", "1,5", "9223372036854.775808", "NaN"})
      QTest::newRow(text) << QString::fromLatin1(text) << false;
  }
  void decimalsAreReadAndWrittenExactly() {
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(microsFromText(text).has_value(), good);
    if (good) QCOMPARE(microsToText(*microsFromText(text)), text);
  }

  void everyFieldAndFigureHasWords() {
    for (const RoiModelId model : kRoiModels) {
      QVERIFY(!RoiText::title(model).isEmpty() && !RoiText::method(model).isEmpty());
      for (const RoiFieldSpec& spec : roiFields(model)) {
        QVERIFY(!RoiText::label(spec.field).isEmpty());
        QVERIFY(spec.start <= spec.max);
      }
      for (const RoiFigure& figure : calculateRoi(model, {}).figures) {
        QVERIFY(!RoiText::label(figure.id).isEmpty());
        QVERIFY(*roiFigureKey(figure.id) != 0);
      }
    }
    for (const RoiPreset& preset : roiPresets()) QVERIFY(preset.title() != preset.id);
    for (const RoiPlan& plan : roiPlans()) QVERIFY(plan.title() != plan.id);
  }

  void plansCarryTheirFeeAndTheirCalls() {
    QCOMPARE(roiPlan(QStringLiteral("growth"))->fee->base, 5'000 * kMicro);
    QCOMPARE(roiPlan(QStringLiteral("growth"))->callsPerMonth, std::optional<qint64>(2'000'000));
    QCOMPARE(roiPlan(QStringLiteral("pilot"))->fee->value(RoiCase::High), 500 * kMicro);
    QVERIFY(!roiPlan(QStringLiteral("enterprise"))->fee);
    QVERIFY(!roiPlan(QStringLiteral("platinum")));
  }
};

QTEST_APPLESS_MAIN(RoiCalculatorTest)
#include "roi_calculator_test.moc"
