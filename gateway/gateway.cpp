#include "gateway/gateway.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <thread>

#include "gateway/admin/admin_api.h"
#include "gateway/admin/alert_figures.h"
#include "gateway/admin/limit_message.h"
#include "gateway/admin/observer.h"
#include "gateway/config/loader.h"
#include "gateway/config/price_change.h"
#include "gateway/demo_keys.h"
#include "gateway/demo_stage.h"
#include "gateway/installation.h"
#include "gateway/io_thread.h"
#include "gateway/price_desk.h"
#include "gateway/router.h"
#include "gateway/simulation.h"
#include "gateway/tenancy/admin_key.h"
#include "gateway/tenancy/registrar.h"
#include "gateway/tenancy/sqlite_key_repository.h"
#include "gateway/used_before.h"
#include "resources/embedded.h"

namespace gc {

namespace asio = http::asio;

namespace {
constexpr auto kDrainLimit = std::chrono::seconds(30);
constexpr std::uint64_t kHealthSeed = 0x6763;
}  // namespace

class Gateway::State {
 public:
  State(GatewayOptions options, const Log& log) : m_options(std::move(options)), m_log(log) {}
  ~State() { drain(); }

  Result<void> start() {
    auto catalog = catalog::Catalog::parse(resources::priceCatalogJson());
    if (!catalog) return makeError(Errc::Internal, catalog.error().detail);
    m_catalog = std::make_shared<const catalog::Catalog>(std::move(*catalog));
    // A mistake in the configuration shows before anything is created or locked.
    auto draft = loadDraft();
    if (!draft) return draft.error();
    const int threads = threadCount((*draft)->gateway);
    if (auto opened = openStores(threads); !opened) return opened.error();
    auto loaded = load(1);
    if (!loaded) return loaded.error();
    if (auto served = serve(loaded->snapshot); !served) return served.error();
    if (auto counted = countUsedBefore(*m_ledger, *m_registrar, m_clock.wallNow()); !counted)
      return counted.error();
    return listen(threads);
  }

  Result<void> reload() {
    const std::lock_guard changing(m_changing);
    auto loaded = load(serving()->config().revision + 1);
    if (!loaded) return loaded.error();
    if (auto served = serve(loaded->snapshot); !served) return served.error();
    for (auto& thread : m_threads) thread->use(serving());
    return {};
  }

  void drain() {
    if (m_draining.exchange(true)) return;
    if (m_ownTraffic) m_ownTraffic->stop();
    if (m_admin) m_admin->endStreams();
    for (auto& thread : m_threads) thread->beginDrain();
    const auto limit = std::chrono::steady_clock::now() + kDrainLimit;
    while (openConnections() > 0 && std::chrono::steady_clock::now() < limit)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    for (auto& thread : m_threads) thread->stop();
    if (m_ledger) m_ledger->drain();
    {
      const std::lock_guard changing(m_changing);
      m_threads.clear();
    }
    m_admin.reset();
    if (m_webhooks) m_webhooks->stop();
    if (m_registrar)
      if (const auto written = m_registrar->writeUse(); !written)
        m_log.error("last use of keys not written", {{"reason", written.error().detail}});
    m_faults.stop();
  }

  std::string url() const { return m_url; }
  std::filesystem::path adminKeyFile() const { return m_adminKey->file(); }
  std::string demoKey() const { return m_demoKeys.first(); }

 private:
  static int threadCount(const config::GatewaySettings& settings) {
    if (settings.ioThreads > 0) return settings.ioThreads;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  }

  Result<std::shared_ptr<const config::Snapshot>> loadDraft() {
    tenancy::MemoryKeyRepository nowhere;
    auto loaded = read({m_catalog, tenancy::Pepper::temporary(), nowhere, keySources(), m_clock.wallNow()});
    if (!loaded) return loaded.error();
    return loaded->snapshot;
  }

