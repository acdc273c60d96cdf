// Usage by every dimension, step and zone against a plain sum over the rows.
#include <QTemporaryDir>
#include <QtTest>
#include <map>
#include <random>
#include <set>

#include "gateway/ledger/rollup.h"
#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;
using sample::OpenLedger;

Q_DECLARE_METATYPE(gc::ledger::UsageQuery)

class UsageTest : public QObject {
  Q_OBJECT
 private:
  std::vector<RequestRecord> m_records;
  QTemporaryDir m_folder;
  ManualClock m_clock;
  std::unique_ptr<OpenLedger> m_opened;

  static WallTime at(const char* time) { return parseRfc3339(time).value(); }

  static std::set<std::string> groupsOf(const RequestRecord& record, GroupBy by) {
    std::set<std::string> out;
    if (by == GroupBy::Tenant) out.insert(record.tenant.value);
    if (by == GroupBy::Customer) out.insert(record.tenant.value + "/" + record.customer);
    if (by == GroupBy::Key) out.insert(record.tenant.value + "/" + record.keyName);
    if (by == GroupBy::Tag)
      for (const QString& tag : QString::fromStdString(record.tags).split(','))
        out.insert(tag.trimmed().toStdString());
    return out;
  }
  static bool matches(const RequestRecord& record, const UsageQuery& query) {
    const auto tags = groupsOf(record, GroupBy::Tag);
    return (query.tenant.empty() || record.tenant.value == query.tenant) &&
           (query.customer.empty() || record.customer == query.customer) &&
           (query.key.empty() || record.keyName == query.key) &&
           (query.tag.empty() || tags.contains(query.tag)) &&
           (!query.from || record.startedAt >= *query.from) && (!query.to || record.startedAt < *query.to);
  }
  static std::map<std::string, UsageSums> named(const std::vector<UsageGroup>& groups) {
    std::map<std::string, UsageSums> out;
    for (const UsageGroup& group : groups)
      out[group.tenant.empty() ? group.group : group.tenant + "/" + group.group] += group.sums;
    return out;
  }

