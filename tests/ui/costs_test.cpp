// The Costs pane against a scripted gateway: equal sums, gaps, unpriced, brush, legend, keyboard, drill-down.
#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "models/costs/cost_steps_model.h"
#include "models/costs/cost_table_model.h"
#include "tests/support/fake_admin/cost_samples.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/costs/cost_chart_card.h"
#include "ui/panes/costs/costs_pane.h"

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
    for (const QString& line : m_pane->exportText().trimmed().split(u'\n').mid(1))
      csv += Usd::parse(line.split(u',')[6]).value_or(Usd());
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
