// Rows without a price get one later: beside them, once, in every total.
#include <QTemporaryDir>
#include <QtTest>

#include "gateway/ledger/price_repository.h"
#include "gateway/ledger/rollup.h"
#include "gateway/ledger/savings.h"
#include "resources/embedded.h"
#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;
using sample::OpenLedger;

class RepriceTest : public QObject {
  Q_OBJECT
 private:
  const std::shared_ptr<const catalog::Catalog> m_catalog = std::make_shared<const catalog::Catalog>(
      catalog::Catalog::parse(resources::priceCatalogJson()).value());
  ManualClock m_clock;

  static RequestRecord unpriced(std::uint64_t number, const char* tenant) {
    RequestRecord record = sample::served(number, tenant, "local", "my-own");
    record.cost = record.attempts[0].cost = record.baseline = std::nullopt;
    return record;
  }
  catalog::PriceBook bookFrom(WallTime from) const {
    catalog::PriceEntry entry;
    entry.version = 1;
    entry.model = "my-own";
    entry.from = from;
    entry.price = catalog::Price{1'000'000'000, 2'000'000'000, {}, {}, {}};
    return catalog::PriceBook(m_catalog, {entry});
  }

 private slots:
  void aPriceReachesRowsThatHadNone() {
    QTemporaryDir folder;
    const auto rows = [](std::uint64_t from) {
      return std::vector<RequestRecord>{sample::served(from), unpriced(from + 1, "acme"),
                                        unpriced(from + 2, "globex"), sample::served(from + 3, "globex")};
    };
    UsageSums expected;
    {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger.write(rows(1)));
      QCOMPARE(ledger->totals().unpriced, std::int64_t(2));
      const Money before = ledger->totals().cost;
      const auto before1 = ledger->request(sample::idOf(2));
      // Not in force yet when the rows were made: they stay as they are.
      QCOMPARE(ledger->reprice(bookFrom(sample::served(9).startedAt), {}).value(), std::int64_t(0));
      const catalog::PriceBook book = bookFrom(WallTime());
      QCOMPARE(ledger->reprice(book, {{TenantId("acme"), "gpt-5.4"}}).value(), std::int64_t(2));
      QCOMPARE(ledger->reprice(book, {}).value(), std::int64_t(0));
      expected = ledger->totals();
      QCOMPARE(expected.unpriced, std::int64_t(0));
      QCOMPARE(expected.requests, std::int64_t(4));
      QCOMPARE((expected.cost - before).nanos(), std::int64_t(2 * 200'000));  // 100 in, 50 out
      const auto row = ledger->request(sample::idOf(2));
      QCOMPARE((*row)->cost->nanos(), std::int64_t(200'000));
      QCOMPARE((*row)->attempts[0].cost->nanos(), std::int64_t(200'000));
      QVERIFY((*row)->baseline && (*row)->sequence == (*before1)->sequence);
      QCOMPARE(ledger->requests({.status = StatusFilter::Unpriced})->requests.size(), std::size_t(0));
      QVERIFY(ledger.write({unpriced(9, "acme")}));
      expected += sumsOf(unpriced(9, "acme"));
    }
    OpenLedger again(folder.path().toStdString(), m_clock);
    QVERIFY(again->totals() == expected);
    for (GroupBy by : {GroupBy::Tenant, GroupBy::Model, GroupBy::Customer, GroupBy::Tag})
      QVERIFY(again->usage({.groupBy = by})->total == expected);
  }

  void entriesBehindTheRollupsCatchUp_data() {
    QTest::addColumn<QByteArray>("lost");
    QTest::newRow("the entries") << QByteArray("UPDATE watermarks SET sequence = 2");
    QTest::newRow("everything") << QByteArray(
        "DELETE FROM target_rollups; DELETE FROM label_rollups; DELETE FROM watermarks");
  }
  void entriesBehindTheRollupsCatchUp() {
    QFETCH(QByteArray, lost);
    QTemporaryDir folder;
    UsageSums expected;
    const auto path = folder.filePath("system.db");
    {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QVERIFY(ledger.write({sample::served(1), unpriced(2, "acme")}));
      expected = ledger->totals();
    }
    QVERIFY(QFile::copy(path, folder.filePath("before.db")));
    UsageSums repriced;
    {
      OpenLedger ledger(folder.path().toStdString(), m_clock);
      QCOMPARE(ledger->reprice(bookFrom(WallTime()), {}).value(), std::int64_t(1));
      repriced = ledger->totals();
    }
    // A crash came between the tenant's commit and that of the roll-ups.
    if (lost.startsWith("UPDATE")) {
      QVERIFY(QFile::remove(path) && QFile::copy(folder.filePath("before.db"), path));
    } else {
      auto database = store::Database::openWriter(path.toStdString(), store::kSystemFile,
                                                  store::Durability::Normal, store::Checkpoints::Automatic);
      QVERIFY(database && database->execute(lost.constData()));
    }
    OpenLedger again(folder.path().toStdString(), m_clock);
    QVERIFY(again->totals() == repriced && repriced.cost > expected.cost);
    QVERIFY(again->usage({})->total == repriced);
  }

  void pricesAreThereAfterARestart() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("system.db").toStdString();
    catalog::PriceEntry entry = bookFrom(WallTime()).entries()[0];
    entry.tenant = "acme";
    entry.provider = "openai";
    entry.promptTokensAbove = 7;
    entry.price->cacheRead = 5;
    entry.setAt = m_clock.wallNow();
    entry.note = "contract";
    catalog::PriceEntry withdrawn = entry;
    withdrawn.price.reset();
    {
      auto repository = PriceRepository::open(path);
      QVERIFY(repository && (*repository)->add(entry) && (*repository)->add(withdrawn));
      QCOMPARE(withdrawn.version, entry.version + 1);
    }
    const auto read = (*PriceRepository::open(path))->all();
    QVERIFY(read && *read == (std::vector<catalog::PriceEntry>{entry, withdrawn}));
  }
};

QTEST_APPLESS_MAIN(RepriceTest)
#include "reprice_test.moc"
