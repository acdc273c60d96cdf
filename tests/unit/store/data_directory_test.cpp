#include "gateway/store/data_directory.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace gc::store;

class DataDirectoryTest : public QObject {
  Q_OBJECT
 private slots:
  void onlyPlainTenantIdsNameFiles_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("safe");
    const auto row = [](const QByteArray& id, bool safe) {
      QTest::newRow(id.isEmpty() ? "(empty)" : id.toPercentEncoding().left(60).constData()) << id << safe;
    };
    for (const char* id : {"ac", "acme", "a1", "acme_corp-2", "abcdefghijklmnopqrstuvwxyz01234"})
      row(id, true);
    for (const char* id : {"",      "a",    "abcdefghijklmnopqrstuvwxyz012345",
                           "Acme",  "aCme", "1acme",
                           "-acme", "_a",   "..",
                           "../x",  "a/b",  "a\\b",
                           "a.db",  "a b",  "a\n",
                           "acme/", "/etc", "äcme",
                           "a%2e",  "con:"})
      row(id, false);
    row(QByteArray("ac\0me", 5), false);
  }
  void onlyPlainTenantIdsNameFiles() {
    QFETCH(QByteArray, id);
    QFETCH(bool, safe);
    QCOMPARE(isSafeTenantId(id.toStdString()), safe);
    QTemporaryDir folder;
    const auto directory = DataDirectory::open(folder.path().toStdString());
    QVERIFY(directory);
    const auto file = directory->tenantFile(gc::TenantId(id.toStdString()));
    QCOMPARE(file.has_value(), safe);
    if (safe)
      QCOMPARE(QString::fromStdString(file->parent_path().string()), folder.filePath("tenants"));
    else
      QVERIFY(file.error().code == gc::Errc::InvalidArgument);
  }

  void aSecondOpenIsRefusedUntilTheFirstIsGone() {
    QTemporaryDir folder;
    {
      const auto first = DataDirectory::open(folder.path().toStdString());
      QVERIFY(first);
      const auto second = DataDirectory::open(folder.path().toStdString());
      QVERIFY(!second);
      QVERIFY(second.error().code == gc::Errc::AlreadyExists);
      QVERIFY(second.error().detail.find("another gateway") != std::string::npos);
    }
    QVERIFY(DataDirectory::open(folder.path().toStdString()));
  }

  void createsAllForItsOwnerAlone() {
    QTemporaryDir folder;
    const QString root = folder.filePath("new/data");
    const auto directory = DataDirectory::open(root.toStdString());
    QVERIFY(directory);
    for (const QString& path : {root, root + "/tenants", root + "/journal"}) {
      struct stat info {};
      QCOMPARE(stat(path.toLocal8Bit().constData(), &info), 0);
      QCOMPARE(info.st_mode & 0777, 0700u);
    }
  }

  void listsTenantsThatHaveAFile() {
    QTemporaryDir folder;
    const auto directory = DataDirectory::open(folder.path().toStdString());
    QVERIFY(directory);
    for (const char* name : {"globex.db", "acme.db", "acme.db-wal", "Bad.db", "notes.txt"}) {
      QFile file(folder.filePath("tenants/" + QString(name)));
      QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY((directory->tenants() == std::vector{gc::TenantId("acme"), gc::TenantId("globex")}));
  }

  void saysWhyItCannotBeCreated() {
    QTemporaryDir folder;
    QFile file(folder.filePath("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto directory = DataDirectory::open(folder.filePath("file/data").toStdString());
    QVERIFY(!directory);
    QVERIFY(directory.error().detail.find("cannot create") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(DataDirectoryTest)
#include "data_directory_test.moc"
