#include "gateway/config/loader.h"

#include <QTest>
#include <algorithm>

#include "tests/unit/config/fixture.h"

using namespace gc;
using config::test::Fixture;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

const std::string kIssueExample =
    "[gateway]\n"
    "listen = \"127.0.0.1:8080\"\n"
    "io_threads = 0                  # 0: one per core\n"
    "[[providers]]\n"
    "id = \"openai\"\n"
    "kind = \"openai\"\n"
    "base_url = \"http://127.0.0.1:9001/v1\"\n"
    "api_key = \"env:OPENAI_KEY\"\n"
    "models = [\"gpt-5.4\"]\n"
    "[[providers]]\n"
    "id = \"anthropic\"\n"
    "kind = \"anthropic\"\n"
    "api_key = \"file:anthropic.key\"\n"
    "[[providers]]\n"
    "id = \"gemini\"\n"
    "kind = \"gemini\"\n"
    "api_key = \"file:/run/keys/gemini\"\n"
    "models = [\"gemini-3.5-flash\"]\n"
    "[[tenants]]\n"
    "id = \"acme\"\n"
    "plan = \"enterprise\"\n"
    "baseline_model = \"gpt-5.4\"\n"
    "strategy = \"cost\"\n"
    "substitute = \"on_failure\"\n"
    "priority = [\"openai\", \"anthropic\", \"gemini\"]\n"
    "[[tenants.keys]]\n"
    "name = \"ci\"\n"
    "key = \"env:ACME_KEY\"\n"
    "[timeouts]\n"
    "connect = 3\n"
    "tls = 5\n"
    "first_token = 20\n"
    "idle = 45\n"
    "total = 580\n";

const std::string kSmall =
    "[[providers]]\n"
    "id = \"sim\"\n"
    "kind = \"simulated\"\n"
    "dialect = \"gemini\"\n"
    "[[tenants]]\n"
    "id = \"acme\"\n"
    "[[tenants.keys]]\n"
    "name = \"ci\"\n"
    "[[tenants.keys]]\n"
    "name = \"laptop\"\n";

tenancy::ApiKey keyOf(char fill) {
  using tenancy::ApiKey;
  return ApiKey::compose(ApiKey::Environment::Test, std::string(ApiKey::kKidLength, fill),
                         std::string(ApiKey::kSecretLength, fill))
      .value();
}

/// Counts writes, and fails them on demand.
class WatchedRepository final : public tenancy::KeyRepository {
 public:
  int writes = 0;
  bool broken = false;
  tenancy::MemoryKeyRepository memory;
  Result<std::optional<tenancy::StoredKey>> find(const TenantId& tenant, const std::string& name) override {
    return memory.find(tenant, name);
  }
  Result<void> put(std::span<const tenancy::StoredKey> keys) override {
    ++writes;
    if (broken) return makeError(Errc::Io, "disk full");
    return memory.put(keys);
  }
};

Fixture issueFixture() {
  Fixture fixture;
  fixture.variables["ACME_KEY"] = std::string(keyOf('A').reveal()) + "\n";
  fixture.files["/etc/gc/anthropic.key"] = "  sk-ant-1\r\n";
  fixture.files["/run/keys/gemini"] = "AIza-1";
  return fixture;
}

}  // namespace

class LoaderTest : public QObject {
  Q_OBJECT
 private slots:
  void readsTheWholeExample() {
    Fixture fixture = issueFixture();
    const auto loaded = fixture.load(kIssueExample);
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().detail.c_str());
    QVERIFY(loaded->warnings.empty());
    QVERIFY(loaded->newKeys.empty());
    const config::Snapshot& snapshot = *loaded->snapshot;
    QCOMPARE(snapshot.revision, 7u);
    QCOMPARE(snapshot.gateway.listen.host, "127.0.0.1");
    QCOMPARE(snapshot.gateway.listen.port, 8080);
    QCOMPARE(snapshot.gateway.ioThreads, 0);

    QCOMPARE(snapshot.providers.size(), 3u);
    const config::ProviderSettings& openai = snapshot.providers[0];
    QCOMPARE(openai.id.value, "openai");
    QCOMPARE(openai.kind, "openai");
    QVERIFY(openai.dialect == catalog::Dialect::OpenAi);
    QCOMPARE(openai.baseUrl, "http://127.0.0.1:9001/v1");
    QCOMPARE(std::string(openai.apiKey.reveal()), "sk-test-0123456789");
    QCOMPARE(openai.models.size(), 1u);
    QVERIFY(!openai.compatibleServer && !openai.isSimulated);
    const config::ProviderSettings& anthropic = snapshot.providers[1];
    QVERIFY(anthropic.dialect == catalog::Dialect::Anthropic);
    QCOMPARE(anthropic.baseUrl, "https://api.anthropic.com");
    QCOMPARE(std::string(anthropic.apiKey.reveal()), "sk-ant-1");
    QCOMPARE(snapshot.providers[2].baseUrl, "https://generativelanguage.googleapis.com");
    QCOMPARE(std::string(snapshot.providers[2].apiKey.reveal()), "AIza-1");

