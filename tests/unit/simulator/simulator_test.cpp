// Simulated providers over real loopback sockets: every dialect, every fault.
#include "gateway/simulator/simulator.h"

#include <QtTest>
#include <set>

#include "loopback.h"

using namespace gc;
using namespace gc::simulator;
using namespace gc::test;
using namespace std::chrono_literals;
using catalog::Dialect;

namespace {

constexpr Dialect kDialects[] = {Dialect::OpenAi, Dialect::Anthropic, Dialect::Gemini};

ProviderSettings settings(Dialect dialect, const char* id = "p") {
  ProviderSettings made;
  made.id = ProviderId(id);
  made.dialect = dialect;
  made.models = {"m"};
  made.ttftMs = 1;
  made.tokensPerS = 0;
  return made;
}

/// One provider of a dialect, and requests of its kind.
struct Fixture {
  explicit Fixture(Dialect d, ProviderSettings s) : dialect(d), id(s.id) {
    const Result<void> listening = simulator.configure({std::move(s)});
    if (!listening) qFatal("%s", listening.error().detail.c_str());
    port = portOf(simulator.baseUrl(id));
  }
  explicit Fixture(Dialect d) : Fixture(d, settings(d)) {}

  Answer ask(bool stream, const char* model = "m") {
    const std::string name(model);
    switch (dialect) {
      case Dialect::OpenAi:
        return exchange(port, "POST", "/v1/chat/completions", "content-type: application/json\r\n",
                        R"({"model":")" + name + R"(","messages":[{"role":"user","content":"Why?"}])" +
                            (stream ? R"(,"stream":true,"stream_options":{"include_usage":true}})" : "}"));
      case Dialect::Anthropic:
        return exchange(port, "POST", "/v1/messages", "anthropic-version: 2023-06-01\r\n",
                        R"({"model":")" + name +
                            R"(","max_tokens":500,"messages":[{"role":"user","content":"Why?"}])" +
                            (stream ? R"(,"stream":true})" : "}"));
      case Dialect::Gemini:
        return exchange(
            port, "POST",
            "/v1beta/models/" + name + (stream ? ":streamGenerateContent?alt=sse" : ":generateContent"), "",
            R"({"contents":[{"role":"user","parts":[{"text":"Why?"}]}]})");
    }
    return {};
  }

  Dialect dialect;
  SystemClock clock;
  Simulator simulator{clock};
  ProviderId id;
  std::uint16_t port = 0;
};

void addDialects() {
  QTest::addColumn<int>("dialect");
  for (const Dialect dialect : kDialects) QTest::newRow(catalog::toString(dialect).data()) << int(dialect);
}

/// The completion tokens that an answer says it has; -1 when it says nothing.
std::int64_t reportedTokens(Dialect dialect, std::string_view body) {
  const std::string_view key = dialect == Dialect::OpenAi      ? R"("completion_tokens":)"
                               : dialect == Dialect::Anthropic ? R"("output_tokens":)"
                                                               : R"("candidatesTokenCount":)";
  const std::size_t at = body.rfind(key);
  return at == std::string_view::npos ? -1 : std::stoll(std::string(body.substr(at + key.size(), 12)));
}

}  // namespace

class SimulatorTest : public QObject {
  Q_OBJECT
 private slots:
  void answersInItsDialect_data() { addDialects(); }
  void answersInItsDialect() {
    QFETCH(int, dialect);
    Fixture fixture(static_cast<Dialect>(dialect));
    for (const bool stream : {false, true}) {
      const Answer answer = fixture.ask(stream);
      QCOMPARE(answer.status, 200);
      QVERIFY(answer.complete);
      QCOMPARE(answer.header("x-simulated"), std::string("true"));
      QCOMPARE(answer.header("content-type").starts_with("text/event-stream"), stream);
      const ServedRequest served = fixture.simulator.served(fixture.id)->recent().back();
      QVERIFY(served.complete && served.stream == stream);
      QCOMPARE(served.model, std::string("m"));
      QCOMPARE(reportedTokens(fixture.dialect, answer.body), served.completionTokens);
      QVERIFY(served.completionTokens > 10);
    }
    const ServedTotals totals = fixture.simulator.served(fixture.id)->totals();
    QCOMPARE(totals.requests, 2);
    QCOMPARE(totals.completed, 2);
    QVERIFY(fixture.simulator.served(fixture.id)->totalsByModel().at("m") == totals);
  }

