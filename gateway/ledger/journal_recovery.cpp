#include "gateway/ledger/journal_recovery.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "gateway/ledger/record_codec.h"

namespace gc::ledger {
namespace {

RequestRecord unknownOutcome(const std::vector<AttemptIntent>& intents) {
  const AttemptIntent& first = intents.front();
  RequestRecord record;
  record.id = first.request;
  record.tenant = first.tenant;
  record.keyName = first.keyName;
  record.kid = first.kid;
  record.startedAt = first.requestStartedAt;
  record.modelAsked = first.modelAsked;
  record.customer = first.customer;
  record.tags = first.tags;
  record.stream = first.stream;
  record.outcome = Outcome::UnknownOutcome;
  record.cost = Money();
  for (const AttemptIntent& intent : intents) {
    AttemptRecord attempt;
    attempt.index = intent.attempt;
    attempt.provider = intent.provider;
    attempt.model = intent.model;
    attempt.message = "the gateway stopped before the outcome was known";
    attempt.startedUs = (intent.at - intent.requestStartedAt).count();
    attempt.cost = intent.reserved;
    attempt.simulated = intent.simulated;
    record.simulated = record.simulated || intent.simulated;
    if (record.cost && intent.reserved)
      *record.cost += *intent.reserved;
    else
      record.cost = std::nullopt;
    record.attempts.push_back(std::move(attempt));
  }
  return record;
}

std::uint64_t numberOf(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  std::uint64_t number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

}  // namespace

Result<RecoveredJournals> readJournals(const std::filesystem::path& folder) {
  RecoveredJournals found;
  std::error_code unreadable;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
    found.nextFileNumber = std::max(found.nextFileNumber, numberOf(entry.path()) + 1);
    if (entry.path().extension() == ".gcj") files.push_back(entry.path());
  }
  if (unreadable) return makeError(Errc::Io, folder.string() + ": cannot read: " + unreadable.message());
  std::sort(files.begin(), files.end());  // numbers have leading zeros: by age

  std::map<RequestId, std::vector<AttemptIntent>> intents;
  std::set<RequestId> settled;
  for (std::filesystem::path& file : files) {
    bool readable = true;
    const Result<store::FrameTail> tail = store::readFrames(file, [&](std::string_view payload) {
      Result<JournalEntry> entry = decode(payload);
      if (!entry) {
        readable = false;
      } else if (auto* intent = std::get_if<AttemptIntent>(&*entry)) {
        intents[intent->request].push_back(std::move(*intent));
      } else {
        found.settled.push_back(std::move(std::get<RequestRecord>(*entry)));
        settled.insert(found.settled.back().id);
      }
    });
    if (!tail) return tail.error();
    (tail->damaged || !readable ? found.damaged : found.files).push_back(std::move(file));
  }
  for (auto& [id, attempts] : intents) {
    if (settled.contains(id)) continue;
    std::sort(attempts.begin(), attempts.end(),
              [](const AttemptIntent& a, const AttemptIntent& b) { return a.attempt < b.attempt; });
    found.unknown.push_back(unknownOutcome(attempts));
  }
  std::sort(found.unknown.begin(), found.unknown.end(),
            [](const RequestRecord& a, const RequestRecord& b) { return a.startedAt < b.startedAt; });
  return found;
}

}  // namespace gc::ledger
