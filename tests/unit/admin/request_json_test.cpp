#include "gateway/admin/request_json.h"

#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

using namespace gc::admin;
using boost::json::value;
using gc::ledger::AttemptRecord;
using gc::ledger::RequestRecord;

namespace {

RequestRecord rescuedRecord() {
  RequestRecord record;
  record.id = {7, 9};
  record.tenant = gc::TenantId("acme");
  record.keyName = "ci";
  record.startedAt = gc::wallFromMicros(1'787'234'561'000'123);
  record.modelAsked = "auto";
  record.provider = gc::ProviderId("gemini");
  record.modelServed = gc::ModelId("gemini-3.5-flash");
  record.status = 200;
  record.stream = true;
  record.latencyUs = 1'234'567;
  record.firstByteUs = 250'500;
  record.overheadUs = 800;
  record.clientDelayUs = 300'000;
  record.usage = {.input = 10, .output = 20, .cacheRead = 4, .known = true};
  record.cost = gc::Money::fromNanos(1'000);
  record.baseline = gc::Money::fromNanos(3'000);
  record.droppedParams = "seed,logprobs";
  record.sequence = 41;
  AttemptRecord failed;
  failed.provider = gc::ProviderId("openai");
  failed.model = gc::ModelId("gpt-5.4");
  failed.category = gc::FailureCategory::Connect;
  failed.origin = gc::Origin::Local;
  failed.message = "connection refused";
  AttemptRecord served;
  served.index = 1;
  served.provider = record.provider;
  served.model = record.modelServed;
  served.httpStatus = 200;
  served.startedUs = 2'000;
  served.firstByteUs = 240'000;
  served.durationUs = 1'200'000;
  served.reactionUs = 950;
  served.usage = record.usage;
  served.cost = record.cost;
  record.attempts = {failed, served};
  return record;
}

value parsed(const std::string& text) { return boost::json::parse(text); }

value written(const RequestRecord& record) {
  std::string out;
  JsonWriter json(out);
  writeRequest(json, record);
  return parsed(out);
}

}  // namespace

class RequestJsonTest : public QObject {
  Q_OBJECT

 private slots:
  void aRequestSaysWhatHappened() {
    const value json = written(rescuedRecord());
    QCOMPARE(json.at("model_asked").as_string(), "auto");
    QCOMPARE(json.at("model_served").as_string(), "gemini-3.5-flash");
    QCOMPARE(json.at("outcome").as_string(), "ok");
    QCOMPARE(json.at("attempts").as_int64(), std::int64_t{2});
    QCOMPARE(json.at("rescued").as_bool(), true);
    QCOMPARE(json.at("latency_ms").as_double(), 1234.567);
    QCOMPARE(json.at("ttft_ms").as_double(), 250.5);
    QCOMPARE(json.at("cached_tokens").as_int64(), std::int64_t{4});
    QCOMPARE(json.at("cost_usd").as_string(), "0.000001000");
    QCOMPARE(json.at("savings_usd").as_string(), "0.000002000");
    QCOMPARE(json.at("cursor").as_string(), gc::ledger::cursorOf(41).c_str());
    QCOMPARE(json.at("at").as_string(), gc::formatRfc3339(rescuedRecord().startedAt).c_str());
  }

  void whatIsUnknownIsNull() {
    RequestRecord record;
    record.outcome = gc::ledger::Outcome::Failed;
    record.status = 503;
    const value json = written(record);
    for (const char* name : {"customer", "tags", "model_served", "provider", "ttft_ms", "prompt_tokens",
                             "completion_tokens", "cached_tokens", "cost_usd", "baseline_usd", "savings_usd"})
      QVERIFY2(json.at(name).is_null(), name);
    QCOMPARE(json.at("priced").as_bool(), false);
  }

  void theDetailHasEveryAttempt() {
    const value json = parsed(requestDetail(rescuedRecord()));
    const auto& attempts = json.at("attempts").as_array();
    QCOMPARE(attempts.size(), std::size_t{2});
    QVERIFY(attempts[0].at("status").is_null());
    QCOMPARE(attempts[0].at("category").as_string(), "connect");
    QCOMPARE(attempts[0].at("origin").as_string(), "local");
    QCOMPARE(attempts[0].at("message").as_string(), "connection refused");
    QVERIFY(attempts[0].at("reaction_us").is_null());
    QCOMPARE(attempts[1].at("reaction_us").as_int64(), std::int64_t{950});
    QCOMPARE(attempts[1].at("started_ms").to_number<double>(), 2.0);
    QCOMPARE(json.at("client_delay_ms").to_number<double>(), 300.0);
    QCOMPARE(json.at("dropped_params").as_array().size(), std::size_t{2});
    QCOMPARE(json.at("dropped_params").at(1).as_string(), "logprobs");
    QVERIFY(json.at("decision").is_null());
  }

  void theDecisionIsExplained() {
    RequestRecord record = rescuedRecord();
    record.decisionJson =
        "{\"strategy\":\"cost\",\"task_type\":\"simple\",\"revision\":3,\"draw\":\"18446744073709551615\","
        "\"candidates\":[{\"provider\":\"openai\",\"model\":\"gpt-5.4\",\"score\":120,\"eligible\":true,"
        "\"reason\":\"cheapest\",\"latency_us\":5}],\"excluded\":{\"breaker_open\":2}}";
    const value decision = parsed(requestDetail(record)).at("decision");
    QCOMPARE(decision.at("draw").as_string(), "18446744073709551615");
    const value& candidate = decision.at("candidates").at(0);
    QCOMPARE(candidate.at("score").as_int64(), std::int64_t{120});
    QCOMPARE(candidate.at("eligible").as_bool(), true);
    QVERIFY(candidate.at("explanation").as_string().size() > 20);
    QVERIFY(!candidate.as_object().contains("latency_us"));
    QCOMPARE(decision.at("excluded").at(0).at("reason").as_string(), "breaker_open");
    QCOMPARE(decision.at("excluded").at(0).at("count").as_int64(), std::int64_t{2});
  }

  void aBrokenStoredDecisionIsLeftOut() {
    RequestRecord record = rescuedRecord();
    record.decisionJson = "{\"strategy\":";
    QVERIFY(parsed(requestDetail(record)).at("decision").is_null());
  }

  void pagesCarryTheirCursors() {
    gc::ledger::RequestsPage page;
    page.requests = {rescuedRecord()};
    page.next = "n1";
    const value json = parsed(requestsPage(page));
    QCOMPARE(json.at("requests").as_array().size(), std::size_t{1});
    QCOMPARE(json.at("next").as_string(), "n1");
    QVERIFY(json.at("newest_cursor").is_null());
    QVERIFY(json.at("total").is_null());
  }
};

QTEST_APPLESS_MAIN(RequestJsonTest)
#include "request_json_test.moc"
