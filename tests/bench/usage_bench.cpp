// Generates rows and times a month's breakdown of them: usage_bench [rows] [folder] prints one JSON line a
// question. 3 tenants with 200 customers and 20 keys each, 8 targets, 12 tags, 90 days. With a folder the rows
// stay there, and a second run only asks.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

#include "gateway/ledger/committer.h"
#include "gateway/ledger/query_engine.h"

using namespace gc;
using namespace gc::ledger;

namespace {

constexpr std::int64_t kDays = 90;
constexpr std::int64_t kBegin = 1'788'220'800'000'000;  // 2026-09-01T00:00:00Z
constexpr std::size_t kBatch = 5'000;

RequestRecord rowOf(std::uint64_t number, std::uint64_t rows, std::mt19937_64& random) {
  static const char* const kTargets[8][2] = {
      {"openai", "gpt-5.4"},           {"openai", "gpt-5.4-mini"},       {"anthropic", "claude-sonnet-5-5"},
      {"anthropic", "claude-opus-5-5"}, {"gemini", "gemini-3.5-flash"},  {"azure", "gpt-5.4"},
      {"bedrock", "claude-sonnet-5-5"}, {"gemini", "gemini-3.1-pro-preview"}};
  static const char* const kTenants[] = {"acme", "globex", "initech"};
  const std::uint64_t draw = random();
  const auto& target = kTargets[draw % 8];
  RequestRecord record;
  record.id = {number + 1, draw};
  record.tenant = TenantId(kTenants[draw / 8 % 3]);
  record.keyName = "key-" + std::to_string(draw / 32 % 20);
  record.customer = "customer-" + std::to_string(draw / 1024 % 200);
  record.tags = "feature-" + std::to_string(draw / 262'144 % 12);
  record.kid = "AbCdEfGhIjKl";
  record.startedAt = wallFromMicros(kBegin + static_cast<std::int64_t>(static_cast<double>(number) /
                                                                     static_cast<double>(rows) *
                                                                     (kDays * 86'400e6)));
  record.modelAsked = "auto";
  record.provider = ProviderId(target[0]);
  record.modelServed = ModelId(target[1]);
  record.status = 200;
  record.usage = {.input = 812, .output = 240, .cacheRead = 600, .known = true};
  record.cost = Money::fromNanos(static_cast<std::int64_t>(draw % 5'000'000));
  record.baseline = Money::fromNanos(5'630'000);
  AttemptRecord& attempt = record.attempts.emplace_back();
  attempt.provider = record.provider;
  attempt.model = record.modelServed;
  attempt.cost = record.cost;
  return record;
}

double generate(Committer& committer, std::uint64_t rows) {
  std::mt19937_64 random(1);
  const auto begin = std::chrono::steady_clock::now();
  std::vector<RequestRecord> batch;
  for (std::uint64_t number = 0; number < rows; ++number) {
    batch.push_back(rowOf(number, rows, random));
    if (batch.size() < kBatch && number + 1 < rows) continue;
    committer.commit(std::move(batch));
    batch.clear();
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void ask(QueryEngine& engine, const char* what, const UsageQuery& query) {
  std::vector<double> ms;
  std::size_t groups = 0;
  for (int run = 0; run < 5; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    const Result<UsageReport> report = engine.usage(query);
    ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    if (!report) std::exit(1);
    groups = report->groups.size();
  }
  std::sort(ms.begin(), ms.end());
  std::printf(R"({"bench":"usage","question":"%s","groups":%zu,"median_ms":%.1f,"worst_ms":%.1f})"
              "\n",
              what, groups, ms[ms.size() / 2], ms.back());
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  const bool keep = argc > 2;
  const std::filesystem::path folder =
      keep ? std::filesystem::path(argv[2])
           : std::filesystem::temp_directory_path() / ("usage_bench." + std::to_string(getpid()));
  const Log log(LogLevel::Error, Log::Format::Human);
  const SystemClock clock;
  Committed committed;
  const auto directory = store::DataDirectory::open(folder);
  auto committer = Committer::open(*directory, log, clock, committed).value();
  if (committed.totals().requests == 0) {
    const double seconds = generate(*committer, rows);
    std::printf(R"({"bench":"usage","rows":%llu,"generated_s":%.1f,"row_us":%.1f})"
                "\n",
                static_cast<unsigned long long>(rows), seconds, seconds * 1e6 / static_cast<double>(rows));
  }
  QueryEngine engine(*directory, committed, clock);
  for (const char* zone : {"UTC", "Europe/Berlin", "Asia/Kolkata"}) {
    const TimeZone place = TimeZone::find(zone).value();
    for (auto [name, group] :
         {std::pair("tenant", GroupBy::Tenant), std::pair("model", GroupBy::Model),
          std::pair("customer", GroupBy::Customer), std::pair("tag", GroupBy::Tag)}) {
      UsageQuery query{.from = place.startOf({2026, 10, 1}), .to = place.startOf({2026, 11, 1}),
                       .groupBy = group, .timeZone = zone};
      ask(engine, (std::string("month by ") + name + ", " + zone).c_str(), query);
      query.step = Step::Day;
      ask(engine, (std::string("its days by ") + name + ", " + zone).c_str(), query);
    }
  }
  if (!keep) std::filesystem::remove_all(folder);
  return 0;
}
