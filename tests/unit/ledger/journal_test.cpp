// What the journal's frames say after a crash: records, torn tails, damage.
#include "gateway/ledger/journal_recovery.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include "gateway/ledger/journal_files.h"
#include "gateway/ledger/record_codec.h"
#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;

class JournalTest : public QObject {
  Q_OBJECT
 private:
  static RequestRecord everyField() {
    RequestRecord record = sample::rescued(7);
    record.stream = true;
    record.outcome = Outcome::Interrupted;
    record.usage = {1, 2, 3, 4, 5, 6, true, true};
    record.droppedParams = "seed,logit_bias";
    record.cost = Money::fromNanos(-5);
    record.baseline = std::nullopt;
    record.attempts[0].origin = Origin::Local;
    record.attempts[0].cost = std::nullopt;
    return record;
  }
  std::filesystem::path fresh(const char* name) {
    QDir(m_folder.path()).mkdir(name);
    return m_folder.filePath(name).toStdString();
  }
  static QByteArray bytesOf(const std::filesystem::path& folder) {
    QDir files(QString::fromStdString(folder.string()), "*.gcj");
    QFile file(files.filePath(files.entryList().value(0)));
    QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    qsizetype used = 0;  // behind the last frame is room that was never written
    for (quint32 length = 1; used + 8 <= bytes.size() && length != 0; used += length == 0 ? 0 : 8 + length)
      length = qFromLittleEndian<quint32>(bytes.constData() + used);
    return bytes.left(used);
  }
  static void put(const std::filesystem::path& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
  }

  QTemporaryDir m_folder;
  const Log m_log{LogLevel::Error, Log::Format::Human};
  Wakeup m_wakeup;

 private slots:
  void recordsReadBackAsWritten() {
    const RequestRecord record = everyField();
    std::string bytes;
    encode(record, bytes);
    const auto read = decode(bytes);
    QVERIFY(read && std::holds_alternative<RequestRecord>(*read));
    QVERIFY(std::get<RequestRecord>(*read) == record);

    AttemptIntent intent = sample::intentOf(record, 1);
    intent.stream = true;
    bytes.clear();
    encode(intent, bytes);
    const auto readIntent = decode(bytes);
    QVERIFY(readIntent && std::get<AttemptIntent>(*readIntent) == intent);
  }

  void messagesAreCutBetweenCharacters() {
    RequestRecord record = sample::rescued(1);
    record.attempts[0].message = std::string(299, 'x') + "é and more";
    std::string bytes;
    encode(record, bytes);
    QCOMPARE(std::get<RequestRecord>(decode(bytes).value()).attempts[0].message, std::string(299, 'x'));
  }

  void everyCutPayloadIsRefused() {
    std::string bytes;
    encode(everyField(), bytes);
    for (std::size_t size = 0; size < bytes.size(); ++size) QVERIFY(!decode(bytes.substr(0, size)));
    QVERIFY(!decode(bytes + "x"));
    QVERIFY(!decode("\x7F"));
  }

  void aTornTailLosesOnlyWhatItTore() {
    const auto folder = fresh("torn");
    {
      auto files = JournalFiles::create(folder, 1, 1, m_wakeup, m_log);
      QVERIFY(files);
      const RequestRecord first = sample::served(1), second = sample::served(2);
      QVERIFY((*files)->journal(0).intent(sample::intentOf(first)));
      QVERIFY((*files)->journal(0).settle(first));
      QVERIFY((*files)->journal(0).intent(sample::intentOf(second)));
      QVERIFY((*files)->journal(0).settle(second));
    }
    const QByteArray whole = bytesOf(folder);
    const auto file = folder / "000000000001-00.gcj";
    int lastSettled = 0, lastUnknown = 0;
    for (int size = 0; size <= whole.size(); ++size) {
      put(file, whole.left(size));
      const auto found = readJournals(folder);
      QVERIFY(found && found->damaged.empty());
      const int settled = static_cast<int>(found->settled.size());
      const int unknown = static_cast<int>(found->unknown.size());
      QVERIFY(settled >= lastSettled && settled + unknown >= lastSettled + lastUnknown);
      lastSettled = settled;
      lastUnknown = unknown;
    }
    QCOMPARE(lastSettled, 2);
    QCOMPARE(lastUnknown, 0);
  }

  void damageIsReportedAndTheRestKept() {
    const auto folder = fresh("damaged");
    {
      auto files = JournalFiles::create(folder, 1, 1, m_wakeup, m_log);
      QVERIFY(files && (*files)->journal(0).settle(sample::served(1)));
      QVERIFY((*files)->journal(0).settle(sample::served(2)));
    }
    QByteArray bytes = bytesOf(folder);
    bytes[bytes.size() - 3] = static_cast<char>(bytes[bytes.size() - 3] ^ 1);
    put(folder / "000000000001-00.gcj", bytes);
    const auto found = readJournals(folder);
    QVERIFY(found);
    QCOMPARE(found->settled.size(), std::size_t(1));
    QCOMPARE(found->damaged.size(), std::size_t(1));
    QVERIFY(found->files.empty());
  }

