#include "gateway/catalog/price_book.h"

#include <QtTest>

#include "resources/embedded.h"

using namespace gc;
using namespace gc::catalog;

class PriceBookTest : public QObject {
  Q_OBJECT
 private:
  const std::shared_ptr<const Catalog> m_catalog =
      std::make_shared<const Catalog>(Catalog::parse(resources::priceCatalogJson()).value());

  static WallTime at(const char* time) { return parseRfc3339(time).value(); }
  static PriceEntry entry(std::int64_t version, const char* tenant, const char* provider, const char* from,
                          std::optional<PricePerMillion> input, std::int64_t above = 0) {
    PriceEntry out;
    out.version = version;
    out.tenant = tenant;
    out.provider = provider;
    out.model = "gpt-5.4";
    out.from = at(from);
    out.promptTokensAbove = above;
    if (input) out.price = Price{*input, 9, {}, {}, {}};
    return out;
  }
  /// The input price; -1: none.
  std::int64_t priced(const PriceBook& book, const char* tenant, const char* provider, const char* time,
                      std::int64_t tokens = 100, const char* model = "gpt-5.4") const {
    const Price* price = book.priceOf({tenant, provider, model, tokens, at(time)});
    return price == nullptr ? -1 : price->input;
  }

 private slots:
  void anEmptyBookIsTheCatalog() {
    const PriceBook book(m_catalog, {});
    QCOMPARE(priced(book, "acme", "openai", "2026-11-20T00:00:00Z"), std::int64_t(2'500'000'000));
    QCOMPARE(priced(book, "acme", "openai", "2026-11-20T00:00:00Z", 300'000), std::int64_t(5'000'000'000));
    QCOMPARE(priced(book, "acme", "openai", "2026-11-20T00:00:00Z", 1, "unknown"), std::int64_t(-1));
    QCOMPARE(book.version(), std::int64_t(0));
  }

  void theMostParticularScopeWins() {
    const PriceBook book(m_catalog, {entry(1, "", "", "2026-01-01T00:00:00Z", 40),
                                     entry(2, "", "openai", "2026-01-01T00:00:00Z", 30),
                                     entry(3, "acme", "", "2026-01-01T00:00:00Z", 20),
                                     entry(4, "acme", "openai", "2026-01-01T00:00:00Z", 10)});
    const char* now = "2026-11-20T00:00:00Z";
    QCOMPARE(priced(book, "acme", "openai", now), std::int64_t(10));
    QCOMPARE(priced(book, "acme", "azure", now), std::int64_t(20));
    QCOMPARE(priced(book, "globex", "openai", now), std::int64_t(30));
    QCOMPARE(priced(book, "globex", "azure", now), std::int64_t(40));
    QVERIFY(book.hasPricesFor("acme") && !book.hasPricesFor("globex"));
  }

  void aPriceHoldsFromItsDateUntilTheNext() {
    const PriceBook book(m_catalog, {entry(1, "acme", "", "2026-03-01T00:00:00Z", 20),
                                     entry(2, "acme", "", "2026-06-01T00:00:00Z", 10),
                                     entry(3, "acme", "", "2026-06-01T00:00:00Z", 11),  // the first was a slip
                                     entry(4, "acme", "", "2026-09-01T00:00:00Z", std::nullopt)});
    QCOMPARE(priced(book, "acme", "p", "2026-02-28T23:59:59Z"), std::int64_t(2'500'000'000));
    QCOMPARE(priced(book, "acme", "p", "2026-03-01T00:00:00Z"), std::int64_t(20));
    QCOMPARE(priced(book, "acme", "p", "2026-06-01T00:00:00Z"), std::int64_t(11));
    QCOMPARE(priced(book, "acme", "p", "2026-09-01T00:00:00Z"), std::int64_t(2'500'000'000));
    QVERIFY(book.nextChange(at("2026-06-01T00:00:00Z")) == at("2026-09-01T00:00:00Z"));
  }

  void longPromptsKeepTheirOwnPrice() {
    const PriceBook book(m_catalog, {entry(1, "", "", "2026-01-01T00:00:00Z", 40),
                                     entry(2, "acme", "", "2026-01-01T00:00:00Z", 70, 272'000)});
    const char* now = "2026-11-20T00:00:00Z";
    QCOMPARE(priced(book, "globex", "p", now, 272'000), std::int64_t(40));
    QCOMPARE(priced(book, "globex", "p", now, 272'001), std::int64_t(5'000'000'000));
    QCOMPARE(priced(book, "acme", "p", now, 272'001), std::int64_t(70));
  }

  void aModelTheCatalogDoesNotKnowCanHaveAPrice() {
    PriceEntry own = entry(1, "", "", "2026-01-01T00:00:00Z", 5);
    own.model = "my-own";
    const PriceBook book(m_catalog, {own});
    QCOMPARE(priced(book, "acme", "p", "2026-11-20T00:00:00Z", 1, "my-own"), std::int64_t(5));
    QCOMPARE(priced(book, "acme", "p", "2025-11-20T00:00:00Z", 1, "my-own"), std::int64_t(-1));
  }
};

QTEST_APPLESS_MAIN(PriceBookTest)
#include "price_book_test.moc"
