#include "gateway/ledger/committer.h"

#include <algorithm>
#include <iterator>

namespace gc::ledger {
namespace {

constexpr Duration kFirstPause = std::chrono::seconds(1);
constexpr Duration kLongestPause = std::chrono::seconds(60);
/// Above this, records of failing tenants are left to the journals, and so to the next start.
constexpr std::size_t kMostWaiting = 50'000;
/// A tenant's file takes about three descriptors.
constexpr std::size_t kMostOpenFiles = 128;

}  // namespace

void Committed::add(const UsageSums& sums, std::uint64_t lastSequence) {
  const std::lock_guard lock(m_mutex);
  m_totals += sums;
  m_lastSequence = std::max(m_lastSequence, lastSequence);
}

void Committed::addTenant(const TenantId& tenant) {
  const std::lock_guard lock(m_mutex);
  const auto place = std::lower_bound(m_tenants.begin(), m_tenants.end(), tenant);
  if (place == m_tenants.end() || *place != tenant) m_tenants.insert(place, tenant);
}

Totals Committed::totals() const {
  const std::lock_guard lock(m_mutex);
  return m_totals;
}

void Committed::subtract(const UsageSums& sums) {
  const std::lock_guard lock(m_mutex);
  m_totals -= sums;
}

std::uint64_t Committed::lastSequence() const {
  const std::lock_guard lock(m_mutex);
  return m_lastSequence;
}

std::vector<TenantId> Committed::tenants() const {
  const std::lock_guard lock(m_mutex);
  return m_tenants;
}

Committer::Committer(const store::DataDirectory& directory, SystemRepository system, const Log& log,
                     const Clock& clock, Committed& committed)
    : m_directory(directory),
      m_system(std::move(system)),
      m_log(log),
      m_clock(clock),
      m_committed(committed) {}

Result<std::unique_ptr<Committer>> Committer::open(const store::DataDirectory& directory, const Log& log,
                                                   const Clock& clock, Committed& committed) {
  Result<SystemRepository> system = SystemRepository::open(directory.systemFile());
  if (!system) return system.error();
  std::unique_ptr<Committer> committer(new Committer(directory, std::move(*system), log, clock, committed));
  if (Result<void> done = committer->catchUp(); !done) return done.error();
  const Result<UsageSums> totals = committer->m_system.totals();
  if (!totals) return totals.error();
  committed.add(*totals, committer->m_nextSequence - 1);
  return committer;
}

Result<void> Committer::catchUp() {
  const Result<Watermarks> watermarks = m_system.watermarks();
  if (!watermarks) return watermarks.error();
  for (const auto& [tenant, sequence] : *watermarks) m_nextSequence = std::max(m_nextSequence, sequence + 1);
  for (const TenantId& tenant : m_directory.tenants()) {
    const Result<TenantRepository*> repository = repositoryOf(tenant, m_tenants[tenant]);
    if (!repository) return repository.error();
    const Result<std::uint64_t> last = (*repository)->lastSequence();
    if (!last) return last.error();
    m_nextSequence = std::max(m_nextSequence, *last + 1);
    const auto known = watermarks->find(tenant);
    const std::uint64_t reached = known == watermarks->end() ? 0 : known->second;
    const Result<void> read =
        (*repository)->forEachAfter(reached, [&](const RequestRecord& record) { m_rollup.add(record); });
    if (!read) return read;
    const Result<void> repriced = (*repository)->forEachRepricedAfter(reached, [&](const Repriced& row) {
      // A row that is new to the roll-ups was read with its entry.
      if (row.before.sequence <= reached) m_rollup.replace(row.before, row.after);
    });
    if (!repriced) return repriced;
    if (*last > reached) m_reached[tenant] = *last;
    closeIdleFiles();
  }
  if (m_reached.empty()) return {};
  if (Result<void> applied = m_system.apply(m_rollup, m_reached); !applied) return applied;
  m_rollup.clear();
  m_reached.clear();
  return {};
}

Result<TenantRepository*> Committer::repositoryOf(const TenantId& tenant, TenantFile& file) {
  file.lastUse = ++m_useCounter;
  if (file.repository) return &*file.repository;
  const Result<std::filesystem::path> path = m_directory.tenantFile(tenant);
  if (!path) return path.error();
  Result<TenantRepository> opened = TenantRepository::open(*path, tenant);
  if (!opened) return opened.error();
  if (file.checkFirst) {
    if (Result<void> checked = opened->check(); !checked) return checked.error();
    file.checkFirst = false;
  }
  file.repository.emplace(std::move(*opened));
  m_committed.addTenant(tenant);
  return &*file.repository;
}

std::vector<RequestRecord> Committer::commit(std::vector<RequestRecord>&& records) {
  m_waitingCount += records.size();
  for (RequestRecord& record : records) m_tenants[record.tenant].waiting.push_back(std::move(record));
  m_failure.clear();
  std::vector<RequestRecord> added;
  for (auto& [tenant, file] : m_tenants) {
    if (file.waiting.empty() || m_clock.now() < file.notBefore) continue;
    if (Result<void> committed = commitTenant(tenant, file, added); !committed)
      postpone(tenant, file, committed.error());
  }
  if (!m_reached.empty()) applyRollups();
  closeIdleFiles();
  return added;
}

Result<void> Committer::commitTenant(const TenantId& tenant, TenantFile& file,
                                     std::vector<RequestRecord>& added) {
  const Result<TenantRepository*> repository = repositoryOf(tenant, file);
  if (!repository) return repository.error();
  const Result<std::size_t> count = (*repository)->insert(file.waiting, m_nextSequence);
  if (!count) return count.error();
  UsageSums sums;
  for (std::size_t i = 0; i < *count; ++i) {
    sums += sumsOf(file.waiting[i]);
    m_rollup.add(file.waiting[i]);
  }
  m_nextSequence += *count;
  m_committed.add(sums, m_nextSequence - 1);
  if (*count > 0) m_reached[tenant] = m_nextSequence - 1;
  m_waitingCount -= file.waiting.size();
  const auto end = file.waiting.begin() + static_cast<std::ptrdiff_t>(*count);
  added.insert(added.end(), std::make_move_iterator(file.waiting.begin()), std::make_move_iterator(end));
  file.waiting.clear();
  file.pause = {};
  return {};
}

Result<std::int64_t> Committer::reprice(const catalog::PriceBook& prices,
                                        const std::map<TenantId, std::string>& baselineModels) {
  std::int64_t rows = 0;
  for (const TenantId& tenant : m_directory.tenants()) {
    const auto baseline = baselineModels.find(tenant);
    const Repricing repricing{prices, baseline == baselineModels.end() ? "" : baseline->second,
                              m_clock.wallNow()};
    const Result<std::int64_t> repriced = repriceTenant(tenant, repricing);
    if (!repriced) return repriced.error();
    rows += *repriced;
    closeIdleFiles();
  }
  if (!m_reached.empty()) applyRollups();
  return rows;
}

Result<std::int64_t> Committer::repriceTenant(const TenantId& tenant, const Repricing& repricing) {
  const Result<TenantRepository*> repository = repositoryOf(tenant, m_tenants[tenant]);
  if (!repository) return repository.error();
  const Result<std::vector<Repriced>> repriced = (*repository)->reprice(repricing, m_nextSequence);
  if (!repriced) return repriced.error();
  if (repriced->empty()) return 0;
  UsageSums change;
  for (const Repriced& row : *repriced) {
    m_rollup.replace(row.before, row.after);
    change += sumsOf(row.after);
    change -= sumsOf(row.before);
  }
  m_nextSequence += repriced->size();
  m_reached[tenant] = m_nextSequence - 1;
  m_committed.add(change, m_nextSequence - 1);
  return static_cast<std::int64_t>(repriced->size());
}

Result<void> Committer::forget(const TenantId& tenant) {
  // Sums on their way to the roll-ups would come back after the rows are gone.
  if (!m_reached.empty()) applyRollups();
  if (!m_reached.empty()) return makeError(Errc::Io, "roll-ups are behind; nothing was forgotten");
  const Result<UsageSums> sums = m_system.totals(tenant.value);
  if (!sums) return sums.error();
  const Result<TenantRepository*> repository = repositoryOf(tenant, m_tenants[tenant]);
  if (!repository) return repository.error();
  if (Result<void> done = (*repository)->forget(); !done) return done;
  if (Result<void> done = m_system.forget(tenant); !done) return done;
  m_committed.subtract(*sums);
  return {};
}

void Committer::postpone(const TenantId& tenant, TenantFile& file, const Error& error) {
  // A handle that failed to write is not trusted again: what its pages claim may never have reached the disk.
  file.repository.reset();
  file.checkFirst = true;
  file.pause = std::clamp(file.pause * 2, kFirstPause, kLongestPause);
  file.notBefore = m_clock.now() + file.pause;
  m_failure = error.detail;
  m_log.error("ledger rows wait in the journal", {{"tenant", tenant.value}, {"reason", error.detail}});
  if (m_waitingCount <= kMostWaiting) return;
  m_waitingCount -= file.waiting.size();
  file.waiting.clear();
  m_dropped = true;
  m_log.error("too many rows wait: the next start takes them from the journal", {{"tenant", tenant.value}});
}

void Committer::applyRollups() {
  if (Result<void> applied = m_system.apply(m_rollup, m_reached); !applied) {
    m_log.error("roll-ups are behind", {{"reason", applied.error().detail}});
    return;
  }
  m_rollup.clear();
  m_reached.clear();
}

void Committer::closeIdleFiles() {
  std::vector<TenantFile*> open;
  for (auto& [tenant, file] : m_tenants)
    if (file.repository) open.push_back(&file);
  if (open.size() <= kMostOpenFiles) return;
  std::sort(open.begin(), open.end(), [](const auto* a, const auto* b) { return a->lastUse < b->lastUse; });
  for (std::size_t i = 0; i < open.size() - kMostOpenFiles; ++i) open[i]->repository.reset();
}

}  // namespace gc::ledger