 private slots:
  void initTestCase() {
    m_clock.advance(std::chrono::hours(24 * 900));
    m_opened = std::make_unique<OpenLedger>(m_folder.path().toStdString(), m_clock);
    QVERIFY(*m_opened);
    std::mt19937_64 random(7);
    const auto pick = [&](std::initializer_list<const char*> names) {
      return names.begin()[random() % names.size()];
    };
    // Over both changes of the clocks in 2026.
    const std::int64_t from = toMicros(at("2026-03-01T00:00:00Z")), to = toMicros(at("2026-11-15T00:00:00Z"));
    for (std::uint64_t i = 1; i <= 3000; ++i) {
      const char* tenant = pick({"acme", "globex", "initech"});
      RequestRecord record = i % 9 == 0 ? sample::rescued(i, tenant) : sample::served(i, tenant);
      if (i % 9 == 0) {
        record.attempts[0].cost = Money::fromNanos(3);
        record.cost = *record.cost + Money::fromNanos(3);
      }
      const auto after = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(to - from));
      record.startedAt = wallFromMicros(from + after);
      record.customer = pick({"", "alice", "bob", "carol"});
      record.keyName = pick({"ci", "web"});
      record.tags = pick({"", "a", "a,b", "b, c", "feature=x"});
      record.cacheSavings = Money::fromNanos(static_cast<std::int64_t>(random() % 50));
      m_records.push_back(record);
    }
    QVERIFY(m_opened->write(m_records));
  }

  void everyGroupAndStepIsTheSumOfItsRows_data() {
    QTest::addColumn<UsageQuery>("query");
    const GroupBy groups[] = {GroupBy::Tenant, GroupBy::Customer, GroupBy::Tag, GroupBy::Key};
    for (const char* zone : {"UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York"})
      for (const GroupBy group : groups) {
        UsageQuery query{.from = at("2026-03-20T07:13:00Z"), .to = at("2026-04-05T18:51:07Z"),
                         .groupBy = group, .step = Step::Day, .timeZone = zone};
        QTest::addRow("days %s %d", zone, int(group)) << query;
        query.step = Step::Month;
        query.from = query.to = std::nullopt;
        QTest::addRow("months %s %d", zone, int(group)) << query;
        query.step = Step::Hour;
        query.from = at("2026-10-24T00:00:00Z");
        query.to = at("2026-10-27T00:00:00Z");
        QTest::addRow("hours %s %d", zone, int(group)) << query;
      }
    for (const GroupBy group : groups) {
      UsageQuery query{.groupBy = group, .step = Step::Month, .timeZone = "Europe/Berlin"};
      query.tenant = "acme";
      QTest::addRow("tenant %d", int(group)) << query;
      query.customer = "alice";
      QTest::addRow("customer %d", int(group)) << query;
      query.tag = "b";
      QTest::addRow("customer and tag %d", int(group)) << query;
      query = {.groupBy = group, .key = "web"};
      QTest::addRow("key %d", int(group)) << query;
    }
  }
  void everyGroupAndStepIsTheSumOfItsRows() {
    QFETCH(UsageQuery, query);
    const auto report = (*m_opened)->usage(query);
    QVERIFY(report);
    std::map<std::string, UsageSums> expected;
    UsageSums total;
    for (const RequestRecord& record : m_records) {
      if (!matches(record, query)) continue;
      total += sumsOf(record);
      for (const std::string& group : groupsOf(record, query.groupBy))
        if (query.groupBy != GroupBy::Tag || query.tag.empty() || query.tag == group)
          expected[group] += sumsOf(record);
    }
    QVERIFY(total.requests > 0);
    QVERIFY(report->total == total);
    QVERIFY(named(report->groups) == expected);
    if (!query.step) return;
    UsageSums parts;
    std::map<std::string, UsageSums> groups;
    WallTime end = report->parts.front().from;
    for (const UsagePart& part : report->parts) {
      QVERIFY(part.from == end && part.from < part.to);
      end = part.to;
      UsageSums inside;
      for (const RequestRecord& record : m_records)
        if (matches(record, query) && record.startedAt >= part.from && record.startedAt < part.to)
          inside += sumsOf(record);
      QVERIFY(part.total == inside);
      parts += part.total;
      for (const auto& [name, sums] : named(part.groups)) groups[name] += sums;
    }
    QVERIFY(parts == total);
    QVERIFY(groups == expected);
  }

  void providersAndModelsCombineWithEveryFilter() {
    for (const char* customer : {"", "bob"}) {
      UsageQuery query{.groupBy = GroupBy::Provider, .customer = customer, .step = Step::Month};
      const auto providers = (*m_opened)->usage(query);
      query.groupBy = GroupBy::Model;
      const auto models = (*m_opened)->usage(query);
      query.groupBy = GroupBy::Customer;
      query.provider = "anthropic";
      const auto ofOne = (*m_opened)->usage(query);
      QVERIFY(providers && models && ofOne);
      QVERIFY(providers->total == models->total);
      QVERIFY(ofOne->total == named(providers->groups)["anthropic"]);
      QVERIFY(ofOne->total == named(models->groups)["claude-sonnet-5-5"]);
      QVERIFY(ofOne->total.cost > Money());
    }
  }

  void aChangedDayHasItsHours() {
    UsageQuery query{.from = at("2026-10-24T22:00:00Z"), .to = at("2026-10-25T23:00:00Z"),
                     .step = Step::Hour, .timeZone = "Europe/Berlin"};
    const auto hours = (*m_opened)->usage(query);
    QCOMPARE(hours->parts.size(), std::size_t(25));
    QCOMPARE(hours->parts[2].label, std::string("2026-10-25T02:00:00+02:00"));
    QCOMPARE(hours->parts[3].label, std::string("2026-10-25T02:00:00+01:00"));
    query.step = Step::Day;
    QCOMPARE((*m_opened)->usage(query)->parts.size(), std::size_t(1));
  }

  void rollupsOutliveARestart() {
    const auto before = (*m_opened)->usage({.groupBy = GroupBy::Tag, .step = Step::Day});
    m_opened.reset();
    m_opened = std::make_unique<OpenLedger>(m_folder.path().toStdString(), m_clock);
    const auto after = (*m_opened)->usage({.groupBy = GroupBy::Tag, .step = Step::Day});
    QVERIFY(before && after && before->total == after->total && before->parts.size() == after->parts.size());
    QVERIFY((*m_opened)->totals() == after->total);
  }

  void wrongQuestionsAreRefused() {
    QVERIFY(!(*m_opened)->usage({.timeZone = "Nowhere"}));
    QVERIFY(!(*m_opened)->usage({.step = Step::Hour}));  // more steps than anybody can look at
  }
};

QTEST_APPLESS_MAIN(UsageTest)
#include "usage_test.moc"
