#include "gateway/ledger/savings.h"

#include <QtTest>
#include <random>

#include "gateway/ledger/rollup.h"
#include "resources/embedded.h"
#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;

class SavingsTest : public QObject {
  Q_OBJECT
 private:
  const std::shared_ptr<const catalog::Catalog> m_catalog = std::make_shared<const catalog::Catalog>(
      catalog::Catalog::parse(resources::priceCatalogJson()).value());
  const catalog::PriceBook m_prices{m_catalog, {}};
  std::mt19937_64 m_random{20261120};

  std::int64_t upTo(std::int64_t most) { return static_cast<std::int64_t>(m_random() % (most + 1)); }
  const char* oneOf(std::initializer_list<const char*> names) {
    return names.begin()[m_random() % names.size()];
  }

  TokenUsage randomUsage() {
    TokenUsage usage;
    usage.known = upTo(9) > 0;
    usage.input = upTo(300'000);
    usage.output = upTo(20'000);
    if (upTo(1)) usage.cacheRead = upTo(usage.input);
    if (upTo(2) == 0) usage.cacheWrite5m = upTo(usage.input - usage.cacheRead);
    return usage;
  }

  /// Attempts that failed, were billed or not, moved on or not, known and unknown models, any outcome.
  RequestRecord randomRecord(std::uint64_t number) {
    RequestRecord record = sample::served(number);
    record.attempts.clear();
    record.outcome = static_cast<Outcome>(upTo(kOutcomes - 1));
    const int attempts = 1 + static_cast<int>(upTo(3));
    bool priced = true;
    Money sum;
    for (int i = 0; i < attempts; ++i) {
      AttemptRecord attempt = sample::attempt(
          static_cast<std::uint8_t>(i), oneOf({"openai", "anthropic", "gemini"}),
          oneOf({"gpt-5.4", "claude-sonnet-5-5", "gemini-3.5-flash", "gpt-5.4", "no-such-model"}),
          i + 1 < attempts ? FailureCategory::StreamInterrupted : FailureCategory::None);
      attempt.usage = randomUsage();
      attempt.cost = attempt.usage.known
                         ? costOf(m_prices,
                                  {"acme", attempt.provider.value, attempt.model.value, record.startedAt},
                                  attempt.usage)
                         : std::optional(Money());
      priced = priced && attempt.cost;
      sum += attempt.cost.value_or(Money());
      record.attempts.push_back(attempt);
    }
    record.cost = priced ? std::optional(sum) : std::nullopt;
    record.usage = record.attempts.back().usage;
    record.provider = record.attempts.back().provider;
    record.modelServed = record.attempts.back().model;
    if (upTo(9) == 0) record.provider = {}, record.modelServed = {};
    attributeSavings(m_prices, oneOf({"gpt-5.4", "claude-opus-5-5", ""}), record);
    return record;
  }

 private slots:
  void partsAddUpToTheSavingsAlways() {
    UsageSums all;
    Rollup rollup;
    int withSavings = 0, negative = 0;
    for (std::uint64_t i = 1; i <= 20'000; ++i) {
      const RequestRecord record = randomRecord(i);
      const auto parts = partsOf(record);
      QCOMPARE(parts.has_value(), record.cost && record.baseline);
      if (parts) {
        QCOMPARE(parts->sum().nanos(), (*record.baseline - *record.cost).nanos());
        ++withSavings;
        negative += parts->failover < Money();
      }
      all += sumsOf(record);
      rollup.add(record);
    }
    QVERIFY(withSavings > 5'000 && negative > 1'000);
    QCOMPARE(partsOf(all).sum().nanos(), all.savings.nanos());
    UsageSums targets;
    for (const auto& [key, sums] : rollup.targets()) {
      QCOMPARE(partsOf(sums).sum().nanos(), sums.savings.nanos());
      targets += sums;
    }
    QVERIFY(targets == all);
    for (const Label label : {Label::Customer, Label::Key}) {
      UsageSums labels;
      for (const auto& [key, sums] : rollup.labels())
        if (key.label == label) labels += sums;
      QVERIFY(labels == all);
    }
  }

  void eachPartIsWhatItSays() {
    RequestRecord record = sample::rescued(1);
    record.usage = {.input = 1000, .output = 100, .cacheRead = 400, .known = true};
    record.attempts[0].cost = Money::fromNanos(5'000);  // billed although it failed
    record.attempts[1].usage = record.usage;
    record.attempts[1].cost = costOf(m_prices, {"acme", "anthropic", "claude-sonnet-5-5", record.startedAt},
                                     record.usage);
    record.cost = *record.attempts[0].cost + *record.attempts[1].cost;
    attributeSavings(m_prices, "claude-opus-5-5", record);
    const auto plain = [&](std::string_view model) {
      return *costOf(m_prices, {"acme", "", model, record.startedAt}, withoutCache(record.usage));
    };
    const SavingsParts parts = *partsOf(record);
    QCOMPARE(parts.routing.nanos(), (plain("claude-opus-5-5") - plain("gpt-5.4")).nanos());
    QCOMPARE(parts.providerCache.nanos(), (plain("claude-sonnet-5-5") - *record.attempts[1].cost).nanos());
    QCOMPARE(parts.failover.nanos(),
             (plain("gpt-5.4") - plain("claude-sonnet-5-5") - *record.attempts[0].cost).nanos());
    QVERIFY(parts.gatewayCache == Money() && parts.shadow == Money() && parts.hedge == Money());
  }

  void whatIsPricedLaterIsWhatItWouldHaveBeen() {
    RequestRecord record = sample::served(7, "acme", "openai", "my-own-model");
    record.cost = record.attempts[0].cost = std::nullopt;
    record.baseline = std::nullopt;
    QVERIFY(isUnpriced(record));
    RequestRecord still = record;
    QVERIFY(!priceAgain(m_prices, "gpt-5.4", still));
    QVERIFY(still == record);
    catalog::PriceEntry entry;
    entry.model = "my-own-model";
    entry.price = catalog::Price{1'000'000'000, 2'000'000'000, {}, {}, {}};
    QVERIFY(priceAgain(catalog::PriceBook(m_catalog, {entry}), "gpt-5.4", record));
    QCOMPARE(record.cost->nanos(), std::int64_t(100 * 1000 + 50 * 2000));  // 100 in, 50 out, no cache price
    QVERIFY(record.baseline && !isUnpriced(record));
  }
};

QTEST_APPLESS_MAIN(SavingsTest)
#include "savings_test.moc"
