// The Costs pane against a scripted gateway: equal sums, gaps, unpriced, brush, legend, keyboard, drill-down.
#include <QComboBox>
#include <QDateTimeEdit>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

#include "models/costs/cost_steps_model.h"
#include "models/costs/cost_table_model.h"
#include "tests/support/fake_admin/cost_samples.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/costs/billing_files.h"
#include "ui/panes/costs/cost_chart_card.h"
#include "ui/panes/costs/cost_figure.h"
#include "ui/panes/costs/cost_tiles.h"
#include "ui/panes/costs/costs_pane.h"
#include "ui/panes/costs/price_dialog.h"
#include "ui/panes/costs/reconcile_view.h"

using namespace gc::console;

class CostsTest : public QObject {
  Q_OBJECT
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<CostsPane> m_pane;

  CostChartWidget& chart() { return m_pane->chartCard().chart(); }
  void show() {
    m_pane = std::make_unique<CostsPane>(m_bench->theme, m_bench->models);
    m_pane->setActive(true);
    expose(*m_pane);
    m_bench->connect();
  }
  void showReady() {
    show();
    QTRY_VERIFY(m_pane->isReady());
    QTRY_VERIFY(!chart().chart().columns.isEmpty());
  }
  /// Leaves a file for the eye where GC_PICTURES says.
  static void keep(const QString& path) {
    const QString to = qEnvironmentVariable("GC_PICTURES");
    if (!to.isEmpty()) QVERIFY(QFile::copy(path, to + u'/' + QFileInfo(path).fileName()));
  }
  /// Presses, moves and releases over two columns.
  void drag(int first, int last) {
    const CostFrame f = chart().frame();
    const auto middle = [&f](int column) {
      return QPoint(int(f.left(column) + f.columnWidth / 2), int(f.plot.center().y()));
    };
    QTest::mousePress(&chart(), Qt::LeftButton, {}, middle(first));
    QMouseEvent move(QEvent::MouseMove, middle(last), chart().mapToGlobal(middle(last)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&chart(), &move);
    QTest::mouseRelease(&chart(), Qt::LeftButton, {}, middle(last));
  }

 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    m_bench = std::make_unique<UiBench>();
    m_bench->server.setJson("/admin/v1/usage", samples::usage(30, 20));
    m_bench->server.setJson("/admin/v1/forecast", samples::forecast());
    m_bench->server.setJson("/admin/v1/prices", samples::prices());
    m_bench->server.setJson("/admin/v1/tenants/acme", {{"budget_usd", "0.300000000"}});
  }
  void cleanup() {
    m_pane.reset();
    m_bench.reset();
  }

  void chartTableAndCsvSayTheSame() {
    showReady();
    const Usd sum = Usd::fromNanos(qint64(20) * 19 / 2 * 10'000'001 * 30);
    QCOMPARE(chart().chart().shown(), sum);
    QCOMPARE(m_pane->rows().sum(), sum);
    QCOMPARE(m_pane->chartCard().steps().sum(), sum);
    QVERIFY2(m_pane->footerText().contains(sum.exact()), qPrintable(m_pane->footerText()));
    Usd csv;
    const QStringList lines = m_pane->exportText().trimmed().split(u'\n');
    QVERIFY(lines[0].startsWith(QStringLiteral("# 2026-06-02 to 2026-07-01, UTC, ")));
    for (const QString& line : lines.mid(2)) csv += Usd::parse(line.split(u',')[6]).value_or(Usd());
    QCOMPARE(csv, sum);
  }

