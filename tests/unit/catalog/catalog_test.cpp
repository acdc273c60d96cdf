#include "gateway/catalog/catalog.h"

#include <QtTest>
#include <algorithm>
#include <set>

#include "resources/embedded.h"

using namespace gc;
using namespace gc::catalog;

class CatalogTest : public QObject {
  Q_OBJECT
 private:
  const Catalog m_catalog = Catalog::parse(resources::priceCatalogJson()).value();
  const WallTime m_day = parseRfc3339("2026-11-20T12:00:00Z").value();

  static std::string oneModel(const std::string& fields, const std::string& tiers = "") {
    return R"({"version":"v","tiers":{"simple":[)" + tiers +
           R"(],"reasoning":[],"complex":[],"batch":[]},"models":[{"id":"m","vendor":"openai","upstream_id":"m",)"
           R"("mode":"chat","status":"active","capabilities":["tools"],"context_window":1000,)"
           R"("max_input_tokens":null,"max_output_tokens":null,)"
           R"("price":{"input":"1.00","output":"2.00","cache_read":null,"cache_write_5m":null,"cache_write_1h":null},)"
           R"("tiers":[],"scheduled":[])" +
           fields + "}]}";
  }

 private slots:
  void knowsEveryModelOfThePriceList() {
    QCOMPARE(m_catalog.models().size(), std::size_t(90));
    QCOMPARE(m_catalog.version(), std::string("2026-11-20"));
    std::set<std::string> vendors;
    for (const Model& model : m_catalog.models()) {
      vendors.insert(model.vendor);
      QVERIFY(m_catalog.find(model.id.value) == &model);
      QVERIFY(model.price.has_value());
    }
    QVERIFY((vendors == std::set<std::string>{"anthropic", "azure", "bedrock", "cohere", "google", "mistral",
                                              "openai", "replicate"}));
    QVERIFY(m_catalog.find("gpt-9") == nullptr);
    QVERIFY(m_catalog.find("") == nullptr);
  }