  Result<void> openStores(int journals) {
    auto ledger = ledger::Ledger::open(
        {m_options.dataDir, journals, m_log, m_clock,
         [this](std::vector<ledger::RequestRecord>& rows) { m_observer.onCommitted(rows); }});
    if (!ledger) return ledger.error();
    m_ledger = std::move(*ledger);
    if (const int lost = m_ledger->recoveredUnknown(); lost > 0)
      m_log.warning("requests cut off by a crash are in the ledger as unknown_outcome",
                    {{"requests", std::to_string(lost)}});
    auto prices = PriceDesk::open(m_options.dataDir / "system.db", m_catalog, m_clock,
                                  [this](const auto& book) { return servePrices(book); });
    if (!prices) return prices.error();
    m_prices = std::move(*prices);
    auto pepper = tenancy::Pepper::openOrCreate(m_options.dataDir);
    if (!pepper) return pepper.error();
    m_pepper = *pepper;
    auto adminKey = tenancy::AdminKey::openOrCreate(m_options.dataDir);
    if (!adminKey) return adminKey.error();
    m_adminKey = std::move(*adminKey);
    auto keys = tenancy::SqliteKeyRepository::open(m_options.dataDir / "system.db");
    if (!keys) return keys.error();
    m_keys = std::move(*keys);
    return openRegister();
  }

  Result<void> openRegister() {
    auto plans = tenancy::parsePlans(resources::plansJson());
    if (!plans) return makeError(Errc::Internal, "resources/plans.json: " + plans.error().detail);
    const std::filesystem::path files = m_options.dataDir / "tenants";
    auto registrar = tenancy::Registrar::open(
        m_options.dataDir / "system.db",
        {m_clock, m_pepper, std::move(*plans),
         [files](const TenantId& id) {
           return std::filesystem::symlink_status(files / (id.value + ".db")).type() !=
                  std::filesystem::file_type::not_found;
         },
         [this](std::string_view id) {
           const auto now = serving();
           return std::ranges::any_of(now->config().tenants,
                                      [id](const tenancy::Tenant& tenant) { return tenant.id.value == id; });
         },
         [this](std::shared_ptr<const tenancy::Directory> next) { publish(next); }});
    if (!registrar) return registrar.error();
    m_registrar = std::move(*registrar);
    return openAlerts();
  }

  Result<void> openAlerts() {
    auto webhooks = notify::WebhookDesk::open(
        m_options.dataDir / "system.db",
        {m_clock, m_log, m_pepper,
         [this](tenancy::AuditEntry entry) { return m_registrar->note(std::move(entry)); },
         [this](const notify::Delivery& delivery) { m_observer.onDelivery(delivery); }});
    if (!webhooks) return webhooks.error();
    m_webhooks = std::move(*webhooks);
    m_figures.emplace(admin::GatewayFigures::Sources{m_traffic, m_states, *m_registrar, *m_ledger,
                                                     [this] { return serving()->configPointer(); }});
    auto alerts = notify::AlertDesk::open(
        m_options.dataDir / "system.db",
        {m_clock, m_log, *m_figures,
         [this](tenancy::AuditEntry entry) { return m_registrar->note(std::move(entry)); },
         [this](const std::vector<std::string>& webhooks, const notify::Message& message) {
           return m_webhooks->send(webhooks, message);
         },
         [this](const boost::json::object& alert) { m_observer.onAlert(alert); }});
    if (!alerts) return alerts.error();
    m_alerts = std::move(*alerts);
    return {};
  }

  /// Returns when every io thread admits by the new version, so that what an administrator was told is so.
  void publish(const std::shared_ptr<const tenancy::Directory>& directory) {
    const std::lock_guard lock(m_changing);
    useEverywhere(m_threads, directory);
  }

  config::KeySources keySources() {
    config::KeySources sources = config::KeySources::ofProcess();
    if (m_options.demo)
      sources.environment = [this](const std::string& name) { return std::optional(m_demoKeys.of(name)); };
    return sources;
  }

  Result<config::Loaded> read(const config::LoadContext& context) {
    if (!m_options.configFile)
      return config::load({m_options.configText.value_or("") + m_joined, "demo.toml", m_options.dataDir},
                          context);
    const auto source = config::Source::fromFile(*m_options.configFile);
    if (!source) return source.error();
    return config::load(*source, context);
  }

  Result<config::Loaded> load(std::uint64_t revision) {
    auto loaded =
        read({m_catalog, m_pepper, *m_keys, keySources(), m_clock.wallNow(), revision, m_prices->book()});
    if (!loaded) return loaded.error();
    if (const auto reason = m_registrar->whyNotInFile(loaded->snapshot->tenants)) return invalid(*reason);
    for (const std::string& warning : loaded->warnings) m_log.warning(warning);
    // The one time a key is shown. Not through the log: logs are kept.
    for (const config::NewKey& fresh : loaded->newKeys)
      fmt::print(stderr, "API key '{}' of tenant '{}', shown once: {}\n", fresh.name, fresh.tenant.value,
                 fresh.key.reveal());
    return loaded;
  }

