#include "gateway/llm/json_text.h"

#include <QTest>

#include "gateway/llm/surrogate_gate.h"

using namespace gc::llm;

/// Escapes: read, written, mended, and held back where a pair is cut in two.
class JsonTextTest : public QObject {
  Q_OBJECT

 private slots:
  void findsTheFirstBadEscape_data() {
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("at");  // -1: none
    QTest::newRow("plain") << QByteArray("abc") << -1;
    QTest::newRow("all") << QByteArray("\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D") << -1;
    QTest::newRow("letter") << QByteArray("a\\x") << 1;
    QTest::newRow("short") << QByteArray("\\u12") << 0;
    QTest::newRow("not-hex") << QByteArray("\\u12g4") << 0;
    QTest::newRow("at-end") << QByteArray("a\\") << 1;
    QTest::newRow("behind-a-good-one") << QByteArray("\\\\\\q") << 2;
  }
  void findsTheFirstBadEscape() {
    QFETCH(QByteArray, raw);
    QFETCH(int, at);
    const std::size_t found = findBadEscape(raw.toStdString());
    QCOMPARE(found == std::string_view::npos ? -1 : static_cast<int>(found), at);
  }

  void readsAndMends_data() {
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("meaning");
    QTest::addColumn<QByteArray>("mended");
    QTest::addColumn<bool>("lone");
    const auto row = [](const char* tag, const char* raw, const char* meaning, const char* mended,
                        bool lone) {
      QTest::newRow(tag) << QByteArray(raw) << QByteArray(meaning) << QByteArray(mended) << lone;
    };
    row("plain", "caf\xC3\xA9", "caf\xC3\xA9", "caf\xC3\xA9", false);
    row("simple", "\\n\\t\\\"\\\\\\/", "\n\t\"\\/", "\\n\\t\\\"\\\\\\/", false);
    row("two-bytes", "\\u00e9", "\xC3\xA9", "\\u00e9", false);
    row("three-bytes", "\\u20AC", "\xE2\x82\xAC", "\\u20AC", false);
    row("pair", "\\ud83d\\ude00", "\xF0\x9F\x98\x80", "\\ud83d\\ude00", false);
    row("high-alone", "a\\ud83dz", "a\xEF\xBF\xBDz", "a\\ufffdz", true);
    row("low-alone", "\\ude00", "\xEF\xBF\xBD", "\\ufffd", true);
    row("high-high-low", "\\ud83d\\ud83d\\ude00", "\xEF\xBF\xBD\xF0\x9F\x98\x80", "\\ufffd\\ud83d\\ude00",
        true);
    row("escaped-backslash", "\\\\ud83d", "\\ud83d", "\\\\ud83d", false);
  }
  void readsAndMends() {
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, meaning);
    QFETCH(QByteArray, mended);
    QFETCH(bool, lone);
    std::string unescaped;
    std::string repaired;
    appendUnescaped(unescaped, raw.toStdString());
    appendRepaired(repaired, raw.toStdString());
    QCOMPARE(unescaped, meaning.toStdString());
    QCOMPARE(repaired, mended.toStdString());
    QCOMPARE(hasLoneSurrogate(raw.toStdString()), lone);
  }

  void seesAHighHalfAtTheEnd() {
    QVERIFY(endsWithHighSurrogate("a\\ud83d"));
    QVERIFY(endsWithHighSurrogate("\\\\\\ud83d"));
    QVERIFY(!endsWithHighSurrogate("\\\\ud83d"));
    QVERIFY(!endsWithHighSurrogate("\\ude00"));
    QVERIFY(!endsWithHighSurrogate("ud83d"));
  }

  void escapesOnlyWhatItMust() {
    std::string out;
    appendQuoted(out, "a\"b\\c\n\x01/\xC3\xA9");
    QCOMPARE(out, std::string("\"a\\\"b\\\\c\\n\\u0001/\xC3\xA9\""));
  }

  void escapesLineSeparatorsBehindAPoint() {
    std::string json = "\xE2\x80\xA8|\xE2\x80\xA8\xE2\x80\xA9\xC2\x85\xC2\xA0\xE2\x82\xAC";
    escapeLineSeparators(json, 4);
    QCOMPARE(json, std::string("\xE2\x80\xA8|\\u2028\\u2029\\u0085\xC2\xA0\xE2\x82\xAC"));
  }

  void holdsAHighHalfForTheNextPiece() {
    SurrogateGate gate;
    std::string out;
    gate.pass(out, "a\\ud83d");
    QCOMPARE(out, std::string("a"));
    QVERIFY(gate.holds());
    gate.pass(out, "");
    gate.pass(out, "\\ude00b");
    QCOMPARE(out, std::string("a\\ud83d\\ude00b"));
    gate.pass(out, "\\ud83d");
    gate.flush(out);
    QCOMPARE(out, std::string("a\\ud83d\\ude00b\\ufffd"));
    QVERIFY(!gate.holds());
  }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
