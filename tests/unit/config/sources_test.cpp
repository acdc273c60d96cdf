#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>
#include <cstdlib>
#include <fstream>

#include "gateway/config/loader.h"

using namespace gc::config;

/// What the process itself offers a load: its files and its environment.
class SourcesTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_dir;
  std::filesystem::path m_path = m_dir.path().toStdString();

 private slots:
  void readsAFileWithItsNameAndFolder() {
    std::ofstream(m_path / "gc.toml") << "[gateway]\n";
    const auto source = Source::fromFile(m_path / "gc.toml");
    QVERIFY(source);
    QCOMPARE(source->text, "[gateway]\n");
    QCOMPARE(source->name, (m_path / "gc.toml").string());
    QCOMPARE(source->directory, m_path);
  }

  void saysWhyAFileCannotBeRead() {
    std::ofstream(m_path / "huge.toml") << std::string((4u << 20) + 1, '#');
    QVERIFY(::mkfifo((m_path / "pipe.toml").c_str(), 0600) == 0);
    const auto detail = [&](const char* name) { return Source::fromFile(m_path / name).error().detail; };
    QVERIFY(detail("none.toml").find("none.toml: No such file") != std::string::npos);
    QVERIFY(detail(".").find("it is a directory") != std::string::npos);
    QVERIFY(detail("huge.toml").find("larger than 4 MiB") != std::string::npos);
    // A pipe nobody writes to is empty at once instead of waiting for ever.
    QCOMPARE(Source::fromFile(m_path / "pipe.toml")->text, "");
  }

  void readsTheEnvironment() {
    ::setenv("GC_SOURCES_TEST", "value", 1);
    const KeySources sources = KeySources::ofProcess();
    QCOMPARE(sources.environment("GC_SOURCES_TEST").value(), "value");
    QVERIFY(!sources.environment("GC_SOURCES_TEST_UNSET"));
    QVERIFY(!sources.readFile(m_path / "none"));
  }
};

QTEST_APPLESS_MAIN(SourcesTest)
#include "sources_test.moc"
