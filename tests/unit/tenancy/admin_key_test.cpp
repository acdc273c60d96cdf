#include "gateway/tenancy/admin_key.h"

#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

using gc::tenancy::AdminKey;

namespace {

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

class AdminKeyTest : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> m_dir;
  std::filesystem::path m_path;

  void put(const std::string& content, unsigned mode) {
    std::ofstream(m_path / "admin_token") << content;
    std::filesystem::permissions(m_path / "admin_token", std::filesystem::perms(mode));
  }

 private slots:
  void init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->path().toStdString();
  }

  void isMadeOnFirstStartForItsUserOnly() {
    const AdminKey key = AdminKey::openOrCreate(m_path).value();
    QCOMPARE(key.file(), m_path / "admin_token");
    struct stat status {};
    QCOMPARE(::stat(key.file().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777u, 0600u);
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_path), {}), 1);
    std::string content = contentOf(key.file());
    QVERIFY(content.ends_with('\n'));
    content.pop_back();
    QVERIFY(content.size() >= 43);
    QVERIFY(key.matches(content));
  }

  void isTheSameAfterARestart() {
    (void)AdminKey::openOrCreate(m_path).value();
    const std::string before = contentOf(m_path / "admin_token");
    const AdminKey key = AdminKey::openOrCreate(m_path).value();
    QCOMPARE(contentOf(m_path / "admin_token"), before);
    QVERIFY(key.matches(before.substr(0, before.size() - 1)));
  }

  void matchesNothingElse() {
    const AdminKey key = AdminKey::openOrCreate(m_path).value();
    std::string content = contentOf(key.file());
    content.pop_back();
    QVERIFY(!key.matches(""));
    QVERIFY(!key.matches(content + "\n"));
    QVERIFY(!key.matches(content.substr(1)));
    for (std::size_t at = 0; at < content.size(); ++at) {
      std::string changed = content;
      changed[at] = static_cast<char>(changed[at] ^ 1);
      QVERIFY(!key.matches(changed));
    }
  }

  void refusesAFileThatOthersMayUse_data() {
    QTest::addColumn<unsigned>("mode");
    for (const unsigned mode : {0640u, 0604u, 0660u, 0620u, 0602u, 0610u, 0666u, 0777u})
      QTest::addRow("%o", mode) << mode;
  }
  void refusesAFileThatOthersMayUse() {
    QFETCH(unsigned, mode);
    put(std::string(50, 'x'), mode);
    const auto key = AdminKey::openOrCreate(m_path);
    QVERIFY(!key);
    QVERIFY(key.error().detail.find("chmod 600 " + (m_path / "admin_token").string()) != std::string::npos);
    QCOMPARE(contentOf(m_path / "admin_token"), std::string(50, 'x'));
  }

  void acceptsWhatAnOperatorPutThere() {
    put(std::string(32, 'x') + "\r\n", 0400);
    QVERIFY(AdminKey::openOrCreate(m_path)->matches(std::string(32, 'x')));
  }

  void refusesAKeyThatIsNoKey_data() {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("empty") << ""
                           << "fewer than 32";
    QTest::newRow("short") << "secret\n"
                           << "fewer than 32";
    QTest::newRow("space inside") << QString(40, 'x') + " y"
                                  << "character that cannot stand";
    QTest::newRow("two lines") << QString(40, 'x') + "\n" + QString(40, 'y') << "character that cannot stand";
    QTest::newRow("huge") << QString(5000, 'x') << "larger than 4096";
  }
  void refusesAKeyThatIsNoKey() {
    QFETCH(QString, content);
    QFETCH(QString, fragment);
    put(content.toStdString(), 0600);
    const auto key = AdminKey::openOrCreate(m_path);
    QVERIFY(!key);
    QVERIFY2(key.error().detail.find(fragment.toStdString()) != std::string::npos,
             key.error().detail.c_str());
  }

  void refusesASymbolicLink() {
    std::ofstream(m_path / "elsewhere") << std::string(50, 'x');
    std::filesystem::create_symlink(m_path / "elsewhere", m_path / "admin_token");
    const auto key = AdminKey::openOrCreate(m_path);
    QVERIFY(!key);
    QVERIFY(key.error().detail.find("symbolic link") != std::string::npos);
  }

  void refusesADirectoryThatIsNotThere() {
    const auto key = AdminKey::openOrCreate(m_path / "missing");
    QVERIFY(!key);
    QVERIFY(key.error().detail.find("missing/admin_token") != std::string::npos);
  }

  void startsAtTheSameTimeAgreeOnOneKey() {
    std::vector<std::thread> threads;
    std::atomic<int> failed = 0;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        const auto key = AdminKey::openOrCreate(m_path);
        std::string content = contentOf(m_path / "admin_token");
        if (!content.empty()) content.pop_back();
        if (!key || !key->matches(content)) ++failed;
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_path), {}), 1);
  }
};

QTEST_APPLESS_MAIN(AdminKeyTest)
#include "admin_key_test.moc"
