// Overview, provider health and failover against a scripted gateway: figures, states, keyboard.
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

#include "tests/ui/ui_bench.h"
#include "ui/panes/failover/failover_pane.h"
#include "ui/panes/failover/timeline_widget.h"
#include "ui/panes/overview/overview_pane.h"
#include "ui/panes/providers/providers_pane.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/kpi_tile.h"

using namespace gc::console;

class PanesTest : public QObject {
  Q_OBJECT

  struct Shown {
    std::unique_ptr<UiBench> bench = std::make_unique<UiBench>();
    std::unique_ptr<Pane> pane;
  };

  template <class T>
  static T& show(Shown& shown, bool connected = true) {
    UiBench& bench = *shown.bench;
    shown.pane = std::make_unique<T>(bench.theme, bench.models);
    bench.models.overview.setActive(true);
    bench.models.providers.setActive(true);
    shown.pane->setActive(true);
    expose(*shown.pane);
    if (connected) bench.connect();
    return static_cast<T&>(*shown.pane);
  }

 private Q_SLOTS:
  void overviewPaintsTheGatewaysFigures() {
    Shown shown;
    auto& pane = show<OverviewPane>(shown);
    QTRY_VERIFY(pane.isReady());
    QTRY_COMPARE(pane.tiles()[0]->reading().value, QStringLiteral("412"));
    QCOMPARE(pane.tiles()[2]->reading().value, QStringLiteral("684"));
    QCOMPARE(pane.tiles()[3]->reading().value, QStringLiteral("1.8"));
    QCOMPARE(pane.tiles()[4]->reading().value, QStringLiteral("412.80"));
    // 99.9995 is not 100: a failed client is not rounded away.
    QCOMPARE(pane.tiles()[1]->reading().value, QStringLiteral("99.99"));
    QVERIFY(pane.tiles()[1]->accessibleName().contains(QStringLiteral("Client success")));
    const ChartData& chart = pane.traffic().chart().data();
    QCOMPARE(chart.lines.size(), 2);
    QCOMPARE(chart.lines[0].values[1], 12.0);
    QVERIFY(isGap(chart.lines[0].values[2]));
  }

  void unknownIsADashNeverZero() {
    Shown shown;
    shown.bench->server.setJson(
        "/admin/v1/overview",
        samples::overview({{"latency_p95_ms", QJsonValue::Null}, {"cost_today_usd", QJsonValue::Null}}));
    auto& pane = show<OverviewPane>(shown);
    QTRY_VERIFY(pane.isReady());
    QTRY_COMPARE(pane.tiles()[2]->reading().value, kUnknown);
    QCOMPARE(pane.tiles()[4]->reading().value, kUnknown);
  }

  void pausedFiguresStandStill() {
    Shown shown;
    auto& pane = show<OverviewPane>(shown);
    QTRY_COMPARE(pane.tiles()[0]->reading().value, QStringLiteral("412"));
    shown.bench->models.scope.setLive(false);
    shown.bench->server.setJson("/admin/v1/overview", samples::overview({{"requests_per_s", 77.0}}));
    QSignalSpy changed(&shown.bench->models.overview, &OverviewModel::changed);
    shown.bench->models.overview.refresh();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(pane.tiles()[0]->reading().value, QStringLiteral("412"));
    shown.bench->models.scope.setLive(true);
    QCOMPARE(pane.tiles()[0]->reading().value, QStringLiteral("77"));
  }

