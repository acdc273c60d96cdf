#include "app/gateway/process.h"

#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <initializer_list>

namespace gc::app {

void hardenProcess() {
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
  }
  std::signal(SIGPIPE, SIG_IGN);
}

Signals::Signals() {
  sigemptyset(&m_set);
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) sigaddset(&m_set, signal);
  ::pthread_sigmask(SIG_BLOCK, &m_set, nullptr);
}

int Signals::wait() const {
  int signal = 0;
  while (::sigwait(&m_set, &signal) != 0) continue;
  return signal;
}

bool Signals::stopRequested() const {
  sigset_t pending;
  sigemptyset(&pending);
  return ::sigpending(&pending) == 0 &&
         (sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1);
}

void Signals::letInterruptKill() const {
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  std::signal(SIGINT, SIG_DFL);
  ::pthread_sigmask(SIG_UNBLOCK, &interrupt, nullptr);
}

}  // namespace gc::app
