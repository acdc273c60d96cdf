// The command palette and the shortcut sheet over the real window: both say what the actions say.
#include <QAction>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>

#include "tests/support/fake_admin/fake_register.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/pane.h"
#include "ui/panes/providers/outage_dialog.h"
#include "ui/shell/accessible_tree.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_registry.h"
#include "ui/shell/shortcut_sheet.h"

using namespace gc::console;

class PaletteTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<MainWindow> m_window;

  CommandPalette* open() {
    m_window->openPalette();
    auto* palette = m_window->findChild<CommandPalette*>();
    if (palette && !QTest::qWaitForWindowExposed(palette)) return nullptr;
    return palette;
  }
  static QLineEdit* line(CommandPalette* palette) { return palette->findChild<QLineEdit*>(); }
  static QModelIndex marked(CommandPalette* palette) {
    return palette->findChild<QListView*>()->currentIndex();
  }
  void type(CommandPalette* palette, const QString& text) {
    line(palette)->clear();
    QTest::keyClicks(line(palette), text);
  }
  void closed() { QTRY_VERIFY(!m_window->findChild<CommandPalette*>()); }

 private Q_SLOTS:
  void init() {
    m_settings = std::make_unique<QSettings>(m_folder.filePath("palette.ini"), QSettings::IniFormat);
    m_settings->clear();
    m_bench = std::make_unique<UiBench>();
    m_bench->server.setJson(
        "/admin/v1/tenants",
        {{"tenants",
          QJsonArray{QJsonObject{{"id", "acme"}, {"keys", QJsonArray{QJsonObject{{"name", "ci"}}}}},
                     QJsonObject{{"id", "globex"}, {"keys", QJsonArray{}}}}}});
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, {1440, 900});
    m_bench->connect();
  }
  void cleanup() {
    m_window.reset();
    m_bench.reset();
  }

  void simOutFindsTheOutageAndEnterOpensIt() {
    QTRY_VERIFY(m_bench->models.capabilities.canInjectFaults());
    CommandPalette* palette = open();
    type(palette, QStringLiteral("sim out"));
    QCOMPARE(marked(palette).data().toString(), QStringLiteral("Simulate outage…"));
    QCOMPARE(marked(palette).data(PaletteModel::KeysRole).toString(), QStringLiteral("Ctrl+Shift+O"));
    QTest::keyClick(line(palette), Qt::Key_Return);
    closed();
    QTRY_VERIFY(m_window->findChild<OutageDialog*>());
  }

  void tenantsAndKeysBeyondTheFirstPageAreFoundOnTheGateway() {
    FakeRegister reg(m_bench->server);
    for (int n = 0; n < 300; ++n) reg.addTenant(QStringLiteral("t%1").arg(n, 4, 10, QLatin1Char('0')));
    reg.addTenant(QStringLiteral("t0299"), {{"name", "Hooli Inc"}});
    reg.addKey(QStringLiteral("t0298"), QStringLiteral("nightly"), {{"hint", "9z9z"}});
    CommandPalette* palette = open();
    type(palette, QStringLiteral("t t0298"));
    QTRY_COMPARE(marked(palette).data().toString(), QStringLiteral("t0298"));
    type(palette, QStringLiteral("hooli"));
    QTRY_COMPARE(marked(palette).data(PaletteModel::IdRole).toString(), QStringLiteral("t0299"));
    type(palette, QStringLiteral("k 9z9z"));
    QTRY_COMPARE(marked(palette).data().toString(), QStringLiteral("nightly"));
    type(palette, QStringLiteral("t t0297"));
    QTRY_COMPARE(marked(palette).data().toString(), QStringLiteral("t0297"));
    QTest::keyClick(line(palette), Qt::Key_Return);
    closed();
    QTRY_COMPARE(m_bench->models.scope.tenant(), QStringLiteral("t0297"));
  }

  void everyPaneAndEveryActionIsOffered() {
    CommandPalette* palette = open();
    type(palette, QStringLiteral(">"));
    QSet<QString> offered;
    auto* list = palette->findChild<QListView*>();
    for (int row = 0; row < list->model()->rowCount(); ++row)
      offered << list->model()->index(row, 0).data().toString();
    for (const PaneInfo& info : paneInfos()) QVERIFY2(offered.contains(info.title), qPrintable(info.title));
    for (const Command& each : m_window->commands())
      QVERIFY2(offered.contains(plainText(*each.action)), qPrintable(each.action->text()));
    QVERIFY(offered.contains(QStringLiteral("Export proposal PDF…")));
    QVERIFY(offered.contains(QStringLiteral("Dark")));
  }

  void whatCannotRunSaysWhyAndStays() {
    CommandPalette* palette = open();
    type(palette, QStringLiteral("restore all"));
    QCOMPARE(marked(palette).data().toString(), QStringLiteral("Restore all"));
    QVERIFY(!marked(palette).data(PaletteModel::ReasonRole).toString().isEmpty());
    QTest::keyClick(line(palette), Qt::Key_Return);
    QVERIFY(palette->isVisible());
    QTest::keyClick(line(palette), Qt::Key_Escape);
    closed();
  }

  void tenantKeyProviderAndRequestAreFound() {
    m_window->openPane(QStringLiteral("requests"));
    QTRY_VERIFY(m_window->currentPane()->isReady());
    QTRY_VERIFY(m_bench->models.providers.rowCount() == 3);
    CommandPalette* palette = open();
    auto* list = palette->findChild<QListView*>();
    type(palette, QStringLiteral("t acm"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    type(palette, QStringLiteral("p gem"));
    QCOMPARE(marked(palette).data().toString(), QStringLiteral("gemini"));
    type(palette, samples::requestId(17));
    QCOMPARE(marked(palette).data().toString(), samples::requestId(17));
    QTest::keyClick(line(palette), Qt::Key_Return);
    QTRY_COMPARE(m_bench->models.detail.selected(), samples::requestId(17));
    QVERIFY(m_window->currentPane()->isInspectorOpen());

    palette = open();
    type(palette, QStringLiteral("k ci"));
    QTRY_COMPARE(palette->findChild<QListView*>()->model()->rowCount(), 1);
    QTest::keyClick(line(palette), Qt::Key_Return);
    QTRY_COMPARE(m_window->currentPane()->filter(), QStringLiteral("key:ci"));
  }

  void aRequestThatIsNotListedIsLoadedFromTheLedger() {
    const QString id = QStringLiteral("req_01OLDANDFARAWAY000000001");
    QJsonObject detail = samples::requestDetail(3);
    detail.insert("request", samples::request(3, {{"id", id}}));
    m_bench->server.setJson("/admin/v1/requests/" + id, detail);
    CommandPalette* palette = open();
    type(palette, id);
    QTest::keyClick(line(palette), Qt::Key_Return);
    QTRY_VERIFY(m_window->currentPane()->id() == QStringLiteral("requests"));
    QTRY_VERIFY(m_bench->models.detail.reading().has_value());
    QCOMPARE(m_bench->models.detail.reading()->request.id, id);
    m_bench->beat();
    QTest::qWait(200);
    QCOMPARE(m_bench->models.detail.selected(), id);
  }

  void theLastUsedIsFirstEvenAfterARestart() {
    CommandPalette* palette = open();
    type(palette, QStringLiteral("failover"));
    QTest::keyClick(line(palette), Qt::Key_Return);
    QTRY_COMPARE(m_window->currentPane()->id(), QStringLiteral("failover"));
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, {1440, 900});
    palette = open();
    QCOMPARE(marked(palette).data().toString(), QStringLiteral("Failover"));
  }

  void theKeyboardAloneIsEnough() {
    CommandPalette* palette = open();
    QTRY_VERIFY(line(palette)->hasFocus());
    QCOMPARE(unnamedFocusable(*palette), QStringList());
    const int before = marked(palette).row();
    QTest::keyClick(line(palette), Qt::Key_Down);
    QCOMPARE(marked(palette).row(), before + 1);
    QTest::keyClick(line(palette), Qt::Key_Up);
    QTest::keyClick(line(palette), Qt::Key_Up);
    QCOMPARE(marked(palette).row(), palette->findChild<QListView*>()->model()->rowCount() - 1);
    QVERIFY(line(palette)->hasFocus());
    QVERIFY(!line(palette)->accessibleDescription().isEmpty());
  }

  void theSheetSaysWhatTheActionsSay() {
    m_window->openShortcuts();
    auto* sheet = m_window->findChild<ShortcutSheet*>();
    QVERIFY(QTest::qWaitForWindowExposed(sheet));
    auto* table = sheet->findChild<QTableWidget*>();
    QStringList lines;
    for (int row = 0; row < table->rowCount(); ++row)
      lines << table->item(row, 1)->text() + QLatin1Char('|') + table->item(row, 2)->text();
    for (const Command& each : m_window->commands()) {
      if (each.action->shortcuts().isEmpty()) continue;
      QStringList keys;
      for (const QKeySequence& key : each.action->shortcuts()) keys << key.toString(QKeySequence::NativeText);
      const QString line = plainText(*each.action) + QLatin1Char('|') + keys.join(QStringLiteral(" or "));
      QVERIFY2(lines.contains(line), qPrintable(line));
    }
    for (const QString& line : lines) QVERIFY2(!line.startsWith(QLatin1Char('|')), qPrintable(line));
    sheet->findChild<QLineEdit*>()->setText(QStringLiteral("proposal"));
    int visible = 0;
    for (int row = 0; row < table->rowCount(); ++row) visible += !table->isRowHidden(row);
    QVERIFY(visible < table->rowCount());
    QCOMPARE(unnamedFocusable(*sheet), QStringList());
  }

  void picturesInBothThemes() {
    for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
      m_bench->theme.choose(scheme);
      CommandPalette* palette = open();
      QTest::qWait(60);
      const QImage picture = palette->grab().toImage();
      QVERIFY(colorCount(picture) > 20);
      const QString word = scheme == SchemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
      if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(folder + QStringLiteral("/palette-") + word + QStringLiteral(".png")));
      palette->reject();
      closed();
      m_window->openShortcuts();
      auto* sheet = m_window->findChild<ShortcutSheet*>();
      QVERIFY(QTest::qWaitForWindowExposed(sheet));
      if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty())
        QVERIFY(sheet->grab().toImage().save(folder + QStringLiteral("/shortcuts-") + word +
                                             QStringLiteral(".png")));
      sheet->reject();
      QTRY_VERIFY(!m_window->findChild<ShortcutSheet*>());
    }
  }
};

GC_UI_TEST_MAIN(PaletteTest)
#include "palette_test.moc"