    QCOMPARE(snapshot.tenants.size(), 1u);
    const tenancy::Tenant& acme = snapshot.tenants[0];
    QCOMPARE(acme.id.value, "acme");
    QCOMPARE(acme.plan, "enterprise");
    QCOMPARE(acme.baselineModel.value, "gpt-5.4");
    QVERIFY(acme.strategy == tenancy::Strategy::Cost);
    QVERIFY(acme.substitute == tenancy::Substitute::OnFailure);
    QCOMPARE(acme.priority.size(), 3u);
    QCOMPARE(acme.priority[2].value, "gemini");
    QCOMPARE(acme.keys.size(), 1u);
    QCOMPARE(acme.keys[0].name, "ci");
    QCOMPARE(acme.keys[0].kid, std::string(12, 'A'));
    QCOMPARE(acme.keys[0].hint, std::string(4, 'A'));
    const tenancy::KeyEntry* entry = snapshot.keys->authenticate(keyOf('A').reveal());
    QVERIFY(entry != nullptr);
    QCOMPARE(entry->tenantId.value, "acme");
    QVERIFY(snapshot.keys->authenticate(keyOf('B').reveal()) == nullptr);

    QVERIFY(snapshot.timeouts.connect == seconds(3));
    QVERIFY(snapshot.timeouts.tls == seconds(5));
    QVERIFY(snapshot.timeouts.firstToken == seconds(20));
    QVERIFY(snapshot.timeouts.idle == seconds(45));
    QVERIFY(snapshot.timeouts.total == seconds(580));
  }

  void defaultsAreThoseOfTheIssue() {
    const auto loaded = Fixture().load(kSmall);
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().detail.c_str());
    const config::Snapshot& snapshot = *loaded->snapshot;
    QCOMPARE(snapshot.gateway.listen.port, 8080);
    QVERIFY(snapshot.timeouts.firstToken == seconds(20));
    QVERIFY(snapshot.timeouts.total == seconds(580));
    QVERIFY(snapshot.tenants[0].strategy == tenancy::Strategy::Cost);
    QVERIFY(snapshot.tenants[0].substitute == tenancy::Substitute::OnFailure);
    QVERIFY(snapshot.tenants[0].baselineModel.empty());
  }

  void readsDecimalSecondsAndSimulatorSettings() {
    const auto loaded = Fixture().load(
        "[[providers]]\n"
        "id = \"sim\"\n"
        "kind = \"simulated\"\n"
        "dialect = \"anthropic\"\n"
        "models = [\"claude-sonnet-5-5\"]\n"
        "ttft_ms = 5\n"
        "tokens_per_s = 900\n"
        "requests_per_min = 30\n"
        "tokens_per_min = 5_000_000_000\n"
        "seed = 42\n"
        "[[tenants]]\n"
        "id = \"acme\"\n"
        "strategy = \"priority\"\n"
        "substitute = \"never\"\n"
        "priority = [\"sim\"]\n"
        "[timeouts]\n"
        "connect = 0.25\n"
        "first_token = 1.5\n");
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().detail.c_str());
    const config::ProviderSettings& sim = loaded->snapshot->providers[0];
    QVERIFY(sim.isSimulated && sim.baseUrl.empty() && sim.apiKey.empty());
    QVERIFY(sim.dialect == catalog::Dialect::Anthropic);
    QVERIFY(sim.simulated.dialect == catalog::Dialect::Anthropic);
    QCOMPARE(sim.simulated.ttftMs, 5);
    QCOMPARE(sim.simulated.tokensPerS, 900);
    QCOMPARE(sim.simulated.requestsPerMin, 30);
    QCOMPARE(sim.simulated.tokensPerMin, 5'000'000'000);
    QCOMPARE(sim.simulated.seed, 42u);
    QVERIFY(loaded->snapshot->timeouts.connect == milliseconds(250));
    QVERIFY(loaded->snapshot->timeouts.firstToken == milliseconds(1500));
    QVERIFY(loaded->snapshot->tenants[0].strategy == tenancy::Strategy::Priority);
    QVERIFY(loaded->snapshot->tenants[0].substitute == tenancy::Substitute::Never);
    QVERIFY(loaded->snapshot->targets.size() == 1);
    QVERIFY(loaded->snapshot->routes->targets()[0].simulated);
  }

  void priorityDefaultsToTheOrderOfTheFile() {
    const auto loaded = Fixture().load(
        "[[providers]]\nid = \"second\"\nkind = \"simulated\"\ndialect = \"openai\"\n"
        "[[providers]]\nid = \"first\"\nkind = \"simulated\"\ndialect = \"gemini\"\n"
        "[[tenants]]\nid = \"acme\"\nstrategy = \"priority\"\n[[tenants]]\nid = \"globex\"\n");
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().detail.c_str());
    const auto& tenants = loaded->snapshot->tenants;
    QVERIFY(tenants[0].priority == std::vector({ProviderId("second"), ProviderId("first")}));
    QVERIFY(tenants[1].priority.empty());
  }

  void modelsDefaultToTheActiveChatModelsOfTheKind() {
    Fixture fixture = issueFixture();
    const auto loaded = fixture.load(kIssueExample);
    const config::ProviderSettings& anthropic = loaded->snapshot->providers[1];
    std::vector<ModelId> expected;
    for (const catalog::Model& model : Fixture::priceCatalog()->models())
      if (model.vendor == "anthropic" && model.status == catalog::ModelStatus::Active && model.chat)
        expected.push_back(model.id);
    QVERIFY(!expected.empty());
    QVERIFY(anthropic.models == expected);
  }

  void targetsAndRoutesAreParallelAndCarryTheCatalogsFacts() {
    Fixture fixture = issueFixture();
    const auto loaded = fixture.load(kIssueExample);
    const config::Snapshot& snapshot = *loaded->snapshot;
    const auto routes = snapshot.routes->targets();
    QCOMPARE(snapshot.routes->revision(), 7u);
    QCOMPARE(routes.size(), snapshot.targets.size());
    QVERIFY(snapshot.targets.size() > 3);
    for (std::size_t i = 0; i < routes.size(); ++i) {
      const config::TargetSettings& target = snapshot.targets[i];
      QCOMPARE(routes[i].provider, snapshot.providers[target.provider].id);
      QCOMPARE(routes[i].model, target.model);
      QVERIFY(target.facts != nullptr);
      QCOMPARE(target.facts, snapshot.catalog->find(target.model.value));
      QCOMPARE(target.upstreamModel, target.facts->upstreamId);
      QCOMPARE(routes[i].capabilities, target.facts->capabilities);
      QVERIFY(routes[i].price.has_value());
      QVERIFY(!routes[i].simulated);
    }
    QCOMPARE(snapshot.targets.front().provider, 0u);
    QCOMPARE(snapshot.targets.back().provider, 2u);
  }

  void modelsOfACompatibleServerMayBeUnknownAndAreThenUnpriced() {
    const auto loaded = Fixture().load(
        "[[providers]]\n"
        "id = \"local\"\n"
        "kind = \"openai-compatible\"\n"
        "base_url = \"http://[::1]:11434/v1/\"\n"
        "models = [\"llama-3.3:70b\", \"gpt-5.4\"]\n"
        "[[tenants]]\n"
        "id = \"acme\"\n");
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().detail.c_str());
    const config::Snapshot& snapshot = *loaded->snapshot;
    QVERIFY(snapshot.providers[0].compatibleServer);
    QVERIFY(snapshot.providers[0].apiKey.empty());
    QCOMPARE(snapshot.providers[0].baseUrl, "http://[::1]:11434/v1");
    QVERIFY(snapshot.targets[0].facts == nullptr);
    QCOMPARE(snapshot.targets[0].upstreamModel, "llama-3.3:70b");
    QVERIFY(!snapshot.routes->targets()[0].price);
    QCOMPARE(snapshot.routes->targets()[0].tiers, 0);
    QVERIFY((snapshot.routes->targets()[0].capabilities & catalog::cap::Tools) != 0);
    QVERIFY(snapshot.targets[1].facts != nullptr);
    QVERIFY(snapshot.routes->targets()[1].price.has_value());
  }

  void makesKeysOnceAndFindsThemAgain() {
    Fixture fixture;
    const auto first = fixture.load(kSmall);
    QCOMPARE(first->newKeys.size(), 2u);
    QCOMPARE(first->newKeys[0].tenant.value, "acme");
    QCOMPARE(first->newKeys[0].name, "ci");
    QCOMPARE(first->newKeys[1].name, "laptop");
    const std::string key(first->newKeys[0].key.reveal());
    QVERIFY(key.starts_with("gc_live_"));
    QCOMPARE(first->snapshot->keys->authenticate(key)->name, "ci");
    QCOMPARE(first->snapshot->tenants[0].keys[0].kid, std::string(first->newKeys[0].key.kid()));

    const auto second = fixture.load(kSmall);
    QVERIFY(second->newKeys.empty());
    QCOMPARE(second->snapshot->keys->authenticate(key)->name, "ci");
    QCOMPARE(second->snapshot->tenants[0].keys[0].hint, first->snapshot->tenants[0].keys[0].hint);
  }

  void aKeyThatIsNoLongerNamedOpensNothing() {
    Fixture fixture;
    const auto first = fixture.load(kSmall);
    const std::string laptop(first->newKeys[1].key.reveal());
    const auto second = fixture.load(kSmall.substr(0, kSmall.rfind("[[tenants.keys]]")));
    QVERIFY(first->snapshot->keys->authenticate(laptop) != nullptr);
    QVERIFY(second->snapshot->keys->authenticate(laptop) == nullptr);
    QVERIFY(second->snapshot->keys->authenticate(first->newKeys[0].key.reveal()) != nullptr);
  }

  void keysAreMadeAnewUnderAnotherPepper() {
    Fixture fixture;
    const auto first = fixture.load(kSmall);
    fixture.pepper = tenancy::Pepper::fromBytes(std::string(32, 'q'));
    const auto second = fixture.load(kSmall);
    QCOMPARE(second->newKeys.size(), 2u);
    QVERIFY(second->snapshot->keys->authenticate(first->newKeys[0].key.reveal()) == nullptr);
    QVERIFY(second->snapshot->keys->authenticate(second->newKeys[0].key.reveal()) != nullptr);
  }

  void aBadFileWritesNothing() {
    Fixture fixture;
    WatchedRepository repository;
    fixture.keys = &repository;
    QVERIFY(!fixture.load(kSmall + "[timeouts]\ntotal = 0\n"));
    QCOMPARE(repository.writes, 0);
    QVERIFY(fixture.load(kSmall));
    QCOMPARE(repository.writes, 1);
    QVERIFY(fixture.load(kSmall));
    QCOMPARE(repository.writes, 1);
  }

  void keysThatCannotBeKeptAreNotHandedOut() {
    Fixture fixture;
    WatchedRepository repository;
    repository.broken = true;
    fixture.keys = &repository;
    const auto loaded = fixture.load(kSmall);
    QVERIFY(!loaded);
    QVERIFY(loaded.error().code == Errc::Io);
    QCOMPARE(loaded.error().detail, "t.toml: disk full");
  }

  void aFailedLoadLeavesTheEarlierSnapshotAsItWas() {
    Fixture fixture = issueFixture();
    const auto running = fixture.load(kIssueExample);
    const std::shared_ptr<const config::Snapshot> before = running->snapshot;
    fixture.variables.erase("ACME_KEY");
    fixture.revision = 8;
    QVERIFY(!fixture.load(kIssueExample));
    QCOMPARE(before->revision, 7u);
    QVERIFY(before->keys->authenticate(keyOf('A').reveal()) != nullptr);
  }

  void warnsOfWhatIsAllowedButProbablyNotMeant_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("warning");
    QTest::newRow("no tenants") << "[[providers]]\nid = \"sim\"\nkind = \"simulated\"\ndialect = \"openai\"\n"
                                << "t.toml:1: there are no [[tenants]]";
    QTest::newRow("unencrypted key")
        << "[[providers]]\nid = \"openai\"\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n"
           "base_url = \"http://10.0.0.1/v1\"\n[[tenants]]\nid = \"acme\"\n"
        << "t.toml:5: base_url \"http://10.0.0.1/v1\" sends its key and every prompt unencrypted";
    QTest::newRow("retired model")
        << "[[providers]]\nid = \"openai\"\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n"
           "models = [\"gpt-4\"]\n[[tenants]]\nid = \"acme\"\n"
        << "t.toml:5: model \"gpt-4\" was shut down";
  }
  void warnsOfWhatIsAllowedButProbablyNotMeant() {
    QFETCH(QString, text);
    QFETCH(QString, warning);
    const auto loaded = Fixture().load(text.toStdString());
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().detail.c_str());
    QCOMPARE(loaded->warnings.size(), 1u);
    QVERIFY2(QString::fromStdString(loaded->warnings[0]).startsWith(warning), loaded->warnings[0].c_str());
  }
};

QTEST_APPLESS_MAIN(LoaderTest)
#include "loader_test.moc"