  void theLegendRecomputesWhatIsShown() {
    showReady();
    const Usd before = chart().chart().shown(), first = chart().chart().series.first().total.cost;
    QAbstractItemModel& legend = *m_pane->chartCard().legend().model();
    QVERIFY(legend.setData(legend.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(chart().chart().shown(), before - first);
    QCOMPARE(m_pane->chartCard().steps().sum(), before - first);
    QVERIFY(chart().spokenParts().size() == 7);
  }

  void aBrushNarrowsTheTableUntilEscape() {
    showReady();
    const Usd whole = m_pane->rows().sum();
    drag(2, 4);
    QCOMPARE(m_pane->rows().sum().nanos(), whole.nanos() / 30 * 3);
    QVERIFY(m_pane->footerText().contains(QStringLiteral("2026-06-04 to 2026-06-06")));
    chart().setFocus();
    QTest::keyClick(&chart(), Qt::Key_Escape);
    QCOMPARE(m_pane->rows().sum(), whole);
  }

  void theKeyboardMovesBrushesAndOpens() {
    showReady();
    QSignalSpy opened(m_pane.get(), &Pane::openRequested);
    chart().setFocus();
    QTest::keyClick(&chart(), Qt::Key_Home);
    QTest::keyClick(&chart(), Qt::Key_Right);
    QTest::keyClick(&chart(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_pane->rows().sum().nanos(), chart().chart().shown(1, 2).nanos());
    QTest::keyClick(&chart(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<Place>().pane, QStringLiteral("requests"));
    QCOMPARE(m_bench->models.requests.timeRange()->first, chart().chart().columns[2].fromUs);
  }

  void aDoubleClickOpensTheRequestsOfItsBar() {
    showReady();
    QSignalSpy opened(m_pane.get(), &Pane::openRequested);
    const CostFrame f = chart().frame();
    const CostSeries& first = chart().chart().series.first();
    const double y = f.y(Usd::fromNanos(first.values[5].cost.nanos() / 2));
    QTest::mouseDClick(&chart(), Qt::LeftButton, {}, QPoint(int(f.left(5) + f.columnWidth / 2), int(y)));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<Place>().filter, QStringLiteral("tenant:") + first.title);
    m_pane->table().selectRow(0);
    QTest::keyClick(&m_pane->table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened[1][0].value<Place>().filter, QStringLiteral("tenant:") + first.title);
  }

  void scopeGroupingAndStepAskAnew() {
    showReady();
    const auto last = [this](const char* item) {
      QString value;
      for (const FakeAdminServer::Call& call : m_bench->server.calls())
        if (call.path == QLatin1String("/admin/v1/usage") && call.query.hasQueryItem(QStringLiteral("step")))
          value = call.query.queryItemValue(QString::fromLatin1(item));
      return value;
    };
    m_bench->models.scope.setTenant(QStringLiteral("acme"));
    QTRY_COMPARE(last("tenant"), QStringLiteral("acme"));
    m_pane->setFilter(QStringLiteral("model"));
    QTRY_COMPARE(last("group_by"), QStringLiteral("model"));
    m_bench->models.costs.setStep(CostStep::Hour);
    QTRY_COMPARE(last("step"), QStringLiteral("hour"));
    const QString from = last("from");
    m_bench->models.scope.setWindowS(6 * 3600);
    QTRY_VERIFY(last("from") < from);
    m_bench->models.zone.setMode(DisplayZone::Mode::Local);
    QTRY_COMPARE(last("tz"), QString::fromLatin1(QTimeZone::systemTimeZoneId()));
  }

  void unpricedIsCountedAndSpoken() {
    showReady();
    QVERIFY(chart().spokenSummary().contains(QStringLiteral("300 request(s) without a price")));
    QVERIFY(chart().columnText(0).contains(QStringLiteral("10 request(s) without a price")));
    QVERIFY(chart().accessibleName().startsWith(QStringLiteral("Cost in USD by Tenant and Day")));
  }

  void tilesTellMonthForecastBudgetAndSavings() {
    showReady();
    const auto value = [this](CostTile tile) { return m_pane->tiles()[int(tile)]->reading(); };
    QTRY_COMPARE(value(CostTile::Month).value, QStringLiteral("0.250000"));
    QCOMPARE(value(CostTile::Forecast).value, QStringLiteral("10.0000"));
    QCOMPARE(value(CostTile::Forecast).note, QStringLiteral("8.0000 to 13.0000"));
    QVERIFY(value(CostTile::Forecast).tooltip.contains(QStringLiteral("3.3 % off")));
    QCOMPARE(value(CostTile::Budget).value, kUnknown);
    m_bench->models.scope.setTenant(QStringLiteral("acme"));
    QTRY_COMPARE(value(CostTile::Budget).value, QStringLiteral("0.300000"));
    QCOMPARE(value(CostTile::Budget).tone, Tone::Warning);
    QCOMPARE(value(CostTile::Forecast).tone, Tone::Warning);
    QVERIFY(chart().chart().budget);
  }

  void pausedFiguresStandStill() {
    showReady();
    const Usd before = m_pane->rows().sum();
    m_bench->models.scope.setLive(false);
    m_bench->server.setJson("/admin/v1/usage", samples::usage(30, 3));
    QSignalSpy changed(&m_bench->models.costs, &CostModel::changed);
    m_bench->models.costs.refresh();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(m_pane->rows().sum(), before);
    m_bench->models.scope.setLive(true);
    QVERIFY(m_pane->rows().sum() != before);
  }

  void picturesCarryTheirSourceAndTheSameSums_data() {
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"png", "svg", "pdf"}) QTest::newRow(suffix) << QString::fromLatin1(suffix);
  }
  void picturesCarryTheirSourceAndTheSameSums() {
    QFETCH(QString, suffix);
    showReady();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("costs.") + suffix);
    QVERIFY(m_pane->exportTo(path));
    keep(path);
    const CostFigure figure = m_pane->figure();
    QCOMPARE(figure.chart.shown(), chart().chart().shown());
    QByteArray words;
    if (suffix == QLatin1String("png")) {
      const QImage image(path);
      QVERIFY(image.width() == 2400 && colorCount(image) > 10);
      words = image.text(QStringLiteral("Description")).toUtf8();
    } else if (suffix == QLatin1String("pdf")) {
      if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) return;
      QProcess reader;
      reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
      QVERIFY(reader.waitForFinished());
      words = reader.readAllStandardOutput();
      QVERIFY(words.contains(figure.chart.shown().exact().toUtf8()));
    } else {
      QFile file(path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      words = file.readAll();
      QVERIFY(words.contains(figure.chart.shown().exact().toUtf8()));
    }
    for (const QString& wanted :
         {figure.range, QStringLiteral("UTC"), figure.connection, QStringLiteral("SIMULATION")})
      QVERIFY2(words.contains(wanted.toUtf8()), qPrintable(wanted + u'\n' + words.left(3000)));
  }

