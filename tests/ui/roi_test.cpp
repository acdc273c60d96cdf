// The ROI pane: live at every keystroke, every example, steps back, files, real usage, words for everything.
#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

#include "models/roi/roi_file.h"
#include "models/roi/roi_presets.h"
#include "models/roi/roi_tables.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/roi/roi_chart_widget.h"
#include "ui/panes/roi/roi_editor.h"
#include "ui/panes/roi/roi_form.h"
#include "ui/panes/roi/roi_pane.h"
#include "ui/panes/roi/roi_results.h"
#include "ui/shell/accessible_tree.h"

using namespace gc::console;

namespace {

QJsonObject usage() {
  const auto sums = [](int requests, const char* cost, const char* baseline) {
    return QJsonObject{{"requests", requests},
                       {"prompt_tokens", requests * 800},
                       {"completion_tokens", requests * 200},
                       {"cached_tokens", 0},
                       {"cost_usd", QString::fromLatin1(cost)},
                       {"baseline_usd", QString::fromLatin1(baseline)},
                       {"savings_usd", "12.000000000"},
                       {"unpriced", 0},
                       {"unknown_outcome", 0}};
  };
  QJsonObject cheap = sums(4'000, "8.000000000", "20.000000000");
  cheap.insert("group", "gemini-3.5-flash");
  QJsonObject dear = sums(6'000, "20.000000000", "20.000000000");
  dear.insert("group", "gpt-5.4");
  return {{"from", "2026-06-01T12:00:00.000000Z"},
          {"to", "2026-07-01T12:00:00.000000Z"},
          {"group_by", "model"},
          {"groups", QJsonArray{cheap, dear}},
          {"total", sums(10'000, "28.000000000", "40.000000000")}};
}

}  // namespace

class RoiTest : public QObject {
  Q_OBJECT
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<RoiPane> m_pane;

  void applyExample(const QString& id) { m_pane->editor().applyPreset(id); }
  void trigger(const QString& part) {
    for (QAction* action : m_pane->menuActions())
      if (action->text().remove(QLatin1Char('&')).contains(part)) return action->trigger();
    QFAIL(qPrintable(part));
  }
  RoiSpinBox* field(RoiField of) { return m_pane->form(m_pane->editor().document().model).figure(of); }
  /// Types as a user does: everything selected, then key after key.
  void type(RoiSpinBox* box, const QString& keys) {
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, keys);
  }

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void init() {
    m_bench = std::make_unique<UiBench>();
    m_pane = std::make_unique<RoiPane>(m_bench->theme, m_bench->models);
    expose(*m_pane);
  }
  void cleanup() {
    m_pane.reset();
    m_bench.reset();
  }

  void theSampleIsThereWithoutAGateway() {
    QVERIFY(m_pane->isReady());
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 30,457"));
    QVERIFY(m_pane->messageText().isEmpty());
    for (const QLabel* label : m_pane->results().findChildren<QLabel*>())
      if (label->text() == QLatin1String("USD 30,457"))
        QCOMPARE(label->accessibleName(), QStringLiteral("Net saving per month 30,457 US dollars"));
  }

  void everyKeystrokeIsReckoned() {
    RoiSpinBox* fee = field(RoiField::Fee);
    type(fee, QStringLiteral("7"));
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 36,450"));
    QTest::keyClicks(fee, QStringLiteral("000"));
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 29,457"));
    QCOMPARE(m_pane->editor().sheet().inputs[RoiField::Fee].provenance, RoiProvenance::Prospect);
    QElapsedTimer clock;
    clock.start();
    RoiEditor& editor = m_pane->editor();
    for (int i = 0; i < 100; ++i) editor.setValue(RoiModelId::Measured, RoiField::Fee, RoiCase::Base, i);
    qInfo("a keystroke takes %.2f ms from key to figures", double(clock.nsecsElapsed()) / 1e8);
    QVERIFY(clock.elapsed() < 100 * 16);
  }

  void undoTakesAFieldBackAsAWhole() {
    // As in the window's Edit menu.
    QAction* undo = m_pane->steps().createUndoAction(m_pane.get());
    QAction* redo = m_pane->steps().createRedoAction(m_pane.get());
    undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    redo->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    m_pane->addActions({undo, redo});
    type(field(RoiField::Fee), QStringLiteral("7000"));
    type(field(RoiField::OneOff), QStringLiteral("1"));
    QCOMPARE(m_pane->editor().steps().count(), 2);
    QTest::keyClick(field(RoiField::OneOff), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field(RoiField::OneOff)->micros(), 20'000 * kMicro);
    QCOMPARE(field(RoiField::Fee)->micros(), 7'000 * kMicro);
    QTest::keyClick(field(RoiField::OneOff), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 30,457"));
    QTest::keyClick(field(RoiField::OneOff), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(field(RoiField::Fee)->micros(), 7'000 * kMicro);
  }

  void everyExampleCanBeChosen_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("headline");
    const std::pair<const char*, const char*> rows[] = {{"sample", "USD 30,457"},
                                                        {"savings/faq-january-2026", "USD 6,600"},
                                                        {"savings/sales-cost-optimization", "USD 6,000"},
                                                        {"savings/supportai", "USD 10,000"},
                                                        {"savings/legaltech", "USD 4,000"},
                                                        {"net/objection-no-budget", "USD 3,000"},
                                                        {"net/supportai", "USD 5,000"},
                                                        {"build_vs_buy/year-1", "USD 155,000"},
                                                        {"integration/busy-team", "16.2×"},
                                                        {"outage/per-hour", "USD 220,000"},
                                                        {"sla/99.9", "USD 40,000"}};
    QCOMPARE(qsizetype(std::size(rows)), roiPresets().size());
    for (const auto& [id, headline] : rows)
      QTest::newRow(id) << QString::fromLatin1(id) << QString::fromUtf8(headline);
  }
  void everyExampleCanBeChosen() {
    QFETCH(QString, id);
    QFETCH(QString, headline);
    auto* example = m_pane->findChildren<QComboBox*>().value(1);
    for (auto* box : m_pane->findChildren<QComboBox*>())
      if (box->accessibleName() == QLatin1String("Example")) example = box;
    const int index = example->findData(id);
    QVERIFY(index > 0);
    example->setCurrentIndex(index);
    Q_EMIT example->activated(index);
    QCOMPARE(m_pane->results().headlineText(), headline);
    QCOMPARE(example->currentData().toString(), id);
    const RoiPreset& preset = *roiPreset(id);
    QCOMPARE(m_pane->results().claimNoteText().isEmpty(), preset.claims.isEmpty());
    QCOMPARE(m_pane->results().figures().isColumnHidden(RoiFiguresModel::SourceSays),
             preset.claims.isEmpty());
  }

  void aSourceThatDiffersIsShownBesideWithItsNote() {
    applyExample(QStringLiteral("net/supportai"));
    const QString note = m_pane->results().claimNoteText();
    QVERIFY2(note.contains(QStringLiteral("USD 5,000")) && note.contains(QStringLiteral("USD 8,000")) &&
                 note.contains(QStringLiteral("$2k fee")),
             qPrintable(note));
    type(field(RoiField::Fee), QStringLiteral("2000"));
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 8,000"));
    QVERIFY(m_pane->results().claimNoteText().isEmpty());
  }

  void casesShowAndTakeTheirOwnFigures() {
    applyExample(QStringLiteral("outage/per-hour"));
    QTest::keyClick(field(RoiField::CostPerHour), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 40,000"));
    QCOMPARE(field(RoiField::CostPerHour)->micros(), 10'000 * kMicro);
    QTest::keyClick(field(RoiField::CostPerHour), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 400,000"));
    type(field(RoiField::OutageHours), QStringLiteral("8"));
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 800,000"));
    QTest::keyClick(field(RoiField::CostPerHour), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(field(RoiField::OutageHours)->micros(), 4 * kMicro);
  }

  void aPlanSetsItsFeeAndWarnsPastItsCalls() {
    m_pane->editor().setPlan(QStringLiteral("growth"));
    QCOMPARE(field(RoiField::Fee)->micros(), 5'000 * kMicro);
    QVERIFY2(m_pane->results().warningText().contains(QStringLiteral("more than the 2,000,000")),
             qPrintable(m_pane->results().warningText()));
    type(field(RoiField::Requests), QStringLiteral("2000000"));
    QVERIFY(m_pane->results().warningText().isEmpty());
    m_pane->editor().setPlan(QStringLiteral("enterprise"));
    QVERIFY(m_pane->results().warningText().contains(QStringLiteral("agreement")));
    type(field(RoiField::Requests), QStringLiteral("0"));
    QVERIFY(m_pane->results().warningText().contains(QStringLiteral("Enter volume")));
  }

  void realUsageFillsAnUntouchedSheetAndIsMarked() {
    m_bench->server.setJson("/admin/v1/usage", usage());
    m_bench->connect();
    m_pane->setActive(true);
    QTRY_VERIFY(m_bench->models.roiUsage.usage());
    QCOMPARE(field(RoiField::TokensIn)->micros(), 800 * kMicro);
    const RoiInputs& inputs = m_pane->editor().sheet().inputs;
    QCOMPARE(inputs[RoiField::TokensIn].provenance, RoiProvenance::Measured);
    QCOMPARE(inputs[RoiField::Fee].provenance, RoiProvenance::Assumption);
    QCOMPARE(inputs[RoiField::Requests].base, 12'000'000 * kMicro);
    QVERIFY(m_pane->editor().isUntouched());
    trigger(QStringLiteral("volume included"));
    QCOMPARE(field(RoiField::Requests)->micros(), 10'000 * kMicro);
    m_pane->editor().steps().undo();
    QCOMPARE(field(RoiField::Requests)->micros(), 12'000'000 * kMicro);
  }

  void realUsageNeverOverwritesWhatWasTyped() {
    type(field(RoiField::TokensIn), QStringLiteral("5"));
    m_bench->server.setJson("/admin/v1/usage", usage());
    m_bench->connect();
    m_pane->setActive(true);
    QTRY_VERIFY(m_bench->models.roiUsage.usage());
    QCOMPARE(field(RoiField::TokensIn)->micros(), 5 * kMicro);
  }

  void measuringIsDisabledWithTheReason() {
    const auto measured = [this] {
      for (auto* button : m_pane->findChildren<QPushButton*>())
        if (button->menu()) return button;
      return static_cast<QPushButton*>(nullptr);
    };
    QVERIFY(!measured()->isEnabled());
    QCOMPARE(measured()->toolTip(), QStringLiteral("No gateway is connected"));
    m_bench->connect();
    m_pane->setActive(true);
    QTRY_VERIFY2(measured()->toolTip().contains(QStringLiteral("did not tell")),
                 qPrintable(measured()->toolTip()));
    QJsonObject nothing = usage();
    nothing.insert("total", QJsonObject{{"requests", 0}});
    m_bench->server.setJson("/admin/v1/usage", nothing);
    m_pane->refresh();
    QTRY_VERIFY2(measured()->toolTip().contains(QStringLiteral("no usage")),
                 qPrintable(measured()->toolTip()));
    QVERIFY(!measured()->isEnabled());
  }

  void aDocumentIsSavedAndOpenedAgain() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("acme.gcroi"));
    m_pane->editor().setProspect(QStringLiteral("Acme Corp"));
    type(field(RoiField::Fee), QStringLiteral("4321"));
    QVERIFY(m_pane->saveTo(path));
    QVERIFY(m_pane->mayClose());
    QVERIFY(m_pane->messageText().contains(path));
    trigger(QStringLiteral("New"));
    QVERIFY(m_pane->editor().document().prospect.isEmpty());
    QVERIFY(m_pane->openFrom(path));
    QCOMPARE(m_pane->editor().document().prospect, QStringLiteral("Acme Corp"));
    QCOMPARE(field(RoiField::Fee)->micros(), 4'321 * kMicro);
    QCOMPARE(m_pane->exportName(), QStringLiteral("Acme Corp.csv"));
    QVERIFY(m_pane->exportText().contains(QStringLiteral("4321")));
  }

  void aProposalIsAPdfWithItsFontsInIt() {
    QTemporaryDir folder;
    // GC_PICTURES=DIR keeps it for somebody to look at.
    const QString path =
        qEnvironmentVariable("GC_PICTURES", folder.path()) + QStringLiteral("/proposal.pdf");
    applyExample(QStringLiteral("net/supportai"));
    m_pane->editor().setProspect(QStringLiteral("SupportAI"));
    QVERIFY(m_pane->exportProposalTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
    QVERIFY(pdf.contains("/ToUnicode"));
    QVERIFY2(!pdf.contains("/Subtype /Image"), "charts and text are vectors");
    QVERIFY(!m_pane->exportProposalTo(folder.filePath(QStringLiteral("missing/proposal.pdf"))));
    QVERIFY(m_pane->messageText().contains(QStringLiteral("missing/proposal.pdf")));
  }

  void aProposalsTextCanBeSelectedAndSearched() {
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty()) QSKIP("pdftotext of poppler-utils is not installed");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("proposal.pdf"));
    applyExample(QStringLiteral("net/supportai"));
    m_pane->editor().setProspect(QStringLiteral("Müller & Söhne"));
    QVERIFY(m_pane->exportProposalTo(path));
    QProcess run;
    run.start(reader, {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path,
                       QStringLiteral("-")});
    QVERIFY(run.waitForFinished());
    const QString text = QString::fromUtf8(run.readAllStandardOutput());
    for (const char* part : {"Müller & Söhne", "USD 5,000", "USD 8,000", "+USD 5,000", "−USD 10,000",
                             "±10 %", "(2M calls", "Assumption", "Method"})
      QVERIFY2(text.simplified().contains(QString::fromUtf8(part)), part);
  }

  void aProposalFromASimulatedGatewaySaysSo() {
    QTemporaryDir folder;
    const QString path =
        qEnvironmentVariable("GC_PICTURES", folder.path()) + QStringLiteral("/proposal-simulated.pdf");
    m_bench->server.setJson("/admin/v1/usage", usage());
    m_bench->connect();
    m_pane->setActive(true);
    QTRY_VERIFY(m_bench->models.roiUsage.usage());
    QTRY_VERIFY(m_bench->models.timeline.kpis().failoverMs);
    QVERIFY(m_bench->models.client.gateway().simulated);
    RoiEditor& editor = m_pane->editor();
    editor.setProspect(QStringLiteral("Müller & Söhne Maschinenbau GmbH"));
    editor.setPlan(QStringLiteral("growth"));
    editor.setValue(RoiModelId::Measured, RoiField::Requests, RoiCase::Base, 2'000'000 * kMicro);
    editor.setValue(RoiModelId::Measured, RoiField::Requests, RoiCase::Low, 1'500'000 * kMicro);
    editor.setValue(RoiModelId::Measured, RoiField::Requests, RoiCase::High, 3'000'000 * kMicro);
    editor.setNote(RoiModelId::Measured, RoiField::Incidents, QStringLiteral("status page of 2025"));
    QVERIFY(m_pane->exportProposalTo(path));
    QVERIFY(QFileInfo(path).size() > 10'000);
    QVERIFY(m_pane->exportText().startsWith(QStringLiteral("SIMULATION")));
  }

  void aFileOfANewerConsoleIsRefusedInWords() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.gcroi"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"gcroi\",\"version\":99}");
    file.close();
    QVERIFY(!m_pane->openFrom(path));
    QVERIFY2(m_pane->messageText().contains(QStringLiteral("version 99")), qPrintable(m_pane->messageText()));
    QCOMPARE(m_pane->results().headlineText(), QStringLiteral("USD 30,457"));
  }

  void everythingFocusableHasANameInEveryModel_data() {
    QTest::addColumn<int>("model");
    for (const RoiModelId model : kRoiModels) QTest::newRow(qPrintable(roiModelKey(model))) << int(model);
  }
  void everythingFocusableHasANameInEveryModel() {
    QFETCH(int, model);
    m_pane->editor().show(RoiModelId(model));
    QCOMPARE(unnamedFocusable(*m_pane), QStringList());
  }

  void nothingIsCutInTheSmallestWindow_data() {
    QTest::addColumn<QString>("example");
    for (const RoiPreset& preset : roiPresets()) QTest::newRow(qPrintable(preset.id)) << preset.id;
  }
  void nothingIsCutInTheSmallestWindow() {
    QFETCH(QString, example);
    applyExample(example);
    m_pane->editor().setProspect(QStringLiteral("Müller & Söhne Maschinenbau GmbH & Co. KG"));
    // What the shell leaves of 1024 × 640.
    m_pane->resize(824, 510);
    QTest::qWait(20);
    const QString name = QStringLiteral("roi-small-%1.png").arg(example.section(QLatin1Char('/'), -1));
    if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty())
      QVERIFY(m_pane->grab().save(QDir(folder).filePath(name)));
    QCOMPARE(m_pane->width(), 824);
    for (auto* button : m_pane->findChildren<QAbstractButton*>())
      if (button->isVisible() && !button->text().isEmpty())
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    for (auto* label : m_pane->findChildren<QLabel*>())
      if (label->isVisible() && !label->wordWrap())
        QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
  }

  void chartsSpeakAndArePaintedInBothDirections() {
    for (auto* chart : m_pane->findChildren<RoiChartWidget*>()) {
      QVERIFY(!chart->spokenParts().isEmpty());
      QVERIFY2(chart->spokenSummary().contains(QStringLiteral("USD")), qPrintable(chart->spokenSummary()));
      const QImage straight = chart->grab().toImage();
      chart->setLayoutDirection(Qt::RightToLeft);
      const QImage mirrored = chart->grab().toImage();
      QVERIFY(colorCount(straight) > 10);
      QVERIFY(straight != mirrored);
    }
  }

  void theTornadosTwinHasTheSameRows() {
    const RoiSensitivity found = sensitivityOf(RoiModelId::Measured, m_pane->editor().sheet().inputs);
    QCOMPARE(m_pane->results().swings().model()->rowCount(), int(found.swings.size()));
  }
};

GC_UI_TEST_MAIN(RoiTest)
#include "roi_test.moc"
