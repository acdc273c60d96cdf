#include "models/providers/provider_list_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

const QString kPath = QStringLiteral("/admin/v1/providers");

QString text(const ProviderListModel& model, const QString& provider, int column) {
  return model.indexOf(provider, column).data().toString();
}

/// A model that has loaded openai and anthropic, both healthy.
struct Loaded : ConsoleBench {
  ProviderListModel model{client, zone};
  QAbstractItemModelTester tester{&model};
  Loaded() {
    server.setJson(kPath, samples::providers({samples::provider("openai"), samples::provider("anthropic")}));
    model.setActive(true);
    connect();
  }
  void serve(const QJsonArray& providers) {
    server.setJson(kPath, samples::providers(providers));
    model.refresh();
  }
};

}  // namespace

class ProviderListModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void pausedPictureStandsStillAndCatchesUp() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 2);
    bench.model.setPaused(true);
    const QDateTime shown = bench.model.freshness().asOf;
    QSignalSpy answered(&bench.model, &ProviderListModel::freshnessChanged);
    bench.serve({samples::provider("openai", "blocked")});
    QTRY_VERIFY(answered.count() > 0);
    QCOMPARE(bench.model.rowCount(), 2);
    QCOMPARE(bench.model.countInState(ProviderState::Healthy), 2);
    QCOMPARE(bench.model.freshness().asOf, shown);
    bench.model.setPaused(false);
    QCOMPARE(bench.model.rowCount(), 1);
    QCOMPARE(bench.model.countInState(ProviderState::Blocked), 1);
  }

  void rowsShowStateInWordsWithTheirBreakersBelow() {
    Loaded bench;
    bench.serve({samples::provider("openai", "blocked"), samples::provider("anthropic")});
    QTRY_COMPARE(text(bench.model, "openai", ProviderListModel::State),
                 QStringLiteral("■ Blocked (circuit open)"));
    QCOMPARE(text(bench.model, "openai", ProviderListModel::ErrorPercent), QStringLiteral("100.0"));
    QCOMPARE(text(bench.model, "openai", ProviderListModel::Share), QStringLiteral("—"));
    QCOMPARE(text(bench.model, "openai", ProviderListModel::Limit), QStringLiteral("5100/10000"));
    QCOMPARE(text(bench.model, "anthropic", ProviderListModel::State), QStringLiteral("● Healthy"));
    const QModelIndex openai = bench.model.indexOf("openai");
    QCOMPARE(bench.model.rowCount(openai), 1);
    const QModelIndex breaker = bench.model.index(0, ProviderListModel::State, openai);
    QCOMPARE(breaker.data().toString(), QStringLiteral("■ Open (blocked)"));
    const QString detail = breaker.data(ProviderListModel::DetailRole).toString();
    QVERIFY2(detail.contains("10/10 failures in 30 s window"), qPrintable(detail));
    QVERIFY2(detail.contains("threshold 5"), qPrintable(detail));
    QVERIFY2(detail.contains("opened 12:00:00.000"), qPrintable(detail));
    QVERIFY2(detail.contains("next probe in"), qPrintable(detail));
    QVERIFY2(detail.contains("2.50 in, 10.00 out"), qPrintable(detail));
    QCOMPARE(bench.model.countInState(ProviderState::Blocked), 1);
    QCOMPARE(openai.data(ProviderListModel::AccessibleRole).toString(),
             QStringLiteral("openai, Blocked (circuit open), simulated, 100.0 % errors, p95 612 ms"));
  }

  void aTickChangesCellsAndNeverResets() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 2);
    const QPersistentModelIndex selected = bench.model.indexOf("anthropic");
    const QPersistentModelIndex breaker = bench.model.index(0, 0, selected);
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&bench.model, &ProviderListModel::changed);
    bench.serve({samples::provider("openai"), samples::provider("anthropic", "degraded")});
    QTRY_COMPARE(text(bench.model, "anthropic", ProviderListModel::State), QStringLiteral("▲ Degraded"));
    QCOMPARE(reset.count(), 0);
    QVERIFY(selected.isValid());
    QVERIFY(breaker.isValid());
  }

  void onlyTheColumnsThatDifferAreReported() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 2);
    QJsonObject busier = samples::provider("openai");
    busier.insert("in_flight", 44);
    QList<int> columns;
    connect(&bench.model, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex& from, const QModelIndex& to) {
              if (from.parent().isValid()) return;
              for (int column = from.column(); column <= to.column(); ++column)
                if (column != ProviderListModel::State && column != ProviderListModel::Age) columns << column;
            });
    bench.serve({busier, samples::provider("anthropic")});
    QTRY_COMPARE(text(bench.model, "openai", ProviderListModel::InFlight), QStringLiteral("44"));
    QCOMPARE(columns, (QList<int>{ProviderListModel::InFlight}));
  }

  void providersComeGoAndMoveByTheirId() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 2);
    const QPersistentModelIndex anthropic = bench.model.indexOf("anthropic");
    bench.serve({samples::provider("gemini"), samples::provider("anthropic"), samples::provider("openai")});
    QTRY_COMPARE(bench.model.rowCount(), 3);
    QCOMPARE(anthropic.row(), 1);
    QCOMPARE(anthropic.data(ProviderListModel::ProviderIdRole).toString(), QStringLiteral("anthropic"));
    bench.serve({samples::provider("anthropic")});
    QTRY_COMPARE(bench.model.rowCount(), 1);
    QCOMPARE(anthropic.row(), 0);
    bench.serve({});
    QTRY_COMPARE(bench.model.rowCount(), 0);
    QVERIFY(!anthropic.isValid());
  }

  void aBreakerEventRefreshesAtOnce() {
    Loaded bench;
    QTRY_VERIFY(bench.client.connection().streaming);
    QTRY_COMPARE(bench.model.rowCount(), 2);
    bench.server.setJson(kPath, samples::providers({samples::provider("openai", "half_open")}));
    bench.server.pushEvent("breaker", {{"provider", "openai"}, {"to", "half_open"}});
    QTRY_COMPARE(text(bench.model, "openai", ProviderListModel::State),
                 QStringLiteral("◐ Half-open — probing"));
  }

  void afterThreeMissedTicksNothingStaysGreen() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 2);
    bench.server.goOffline();
    QTRY_COMPARE(bench.client.state(), ConnectionState::Offline);
    bench.clock.advance(2900);
    bench.client.beat();
    QCOMPARE(text(bench.model, "openai", ProviderListModel::State), QStringLiteral("● Healthy"));
    QSignalSpy freshness(&bench.model, &ProviderListModel::freshnessChanged);
    bench.clock.advance(200);
    bench.client.beat();
    QVERIFY(freshness.count() > 0);
    QVERIFY(bench.model.freshness().stale);
    QCOMPARE(text(bench.model, "openai", ProviderListModel::State), QStringLiteral("◌ Unknown"));
    QCOMPARE(bench.model.countInState(ProviderState::Unknown), 2);
    const QModelIndex breaker = bench.model.index(0, ProviderListModel::State, bench.model.indexOf("openai"));
    QCOMPARE(breaker.data().toString(), QStringLiteral("◌ Unknown"));
    QCOMPARE(text(bench.model, "openai", ProviderListModel::Age), QStringLiteral("3.1 s"));
    bench.server.goOnline();
    QTRY_COMPARE(text(bench.model, "openai", ProviderListModel::State), QStringLiteral("● Healthy"));
  }

  void anotherGatewayStartsEmpty() {
    Loaded bench;
    QTRY_COMPARE(bench.model.rowCount(), 2);
    FakeAdminServer other;
    other.setJson(kPath, samples::providers({samples::provider("mistral")}));
    bench.client.open(other.url(), other.adminKey());
    QCOMPARE(bench.model.rowCount(), 0);
    QTRY_COMPARE(bench.model.rowCount(), 1);
    QVERIFY(bench.model.provider("mistral"));
  }
};

QTEST_GUILESS_MAIN(ProviderListModelTest)
#include "provider_list_model_test.moc"