  void intentsWithoutSettleAreUnknownAtTheReservedCost() {
    const auto folder = fresh("unknown");
    auto files = JournalFiles::create(folder, 2, 1, m_wakeup, m_log);
    QVERIFY(files);
    const RequestRecord record = sample::rescued(3);
    QVERIFY((*files)->journal(1).intent(sample::intentOf(record, 0)));
    QVERIFY((*files)->journal(1).intent(sample::intentOf(record, 1)));
    AttemptIntent priceless = sample::intentOf(sample::served(4));
    priceless.reserved = std::nullopt;
    QVERIFY((*files)->journal(0).intent(priceless));
    const auto found = readJournals(folder);
    QVERIFY(found);
    QCOMPARE(found->unknown.size(), std::size_t(2));
    const RequestRecord& unknown = found->unknown[0];
    QVERIFY(unknown.id == record.id && unknown.outcome == Outcome::UnknownOutcome);
    QCOMPARE(unknown.attempts.size(), std::size_t(2));
    QCOMPARE(unknown.attempts[1].startedUs, record.attempts[1].startedUs);
    QCOMPARE(unknown.cost->nanos(), std::int64_t(2'000'000));
    QVERIFY(unknown.keyName == "ci" && unknown.modelAsked == "auto" && unknown.simulated);
    QVERIFY(!found->unknown[1].cost.has_value());
    QVERIFY(isUnpriced(found->unknown[1]));
  }

  void filesGoOnceTheirRequestsAreSettledAndCommitted() {
    const auto folder = fresh("rotation");
    auto files = JournalFiles::create(folder, 1, 1, m_wakeup, m_log);
    QVERIFY(files);
    Journal& journal = (*files)->journal(0);
    const auto count = [&] {
      return QDir(QString::fromStdString(folder.string()), "*.gcj").entryList().size();
    };
    const RequestRecord slow = sample::served(1);
    QVERIFY(journal.intent(sample::intentOf(slow)));
    RequestRecord big = sample::served(2);
    big.decisionJson = std::string(100'000, 'x');
    std::size_t settles = 0;
    for (; count() < 3; ++settles) {  // the file in use was changed once the third exists
      QVERIFY(settles < 200);
      QVERIFY(journal.settle(big));
      (*files)->sync();
    }
    std::vector<RequestRecord> taken;
    (*files)->take(taken);
    QCOMPARE(taken.size(), settles);
    QVERIFY(taken.front() == big && taken.back() == big);
    (*files)->collect();
    QCOMPARE(count(), 3);  // the slow request's intent is in the first
    QVERIFY(journal.settle(slow));
    (*files)->collect();
    QCOMPARE(count(), 2);
    (*files)->finish();
    QCOMPARE(count(), 1);  // a settle in the last is not taken yet
    taken.clear();
    (*files)->take(taken);
    QCOMPARE(taken.size(), std::size_t(1));
    QVERIFY(taken.front() == slow);
    (*files)->finish();
    QCOMPARE(count(), 0);
  }

  void finishKeepsWhatIsNotCommitted() {
    const auto folder = fresh("uncommitted");
    auto files = JournalFiles::create(folder, 1, 1, m_wakeup, m_log);
    QVERIFY(files && (*files)->journal(0).settle(sample::served(1)));
    (*files)->finish();
    QCOMPARE(readJournals(folder)->settled.size(), std::size_t(1));
  }

  void aRecordBeyondAFrameLosesItsDecision() {
    auto files = JournalFiles::create(fresh("large"), 1, 1, m_wakeup, m_log);
    RequestRecord large = sample::served(1);
    large.decisionJson = std::string(2 << 20, 'x');
    QVERIFY((*files)->journal(0).settle(large));
    std::vector<RequestRecord> taken;
    (*files)->take(taken);
    large.decisionJson.clear();
    QVERIFY(taken == std::vector<RequestRecord>{large});
  }

  void anIntentBeyondAFrameIsRefused() {
    auto files = JournalFiles::create(fresh("large intent"), 1, 1, m_wakeup, m_log);
    AttemptIntent large = sample::intentOf(sample::served(1));
    large.tags = std::string(2 << 20, 'x');
    const auto written = (*files)->journal(0).intent(large);
    QVERIFY(!written && written.error().code == Errc::TooLarge);
  }

  void withoutAFileIntentsAreRefusedAndSettlesKept() {
    const auto folder = fresh("no file");
    auto files = JournalFiles::create(folder, 1, 1, m_wakeup, m_log);
    QVERIFY(files);
    Journal& journal = (*files)->journal(0);
    RequestRecord big = sample::served(1);
    big.decisionJson = std::string(900'000, 'x');
    for (int i = 0; i < 4; ++i) QVERIFY(journal.settle(big));  // the file has no room for a fifth
    std::filesystem::rename(folder, folder.string() + " gone");
    AttemptIntent intent = sample::intentOf(big);
    intent.tags = std::string(900'000, 'x');
    QVERIFY(!journal.intent(intent));
    for (int i = 0; i < 9; ++i) QVERIFY(!journal.settle(big));  // over three pieces of memory
    std::vector<RequestRecord> taken;
    (*files)->take(taken);
    QCOMPARE(taken.size(), std::size_t(13));
    std::filesystem::rename(folder.string() + " gone", folder);
    QVERIFY(journal.intent(sample::intentOf(big)));  // a file can be had again
    QCOMPARE(QDir(m_folder.filePath("no file"), "*.gcj").entryList().size(), 2);
  }
};

QTEST_APPLESS_MAIN(JournalTest)
#include "journal_test.moc"
