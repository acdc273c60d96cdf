#include "gateway/ledger/cost.h"

#include <QtTest>

#include "resources/embedded.h"

using namespace gc;

Q_DECLARE_METATYPE(gc::TokenUsage)

namespace {

/// Counts as they come from a codec: input includes what was read from and written to the cache.
TokenUsage usage(std::int64_t input, std::int64_t output, std::int64_t read = 0, std::int64_t write5m = 0,
                 std::int64_t write1h = 0) {
  TokenUsage counts;
  counts.input = input;
  counts.output = output;
  counts.cacheRead = read;
  counts.cacheWrite5m = write5m;
  counts.cacheWrite1h = write1h;
  counts.known = true;
  return counts;
}

}  // namespace

class CostTest : public QObject {
  Q_OBJECT
 private:
  const catalog::PriceBook m_prices{
      std::make_shared<const catalog::Catalog>(
          catalog::Catalog::parse(resources::priceCatalogJson()).value()),
      {}};
  const WallTime m_day = parseRfc3339("2026-11-20T12:00:00Z").value();

  std::optional<Money> cost(std::string_view model, const TokenUsage& counts) const {
    return ledger::costOf(m_prices, {"acme", "p", model, m_day}, counts);
  }

 private slots:
  void addsUpEveryKindOfToken_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<TokenUsage>("usage");
    QTest::addColumn<QString>("dollars");
    // 1000 × 2.50 + 500 × 15.00, per million
    QTest::newRow("openai plain") << "gpt-5.4" << usage(1000, 500) << "0.010000000";
    // 200 × 2.50 + 800 × 0.25 + 500 × 15.00
    QTest::newRow("openai cached") << "gpt-5.4" << usage(1000, 500, 800) << "0.008200000";
    // the same with everything cached
    QTest::newRow("openai all cached") << "gpt-5.4" << usage(1000, 0, 1000) << "0.000250000";
    // no price for cache writes: 1000 × 2.50
    QTest::newRow("openai write without price") << "gpt-5.4" << usage(1000, 0, 0, 300) << "0.002500000";
    // no price for cached tokens: 1000 × 30.00
    QTest::newRow("openai read without price") << "gpt-4" << usage(1000, 0, 400) << "0.030000000";
    // 100 × 2.00 + 1000 × 0.10 + 200 × 2.50 + 50 × 4.00 + 300 × 10.00
    QTest::newRow("anthropic every kind")
        << "claude-sonnet-5-5" << usage(1350, 300, 1000, 200, 50) << "0.004000000";
    // 100 × 1.50 + 900 × 0.15 + 70 × 9.00
    QTest::newRow("gemini cached") << "gemini-3.5-flash" << usage(1000, 70, 900) << "0.000915000";
    // 272000 × 2.50 + 1 × 15.00: the bound itself is the ordinary price
    QTest::newRow("at the tier's bound") << "gpt-5.4" << usage(272'000, 1) << "0.680015000";
    // 272001 × 5.00 + 1 × 22.50: every token of the request
    QTest::newRow("above the tier's bound") << "gpt-5.4" << usage(272'001, 1) << "1.360027500";
    // cached tokens count towards the bound: 1 × 5.00 + 272000 × 0.50
    QTest::newRow("tier by cached tokens") << "gpt-5.4" << usage(272'001, 0, 272'000) << "0.136005000";
    // 100000 × 0.50 read at 0.05 … : 1 × 0.50 + 100000 × 0.05 + 10 × 2.50
    QTest::newRow("haiku tier") << "claude-haiku-5-5" << usage(100'001, 10, 100'000) << "0.005025500";
    // 100001 × 1.00, the one-hour write price of the tier
    QTest::newRow("haiku tier, one-hour write")
        << "claude-haiku-5-5" << usage(100'001, 0, 0, 0, 100'001) << "0.100001000";
    QTest::newRow("no tokens") << "gpt-5.4" << usage(0, 0) << "0.000000000";
    // 1 × 0.075 per million is 75 nano-dollars
    QTest::newRow("one token") << "gemini-1.5-flash" << usage(1, 0) << "0.000000075";
    // 1 × 0.01875 per million is 18.75 nano-dollars, rounded
    QTest::newRow("a fraction of a nano") << "gemini-1.5-flash" << usage(1, 0, 1) << "0.000000019";
    // 1,050,000 × 20.00 + 128,000 × 75.00
    QTest::newRow("largest call") << "gpt-6-astra" << usage(1'050'000, 128'000) << "30.600000000";
  }
  void addsUpEveryKindOfToken() {
    QFETCH(QString, model);
    QFETCH(TokenUsage, usage);
    QFETCH(QString, dollars);
    const auto cost = this->cost(model.toStdString(), usage);
    QVERIFY(cost.has_value());
    QCOMPARE(QString::fromStdString(cost->toString()), dollars);
  }

  void roundsHalfToEven_data() {
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<qint64>("nanos");
    for (qint64 tokens : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}) {
      const qint64 down = tokens / 2;
      const qint64 expected = tokens % 2 == 0 || down % 2 == 0 ? down : down + 1;
      QTest::addRow("%lld halves", tokens) << tokens << expected;
    }
  }
  void roundsHalfToEven() {
    QFETCH(qint64, tokens);
    QFETCH(qint64, nanos);
    catalog::PriceEntry half;  // of a nano-dollar a token
    half.model = "halves";
    half.price = catalog::Price{500'000, 0, {}, {}, {}};
    const catalog::PriceBook prices(std::make_shared<const catalog::Catalog>(m_prices.catalog()), {half});
    QCOMPARE(qint64(ledger::costOf(prices, {"", "", "halves", m_day}, usage(tokens, 0))->nanos()), nanos);
  }

  void priceInForceIsThatOfTheMoment() {
    const auto at = [&](const char* time) {
      return ledger::costOf(m_prices, {"", "", "gpt-5.6-sol", parseRfc3339(time).value()}, usage(1'000, 0))
          ->toString();
    };
    QCOMPARE(at("2026-11-21T23:59:59Z"), std::string("0.004000000"));
    QCOMPARE(at("2026-11-22T00:00:00Z"), std::string("0.005000000"));
  }

  void unknownStaysUnpriced() {
    QVERIFY(!cost("no-such-model", usage(10, 10)));
    QVERIFY(!cost("", usage(10, 10)));
    TokenUsage unknown = usage(10, 10);
    unknown.known = false;
    QVERIFY(!cost("gpt-5.4", unknown));
    QVERIFY(!cost("gpt-5.4", ledger::withoutCache(unknown)));
  }

  void moreCachedThanSentNeverLowersTheCost() {
    // 500 cached at 0.25: the ordinary part is empty, not negative
    QCOMPARE(cost("gpt-5.4", usage(100, 0, 500))->toString(), std::string("0.000125000"));
  }

  void baselineHasNoCacheDiscount_data() {
    QTest::addColumn<TokenUsage>("usage");
    QTest::newRow("plain") << usage(1000, 500);
    QTest::newRow("cached") << usage(1000, 500, 900);
    QTest::newRow("written") << usage(1000, 500, 0, 600, 400);
  }
  void baselineHasNoCacheDiscount() {
    QFETCH(TokenUsage, usage);
    QCOMPARE(cost("gpt-5.4", ledger::withoutCache(usage))->toString(), std::string("0.010000000"));
  }

  void reasoningTokensAreCountedOnceAsOutput() {
    TokenUsage counts = usage(0, 100);
    counts.reasoning = 90;
    QCOMPARE(cost("gpt-5.4", counts)->toString(), std::string("0.001500000"));
  }
};

QTEST_APPLESS_MAIN(CostTest)
#include "cost_test.moc"
