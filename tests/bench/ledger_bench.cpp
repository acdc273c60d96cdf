// What recording a request costs: ledger_bench [requests] prints one JSON line.
// io_ns is the io thread's own time for intent + settle; cpu_ns is all threads' together.
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "gateway/ledger/ledger.h"

using namespace gc;
using namespace gc::ledger;

namespace {

RequestRecord exampleRecord() {
  RequestRecord record;
  record.tenant = TenantId("acme");
  record.keyName = "ci";
  record.kid = "AbCdEfGhIjKl";
  record.startedAt = SystemClock().wallNow();
  record.modelAsked = "auto";
  record.provider = ProviderId("anthropic");
  record.modelServed = ModelId("claude-sonnet-5-5");
  record.status = 200;
  record.latencyUs = 812'000;
  record.firstByteUs = 210'000;
  record.overheadUs = 95;
  record.usage = {.input = 812, .output = 240, .cacheRead = 600, .known = true};
  record.cost = Money::fromNanos(2'884'000);
  record.baseline = Money::fromNanos(5'630'000);
  record.decisionJson = std::string(600, 'd');
  AttemptRecord& attempt = record.attempts.emplace_back();
  attempt.provider = record.provider;
  attempt.model = record.modelServed;
  attempt.httpStatus = 200;
  attempt.usage = record.usage;
  attempt.cost = record.cost;
  return record;
}

AttemptIntent intentFor(const RequestRecord& record) {
  AttemptIntent intent;
  intent.tenant = record.tenant;
  intent.provider = record.provider;
  intent.model = record.modelServed;
  intent.at = intent.requestStartedAt = record.startedAt;
  intent.reserved = Money::fromNanos(40'000'000);
  intent.keyName = record.keyName;
  intent.kid = record.kid;
  intent.modelAsked = record.modelAsked;
  return intent;
}

double nanosecondsOf(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

}  // namespace

int main(int argc, char** argv) {
  const int requests = argc > 1 ? std::atoi(argv[1]) : 100'000;
  const auto folder = std::filesystem::temp_directory_path() / ("ledger_bench." + std::to_string(getpid()));
  const Log log(LogLevel::Error, Log::Format::Human);
  const SystemClock clock;
  RequestRecord record = exampleRecord();
  AttemptIntent intent = intentFor(record);
  double ioNs = 0, cpuNs = 0;
  {
    auto ledger = Ledger::open({folder, 1, log, clock, {}}).value();
    Journal& journal = ledger->journal(0);
    const double cpuBefore = nanosecondsOf(CLOCK_PROCESS_CPUTIME_ID);
    const double ioBefore = nanosecondsOf(CLOCK_THREAD_CPUTIME_ID);
    for (int i = 0; i < requests; ++i) {
      record.id = intent.request = {static_cast<std::uint64_t>(i), 1};
      if (!journal.intent(intent) || !journal.settle(record)) return 1;
    }
    ioNs = nanosecondsOf(CLOCK_THREAD_CPUTIME_ID) - ioBefore;
    ledger->drain();
    cpuNs = nanosecondsOf(CLOCK_PROCESS_CPUTIME_ID) - cpuBefore;
    if (ledger->totals().requests != requests) return 1;
  }
  std::filesystem::remove_all(folder);
  std::printf(R"({"bench":"ledger","requests":%d,"io_ns":%.0f,"cpu_ns":%.0f})"
              "\n",
              requests, ioNs / requests, cpuNs / requests);
  return 0;
}
