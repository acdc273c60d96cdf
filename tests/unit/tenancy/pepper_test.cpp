#include "gateway/tenancy/pepper.h"

#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <thread>

using gc::tenancy::KeyHash;
using gc::tenancy::Pepper;

namespace {

QByteArray hex(const KeyHash& hash) {
  return QByteArray(reinterpret_cast<const char*>(hash.data()), hash.size()).toHex();
}

}  // namespace

class PepperTest : public QObject {
  Q_OBJECT
 private slots:
  void agreesWithRfc4231_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                       << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                       << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                       << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  }
  void agreesWithRfc4231() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, expected);
    const auto pepper = Pepper::fromBytes(key.toStdString());
    QCOMPARE(hex(pepper->hash(data.toStdString())), expected);
    QCOMPARE(hex(pepper->hash(data.toStdString())), expected);
  }

  void survivesARestart() {
    const QTemporaryDir dir;
    const std::filesystem::path path = dir.path().toStdString();
    const auto first = Pepper::openOrCreate(path).value();
    const auto second = Pepper::openOrCreate(path).value();
    QCOMPARE(hex(first->hash("a")), hex(second->hash("a")));
    QCOMPARE(first->fingerprint(), second->fingerprint());
    struct stat status {};
    QCOMPARE(::stat((path / "pepper").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777u, 0600u);
    QCOMPARE(status.st_size, 32);
    QCOMPARE(std::distance(std::filesystem::directory_iterator(path), {}), 1);
  }

  void everyInstallationHasItsOwn() {
    const QTemporaryDir one;
    const QTemporaryDir two;
    const auto first = Pepper::openOrCreate(one.path().toStdString()).value();
    const auto second = Pepper::openOrCreate(two.path().toStdString()).value();
    QVERIFY(hex(first->hash("a")) != hex(second->hash("a")));
    QVERIFY(first->fingerprint() != second->fingerprint());
    QVERIFY(Pepper::temporary()->fingerprint() != Pepper::temporary()->fingerprint());
  }

  void refusesADamagedFile() {
    const QTemporaryDir dir;
    const std::filesystem::path path = dir.path().toStdString();
    std::ofstream(path / "pepper") << "short";
    std::filesystem::permissions(path / "pepper", std::filesystem::perms(0600));
    const auto pepper = Pepper::openOrCreate(path);
    QVERIFY(!pepper);
    QVERIFY(pepper.error().detail.find("5 bytes instead of 32") != std::string::npos);
  }

  void hashesFromManyThreadsAtOnce() {
    const auto pepper = Pepper::fromBytes(std::string(32, 'p'));
    const QByteArray expected = hex(pepper->hash("key"));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int round = 0; round < 2000; ++round)
          if (hex(pepper->hash("key")) != expected) ++wrong;
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(wrong.load(), 0);
  }
};

QTEST_APPLESS_MAIN(PepperTest)
#include "pepper_test.moc"
