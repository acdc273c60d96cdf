// Items of the acceptance checklist that a program can answer, a row each, by their numbers.
#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <functional>

#include "tests/ui/ui_bench.h"
#include "ui/panes/providers/outage_dialog.h"
#include "ui/panes/requests/requests_pane.h"
#include "ui/shell/accessible_tree.h"
#include "ui/shell/command_list.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/event_console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_list.h"
#include "ui/shell/pane_registry.h"
#include "ui/shell/scope_bar.h"

using namespace gc::console;

using Check = std::function<void()>;
Q_DECLARE_METATYPE(Check)

class ChecklistTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  int m_run = 0;
  QString m_file;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<MainWindow> m_window;

  void start() {
    m_settings = std::make_unique<QSettings>(m_file, QSettings::IniFormat);
    m_bench = std::make_unique<UiBench>();
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, m_window->size());
    m_bench->connect();
  }
  void quit() {
    if (m_window) m_window->close();
    m_window.reset();
    m_bench.reset();
    m_settings.reset();
  }
  void restart() {
    quit();
    start();
  }
  void press(const QKeySequence& keys) {
    for (QAction* action : m_window->allActions())
      if (action->shortcuts().contains(keys)) return action->trigger();
    QFAIL(qPrintable(keys.toString()));
  }
  EventConsole& console() { return *m_window->findChild<EventConsole*>(); }
  RequestsPane& requests() {
    m_window->openPane(QStringLiteral("requests"));
    auto* pane = qobject_cast<RequestsPane*>(m_window->currentPane());
    [&] { QTRY_COMPARE(pane->table().model()->rowCount(), 40); }();
    return *pane;
  }

  void everyTableActionIsInAMenu() {
    QStringList offered;
    for (const Command& each : m_window->commands()) {
      const QString text = plainText(*each.action);
      offered << text << each.area.section(QStringLiteral(" › "), -1) + QLatin1Char(' ') + text;
    }
    for (const PaneInfo& info : paneInfos())
      if (info.reason.isEmpty()) m_window->openPane(info.id);
    for (const auto* table : m_window->findChildren<QAbstractItemView*>())
      for (const QAction* action : table->actions())
        QVERIFY2(offered.contains(plainText(*action)), qPrintable(action->text()));
  }

  void digitsOpenThePanesInTheirOrder() {
    for (const PaneInfo& info : paneInfos()) {
      if (info.digit == 0 || !info.reason.isEmpty()) continue;
      press(Qt::CTRL | Qt::Key(Qt::Key_0 + info.digit));
      QCOMPARE(m_window->currentPane()->id(), info.id);
    }
  }

  void paletteSimulatesAnOutage() {
    QTRY_VERIFY(m_bench->models.capabilities.canInjectFaults());
    m_window->openPalette();
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette);
    auto* line = palette->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("sim out"));
    const QModelIndex top = palette->findChild<QListView*>()->model()->index(0, 0);
    QVERIFY2(top.data().toString().startsWith(QStringLiteral("Simulate outage")),
             qPrintable(top.data().toString()));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<OutageDialog*>());
    m_window->findChild<OutageDialog*>()->reject();
  }

  void regionsAreCycled() {
    RequestsPane& pane = requests();
    pane.openInspector(true);
    press(Qt::CTRL | Qt::Key_J);
    const QList<QWidget*> order{m_window->findChild<NavList*>(), &pane, pane.inspectorRegion(), &console(),
                                m_window->findChild<ScopeBar*>()};
    const auto region = [&] {
      qsizetype found = -1;
      for (qsizetype i = 0; i < order.size(); ++i)
        if (QWidget* focus = QApplication::focusWidget();
            focus && (order[i] == focus || order[i]->isAncestorOf(focus)))
          found = i;
      return found;
    };
    order[0]->setFocus();
    for (const qsizetype expected : {1, 2, 3, 4, 0}) {
      press(Qt::Key_F6);
      QCOMPARE(region(), expected);
    }
    for (const qsizetype expected : {4, 3, 2, 1, 0}) {
      press(Qt::SHIFT | Qt::Key_F6);
      QCOMPARE(region(), expected);
    }
  }

  void escapeClosesTheInnermost() {
    RequestsPane& pane = requests();
    pane.openInspector(true);
    press(Qt::CTRL | Qt::Key_J);
    m_window->openPalette();
    auto* palette = m_window->findChild<CommandPalette*>();
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<CommandPalette*>());
    QVERIFY(pane.isInspectorOpen());
    pane.table().setFocus();
    QTest::keyClick(&pane.table(), Qt::Key_Escape);
    QVERIFY(!pane.isInspectorOpen());
    QVERIFY(console().isVisible());
    QTest::keyClick(&pane.table(), Qt::Key_Escape);
    QVERIFY(!console().isVisible());
  }

  void noKeysMeanTwoThings() {
    // Keys of a pane work in that pane alone: another may use them, the window may not.
    QHash<QString, QString> ofWindow, ofPanes;
    for (const Command& each : m_window->commands())
      for (const QKeySequence& keys : each.action->shortcuts()) {
        const QString name = keys.toString(), place = each.pane + QLatin1Char(' ') + name;
        const QString told = name + QStringLiteral(": ") + plainText(*each.action);
        QVERIFY2(!ofPanes.contains(place), qPrintable(told));
        ofPanes.insert(place, name);
        if (each.pane.isEmpty()) ofWindow.insert(name, told);
      }
    QVERIFY(ofWindow.size() > 20);
    for (auto key = ofPanes.cbegin(); key != ofPanes.cend(); ++key)
      if (!key.key().startsWith(QLatin1Char(' ')))
        QVERIFY2(!ofWindow.contains(key.value()), qPrintable(ofWindow.value(key.value())));
  }

  void panelsSurviveARestart() {
    requests().openInspector(true);
    press(Qt::Key_F9);
    press(Qt::CTRL | Qt::Key_I);
    press(Qt::CTRL | Qt::Key_J);
    for (const bool toggled : {true, false}) {
      restart();
      QCOMPARE(m_window->findChild<NavList*>()->isCollapsed(), toggled);
      QCOMPARE(m_window->currentPane()->isInspectorOpen(), !toggled);
      QCOMPARE(console().isVisible(), toggled);
      press(Qt::Key_F9);
      press(Qt::CTRL | Qt::Key_I);
      press(Qt::CTRL | Qt::Key_J);
    }
  }

  void restartRestoresTheView() {
    RequestsPane& pane = requests();
    QHeaderView* header = pane.table().horizontalHeader();
    header->moveSection(header->visualIndex(RequestListModel::Cost), 1);
    header->resizeSection(RequestListModel::Model, 222);
    header->hideSection(RequestListModel::Cached);
    pane.table().sortByColumn(RequestListModel::Latency, Qt::DescendingOrder);
    pane.setFilter(QStringLiteral("tenant:acme"));
    QTRY_VERIFY(!m_bench->models.requests.isFiltering());
    pane.setSelection(samples::requestId(7));
    m_window->resize(1024, 700);
    restart();
    QCOMPARE(m_window->size(), QSize(1024, 700));
    QCOMPARE(m_window->currentPane()->id(), QStringLiteral("requests"));
    QCOMPARE(m_window->currentPane()->filter(), QStringLiteral("tenant:acme"));
    RequestsPane& again = requests();
    const QHeaderView* restored = again.table().horizontalHeader();
    QCOMPARE(restored->visualIndex(RequestListModel::Cost), 1);
    QCOMPARE(restored->sectionSize(RequestListModel::Model), 222);
    QVERIFY(restored->isSectionHidden(RequestListModel::Cached));
    QCOMPARE(restored->sortIndicatorSection(), int(RequestListModel::Latency));
    QCOMPARE(m_bench->models.requests.sortColumn(), int(RequestListModel::Latency));
    QCOMPARE(m_bench->models.requests.sortOrder(), Qt::DescendingOrder);
    QTRY_COMPARE(again.selection(), samples::requestId(7));
  }

  void corruptedSettingsGiveTheDefaults() {
    for (const QByteArray& bytes :
         {QByteArray("\x00\xff[[[=\n%%%", 10), QByteArray("[window]\nversion=1\ngeometry=@ByteArray(xx)\n"
                                                          "docks=@ByteArray(\\xff\\0)\npane=nowhere\n"
                                                          "[tables]\nrequests\\0=@ByteArray(junk)\n")}) {
      quit();
      QFile file(m_file);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(bytes);
      file.close();
      start();
      QVERIFY(m_window->currentPane());
      QVERIFY(!console().isVisible());
      QCOMPARE(requests().table().horizontalHeader()->hiddenSectionCount(), 0);
    }
  }

  void resetLayoutRepairs() {
    RequestsPane& pane = requests();
    press(Qt::CTRL | Qt::Key_J);
    console().setFloating(true);
    console().move(4000, 4000);
    pane.table().hideColumn(RequestListModel::Tenant);
    pane.table().setColumnWidth(RequestListModel::Model, 900);
    press(Qt::Key_F9);
    restart();
    m_window->resetLayout();
    QVERIFY(!console().isFloating());
    QVERIFY(!console().isVisible());
    QVERIFY(!m_window->findChild<NavList*>()->isCollapsed());
    QVERIFY(!requests().table().isColumnHidden(RequestListModel::Tenant));
    QVERIFY(requests().table().columnWidth(RequestListModel::Model) < 400);
  }

  void farAwayGeometryComesBack() {
    m_window->move(5000, 40);
    restart();
    const QRect screen = m_window->screen()->availableGeometry();
    QVERIFY(screen.contains(m_window->geometry().topLeft()));
    // The screen of these tests is smaller than the smallest window, which then begins at its edge.
    if (m_window->width() <= screen.width()) QVERIFY(screen.contains(m_window->geometry()));
  }

  void nothingFocusableIsUnnamed() {
    press(Qt::CTRL | Qt::Key_J);
    for (const PaneInfo& info : paneInfos()) {
      if (!info.reason.isEmpty()) continue;
      m_window->openPane(info.id);
      QCOMPARE(unnamedFocusable(*m_window), QStringList());
    }
  }

  void offlineKeepsTheDataAndStopsWriting() {
    RequestsPane& pane = requests();
    QTRY_VERIFY(m_bench->models.capabilities.canInjectFaults());
    m_bench->server.goOffline();
    m_bench->beat();
    QTRY_VERIFY(pane.messageText().startsWith(QStringLiteral("Offline")));
    QVERIFY(pane.messageText().contains(QStringLiteral("old and frozen")));
    QCOMPARE(pane.table().model()->rowCount(), 40);
    const Permission writes = m_bench->models.capabilities.injectFaults();
    QVERIFY(!writes.allowed && !writes.reason.isEmpty());
    m_bench->server.goOnline();
    m_bench->models.client.retryNow();
    QTRY_VERIFY(m_bench->models.client.isConnected());
    QTRY_VERIFY(pane.messageText().isEmpty());
  }

  /// GC_PICTURES=DIR keeps both themes of the window for somebody to look at.
  static void keepPictures(UiBench& bench, QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("GC_PICTURES");
    if (folder.isEmpty()) return;
    for (const auto& [scheme, word] :
         {std::pair(SchemeChoice::Light, "light"), std::pair(SchemeChoice::Dark, "dark")}) {
      bench.theme.choose(scheme);
      QTest::qWait(100);
      QVERIFY(window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(word))));
    }
  }

  void eventsAreInTheConsole() {
    requests();
    press(Qt::CTRL | Qt::Key_J);
    QTRY_COMPARE(m_bench->server.streamCount(), 1);
    for (const char* state : {"open", "half_open", "closed"})
      m_bench->server.pushEvent("breaker", {{"provider", "openai"}, {"state", state}});
    QTRY_COMPARE(console().table().model()->rowCount(), 3);
    keepPictures(*m_bench, *m_window, QStringLiteral("console"));
    console().setFilter(QStringLiteral("half"));
    QCOMPARE(console().table().model()->rowCount(), 1);
  }

  void pausedScreenSaysSo() {
    m_window->openPane(QStringLiteral("providers"));
    QTRY_COMPARE(m_bench->models.providers.rowCount(), 3);
    press(Qt::Key_F8);
    m_bench->server.setJson("/admin/v1/providers", samples::providers({samples::provider("openai")}));
    m_bench->models.providers.refresh();
    QTRY_VERIFY(m_bench->server.callCount("/admin/v1/providers") > 1);
    bool said = false;
    for (const auto* label : m_window->currentPane()->findChildren<QLabel*>())
      said |= label->text().startsWith(QStringLiteral("paused (F8)"));
    QVERIFY(said);
    QCOMPARE(m_bench->models.providers.rowCount(), 3);
    press(Qt::Key_F8);
    QTRY_COMPARE(m_bench->models.providers.rowCount(), 1);
  }

  /// What an earlier session saw is there at once; none of it is green, and none of it can be acted upon.
  void gatewayThatIsDownShowsItsLastSnapshot() {
    const QString file = m_folder.filePath(QStringLiteral("%1.sqlite").arg(m_run));
    m_window->openPane(QStringLiteral("providers"));
    m_bench->models.cache.attach(file);
    m_bench->connect();
    QTRY_COMPARE(m_bench->models.providers.rowCount(), 3);
    m_bench->models.cache.flush();
    m_bench->server.goOffline();

    UiBench later;
    QSettings settings(m_folder.filePath(QStringLiteral("later.ini")), QSettings::IniFormat);
    MainWindow window(later.theme, later.models, settings);
    expose(window, {1440, 900});
    window.openPane(QStringLiteral("providers"));
    later.models.cache.attach(file);
    later.models.client.open(m_bench->server.url(), m_bench->server.adminKey());
    QTRY_COMPARE(later.models.providers.rowCount(), 3);
    QTRY_COMPARE(later.models.client.state(), ConnectionState::Offline);
    const QString said = window.currentPane()->messageText();
    QVERIFY2(said.contains(QStringLiteral("old and frozen")), qPrintable(said));
    QCOMPARE(later.models.providers.countInState(ProviderState::Unknown), 3);
    for (const char* word : {"Healthy", "Degraded", "Blocked"})
      for (int row = 0; row < 3; ++row) {
        const QModelIndex state = later.models.providers.index(row, ProviderListModel::State);
        QVERIFY(!state.data().toString().contains(QLatin1String(word)));
      }
    QVERIFY(!later.models.capabilities.injectFaults().allowed);
    keepPictures(later, window, QStringLiteral("recalled"));
  }

 private Q_SLOTS:
  void init() {
    m_file = m_folder.filePath(QStringLiteral("%1.ini").arg(++m_run));
    start();
  }
  void cleanup() { quit(); }

  void item_data() {
    QTest::addColumn<Check>("check");
    const auto row = [this](const char* id, void (ChecklistTest::*check)()) {
      QTest::newRow(id) << Check([this, check] { (this->*check)(); });
    };
    row("03 table actions are in a menu", &ChecklistTest::everyTableActionIsInAMenu);
    row("04 Ctrl+1…9 open the panes", &ChecklistTest::digitsOpenThePanesInTheirOrder);
    row("05 palette: sim out", &ChecklistTest::paletteSimulatesAnOutage);
    row("07 F6 cycles the regions", &ChecklistTest::regionsAreCycled);
    row("10 Esc closes the innermost", &ChecklistTest::escapeClosesTheInnermost);
    row("11 no keys twice", &ChecklistTest::noKeysMeanTwoThings);
    row("12 panels survive a restart", &ChecklistTest::panelsSurviveARestart);
    row("13 restart restores the view", &ChecklistTest::restartRestoresTheView);
    row("14 corrupted settings", &ChecklistTest::corruptedSettingsGiveTheDefaults);
    row("15 Reset layout repairs", &ChecklistTest::resetLayoutRepairs);
    row("16 geometry far away", &ChecklistTest::farAwayGeometryComesBack);
    row("26 nothing is unnamed", &ChecklistTest::nothingFocusableIsUnnamed);
    row("35 last snapshot of a gateway that is down", &ChecklistTest::gatewayThatIsDownShowsItsLastSnapshot);
    row("12 events in the console", &ChecklistTest::eventsAreInTheConsole);
    row("47 paused is obvious and resumes", &ChecklistTest::pausedScreenSaysSo);
    row("60 offline", &ChecklistTest::offlineKeepsTheDataAndStopsWriting);
  }
  void item() {
    QFETCH(Check, check);
    check();
  }
};

GC_UI_TEST_MAIN(ChecklistTest)
#include "checklist_test.moc"
