#include "gateway/base/clock.h"

#include <QtTest>

using namespace gc;

class ClockTest : public QObject {
  Q_OBJECT
 private slots:
  void printsUtcWithMicroseconds_data() {
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << "1970-01-01T00:00:00.000000Z";
    QTest::newRow("last micro before the epoch") << qint64(-1) << "1969-12-31T23:59:59.999999Z";
    QTest::newRow("leap day") << qint64(1'709'164'800'000'001) << "2024-02-29T00:00:00.000001Z";
    QTest::newRow("2026") << qint64(1'795'183'400'112'345) << "2026-11-20T14:03:20.112345Z";
  }
  void printsUtcWithMicroseconds() {
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(formatRfc3339(wallFromMicros(micros))), text);
    const auto read = parseRfc3339(text.toStdString());
    QVERIFY(read);
    QCOMPARE(qint64(toMicros(*read)), micros);
  }

  void readsZonesAndDecimals_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("no decimals") << "2026-11-20T14:03:20Z"
                                 << "2026-11-20T14:03:20.000000Z";
    QTest::newRow("one decimal") << "2026-11-20T14:03:20.5Z"
                                 << "2026-11-20T14:03:20.500000Z";
    QTest::newRow("nine decimals") << "2026-11-20T14:03:20.123456789Z"
                                   << "2026-11-20T14:03:20.123456Z";
    QTest::newRow("east") << "2026-11-20T01:03:20+02:30"
                          << "2026-11-19T22:33:20.000000Z";
    QTest::newRow("west") << "2026-12-31T23:30:00-01:00"
                          << "2027-01-01T00:30:00.000000Z";
    QTest::newRow("small letters") << "2026-11-20t14:03:20z"
                                   << "2026-11-20T14:03:20.000000Z";
  }
  void readsZonesAndDecimals() {
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto read = parseRfc3339(text.toStdString());
    QVERIFY(read);
    QCOMPARE(QString::fromStdString(formatRfc3339(*read)), utc);
  }

  void refusesOtherTexts_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "2026-11-20", "2026-11-20T14:03:20", "2026-13-20T14:03:20Z", "2026-11-32T14:03:20Z",
          "2026-11-20T24:03:20Z", "2026-11-20T14:60:20Z", "2026-11-20T14:03:20.Z", "2026-11-20T14:03:20+0200",
          "2026-11-20T14:03:20Zjunk", "yesterday"})
      QTest::newRow(text) << text;
  }
  void refusesOtherTexts() {
    QFETCH(QString, text);
    QVERIFY(!parseRfc3339(text.toStdString()));
  }

  void manualClockMovesBothTimesTogether() {
    ManualClock clock;
    const Instant before = clock.now();
    const WallTime wallBefore = clock.wallNow();
    clock.advance(std::chrono::milliseconds(1500));
    QCOMPARE(qint64(microsBetween(before, clock.now())), qint64(1'500'000));
    QCOMPARE(qint64((clock.wallNow() - wallBefore).count()), qint64(1'500'000));
  }
};

QTEST_APPLESS_MAIN(ClockTest)
#include "clock_test.moc"
