#include "models/format/display_zone.h"

#include <QtTest>

#include "models/format/format.h"

using namespace gc::console;

namespace {
constexpr qint64 kNoonUs = 1'782'907'200'000'000;  // 2026-07-01 12:00:00 UTC
}

class DisplayZoneTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void rfc3339IsReadToTheMicrosecond_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("microseconds") << "2026-07-01T12:00:00.950123Z" << kNoonUs + 950'123;
    QTest::newRow("none") << "2026-07-01T12:00:00Z" << kNoonUs;
    QTest::newRow("nanoseconds") << "2026-07-01T12:00:00.950123456Z" << kNoonUs + 950'123;
    QTest::newRow("east") << "2026-07-01T14:00:00+02:00" << kNoonUs;
    QTest::newRow("west") << "2026-07-01T07:30:00.5-04:30" << kNoonUs + 500'000;
    QTest::newRow("leap day") << "2024-02-29T00:00:00Z" << qint64(1'709'164'800'000'000);
  }
  void rfc3339IsReadToTheMicrosecond() {
    QFETCH(QString, text);
    QFETCH(qint64, micros);
    QCOMPARE(parseMicros(text), std::optional(micros));
  }

  void whatIsNoTimeIsUnknown_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "2026-07-01", "2026-07-01T12:00:00", "2026-13-01T12:00:00Z", "soon", "2026-07-01T12:00:00+2"})
      QTest::newRow(text) << QString::fromLatin1(text);
  }
  void whatIsNoTimeIsUnknown() {
    QFETCH(QString, text);
    QVERIFY(!parseMicros(text));
  }

  void writingATimeIsTheInverseOfReadingIt() {
    const qint64 micros = kNoonUs + 1;
    QCOMPARE(toRfc3339(micros), QStringLiteral("2026-07-01T12:00:00.000001Z"));
    QCOMPARE(parseMicros(toRfc3339(micros)), std::optional(micros));
  }

  void oneSwitchChangesEveryForm() {
    DisplayZone zone(DisplayZone::Mode::Utc, QTimeZone(7200));
    QSignalSpy changed(&zone, &DisplayZone::changed);
    const QDateTime noon = fromMicros(kNoonUs + 950'000);
    QCOMPARE(zone.time(noon), QStringLiteral("12:00:00.950"));
    QCOMPARE(zone.label(noon), QStringLiteral("UTC"));
    zone.toggle();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(zone.time(noon), QStringLiteral("14:00:00.950"));
    QCOMPARE(zone.timeSeconds(noon), QStringLiteral("14:00:00"));
    QCOMPARE(zone.label(noon), QStringLiteral("UTC+02:00"));
    QCOMPARE(zone.dateTime(noon), QStringLiteral("2026-07-01 14:00:00.950 UTC+02:00"));
  }

  void anUnknownTimeIsADash() {
    const DisplayZone zone(DisplayZone::Mode::Utc);
    QCOMPARE(zone.time(QDateTime()), kUnknown);
    QCOMPARE(zone.dateTime(QDateTime()), kUnknown);
  }
};

QTEST_APPLESS_MAIN(DisplayZoneTest)
#include "display_zone_test.moc"
