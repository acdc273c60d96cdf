#include "gateway/ledger/time_zone.h"

#include <QtTest>

using namespace gc;
using namespace gc::ledger;

namespace {
WallTime at(const char* time) { return parseRfc3339(time).value(); }
}  // namespace

class TimeZoneTest : public QObject {
  Q_OBJECT
 private slots:
  void daysLastAsLongAsTheClocksSay_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("noon");
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char* tag, const char* zone, const char* noon, const char* label, int minutes) {
      QTest::newRow(tag) << zone << noon << label << minutes;
    };
    row("UTC", "", "2026-03-29T12:00:00Z", "2026-03-29T00:00:00+00:00", 1440);
    row("23 hours", "Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-29T00:00:00+01:00", 23 * 60);
    row("25 hours", "Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-25T00:00:00+02:00", 25 * 60);
    row("the day after", "Europe/Berlin", "2026-10-26T12:00:00Z", "2026-10-26T00:00:00+01:00", 1440);
    row("half an hour", "Asia/Kolkata", "2026-11-20T12:00:00Z", "2026-11-20T00:00:00+05:30", 1440);
    row("a quarter", "Asia/Kathmandu", "2026-11-20T12:00:00Z", "2026-11-20T00:00:00+05:45", 1440);
    row("west", "America/New_York", "2026-11-01T12:00:00Z", "2026-11-01T00:00:00-04:00", 25 * 60);
    row("half an hour more", "Australia/Lord_Howe", "2026-04-05T00:00:00Z", "2026-04-05T00:00:00+11:00",
        24 * 60 + 30);
    row("no midnight", "Africa/Cairo", "2026-04-24T12:00:00Z", "2026-04-24T01:00:00+03:00", 23 * 60);
  }
  void daysLastAsLongAsTheClocksSay() {
    QFETCH(QString, zone);
    QFETCH(QString, noon);
    QFETCH(QString, label);
    QFETCH(int, minutes);
    const TimeZone place = TimeZone::find(zone.toStdString()).value();
    const WallTime moment = at(noon.toLatin1().constData());
    const WallTime begin = place.beginningOf(moment, Step::Day), end = place.endOf(moment, Step::Day);
    QCOMPARE(QString::fromStdString(place.format(begin)), label);
    QCOMPARE((toMicros(end) - toMicros(begin)) / 60'000'000, std::int64_t(minutes));
    QVERIFY(place.startOf(place.dayOf(moment)) == begin);
  }

  void cutsLeaveNoGap_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("parts");
    QTest::newRow("hours of a short day") << "Europe/Berlin" << int(Step::Hour) << 23;
    QTest::newRow("hours in India") << "Asia/Kolkata" << int(Step::Hour) << 24;
    QTest::newRow("days") << "Europe/Berlin" << int(Step::Day) << 1;
    QTest::newRow("months") << "UTC" << int(Step::Month) << 1;
  }
  void cutsLeaveNoGap() {
    QFETCH(QString, zone);
    QFETCH(int, step);
    QFETCH(int, parts);
    const TimeZone place = TimeZone::find(zone.toStdString()).value();
    const WallTime noon = at("2026-03-29T12:00:00Z");
    const WallTime from = place.beginningOf(noon, Step::Day), to = place.endOf(noon, Step::Day);
    const auto cuts = place.cuts(from, to, static_cast<Step>(step));
    QCOMPARE(int(cuts.size()) - 1, parts);
    QVERIFY(cuts.front() == from && cuts.back() == to);
    QVERIFY(std::is_sorted(cuts.begin(), cuts.end()));
  }

  void monthsBeginAtTheirFirstMidnight() {
    const TimeZone place = TimeZone::find("America/New_York").value();
    const auto cuts = place.cuts(at("2026-01-15T00:00:00Z"), at("2026-12-15T00:00:00Z"), Step::Month);
    QCOMPARE(cuts.size(), std::size_t(13));
    QVERIFY(cuts[1] == at("2026-02-01T05:00:00Z"));
    QVERIFY(cuts[3] == at("2026-04-01T04:00:00Z"));
  }

  void whatIsNoZoneIsRefused_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"Mars/Phobos", "../etc/passwd", "/etc/passwd", "Europe/Berlin\n", "utc+1 "})
      QTest::newRow(name) << name;
  }
  void whatIsNoZoneIsRefused() {
    QFETCH(QString, name);
    QVERIFY(!TimeZone::find(name.toStdString()));
  }

  void daysAndMonthsAreReadStrictly() {
    QCOMPARE(parseMonth("2026-12").value().month, 12u);
    QCOMPARE(toString(nextMonth(parseMonth("2026-12").value())), std::string("2027-01-01"));
    QCOMPARE(toString(parseDay("2028-02-29").value()), std::string("2028-02-29"));
    for (const char* bad : {"2026-13", "2026-1", "26-11", "2026-11-01", ""}) QVERIFY(!parseMonth(bad));
    for (const char* bad : {"2026-02-29", "2026-11-31", "2026-11", "20261120", "2026-+1-01"})
      QVERIFY(!parseDay(bad));
  }
};

QTEST_APPLESS_MAIN(TimeZoneTest)
#include "time_zone_test.moc"
