// The request log and its inspector against a scripted gateway.
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include "tests/ui/ui_bench.h"
#include "ui/panes/requests/attempts_waterfall.h"
#include "ui/panes/requests/request_inspector.h"
#include "ui/panes/requests/requests_pane.h"

using namespace gc::console;

class RequestsTest : public QObject {
  Q_OBJECT
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<RequestsPane> m_pane;

  QTableView& table() { return m_pane->table(); }
  void pushRequest(int n, const QJsonObject& changes = {}) {
    m_bench->server.pushEvent(QStringLiteral("request"), {{"request", samples::request(n, changes)}});
  }

 private Q_SLOTS:
  void init() {
    m_bench = std::make_unique<UiBench>();
    m_pane = std::make_unique<RequestsPane>(m_bench->theme, m_bench->models);
    m_pane->setActive(true);
    expose(*m_pane);
    m_bench->connect();
    QTRY_COMPARE(table().model()->rowCount(), 40);
    QTRY_COMPARE(m_bench->server.streamCount(), 1);
  }
  void cleanup() {
    m_pane.reset();
    m_bench.reset();
  }

  void newestIsAtTheBottomAndFollowed() {
    QCOMPARE(table().model()->index(39, 0).data(RequestListModel::IdRole).toString(), samples::requestId(40));
    pushRequest(41);
    QTRY_COMPARE(table().model()->rowCount(), 41);
    QTRY_COMPARE(table().verticalScrollBar()->value(), table().verticalScrollBar()->maximum());
    QVERIFY(m_pane->footerText().startsWith(QStringLiteral("41 of 41")));
  }

  void pausedViewCountsNewsAndResumesWithoutLoss() {
    m_bench->models.scope.setLive(false);
    QVERIFY(!m_bench->models.requests.isFollowing());
    pushRequest(41);
    pushRequest(42);
    QTRY_COMPARE(m_bench->models.requests.newCount(), 2);
    QCOMPARE(table().model()->rowCount(), 40);
    m_bench->models.scope.setLive(true);
    QTRY_COMPARE(table().model()->rowCount(), 42);
  }

  void liveRowsObeyTheFilter() {
    m_pane->setFilter(QStringLiteral("status:error"));
    QTRY_VERIFY(m_pane->isShowingEmpty());
    QVERIFY(m_pane->emptySentence().startsWith(QStringLiteral("No match")));
    pushRequest(41, {{"status", 503}, {"outcome", "failed"}});
    pushRequest(42);
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QTRY_VERIFY(!m_pane->isShowingEmpty());
    m_pane->setFilter({});
    QTRY_COMPARE(table().model()->rowCount(), 42);
  }

  void unreadableFilterSaysWhatIsWrong() {
    m_pane->setFilter(QStringLiteral("cost>cheap"));
    QVERIFY(!m_pane->filterErrorText().isEmpty());
    QCOMPARE(table().model()->rowCount(), 40);
  }

  void tenantScopeIsObeyed() {
    m_bench->models.scope.setTenant(QStringLiteral("globex"));
    QTRY_VERIFY(m_pane->isShowingEmpty());
    m_bench->models.scope.setTenant({});
    QTRY_COMPARE(table().model()->rowCount(), 40);
  }

  void inspectorTellsWhatHappened() {
    m_pane->setSelection(samples::requestId(7));
    QTRY_COMPARE(m_pane->inspector().waterfall().attempts().size(), size_t(2));
    const QString details = m_pane->inspector().detailsText();
    QVERIFY(details.contains(QStringLiteral("0.006890000 USD")));
    QVERIFY(details.contains(QStringLiteral("logit_bias")));
    QVERIFY(details.contains(QStringLiteral("(simulated)")));
    const auto parts = m_pane->inspector().waterfall().spokenParts();
    QVERIFY(parts[0].description.startsWith(QStringLiteral("503")));
    QVERIFY(parts[1].name.contains(QStringLiteral("anthropic")));
  }

  void nextAndPreviousStayInsideTheFilter() {
    m_pane->setSelection(samples::requestId(7));
    QTest::keyClick(&m_pane->inspector(), Qt::Key_J);
    QCOMPARE(m_pane->selection(), samples::requestId(8));
    QTest::keyClick(&m_pane->inspector(), Qt::Key_K);
    QTest::keyClick(&m_pane->inspector(), Qt::Key_K);
    QCOMPARE(m_pane->selection(), samples::requestId(6));
  }

  void unpricedIsNeverZero() {
    pushRequest(41, {{"priced", false}, {"cost_usd", QJsonValue::Null}});
    QTRY_COMPARE(table().model()->rowCount(), 41);
    QCOMPARE(table().model()->index(40, RequestListModel::Cost).data().toString(),
             QStringLiteral("unpriced"));
    QVERIFY(m_pane->footerText().contains(QStringLiteral("1 unpriced")));
  }

  void copyHasHeadersAndDefusesFormulas() {
    pushRequest(41, {{"tenant", "=cmd()"}});
    QTRY_COMPARE(table().model()->rowCount(), 41);
    table().selectRow(40);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QVERIFY(lines[0].startsWith(table().model()->headerData(0, Qt::Horizontal).toString()));
    QVERIFY(lines[1].contains(QStringLiteral("'=cmd()")));
  }

  void timelineIsOneStepAway() {
    m_pane->setSelection(samples::requestId(7));
    QTRY_COMPARE(m_pane->inspector().waterfall().attempts().size(), size_t(2));
    QSignalSpy opened(m_pane.get(), &Pane::openRequested);
    for (auto* button : m_pane->inspector().findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Timeline")) button->click();
    QCOMPARE(opened.count(), 1);
    QVERIFY(!m_bench->models.timeline.isLive());
  }
};

GC_UI_TEST_MAIN(RequestsTest)
#include "requests_test.moc"
