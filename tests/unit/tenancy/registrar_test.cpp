#include "gateway/tenancy/registrar.h"

#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "gateway/tenancy/json_fields.h"
#include "resources/embedded.h"

using namespace gc::tenancy;
using namespace std::chrono_literals;
using Reason = ChangeRefusal::Reason;

namespace {

/// A register over a file of its own, with an empty catalog around it.
struct Bench {
  QTemporaryDir folder;
  gc::ManualClock clock;
  std::shared_ptr<const Pepper> pepper = Pepper::fromBytes(std::string(32, 'p'));
  std::set<std::string> files, inFile;
  std::shared_ptr<const Directory> published;
  std::unique_ptr<Registrar> registrar;
  gc::catalog::Catalog catalog = gc::catalog::Catalog::parse(gc::resources::priceCatalogJson()).value();
  Actor actor{"admin_key", "req_1"};

  Bench() { open(); }

  void open() {
    registrar.reset();
    RegistrarSetup setup{clock,
                         pepper,
                         parsePlans(gc::resources::plansJson()).value(),
                         [this](const gc::TenantId& id) { return files.contains(id.value); },
                         [this](std::string_view id) { return inFile.contains(std::string(id)); },
                         [this](std::shared_ptr<const Directory> next) { published = std::move(next); }};
    registrar = Registrar::open(folder.filePath("system.db").toStdString(), std::move(setup)).value();
  }

  static boost::json::object json(const char* text) { return parseObject(text).value(); }
  ChangeResult<Registrar::Account> create(const char* id, const char* content = "{}") {
    return registrar->createTenant(id, json(content), {catalog, {"openai", "real"}}, actor);
  }
  ChangeResult<Registrar::Account> change(const char* id, const char* content,
                                          std::optional<std::uint64_t> revision = {}) {
    return registrar->changeTenant(id, json(content), {catalog, {"openai"}}, revision, actor);
  }
  FreshKey key(const char* tenant, const char* content = R"({"name":"ci"})") {
    return registrar->createKey(tenant, json(content), actor).value();
  }
  const IssuedKey* inForce(const FreshKey& fresh) {
    return registrar->directory()->keys.find(fresh.key->name());
  }
};

template <class T>
Reason reasonOf(const ChangeResult<T>& result) {
  return result.error().reason;
}

}  // namespace

class RegistrarTest : public QObject {
  Q_OBJECT

 private slots:
  void aTenantIsInForceOnceItIsMade() {
    Bench bench;
    QVERIFY(bench.create("acme", R"({"plan":"growth","budget_usd":"10"})").has_value());
    QVERIFY(bench.published->tenants.find("acme") != nullptr);
    QCOMPARE(bench.published->tenants.find("acme")->tenant.plan, std::string("growth"));
    QCOMPARE(bench.published->tenants.find("acme")->settings.name, std::string("acme"));
  }

  void everythingIsThereAfterARestart() {
    Bench bench;
    QVERIFY(bench.create("acme", R"({"strategy":"latency","calls":7,"data_handling":"none"})").has_value());
    const FreshKey fresh = bench.key("acme", R"({"name":"ci","models":["auto"],"budget_usd":"2"})");
    QVERIFY(bench.registrar->setStatus("acme", TenantStatus::Suspended, bench.actor).has_value());
    QVERIFY(bench.registrar->changePlan("trial", Bench::json(R"({"calls":5})"), 1, bench.actor).has_value());
    const auto before = bench.registrar->directory();
    bench.open();
    const auto after = bench.registrar->directory();
    QVERIFY(after->tenants.find("acme")->settings == before->tenants.find("acme")->settings);
    QVERIFY(after->tenants.find("acme")->status == TenantStatus::Suspended);
    QVERIFY(after->tenants.find("acme")->meter->stopped);
    QVERIFY(bench.inForce(fresh)->scopes == fresh.key->scopes);
    QVERIFY(bench.inForce(fresh)->entry.hash == bench.pepper->hash(fresh.secret.reveal()));
    QCOMPARE(after->plan("trial")->calls.value(), 5);
    QCOMPARE(after->plan("trial")->revision, std::uint64_t(2));
  }