  void pricesAreIntegersPerMillion_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QList<qint64>>("prices");  // input, output, read, 5 minutes, 1 hour; -1: none
    using Prices = QList<qint64>;
    QTest::newRow("gpt-5.4") << "gpt-5.4" << Prices{2'500'000'000, 15'000'000'000, 250'000'000, -1, -1};
    QTest::newRow("claude-sonnet-5-5")
        << "claude-sonnet-5-5"
        << Prices{2'000'000'000, 10'000'000'000, 100'000'000, 2'500'000'000, 4'000'000'000};
    QTest::newRow("gemini-3.5-flash")
        << "gemini-3.5-flash" << Prices{1'500'000'000, 9'000'000'000, 150'000'000, -1, -1};
    QTest::newRow("five decimals") << "gemini-1.5-flash"
                                   << Prices{75'000'000, 300'000'000, 18'750'000, -1, -1};
    QTest::newRow("no cache price") << "gpt-4" << Prices{30'000'000'000, 60'000'000'000, -1, -1, -1};
  }
  void pricesAreIntegersPerMillion() {
    QFETCH(QString, id);
    QFETCH(QList<qint64>, prices);
    const Model* model = m_catalog.find(id.toStdString());
    QVERIFY(model != nullptr);
    const Price& price = *model->price;
    QCOMPARE((QList<qint64>{price.input, price.output, price.cacheRead.value_or(-1),
                            price.cacheWrite5m.value_or(-1), price.cacheWrite1h.value_or(-1)}),
             prices);
  }

  void tiersHoldForPromptsAboveTheirBound_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("prompt");
    QTest::addColumn<qint64>("input");
    QTest::newRow("far below") << "gpt-5.4" << qint64(10) << qint64(2'500'000'000);
    QTest::newRow("at the bound") << "gpt-5.4" << qint64(272'000) << qint64(2'500'000'000);
    QTest::newRow("one above") << "gpt-5.4" << qint64(272'001) << qint64(5'000'000'000);
    QTest::newRow("haiku at the bound") << "claude-haiku-5-5" << qint64(100'000) << qint64(100'000'000);
    QTest::newRow("haiku above") << "claude-haiku-5-5" << qint64(100'001) << qint64(500'000'000);
    QTest::newRow("no tiers") << "gpt-5.4-mini" << qint64(399'000) << qint64(750'000'000);
  }
  void tiersHoldForPromptsAboveTheirBound() {
    QFETCH(QString, id);
    QFETCH(qint64, prompt);
    QFETCH(qint64, input);
    const Price* price = m_catalog.priceOf(*m_catalog.find(id.toStdString()), prompt, m_day);
    QVERIFY(price != nullptr);
    QCOMPARE(qint64(price->input), input);
  }

  void scheduledPricesBeginAtMidnightUtc_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("at");
    QTest::addColumn<qint64>("input");
    QTest::newRow("last micro before") << "gpt-5.6-sol"
                                       << "2026-11-21T23:59:59.999999Z" << qint64(4'000'000'000);
    QTest::newRow("first instant") << "gpt-5.6-sol"
                                   << "2026-11-22T00:00:00Z" << qint64(5'000'000'000);
    QTest::newRow("zone does not matter") << "gpt-5.6-sol"
                                          << "2026-11-22T01:00:00+02:00" << qint64(4'000'000'000);
    QTest::newRow("launch price") << "gemini-4-argon"
                                  << "2026-11-30T12:00:00Z" << qint64(2'000'000'000);
    QTest::newRow("list price") << "gemini-4-argon"
                                << "2026-12-01T00:00:00Z" << qint64(4'000'000'000);
  }
  void scheduledPricesBeginAtMidnightUtc() {
    QFETCH(QString, id);
    QFETCH(QString, at);
    QFETCH(qint64, input);
    const Price* price =
        m_catalog.priceOf(*m_catalog.find(id.toStdString()), 100, parseRfc3339(at.toStdString()).value());
    QCOMPARE(qint64(price->input), input);
  }

  void everyTierServesEachVendorWithActiveChatModels() {
    for (int i = 0; i < kTaskTypes; ++i) {
      std::set<std::string> vendors, ids;
      for (const ModelId& id : m_catalog.tier(static_cast<TaskType>(i))) {
        const Model* model = m_catalog.find(id.value);
        QVERIFY(model != nullptr && model->chat && model->status == ModelStatus::Active);
        vendors.insert(model->vendor);
        ids.insert(id.value);
      }
      for (const char* vendor : {"anthropic", "google", "openai"}) QVERIFY(vendors.contains(vendor));
      for (const char* usual : {"gpt-5.4", "claude-sonnet-5-5", "gemini-3.5-flash"})
        QVERIFY(ids.contains(usual));
    }
  }

  void capabilitiesFollowTheVendor_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<uint>("has");
    QTest::addColumn<uint>("lacks");
    constexpr Capabilities kCommon =
        cap::Tools | cap::JsonSchema | cap::Vision | cap::Reasoning | cap::Streaming;
    QTest::newRow("openai") << "gpt-5.4" << (kCommon | cap::Logprobs | cap::MultipleChoices)
                            << (cap::SamplingParams | cap::Audio);
    QTest::newRow("anthropic") << "claude-sonnet-5-5" << kCommon
                               << (cap::Logprobs | cap::MultipleChoices | cap::SamplingParams);
    QTest::newRow("google") << "gemini-3.5-flash"
                            << (kCommon | cap::MultipleChoices | cap::SamplingParams | cap::Audio)
                            << cap::Logprobs;
    QTest::newRow("embedding") << "text-embedding-3-small" << 0u << (cap::Tools | cap::Streaming);
  }
  void capabilitiesFollowTheVendor() {
    QFETCH(QString, id);
    QFETCH(uint, has);
    QFETCH(uint, lacks);
    const Capabilities capabilities = m_catalog.find(id.toStdString())->capabilities;
    QCOMPARE(capabilities & has, has);
    QCOMPARE(capabilities & lacks, 0u);
  }

  void unknownSizesAreZero() {
    const Model* model = m_catalog.find("mistral-large-4-0");
    QCOMPARE(model->maxOutputTokens, std::int64_t(0));
    QCOMPARE(model->contextWindow, std::int64_t(1'049'000));
  }

  void aModelWithoutPriceIsUnpriced() {
    std::string text = oneModel("");
    const auto from = text.find(R"("price":{)");
    text.replace(from, text.find('}', from) - from + 1, R"("price":null)");
    const auto catalog = Catalog::parse(text);
    QVERIFY(catalog);
    QVERIFY(catalog->priceOf(*catalog->find("m"), 1, m_day) == nullptr);
  }

  void pointersSurviveAMove() {
    Catalog catalog = Catalog::parse(oneModel("")).value();
    const Model* model = catalog.find("m");
    const Catalog moved = std::move(catalog);
    QVERIFY(moved.find("m") == model);
  }

  void errorsNameTheModelAndTheField_data() {
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char* find, const char* replace, const char* complaint) {
      QTest::newRow(replace[0] != '\0' ? replace : find)
          << QByteArray(find) << QByteArray(replace) << QByteArray(complaint);
    };
    row(R"("input":"1.00")", R"("input":1.00)", "model 'm': 'input' is not a text");
    row(R"("input":"1.00")", R"("input":"-1")", "model 'm': 'input' is below zero");
    row(R"("input":"1.00")", R"("input":"1e3")", "model 'm': 'input' is not an amount");
    row(R"("input":"1.00",)", "", "model 'm': 'input' is missing");
    row(R"("active")", R"("new")", "status 'new'");
    row(R"("mode":"chat")", R"("mode":"image")", "mode 'image'");
    row(R"(["tools"])", R"(["magic"])", "unknown capability \"magic\"");
    row(R"("context_window":1000)", R"("context_window":-5)", "'context_window'");
    row(R"("models":[)", R"("models":[7,)", "'models' is not an object");
    row(R"("simple":[])", R"("simple":["other"])", "tier 'simple': \"other\"");
    row(R"("version":"v",)", "", "'version' is missing");
    row("{", "", "not JSON");
  }
  void errorsNameTheModelAndTheField() {
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, replace);
    QFETCH(QByteArray, complaint);
    QByteArray text = QByteArray::fromStdString(oneModel(""));
    const auto at = text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.size(), replace);
    const auto catalog = Catalog::parse(text.toStdString());
    QVERIFY(!catalog);
    QVERIFY2(QByteArray::fromStdString(catalog.error().detail).contains(complaint),
             catalog.error().detail.c_str());
  }

  void aModelMayAppearOnce() {
    std::string text = oneModel("");
    const auto from = text.find(R"({"id")");
    const std::string model = text.substr(from, text.size() - 2 - from);
    text.insert(from, model + ",");
    const auto catalog = Catalog::parse(text);
    QVERIFY(!catalog);
    QVERIFY(catalog.error().detail.find("appears twice") != std::string::npos);
  }

  void namesReadBack() {
    for (int i = 0; i < kTaskTypes; ++i) {
      const auto task = static_cast<TaskType>(i);
      QVERIFY(taskTypeFrom(toString(task)) == task);
    }
    QVERIFY(!taskTypeFrom("Simple"));
    QCOMPARE(std::string(toString(Dialect::Gemini)), std::string("gemini"));
  }
};

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"
