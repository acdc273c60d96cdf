// Long lists: only pages are read, the gateway searches, rows on screen stay up to date by key.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "models/format/format.h"
#include "models/tenants/tenant_list_model.h"
#include "models/tenants/tenant_writer.h"
#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/fake_register.h"

using namespace gc::console;

class PagedListModelTest : public QObject {
  Q_OBJECT
  struct Bench : ConsoleBench {
    FakeRegister reg{server};
    TenantWriter writer{client};
    TenantListModel model{client, writer};
    std::optional<QAbstractItemModelTester> tester;

    /// The tester reads on by itself, so the tests that count pages do without it.
    void watch() { tester.emplace(&model); }
    void fill(int tenants) {
      for (int n = 0; n < tenants; ++n) reg.addTenant(QStringLiteral("t%1").arg(n, 6, 10, QLatin1Char('0')));
    }
    void open() {
      model.setActive(true);
      connect();
      QTRY_VERIFY(model.freshness().hasData);
    }
    /// Every heartbeat until the rows are looked at again.
    void look() {
      const int before = server.callCount("/admin/v1/tenants");
      for (int tick = 0; tick < 5; ++tick) client.beat();
      QTRY_VERIFY(server.callCount("/admin/v1/tenants") > before);
      QTest::qWait(20);
    }
  };