  /// Makes a configuration the one in force.
  Result<void> serve(const std::shared_ptr<const config::Snapshot>& snapshot) {
    if (auto simulated = m_faults.configure(*snapshot); !simulated) return simulated.error();
    auto made = proxy::Serving::make(snapshot, m_health,
                                     [this](const ProviderId& id) { return m_faults.baseUrl(id); });
    if (!made) return made.error();
    {
      const std::lock_guard lock(m_servingMutex);
      m_serving = std::move(*made);
    }
    m_observer.onConfig(*snapshot);
    return {};
  }

  /// The configuration in force goes on with other prices.
  Result<void> servePrices(const std::shared_ptr<const catalog::PriceBook>& book) {
    const std::lock_guard changing(m_changing);
    if (m_draining)
      return makeError(Errc::Unavailable, "the gateway is stopping; the price holds from its next start");
    const config::Snapshot& now = serving()->config();
    if (auto served = serve(config::withPrices(now, book, m_clock.wallNow(), now.revision + 1)); !served) {
      m_log.error("changed prices are not in force", {{"reason", served.error().detail}});
      return served.error();
    }
    for (auto& thread : m_threads) thread->use(serving());
    return {};
  }

  std::shared_ptr<const proxy::Serving> serving() const {
    const std::lock_guard lock(m_servingMutex);
    return m_serving;
  }

  admin::Installation installation() const { return installationOf(*serving()); }

  admin::AdminSources adminSources(int threads) {
    return {m_clock,
            m_log,
            identityOf(m_options, m_clock, m_url, threads),
            [this](std::string_view key) { return m_adminKey->matches(key); },
            [this] { return installation(); },
            [this] { return static_cast<int>(m_retryBudget.live()); },
            [this] { return m_draining.load(std::memory_order_relaxed); },
            *m_ledger,
            m_events,
            m_traffic,
            m_states,
            m_markers,
            m_observer,
            *m_prices,
            &m_faults,
            m_ownTraffic.get(),
            m_registrar.get(),
            m_webhooks.get(),
            m_alerts.get(),
            m_stage.get()};
  }

  /// The stage and its traffic, from the first second on where the options ask for it.
  Result<void> setStage() {
    simulator::DemoTrafficSettings settings;
    settings.baseUrl = m_url + "/v1";
    settings.callers = m_demoKeys.callers();
    settings.seed = m_options.demoSeed.value_or(settings.seed);
    m_ownTraffic = std::make_unique<OwnTraffic>(std::move(settings));
    auto stage = DemoStage::open(
        {m_clock, m_log, m_faults, *m_prices, *m_ownTraffic, m_observer, [this] { return installation(); },
         [this](const std::string& tables) {
           m_joined = tables;
           return reload();
         },
         [this] { return forgetDemo(); }, [this] { return static_cast<int>(m_retryBudget.live()); }},
        m_options.demoRequestsPerS);
    if (!stage) return stage.error();
    m_stage = std::move(*stage);
    return {};
  }

  Result<void> forgetDemo() {
    std::vector<TenantId> tenants;
    for (const tenancy::Tenant& tenant : serving()->config().tenants) tenants.push_back(tenant.id);
    if (auto forgotten = m_ledger->forget(tenants); !forgotten) return forgotten;
    m_observer.restart();
    m_health.retain({});
    return reload();
  }

