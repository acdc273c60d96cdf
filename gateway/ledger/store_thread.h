#pragma once
// The thread between the journals and the databases: wakes for work, gathers it for a moment, writes it.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

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

  /// Commits what is there and ends. Nobody may journal any more.
  void stop();

 private:
  void run();
  void cycle();
  bool pause();

  Committer& m_committer;
  JournalFiles& m_files;
  Wakeup& m_wakeup;
  OnCommitted m_onCommitted;
  std::mutex m_mutex;
  std::condition_variable m_stopRequested;
  bool m_stopping = false;
  std::size_t m_lastBatch = 0;                           ///< rows of the last commit; store thread only
  std::chrono::steady_clock::time_point m_lastCommit{};  ///< store thread only
  std::thread m_thread;
};

}  // namespace gc::ledger
