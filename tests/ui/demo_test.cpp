// The demo on screen: its menu, the guide, the preflight, and the presenter's mode.
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include "tests/support/fake_admin/demo_samples.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/demo/demo_guide.h"
#include "ui/panes/demo/figure_table.h"
#include "ui/panes/demo/preflight_dialog.h"
#include "ui/panes/pane.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_list.h"
#include "ui/theme/typography.h"

using namespace gc::console;

class DemoTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<MainWindow> m_window;

  QAction* action(const QString& text) const {
    for (QAction* each : m_window->allActions())
      if (each->text().remove(QLatin1Char('&')) == text) return each;
    return nullptr;
  }
  DemoGuide& guide() const { return *m_window->findChild<DemoGuide*>(); }
  bool shows(const QWidget& widget, const QString& text) const {
    for (const QLabel* label : widget.findChildren<QLabel*>())
      if (label->isVisibleTo(&widget) && label->text().contains(text)) return true;
    return false;
  }

 private Q_SLOTS:
  void init() {
    m_bench = std::make_unique<UiBench>();
    samples::scriptDemo(m_bench->server, samples::demo(QJsonValue::Null));
    m_settings = std::make_unique<QSettings>(m_folder.filePath("console.ini"), QSettings::IniFormat);
    m_settings->clear();
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    m_bench->connect();
    QTRY_COMPARE(m_bench->models.demo.scenarios().size(), 2);
    expose(*m_window, {1440, 900});
  }
  void cleanup() {
    m_bench->theme.enlarge(1);
    m_window.reset();
    m_bench.reset();
  }

  void theMenuStartsWhatCanBePlayedAndSaysWhyNot() {
    QVERIFY(action("OpenAI outage") && action("OpenAI outage")->isEnabled());
    QVERIFY(action("Shadow week") && !action("Shadow week")->isEnabled());
    QCOMPARE(action("Shadow week")->toolTip(), QStringLiteral("Not built into this version."));
    m_bench->server.setReply("POST", "/admin/v1/demo/scenarios/outage/start",
                             {200, samples::demo(samples::outageRun(340)), 0});
    QVERIFY(!guide().isVisible());
    action("OpenAI outage")->trigger();
    QVERIFY(guide().isVisible());
    QTRY_VERIFY(shows(guide(), "OpenAI outage"));
    QTRY_VERIFY(m_window->currentPane()->messageText().contains("confirmed by the gateway"));
  }

  void withoutADemoTheMenuSaysSo() {
    UiBench plain;
    MainWindow window(plain.theme, plain.models, *m_settings);
    plain.connect();
    for (const QAction* each : window.allActions())
      if (each->text() == QLatin1String("Reset &demo"))
        QVERIFY(!each->isEnabled() && !each->toolTip().isEmpty());
  }

  void theGuideLeadsFromStepToStepAndOpensItsPanes() {
    m_bench->server.setJson("/admin/v1/demo", samples::demo(samples::outageRun(2040)));
    guide().show();
    QTRY_VERIFY(m_bench->models.demo.scenario());
    QVERIFY(shows(guide(), "Step 1 of 3"));
    guide().next();
    QVERIFY(shows(guide(), "Step 2 of 3") && shows(guide(), "Do the outage") &&
            shows(guide(), "Say the outage"));
    QCOMPARE(m_window->currentPane()->id(), QStringLiteral("failover"));
    QVERIFY(shows(guide(), "Simulated"));
    QVERIFY(shows(guide(), "13 times as fast"));
    const auto* figures = guide().findChild<FigureTable*>();
    QCOMPARE(figures->model()->index(0, DemoFigureModel::Measured).data().toString(),
             QStringLiteral("2.04 s"));
    QVERIFY(figures->model()->index(0, DemoFigureModel::Result).data().toString().contains("missed"));
    guide().previous();
    QVERIFY(shows(guide(), "Step 1 of 3"));
  }

  void preflightNamesWhatIsMissing() {
    PreflightDialog dialog(m_bench->theme, m_bench->models, nullptr);
    expose(dialog, {560, 300});
    QTRY_VERIFY(dialog.verdict().contains("Not ready"));
  }

  void presenterModeEnlargesHidesAndFloatsTheGuide() {
    guide().show();
    const QFont before = m_window->currentPane()->font();
    auto* nav = m_window->findChild<NavList*>();
    action("Presenter mode")->trigger();
    QVERIFY(m_bench->models.scope.isPresenting());
    QVERIFY2(fontOf(TextRole::Body).pixelSize() >= 18, "body text is too small for an audience");
    QVERIFY(nav->isCollapsed());
    QVERIFY(guide().isFloating());
    QVERIFY(shows(*m_window, "PRESENTER"));
    m_window->currentPane()->announce(Severity::Success, "passing");
    QVERIFY(!m_window->currentPane()->messageText().contains("passing"));
    m_window->currentPane()->announce(Severity::Error, "a real problem");
    QVERIFY(m_window->currentPane()->messageText().contains("a real problem"));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_bench->models.scope.isPresenting());
    QCOMPARE(fontOf(TextRole::Body).pixelSize(), 13);
    QCOMPARE(m_window->currentPane()->font().pixelSize(), before.pixelSize());
    QVERIFY(!nav->isCollapsed() && !guide().isFloating());
  }

  void everythingFocusableHasAName() {
    guide().show();
    for (const QWidget* widget : guide().findChildren<QWidget*>())
      if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
  }
};

GC_UI_TEST_MAIN(DemoTest)
#include "demo_test.moc"