  void tileOpensWhatIsBehindIt() {
    Shown shown;
    auto& pane = show<OverviewPane>(shown);
    QTRY_VERIFY(pane.isReady());
    QSignalSpy opened(&pane, &Pane::openRequested);
    pane.tiles()[1]->setFocus();
    QTest::keyClick(pane.tiles()[1], Qt::Key_Space);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<Place>().pane, QStringLiteral("requests"));
    QCOMPARE(opened[0][0].value<Place>().filter, QStringLiteral("status:error"));
  }

  void freshBoxSaysHowToBegin() {
    Shown shown;
    shown.bench->server.setJson("/admin/v1/overview",
                                samples::overview({{"requests", 0}, {"requests_per_s", 0}}));
    shown.bench->server.setReply("POST", "/admin/v1/simulator/traffic", {200, {}, 0});
    auto& pane = show<OverviewPane>(shown);
    QTRY_VERIFY(pane.isShowingEmpty());
    QVERIFY(pane.emptySentence().contains(QStringLiteral("No traffic yet")));
    for (auto* button : pane.findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Start demo traffic")) button->click();
    QTRY_COMPARE(shown.bench->server.callCount("/admin/v1/simulator/traffic", "POST"), 1);
  }

  void refusalIsSaidWithAWayOut() {
    Shown shown;
    shown.bench->server.setError("/admin/v1/overview", 500, "internal", "disk is full");
    auto& pane = show<OverviewPane>(shown);
    QTRY_VERIFY(pane.messageText().contains(QStringLiteral("disk is full")));
    shown.bench->server.setJson("/admin/v1/overview", samples::overview());
    for (auto* button : pane.findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Retry")) button->click();
    QTRY_VERIFY(pane.isReady());
    QTRY_VERIFY(pane.messageText().isEmpty());
  }

  void offlineFreezesAndSaysSo() {
    Shown shown;
    auto& pane = show<ProvidersPane>(shown);
    QTRY_VERIFY(pane.isReady());
    shown.bench->server.goOffline();
    shown.bench->beat();
    QTRY_VERIFY(pane.messageText().startsWith(QStringLiteral("Offline")));
    QVERIFY(pane.tree().model()->rowCount() == 3);
    for (auto* button : pane.findChildren<QPushButton*>())
      if (button->text().startsWith(QStringLiteral("Simulate"))) {
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
      }
  }

  void withoutTheRightTheActionIsThereWithItsReason() {
    Shown shown;
    shown.bench->server.setJson(
        "/admin/v1/capabilities",
        {{"capabilities",
          QJsonArray{
              QJsonObject{{"id", "inject_faults"}, {"allowed", false}, {"reason", "Needs role Operator"}}}}});
    auto& pane = show<ProvidersPane>(shown);
    QTRY_VERIFY(pane.isReady());
    const auto buttons = pane.findChildren<QPushButton*>();
    const auto outage = std::find_if(buttons.begin(), buttons.end(),
                                     [](auto* b) { return b->text().startsWith("Simulate"); });
    QTRY_COMPARE((*outage)->toolTip(), QStringLiteral("Needs role Operator"));
    QVERIFY((*outage)->isVisible() && !(*outage)->isEnabled());
  }

  void providersAreFilteredAndSpokenOf() {
    Shown shown;
    auto& pane = show<ProvidersPane>(shown);
    QTRY_VERIFY(pane.isReady());
    QTRY_COMPARE(pane.tree().model()->rowCount(), 3);
    QVERIFY(pane.tree().accessibleName().contains(QStringLiteral("1 blocked")));
    // The sick one is chosen at first sight, with what its breaker is doing.
    QCOMPARE(pane.selection(), QStringLiteral("openai"));
    QVERIFY(pane.detailText().contains(QStringLiteral("threshold 5")));
    pane.setFilter(QStringLiteral("problems"));
    QCOMPARE(pane.tree().model()->rowCount(), 2);
    pane.setFilter({});
    QCOMPARE(pane.tree().model()->rowCount(), 3);
    QVERIFY(pane.exportText().startsWith(QStringLiteral("Provider")));
  }

  void failoverTilesAreTheGatewaysOwn() {
    Shown shown;
    auto& pane = show<FailoverPane>(shown);
    QTRY_VERIFY(pane.isReady());
    QTRY_COMPARE(pane.tiles()[0]->reading().value, QStringLiteral("0.39"));
    QCOMPARE(pane.tiles()[0]->reading().tone, Tone::Good);
    QCOMPARE(pane.tiles()[1]->reading().value, QStringLiteral("0"));
    QCOMPARE(pane.tiles()[2]->reading().value, QStringLiteral("37"));
    QCOMPARE(pane.tiles()[3]->reading().value, QStringLiteral("41"));
    QCOMPARE(pane.tiles()[5]->reading().value, kUnknown);
  }

  void missedTargetIsShownInAmberWithTwoDecimals() {
    Shown shown;
    QJsonObject timeline = samples::timeline();
    QJsonObject kpis = timeline["kpis"].toObject();
    kpis["failover_ms"] = 2040.0;
    timeline["kpis"] = kpis;
    shown.bench->server.setJson("/admin/v1/timeline", timeline);
    auto& pane = show<FailoverPane>(shown);
    QTRY_COMPARE(pane.tiles()[0]->reading().value, QStringLiteral("2.04"));
    QCOMPARE(pane.tiles()[0]->reading().tone, Tone::Warning);
  }

  void timelineIsUsableFromTheKeyboardAndSpoken() {
    Shown shown;
    auto& pane = show<FailoverPane>(shown);
    QTRY_VERIFY(pane.isReady());
    TimelineWidget& timeline = pane.timeline();
    QTRY_COMPARE(timeline.spokenParts().size(), 2);
    QVERIFY(timeline.spokenParts()[0].name.contains(QStringLiteral("simulated")));
    QCOMPARE(timeline.spokenSummary(), QStringLiteral("2 lane(s), last failover 0.39 s"));
    const auto& markers = shown.bench->models.timeline.markers();
    shown.bench->models.timeline.setWindow(
        {markers.front().atUs - 20'000'000, markers.back().atUs + 20'000'000});
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_Left);
    QCOMPARE(timeline.cursorTime().value(), markers.back().atUs);
    QTest::keyClick(&timeline, Qt::Key_Left);
    QTest::keyClick(&timeline, Qt::Key_Left);
    QCOMPARE(timeline.cursorTime().value(), markers.front().atUs);
    const qint64 before = shown.bench->models.timeline.window().length();
    QTest::keyClick(&timeline, Qt::Key_Plus);
    QVERIFY(shown.bench->models.timeline.window().length() < before);
    QTest::keyClick(&timeline, Qt::Key_Down);
    QCOMPARE(timeline.selectedProvider(), QStringLiteral("anthropic"));
  }

  void brushFiltersRequestsUntilEscape() {
    Shown shown;
    auto& pane = show<FailoverPane>(shown);
    QTRY_VERIFY(pane.isReady());
    TimelineModel& model = shown.bench->models.timeline;
    model.setWindow({model.markers().front().atUs - 20'000'000, model.markers().back().atUs + 20'000'000});
    QWidget* canvas = pane.timeline().viewport();
    const QPoint from(300, 60), to(420, 60);
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QMouseEvent drag(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(canvas, &drag);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    QVERIFY(model.brush().has_value());
    QCOMPARE(shown.bench->models.requests.timeRange()->first, model.brush()->fromUs);
    QTest::keyClick(&pane.timeline(), Qt::Key_Escape);
    QVERIFY(!model.brush() && !shown.bench->models.requests.timeRange());
  }

  void lanesShowTheStatesOfTheAnswer() {
    Shown shown;
    auto& pane = show<FailoverPane>(shown);
    QTRY_VERIFY(pane.isReady());
    TimelineModel& model = shown.bench->models.timeline;
    const qint64 start = model.snapshot().fromUs;
    model.setWindow({start, start + 60'000'000});
    QTest::qWait(50);
    const QImage image = pane.timeline().viewport()->grab().toImage();
    const int left = TimelineWidget::kNameWidth, width = image.width() - left - TimelineWidget::kNowWidth;
    const int middle = TimelineWidget::kAxisHeight + TimelineWidget::kLaneHeight / 2;
    const Tokens& t = shown.bench->theme.tokens();
    const auto at = [&](double second) { return image.pixelColor(left + int(second / 60 * width), middle); };
    QCOMPARE(at(10), t.healthy.fill);
    QCOMPARE(at(50), t.healthy.fill);
    // Between 40 s and 45 s nothing is known: neither colour nor hatch.
    QCOMPARE(at(42.5), t.surface);
    QVERIFY(at(30) == t.blocked.fill || at(30) == t.blocked.tint || colorCount(image) > 8);
  }
};

GC_UI_TEST_MAIN(PanesTest)
#include "panes_test.moc"
