// A process killed at any moment: whatever it reported as settled is in the ledger afterwards.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;
using sample::OpenLedger;

namespace {

/// One line of the child to its parent, written after the journal call returned.
struct Report {
  std::uint64_t number;
  bool settled;  ///< false: the intent is journalled
};

[[noreturn]] void workUntilKilled(const std::string& folder, int pipe, std::uint64_t first) {
  SystemClock clock;
  OpenLedger ledger(folder, clock);
  if (!ledger) _exit(1);
  for (std::uint64_t number = first;; ++number) {
    const RequestRecord record = sample::served(number, number % 2 == 0 ? "acme" : "globex");
    const Report started{number, false}, done{number, true};
    if (!ledger->journal(0).intent(sample::intentOf(record))) _exit(2);
    if (write(pipe, &started, sizeof started) != sizeof started) _exit(3);
    if (!ledger->journal(0).settle(record)) _exit(4);
    if (write(pipe, &done, sizeof done) != sizeof done) _exit(5);
  }
}

}  // namespace

class CrashTest : public QObject {
  Q_OBJECT
 private slots:
  void nothingReportedIsLostAndNothingIsBookedTwice() {
    QTemporaryDir folder;
    std::map<std::uint64_t, bool> reported;  // number -> settled
    constexpr int kKills = 8;
    for (int kill_ = 0; kill_ < kKills; ++kill_) {
      int ends[2];
      QCOMPARE(pipe(ends), 0);
      const std::uint64_t first = static_cast<std::uint64_t>(kill_) * 1'000'000 + 1;
      const pid_t child = fork();
      if (child == 0) {
        close(ends[0]);
        workUntilKilled(folder.path().toStdString(), ends[1], first);
      }
      close(ends[1]);
      const int stopAfter = 1 + kill_ * 1337;
      Report report{};
      for (int i = 0; read(ends[0], &report, sizeof report) == sizeof report; ++i) {
        reported[report.number] = report.settled;
        if (i == stopAfter) kill(child, SIGKILL);
      }
      close(ends[0]);
      int status = 0;
      QCOMPARE(waitpid(child, &status, 0), child);
      QVERIFY2(WIFSIGNALED(status), "the child ended by itself: a journal call failed");
    }

    SystemClock clock;
    OpenLedger ledger(folder.path().toStdString(), clock);
    QVERIFY(ledger);
    std::int64_t unknown = 0;
    for (const auto& [number, settled] : reported) {
      const auto found = ledger->request(sample::idOf(number));
      QVERIFY(found && found->has_value());
      const RequestRecord& row = **found;
      if (settled) {
        QVERIFY(row.outcome == Outcome::Ok);
        QVERIFY(row.cost == Money::fromNanos(static_cast<std::int64_t>(number)));
      }
      if (row.outcome != Outcome::UnknownOutcome) continue;
      ++unknown;
      QVERIFY(row.cost == Money::fromNanos(1'000'000));
    }
    const Totals totals = ledger->totals();
    QVERIFY(totals.unknownOutcome >= unknown && totals.unknownOutcome <= kKills);
    // At most the report itself was cut off, once a kill.
    QVERIFY(totals.requests >= std::int64_t(reported.size()));
    QVERIFY(totals.requests <= std::int64_t(reported.size()) + kKills);
    const auto usage = ledger->usage({});
    QVERIFY(usage && usage->total == totals);
    UsageSums rows;
    RequestsQuery query;
    query.limit = 1000;
    for (bool more = true; more;) {
      const auto page = ledger->requests(query);
      QVERIFY(page);
      for (const RequestRecord& row : page->requests) {
        rows.requests += 1;
        rows.cost += *row.cost;
      }
      more = page->next.has_value();
      query.before = page->next.value_or("");
    }
    QCOMPARE(rows.requests, totals.requests);
    QVERIFY(rows.cost == totals.cost);
  }
};

QTEST_APPLESS_MAIN(CrashTest)
#include "crash_test.moc"
