#include "gateway/llm/json_document.h"

#include <QTest>
#include <string>

using namespace gc::llm;

/// The strict pass: what is accepted, what is refused and where, and that texts come back as they were.
class JsonDocumentTest : public QObject {
  Q_OBJECT

 private slots:
  void acceptsValidTextsAndKeepsThemRaw_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty-object") << QByteArray("{}");
    QTest::newRow("empty-array") << QByteArray(" [ ] \n");
    QTest::newRow("big-integer") << QByteArray("[9007199254740993,18446744073709551616]");
    QTest::newRow("one-point-zero") << QByteArray("[1.0,1,1e0,-0,0.10]");
    QTest::newRow("tiny") << QByteArray("[1e-999]");
    QTest::newRow("escapes") << QByteArray("[\"\\u00e9\\ud83d\\ude00\\\"\\\\\\/\\b\\f\\n\\r\\t\"]");
    QTest::newRow("lone-surrogate-is-grammar") << QByteArray(R"(["\ud83d"])");
    QTest::newRow("nul-escape") << QByteArray(R"(["\u0000"])");
    QTest::newRow("utf8") << QByteArray("{\"k\u00e9y\":\"\xf0\x9f\x8c\xbf\"}");
    QTest::newRow("same-key-in-two-objects") << QByteArray(R"([{"a":1},{"a":{"a":2}}])");
    QTest::newRow("trailing-space") << QByteArray("{\"a\":[1 , 2] } \r\n\t");
    QTest::newRow("depth-32") << QByteArray(32, '[') + QByteArray(32, ']');
  }
  void acceptsValidTextsAndKeepsThemRaw() {
    QFETCH(QByteArray, text);
    JsonDocument document;
    const auto result = document.parseCopy(text.toStdString());
    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QCOMPARE(QByteArray::fromStdString(std::string(document.root().raw())), text.trimmed());
  }

  void refusesWithByteAndReason_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("empty") << QByteArray("") << QByteArray("byte 0: ");
    QTest::newRow("scalar") << QByteArray("12") << QByteArray("byte 0: ");
    QTest::newRow("text-behind") << QByteArray("{} x") << QByteArray("byte 3: more text");
    QTest::newRow("two-values") << QByteArray("{}{}") << QByteArray("byte 2: more text");
    QTest::newRow("unclosed") << QByteArray("{\"a\":1") << QByteArray("byte ");
    QTest::newRow("wrong-bracket") << QByteArray("{\"a\":[1}]") << QByteArray("byte ");
    QTest::newRow("trailing-comma-object") << QByteArray("{\"a\":1,}") << QByteArray("byte ");
    QTest::newRow("trailing-comma-array") << QByteArray("[1,]") << QByteArray("byte ");
    QTest::newRow("missing-comma") << QByteArray("[1 2]") << QByteArray("byte ");
    QTest::newRow("missing-colon") << QByteArray("{\"a\" 1}") << QByteArray("byte ");
    QTest::newRow("bare-key") << QByteArray("{a:1}") << QByteArray("byte ");
    QTest::newRow("leading-zero") << QByteArray("[01]") << QByteArray("byte 1: not a valid number");
    QTest::newRow("plus") << QByteArray("[+1]") << QByteArray("byte ");
    QTest::newRow("bare-point") << QByteArray("[1.]") << QByteArray("byte 1: not a valid number");
    QTest::newRow("hex") << QByteArray("[0x10]") << QByteArray("byte 2: a comma");
    QTest::newRow("bare-exponent") << QByteArray("[1e]") << QByteArray("byte 1: not a valid number");
    QTest::newRow("infinite") << QByteArray("[1e999]") << QByteArray("byte 1: not a valid number");
    QTest::newRow("nan") << QByteArray("[NaN]") << QByteArray("byte ");
    QTest::newRow("literal-cut") << QByteArray("[tru]") << QByteArray("byte 1: not a JSON value");
    QTest::newRow("literal-long") << QByteArray("[nullx]") << QByteArray("byte 5: a comma");
    QTest::newRow("literal-case") << QByteArray("[fALSE]") << QByteArray("byte 1: not a JSON value");
    QTest::newRow("bad-escape") << QByteArray(R"(["a\x"])") << QByteArray("byte 3: invalid escape");
    QTest::newRow("short-unicode") << QByteArray(R"(["\u12"])") << QByteArray("byte 2: invalid escape");
    QTest::newRow("bad-key-escape") << QByteArray(R"({"\q":1})") << QByteArray("byte 2: invalid escape");
    QTest::newRow("control-in-string") << QByteArray("[\"a\nb\"]") << QByteArray("byte ");
    QTest::newRow("unclosed-string") << QByteArray("[\"abc]") << QByteArray("byte ");
    QTest::newRow("bad-utf8") << QByteArray("[\"ab\xff\"]") << QByteArray("byte 4: ");
    QTest::newRow("overlong-utf8") << QByteArray("[\"\xc0\xaf\"]") << QByteArray("byte 2: ");
    QTest::newRow("encoded-surrogate") << QByteArray("[\"\xed\xa0\x80\"]") << QByteArray("byte 2: ");
    QTest::newRow("twice") << QByteArray(R"({"a":1,"b":2,"a":3})")
                           << QByteArray("byte 13: the key \"a\" appears twice");
    QTest::newRow("twice-escaped") << QByteArray(R"({"model":1,"mod\u0065l":3})")
                                   << QByteArray("byte 11: the key");
    QTest::newRow("depth-33") << QByteArray(33, '[') + QByteArray(33, ']')
                              << QByteArray("byte 32: nested too deeply");
    QTest::newRow("byte-order-mark") << QByteArray("\xef\xbb\xbf{}") << QByteArray("byte ");
    QTest::newRow("comment") << QByteArray("{/*x*/}") << QByteArray("byte ");
    QTest::newRow("key-in-array") << QByteArray("{\"a\":[1,\"b\":null}]}") << QByteArray("byte 11: a comma");
    QTest::newRow("brackets-crossed") << QByteArray("{\"a\":[1,{\"b\":null]}}") << QByteArray("byte ");
    QTest::newRow("lone-closer") << QByteArray("]") << QByteArray("byte 0: ");
    QTest::newRow("cut-behind-backslash") << QByteArray("[\"a\\") << QByteArray("byte 1: unclosed string");
    QTest::newRow("single-quotes") << QByteArray("{'a':1}") << QByteArray("byte ");
  }
  void refusesWithByteAndReason() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, detail);
    JsonDocument document;
    const auto result = document.parseCopy(text.toStdString());
    QVERIFY(!result);
    const QByteArray got = QByteArray::fromStdString(result.error().detail);
    QVERIFY2(got.startsWith(detail), got.constData());
    QVERIFY(!document.root());
  }

  void refusesManyKeysWithOneTwice() {
    std::string text = "{";
    for (int i = 0; i < 100; ++i) text += "\"k" + std::to_string(i) + "\":0,";
    JsonDocument document;
    QVERIFY(document.parseCopy(text + "\"z\":1}"));
    QCOMPARE(document.root().size(), 101u);
    QVERIFY(!document.parseCopy(text + "\"k57\":1}"));
  }

  void keysAreComparedWhole() {
    // Alike in length, first and last bytes; and of every count around the change of method.
    JsonDocument document;
    QVERIFY(document.parseCopy(R"({"beginXend!":1,"beginYend!":2,"":3,"b":4})"));
    QVERIFY(!document.parseCopy(R"({"beginXend!":1,"beginYend!":2,"beginXend!":3})"));
    QVERIFY(!document.parseCopy(R"({"":1,"":2})"));
    for (int count = 1; count < 40; ++count) {
      std::string text = "{\"first\":0";
      for (int i = 1; i < count; ++i) text += ",\"key-" + std::to_string(100 + i) + "-tail\":0";
      QVERIFY(document.parseCopy(text + "}"));
      QVERIFY(!document.parseCopy(text + ",\"first\":1}"));
    }
  }

  void stringsEndWhereTheyEnd() {
    JsonDocument document;
    for (std::size_t before = 0; before < 40; ++before) {
      for (std::size_t behind = 0; behind < 40; ++behind) {
        const std::string plain(before, 'x');
        std::string tail;
        for (std::size_t i = 0; i < behind; ++i) tail += "\xC3\xA9";
        QVERIFY(document.parseCopy("[\"" + plain + "\",\"" + tail + "\"]"));
        QCOMPARE(document.root().firstChild().rawString(), std::string_view(plain));
        QCOMPARE(document.root().firstChild().next().rawString(), std::string_view(tail));
        QVERIFY(document.parseCopy("[\"" + plain + "\\\"" + tail + "\"]"));
        QCOMPARE(document.root().firstChild().string(), plain + "\"" + tail);
        for (const char control : {'\0', '\n', '\x1F'})
          QVERIFY(!document.parseCopy("[\"" + plain + control + tail + "\"]"));
        QVERIFY(document.parseCopy("[\"" + plain + '\x7F' + tail + "\"]"));
      }
    }
  }

  void countsValues() {
    JsonDocument document;
    QVERIFY(document.parseCopy("[1,2,3]", JsonLimits{.maxNodes = 4}));
    QVERIFY(!document.parseCopy("[1,2,3]", JsonLimits{.maxNodes = 3}));
    QVERIFY(!document.parseCopy("[1,2,3]", JsonLimits{.maxBytes = 6}));
  }

  void findsWhatIsThereAndMissesWhatIsNot() {
    JsonDocument document;
    QVERIFY(document.parseCopy(R"({"a":{"b":[1,{"c":"x\n\ud83d\ude00"}],"n":null},"\u0064":true,"e":2.50})"));
    const JsonValue root = document.root();
    QCOMPARE(root.size(), 3u);
    QCOMPARE(root["a"]["b"].size(), 2u);
    const JsonValue text = root["a"]["b"].firstChild().next()["c"];
    QVERIFY(text.hasEscapes());
    QCOMPARE(text.string(), std::string("x\n\xf0\x9f\x98\x80"));
    QVERIFY(text.equals("x\n\xf0\x9f\x98\x80"));
    QVERIFY(root["d"].isTrue());
    QCOMPARE(root["e"].raw(), std::string_view("2.50"));
    QVERIFY(root["a"]["n"].isNull());
    QVERIFY(!root["a"]["zz"]["y"]["z"]);
    QVERIFY(root["a"]["zz"].isNullOrMissing());
    QVERIFY(!root["a"]["zz"].isNull());
    QCOMPARE(root["a"].raw(), std::string_view(R"({"b":[1,{"c":"x\n\ud83d\ude00"}],"n":null})"));
    QCOMPARE(document.text().substr(root["e"].keyOffset(), 3), std::string_view("\"e\""));
    int members = 0;
    for (JsonValue member : root.children()) members += member.size() > 0 ? 10 : 1;
    QCOMPARE(members, 12);
  }

  void readsWholeNumbersOnly_data() {
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<qlonglong>("expected");  // -1: none
    QTest::newRow("int") << QByteArray("42") << 42ll;
    QTest::newRow("point-zero") << QByteArray("42.0") << 42ll;
    QTest::newRow("exponent") << QByteArray("42e1") << 420ll;
    QTest::newRow("max") << QByteArray("9223372036854775807") << 9223372036854775807ll;
    QTest::newRow("too-large") << QByteArray("9223372036854775808") << -1ll;
    QTest::newRow("fraction") << QByteArray("42.5") << -1ll;
  }
  void readsWholeNumbersOnly() {
    QFETCH(QByteArray, number);
    QFETCH(qlonglong, expected);
    JsonDocument document;
    QVERIFY(document.parseCopy("[" + number.toStdString() + "]"));
    QCOMPARE(static_cast<qlonglong>(document.root().firstChild().integer().value_or(-1)), expected);
  }

  void findsTheEndOfAStringAtEveryOffset() {
    for (int length = 0; length < 40; ++length) {
      for (const char* end : {"\\n", "\xC3\xA9", ""}) {
        const std::string inside = std::string(static_cast<std::size_t>(length), 'x') + end;
        JsonDocument document;
        QVERIFY(document.parseCopy("[\"" + inside + "\",1]"));
        QCOMPARE(document.root().firstChild().rawString(), std::string_view(inside));
        QVERIFY(!document.parseCopy("[\"" + inside + "\x1f\",1]"));
      }
    }
  }

  void keepsItsTextWhenMoved() {
    JsonDocument document;
    QVERIFY(document.parseCopy("[\"a\"]"));
    const JsonDocument moved = std::move(document);
    QCOMPARE(moved.root().firstChild().rawString(), std::string_view("a"));
  }

  void mendsLoneSurrogatesWhenRead() {
    JsonDocument document;
    QVERIFY(document.parseCopy(R"(["a\ud83dz","\ude00","\\ud83d"])"));
    const JsonValue first = document.root().firstChild();
    QCOMPARE(first.string(), std::string("a\xef\xbf\xbdz"));
    QCOMPARE(first.next().string(), std::string("\xef\xbf\xbd"));
    QCOMPARE(first.next().next().string(), std::string("\\ud83d"));
  }
};

QTEST_APPLESS_MAIN(JsonDocumentTest)
#include "json_document_test.moc"