  void anIdIsGivenOnce_data() {
    QTest::addColumn<QString>("id");
    for (const char* id : {"acme", "acme-corp", "acme_corp", "gone", "former", "filed"})
      QTest::newRow(id) << id;
  }
  void anIdIsGivenOnce() {
    QFETCH(QString, id);
    Bench bench;
    bench.files = {"former"};
    bench.inFile = {"filed"};
    QVERIFY(bench.create("acme").has_value());
    QVERIFY(bench.create("acme-corp").has_value());
    QVERIFY(bench.create("gone").has_value());
    QVERIFY(bench.registrar->noteExport("gone", bench.actor).has_value());
    QVERIFY(bench.registrar->removeTenant("gone", "gone", bench.actor).has_value());
    QVERIFY(reasonOf(bench.create(id.toUtf8().constData())) == Reason::Taken);
    bench.open();
    QVERIFY(reasonOf(bench.create(id.toUtf8().constData())) == Reason::Taken);
  }

  void theFileMayNotTakeAnIdEither() {
    Bench bench;
    QVERIFY(bench.create("acme-corp").has_value());
    Tenant tenant;
    tenant.id = gc::TenantId("acme_corp");
    QVERIFY(bench.registrar->whyNotInFile({tenant}).has_value());
    tenant.id = gc::TenantId("other");
    QVERIFY(!bench.registrar->whyNotInFile({tenant}).has_value());
  }

  void aChangeOnAnOldRevisionIsRefused() {
    Bench bench;
    QVERIFY(bench.create("acme").has_value());
    QVERIFY(bench.change("acme", R"({"name":"A"})", 1).has_value());
    QVERIFY(reasonOf(bench.change("acme", R"({"name":"B"})", 1)) == Reason::Outdated);
    QCOMPARE(bench.registrar->directory()->tenants.find("acme")->settings.name, std::string("A"));
    const FreshKey fresh = bench.key("acme");
    const std::string kid(fresh.key->name());
    QVERIFY(bench.registrar->changeKey(kid, Bench::json(R"({"models":["a"]})"), 1, bench.actor).has_value());
    QVERIFY(reasonOf(bench.registrar->changeKey(kid, Bench::json("{}"), 1, bench.actor)) == Reason::Outdated);
  }

  void metersOutliveChanges() {
    Bench bench;
    const auto meter = bench.create("acme").value()->meter;
    QVERIFY(bench.change("acme", R"({"plan":"pilot"})").value()->meter == meter);
    const FreshKey fresh = bench.key("acme");
    QVERIFY(bench.registrar->changeKey(fresh.key->name(), Bench::json(R"({"models":["a"]})"), {}, bench.actor)
                .value()
                ->meter == fresh.key->meter);
  }

  void suspendingStopsWhatRuns() {
    Bench bench;
    const auto meter = bench.create("acme").value()->meter;
    QVERIFY(bench.registrar->setStatus("acme", TenantStatus::Suspended, bench.actor).has_value());
    QVERIFY(meter->stopped);
    QVERIFY(bench.registrar->setStatus("acme", TenantStatus::Active, bench.actor).has_value());
    QVERIFY(!meter->stopped);
  }

  void deletingAsksForTheNameAndAnExportOfThisState() {
    Bench bench;
    QVERIFY(bench.create("acme").has_value());
    const FreshKey fresh = bench.key("acme");
    const auto remove = [&](const char* typed) {
      return bench.registrar->removeTenant("acme", typed, bench.actor);
    };
    QVERIFY(reasonOf(remove("acme")) == Reason::Conflict);
    QVERIFY(bench.registrar->noteExport("acme", bench.actor).has_value());
    QVERIFY(reasonOf(remove("ACME")) == Reason::Invalid);
    QVERIFY(bench.change("acme", R"({"name":"Changed"})").has_value());
    QVERIFY(reasonOf(remove("acme")) == Reason::Conflict);
    QVERIFY(bench.registrar->noteExport("acme", bench.actor).has_value());
    QVERIFY(remove("acme").has_value());
    QVERIFY(bench.registrar->directory()->tenants.find("acme") == nullptr);
    QVERIFY(bench.inForce(fresh) == nullptr);
    QVERIFY(reasonOf(remove("acme")) == Reason::NotFound);
  }

