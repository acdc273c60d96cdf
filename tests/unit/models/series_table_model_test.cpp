#include "models/series/series_table_model.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QtTest>

#include "models/format/display_zone.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

class SeriesTableModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void theTableHasTheChartsNumbersAndDashesForGaps() {
    DisplayZone zone(DisplayZone::Mode::Utc, QTimeZone(7200));
    SeriesTableModel model(zone);
    QAbstractItemModelTester tester(&model);
    model.setSeries(SeriesSet::fromJson(samples::overview().value("series").toObject()));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("openai requests"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("12:00:01"));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("12"));
    QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("—"));
    QCOMPARE(model.index(3, 1).data().toString(), QStringLiteral("0"));
    zone.toggle();
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("14:00:01"));
  }

  void anAxisThatSlidesMovesRowsInsteadOfResetting() {
    DisplayZone zone(DisplayZone::Mode::Utc);
    SeriesTableModel model(zone);
    QAbstractItemModelTester tester(&model);
    SeriesSet series = SeriesSet::fromJson(samples::overview().value("series").toObject());
    model.setSeries(series);
    const QPersistentModelIndex third = model.index(2, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    series.fromUs += series.stepUs;
    model.setSeries(series);
    QCOMPARE(third.row(), 1);
    QCOMPARE(third.data().toString(), QStringLiteral("12:00:02"));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(reset.count(), 0);
  }
};

QTEST_GUILESS_MAIN(SeriesTableModelTest)
#include "series_table_model_test.moc"
