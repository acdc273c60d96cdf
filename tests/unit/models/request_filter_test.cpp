#include "models/requests/request_filter.h"

#include <QJsonObject>
#include <QtTest>

#include "models/requests/compiled_filter.h"
#include "models/requests/request_store.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

namespace {

/// Five requests that differ in what filters ask about; their numbers name them.
RequestStore sampleStore() {
  RequestStore store;
  const auto add = [&](int n, const QJsonObject& changes) {
    store.append(RequestRow::fromJson(samples::request(n, changes)));
  };
  add(0, {});
  add(1, {{"tenant", "globex"},
          {"status", 503},
          {"outcome", "failed"},
          {"cost_usd", QJsonValue::Null},
          {"priced", false},
          {"model_served", QJsonValue::Null},
          {"provider", QJsonValue::Null},
          {"latency_ms", 3000.0}});
  add(2, {{"rescued", true},
          {"attempts", 2},
          {"provider", "anthropic"},
          {"model_served", "claude-sonnet-5-5"},
          {"cost_usd", "0.050000000"},
          {"stream", true},
          {"ttft_ms", 180.0}});
  add(3,
      {{"cost_usd", "0.050000001"}, {"tags", "Blue Team, beta"}, {"customer", "Zoë"}, {"simulated", false}});
  add(4,
      {{"status", 200}, {"outcome", "interrupted"}, {"prompt_tokens", QJsonValue::Null}, {"key", "web-app"}});
  return store;
}

}  // namespace

class RequestFilterTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aQuerySelectsExactlyItsRequests_data() {
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* query, const char* expected) {
      QTest::newRow(query) << QString::fromLatin1(expected);
    };
    row("", "01234");
    row("tenant:globex", "1");
    row("tenant:GLOBEX", "1");
    row("tenant:glob", "");
    row("tenant:glob*", "1");
    row("tenant:acme,globex", "01234");
    row("-tenant:acme", "1");
    row("status:error", "14");
    row("status:ok", "023");
    row("status:503", "1");
    row("status:5xx,rescued", "12");
    row("status:interrupted", "4");
    row("status>=500", "1");
    row("-status:error", "023");
    row("status:unpriced", "1");
    row("status:rescued", "2");
    row("rescued:yes", "2");
    row("cost>0.05", "3");
    row("cost>=0.05", "23");
    row("cost<0.05", "04");
    row("cost=0.00689", "04");
    row("-cost>0.05", "0124");
    row("latency>2s", "1");
    row("latency>2000", "1");
    row("latency<=684ms", "0234");
    row("ttft>0", "2");
    row("in>0", "0123");
    row("attempts>1", "2");
    row("stream:yes", "2");
    row("stream:no", "0134");
    row("simulated:no", "3");
    row("model:gpt-5.4", "034");
    row("model:auto", "01234");
    row("served:claude*", "2");
    row("provider:anthropic", "2");
    row("key:web-app", "4");
    row("customer:zoë", "");
    row("tags:\"blue team\"", "3");
    row("\"blue team\"", "3");
    row("beta", "3");
    row("CLAUDE", "2");
    row("-claude", "0134");
    row("id:00003", "3");
    row("0000000004", "4");
    row("tenant:acme status:ok cost>0.05 beta", "3");
    row("\"tenant:acme\"", "");
  }
  void aQuerySelectsExactlyItsRequests() {
    QFETCH(QString, expected);
    QString query = QString::fromUtf8(QTest::currentDataTag());
    if (query == u"customer:zoë") expected = "3";
    const RequestStore store = sampleStore();
    const RequestFilter::Parsed parsed = RequestFilter::parse(query);
    QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
    const CompiledFilter filter(parsed.filter, {}, store.pool());
    QString got;
    for (quint32 slot = store.first(); slot != store.end(); ++slot)
      if (filter.matches(store.view().block(slot), RequestView::row(slot)))
        got += QString::number(slot - store.first());
    QCOMPARE(got, expected);
  }

  void aMistakeIsNamedWithItsPlace_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("position");
    QTest::newRow("unknown field") << "status:ok color:red" << 10;
    QTest::newRow("not a number") << "cost>cheap" << 0;
    QTest::newRow("ten decimals") << "cost>0.0000000001" << 0;
    QTest::newRow("no value") << "text tenant:" << 5;
    QTest::newRow("word compared") << "tenant>acme" << 0;
    QTest::newRow("flag") << "stream:maybe" << 0;
  }
  void aMistakeIsNamedWithItsPlace() {
    QFETCH(QString, query);
    QFETCH(int, position);
    const RequestFilter::Parsed parsed = RequestFilter::parse(query);
    QVERIFY(!parsed.error.isEmpty());
    QCOMPARE(parsed.position, position);
  }

  void aTimeRangeIsHalfOpenAndJoinsTheFilter() {
    const RequestStore store = sampleStore();
    const qint64 from = store.row(store.first() + 1).atUs, to = store.row(store.first() + 3).atUs;
    const CompiledFilter filter(RequestFilter::parse("tenant:acme").filter, std::pair(from, to),
                                store.pool());
    QList<quint32> got;
    for (quint32 slot = store.first(); slot != store.end(); ++slot)
      if (filter.matches(store.view().block(slot), RequestView::row(slot))) got << slot - store.first();
    QCOMPARE(got, (QList<quint32>{2}));
  }

  void everyCompletionWithAValueParses() {
    for (const QString& each : RequestFilter::completions()) {
      const QString query = each.endsWith(u':') || each.endsWith(u'>') ? each + u'1' : each;
      QVERIFY2(RequestFilter::parse(query).error.isEmpty(), qPrintable(query));
    }
  }
};

QTEST_APPLESS_MAIN(RequestFilterTest)
#include "request_filter_test.moc"
