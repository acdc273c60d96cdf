#include "gateway/config/nearest.h"

#include <QTest>
#include <array>
#include <string>

using namespace gc::config;

class NearestTest : public QObject {
  Q_OBJECT
 private slots:
  void countsLettersToChange_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    QTest::newRow("equal") << "listen"
                           << "listen" << 0;
    QTest::newRow("empty") << ""
                           << "abc" << 3;
    QTest::newRow("one missing") << "lisen"
                                 << "listen" << 1;
    QTest::newRow("one too many") << "lissten"
                                  << "listen" << 1;
    QTest::newRow("one changed") << "lusten"
                                 << "listen" << 1;
    QTest::newRow("two swapped") << "litsen"
                                 << "listen" << 1;
    QTest::newRow("classic") << "kitten"
                             << "sitting" << 3;
    QTest::newRow("nothing in common") << "abc"
                                       << "xyz" << 3;
  }
  void countsLettersToChange() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);
    QCOMPARE(int(editDistance(a.toStdString(), b.toStdString())), distance);
    QCOMPARE(int(editDistance(b.toStdString(), a.toStdString())), distance);
  }

  void choosesTheNearest() {
    constexpr std::array<std::string_view, 4> kKeys = {"id", "plan", "baseline_model", "strategy"};
    QCOMPARE(nearest("pln", kKeys), std::string_view("plan"));
    QCOMPARE(nearest("baseline", kKeys), std::string_view("baseline_model"));
    QCOMPARE(nearest("strategies", kKeys), std::string_view("strategy"));
    QCOMPARE(nearest("", kKeys), std::string_view("id"));
    QCOMPARE(nearest("x", {}), std::string_view());
    QCOMPARE(nearest(std::string(1'000'000, 'p'), kKeys).empty(), false);
  }
};

QTEST_APPLESS_MAIN(NearestTest)
#include "nearest_test.moc"
