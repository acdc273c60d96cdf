#include "gateway/telemetry/traffic_log.h"

#include <QTest>

using namespace gc::telemetry;
using gc::FailureCategory;
using gc::WallTime;

namespace {

constexpr std::int64_t kSecond = 1'000'000;
/// Start of a minute, so that seconds and minutes in the tests are easy to name.
const WallTime kStart = gc::wallFromMicros(29'787'240ll * 60 * kSecond);

WallTime at(double seconds) {
  return kStart + std::chrono::microseconds(static_cast<std::int64_t>(seconds * 1e6));
}

/// A request that `provider` answered in `latencyUs`, ending at `endSeconds`.
void serve(TrafficLog& log, std::string_view provider, double endSeconds, std::int64_t latencyUs = 100'000) {
  const AttemptSample attempt{.provider = provider,
                              .startedAt = at(endSeconds) - std::chrono::microseconds(latencyUs),
                              .durationUs = latencyUs,
                              .firstByteUs = latencyUs / 2};
  log.record({.startedAt = attempt.startedAt,
              .latencyUs = latencyUs,
              .overheadUs = 200,
              .provider = provider,
              .attempts = {&attempt, 1}});
}

}  // namespace

class TrafficLogTest : public QObject {
  Q_OBJECT

 private slots:
  void requestsCountInTheSecondTheyEnd() {
    TrafficLog log(kStart);
    serve(log, "openai", 1.05, 100'000);
    serve(log, "openai", 1.95);
    serve(log, "gemini", 3.5);
    const auto series = log.series(at(0), at(5), 100, {"openai", "gemini"});
    QCOMPARE(series.stepSeconds, std::int64_t{1});
    QCOMPARE(series.from, kStart);
    QCOMPARE(series.points.size(), std::size_t{5});
    QCOMPARE(series.points[0].served, (std::vector<std::uint64_t>{0, 0}));
    QCOMPARE(series.points[1].served, (std::vector<std::uint64_t>{2, 0}));
    QCOMPARE(series.points[3].served, (std::vector<std::uint64_t>{0, 1}));
    QVERIFY(!series.points[2].p50);
    QVERIFY(std::abs(*series.points[1].p50 - 100'000) < 2'000);
  }

  void sumsAreOfTheRangeAlone() {
    TrafficLog log(kStart);
    for (int i = 0; i < 60; ++i) serve(log, "openai", i + 0.5, 1000 * (i + 1));
    const TrafficSum sum = log.sum(at(10), at(20));
    QCOMPARE(sum.requests, std::uint64_t{10});
    QCOMPARE(sum.latency.count(), std::uint64_t{10});
    QVERIFY(std::abs(*sum.latency.quantile(1.0) - 20'000) <= 400);
    QVERIFY(std::abs(*sum.overhead.quantile(0.5) - 200) <= 4);
    const ProviderSum openai = log.providerSum("openai", at(0), at(60));
    QCOMPARE(openai.served, std::uint64_t{60});
    QCOMPARE(openai.attempts, std::uint64_t{60});
    QCOMPARE(openai.timeToFirst.count(), std::uint64_t{60});
    QCOMPARE(log.providerSum("nobody", at(0), at(60)).attempts, std::uint64_t{0});
  }

  void failuresCountByProviderAndKind() {
    TrafficLog log(kStart);
    const AttemptSample attempts[] = {
        {.provider = "openai", .category = FailureCategory::Overloaded, .startedAt = at(2), .durationUs = 10},
        {.provider = "anthropic",
         .category = FailureCategory::Timeout,
         .startedAt = at(2.1),
         .durationUs = kSecond},
        {.provider = "gemini", .startedAt = at(3.2), .durationUs = 300'000, .firstByteUs = 50'000},
    };
    log.record({.startedAt = at(2),
                .latencyUs = 1'500'000,
                .provider = "gemini",
                .rescued = true,
                .attempts = attempts});
    const TrafficSum sum = log.sum(at(0), at(5));
    QCOMPARE(sum.requests, std::uint64_t{1});
    QCOMPARE(sum.failedAttempts, std::uint64_t{2});
    QCOMPARE(sum.rescued, std::uint64_t{1});
    QCOMPARE(sum.clientFailures, std::uint64_t{0});
    const ProviderSum openai = log.providerSum("openai", at(0), at(5));
    QCOMPARE(openai.failed, std::uint64_t{1});
    QCOMPARE(openai.served, std::uint64_t{0});
    QCOMPARE(openai.latency.count(), std::uint64_t{0});
    QCOMPARE(openai.errors[static_cast<std::size_t>(ErrorKind::Server)], std::uint64_t{1});
    QCOMPARE(log.providerSum("anthropic", at(0), at(5)).errors[static_cast<std::size_t>(ErrorKind::Timeout)],
             std::uint64_t{1});
    const auto series = log.series(at(0), at(5), 10, {});
    QCOMPARE(series.points[2].failedAttempts, std::uint64_t{1});
    QCOMPARE(series.points[3].failedAttempts, std::uint64_t{1});
  }

  void endingsAreToldApart() {
    TrafficLog log(kStart);
    for (const Ending ending : {Ending::Ok, Ending::ClientError, Ending::ClientError, Ending::ClientFailure,
                                Ending::ClientFailure, Ending::ClientFailure, Ending::ClientClosed})
      log.record({.startedAt = at(1), .latencyUs = 10, .ending = ending, .unpriced = ending == Ending::Ok});
    const TrafficSum sum = log.sum(at(0), at(3));
    QCOMPARE(sum.requests, std::uint64_t{7});
    QCOMPARE(sum.ok, std::uint64_t{1});
    QCOMPARE(sum.clientErrors, std::uint64_t{2});
    QCOMPARE(sum.clientFailures, std::uint64_t{3});
    QCOMPARE(sum.clientClosed, std::uint64_t{1});
    QCOMPARE(sum.unpriced, std::uint64_t{1});
    QCOMPARE(sum.latency.count(), std::uint64_t{1});
    QCOMPARE(log.series(at(0), at(3), 10, {}).points[1].clientFailures, std::uint64_t{3});
  }

  void aClientsMistakeIsNoFailureOfTheProvider() {
    TrafficLog log(kStart);
    const AttemptSample attempt{.provider = "openai",
                                .category = FailureCategory::InvalidRequest,
                                .startedAt = at(1),
                                .durationUs = 5};
    log.record(
        {.startedAt = at(1), .latencyUs = 9, .ending = Ending::ClientError, .attempts = {&attempt, 1}});
    QCOMPARE(log.providerSum("openai", at(0), at(3)).attempts, std::uint64_t{1});
    QCOMPARE(log.providerSum("openai", at(0), at(3)).failed, std::uint64_t{0});
    QCOMPARE(log.sum(at(0), at(3)).failedAttempts, std::uint64_t{0});
  }

  void beforeTheStartNothingIsKnown() {
    TrafficLog log(at(10.5));
    const auto series = log.series(at(8), at(13), 10, {"openai"});
    std::vector<bool> known;
    for (const auto& point : series.points) known.push_back(point.known);
    QCOMPARE(known, (std::vector<bool>{false, false, true, true, true}));
  }

  void widerStepsMergeHistogramsNotPercentiles() {
    TrafficLog log(kStart);
    for (int i = 0; i < 99; ++i) serve(log, "a", 0.5, 10'000);
    serve(log, "a", 1.5, 900'000);
    const auto series = log.series(at(0), at(10), 5, {"a"});
    QCOMPARE(series.stepSeconds, std::int64_t{2});
    QCOMPARE(series.points.size(), std::size_t{5});
    QCOMPARE(series.points[0].served[0], std::uint64_t{100});
    QVERIFY(std::abs(*series.points[0].p99 - 10'000) <= 200);
  }

  void secondsOverTwentyMinutesOldAreReadByMinute() {
    TrafficLog log(kStart);
    serve(log, "a", 30);
    for (int minute = 1; minute <= 60; ++minute) serve(log, "a", minute * 60 + 0.5);
    const auto series = log.series(at(0), at(61 * 60), 2000, {"a"});
    QCOMPARE(series.stepSeconds, std::int64_t{60});
    QCOMPARE(series.points.size(), std::size_t{61});
    for (const auto& point : series.points) QCOMPARE(point.served[0], std::uint64_t{1});
    QCOMPARE(log.sum(at(0), at(61 * 60)).requests, std::uint64_t{61});
    QCOMPARE(log.series(at(50 * 60), at(61 * 60), 2000, {"a"}).stepSeconds, std::int64_t{1});
  }

  void aLateAttemptStillCountsInItsOwnSecond() {
    TrafficLog log(kStart);
    serve(log, "a", 20.5);
    const AttemptSample late{
        .provider = "b", .category = FailureCategory::Timeout, .startedAt = at(3), .durationUs = kSecond};
    log.record({.startedAt = at(3), .latencyUs = 18 * kSecond, .provider = "a", .attempts = {&late, 1}});
    QCOMPARE(log.providerSum("b", at(4), at(5)).failed, std::uint64_t{1});
  }

  void whatIsOlderThanTheRingsIsDropped() {
    TrafficLog log(kStart);
    serve(log, "a", 30 * 3600);
    serve(log, "a", 10);
    QCOMPARE(log.sum(at(0), at(31 * 3600)).requests, std::uint64_t{1});
  }
};

QTEST_APPLESS_MAIN(TrafficLogTest)
#include "traffic_log_test.moc"
