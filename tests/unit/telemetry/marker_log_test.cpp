#include "gateway/telemetry/marker_log.h"

#include <QTest>

using namespace gc::telemetry;
using gc::wallFromMicros;

class MarkerLogTest : public QObject {
  Q_OBJECT

 private slots:
  void givesTheMarkersOfARange() {
    MarkerLog log;
    for (int i = 0; i < 5; ++i)
      log.add({.sequence = static_cast<std::uint64_t>(i),
               .at = wallFromMicros(i * 10),
               .kind = MarkerKind::HalfOpen,
               .provider = "openai",
               .text = "probe"});
    const auto markers = log.between(wallFromMicros(10), wallFromMicros(30));
    QCOMPARE(markers.size(), std::size_t{2});
    QCOMPARE(markers[0].sequence, std::uint64_t{1});
    QCOMPARE(markers[1].sequence, std::uint64_t{2});
    QVERIFY(toString(markers[0].kind) == "half_open");
  }

  void aMarkerCanMove() {
    MarkerLog log;
    log.add({7, wallFromMicros(10), MarkerKind::BreakerOpen, "a", ""});
    log.add({7, wallFromMicros(30), MarkerKind::FirstRescue, "b", ""});
    log.replace({7, wallFromMicros(5), MarkerKind::FirstRescue, "c", ""});
    log.replace({8, wallFromMicros(6), MarkerKind::FirstRescue, "d", ""});
    const auto markers = log.between(wallFromMicros(0), wallFromMicros(99));
    QCOMPARE(markers.size(), std::size_t{2});
    QCOMPARE(markers[0].provider, std::string("c"));
    QVERIFY(markers[1].kind == MarkerKind::BreakerOpen);
  }

  void forgetsTheOldest() {
    MarkerLog log(2);
    for (int i = 0; i < 5; ++i)
      log.add({static_cast<std::uint64_t>(i), wallFromMicros(i), MarkerKind::Closed, "a", ""});
    QCOMPARE(log.between(wallFromMicros(0), wallFromMicros(9)).front().sequence, std::uint64_t{3});
  }
};

QTEST_APPLESS_MAIN(MarkerLogTest)
#include "marker_log_test.moc"
