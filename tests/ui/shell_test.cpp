// The frame around the panes: navigation, history, state, names for every control, both themes.
#include <QAction>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/ui/ui_bench.h"
#include "ui/shell/accessible_tree.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_list.h"
#include "ui/shell/pane_registry.h"
#include "ui/shell/place_history.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_state.h"

using namespace gc::console;

class ShellTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<MainWindow> m_window;

  static void panes() {
    QTest::addColumn<QString>("pane");
    for (const char* pane :
         {"overview", "providers", "failover", "requests", "roi", "tenants", "keys", "alerts", "playground",
          "settings"})
      QTest::newRow(pane) << QString(pane);
  }

 private Q_SLOTS:
  void init() {
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("%1.ini").arg(
                                                 quintptr(this) + QRandomGenerator::global()->generate())),
                                             QSettings::IniFormat);
    m_bench = std::make_unique<UiBench>();
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, {1440, 900});
    m_bench->connect();
  }
  void cleanup() {
    m_window.reset();
    m_bench.reset();
  }

  void everyFocusableWidgetHasAName_data() { panes(); }
  void everyFocusableWidgetHasAName() {
    QFETCH(QString, pane);
    m_window->openPane(pane);
    QTRY_VERIFY(m_window->currentPane()->isReady());
    QCOMPARE(unnamedFocusable(*m_window), QStringList());
    const QJsonObject tree = accessibleTree(*m_window);
    QVERIFY(tree["unnamed_focusable"].toArray().isEmpty());
    QVERIFY(QJsonDocument(tree).toJson().size() > 3000);
  }

  void picturesAreNotBlankAndThemesDiffer_data() { panes(); }
  void picturesAreNotBlankAndThemesDiffer() {
    QFETCH(QString, pane);
    m_window->openPane(pane);
    QTRY_VERIFY(m_window->currentPane()->isReady());
    QTest::qWait(50);
    m_bench->theme.choose(SchemeChoice::Light);
    const QImage light = m_window->grab().toImage();
    m_bench->theme.choose(SchemeChoice::Dark);
    const QImage dark = m_window->grab().toImage();
    // GC_PICTURES=DIR keeps them for somebody to look at.
    if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty()) {
      QVERIFY(light.save(QDir(folder).filePath(pane + QStringLiteral("-light.png"))));
      QVERIFY(dark.save(QDir(folder).filePath(pane + QStringLiteral("-dark.png"))));
    }
    QVERIFY(colorCount(light) > 40);
    QVERIFY(colorCount(dark) > 40);
    QVERIFY(light.pixelColor(700, 860).lightness() > 200);
    QVERIFY(dark.pixelColor(700, 860).lightness() < 60);
    // No part of the window keeps the other theme's ground.
    int leftovers = 0;
    for (int y = 0; y < dark.height(); y += 6)
      for (int x = 0; x < dark.width(); x += 6)
        if (dark.pixelColor(x, y).lightness() > 230) ++leftovers;
    QVERIFY2(leftovers < dark.width() * dark.height() / 36 / 50, qPrintable(QString::number(leftovers)));
  }

  void digitsOpenThePanes() {
    const char* expected[] = {"overview", "providers", "failover", "requests"};
    for (int digit = 4; digit >= 1; --digit) {
      for (QAction* action : m_window->allActions())
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit))) action->trigger();
      QCOMPARE(m_window->currentPane()->id(), QString::fromLatin1(expected[digit - 1]));
    }
  }

  void missingPanesSayWhy() {
    for (const PaneInfo& info : paneInfos()) {
      if (info.reason.isEmpty()) continue;
      m_window->openPane(info.id);
      QCOMPARE(m_window->currentPane()->id(), QStringLiteral("overview"));
    }
    auto* nav = m_window->findChild<NavList*>();
    for (int row = 0; row < nav->model()->rowCount(); ++row) {
      const QModelIndex index = nav->model()->index(row, 0);
      if (!(index.flags() & Qt::ItemIsEnabled) && index.data(Qt::ToolTipRole).isValid())
        QVERIFY(!index.data(Qt::ToolTipRole).toString().isEmpty());
    }
  }

  void noKeySequenceIsUsedTwice() {
    m_window->openPane(QStringLiteral("roi"));
    QStringList seen;
    for (const QAction* action : m_window->allActions()) {
      const QString keys = action->shortcut().toString();
      if (keys.isEmpty()) continue;
      QVERIFY2(!seen.contains(keys), qPrintable(keys));
      seen << keys;
    }
    for (const char* keys : {"F5", "F6", "F8", "F9", "F11", "Ctrl+I", "Ctrl+U", "Ctrl+Shift+O",
                             "Ctrl+Shift+R", "Ctrl+/", "Ctrl+F", "Ctrl+E", "Ctrl+T"})
      QVERIFY2(seen.contains(QLatin1String(keys)), keys);
  }

  void backReturnsToPaneAndFilter() {
    m_window->openPlace({QStringLiteral("requests"), QStringLiteral("status:error"), {}});
    m_window->openPane(QStringLiteral("failover"));
    const auto trigger = [this](const QKeySequence& keys) {
      for (QAction* action : m_window->allActions())
        if (action->shortcut() == keys) action->trigger();
    };
    trigger(Qt::ALT | Qt::Key_Left);
    QCOMPARE(m_window->currentPane()->id(), QStringLiteral("requests"));
    QCOMPARE(m_window->currentPane()->filter(), QStringLiteral("status:error"));
    trigger(Qt::ALT | Qt::Key_Right);
    QCOMPARE(m_window->currentPane()->id(), QStringLiteral("failover"));
  }

  void simulationIsMarkedAndTheLinkIsTold() {
    QTRY_VERIFY(m_window->statusLine().simulationText().contains(QStringLiteral("SIMULATION ACTIVE")));
    const auto says = [this](const QString& word) {
      for (auto* label : m_window->statusLine().findChildren<QLabel*>())
        if (label->text().contains(word)) return true;
      return false;
    };
    QVERIFY(says(QStringLiteral("Connected")));
    m_bench->server.goOffline();
    m_bench->beat();
    QTRY_VERIFY(says(QStringLiteral("Offline")));
  }

  void restartRestoresThePane() {
    m_window->openPane(QStringLiteral("failover"));
    m_window->close();
    MainWindow again(m_bench->theme, m_bench->models, *m_settings);
    QCOMPARE(again.currentPane()->id(), QStringLiteral("failover"));
    again.resetLayout();
    QCOMPARE(loadWindowState(*m_settings).pane, QStringLiteral("overview"));
  }

  void damagedOrForeignStateGivesTheDefaults() {
    m_settings->setValue(QStringLiteral("window/version"), 999);
    m_settings->setValue(QStringLiteral("window/pane"), QStringLiteral("failover"));
    QCOMPARE(loadWindowState(*m_settings).pane, QStringLiteral("overview"));
    QFile file(m_folder.filePath(QStringLiteral("broken.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x00\xff[[[=\n%%%");
    file.close();
    QSettings broken(file.fileName(), QSettings::IniFormat);
    QCOMPARE(loadWindowState(broken).pane, QStringLiteral("overview"));
    MainWindow window(m_bench->theme, m_bench->models, broken);
    QVERIFY(window.currentPane());
  }

  void frameOffEveryScreenComesBack_data() {
    QTest::addColumn<QRect>("frame");
    QTest::newRow("far right") << QRect(5000, 40, 1440, 900);
    QTest::newRow("above") << QRect(10, -4000, 1440, 900);
    QTest::newRow("too large") << QRect(0, 0, 9000, 9000);
    QTest::newRow("half out") << QRect(1800, 900, 1440, 900);
  }
  void frameOffEveryScreenComesBack() {
    QFETCH(QRect, frame);
    const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)};
    const QRect fitted = onScreen(frame, screens);
    QVERIFY(screens[0].contains(fitted) || screens[1].contains(fitted));
    const QRect inside(100, 100, 800, 600);
    QCOMPARE(onScreen(inside, screens), inside);
  }

  void historyForgetsWhatLayAhead() {
    PlaceHistory history;
    for (const char* pane : {"a", "b", "c"}) history.visit({QString(pane), {}, {}});
    QCOMPARE(history.back()->pane, QStringLiteral("b"));
    history.visit({QStringLiteral("d"), {}, {}});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back()->pane, QStringLiteral("b"));
    QCOMPARE(history.back()->pane, QStringLiteral("a"));
    QVERIFY(!history.back());
  }
};

GC_UI_TEST_MAIN(ShellTest)
#include "shell_test.moc"
