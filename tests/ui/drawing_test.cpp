// What is painted is what the numbers say: decimation, axes, gaps, flags.
#include <QPainter>

#include "models/series/series.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/failover/phase_marks.h"
#include "ui/widgets/axis.h"
#include "ui/widgets/decimate.h"
#include "ui/widgets/time_series_widget.h"

using namespace gc::console;

class DrawingTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void decimationLosesNoSpike() {
    std::vector<double> values(20'000, 1);
    values[7777] = 99;
    values[12'345] = -5;
    const auto columns = decimate(values, 600);
    QCOMPARE(columns.size(), size_t(600));
    float low = 0, high = 0;
    for (const Column& column : columns) low = std::min(low, column.low), high = std::max(high, column.high);
    QCOMPARE(high, 99.F);
    QCOMPARE(low, -5.F);
  }

  void gapsStayGaps() {
    const auto columns = decimate(std::vector<double>{1, kGap, kGap, 4}, 100);
    QCOMPARE(columns.size(), size_t(4));
    QVERIFY(!columns[0].empty && columns[1].empty && columns[2].empty && !columns[3].empty);
    QVERIFY(decimate(std::vector<double>{}, 10).empty());
  }

  void axisEndsAtARoundNumber_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("ceiling");
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("412") << 412.0 << 500.0;
    QTest::newRow("exact") << 250.0 << 250.0;
    QTest::newRow("small") << 0.013 << 0.02;
    QTest::newRow("684") << 684.0 << 1000.0;
  }
  void axisEndsAtARoundNumber() {
    QFETCH(double, value);
    QFETCH(double, ceiling);
    QCOMPARE(niceCeiling(value), ceiling);
  }

  void ticksAreRoundInTheShownZone() {
    const DisplayZone zone(DisplayZone::Mode::Local, QTimeZone(5 * 3600 + 1800));
    const qint64 noon = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    const auto ticks = timeTicks(noon - 3600'000, noon, 600, 80, zone);
    QVERIFY(ticks.size() >= 4);
    for (const TimeTick& tick : ticks)
      QVERIFY2(tick.label.endsWith(QLatin1Char('0')), qUtf8Printable(tick.label));
    QCOMPARE(ticks.first().label, QStringLiteral("16:30"));
  }

  void stackedChartPaintsItsTotal() {
    UiBench bench;
    TimeSeriesWidget chart(bench.theme, bench.models.zone, TimeSeriesWidget::Mode::Stacked);
    chart.setData({.fromUs = 0,
                   .stepUs = 1'000'000,
                   .lines = {{.name = "a", .values = {10, 20}, .slot = 0},
                             {.name = "b", .values = {5, kGap}, .slot = 1}},
                   .unit = "req/s"});
    QCOMPARE(chart.peak(), 20.0);
    chart.setLineVisible(0, false);
    QCOMPARE(chart.peak(), 5.0);
  }

  void unknownStretchIsNotPainted() {
    UiBench bench;
    TimeSeriesWidget chart(bench.theme, bench.models.zone, TimeSeriesWidget::Mode::Lines);
    chart.setData({.fromUs = 0,
                   .stepUs = 1'000'000,
                   .lines = {{.name = "p95", .values = {50, 50, kGap, kGap, kGap, kGap, 50, 50}}},
                   .unit = "ms"});
    chart.resize(400, 160);
    const QImage image = chart.grab().toImage();
    // The line is blue and smoothed; grid and ground are grey.
    const auto inked = [&](int from, int to) {
      int count = 0;
      for (int x = from; x < to; ++x)
        for (int y = 0; y < image.height(); ++y)
          if (image.pixelColor(x, y).saturation() > 120) ++count;
      return count;
    };
    QVERIFY(inked(50, 130) > 20);
    QCOMPARE(inked(170, 270), 0);
  }

  void closeFlagsShareALabel() {
    std::optional<qint64> t[7];
    t[0] = 0, t[1] = 2, t[2] = 3, t[5] = 500;
    const auto marks = phaseMarks(t, 0, 1000, 26, [](qint64 us) { return double(us); });
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].label, QStringLiteral("T0–T2"));
    QCOMPARE(marks[1].label, QStringLiteral("T5"));
    QCOMPARE(phaseLabel({3, 0}), QStringLiteral("T0 T3"));
  }
};

GC_UI_TEST_MAIN(DrawingTest)
#include "drawing_test.moc"
