#include <QtTest>
#include <limits>

#include "gateway/base/money.h"

using gc::CostSum;
using gc::Money;

class MoneyTest : public QObject {
  Q_OBJECT
 private slots:
  void printsAndReadsBack_data() {
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << "0.000000000";
    QTest::newRow("one nano") << qint64(1) << "0.000000001";
    QTest::newRow("minus one nano") << qint64(-1) << "-0.000000001";
    QTest::newRow("savings below zero") << qint64(-6'890'000) << "-0.006890000";
    QTest::newRow("dollars") << qint64(12'500'000'000) << "12.500000000";
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << "9223372036.854775807";
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << "-9223372036.854775808";
  }
  void printsAndReadsBack() {
    QFETCH(qint64, nanos);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(Money::fromNanos(nanos).toString()), text);
    const auto read = Money::parse(text.toStdString());
    QVERIFY(read);
    QCOMPARE(qint64(read->nanos()), nanos);
  }

  void readsShortForms_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("whole") << "12" << qint64(12'000'000'000);
    QTest::newRow("one decimal") << "2.5" << qint64(2'500'000'000);
    QTest::newRow("leading zeros") << "007.10" << qint64(7'100'000'000);
    QTest::newRow("minus zero") << "-0" << qint64(0);
  }
  void readsShortForms() {
    QFETCH(QString, text);
    QFETCH(qint64, nanos);
    const auto read = Money::parse(text.toStdString());
    QVERIFY(read);
    QCOMPARE(qint64(read->nanos()), nanos);
  }

  void refusesWhatIsNotAnAmount_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "-", ".5", "1.", "1.0000000000", "1e3", " 1", "1 ", "+1", "1,5", "0x1",
                             "1.-5", "--1", "nan", "9223372036.854775808", "99999999999999999999"})
      QTest::newRow(text) << text;
  }
  void refusesWhatIsNotAnAmount() {
    QFETCH(QString, text);
    const auto read = Money::parse(text.toStdString());
    QVERIFY(!read);
    QVERIFY(read.error().detail.find(text.toStdString()) != std::string::npos);
  }

  void roundsHalfToEvenOnce_data() {
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("exact") << qint64(1'000) << qint64(2'500'000'000) << qint64(2'500'000);
    QTest::newRow("tie to even below") << qint64(1) << qint64(500'000) << qint64(0);
    QTest::newRow("tie to even above") << qint64(1) << qint64(1'500'000) << qint64(2);
    QTest::newRow("tie 2.5") << qint64(5) << qint64(500'000) << qint64(2);
    QTest::newRow("tie 3.5") << qint64(7) << qint64(500'000) << qint64(4);
    QTest::newRow("below a tie") << qint64(1) << qint64(499'999) << qint64(0);
    QTest::newRow("above a tie") << qint64(1) << qint64(500'001) << qint64(1);
    QTest::newRow("negative tie") << qint64(-1) << qint64(1'500'000) << qint64(-2);
    QTest::newRow("negative tie to zero") << qint64(-1) << qint64(500'000) << qint64(0);
    QTest::newRow("beyond 64 bits") << qint64(10'000'000'000) << qint64(50'000'000'000)
                                    << qint64(500'000'000'000'000);
  }
  void roundsHalfToEvenOnce() {
    QFETCH(qint64, tokens);
    QFETCH(qint64, price);
    QFETCH(qint64, nanos);
    CostSum sum;
    sum.add(tokens, price);
    QCOMPARE(qint64(sum.rounded().nanos()), nanos);
  }

  void roundsTheSumAndNotItsParts() {
    CostSum sum;
    for (int i = 0; i < 10; ++i) sum.add(1, 400'000);  // each part alone would round to nothing
    QCOMPARE(qint64(sum.rounded().nanos()), qint64(4));
  }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "money_test.moc"
