#include "models/format/format.h"

#include <QtTest>

using namespace gc::console;

class FormatTest : public QObject {
  Q_OBJECT
  const Format m_format{QLocale::c()};

 private Q_SLOTS:
  void unknownIsADashInEveryUnit() {
    QCOMPARE(m_format.count({}), kUnknown);
    QCOMPARE(m_format.number({}, 1), kUnknown);
    QCOMPARE(m_format.percent({}), kUnknown);
    QCOMPARE(m_format.ms({}), kUnknown);
    QCOMPARE(m_format.seconds({}), kUnknown);
    QCOMPARE(m_format.micros({}), kUnknown);
    QCOMPARE(m_format.duration({}), kUnknown);
    QCOMPARE(m_format.rate({}), kUnknown);
  }

  void zeroIsZero() {
    QCOMPARE(m_format.count(0), QStringLiteral("0"));
    QCOMPARE(m_format.percent(0.0), QStringLiteral("0.00 %"));
  }

  void successIsNeverRoundedUpToAHundred() {
    QCOMPARE(m_format.percent(99.9999), QStringLiteral("99.99 %"));
    QCOMPARE(m_format.percent(100.0), QStringLiteral("100.00 %"));
    QCOMPARE(m_format.percent(99.96, 1), QStringLiteral("99.9 %"));
    QCOMPARE(m_format.percent(61.0, 0), QStringLiteral("61 %"));
  }

  void smallTimesKeepADecimal() {
    QCOMPARE(m_format.ms(1.84), QStringLiteral("1.8 ms"));
    QCOMPARE(m_format.ms(684.2), QStringLiteral("684 ms"));
    QCOMPARE(m_format.micros(820), QStringLiteral("820 µs"));
    QCOMPARE(m_format.micros(2400), QStringLiteral("2.4 ms"));
  }

  void aTimeBesideATargetHasTwoDecimals() {
    QCOMPARE(m_format.seconds(2040), QStringLiteral("2.04 s"));
    QCOMPARE(m_format.seconds(1842), QStringLiteral("1.84 s"));
  }

  void agesGrowInTheirUnit_data() {
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("shown");
    QTest::newRow("0.4 s") << qint64(400) << "0.4 s";
    QTest::newRow("12 s") << qint64(12'300) << "12 s";
    QTest::newRow("3 min") << qint64(185'000) << "3 min";
    QTest::newRow("2 h") << qint64(7'300'000) << "2 h";
    QTest::newRow("3 d") << qint64(260'000'000) << "3 d";
  }
  void agesGrowInTheirUnit() {
    QFETCH(qint64, ms);
    QFETCH(QString, shown);
    QCOMPARE(m_format.duration(ms), shown);
  }
};

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