  void refusesWhatTheVendorRefuses_data() {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* id, Dialect dialect, const char* target, const char* headers,
                        const char* body, int status) {
      QTest::newRow(id) << int(dialect) << QByteArray(target) << QByteArray(headers)
                        << QByteArray(body).replace('\'', '"') << status;
    };
    const char* openai = "/v1/chat/completions";
    row("openai-broken-json", Dialect::OpenAi, openai, "", "{", 400);
    row("openai-no-model", Dialect::OpenAi, openai, "", "{'messages':[{'role':'user','content':'x'}]}", 400);
    row("openai-no-messages", Dialect::OpenAi, openai, "", "{'model':'m'}", 400);
    row("openai-unknown-model", Dialect::OpenAi, openai, "",
        "{'model':'x','messages':[{'role':'user','content':'x'}]}", 404);
    row("openai-stream-options-without-stream", Dialect::OpenAi, openai, "",
        "{'model':'m','stream_options':{},'messages':[{'role':'user','content':'x'}]}", 400);
    row("openai-choice-without-tools", Dialect::OpenAi, openai, "",
        "{'model':'m','tool_choice':'auto','messages':[{'role':'user','content':'x'}]}", 400);
    row("openai-unknown-path", Dialect::OpenAi, "/v1/unknown", "", "{}", 404);
    const char* version = "anthropic-version: 2023-06-01\r\n";
    const char* messages = "/v1/messages";
    row("anthropic-no-version", Dialect::Anthropic, messages, "",
        "{'model':'m','max_tokens':9,'messages':[{'role':'user','content':'x'}]}", 400);
    row("anthropic-no-max-tokens", Dialect::Anthropic, messages, version,
        "{'model':'m','messages':[{'role':'user','content':'x'}]}", 400);
    row("anthropic-unknown-field", Dialect::Anthropic, messages, version,
        "{'model':'m','max_tokens':9,'seed':1,'messages':[{'role':'user','content':'x'}]}", 400);
    row("anthropic-empty-text", Dialect::Anthropic, messages, version,
        "{'model':'m','max_tokens':9,'messages':[{'role':'user','content':[{'type':'text','text':' '}]}]}",
        400);
    row("anthropic-result-without-call", Dialect::Anthropic, messages, version,
        "{'model':'m','max_tokens':9,'messages':[{'role':'user','content':[{'type':'tool_result','tool_use_"
        "id':'a'}]}]}",
        400);
    row("anthropic-unknown-model", Dialect::Anthropic, messages, version,
        "{'model':'x','max_tokens':9,'messages':[{'role':'user','content':'x'}]}", 404);
    const char* generate = "/v1beta/models/m:generateContent";
    row("gemini-no-contents", Dialect::Gemini, generate, "", "{}", 400);
    row("gemini-empty-parts", Dialect::Gemini, generate, "", "{'contents':[{'role':'user','parts':[]}]}",
        400);
    row("gemini-schema-keyword", Dialect::Gemini, generate, "",
        "{'contents':[{'parts':[{'text':'x'}]}],'tools':[{'functionDeclarations':[{'name':'f','parameters':{'"
        "type':"
        "'object','properties':{'a':{'type':'object','additionalProperties':false}}}}]}]}",
        400);
    row("gemini-responses-without-calls", Dialect::Gemini, generate, "",
        "{'contents':[{'role':'user','parts':[{'functionResponse':{'name':'f','response':{}}}]}]}", 400);
    row("gemini-unknown-model", Dialect::Gemini, "/v1beta/models/x:generateContent", "",
        "{'contents':[{'parts':[{'text':'x'}]}]}", 404);
  }
  void refusesWhatTheVendorRefuses() {
    QFETCH(int, dialect);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    Fixture fixture(static_cast<Dialect>(dialect));
    const Answer answer =
        exchange(fixture.port, "POST", target.toStdString(), headers.toStdString(), body.toStdString());
    QCOMPARE(answer.status, status);
    QVERIFY(answer.json().is_object() && answer.json().as_object().contains("error"));
  }

  void listsItsModels_data() { addDialects(); }
  void listsItsModels() {
    QFETCH(int, dialect);
    Fixture fixture(static_cast<Dialect>(dialect));
    const char* target = fixture.dialect == Dialect::Gemini ? "/v1beta/models" : "/v1/models";
    const Answer answer = exchange(fixture.port, "GET", target, "", "");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.find("m\"") != std::string::npos);
  }

  void statusFaultsSpeakTheVendorsErrors_data() {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* id, Dialect dialect, FaultKind kind, int status, const char* says) {
      QTest::newRow(id) << int(dialect) << int(kind) << status << QByteArray(says);
    };
    row("openai-500", Dialect::OpenAi, FaultKind::Http500, 500, "server_error");
    row("openai-503", Dialect::OpenAi, FaultKind::Http503, 503, "overloaded");
    row("openai-429", Dialect::OpenAi, FaultKind::Http429, 429, "rate_limit_exceeded");
    row("openai-401", Dialect::OpenAi, FaultKind::Http401, 401, "invalid_api_key");
    row("anthropic-500", Dialect::Anthropic, FaultKind::Http500, 500, "api_error");
    row("anthropic-503", Dialect::Anthropic, FaultKind::Http503, 503, "overloaded_error");
    row("anthropic-429", Dialect::Anthropic, FaultKind::Http429, 429, "rate_limit_error");
    row("anthropic-401", Dialect::Anthropic, FaultKind::Http401, 401, "authentication_error");
    row("gemini-500", Dialect::Gemini, FaultKind::Http500, 500, "INTERNAL");
    row("gemini-503", Dialect::Gemini, FaultKind::Http503, 503, "UNAVAILABLE");
    row("gemini-429", Dialect::Gemini, FaultKind::Http429, 429, "RESOURCE_EXHAUSTED");
    row("gemini-401", Dialect::Gemini, FaultKind::Http401, 401, "UNAUTHENTICATED");
  }
  void statusFaultsSpeakTheVendorsErrors() {
    QFETCH(int, dialect);
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    Fixture fixture(static_cast<Dialect>(dialect));
    QVERIFY(fixture.simulator.setFault(fixture.id, {static_cast<FaultKind>(kind), {}}).has_value());
    for (const bool stream : {false, true}) {
      const Answer answer = fixture.ask(stream);
      QCOMPARE(answer.status, status);
      QVERIFY(answer.complete);
      QVERIFY(answer.body.find(says.constData()) != std::string::npos);
      if (status == 429 && fixture.dialect != Dialect::Gemini)
        QCOMPARE(answer.header("retry-after"), std::string("5"));
      if (status == 429 && fixture.dialect == Dialect::Gemini) {
        QVERIFY(answer.body.find(R"("retryDelay":"5.000000s")") != std::string::npos);
      }
    }
    QVERIFY(fixture.simulator.clearFault(fixture.id).has_value());
    QCOMPARE(fixture.ask(false).status, 200);
    QCOMPARE(fixture.simulator.served(fixture.id)->totals().faulted, 2);
  }

  void cutClosesInTheMiddle_data() { addDialects(); }
  void cutClosesInTheMiddle() {
    QFETCH(int, dialect);
    Fixture fixture(static_cast<Dialect>(dialect));
    const std::size_t whole = fixture.ask(true).body.size();
    QVERIFY(fixture.simulator.setFault(fixture.id, {FaultKind::CutMidStream, {}}).has_value());
    const Answer streamed = fixture.ask(true);
    QCOMPARE(streamed.status, 200);
    QVERIFY(!streamed.complete);
    QVERIFY(streamed.body.size() > whole / 5 && streamed.body.size() < whole * 4 / 5);
    QVERIFY(streamed.body.find("Simulated") != std::string::npos);
    const Answer single = fixture.ask(false);
    QCOMPARE(single.status, 200);
    QVERIFY(!single.complete && !single.body.empty());
    const ServedTotals totals = fixture.simulator.served(fixture.id)->totals();
    QCOMPARE(totals.interrupted, 2);
    QCOMPARE(totals.completed, 1);
  }

  void resetResets() {
    Fixture fixture(Dialect::OpenAi);
    QVERIFY(fixture.simulator.setFault(fixture.id, {FaultKind::Reset, {}}).has_value());
    const Answer answer = fixture.ask(false);
    QVERIFY(answer.end == Answer::End::Reset);
    QVERIFY(answer.bytes.empty());
  }

  void refuseStopsListeningAndRestoresTheSamePort() {
    Fixture fixture(Dialect::Anthropic);
    const std::string url = fixture.simulator.baseUrl(fixture.id);
    Connection idle(fixture.port);
    QVERIFY(idle.connected());
    QCOMPARE(fixture.ask(false).status, 200);  // so that the idle connection has been accepted before it
    for (int round = 0; round < 3; ++round) {
      QVERIFY(fixture.simulator.setFault(fixture.id, {FaultKind::Refuse, {}}).has_value());
      QVERIFY(fixture.ask(false).end == Answer::End::Refused);
      QCOMPARE(fixture.simulator.baseUrl(fixture.id), url);
      QVERIFY(fixture.simulator.clearFault(fixture.id).has_value());
      QCOMPARE(fixture.ask(false).status, 200);
    }
    QVERIFY(idle.readToEnd().end == Answer::End::Reset);
  }

  void refuseLetsAnswersUnderWayFinish() {
    ProviderSettings paced = settings(Dialect::OpenAi);
    paced.tokensPerS = 500;
    Fixture fixture(Dialect::OpenAi, paced);
    Connection busy(fixture.port);
    const std::string body = R"({"model":"m","stream":true,"messages":[{"role":"user","content":"Why?"}]})";
    busy.send("POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body);
    busy.readUntil("Simulated");
    QVERIFY(fixture.simulator.setFault(fixture.id, {FaultKind::Refuse, {}}).has_value());
    const Answer answer = busy.readToEnd();
    QVERIFY(answer.complete && answer.body.ends_with("data: [DONE]\n\n"));
  }

  void hangNeverAnswers() {
    Fixture fixture(Dialect::OpenAi);
    QVERIFY(fixture.simulator.setFault(fixture.id, {FaultKind::Hang, {}}).has_value());
    Connection connection(fixture.port);
    connection.send("GET /v1/models HTTP/1.1\r\nhost: x\r\n\r\n");
    QTest::qWait(30);
    QVERIFY(!connection.readable());
    QVERIFY(fixture.simulator.clearFault(fixture.id).has_value());
    QCOMPARE(fixture.ask(false).status, 200);
  }

  void garbageIsUnreadable() {
    Fixture fixture(Dialect::OpenAi);
    QVERIFY(fixture.simulator.setFault(fixture.id, {FaultKind::Garbage, {}}).has_value());
    std::set<std::string> types;
    for (int i = 0; i < 2; ++i) {
      const Answer answer = fixture.ask(i == 1);
      QCOMPARE(answer.status, 200);
      QVERIFY(answer.json().is_null());
      types.insert(answer.header("content-type"));
    }
    QCOMPARE(types.size(), 2u);
  }

  void tlsAnswersWithAHandshakeAlert() {
    Fixture fixture(Dialect::OpenAi);
    QVERIFY(fixture.simulator.setFault(fixture.id, {FaultKind::Tls, {}}).has_value());
    const Answer answer = fixture.ask(false);
    QCOMPARE(answer.bytes, std::string("\x15\x03\x03\x00\x02\x02\x28", 7));
    QVERIFY(answer.end == Answer::End::Closed);
  }

  void confirmsWhatIsInEffect() {
    Fixture fixture(Dialect::OpenAi);
    const auto set = fixture.simulator.setFault(fixture.id, {FaultKind::Http503, 60s});
    QVERIFY(set.has_value());
    QVERIFY(set->fault && set->fault->kind == FaultKind::Http503);
    QVERIFY(*set->fault->until - set->fault->since == 60s);
    QVERIFY(set->confirmUs >= 0 && set->confirmUs < 1'000'000);
    QVERIFY(fixture.simulator.fault(fixture.id)->kind == FaultKind::Http503);
    const auto replaced = fixture.simulator.setFault(fixture.id, {FaultKind::Refuse, {}});
    QVERIFY(replaced->fault->kind == FaultKind::Refuse && !replaced->fault->until);
    const auto again = fixture.simulator.setFault(fixture.id, {FaultKind::Http500, {}});
    QVERIFY(again->fault->kind == FaultKind::Http500);
    QCOMPARE(fixture.ask(false).status, 500);
    const auto cleared = fixture.simulator.clearFault(fixture.id);
    QVERIFY(cleared.has_value() && !cleared->fault);
    QVERIFY(!fixture.simulator.fault(fixture.id));
    const auto unknown = fixture.simulator.setFault(ProviderId("x"), {FaultKind::Hang, {}});
    QVERIFY(unknown.has_error() && unknown.error().code == Errc::NotFound);
  }

  void faultsEndByThemselves() {
    Fixture fixture(Dialect::OpenAi);
    for (const FaultKind kind : {FaultKind::Http500, FaultKind::Refuse}) {
      QVERIFY(fixture.simulator.setFault(fixture.id, {kind, 20ms}).has_value());
      QVERIFY(fixture.simulator.fault(fixture.id).has_value());
      QTRY_VERIFY_WITH_TIMEOUT(!fixture.simulator.fault(fixture.id), 2000);
      QCOMPARE(fixture.ask(false).status, 200);
    }
  }

  void tellsItsLimitsAndKeepsThem_data() { addDialects(); }
  void tellsItsLimitsAndKeepsThem() {
    QFETCH(int, dialect);
    ProviderSettings limited = settings(static_cast<Dialect>(dialect));
    limited.requestsPerMin = 2;
    Fixture fixture(static_cast<Dialect>(dialect), limited);
    const Answer first = fixture.ask(false);
    QCOMPARE(first.status, 200);
    QCOMPARE(fixture.ask(true).status, 200);
    const Answer third = fixture.ask(false);
    QCOMPARE(third.status, 429);
    QCOMPARE(fixture.simulator.served(fixture.id)->totals().rateLimited, 1);
    switch (fixture.dialect) {
      case Dialect::OpenAi:
        QCOMPARE(first.header("x-ratelimit-limit-requests"), std::string("2"));
        QCOMPARE(first.header("x-ratelimit-remaining-requests"), std::string("1"));
        QVERIFY(first.header("x-ratelimit-reset-requests").ends_with("s"));
        QVERIFY(!first.header("x-ratelimit-remaining-tokens").empty());
        QVERIFY(std::stoi(third.header("retry-after")) <= 30);
        QCOMPARE(third.json().at("error").at("type").as_string(), "requests");
        break;
      case Dialect::Anthropic:
        QCOMPARE(first.header("anthropic-ratelimit-requests-limit"), std::string("2"));
        QVERIFY(first.header("anthropic-ratelimit-tokens-reset").ends_with("Z"));
        QVERIFY(std::stoi(third.header("retry-after")) <= 30);
        break;
      case Dialect::Gemini:
        QVERIFY(first.head.find("ratelimit") == std::string::npos);
        QVERIFY(third.body.find("retryDelay") != std::string::npos);
        QVERIFY(third.body.find("PerMinute") != std::string::npos);
        break;
    }
  }

  void tokensAreLimitedToo() {
    ProviderSettings limited = settings(Dialect::OpenAi);
    limited.tokensPerMin = 50;
    Fixture fixture(Dialect::OpenAi, limited);
    fixture.ask(false);
    const Answer second = fixture.ask(false);
    QCOMPARE(second.status, 429);
    QCOMPARE(second.json().at("error").at("type").as_string(), "tokens");
  }

  void keepsAConnectionForManyRequests() {
    Fixture fixture(Dialect::OpenAi);
    Connection connection(fixture.port);
    const std::string body = R"({"model":"m","messages":[{"role":"user","content":"Why?"}]})";
    const std::string request =
        "POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-length: " + std::to_string(body.size()) +
        "\r\n\r\n" + body;
    const std::string chunked =
        "POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n" +
        QByteArray::number(qulonglong(body.size()), 16).toStdString() + "\r\n" + body + "\r\n0\r\n\r\n";
    connection.send(request + chunked + "GET /v1/models HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    const Answer all = connection.readToEnd();
    std::size_t answers = 0;
    for (std::size_t at = all.bytes.find("HTTP/1.1 200"); at != std::string::npos;
         at = all.bytes.find("HTTP/1.1 200", at + 1)) {
      ++answers;
    }
    QCOMPARE(answers, 3u);
    QVERIFY(all.end == Answer::End::Closed);
  }

  void configureKeepsWhatIsUnchanged() {
    const SystemClock clock;
    Simulator simulator(clock);
    QVERIFY(
        simulator.configure({settings(Dialect::OpenAi, "a"), settings(Dialect::Gemini, "b")}).has_value());
    const std::string a = simulator.baseUrl(ProviderId("a"));
    const std::string b = simulator.baseUrl(ProviderId("b"));
    QVERIFY(a.ends_with("/v1") && !b.ends_with("/v1"));
    QVERIFY(simulator.setFault(ProviderId("a"), {FaultKind::Http401, {}}).has_value());
    ProviderSettings changed = settings(Dialect::Gemini, "b");
    changed.ttftMs = 2;
    QVERIFY(simulator.configure({settings(Dialect::OpenAi, "a"), changed}).has_value());
    QCOMPARE(simulator.baseUrl(ProviderId("a")), a);
    QVERIFY(simulator.fault(ProviderId("a")).has_value());
    QVERIFY(simulator.baseUrl(ProviderId("b")) != b);
    QVERIFY(simulator.configure({changed}).has_value());
    QVERIFY(!simulator.has(ProviderId("a")));
    QCOMPARE(simulator.providers().size(), 1u);
    QTRY_VERIFY_WITH_TIMEOUT(!Connection(portOf(a)).connected(), 2000);
  }

  void stopsWithRequestsUnderWay_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("hang") << int(FaultKind::Hang);
    QTest::newRow("slow") << int(FaultKind::Slow);
  }
  void stopsWithRequestsUnderWay() {
    QFETCH(int, kind);
    auto fixture = std::make_unique<Fixture>(Dialect::Gemini);
    QVERIFY(fixture->simulator.setFault(fixture->id, {static_cast<FaultKind>(kind), {}}).has_value());
    Connection waiting(fixture->port);
    waiting.send(
        "POST /v1beta/models/m:generateContent HTTP/1.1\r\nhost: x\r\ncontent-length: 42\r\n\r\n"
        "{\"contents\":[{\"parts\":[{\"text\":\"Why?\"}]}]}");
    QTest::qWait(10);
    fixture.reset();
    QVERIFY(waiting.readToEnd().bytes.empty());
  }
};

QTEST_GUILESS_MAIN(SimulatorTest)
#include "simulator_test.moc"
