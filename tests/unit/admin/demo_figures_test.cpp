// Promised beside measured: when a promise counts as kept.
#include <QTest>
#include <boost/json/parse.hpp>

#include "gateway/admin/demo_figures.h"

using gc::simulator::Bound;

Q_DECLARE_METATYPE(Bound)

class DemoFiguresTest : public QObject {
  Q_OBJECT
 private slots:
  void aPromiseIsKeptOrMissedByTheTrueValue_data() {
    QTest::addColumn<Bound>("bound");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("kept");
    QTest::newRow("just below") << Bound::Below << 1999.999 << true;
    QTest::newRow("2.00 is not below 2.00") << Bound::Below << 2000.0 << false;
    QTest::newRow("2.04 is not rounded to 2.0") << Bound::Below << 2040.0 << false;
    QTest::newRow("at most") << Bound::AtMost << 2000.0 << true;
    QTest::newRow("above") << Bound::AtMost << 2000.1 << false;
    QTest::newRow("at least") << Bound::AtLeast << 2000.0 << true;
    QTest::newRow("under") << Bound::AtLeast << 1999.9 << false;
  }
  void aPromiseIsKeptOrMissedByTheTrueValue() {
    QFETCH(Bound, bound);
    QFETCH(double, value);
    QFETCH(bool, kept);
    QCOMPARE(gc::admin::met(bound, 2000, value), std::optional(kept));
  }

  void whatWasNotMeasuredIsNeitherKeptNorMissed() {
    QVERIFY(!gc::admin::met(Bound::Below, 2000, std::nullopt));
    QVERIFY(!gc::admin::met(Bound::None, 2000, 1));
  }

  void beforeItsTimeAPromiseWaits() {
    const auto metAs = [](bool due) {
      std::string text;
      gc::admin::JsonWriter json(text);
      gc::admin::writeFigure(json, "rescued", 0, Bound::AtLeast, 1, due);
      return boost::json::parse(text).at("met");
    };
    QVERIFY(metAs(false).is_null());
    QCOMPARE(metAs(true).as_bool(), false);
  }
};

QTEST_GUILESS_MAIN(DemoFiguresTest)
#include "demo_figures_test.moc"