  void aRevokedKeyIsGoneForEver() {
    Bench bench;
    QVERIFY(bench.create("acme").has_value());
    const FreshKey fresh = bench.key("acme");
    QVERIFY(bench.registrar->revokeKey(fresh.key->name(), bench.actor).has_value());
    QVERIFY(fresh.key->meter->revoked);
    QVERIFY(bench.inForce(fresh) == nullptr);
    QVERIFY(reasonOf(bench.registrar->revokeKey(fresh.key->name(), bench.actor)) == Reason::Conflict);
    bench.open();
    QVERIFY(bench.inForce(fresh) == nullptr);
    QVERIFY(bench.registrar->createKey("acme", Bench::json(R"({"name":"ci"})"), bench.actor).has_value());
  }

  void aRotatedKeyGoesOnForTheOverlapAndItsBudgetIsNotDoubled() {
    Bench bench;
    QVERIFY(bench.create("acme").has_value());
    const FreshKey old = bench.key("acme", R"({"name":"ci","budget_usd":"1"})");
    const Period month = monthOf(bench.clock.wallNow());
    old.key->meter->spend.spent.add(month, 700);
    const FreshKey fresh = bench.registrar->rotateKey(old.key->name(), 1h, bench.actor).value();
    QVERIFY(fresh.key->scopes == old.key->scopes);
    QVERIFY(*bench.inForce(old)->scopes.expiresAt == bench.clock.wallNow() + 1h);
    QVERIFY(!bench.inForce(old)->unlimited);
    QCOMPARE(bench.inForce(fresh)->meter->spend.held.value(month), 700);
    QVERIFY(reasonOf(bench.registrar->rotateKey(old.key->name(), 1h, bench.actor)) == Reason::Conflict);
  }

  void useIsWrittenDownAndReadAgain() {
    Bench bench;
    QVERIFY(bench.create("acme").has_value());
    const FreshKey fresh = bench.key("acme");
    KeyMeter& meter = *fresh.key->meter;
    meter.lastUsedS = 1234;
    meter.spend.spent.add(monthOf(bench.clock.wallNow()), 55);
    bench.registrar->touchedKeys().push(meter);
    QVERIFY(bench.registrar->writeUse().has_value());
    bench.open();
    QCOMPARE(bench.inForce(fresh)->meter->lastUsedS.load(), 1234);
    QCOMPARE(bench.inForce(fresh)->meter->spend.held.value(monthOf(bench.clock.wallNow())), 55);
  }

  void whatIsRefusedLeavesNoRecord() {
    Bench bench;
    QVERIFY(bench.create("acme").has_value());
    QVERIFY(!bench.create("acme").has_value());
    QVERIFY(!bench.change("acme", R"({"plan":"gold"})").has_value());
    const auto page = bench.registrar->repository().pageOfAudit({}).value();
    QCOMPARE(page.entries.size(), std::size_t(1));
    QCOMPARE(page.entries[0].action, std::string("tenant.create"));
    QCOMPARE(page.entries[0].object, std::string("tenant/acme"));
    QVERIFY(page.entries[0].before.empty());
  }

  void usageBeforeTheStartCounts() {
    Bench bench;
    const auto meter = bench.create("acme").value()->meter;
    bench.registrar->startFrom([](const gc::TenantId&) {
      return UsedBefore{9, 4, gc::Money::fromNanos(30)};
    });
    const Period month = monthOf(bench.clock.wallNow());
    QCOMPARE(meter->callsEver.load(), 9);
    QCOMPARE(meter->calls.value(month), 4);
    QCOMPARE(meter->spend.held.value(month), 30);
  }
};

QTEST_APPLESS_MAIN(RegistrarTest)
#include "registrar_test.moc"
