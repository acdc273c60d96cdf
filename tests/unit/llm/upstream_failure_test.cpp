#include "gateway/llm/upstream_failure.h"

#include <QTest>
#include <map>

#include "gateway/llm/rate_limit_headers.h"
#include "tests/unit/llm/stream_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;
using enum FailureCategory;

/// What error answers mean, and what clients are told of them.
class UpstreamFailureTest : public QObject {
  Q_OBJECT

  using Headers = std::map<std::string, std::string, std::less<>>;
  static UpstreamFailure classify(catalog::Dialect dialect, int status, const Headers& headers,
                                  const std::string& body) {
    const auto lookup = [&](std::string_view key) {
      const auto found = headers.find(key);
      return found == headers.end() ? std::string_view() : std::string_view(found->second);
    };
    return classifyError(dialect, status, lookup, body, wallFromMicros(1'787'133'990'000'000));
  }
  static Headers headersOf(const QString& path) {
    Headers headers;
    for (const QByteArray& line : fixture(path).split('\n')) {
      const auto colon = line.indexOf(": ");
      if (colon > 0)
        headers[line.left(colon).toLower().toStdString()] = line.mid(colon + 2).trimmed().toStdString();
    }
    return headers;
  }

 private slots:
  void classifies_data() {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureCategory>("category");
    const auto row = [](const char* tag, catalog::Dialect dialect, int status, const QByteArray& body,
                        FailureCategory category) {
      QTest::newRow(tag) << static_cast<int>(dialect) << status << body << category;
    };
    using enum catalog::Dialect;
    const auto openAi = [](const QByteArray& code, const QByteArray& message = "x") {
      return "{'error':{'message':'" + message + "','type':'invalid_request_error','param':null,'code':'" +
             code + "'}}";
    };
    row("s1-400", OpenAi, 400, openAi("unsupported_parameter"), InvalidRequest);
    row("s15-422", OpenAi, 422, openAi("x"), InvalidRequest);
    row("s15-context-code", OpenAi, 400, openAi("context_length_exceeded"), ContextLength);
    row("s15-policy-code", OpenAi, 400, openAi("content_policy_violation"), ContentPolicy);
    row("s15-azure-filter", OpenAi, 400, openAi("content_filter"), ContentPolicy);
    row("s1-401", OpenAi, 401, openAi("invalid_api_key"), Auth);
    row("s1-401-empty", OpenAi, 401, "", Auth);
    row("s1-403-region", OpenAi, 403, openAi("unsupported_country_region_territory"), Permission);
    row("s1-403-key", OpenAi, 403, openAi("invalid_api_key"), Auth);
    row("s1-404", OpenAi, 404, openAi("model_not_found"), NotFound);
    row("s15-400-model", OpenAi, 400, openAi("model_not_found"), NotFound);
    row("s15-408", OpenAi, 408, "", Timeout);
    row("s15-409", OpenAi, 409, openAi("x"), Conflict);
    row("s15-413", OpenAi, 413, "<html>too large</html>", PayloadTooLarge);
    row("s1-429", OpenAi, 429, "{'error':{'message':'x','type':'tokens','code':'rate_limit_exceeded'}}",
        RateLimit);
    row("s1-429-quota", OpenAi, 429,
        "{'error':{'message':'x','type':'insufficient_quota','code':'insufficient_quota'}}", QuotaExhausted);
    row("s1-429-hard-limit", OpenAi, 429, openAi("billing_hard_limit_reached"), QuotaExhausted);
    row("s15-429-azure-day", OpenAi, 429, openAi("429", "Please retry after 86400 seconds."), QuotaExhausted);
    row("s15-429-plain", OpenAi, 429, "slow down", RateLimit);
    row("s1-500", OpenAi, 500, "{'error':{'message':'x','type':'server_error'}}", ServerError);
    row("s1-502-html", OpenAi, 502, "<html>bad gateway</html>", BadGateway);
    row("s1-503", OpenAi, 503, "{'error':{'message':'slow down'}}", Overloaded);
    row("s1-504", OpenAi, 504, "", Timeout);
    row("s1-520", OpenAi, 520, "", BadGateway);
    row("s1-524", OpenAi, 524, "", BadGateway);
    row("s15-400-html", OpenAi, 400, "<html>cdn</html>", BadGateway);
    row("s15-302", OpenAi, 302, "", BadGateway);
    row("s15-599", OpenAi, 599, "", ServerError);
    row("s9-detail", OpenAi, 400, "{'detail':[{'loc':['body','seed'],'msg':'no','type':'extra_forbidden'}]}",
        InvalidRequest);
    row("s15-200-error", OpenAi, 200, "{'error':{'message':'x'}}", BadGateway);
    row("s15-200-code-429", OpenAi, 200, "{'error':{'message':'x','code':429}}", RateLimit);
    row("s15-200-context", OpenAi, 200, "{'error':'This model has a maximum context length of 10'}",
        ContextLength);

    const auto anthropic = [](const QByteArray& type, const QByteArray& message = "x",
                              const QByteArray& details = "null") {
      return "{'type':'error','error':{'type':'" + type + "','message':'" + message +
             "','details':" + details + "}}";
    };
    row("s2-400", Anthropic, 400, anthropic("invalid_request_error"), InvalidRequest);
    row("s2-400-credit", Anthropic, 400,
        anthropic("invalid_request_error", "Your credit balance is too low to access"), QuotaExhausted);
    row("s2-400-usage", Anthropic, 400,
        anthropic("invalid_request_error", "You have reached your specified API usage limits."),
        QuotaExhausted);
    row("s2-400-long", Anthropic, 400,
        anthropic("invalid_request_error", "prompt is too long: 9 tokens > 8 maximum"), ContextLength);
    row("s2-400-long-2", Anthropic, 400,
        anthropic("invalid_request_error", "input length and `max_tokens` exceed context limit: 9"),
        ContextLength);
    row("s2-401", Anthropic, 401, anthropic("authentication_error"), Auth);
    row("s2-402", Anthropic, 402, anthropic("billing_error"), QuotaExhausted);
    row("s2-403", Anthropic, 403, anthropic("permission_error"), Permission);
    row("s2-404", Anthropic, 404, anthropic("not_found_error"), NotFound);
    row("s2-409", Anthropic, 409, anthropic("conflict_error"), Conflict);
    row("s2-413", Anthropic, 413, anthropic("request_too_large"), PayloadTooLarge);
    row("s2-429", Anthropic, 429, anthropic("rate_limit_error"), RateLimit);
    row("s2-429-spend", Anthropic, 429,
        anthropic("rate_limit_error", "x", "{'error_code':'enforced_spend_limit_reached'}"), QuotaExhausted);
    row("s2-500", Anthropic, 500, anthropic("api_error"), ServerError);
    row("s2-504", Anthropic, 504, anthropic("timeout_error"), Timeout);
    row("s2-529", Anthropic, 529, anthropic("overloaded_error"), Overloaded);

    const auto google = [](const QByteArray& status, const QByteArray& details = "[]",
                           const QByteArray& message = "x") {
      return "{'error':{'code':1,'message':'" + message + "','status':'" + status + "','details':" + details +
             "}}";
    };
    const auto quota = [&](const QByteArray& id) {
      return google("RESOURCE_EXHAUSTED",
                    "[{'@type':'x/google.rpc.QuotaFailure','violations':[{'quotaId':'" + id + "'}]}]",
                    "You exceeded your current quota, please check your plan and billing details");
    };
    row("s3-400", Gemini, 400, google("INVALID_ARGUMENT"), InvalidRequest);
    row("s18-wrong-key-is-400", Gemini, 400,
        google("INVALID_ARGUMENT", "[{'@type':'x/google.rpc.ErrorInfo','reason':'API_KEY_INVALID'}]"), Auth);
    row("s3-400-key-text", Gemini, 400,
        google("INVALID_ARGUMENT", "[]", "API key not valid. Please pass a valid API key."), Auth);
    row("s3-400-context", Gemini, 400,
        google("INVALID_ARGUMENT", "[]",
               "The input token count (9) exceeds the maximum number of tokens allowed (8)."),
        ContextLength);
    row("s3-400-precondition", Gemini, 400, google("FAILED_PRECONDITION"), Permission);
    row("s3-401", Gemini, 401, google("UNAUTHENTICATED"), Auth);
    row("s3-403", Gemini, 403, google("PERMISSION_DENIED"), Permission);
    row("s3-404", Gemini, 404, google("NOT_FOUND"), NotFound);
    row("s3-429-minute", Gemini, 429, quota("GenerateRequestsPerMinutePerProject"), RateLimit);
    row("s18-429-per-day", Gemini, 429, quota("GenerateRequestsPerDayPerProject-FreeTier"), QuotaExhausted);
    row("s3-429-bare", Gemini, 429, google("RESOURCE_EXHAUSTED"), RateLimit);
    row("s3-499", Gemini, 499, google("CANCELLED"), ServerError);
    row("s3-500", Gemini, 500, google("INTERNAL"), ServerError);
    row("s3-503", Gemini, 503, google("UNAVAILABLE"), Overloaded);
    row("s3-504", Gemini, 504, google("DEADLINE_EXCEEDED"), Timeout);
    row("s3-array", Gemini, 429, "[" + quota("GenerateRequestsPerDay") + "]", QuotaExhausted);
  }
  void classifies() {
    QFETCH(int, dialect);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(FailureCategory, category);
    const UpstreamFailure failure = classify(static_cast<catalog::Dialect>(dialect), status, {}, q(body));
    QCOMPARE(name(failure.category), name(category));
    QCOMPARE(failure.status, status);
    QVERIFY(!failure.message.empty() && failure.message.size() <= 300);
  }

  void tellsTheClient_data() {
    QTest::addColumn<FailureCategory>("category");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("retry");  // -1: no advice, 0 or 1: x-should-retry
    const auto row = [](FailureCategory category, int status, const char* type, const char* code,
                        int retry = -1) {
      QTest::newRow(toString(category).data())
          << category << status << QString(type) << QString(code) << retry;
    };
    row(InvalidRequest, 400, "invalid_request_error", "upstream_code");
    row(ContextLength, 400, "invalid_request_error", "context_length_exceeded");
    row(ContentPolicy, 400, "invalid_request_error", "content_filter");
    row(Auth, 502, "server_error", "upstream_auth", 0);
    row(Permission, 502, "server_error", "upstream_permission", 0);
    row(NotFound, 404, "invalid_request_error", "model_not_found");
    row(PayloadTooLarge, 413, "invalid_request_error", "request_too_large");
    row(Conflict, 409, "invalid_request_error", "conflict");
    row(RateLimit, 429, "rate_limit_error", "rate_limit_exceeded");
    row(QuotaExhausted, 429, "insufficient_quota", "insufficient_quota", 0);
    row(Timeout, 504, "server_error", "upstream_timeout");
    row(Overloaded, 503, "server_error", "overloaded");
    row(ServerError, 502, "server_error", "upstream_error");
    row(BadGateway, 502, "server_error", "upstream_error");
    row(Connect, 502, "server_error", "upstream_unreachable");
    row(Tls, 502, "server_error", "upstream_unreachable");
    row(StreamInterrupted, 502, "server_error", "stream_interrupted");
  }
  void tellsTheClient() {
    QFETCH(FailureCategory, category);
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(QString, code);
    QFETCH(int, retry);
    UpstreamFailure failure = transportFailure(category, "Please check your plan and billing details");
    failure.code = "upstream_code";
    const ClientError error = clientErrorFor(failure, "openai");
    QCOMPARE(error.status, status);
    QCOMPARE(QString::fromStdString(error.type), type);
    QCOMPARE(QString::fromStdString(error.code), code);
    QCOMPARE(error.shouldRetry ? static_cast<int>(*error.shouldRetry) : -1, retry);
    const bool clientsOwnMistake = status == 400;
    QCOMPARE(error.message.find("billing") != std::string::npos, clientsOwnMistake);
    QCOMPARE(error.retryAfterMs >= 0, category == RateLimit || category == Overloaded);
  }

  void namesTheWaitInWholeSeconds_data() {
    QTest::addColumn<qint64>("hint");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("rounded-up") << qint64(18402) << qint64(19);
    QTest::newRow("exact") << qint64(13000) << qint64(13);
    QTest::newRow("zero") << qint64(0) << qint64(1);
    QTest::newRow("none") << qint64(-1) << qint64(1);
    QTest::newRow("sdk1-at-most-60") << qint64(600000) << qint64(60);
  }
  void namesTheWaitInWholeSeconds() {
    QFETCH(qint64, hint);
    QFETCH(qint64, seconds);
    UpstreamFailure failure = transportFailure(RateLimit, "x");
    failure.retryAfterMs = hint;
    const ClientError error = clientErrorFor(failure, "gemini");
    QCOMPARE(static_cast<qint64>(retryAfterSeconds(error.retryAfterMs)), seconds);
    QVERIFY(QString::fromStdString(error.message).endsWith(QString("Please try again in %1s.").arg(seconds)));
  }

  void rendersOpenAisShape() {
    ClientError error = badRequest("n", "", "say \"no\"\n");
    QCOMPARE(renderError(error, "req_1"),
             std::string("{\"error\":{\"message\":\"say "
                         "\\\"no\\\"\\n\",\"type\":\"invalid_request_error\",\"param\":\"n\","
                         "\"code\":null,\"request_id\":\"req_1\"}}"));
    QVERIFY(!object(renderError(error, ""))["error"].toObject().contains("request_id"));
  }

  void masksKeysAndLongTexts() {
    const QByteArray body =
        "{'error':{'message':'Incorrect API key provided: sk-proj-abcdef1234. Bearer gc_live_xyz " +
        QByteArray(400, '\xC3').replace("\xC3", "\xC3\xA9") + "'}}";
    const UpstreamFailure failure = classify(catalog::Dialect::OpenAi, 401, {}, q(body));
    QVERIFY(failure.message.find("abcdef") == std::string::npos);
    QVERIFY(failure.message.find("gc_live_x") == std::string::npos);
    QVERIFY(failure.message.size() <= 300);
    QVERIFY(!QString::fromStdString(failure.message).contains(QChar(0xFFFD)));
    QVERIFY(clientErrorFor(failure, "openai").message.find("sk-") == std::string::npos);
  }

  void readsTheRecordedErrors_data() {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("status");
    QTest::addColumn<FailureCategory>("category");
    QTest::addColumn<qint64>("retryAfterMs");
    using enum catalog::Dialect;
    const auto row = [](const char* file, catalog::Dialect dialect, int status, FailureCategory category,
                        qint64 wait = -1) {
      QTest::newRow(file) << static_cast<int>(dialect) << status << category << wait;
    };
    row("openai/error_429_tokens", OpenAi, 429, RateLimit, 7660);
    row("openai/error_400_unsupported_max_tokens", OpenAi, 400, InvalidRequest);
    row("openai/error_401_invalid_api_key", OpenAi, 401, Auth);
    row("openai/error_404_model_not_found", OpenAi, 404, NotFound);
    row("anthropic/error_429_rate_limit", Anthropic, 429, RateLimit, 13000);
    row("anthropic/error_529_overloaded", Anthropic, 529, Overloaded);
    row("gemini/error_400_invalid_argument", Gemini, 400, InvalidRequest);
    row("gemini/error_429_retry_info", Gemini, 429, RateLimit, 18403);
    row("gemini/error_503_unavailable", Gemini, 503, Overloaded);
  }
  void readsTheRecordedErrors() {
    QFETCH(int, dialect);
    QFETCH(int, status);
    QFETCH(FailureCategory, category);
    QFETCH(qint64, retryAfterMs);
    const QString file = QTest::currentDataTag();
    const QByteArray body = fixture(file + ".json");
    QVERIFY(!body.isEmpty());
    const UpstreamFailure failure = classify(static_cast<catalog::Dialect>(dialect), status,
                                             headersOf(file + ".headers"), body.toStdString());
    QCOMPARE(name(failure.category), name(category));
    QCOMPARE(static_cast<qint64>(failure.retryAfterMs), retryAfterMs);
  }
};

QTEST_APPLESS_MAIN(UpstreamFailureTest)
#include "upstream_failure_test.moc"
