// What the pane shows and exports of a calculation: tables, claims beside figures, CSV.
#include "models/roi/roi_tables.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "models/format/csv.h"
#include "models/roi/roi_csv.h"

using namespace gc::console;

namespace {

QString cellOf(const QAbstractItemModel& model, const QString& name, int column, int role = Qt::DisplayRole) {
  for (int row = 0; row < model.rowCount(); ++row)
    if (model.index(row, 0).data().toString() == name) return model.index(row, column).data(role).toString();
  return QStringLiteral("no such row");
}

RoiDocument withPreset(const QString& id) {
  RoiDocument document = newRoiDocument();
  const RoiPreset& preset = *roiPreset(id);
  document.model = preset.model;
  document.sheets[preset.model] = {preset.id, preset.inputs};
  return document;
}

}  // namespace

class RoiTablesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aSourceThatDiffersStandsBesideTheComputedFigure() {
    const RoiPreset& preset = *roiPreset(QStringLiteral("net/supportai"));
    RoiFiguresModel model;
    QAbstractItemModelTester tester(&model);
    model.setSheet(preset.model, preset.inputs, claimsOf(preset.id, preset.model, preset.inputs));
    const QString net = QStringLiteral("Net saving per month");
    QCOMPARE(cellOf(model, net, RoiFiguresModel::Base), QStringLiteral("USD 5,000"));
    QCOMPARE(cellOf(model, net, RoiFiguresModel::SourceSays), QStringLiteral("USD 8,000"));
    const QString why = cellOf(model, net, RoiFiguresModel::SourceSays, Qt::ToolTipRole);
    QVERIFY2(why.contains(QStringLiteral("$2k fee")), qPrintable(why));
    const RoiPreset& busy = *roiPreset(QStringLiteral("integration/busy-team"));
    model.setSheet(busy.model, busy.inputs, busy.claims);
    const QString first = QStringLiteral("Return in the first month");
    QCOMPARE(cellOf(model, first, RoiFiguresModel::Low), QStringLiteral("7.5×"));
    QCOMPARE(cellOf(model, first, RoiFiguresModel::High), QStringLiteral("25.0×"));
    QCOMPARE(cellOf(model, first, RoiFiguresModel::SourceSays), QStringLiteral("100x"));
  }

  void figuresChangeInPlaceSoThatTheSelectionStays() {
    RoiFiguresModel model;
    QAbstractItemModelTester tester(&model);
    RoiInputs inputs = startingInputs(RoiModelId::Measured);
    model.setSheet(RoiModelId::Measured, inputs, {});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    inputs[RoiField::Fee].base = 0;
    model.setSheet(RoiModelId::Measured, inputs, {});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(cellOf(model, QStringLiteral("Net saving per month"), RoiFiguresModel::Base),
             QStringLiteral("USD 36,457"));
  }

  void sensitivitiesAreRowsOfTheSameNumbers() {
    RoiSensitivityModel model;
    QAbstractItemModelTester tester(&model);
    const RoiSensitivity found = sensitivityOf(RoiModelId::InHouse, startingInputs(RoiModelId::InHouse));
    model.setSensitivity(found);
    QCOMPARE(model.rowCount(), int(found.swings.size()));
    QCOMPARE(model.index(0, RoiSensitivityModel::Swing).data().toString(), QStringLiteral("USD 30,000"));
    QVERIFY(model.index(0, RoiSensitivityModel::Input).data().toString().endsWith(QStringLiteral("±10 %")));
  }

  void csvCarriesEveryInputFigureAndClaimUnrounded() {
    RoiDocument document = withPreset(QStringLiteral("net/supportai"));
    document.prospect = QStringLiteral("SupportAI");
    const QString csv = roiCsv(document);
    QVERIFY(csv.contains(QStringLiteral("Prospect,SupportAI\n")));
    QVERIFY(csv.contains(QStringLiteral("Platform fee,5000,5000,5000,USD/month,Assumption,")));
    QVERIFY2(csv.contains(QStringLiteral("Net saving per month,5000,5000,5000,USD/month,8000,")),
             qPrintable(csv));
    QVERIFY(csv.contains(QStringLiteral("Saving known beforehand,0,0,0,USD/month,Assumption,\n")));
  }

  void csvRunsNoFormula_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"=cmd|'/c calc'!A1", "+1", "-1+2", "@SUM(A1)", "\t=1"})
      QTest::newRow(text) << QString::fromLatin1(text);
  }
  void csvRunsNoFormula() {
    QFETCH(QString, text);
    RoiDocument document = newRoiDocument();
    document.prospect = text;
    document.sheets[RoiModelId::Measured].inputs[RoiField::Fee].note = text;
    const QString guarded = quotedCell(QLatin1Char('\'') + text, QLatin1Char(','));
    const QString csv = roiCsv(document);
    QVERIFY(csv.contains(QStringLiteral("Prospect,") + guarded));
    QVERIFY(csv.contains(QStringLiteral("Assumption,") + guarded));
  }

  void aNegativeFigureStaysANumber() {
    RoiDocument document = newRoiDocument();
    document.sheets[RoiModelId::Measured].inputs[RoiField::Fee].base = 90'000 * kMicro;
    QVERIFY(roiCsv(document).contains(QStringLiteral("Net saving per month,-53542.8,")));
  }

  void cellsWithSeparatorsAndBreaksAreQuoted() {
    QCOMPARE(quotedCell(QStringLiteral("a,\"b\""), QLatin1Char(',')), QStringLiteral("\"a,\"\"b\"\"\""));
    QCOMPARE(quotedCell(QStringLiteral("a\nb"), QLatin1Char(',')), QStringLiteral("\"a\nb\""));
    QCOMPARE(quotedCell(QStringLiteral("a,b"), QLatin1Char('\t')), QStringLiteral("a,b"));
    QCOMPARE(guardedText(QString()), QString());
  }
};

QTEST_APPLESS_MAIN(RoiTablesTest)
#include "roi_tables_test.moc"
