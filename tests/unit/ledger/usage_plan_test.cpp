#include "gateway/ledger/usage_plan.h"

#include <QtTest>
#include <algorithm>
#include <random>

#include "gateway/ledger/time_zone.h"

using namespace gc;
using namespace gc::ledger;

namespace {

/// [from, to) in microseconds, and its part.
struct Piece {
  std::int64_t from, to;
  std::size_t part;
};

std::vector<Piece> piecesOf(const UsagePlan& plan) {
  std::vector<Piece> out;
  for (const auto& level : plan.levels)
    for (const PlannedSpans& planned : level) {
      const std::int64_t length = microsOf(planned.spans.level);
      out.push_back({planned.spans.from * length, planned.spans.to * length, planned.part});
    }
  for (const PlannedRows& rows : plan.rows) out.push_back({toMicros(rows.from), toMicros(rows.to), rows.part});
  std::sort(out.begin(), out.end(), [](const Piece& a, const Piece& b) { return a.from < b.from; });
  return out;
}

std::int64_t spansOf(const UsagePlan& plan) {
  std::int64_t spans = 0;
  for (const auto& level : plan.levels)
    for (const PlannedSpans& planned : level) spans += planned.spans.to - planned.spans.from;
  return spans;
}

}  // namespace

class UsagePlanTest : public QObject {
  Q_OBJECT
 private slots:
  void everyInstantIsInOnePiece() {
    std::mt19937_64 random(3);
    for (int round = 0; round < 500; ++round) {
      std::vector<WallTime> cuts;
      // Around the epoch, where spans have negative numbers.
      for (int i = 0; i < 5; ++i)
        cuts.push_back(wallFromMicros(static_cast<std::int64_t>(random() % 8'000'000'000'000) -
                                      4'000'000'000'000));
      std::sort(cuts.begin(), cuts.end());
      const std::vector<Piece> pieces = piecesOf(planFor(cuts));
      std::int64_t end = toMicros(cuts.front());
      for (const Piece& piece : pieces) {
        QCOMPARE(piece.from, end);
        QVERIFY(piece.from < piece.to);
        QVERIFY(piece.from >= toMicros(cuts[piece.part]) && piece.to <= toMicros(cuts[piece.part + 1]));
        end = piece.to;
      }
      QCOMPARE(end, toMicros(cuts.back()));
    }
  }

  void daysOfAnyZoneNeedFewSpansAndNoRows_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<qint64>("spans");
    QTest::newRow("UTC") << "UTC" << qint64(30);
    QTest::newRow("whole hours") << "America/New_York" << qint64(30 * 9);
    QTest::newRow("half an hour") << "Asia/Kolkata" << qint64(30 * 12);
    QTest::newRow("a quarter") << "Asia/Kathmandu" << qint64(30 * 12);
  }
  void daysOfAnyZoneNeedFewSpansAndNoRows() {
    QFETCH(QString, zone);
    QFETCH(qint64, spans);
    const TimeZone place = TimeZone::find(zone.toStdString()).value();
    const auto plan =
        planFor(place.cuts(place.startOf({2026, 6, 1}), place.startOf({2026, 7, 1}), Step::Day));
    QVERIFY(plan.rows.empty());
    QCOMPARE(qint64(spansOf(plan)), spans);
  }

  void nothingNeedsNothing() {
    const WallTime now = wallFromMicros(5);
    const std::vector<WallTime> cuts{now, now};
    QVERIFY(piecesOf(planFor(cuts)).empty());
    QVERIFY(piecesOf(planFor({})).empty());
  }
};

QTEST_APPLESS_MAIN(UsagePlanTest)
#include "usage_plan_test.moc"
