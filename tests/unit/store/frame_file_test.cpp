#include "gateway/store/frame_file.h"

#include <sys/resource.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

using namespace gc::store;

class FrameFileTest : public QObject {
  Q_OBJECT
 private:
  std::filesystem::path pathFor(const char* name) const { return m_folder.filePath(name).toStdString(); }

  static std::string frame(std::string_view payload) {
    std::string buffer(kFrameHeader, '\0');
    buffer += payload;
    sealFrame(buffer);
    return buffer;
  }
  static void put(const std::filesystem::path& path, const std::string& bytes) {
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
  }
  static std::pair<std::vector<std::string>, FrameTail> read(const std::filesystem::path& path) {
    std::vector<std::string> payloads;
    const auto tail = readFrames(path, [&](std::string_view payload) { payloads.emplace_back(payload); });
    return {payloads, tail ? *tail : FrameTail{-1, true}};
  }

  QTemporaryDir m_folder;
  const std::vector<std::string> m_payloads{"first", std::string(300, 'b'), std::string("\0\xFF", 2)};

 private slots:
  void readsBackWhatWasAppended() {
    const auto path = pathFor("whole");
    auto file = FrameFile::create(path, 4096);
    QVERIFY(file);
    for (const std::string& payload : m_payloads) file->append(frame(payload));
    QVERIFY(file->sync());
    std::string_view bytes = file->bytes(0, file->size());
    for (const std::string& payload : m_payloads) QVERIFY(takeFrame(bytes) == payload);
    QVERIFY(bytes.empty());
    const auto [payloads, tail] = read(path);
    QVERIFY(payloads == m_payloads);
    QCOMPARE(tail.bytes, 0);
  }

  void createRefusesAnExistingFile() {
    const auto path = pathFor("twice");
    const auto first = FrameFile::create(path, 4096);
    QVERIFY(first);
    const auto second = FrameFile::create(path, 4096);
    QVERIFY(!second);
    QVERIFY(second.error().code == gc::Errc::Io);
  }

  void toleratesATailTornAtEveryByte() {
    std::string whole;
    std::vector<std::size_t> ends{0};
    for (const std::string& payload : m_payloads) {
      whole += frame(payload);
      ends.push_back(whole.size());
    }
    const auto path = pathFor("torn");
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      put(path, whole.substr(0, size));
      std::size_t intact = 0;
      while (intact + 1 < ends.size() && ends[intact + 1] <= size) ++intact;
      const auto [payloads, tail] = read(path);
      QCOMPARE(payloads.size(), intact);
      QVERIFY(std::equal(payloads.begin(), payloads.end(), m_payloads.begin()));
      const std::string torn = whole.substr(ends[intact], size - ends[intact]);
      QCOMPARE(std::size_t(tail.bytes), torn.find_last_not_of('\0') + 1);
      QVERIFY(!tail.damaged);
    }
  }

  void noticesAChangedBitInEveryByte() {
    std::string whole;
    for (const std::string& payload : m_payloads) whole += frame(payload);
    const auto path = pathFor("damaged");
    for (std::size_t i = 0; i < whole.size(); ++i) {
      std::string changed = whole;
      changed[i] ^= 0x10;
      put(path, changed);
      const auto [payloads, tail] = read(path);
      QVERIFY(payloads.size() < m_payloads.size());
      QVERIFY(tail.bytes > 0);
      QVERIFY(std::equal(payloads.begin(), payloads.end(), m_payloads.begin()));
    }
  }

  void zerosBehindTheLastFrameAreRoom() {
    const auto path = pathFor("zeros");
    put(path, frame("only") + std::string(64, '\0'));
    const auto [payloads, tail] = read(path);
    QCOMPARE(payloads.size(), std::size_t(1));
    QCOMPARE(tail.bytes, 0);
    QVERIFY(!tail.damaged);
  }

  void aFrameKilledBeforeItsLengthIsCutOff() {
    const auto path = pathFor("killed");
    std::string unfinished = frame("unfinished");
    std::fill_n(unfinished.begin(), 4, '\0');
    put(path, frame("only") + unfinished + std::string(64, '\0'));
    const auto [payloads, tail] = read(path);
    QCOMPARE(payloads.size(), std::size_t(1));
    QCOMPARE(tail.bytes, qint64(unfinished.size()));
    QVERIFY(!tail.damaged);
  }

  void hasRoomUntilItIsFull() {
    auto file = FrameFile::create(pathFor("small"), 64);
    QVERIFY(file);
    const std::string large = frame(std::string(64 - kFrameHeader, 'x'));
    QVERIFY(file->hasRoom(large.size()) && !file->hasRoom(large.size() + 1));
    file->append(large);
    QVERIFY(!file->hasRoom(1));
    QVERIFY(read(pathFor("small")).first.front() == std::string(64 - kFrameHeader, 'x'));
  }

  void aFullDiskShowsWhenTheFileIsMade() {
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto refused = FrameFile::create(pathFor("too-large"), 8192);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.find("too-large") != std::string::npos);
    QVERIFY(!std::filesystem::exists(pathFor("too-large")));
  }

  void framesMayLiveWithoutAFile() {
    auto memory = FrameFile::withoutFile(4096);
    QVERIFY(memory && memory->path().empty());
    memory->append(frame("kept"));
    std::string_view bytes = memory->bytes(0, memory->size());
    QVERIFY(takeFrame(bytes) == "kept");
    QVERIFY(memory->sync());
  }
};

QTEST_APPLESS_MAIN(FrameFileTest)
#include "frame_file_test.moc"
