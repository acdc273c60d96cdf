#include "gateway/llm/rate_limit_headers.h"

#include <QTest>
#include <map>
#include <string>

#include "gateway/llm/wait_text.h"

using namespace gc;
using namespace gc::llm;

/// Limits and waits as providers write them.
class RateLimitHeadersTest : public QObject {
  Q_OBJECT

  using Headers = std::map<std::string, std::string, std::less<>>;
  static constexpr std::int64_t kNowMs = 1'787'133'990'000;  // 2026-08-19T10:06:30Z
  static WallTime now() { return wallFromMicros(kNowMs * 1000); }
  static std::int64_t msUntil(std::optional<WallTime> time) {
    return time ? toMicros(*time) / 1000 - kNowMs : -1;
  }
  template <class Use>
  static auto with(const Headers& headers, Use use) {
    const auto lookup = [&](std::string_view key) {
      const auto found = headers.find(key);
      return found == headers.end() ? std::string_view() : std::string_view(found->second);
    };
    return use(HeaderLookup(lookup));
  }
  static RateLimitValues limits(catalog::Dialect dialect, const Headers& headers) {
    return with(headers, [&](HeaderLookup lookup) { return parseRateLimits(dialect, lookup, now()); });
  }

 private slots:
  void readsGoDurations_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");  // -1: unreadable
    const auto row = [](const char* text, qint64 ms) {
      QTest::newRow(text) << QString::fromUtf8(text) << ms;
    };
    row("1s", 1000);
    row("6m0s", 360000);
    row("8.64s", 8640);
    row("17ms", 17);
    row("1m30.951s", 90951);
    row("1h0m0s", 3600000);
    row("0s", 0);
    row("500us", 1);
    row("58.96s", 58960);
    row("", -1);
    row("12", -1);
    row("-1s", -1);
    row("1x", -1);
    row("s", -1);
    row("1s ", -1);
    row("99999999h", -1);
  }
  void readsGoDurations() {
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    QCOMPARE(static_cast<qint64>(parseGoDuration(text.toStdString()).value_or(-1)), ms);
  }

  void findsTheWait_data() {
    QTest::addColumn<QString>("milliseconds");
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<QString>("body");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* tag, const char* milliseconds, const char* seconds, const char* body,
                        qint64 ms) {
      QTest::newRow(tag) << QString(milliseconds) << QString(seconds) << QString::fromUtf8(body) << ms;
    };
    row("s16-ms-wins", "7660", "8", "try again in 1s", 7660);
    row("s16-ms-fraction", "0.5", "", "", 1);
    row("s16-ms-unreadable", "soon", "8", "", 8000);
    row("s16-ms-negative", "-5", "8", "", 8000);
    row("s16-seconds", "", "13", "", 13000);
    row("s16-seconds-fraction", "", "1.5", "", 1500);
    row("s16-seconds-zero", "", "0", "", 0);
    row("s16-seconds-negative", "", "-3", "", -1);
    row("s16-date", "", "Wed, 19 Aug 2026 10:06:43 GMT", "", 13000);
    row("s16-date-past", "", "Wed, 19 Aug 2026 10:06:20 GMT", "", -1);
    row("s16-date-broken", "", "Wed, 19 Foo 2026 10:06:43 GMT", "", -1);
    row("s16-retry-info", "", "", "{\"retryDelay\": \"45.837906927s\", \"message\":\"try again in 1s\"}",
        45838);
    row("s16-text-seconds", "", "", "Please try again in 7.66s. Visit", 7660);
    row("s16-text-minutes", "", "", "Please try again in 6m0s.", 360000);
    row("s16-text-ms", "", "", "Please try again in 20ms.", 20);
    row("s16-text-words", "", "", "Please retry after 17 seconds.", 17000);
    row("s16-text-google", "", "", "Please retry in 18.402155s.", 18403);
    row("s16-text-resets", "", "", "Your rate limit resets in ~30s.", 30000);
    row("s16-nothing", "", "", "later", -1);
    row("s16-text-no-unit", "", "", "try again in 5", -1);
  }
  void findsTheWait() {
    QFETCH(QString, milliseconds);
    QFETCH(QString, seconds);
    QFETCH(QString, body);
    QFETCH(qint64, ms);
    const Headers headers{{"retry-after-ms", milliseconds.toStdString()},
                          {"retry-after", seconds.toStdString()}};
    const auto wait =
        with(headers, [&](HeaderLookup lookup) { return retryAfterOf(lookup, body.toStdString(), now()); });
    QCOMPARE(static_cast<qint64>(wait), ms);
  }

  void readsOpenAisLimits() {
    const RateLimitValues values =
        limits(catalog::Dialect::OpenAi, {{"x-ratelimit-limit-requests", "500"},
                                          {"x-ratelimit-remaining-requests", "499"},
                                          {"x-ratelimit-reset-requests", "120ms"},
                                          {"x-ratelimit-limit-tokens", "30000"},
                                          {"x-ratelimit-remaining-tokens", "520"},
                                          {"x-ratelimit-reset-tokens", "58.96s"}});
    QCOMPARE(values.requestsLimit.value_or(-1), 500);
    QCOMPARE(values.requestsRemaining.value_or(-1), 499);
    QCOMPARE(msUntil(values.requestsResetAt), 120);
    QCOMPARE(values.tokensLimit.value_or(-1), 30000);
    QCOMPARE(values.tokensRemaining.value_or(-1), 520);
    QCOMPARE(msUntil(values.tokensResetAt), 58960);
  }

  void takesAnthropicsTightestBucket() {
    const RateLimitValues values = limits(catalog::Dialect::Anthropic,
                                          {{"anthropic-ratelimit-requests-limit", "1000"},
                                           {"anthropic-ratelimit-requests-remaining", "998"},
                                           {"anthropic-ratelimit-requests-reset", "2026-08-19T10:06:30Z"},
                                           {"anthropic-ratelimit-tokens-limit", "60000"},
                                           {"anthropic-ratelimit-tokens-remaining", "10000"},
                                           {"anthropic-ratelimit-tokens-reset", "2026-08-19T10:06:43Z"},
                                           {"anthropic-ratelimit-input-tokens-limit", "50000"},
                                           {"anthropic-ratelimit-input-tokens-remaining", "0"},
                                           {"anthropic-ratelimit-input-tokens-reset", "2026-08-19T10:06:42Z"},
                                           {"anthropic-ratelimit-output-tokens-limit", "10000"},
                                           {"anthropic-ratelimit-output-tokens-remaining", "10000"}});
    QCOMPARE(values.requestsLimit.value_or(-1), 1000);
    QCOMPARE(msUntil(values.requestsResetAt), 0);
    QCOMPARE(values.tokensLimit.value_or(-1), 50000);
    QCOMPARE(values.tokensRemaining.value_or(-1), 0);
    QCOMPARE(msUntil(values.tokensResetAt), 12000);
  }

  void leavesUnknownWhatIsUnreadable() {
    const RateLimitValues values =
        limits(catalog::Dialect::OpenAi, {{"x-ratelimit-limit-requests", "-1"},
                                          {"x-ratelimit-remaining-requests", "many"},
                                          {"x-ratelimit-reset-requests", "soon"}});
    QVERIFY(!values.requestsLimit && !values.requestsRemaining && !values.requestsResetAt &&
            !values.tokensLimit);
    QVERIFY(!limits(catalog::Dialect::Gemini, {{"x-ratelimit-limit-requests", "5"}}).requestsLimit);
  }
};

QTEST_APPLESS_MAIN(RateLimitHeadersTest)
#include "rate_limit_headers_test.moc"
