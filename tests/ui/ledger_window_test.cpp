// A ledger file in a window of its own, without a gateway. That its figures are the gateway's is proved in
// integration.admin_console_models.
#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>

#include "tests/ui/ui_bench.h"
#include "ui/panes/ledger/ledger_window.h"
#include "ui/panes/requests/attempts_waterfall.h"
#include "ui/panes/requests/request_inspector.h"
#include "ui/shell/accessible_tree.h"
#include "ui/widgets/table_text.h"

using namespace gc::console;

namespace {

/// Four requests: one fine, one rescued, one failed, one without a price. Only the columns the console reads.
QString makeLedger(const QString& path) {
  const QString row = QStringLiteral(
      "INSERT INTO requests VALUES(%1, x'%2', 1782907200000000 + %1 * 1000000, 'ci', 'auto', 'openai', "
      "'gpt-5.4', %3, '%4', 0, 684000, -1, 820, 0, 1, 0, 1204, 388, 0, %5, %5 * 2, 1, 'acme inc', "
      "'team=blue', '', %6, %7, "
      "'[{\"provider\":\"openai\",\"model\":\"gpt-5.4\",\"status\":503,\"category\":\"overloaded\","
      "\"duration_us\":210000},{\"provider\":\"anthropic\",\"model\":\"claude-sonnet-5\",\"status\":200,"
      "\"duration_us\":474000}]', '')");
  const auto id = [](int n) { return QStringLiteral("%1").arg(n, 32, 16, QLatin1Char('0')); };
  {
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "maker");
    database.setDatabaseName(path);
    database.open();
    QSqlQuery query(database);
    for (const QString& sql :
         {QStringLiteral("PRAGMA application_id=1195594830"),
          QStringLiteral("CREATE TABLE schema_steps(room TEXT, done INTEGER)"),
          QStringLiteral("INSERT INTO schema_steps VALUES('ledger', 2)"),
          QStringLiteral("CREATE TABLE tenant(id TEXT)"), QStringLiteral("INSERT INTO tenant VALUES('acme')"),
          QStringLiteral(
              "CREATE TABLE requests(sequence INTEGER PRIMARY KEY, id, started_at, key_name, model_asked, "
              "provider, model, status, outcome, stream, latency_us, first_byte_us, overhead_us, "
              "client_delay_us, usage_known, usage_estimated, input, output, cache_read, cost, baseline, "
              "simulated, customer, tags, dropped_params, unpriced, failovers, attempts, decision)"),
          QStringLiteral("CREATE TABLE adjustments(entry INTEGER PRIMARY KEY, request, new_cost, "
                         "new_baseline, new_attempts)"),
          row.arg(1).arg(id(1)).arg(200).arg("ok", "6890000", "0", "0"),
          row.arg(2).arg(id(2)).arg(200).arg("ok", "6890000", "0", "1"),
          row.arg(3).arg(id(3)).arg(503).arg("failed", "0", "0", "0"),
          row.arg(4).arg(id(4)).arg(200).arg("ok", "NULL", "1", "0")})
      if (!query.exec(sql)) qWarning() << sql;
  }
  QSqlDatabase::removeDatabase("maker");
  return path;
}

}  // namespace

class LedgerWindowTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;

 private Q_SLOTS:
  void fileIsShownAsAFile() {
    UiBench bench;
    const QString file = makeLedger(m_folder.filePath("acme.db"));
    LedgerWindow window(bench.theme, bench.clock, bench.models.zone, file);
    expose(window);
    QTRY_COMPARE(window.table().model()->rowCount(), 4);
    QVERIFY(window.windowTitle().contains(QStringLiteral("acme.db")));
    QVERIFY2(window.sourceText().startsWith(QStringLiteral("Tenant acme · file of ")),
             qPrintable(window.sourceText()));
    QVERIFY(window.problemText().isEmpty());
    QCOMPARE(unnamedFocusable(window), QStringList());
    window.setFilter(QStringLiteral("status:rescued"));
    QTRY_COMPARE(window.table().model()->rowCount(), 1);
    window.setFilter(QStringLiteral("status:unpriced"));
    QTRY_COMPARE(window.table().model()->index(0, RequestListModel::Cost).data().toString(),
                 QStringLiteral("unpriced"));
    window.setFilter({});
    QTRY_COMPARE(window.table().model()->rowCount(), 4);
    window.table().selectRow(1);
    QTRY_COMPARE(window.inspector().waterfall().attempts().size(), size_t(2));
    QVERIFY(window.inspector().detailsText().contains(QStringLiteral("0.006890000 USD")));
    if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty())
      for (const auto& [scheme, name] : {std::pair(SchemeChoice::Light, "/ledger-light.png"),
                                         std::pair(SchemeChoice::Dark, "/ledger-dark.png")}) {
        bench.theme.choose(scheme);
        QTest::qWait(100);
        QVERIFY(window.grab().save(folder + QLatin1String(name)));
      }
  }

  void foreignFileIsRefusedInWords() {
    UiBench bench;
    QFile file(m_folder.filePath("letter.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear customer");
    file.close();
    LedgerWindow window(bench.theme, bench.clock, bench.models.zone, file.fileName());
    expose(window);
    QTRY_VERIFY(!window.problemText().isEmpty());
    QCOMPARE(window.table().model()->rowCount(), 0);
  }

  void rowsCopyInEveryFormat_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("starts");
    QTest::addColumn<int>("lines");
    QTest::newRow("text, without titles") << "Copy rows" << "12:00:01.000\t200\tacme" << 2;
    QTest::newRow("CSV") << "Copy as CSV with headers" << "Time" << 3;
    QTest::newRow("JSON") << "Copy as JSON" << "[\n    {\n" << 0;
    QTest::newRow("Markdown") << "Copy as Markdown" << "| Time" << 4;
  }
  void rowsCopyInEveryFormat() {
    QFETCH(QString, action);
    QFETCH(QString, starts);
    QFETCH(int, lines);
    UiBench bench;
    const QString file = makeLedger(m_folder.filePath(action));
    LedgerWindow window(bench.theme, bench.clock, bench.models.zone, file);
    expose(window);
    QTRY_COMPARE(window.table().model()->rowCount(), 4);
    window.table().setSelectionMode(QAbstractItemView::MultiSelection);
    window.table().clearSelection();
    window.table().selectRow(0);
    window.table().selectRow(2);
    for (QAction* each : window.table().actions())
      if (each->text() == action) each->trigger();
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(starts), qPrintable(text));
    if (lines > 0) QCOMPARE(text.count(QLatin1Char('\n')), lines);
    QVERIFY(text.contains(QStringLiteral("503")));
  }

  void hiddenColumnsAreNotCopiedAndMovedOnesMove() {
    UiBench bench;
    const QString file = makeLedger(m_folder.filePath("columns"));
    LedgerWindow window(bench.theme, bench.clock, bench.models.zone, file);
    expose(window);
    QTRY_COMPARE(window.table().model()->rowCount(), 4);
    window.table().hideColumn(RequestListModel::Tenant);
    window.table().horizontalHeader()->moveSection(RequestListModel::Cost, 1);
    const QString text = tableText(window.table(), TableFormat::Csv, TableRows::All);
    const QStringList titles = text.section(QLatin1Char('\n'), 0, 0).split(QLatin1Char(','));
    QCOMPARE(titles.size(), RequestListModel::ColumnCount - 1);
    QVERIFY2(titles[1].startsWith(QStringLiteral("Cost")), qPrintable(titles[1]));
    QVERIFY(!titles.contains(QStringLiteral("Tenant")));
  }
};

GC_UI_TEST_MAIN(LedgerWindowTest)
#include "ledger_window_test.moc"