  void aPriceIsSetForOneTenantFromADate() {
    showReady();
    m_bench->models.scope.setTenant(QStringLiteral("acme"));
    QTRY_VERIFY(m_pane->isReady());
    QJsonObject sent;
    m_bench->server.setHandler("POST", "/admin/v1/prices", [&sent](const FakeAdminServer::Call& call) {
      sent = call.body;
      return FakeAdminServer::Reply{201, {{"repriced", 300}}, 0};
    });
    PriceDialog dialog(m_bench->theme, m_bench->models);
    dialog.show();
    QSignalSpy set(&dialog, &PriceDialog::priceSet);
    QPushButton* button = nullptr;
    for (auto* each : dialog.findChildren<QPushButton*>())
      if (each->text() == QStringLiteral("Set price")) button = each;
    QVERIFY(!button->isEnabled() && !button->toolTip().isEmpty());
    QCOMPARE(dialog.findChildren<QComboBox*>()[0]->currentText(), QStringLiteral("new"));
    dialog.findChildren<QComboBox*>()[2]->setCurrentIndex(1);
    dialog.findChild<QDateTimeEdit*>()->setDateTime(QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC));
    for (auto* field : dialog.findChildren<QLineEdit*>()) {
      if (field->accessibleName() == QStringLiteral("Price of input")) field->setText(QStringLiteral("2.50"));
      if (field->accessibleName() == QStringLiteral("Price of output")) field->setText(QStringLiteral("10"));
    }
    QVERIFY(button->isEnabled());
    button->click();
    QTRY_COMPARE(set.count(), 1);
    QCOMPARE(sent, (QJsonObject{{"model", "new"},
                                {"tenant", "acme"},
                                {"from", "2026-06-01T00:00:00.000000Z"},
                                {"input_usd", "2.50"},
                                {"output_usd", "10"}}));
  }

  void aRefusedPriceSaysWhy() {
    showReady();
    m_bench->server.setError("/admin/v1/prices", 400, "invalid_body", "Field 'model' is unknown", "POST");
    PriceDialog dialog(m_bench->theme, m_bench->models);
    dialog.show();
    for (auto* field : dialog.findChildren<QLineEdit*>())
      if (field->accessibleName().startsWith(QStringLiteral("Price of"))) field->setText(QStringLiteral("1"));
    for (auto* each : dialog.findChildren<QPushButton*>())
      if (each->text() == QStringLiteral("Set price")) each->click();
    QTRY_VERIFY(dialog.errorText().contains(QStringLiteral("'model' is unknown")));
  }

  void anInvoiceIsComparedWithTheLedger() {
    m_bench->models.providers.setActive(true);
    showReady();
    QTRY_VERIFY(m_pane->reconcile().provider().count() > 0);
    const QJsonObject row{{"day", "2026-07-01"},         {"model", "gpt-5.4"},
                          {"ledger_usd", "1.000000000"}, {"invoice_usd", "1.250000000"},
                          {"difference_usd", "0.250000000"}};
    const QString provider = m_pane->reconcile().provider().currentText();
    m_bench->server.setReply("POST", "/admin/v1/providers/" + provider + "/reconcile",
                             {200, {{"tz", "UTC"}, {"rows", QJsonArray{row}}, {"total", row}}, 0});
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("invoice.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("day,model,cost_usd\n") > 0);
    file.close();
    m_pane->reconcile().compare(file.fileName());
    QTRY_COMPARE(m_pane->reconcile().table().model()->rowCount(), 1);
    QVERIFY(m_pane->reconcile().resultText().contains(QStringLiteral("difference 0.25 USD")));
    m_pane->reconcile().compare(folder.filePath(QStringLiteral("nowhere.csv")));
    QVERIFY(m_pane->reconcile().resultText().contains(QStringLiteral("nowhere.csv")));
  }

  void invoicesAreWrittenAsPdfAndCsv() {
    showReady();
    const QJsonObject line{{"provider", "openai"},   {"model", "gpt-5.4"},      {"requests", 12},
                           {"prompt_tokens", 9'600}, {"completion_tokens", 24}, {"cost_usd", "1.000000001"}};
    m_bench->server.setJson("/admin/v1/tenants/acme/invoices/2026-06",
                            {{"tenant", "acme"},
                             {"month", "2026-06"},
                             {"tz", "UTC"},
                             {"complete", true},
                             {"plan", "growth"},
                             {"lines", QJsonArray{line}},
                             {"usage_usd", "1.000000001"},
                             {"passed_through_usd", "1.000000001"},
                             {"platform_fee_usd", "6000.000000000"},
                             {"total_usd", "6001.000000001"}});
    QSignalSpy saved(&m_pane->billing(), &BillingFiles::saved);
    QSignalSpy failed(&m_pane->billing(), &BillingFiles::failed);
    QTemporaryDir folder;
    BillingWish wish{.tenant = QStringLiteral("acme"), .month = QStringLiteral("2026-06")};
    m_pane->billing().save(wish, folder.filePath(wish.fileName()));
    QTRY_COMPARE(saved.count(), 1);
    keep(folder.filePath(wish.fileName()));
    if (!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
      QProcess reader;
      reader.start(QStringLiteral("pdftotext"),
                   {folder.filePath(QStringLiteral("invoice-acme-2026-06.pdf")), QStringLiteral("-")});
      QVERIFY(reader.waitForFinished());
      const QByteArray words = reader.readAllStandardOutput();
      for (const char* wanted : {"6,001.00", "1.000000001", "gpt-5.4", "acme", "SIMULATION"})
        QVERIFY2(words.contains(wanted), words.constData());
    }
    wish.csv = true;
    m_pane->billing().save(wish, folder.filePath(wish.fileName()));
    QTRY_COMPARE(saved.count(), 2);
    QFile csv(folder.filePath(QStringLiteral("invoice-acme-2026-06.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().startsWith("# SIMULATION"));
    wish.month = QStringLiteral("2026-05");
    m_pane->billing().save(wish, folder.filePath(wish.fileName()));
    QTRY_COMPARE(failed.count(), 1);
  }

  void nothingSpentIsSaid() {
    m_bench->server.setJson("/admin/v1/usage", samples::usage(1, 0));
    show();
    QTRY_VERIFY(m_pane->isShowingEmpty());
    QVERIFY(m_pane->emptySentence().contains(QStringLiteral("Nothing was spent")));
  }

  void refusalIsSaidWithAWayOut() {
    m_bench->server.setError("/admin/v1/usage", 500, "internal", "disk is full");
    show();
    QTRY_VERIFY(m_pane->messageText().contains(QStringLiteral("disk is full")));
    m_bench->server.setJson("/admin/v1/usage", samples::usage(2, 2));
    for (auto* button : m_pane->findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Retry")) button->click();
    QTRY_VERIFY(m_pane->isReady());
  }

  void offlineKeepsTheFiguresAndSaysSo() {
    showReady();
    const Usd sum = m_pane->rows().sum();
    m_bench->server.goOffline();
    m_bench->beat();
    QTRY_VERIFY(m_pane->messageText().startsWith(QStringLiteral("Offline")));
    QCOMPARE(m_pane->rows().sum(), sum);
  }

  /// Printed, not judged: the machine that runs the tests has other work.
  void ninetyDaysOfTwoHundredGroups() {
    m_bench->server.setJson("/admin/v1/usage", samples::usage(90, 200));
    show();
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(chart().chart().columns.size(), 90 + 30);
    const qint64 arrived = timer.restart();
    m_pane->setFilter(QStringLiteral("model"));
    chart().repaint();
    const qint64 painted = timer.restart();
    QVERIFY(m_pane->chartCard().legend().model()->setData(m_pane->chartCard().legend().model()->index(0, 0),
                                                          Qt::Unchecked, Qt::CheckStateRole));
    qInfo("answer to screen %lld ms, one paint %lld ms, one toggle %lld ms", arrived, painted, timer.elapsed());
  }

  void sortedByAmountNotByText() {
    showReady();
    const QAbstractItemModel& rows = *m_pane->table().model();
    QCOMPARE(rows.index(0, 0).data().toString(), QStringLiteral("acme-018"));
    QCOMPARE(rows.index(rows.rowCount() - 1, CostTableModel::Cost).data().toString(),
             QStringLiteral("unpriced"));
  }
};

GC_UI_TEST_MAIN(CostsTest)
#include "costs_test.moc"
