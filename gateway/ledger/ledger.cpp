#include "gateway/ledger/ledger.h"

#include "gateway/ledger/committer.h"
#include "gateway/ledger/journal_files.h"
#include "gateway/ledger/journal_recovery.h"
#include "gateway/ledger/query_engine.h"
#include "gateway/ledger/store_thread.h"
#include "gateway/store/data_directory.h"

namespace gc::ledger {
namespace {

/// The rows are in the databases: the files have done their duty. Damaged ones stay beside, for people.
Result<void> retire(const RecoveredJournals& recovered, const Log& log) {
  std::error_code failed;
  for (const std::filesystem::path& file : recovered.files)
    if (std::filesystem::remove(file, failed); failed)
      return makeError(Errc::Io, file.string() + ": cannot delete: " + failed.message());
  for (const std::filesystem::path& file : recovered.damaged) {
    std::filesystem::rename(file, file.string() + ".damaged", failed);
    if (failed) return makeError(Errc::Io, file.string() + ": cannot rename: " + failed.message());
    log.error("a journal file is damaged; what was readable is in the ledger", {{"file", file.string()}});
  }
  return {};
}

}  // namespace

/// Members in the order they depend on each other: the thread ends before what it uses is gone.
class Ledger::State {
 public:
  State(store::DataDirectory opened, Options given)
      : options(std::move(given)),
        directory(std::move(opened)),
        queries(directory, committed, options.clock) {}

  Result<void> start();
  Result<std::uint64_t> recover();

  Options options;
  store::DataDirectory directory;
  Committed committed;
  QueryEngine queries;
  Wakeup wakeup;
  std::unique_ptr<Committer> committer;
  std::unique_ptr<JournalFiles> files;
  std::unique_ptr<StoreThread> thread;
  int recoveredUnknown = 0;
};

Result<std::uint64_t> Ledger::State::recover() {
  Result<RecoveredJournals> recovered = readJournals(directory.journalFolder());
  if (!recovered) return recovered.error();
  std::size_t rows = 0;
  for (std::vector<RequestRecord>* records : {&recovered->settled, &recovered->unknown}) {
    for (const RequestRecord& added : committer->commit(std::move(*records))) {
      ++rows;
      if (added.outcome == Outcome::UnknownOutcome) ++recoveredUnknown;
    }
    if (!committer->isComplete())
      return makeError(Errc::Io, "rows of the last run cannot be committed: " + committer->failure());
  }
  if (Result<void> retired = retire(*recovered, options.log); !retired) return retired.error();
  if (rows > 0)
    options.log.warning("recovered rows of a run that ended without stopping",
                        {{"rows", std::to_string(rows)}, {"unknown", std::to_string(recoveredUnknown)}});
  return recovered->nextFileNumber;
}

Result<void> Ledger::State::start() {
  Result<std::unique_ptr<Committer>> opened =
      Committer::open(directory, options.log, options.clock, committed);
  if (!opened) return opened.error();
  committer = std::move(*opened);
  const Result<std::uint64_t> firstNumber = recover();
  if (!firstNumber) return firstNumber.error();
  Result<std::unique_ptr<JournalFiles>> made =
      JournalFiles::create(directory.journalFolder(), options.journals, *firstNumber, wakeup, options.log);
  if (!made) return made.error();
  files = std::move(*made);
  thread = std::make_unique<StoreThread>(*committer, *files, wakeup, options.onCommitted);
  return {};
}

Ledger::Ledger(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Ledger::~Ledger() = default;

Result<std::unique_ptr<Ledger>> Ledger::open(Options options) {
  Result<store::DataDirectory> directory = store::DataDirectory::open(options.dataDir);
  if (!directory) return directory.error();
  auto state = std::make_unique<State>(std::move(*directory), std::move(options));
  if (Result<void> started = state->start(); !started) return started.error();
  return std::unique_ptr<Ledger>(new Ledger(std::move(state)));
}

Journal& Ledger::journal(int ioIndex) { return m_state->files->journal(ioIndex); }

Result<RequestsPage> Ledger::requests(const RequestsQuery& query) const {
  return m_state->queries.requests(query);
}
Result<std::optional<RequestRecord>> Ledger::request(const RequestId& id) const {
  return m_state->queries.request(id);
}
Result<UsageReport> Ledger::usage(const UsageQuery& query) const { return m_state->queries.usage(query); }
Result<FailoversPage> Ledger::failovers(const FailoversQuery& query) const {
  return m_state->queries.failovers(query);
}

Result<std::int64_t> Ledger::reprice(const catalog::PriceBook& prices,
                                     const std::map<TenantId, std::string>& baselineModels) const {
  Result<std::int64_t> rows = std::int64_t{0};
  const bool done =
      m_state->thread->perform([&] { rows = m_state->committer->reprice(prices, baselineModels); });
  if (!done) return makeError(Errc::Unavailable, "the gateway is stopping; no row was priced");
  return rows;
}

Result<void> Ledger::forget(const std::vector<TenantId>& tenants) const {
  Result<void> forgotten;
  const bool done = m_state->thread->perform([&] {
    for (const TenantId& tenant : tenants)
      if (forgotten) forgotten = m_state->committer->forget(tenant);
  });
  if (!done) return makeError(Errc::Unavailable, "the gateway is stopping; nothing was forgotten");
  return forgotten;
}

Totals Ledger::totals() const { return m_state->committed.totals(); }
int Ledger::recoveredUnknown() const { return m_state->recoveredUnknown; }
void Ledger::drain() { m_state->thread->stop(); }

}  // namespace gc::ledger
