#pragma once
// What the process as a whole is allowed, and the signals it answers.
#include <csignal>

namespace gc::app {

/// Keys and prompts are in this process's memory: no core dumps and no debugger of another process. Also
/// lifts the limit of open files to what is allowed, and lets writes to closed pipes fail instead of killing.
void hardenProcess();

/// SIGHUP, SIGINT and SIGTERM as a queue. Make it before any thread, which inherits that they are blocked.
/// Belongs to the main thread.
class Signals {
 public:
  Signals();
  /// Waits for the next one.
  int wait() const;
  /// Whether SIGINT or SIGTERM has come and was not waited for yet.
  bool stopRequested() const;
  /// From here on a Ctrl-C ends the process at once: for people who do not want to wait for a drain.
  void letInterruptKill() const;

 private:
  sigset_t m_set;
};

}  // namespace gc::app
