#include "gateway/notify/alert_watch.h"

#include <QTest>

using namespace gc;
using namespace gc::notify;
using namespace std::chrono_literals;

namespace {

const WallTime kStart = wallFromMicros(1'787'234'561'000'000);

/// Plays one figure a step; says what happened, a letter a step: . nothing, F fired, R resolved.
QString play(const QString& figures, Duration step, double threshold, Duration lasting, AlertWatch watch) {
  Condition condition;
  condition.threshold = threshold;
  condition.lasting = lasting;
  QString out;
  WallTime now = kStart;
  for (const QString& text : figures.split(' ')) {
    const auto value = text == "-" ? std::nullopt : std::optional(text.toDouble());
    const AlertChange change = watch.observe(condition, value, now);
    out += change == AlertChange::None ? '.' : change == AlertChange::Fired ? 'F' : 'R';
    now += std::chrono::duration_cast<std::chrono::microseconds>(step);
  }
  return out;
}

}  // namespace

class AlertWatchTest : public QObject {
  Q_OBJECT

 private slots:
  void itFiresAndResolves_data() {
    QTest::addColumn<QString>("figures");  ///< ten seconds apart; -: none
    QTest::addColumn<double>("threshold");
    QTest::addColumn<int>("lastingS");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char* name, const char* figures, double threshold, int s, const char* changes) {
      QTest::newRow(name) << figures << threshold << s << changes;
    };
    row("calm", "0 1 2 2", 2, 0, "....");
    row("at once", "0 3 3", 2, 0, ".F.");
    row("exactly the threshold is not over it", "2 2 2", 2, 0, "...");
    row("after twenty seconds", "3 3 3 3", 2, 20, "..F.");
    row("a dip begins anew", "3 3 1 3 3 3", 2, 20, ".....F");
    row("no figure begins anew", "3 3 - 3 3 3", 2, 20, ".....F");
    row("calm for thirty seconds", "3 0 0 0 0 0", 2, 0, "F...R.");
    row("a swing around the threshold fires once", "3 1.9 3 1.9 3 1.9 1.9 1.9 1.9 3", 2, 0, "F.........");
    row("calm is nine tenths", "3 1.8 1.8 1.8 1.8", 2, 0, "F...R");
    row("a spike ends the calm", "3 0 0 3 0 0 0 0", 2, 0, "F......R");
    row("silence does not resolve", "3 - - - - - - -", 2, 0, "F.......");
    row("silence ends the calm", "3 0 0 - 0 0 0 0", 2, 0, "F......R");
    row("over zero", "0 1 0 0 0 0", 0, 0, ".F...R");
    row("twice", "3 0 0 0 0 3", 2, 0, "F...RF");
    row("no figure at all", "- - -", 2, 0, "...");
  }
  void itFiresAndResolves() {
    QFETCH(QString, figures);
    QFETCH(double, threshold);
    QFETCH(int, lastingS);
    QTEST(play(figures, 10s, threshold, std::chrono::seconds(lastingS), {}), "changes");
  }

  void statesSayWhereItStands() {
    Condition condition;
    condition.threshold = 2;
    condition.lasting = 10s;
    AlertWatch watch;
    QCOMPARE(watch.state(), AlertState::NoData);
    watch.observe(condition, 1, kStart);
    QCOMPARE(watch.state(), AlertState::Ok);
    watch.observe(condition, 3, kStart + 5s);
    QCOMPARE(watch.state(), AlertState::Pending);
    watch.observe(condition, 4, kStart + 10s);
    QCOMPARE(watch.since(), kStart + 5s);
    watch.observe(condition, 4, kStart + 15s);
    QCOMPARE(watch.state(), AlertState::Firing);
    QCOMPARE(watch.since(), kStart + 15s);
    QCOMPARE(watch.value(), std::optional(4.0));
    watch.observe(condition, {}, kStart + 20s);
    QCOMPARE(watch.state(), AlertState::Firing);
    QCOMPARE(watch.value(), std::optional<double>());
  }

  void whatFiredBeforeGoesOn() {
    QCOMPARE(play("3 0 0 0 0", 10s, 2, 0s, AlertWatch::firingSince(kStart - 1h)), QString("....R"));
  }
};

QTEST_APPLESS_MAIN(AlertWatchTest)
#include "alert_watch_test.moc"
