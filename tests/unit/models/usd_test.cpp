#include "models/format/usd.h"

#include <QtTest>

using namespace gc::console;

class UsdTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatTheGatewayWroteIsReadAndWrittenUnchanged_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"0.000000000", "0.006890000", "-0.000000001", "412.803456789", "9223372036.854775807"})
      QTest::newRow(text) << QString::fromLatin1(text);
  }
  void whatTheGatewayWroteIsReadAndWrittenUnchanged() {
    QFETCH(QString, text);
    QVERIFY(Usd::parse(text));
    QCOMPARE(Usd::parse(text)->exact(), text);
  }

  void whatIsNotADecimalIsUnknown_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "-", ".5", "1.", "1.0000000001", "1e3", "1,5", "9223372036.854775808", "NaN", "+1"})
      QTest::newRow(text) << QString::fromLatin1(text);
  }
  void whatIsNotADecimalIsUnknown() {
    QFETCH(QString, text);
    QVERIFY(!Usd::parse(text));
  }

  void aNumberOrNullInJsonIsUnknownBecauseMoneyComesAsText() {
    QVERIFY(!Usd::fromJson(QJsonValue(0.0)));
    QVERIFY(!Usd::fromJson(QJsonValue::Null));
    QVERIFY(Usd::fromJson(QJsonValue(QStringLiteral("0.10"))));
  }

  void trimmingLosesNoDigitThatCounts_data() {
    QTest::addColumn<QString>("amount");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("shown");
    QTest::newRow("pads") << "12.5" << 2 << "12.50";
    QTest::newRow("six") << "0.006890000" << 6 << "0.006890";
    QTest::newRow("keeps") << "0.006890123" << 2 << "0.006890123";
    QTest::newRow("zero") << "0" << 2 << "0.00";
  }
  void trimmingLosesNoDigitThatCounts() {
    QFETCH(QString, amount);
    QFETCH(int, decimals);
    QFETCH(QString, shown);
    QCOMPARE(Usd::parse(amount)->trimmed(decimals), shown);
  }

  void roundingIsHalfToEvenInIntegers_data() {
    QTest::addColumn<QString>("amount");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("shown");
    QTest::newRow("down") << "412.803456789" << 2 << "412.80";
    QTest::newRow("half even") << "0.125" << 2 << "0.12";
    QTest::newRow("half odd") << "0.135" << 2 << "0.14";
    QTest::newRow("carry") << "0.999999999" << 2 << "1.00";
    QTest::newRow("negative") << "-1.005000001" << 2 << "-1.01";
    QTest::newRow("no minus zero") << "-0.001" << 2 << "0.00";
    QTest::newRow("no decimals") << "2.5" << 0 << "2";
    QTest::newRow("all decimals") << "0.000000001" << 9 << "0.000000001";
  }
  void roundingIsHalfToEvenInIntegers() {
    QFETCH(QString, amount);
    QFETCH(int, decimals);
    QFETCH(QString, shown);
    QCOMPARE(Usd::parse(amount)->rounded(decimals), shown);
  }

  void theLocaleSetsSeparatorsOnly() {
    QCOMPARE(Usd::parse(u"1234567.891")->rounded(2, QLocale(QLocale::German)),
             QStringLiteral("1.234.567,89"));
  }

  void anUnpricedCostIsAWordAndNeverZero() {
    QCOMPARE(costText(std::nullopt), QStringLiteral("unpriced"));
    QCOMPARE(costText(Usd()), QStringLiteral("0.000000"));
  }
};

QTEST_APPLESS_MAIN(UsdTest)
#include "usd_test.moc"
