#pragma once
// The thread between the journals and the databases: wakes for work, gathers it for a moment, writes it.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "gateway/ledger/committer.h"
#include "gateway/ledger/journal_files.h"
#include "gateway/ledger/wakeup.h"

namespace gc::ledger {

/// Runs cycles: sync the journals, commit what was settled in them, delete finished journal files. A cycle
/// starts 20 ms after the first signal, so that many requests share one sync and both are done within 50 ms;
/// without signals the thread sleeps. Thread-safe.
class StoreThread {
 public:
  using OnCommitted = std::function<void(std::vector<RequestRecord>&)>;
  StoreThread(Committer& committer, JournalFiles& files, Wakeup& wakeup, OnCommitted onCommitted);
  ~StoreThread();
  StoreThread(const StoreThread&) = delete;
  StoreThread& operator=(const StoreThread&) = delete;

  /// Runs `job` between two cycles and returns when it is done; false when the thread ends before that.
  bool perform(const std::function<void()>& job);
  /// Commits what is there and ends. Nobody may journal any more.
  void stop();

 private:
  void run();
  void cycle();
  bool pause();
  void runJobs();

  Committer& m_committer;
  JournalFiles& m_files;
  Wakeup& m_wakeup;
  OnCommitted m_onCommitted;
  std::mutex m_mutex;
  std::condition_variable m_stopRequested;
  bool m_stopping = false;
  bool m_ended = false;
  std::vector<std::packaged_task<void()>> m_jobs;  ///< guarded by m_mutex
  std::size_t m_lastBatch = 0;                           ///< rows of the last commit; store thread only
  std::chrono::steady_clock::time_point m_lastCommit{};  ///< store thread only
  std::thread m_thread;
};

}  // namespace gc::ledger