 private Q_SLOTS:
  void ofAHundredThousandOnlyPagesAreRead() {
    Bench bench;
    bench.fill(100'000);
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), PagedListModel::kPage);
    QCOMPARE(bench.model.total(), std::optional<qint64>(100'000));
    QVERIFY(!bench.model.isComplete());
    for (int page = 2; page <= 4; ++page) {
      QVERIFY(bench.model.canFetchMore({}));
      bench.model.fetchMore({});
      QVERIFY(!bench.model.canFetchMore({}));
      QTRY_COMPARE(bench.model.rowCount(), page * PagedListModel::kPage);
    }
    QCOMPARE(bench.model.keyAt(1999), QStringLiteral("t001999"));
    QCOMPARE(bench.reg.largestPage(), PagedListModel::kPage);
    // Keeping the rows on screen up to date reads those and a margin, whatever was read before.
    const int served = bench.reg.rowsServed();
    bench.model.setVisibleRows(1000, 1030);
    bench.look();
    QVERIFY(bench.reg.rowsServed() - served <= 150);
    QCOMPARE(bench.model.rowCount(), 2000);
  }

  void theGatewaySearchesAfterAPauseInTyping() {
    Bench bench;
    bench.fill(2000);
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), 500);
    bench.server.clearCalls();
    for (const char* text : {"t", "t0", "t00", "t001", "t0019", "t00199"})
      bench.model.setSearch(QString::fromLatin1(text));
    QTRY_COMPARE(bench.model.rowCount(), 10);
    QVERIFY(bench.model.isComplete());
    QCOMPARE(bench.server.callCount("/admin/v1/tenants"), 1);
    QCOMPARE(bench.model.total(), std::optional<qint64>(2000));
    bench.model.setFilter(QStringLiteral("status"), QStringLiteral("suspended"));
    QTRY_VERIFY(bench.model.isComplete());
    QCOMPARE(bench.model.rowCount(), 0);
  }

  void anAnswerToAnOlderQuestionIsDropped() {
    Bench bench;
    bench.watch();
    bench.fill(30);
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), 30);
    bench.server.setDelay(60);
    bench.model.refresh();
    bench.model.setFilter(QStringLiteral("plan"), {});
    bench.model.setFilter(QStringLiteral("status"), QStringLiteral("suspended"));
    QTRY_VERIFY(bench.model.isComplete());
    QCOMPARE(bench.model.rowCount(), 0);
  }

  void rowsComeAndGoWithoutAReset() {
    Bench bench;
    bench.watch();
    bench.fill(40);
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), 40);
    const QPersistentModelIndex kept = bench.model.index(20, 0);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset),
        changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.reg.addTenant(QStringLiteral("t000003-b"));
    bench.reg.touch(QStringLiteral("t000030"), {{"name", "Renamed"}});
    bench.model.setVisibleRows(0, 40);
    bench.look();
    QTRY_COMPARE(bench.model.rowCount(), 41);
    QCOMPARE(kept.data().toString(), QStringLiteral("t000020"));
    QCOMPARE(kept.row(), 21);
    QCOMPARE(bench.model.find(QStringLiteral("t000030"))->name, QStringLiteral("Renamed"));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changed.count(), 1);
  }

  void newRowsAboveDoNotPushOthersOut() {
    Bench bench;
    bench.watch();
    bench.fill(400);
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), 400);
    for (int n = 10; n < 40; ++n) bench.reg.addTenant(QStringLiteral("t000010-%1").arg(n));
    bench.model.setVisibleRows(0, 20);
    bench.look();
    QTRY_COMPARE(bench.model.rowCount(), 430);
    QVERIFY(bench.model.rowOf(QStringLiteral("t000099")) > 0);
  }

  void anotherGatewayIsAnotherList() {
    Bench bench;
    bench.watch();
    bench.fill(3);
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), 3);
    bench.client.close();
    FakeAdminServer other;
    FakeRegister fresh(other);
    bench.client.open(other.url(), other.adminKey());
    QTRY_VERIFY(bench.model.isComplete());
    QCOMPARE(bench.model.rowCount(), 0);
    QCOMPARE(bench.model.total(), std::optional<qint64>(0));
  }

  void unknownIsADashAndOverBudgetSaysSo() {
    Bench bench;
    bench.watch();
    bench.reg.addTenant(QStringLiteral("acme"), {{"budget_usd", "100.000000000"}});
    bench.reg.addTenant(QStringLiteral("filed"), {{"managed_by", "file"}, {"month", QJsonValue::Null}});
    bench.reg.addTenant(QStringLiteral("globex"),
                        {{"budget_usd", "50"}, {"status", "suspended"}});
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), 3);
    const auto cell = [&](int row, int column) { return bench.model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, TenantListModel::Spent), QStringLiteral("69.00"));
    QCOMPARE(cell(0, TenantListModel::BudgetUsed), QStringLiteral("69 %"));
    QCOMPARE(cell(1, TenantListModel::Spent), kUnknown);
    QCOMPARE(cell(1, TenantListModel::Budget), QStringLiteral("no budget"));
    QCOMPARE(cell(1, TenantListModel::BudgetUsed), kUnknown);
    QCOMPARE(cell(1, TenantListModel::Calls), kUnknown);
    QCOMPARE(cell(2, TenantListModel::BudgetUsed), QStringLiteral("138 % !"));
    QVERIFY(cell(2, TenantListModel::Status).contains(QStringLiteral("Suspended")));
    QVERIFY(!(bench.model.index(1, TenantListModel::Budget).flags() & Qt::ItemIsEditable));
  }

  void aTypedBudgetIsSentAndTakenBackOnItsOwnRevision() {
    Bench bench;
    bench.watch();
    bench.reg.addTenant(QStringLiteral("acme"), {{"budget_usd", "100.000000000"}});
    bench.open();
    QTRY_COMPARE(bench.model.rowCount(), 1);
    ReversibleChange change;
    QObject::connect(&bench.writer, &TenantWriter::reversible, &bench.writer,
                     [&](const ReversibleChange& made) { change = made; });
    const QModelIndex cell = bench.model.index(0, TenantListModel::Budget);
    QVERIFY(!bench.model.setData(cell, QStringLiteral("many")));
    QVERIFY(!bench.model.setData(cell, QStringLiteral("-1")));
    QVERIFY(bench.model.setData(cell, QStringLiteral("250.5")));
    QTRY_COMPARE(change.text, QStringLiteral("change budget of acme"));
    QCOMPARE(cell.data().toString(), QStringLiteral("250.50"));
    change.undo([](const AdminReply&) {});
    QTRY_COMPARE(cell.data().toString(), QStringLiteral("100.00"));
    change.redo([](const AdminReply&) {});
    QTRY_COMPARE(cell.data().toString(), QStringLiteral("250.50"));
    // Somebody else was there: nothing is overwritten.
    bench.reg.touch(QStringLiteral("acme"), {{"budget_usd", "9.000000000"}});
    std::optional<AdminReply> refused;
    change.undo([&](const AdminReply& reply) { refused = reply; });
    QTRY_VERIFY(refused);
    QVERIFY(refused->error.isOutdated());
    QCOMPARE(bench.reg.tenant(QStringLiteral("acme"))["budget_usd"].toString(),
             QStringLiteral("9.000000000"));
  }
};

QTEST_GUILESS_MAIN(PagedListModelTest)
#include "paged_list_model_test.moc"
