#include "gateway/base/log.h"

#include <unistd.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QtTest>

/// Sends stderr to a file while it lives.
class CapturedStderr {
 public:
  CapturedStderr() {
    m_file.open();
    m_saved = dup(STDERR_FILENO);
    dup2(m_file.handle(), STDERR_FILENO);
  }
  ~CapturedStderr() { restore(); }
  QByteArray text() {
    restore();
    m_file.seek(0);
    return m_file.readAll();
  }

 private:
  void restore() {
    if (m_saved < 0) return;
    fflush(stderr);
    dup2(m_saved, STDERR_FILENO);
    close(m_saved);
    m_saved = -1;
  }
  QTemporaryFile m_file;
  int m_saved = -1;
};

class LogTest : public QObject {
  Q_OBJECT
 private slots:
  void escapesWhatCouldForgeARecord_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain") << QByteArray("hello") << QByteArray("hello");
    QTest::newRow("quote and backslash") << QByteArray("a\"b\\c") << QByteArray(R"(a\"b\\c)");
    QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray(R"(a\nb)");
    QTest::newRow("carriage return") << QByteArray("a\rb") << QByteArray(R"(a\u000db)");
    QTest::newRow("terminal escape") << QByteArray("\x1b[2J") << QByteArray(R"(\u001b[2J)");
    QTest::newRow("null byte") << QByteArray("a\0b", 3) << QByteArray(R"(a\u0000b)");
    QTest::newRow("delete") << QByteArray("\x7f") << QByteArray(R"(\u007f)");
    QTest::newRow("C1 control") << QByteArray("\xC2\x9B") << QByteArray(R"(\u009b)");
    QTest::newRow("no C1 control") << QByteArray("\xC2\xA0") << QByteArray("\xC2\xA0");
    QTest::newRow("bidi override") << QByteArray("\xE2\x80\xAE") << QByteArray(R"(\u202e)");
    QTest::newRow("bidi isolate") << QByteArray("\xE2\x81\xA6") << QByteArray(R"(\u2066)");
    QTest::newRow("no bidi control") << QByteArray("\xE2\x80\xA6") << QByteArray("\xE2\x80\xA6");
    QTest::newRow("other writing") << QByteArray("日本") << QByteArray("日本");
    QTest::newRow("cut sequence") << QByteArray("\xE2\x80") << QByteArray("\xE2\x80");
  }
  void escapesWhatCouldForgeARecord() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, escaped);
    std::string out = "[";
    gc::appendJsonEscaped(out, {text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(QByteArray::fromStdString(out), "[" + escaped);
  }

  void writesOneJsonObjectALine() {
    CapturedStderr captured;
    gc::Log(gc::LogLevel::Info, gc::Log::Format::Json).warning("two\nlines", {{"key", "va\"lue\x1b"}});
    const QByteArray text = captured.text();
    QCOMPARE(text.count('\n'), 1);
    const QJsonObject record = QJsonDocument::fromJson(text).object();
    QCOMPARE(record["level"].toString(), "warning");
    QCOMPARE(record["message"].toString(), "two\nlines");
    QCOMPARE(record["key"].toString(), "va\"lue\x1b");
    QVERIFY(record["at"].toString().endsWith('Z'));
  }

  void humanRecordsAreOneLineToo() {
    CapturedStderr captured;
    gc::Log(gc::LogLevel::Info, gc::Log::Format::Human).error("a\nb", {{"why", "c\nd"}});
    const QByteArray text = captured.text();
    QCOMPARE(text.count('\n'), 1);
    QVERIFY(text.contains("a\\nb"));
    QVERIFY(text.contains("why=c\\nd"));
  }

  void staysSilentBelowItsLevel() {
    CapturedStderr captured;
    const gc::Log log(gc::LogLevel::Warning, gc::Log::Format::Json);
    log.info("not this");
    QVERIFY(!log.enabled(gc::LogLevel::Info));
    QVERIFY(log.enabled(gc::LogLevel::Error));
    QCOMPARE(captured.text(), QByteArray());
  }
};

QTEST_APPLESS_MAIN(LogTest)
#include "log_test.moc"
