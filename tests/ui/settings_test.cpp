// The settings: connections that are added, tested and opened by hand, preferences that stick.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include "models/settings/preferences.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/settings/connection_editor.h"
#include "ui/panes/settings/settings_pane.h"
#include "ui/shell/accessible_tree.h"
#include "ui/shell/main_window.h"

using namespace gc::console;

class SettingsTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<MainWindow> m_window;

  SettingsPane& pane() const { return *static_cast<SettingsPane*>(m_window->currentPane()); }
  ConnectionEditor* editor() const { return m_window->findChild<ConnectionEditor*>(); }
  template <class T>
  static T* named(const QWidget* in, const QString& name) {
    for (T* each : in->findChildren<T*>())
      if (each->accessibleName() == name) return each;
    return nullptr;
  }
  QAction* action(const QString& words) const {
    for (QAction* each : pane().menuActions())
      if (each->text().remove(QLatin1Char('&')) == words) return each;
    return nullptr;
  }
  void open() {
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, {1440, 900});
    m_window->openPane(QStringLiteral("settings"));
  }
  /// Fills the editor and saves.
  void add(const QString& name, const QString& key) {
    action(QStringLiteral("Add connection…"))->trigger();
    QVERIFY(QTest::qWaitForWindowExposed(editor()));
    named<QLineEdit>(editor(), QStringLiteral("Name"))->setText(name);
    named<QLineEdit>(editor(), QStringLiteral("Address"))->setText(m_bench->server.url().toString());
    named<QLineEdit>(editor(), QStringLiteral("Admin token"))->setText(key);
    auto* environment = named<QComboBox>(editor(), QStringLiteral("Environment"));
    environment->setCurrentIndex(environment->findData(QStringLiteral("production")));
    named<QPushButton>(editor(), QStringLiteral("Save"))->click();
    QTRY_VERIFY(!editor());
  }

 private Q_SLOTS:
  void init() {
    m_settings = std::make_unique<QSettings>(m_folder.filePath("settings.ini"), QSettings::IniFormat);
    m_settings->clear();
    m_bench = std::make_unique<UiBench>();
    open();
  }
  void cleanup() {
    m_window.reset();
    m_bench.reset();
  }

  void aConnectionIsAddedAndOpened() {
    add(QStringLiteral("prod-eu"), QString::fromUtf8(m_bench->server.adminKey()));
    QTRY_VERIFY(m_bench->models.client.isConnected());
    QCOMPARE(m_bench->models.connections.rowCount(), 1);
    QCOMPARE(m_bench->models.connectionSwitch.environment(), QStringLiteral("production"));
    m_settings->sync();
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(m_bench->server.adminKey()));
    // What is in use cannot be pulled from under the console.
    pane().table().selectRow(0);
    QVERIFY(!action(QStringLiteral("Remove…"))->isEnabled());
    QVERIFY(action(QStringLiteral("Remove…"))->toolTip().contains(QStringLiteral("in use")));
  }

  void httpsIsSavedOnlyWithADecision() {
    action(QStringLiteral("Add connection…"))->trigger();
    QVERIFY(QTest::qWaitForWindowExposed(editor()));
    named<QLineEdit>(editor(), QStringLiteral("Name"))->setText(QStringLiteral("tls"));
    named<QLineEdit>(editor(), QStringLiteral("Address"))->setText(QStringLiteral("https://127.0.0.1:1"));
    auto* save = named<QPushButton>(editor(), QStringLiteral("Save"));
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(QStringLiteral("certificate")));
    QVERIFY(!named<QPushButton>(editor(), QStringLiteral("Test"))->isEnabled());
    QCOMPARE(unnamedFocusable(*editor()), QStringList());
    named<QPushButton>(editor(), QStringLiteral("Look at certificate"))->click();
    QTRY_VERIFY(!editor()->problemText().isEmpty());
    QVERIFY(!save->isEnabled());
    if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty())
      QVERIFY(editor()->grab().toImage().save(folder + QStringLiteral("/connection-editor.png")));
    editor()->reject();
  }

  void withoutAKeychainItSaysSo() {
    QTRY_VERIFY(m_bench->models.secrets.state() == SecretStore::State::Unavailable ||
                m_bench->models.secrets.state() == SecretStore::State::Available);
    if (m_bench->models.secrets.state() == SecretStore::State::Available) QSKIP("a keychain runs here");
    bool said = false;
    for (auto* label : pane().findChildren<QLabel*>())
      said = said || label->text().contains(QStringLiteral("this session only"));
    QVERIFY(said);
    action(QStringLiteral("Add connection…"))->trigger();
    auto* keep = named<QCheckBox>(editor(), QStringLiteral("Keep the token in the system keychain"));
    QVERIFY(!keep->isEnabled() && !keep->isChecked());
    editor()->reject();
  }

  void aTestSaysWhatTheGatewayIs() {
    add(QStringLiteral("one"), QString::fromUtf8(m_bench->server.adminKey()));
    pane().table().selectRow(0);
    action(QStringLiteral("Test"))->trigger();
    QTRY_VERIFY(pane().messageText().contains(QStringLiteral("gateway 0.1.0")));
    add(QStringLiteral("wrong"), QStringLiteral("gca_wrong"));
    pane().table().selectRow(1);
    action(QStringLiteral("Test"))->trigger();
    QTRY_VERIFY(pane().messageText().contains(QStringLiteral("401")));
  }

  void aMissingTokenIsAskedFor() {
    const QString id = m_bench->models.connections.put({{}, "later", m_bench->server.url(), {}, {}, false});
    pane().table().selectRow(0);
    action(QStringLiteral("Connect"))->trigger();
    QTRY_VERIFY(editor());
    named<QLineEdit>(editor(), QStringLiteral("Admin token"))
        ->setText(QString::fromUtf8(m_bench->server.adminKey()));
    named<QPushButton>(editor(), QStringLiteral("Save"))->click();
    QTRY_VERIFY(m_bench->models.client.isConnected());
    QCOMPARE(m_bench->models.connections.current(), id);
  }

  void removingAsksAndForgets() {
    m_bench->models.connections.put({{}, "old", m_bench->server.url(), {}, {}, false});
    pane().table().selectRow(0);
    action(QStringLiteral("Remove…"))->trigger();
    auto* box = m_window->findChild<QMessageBox*>();
    QVERIFY(box && box->text().contains(QStringLiteral("old")));
    QCOMPARE(box->defaultButton()->text(), QStringLiteral("Keep"));
    for (QAbstractButton* button : box->buttons())
      if (button != box->defaultButton()) button->click();
    QTRY_COMPARE(m_bench->models.connections.rowCount(), 0);
  }

  void theOwnGatewayIsListedAndLeftAlone() {
    m_bench->models.connectionSwitch.openBuiltIn(m_bench->server.url(), m_bench->server.adminKey());
    QTRY_VERIFY(m_bench->models.client.isConnected());
    pane().table().selectRow(0);
    QVERIFY(!action(QStringLiteral("Edit…"))->isEnabled());
    QVERIFY(!action(QStringLiteral("Remove…"))->isEnabled());
    QVERIFY(action(QStringLiteral("Test"))->isEnabled());
  }

  void preferencesApplyAtOnceAndComeBack() {
    const auto choose = [this](const QString& name, const QString& value) {
      auto* box = named<QComboBox>(&pane(), name);
      box->setCurrentIndex(box->findData(value));
      Q_EMIT box->activated(box->currentIndex());
    };
    choose(QStringLiteral("Theme"), QStringLiteral("dark"));
    QCOMPARE(m_bench->theme.scheme(), Scheme::Dark);
    choose(QStringLiteral("Density of tables"), QStringLiteral("roomy"));
    QCOMPARE(pane().table().verticalHeader()->defaultSectionSize(), 36);
    choose(QStringLiteral("Time zone"), QStringLiteral("utc"));
    QCOMPARE(m_bench->models.zone.mode(), DisplayZone::Mode::Utc);
    m_window->close();
    m_bench->models.zone.setMode(DisplayZone::Mode::Local);
    open();
    QCOMPARE(m_bench->theme.scheme(), Scheme::Dark);
    QCOMPARE(m_bench->models.zone.mode(), DisplayZone::Mode::Utc);
    m_window->openPane(QStringLiteral("requests"));
    QCOMPARE(m_window->currentPane()->findChild<QTableView*>()->verticalHeader()->defaultSectionSize(), 36);
    m_window->openPane(QStringLiteral("settings"));
    action(QStringLiteral("Reset preferences"))->trigger();
    QCOMPARE(m_bench->theme.choice(), SchemeChoice::System);
    QCOMPARE(pane().table().verticalHeader()->defaultSectionSize(), 28);
  }

  void theSmallestWindowCutsNothing() {
    m_bench->models.connections.put(
        {{}, "prod-eu", QUrl("https://gateway.example:8443"), "production", "ab", false});
    m_window->resize(1024, 640);
    QTest::qWait(50);
    for (const auto* button : pane().findChildren<QPushButton*>())
      if (button->isVisible())
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    QVERIFY(m_window->width() <= 1024 && m_window->height() <= 640);
    if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty())
      QVERIFY(m_window->grab().toImage().save(folder + QStringLiteral("/settings-small.png")));
  }
};

GC_UI_TEST_MAIN(SettingsTest)
#include "settings_test.moc"
