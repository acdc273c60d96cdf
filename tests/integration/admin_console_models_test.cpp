// The console's models against the real gateway: what they show is what it says.
#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include "models/cache/ledger_file.h"
#include "models/client/admin_client.h"
#include "models/client/capabilities.h"
#include "models/costs/cost_chart.h"
#include "models/costs/cost_model.h"
#include "models/costs/reconcile_model.h"
#include "models/failover/timeline_events_model.h"
#include "models/failover/timeline_model.h"
#include "models/format/display_zone.h"
#include "models/keys/key_list_model.h"
#include "models/keys/key_writer.h"
#include "models/overview/overview_model.h"
#include "models/overview/spend_table_model.h"
#include "models/playground/playground.h"
#include "models/providers/fault_controller.h"
#include "models/providers/provider_list_model.h"
#include "models/requests/request_detail.h"
#include "models/requests/request_list_model.h"
#include "models/tenants/tenant_list_model.h"
#include "models/tenants/tenant_writer.h"
#include "tests/support/demo_gateway.h"

using namespace gc::console;

namespace {

constexpr int kPatienceMs = 30'000;
const QString kVictim = QStringLiteral("openai");

}  // namespace

class AdminConsoleModelsTest : public QObject {
  Q_OBJECT
  gc::test::DemoGateway m_gateway{GC_GATEWAY_BINARY};
  QTemporaryDir m_copies;
  SystemUiClock m_clock;
  DisplayZone m_zone{DisplayZone::Mode::Utc};
  AdminClient m_client{m_clock};
  Capabilities m_capabilities{m_client};
  OverviewModel m_overview{m_client};
  ProviderListModel m_providers{m_client, m_zone};
  TimelineModel m_timeline{m_client, m_zone};
  RequestListModel m_requests{m_client, m_zone};
  FaultController m_faults{m_client};
  Playground m_playground{m_client};
  TenantWriter m_tenantWriter{m_client};
  TenantListModel m_tenants{m_client, m_tenantWriter};
  KeyWriter m_keyWriter{m_client};
  KeyListModel m_keys{m_client, m_keyWriter, m_zone};
  QAbstractItemModelTester m_providersTester{&m_providers};
  QAbstractItemModelTester m_eventsTester{m_timeline.events()};
  QAbstractItemModelTester m_requestsTester{&m_requests};
  QAbstractItemModelTester m_spendTester{m_overview.spend()};
  QAbstractItemModelTester m_tenantsTester{&m_tenants}, m_keysTester{&m_keys};

