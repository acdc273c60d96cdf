#include "gateway/ledger/store_thread.h"

#include <pthread.h>

#include <chrono>

namespace gc::ledger {
namespace {
constexpr auto kGathering = std::chrono::milliseconds(20);
/// Between two syncs of a busy journal: the most that leaves them within 50 ms.
constexpr auto kBusySync = std::chrono::milliseconds(40);
/// A busy gateway commits larger batches: pages of indexes and roll-ups are then written once for many rows.
constexpr auto kBusyGathering = std::chrono::milliseconds(250);
constexpr std::size_t kBusyBatch = 64;
}  // namespace

StoreThread::StoreThread(Committer& committer, JournalFiles& files, Wakeup& wakeup, OnCommitted onCommitted)
    : m_committer(committer),
      m_files(files),
      m_wakeup(wakeup),
      m_onCommitted(std::move(onCommitted)),
      m_thread([this] { run(); }) {
  pthread_setname_np(m_thread.native_handle(), "store-0");
}

StoreThread::~StoreThread() { stop(); }

void StoreThread::stop() {
  if (!m_thread.joinable()) return;
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_stopRequested.notify_one();
  m_wakeup.signal();
  m_thread.join();
}

bool StoreThread::pause() {
  std::unique_lock lock(m_mutex);
  const auto span = m_lastBatch >= kBusyBatch ? kBusySync : kGathering;
  return m_stopRequested.wait_for(lock, span, [this] { return m_stopping; });
}

void StoreThread::run() {
  for (bool stopping = false; !stopping;) {
    m_wakeup.await();
    stopping = pause();
    m_files.sync();
    const auto now = std::chrono::steady_clock::now();
    if (!stopping && m_lastBatch >= kBusyBatch && now - m_lastCommit < kBusyGathering) {
      m_wakeup.signal();
      continue;
    }
    m_lastCommit = now;
    cycle();
    runJobs();
    // Records of a tenant whose file failed are tried again without waiting for somebody else's request.
    if (m_committer.hasWaiting() && !stopping) m_wakeup.signal();
  }
  m_files.sync();
  if (m_committer.isComplete()) m_files.finish();
  const std::lock_guard lock(m_mutex);
  m_ended = true;
  m_jobs.clear();  // who waits for one sees a broken promise
}

bool StoreThread::perform(const std::function<void()>& job) {
  std::packaged_task<void()> task(job);
  std::future<void> done = task.get_future();
  {
    const std::lock_guard lock(m_mutex);
    if (m_ended) return false;
    m_jobs.push_back(std::move(task));
  }
  m_wakeup.signal();
  try {
    done.get();
    return true;
  } catch (const std::future_error&) {
    return false;
  }
}

void StoreThread::runJobs() {
  std::vector<std::packaged_task<void()>> jobs;
  {
    const std::lock_guard lock(m_mutex);
    jobs.swap(m_jobs);
  }
  for (auto& job : jobs) job();
}

void StoreThread::cycle() {
  std::vector<RequestRecord> records;
  records.reserve(m_lastBatch);
  m_files.take(records);
  m_lastBatch = records.size();
  std::vector<RequestRecord> added;
  if (!records.empty() || m_committer.hasWaiting()) added = m_committer.commit(std::move(records));
  if (!added.empty() && m_onCommitted) m_onCommitted(added);
  if (m_committer.isComplete()) m_files.collect();
}

}  // namespace gc::ledger
