#pragma once
// Records for tests, every field set, and a ledger in a folder of its own.
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <set>

#include "gateway/base/log.h"
#include "gateway/ledger/ledger.h"

namespace gc::ledger::sample {

inline RequestId idOf(std::uint64_t number) { return {number * 0x9E3779B97F4A7C15ull, number}; }

inline AttemptRecord attempt(std::uint8_t index, const char* provider, const char* model,
                             FailureCategory category = FailureCategory::None) {
  AttemptRecord record;
  record.index = index;
  record.provider = ProviderId(provider);
  record.model = ModelId(model);
  record.category = category;
  record.httpStatus = category == FailureCategory::None ? 200 : 503;
  record.origin = Origin::External;
  record.startedUs = 100 + index * 1000;
  record.durationUs = 900;
  record.reactionUs = index == 0 ? -1 : 150 + index;
  return record;
}

/// A request served at once by `provider`, at a cost of `number` nano-dollars.
inline RequestRecord served(std::uint64_t number, const char* tenant = "acme",
                            const char* provider = "openai", const char* model = "gpt-5.4") {
  RequestRecord record;
  record.id = idOf(number);
  record.tenant = TenantId(tenant);
  record.keyName = "ci";
  record.kid = "k1";
  record.startedAt = wallFromMicros(1'795'183'400'000'000 + static_cast<std::int64_t>(number) * 1000);
  record.modelAsked = "auto";
  record.provider = ProviderId(provider);
  record.modelServed = ModelId(model);
  record.status = 200;
  record.latencyUs = 1234;
  record.firstByteUs = 500;
  record.overheadUs = 80;
  record.usage = {.input = 100, .output = 50, .cacheRead = 20, .known = true};
  record.cost = Money::fromNanos(static_cast<std::int64_t>(number));
  record.baseline = Money::fromNanos(static_cast<std::int64_t>(number) * 3);
  record.simulated = true;
  record.customer = "customer 7";
  record.tags = "a,b";
  record.decisionJson = R"({"strategy":"cost"})";
  record.attempts.push_back(attempt(0, provider, model));
  record.attempts.back().usage = record.usage;
  record.attempts.back().cost = record.cost;
  return record;
}

/// A request that anthropic rescued after openai answered 503.
inline RequestRecord rescued(std::uint64_t number, const char* tenant = "acme",
                             FailureCategory category = FailureCategory::Overloaded) {
  RequestRecord record = served(number, tenant, "anthropic", "claude-sonnet-5-5");
  record.attempts[0].index = 1;
  record.attempts[0].reactionUs = 100 + static_cast<std::int64_t>(number);
  record.attempts.insert(record.attempts.begin(), attempt(0, "openai", "gpt-5.4", category));
  record.attempts[0].message = "the provider is overloaded";
  record.clientDelayUs = 2000 + static_cast<std::int64_t>(number);
  return record;
}

inline AttemptIntent intentOf(const RequestRecord& record, std::uint8_t index = 0) {
  AttemptIntent intent;
  intent.request = record.id;
  intent.tenant = record.tenant;
  intent.attempt = index;
  intent.provider = record.attempts.at(index).provider;
  intent.model = record.attempts.at(index).model;
  intent.requestStartedAt = record.startedAt;
  intent.at = record.startedAt + std::chrono::microseconds(record.attempts.at(index).startedUs);
  intent.reserved = Money::fromNanos(1'000'000);
  intent.keyName = record.keyName;
  intent.kid = record.kid;
  intent.modelAsked = record.modelAsked;
  intent.customer = record.customer;
  intent.tags = record.tags;
  intent.simulated = record.simulated;
  return intent;
}

/// A ledger whose commits can be waited for.
class OpenLedger {
 public:
  explicit OpenLedger(const std::filesystem::path& folder, const Clock& clock, int journals = 1) {
    Result<std::unique_ptr<Ledger>> opened =
        Ledger::open({folder, journals, m_log, clock, [this](std::vector<RequestRecord>& rows) {
                        const std::lock_guard lock(m_mutex);
                        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
                        m_changed.notify_all();
                      }});
    if (opened) m_ledger = std::move(*opened);
    if (!opened) m_error = opened.error();
  }
  Ledger* operator->() { return m_ledger.get(); }
  explicit operator bool() const { return m_ledger != nullptr; }
  const Error& error() const { return m_error; }

  /// Journals, and waits until the rows are in the databases.
  bool write(const std::vector<RequestRecord>& records, int journal = 0) {
    for (const RequestRecord& record : records) {
      for (std::size_t i = 0; i < record.attempts.size(); ++i)
        if (!m_ledger->journal(journal).intent(intentOf(record, static_cast<std::uint8_t>(i)))) return false;
      if (!m_ledger->journal(journal).settle(record)) return false;
      m_expected += 1;
    }
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(20), [this] { return m_rows.size() >= m_expected; });
  }
  std::vector<RequestRecord> rows() {
    const std::lock_guard lock(m_mutex);
    return m_rows;
  }

 private:
  Log m_log{LogLevel::Error, Log::Format::Human};
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<RequestRecord> m_rows;
  std::size_t m_expected = 0;
  Error m_error;
  std::unique_ptr<Ledger> m_ledger;  // last: its thread uses the members above
};

}  // namespace gc::ledger::sample