  /// As a backup is made: one file that is complete in itself.
  QString copyOf(const QString& file) {
    const QString copy = m_copies.filePath("backup.db");
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "backup");
    database.setConnectOptions("QSQLITE_OPEN_READONLY");
    database.setDatabaseName(file);
    const QString sql = QStringLiteral("VACUUM INTO '%1'").arg(copy);
    return database.open() && QSqlQuery(database).exec(sql) ? copy : QString();
  }
  /// The gateway says its reasons in sentences and counts what it left out; a file has the reasons' names.
  static QJsonObject withoutSentences(QJsonObject detail) {
    QJsonObject decision = detail.value("decision").toObject();
    QJsonArray candidates;
    for (const QJsonValue& each : decision.value("candidates").toArray()) {
      QJsonObject candidate = each.toObject();
      candidate.remove("explanation");
      candidates.append(candidate);
    }
    detail.insert("decision", QJsonObject{{"strategy", decision.value("strategy")},
                                          {"revision", decision.value("revision")},
                                          {"candidates", candidates}});
    return detail;
  }

  /// Where two answers differ first, and how; empty: nowhere.
  static QString difference(const QJsonValue& one, const QJsonValue& other) {
    if (one == other) return {};
    if (one.isArray() && other.isArray() && one.toArray().size() == other.toArray().size())
      for (qsizetype i = 0; i < one.toArray().size(); ++i)
        if (const QString found = difference(one[i], other[i]); !found.isEmpty())
          return QStringLiteral("[%1]%2").arg(i).arg(found);
    for (const QJsonObject& keys : {one.toObject(), other.toObject()})
      for (const QString& key : keys.keys())
        if (const QString found = difference(one[key], other[key]); !found.isEmpty())
          return QLatin1Char('.') + key + found;
    return QStringLiteral(": %1, not %2").arg(one.toVariant().toString(), other.toVariant().toString());
  }

  /// One call, waited for.
  AdminReply get(const QString& path) {
    std::optional<AdminReply> got;
    m_client.get(path, {}, this, [&](const AdminReply& reply) { got = reply; });
    return QTest::qWaitFor([&] { return got.has_value(); }, kPatienceMs) ? *got : AdminReply();
  }

 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale::c());
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.log()));
    m_overview.setActive(true);
    m_providers.setActive(true);
    m_timeline.setActive(true);
    m_requests.setActive(true);
    m_client.open(m_gateway.url(), m_gateway.adminKey());
    QTRY_VERIFY_WITH_TIMEOUT(m_client.connection().streaming, kPatienceMs);
    QCOMPARE(m_client.gateway().mode, QStringLiteral("demo"));
  }

  void threeSimulatedProvidersStandHealthy() {
    QTRY_VERIFY_WITH_TIMEOUT(m_providers.rowCount() >= 3, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_providers.countInState(ProviderState::Healthy), m_providers.rowCount(),
                              kPatienceMs);
    for (int row = 0; row < m_providers.rowCount(); ++row) {
      QVERIFY(m_providers.provider(row)->simulated);
      QVERIFY(m_providers.rowCount(m_providers.index(row, 0)) > 0);
    }
    QTRY_VERIFY(m_capabilities.canInjectFaults());
  }

  void demoTrafficArrivesLiveWithExactCosts() {
    std::optional<AdminReply> started;
    m_client.post("/admin/v1/simulator/traffic", {{"requests_per_s", 20}}, this,
                  [&](const AdminReply& reply) { started = reply; });
    QTRY_VERIFY_WITH_TIMEOUT(started, kPatienceMs);
    QVERIFY2(started->ok, qPrintable(started->error.text()));
    QTRY_VERIFY_WITH_TIMEOUT(m_requests.rowCount() >= 40, kPatienceMs);

    RequestDetail detail(m_client, 0);
    const RequestRow row = *m_requests.rowAt(0);
    detail.select(row.id);
    QTRY_VERIFY_WITH_TIMEOUT(detail.reading(), kPatienceMs);
    QVERIFY(detail.reading()->request.cost == row.cost);
    QVERIFY(!detail.reading()->attempts.empty());
    QVERIFY(detail.reading()->decision);
    if (row.cost) QCOMPARE(row.cost->exact(), detail.reading()->raw["request"]["cost_usd"].toString());
  }

  void theOverviewPaintsTheFiguresOfItsAnswer() {
    QTRY_VERIFY_WITH_TIMEOUT(m_overview.snapshot().tiles.costToday.value_or(Usd()).nanos() > 0, kPatienceMs);
    QVERIFY(!m_overview.isEmpty());
    QVERIFY(m_overview.spend()->rowCount() > 0);
    const qint64 shown = m_overview.snapshot().tiles.requests.value_or(0);
    const AdminReply later = get("/admin/v1/overview");
    QVERIFY(later.ok);
    QVERIFY(later.body["tiles"]["requests"].toInteger() >= shown);
  }

  void thePlaygroundGetsWhatAnApplicationGets() {
    QTRY_VERIFY_WITH_TIMEOUT(!m_gateway.clientKey().isEmpty(), kPatienceMs);
    m_playground.setKey(m_gateway.clientKey(), Playground::KeyOrigin::Typed);
    m_playground.loadModels();
    QTRY_VERIFY_WITH_TIMEOUT(m_playground.models().size() > 4, kPatienceMs);
    ChatRequest request;
    request.user = QStringLiteral("What is a gateway good for?");
    for (const bool stream : {true, false}) {
      request.stream = stream;
      m_playground.send(request);
      QTRY_VERIFY_WITH_TIMEOUT(!m_playground.call().isRunning(), kPatienceMs);
      const ChatCall& call = m_playground.call();
      QVERIFY2(call.phase() == ChatCall::Phase::Done, call.response().constData());
      QVERIFY(!call.text().isEmpty());
      QCOMPARE(call.firstTokenMs().has_value(), stream);
      QVERIFY(call.completionTokens().value_or(0) > 0);
      QVERIFY(call.receipt()->cost && call.receipt()->simulated);
      QTRY_VERIFY_WITH_TIMEOUT(m_playground.why().reading().has_value(), kPatienceMs);
      const RequestDetailReading& why = *m_playground.why().reading();
      QCOMPARE(why.request.provider, call.receipt()->provider);
      QCOMPARE(why.request.cost, call.receipt()->cost);
      QVERIFY(why.decision && !why.decision->candidates.empty());
    }
    request.model = QStringLiteral("no-such-model");
    m_playground.send(request);
    QTRY_VERIFY_WITH_TIMEOUT(!m_playground.call().isRunning(), kPatienceMs);
    QCOMPARE(m_playground.call().failure()->status, 404);
  }

  void tenantsAndKeysAreManagedAndTakenBack() {
    m_tenants.setActive(true);
    m_keys.setActive(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_tenants.rowCount(), 3, kPatienceMs);
    QVERIFY(m_tenants.at(0).fromFile);
    AdminReply last;
    int answers = 0;
    const auto note = [&](const AdminReply& reply) {
      last = reply;
      ++answers;
    };
    auto answered = [&, seen = 0]() mutable {
      const bool there = QTest::qWaitFor([&] { return answers > seen; }, kPatienceMs);
      seen = answers;
      return there && last.ok;
    };
    m_tenantWriter.create({{"id", "Umbrella"}}, note);
    QVERIFY(!answered() && last.error.message.startsWith(QStringLiteral("The id 'Umbrella' ")));
    m_tenantWriter.create({{"id", "umbrella"}, {"plan", "growth"}, {"budget_usd", "100"}}, note);
    QVERIFY2(answered(), qPrintable(last.error.text()));
    QTRY_COMPARE_WITH_TIMEOUT(m_tenants.rowCount(), 4, kPatienceMs);
    const auto tenant = [&] { return *m_tenants.find(QStringLiteral("umbrella")); };
    QCOMPARE(tenant().budgetUsedPercent(), std::optional(0.0));

    ReversibleChange change;
    QObject::connect(&m_tenantWriter, &TenantWriter::reversible, this,
                     [&](const ReversibleChange& made) { change = made; });
    m_tenantWriter.setBudget(tenant(), Usd::parse(u"250.5"));
    QTRY_COMPARE_WITH_TIMEOUT(tenant().budget, Usd::parse(u"250.5"), kPatienceMs);
    const ReversibleChange budget = change;
    m_tenantWriter.suspend(QStringLiteral("umbrella"));
    QTRY_VERIFY_WITH_TIMEOUT(tenant().isSuspended(), kPatienceMs);
    change.undo(note);
    QVERIFY2(answered() && !tenant().isSuspended(), qPrintable(last.error.text()));
    budget.undo(note);
    QVERIFY2(answered(), qPrintable(last.error.text()));
    QCOMPARE(tenant().budget, Usd::parse(u"100"));

    m_keyWriter.create(QStringLiteral("umbrella"), {{"name", "ci"}, {"budget_usd", "5"}}, note);
    QVERIFY2(answered() && !last.body["secret"].toString().isEmpty(), qPrintable(last.error.text()));
    m_keys.setSearch(QStringLiteral("umbrella"));
    QTRY_COMPARE_WITH_TIMEOUT(m_keys.rowCount(), 1, kPatienceMs);
    const QString kid = m_keys.at(0).kid;
    m_keyWriter.rotate(kid, 86'400, note);
    QVERIFY2(answered(), qPrintable(last.error.text()));
    QVERIFY(last.body.value(u"key").toObject().value(u"kid").toString() != kid);
    QTRY_COMPARE_WITH_TIMEOUT(m_keys.rowCount(), 2, kPatienceMs);
    QVERIFY(m_keys.find(kid)->expires.isValid());
    m_keyWriter.revoke(kid, note);
    QVERIFY2(answered() && !m_keys.find(kid)->isActive(), qPrintable(last.error.text()));

    m_tenantWriter.remove(QStringLiteral("umbrella"), note);
    QVERIFY(!answered() && last.error.status == 409);
    m_tenantWriter.exportData(QStringLiteral("umbrella"), note);
    QVERIFY2(answered() && last.body["keys"].toArray().size() == 2, qPrintable(last.error.text()));
    m_tenantWriter.remove(QStringLiteral("umbrella"), note);
    QVERIFY2(answered(), qPrintable(last.error.text()));
    QTRY_COMPARE_WITH_TIMEOUT(m_tenants.rowCount(), 3, kPatienceMs);
  }

  void anOutageIsConfirmedSeenRescuedAndRecovered() {
    m_faults.simulateOutage(kVictim, "http_503", 60);
    QTRY_COMPARE_WITH_TIMEOUT(m_faults.status(kVictim).phase, FaultStatus::Phase::Active, kPatienceMs);
    QVERIFY(m_faults.status(kVictim).confirmMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_providers.provider(kVictim)->state, ProviderState::Blocked, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_timeline.kpis().rescued.value_or(0) > 0, kPatienceMs);
    QCOMPARE(m_timeline.kpis().clientFailures.value_or(-1), 0);
    const auto has = [&](TimelineMarker::Kind kind) {
      return std::any_of(m_timeline.markers().begin(), m_timeline.markers().end(),
                         [&](const TimelineMarker& marker) { return marker.kind == kind; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(has(TimelineMarker::Kind::OutageSimulated), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(has(TimelineMarker::Kind::BreakerOpen), kPatienceMs);

    QVERIFY(m_requests.setFilter("status:rescued"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_requests.isFiltering() && m_requests.rowCount() > 0, kPatienceMs);
    QVERIFY(m_requests.rowAt(0)->attempts > 1);
    m_requests.clearFilter();

    m_faults.restore(kVictim);
    QTRY_COMPARE_WITH_TIMEOUT(m_faults.status(kVictim).phase, FaultStatus::Phase::None, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_providers.provider(kVictim)->state, ProviderState::Healthy, 2 * kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(has(TimelineMarker::Kind::HalfOpen) && has(TimelineMarker::Kind::Closed),
                             kPatienceMs);
  }

  /// The console reads a tenant's file without any of the gateway's code: this keeps the two of one mind.
  void aLedgerFileSaysWhatItsGatewaySays() {
    QVERIFY(m_requests.setFilter("status:rescued"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_requests.isFiltering() && m_requests.rowCount() > 0, kPatienceMs);
    QStringList ids{m_requests.rowAt(0)->id};
    const QString tenant = m_requests.rowAt(0)->tenant;
    m_requests.setFilter(QStringLiteral("tenant:%1").arg(tenant));
    QTRY_VERIFY_WITH_TIMEOUT(!m_requests.isFiltering() && m_requests.rowCount() > 20, kPatienceMs);
    for (int row = 0; row < 20; ++row) ids << m_requests.rowAt(row)->id;
    m_requests.clearFilter();
    const QString copy = copyOf(m_gateway.tenantFile(tenant));
    LedgerFile whole(copy), live(m_gateway.tenantFile(tenant));
    QCOMPARE(whole.problem(), QString());
    QCOMPARE(live.problem(), QString());
    for (const QString& id : std::as_const(ids)) {
      QJsonObject said = get("/admin/v1/requests/" + id).body;
      said.remove("savings_parts");
      const QJsonObject expected = withoutSentences(said);
      QCOMPARE(difference(withoutSentences(live.detail(id)), expected), QString());
      QCOMPARE(difference(withoutSentences(whole.detail(id)), expected), QString());
    }
    const auto facts = whole.facts();
    QVERIFY(facts);
    QCOMPARE(facts->tenant, tenant);
    QVERIFY(facts->rescued > 0 && facts->simulated);
    qint64 rows = 0, nanos = 0;
    QVERIFY(whole.forEachRequest(1'000'000, [&](const QJsonObject& request) {
      ++rows;
      nanos += Usd::fromJson(request["cost_usd"]).value_or(Usd()).nanos();
      return true;
    }));
    QCOMPARE(rows, facts->requests);
    QCOMPARE(nanos, facts->cost.nanos());
    QCOMPARE(QDir(QFileInfo(copy).path()).entryList(QDir::Files), QStringList{QFileInfo(copy).fileName()});
  }

  void costsAreTheLedgersOwn() {
    m_client.remove("/admin/v1/simulator/traffic", {}, this, [](const AdminReply&) {});
    QTRY_VERIFY_WITH_TIMEOUT(get("/admin/v1/status").body.value("in_flight").toInt() == 0, kPatienceMs);
    CostModel costs(m_client, m_zone);
    for (const CostGroupBy groupBy : kCostGroupings) {
      costs.setGroupBy(groupBy);
      costs.setActive(true);
      costs.refresh();
      QTRY_VERIFY_WITH_TIMEOUT(costs.isSettled() && costs.report().groupBy == groupBy, kPatienceMs);
      const CostReport& report = costs.report();
      const QJsonObject today = get("/admin/v1/usage").body.value("total").toObject();
      const Usd ledger = Usd::fromJson(today.value("cost_usd")).value_or(Usd());
      const CostChart chart = costChart(report, {});
      QVERIFY(ledger > Usd());
      QCOMPARE(report.total.cost, ledger);
      if (groupBy != CostGroupBy::Tag) QCOMPARE(chart.shown(), ledger);
      QCOMPARE(report.within(report.fromUs, report.toUs).total, report.total);
      Usd parts;
      for (const Usd part : report.total.parts) parts += part;
      QCOMPARE(parts, report.total.savings);
    }
    QVERIFY(!costs.prices().inForce.isEmpty());
    QCOMPARE(costs.forecast()->spent, costs.report().total.cost);
  }

  void invoicesAreFilesAndAreReconciled() {
    const QString month = m_client.gatewayNow().toString("yyyy-MM");
    std::optional<AdminReply> file, compared;
    QUrlQuery csv;
    csv.addQueryItem("format", "csv");
    m_client.getFile("/admin/v1/tenants/acme/invoices/" + month, csv, this,
                     [&](const AdminReply& reply) { file = reply; });
    QTRY_VERIFY_WITH_TIMEOUT(file, kPatienceMs);
    QVERIFY(file->ok && file->text.startsWith("tenant,month,item,provider,model"));
    const QByteArray day = m_client.gatewayNow().toString("yyyy-MM-dd").toLatin1();
    m_client.postCsv("/admin/v1/providers/anthropic/reconcile", {},
                     "day,model,cost_usd\n" + day + ",claude-sonnet-5-5,1000\n", this,
                     [&](const AdminReply& reply) { compared = reply; });
    QTRY_VERIFY_WITH_TIMEOUT(compared, kPatienceMs);
    QVERIFY2(compared->ok, qPrintable(compared->error.text()));
    ReconcileModel rows;
    rows.setAnswer(compared->body);
    QVERIFY(rows.rowCount() > 0);
    QCOMPARE(rows.total().invoice - rows.total().ledger, rows.total().difference);
  }

  void aRealProblemComesWithItsRequestId() {
    const AdminReply reply = get("/admin/v1/requests/no-such-request");
    QVERIFY(!reply.ok);
    QCOMPARE(reply.error.status, 404);
    QVERIFY(!reply.error.requestId.isEmpty());
  }
};

QTEST_GUILESS_MAIN(AdminConsoleModelsTest)
#include "admin_console_models_test.moc"