  Result<void> listen(int threads) {
    config::ListenAddress address = serving()->config().gateway.listen;
    if (m_options.listen) {
      auto parsed = config::parseListen(*m_options.listen);
      if (!parsed) return parsed.error();
      address = *parsed;
    }
    http::tcp::endpoint endpoint(asio::ip::make_address(address.host), address.port);
    if (auto free = http::checkPortFree(endpoint); !free) return free.error();
    const Route route = makeRoute([this](http::Exchange& exchange) { return m_admin->handle(exchange); },
                                  [this] { return !m_draining.load(std::memory_order_relaxed); });
    const IoThread::Shared shared{m_clock,       m_log,        *m_ledger,
                                  m_retryBudget, m_onCrossing, m_registrar->touchedKeys()};
    for (int i = 0; i < threads; ++i) {
      m_threads.push_back(
          std::make_unique<IoThread>(i, shared, m_tls, route, serving(), m_registrar->directory()));
      if (auto bound = m_threads.back()->listen(endpoint); !bound) return bound.error();
      // The first one settles which port 0 became; the others share it.
      endpoint = m_threads.front()->localEndpoint();
    }
    m_url = urlOf(endpoint);
    if (m_options.demo)
      if (auto set = setStage(); !set) return set.error();
    m_webhooks->start(endpoint.port());
    m_admin = std::make_unique<admin::AdminApi>(adminSources(threads));
    for (auto& thread : m_threads) thread->start();
    return {};
  }

  std::size_t openConnections() const {
    std::size_t open = 0;
    for (const auto& thread : m_threads) open += thread->openConnections();
    return open;
  }

  const GatewayOptions m_options;
  const Log& m_log;
  SystemClock m_clock;
  std::shared_ptr<const catalog::Catalog> m_catalog;
  std::shared_ptr<const tenancy::Pepper> m_pepper;
  std::unique_ptr<tenancy::KeyRepository> m_keys;
  std::optional<tenancy::AdminKey> m_adminKey;
  telemetry::EventBus m_events{m_clock};
  telemetry::TrafficLog m_traffic{m_clock.wallNow()};
  telemetry::StateLog m_states;
  telemetry::MarkerLog m_markers;
  admin::Observer m_observer{m_clock, m_events, m_traffic, m_states, m_markers};
  resilience::HealthRegistry m_health{{},
                                      {},
                                      kHealthSeed,
                                      [this](const resilience::HealthKey& key, resilience::BreakerState from,
                                             resilience::BreakerState to, FailureCategory cause) {
                                        m_observer.onBreaker(proxy::providerOf(key), key.model.value, from,
                                                             to, cause);
                                      }};
  SimulatedFaults m_faults{
      m_clock, [this](const ProviderId& provider) { probeSoon(*serving(), provider, m_clock.now()); },
      m_options.demoSeed};
  resilience::RetryBudget m_retryBudget;
  std::unique_ptr<ledger::Ledger> m_ledger;
  std::unique_ptr<PriceDesk> m_prices;
  std::mutex m_changing;  ///< one change of the configuration at a time, and none of threads that are gone
  const tenancy::OnCrossing m_onCrossing = [this](const tenancy::Crossing& crossing) {
    m_observer.onLimit(crossing);
    m_webhooks->tellLimit(admin::limitMessage(crossing, m_clock.wallNow()));
  };
  std::unique_ptr<tenancy::Registrar> m_registrar;
  std::unique_ptr<notify::WebhookDesk> m_webhooks;
  std::optional<admin::GatewayFigures> m_figures;
  std::unique_ptr<notify::AlertDesk> m_alerts;
  mutable std::mutex m_servingMutex;  ///< guards the pointer; io threads hold their own copies
  std::shared_ptr<const proxy::Serving> m_serving;
  std::unique_ptr<OwnTraffic> m_ownTraffic;
  std::unique_ptr<DemoStage> m_stage;
  std::unique_ptr<admin::AdminApi> m_admin;
  asio::ssl::context m_tls = upstream::makeTlsContext();
  std::vector<std::unique_ptr<IoThread>> m_threads;
  std::string m_url;
  DemoKeys m_demoKeys;
  std::string m_joined;  ///< tables that a scenario added to the demo's configuration
  std::atomic<bool> m_draining{false};
};

Gateway::Gateway(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Gateway::~Gateway() = default;

Result<std::unique_ptr<Gateway>> Gateway::start(GatewayOptions options, const Log& log) {
  auto state = std::make_unique<State>(std::move(options), log);
  if (auto started = state->start(); !started) return started.error();
  return std::unique_ptr<Gateway>(new Gateway(std::move(state)));
}

std::string Gateway::url() const { return m_state->url(); }
std::filesystem::path Gateway::adminKeyFile() const { return m_state->adminKeyFile(); }
Result<void> Gateway::reload() { return m_state->reload(); }
void Gateway::drain() { m_state->drain(); }
std::string Gateway::demoKey() const { return m_state->demoKey(); }

}  // namespace gc
