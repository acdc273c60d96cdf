#include "gateway/admin/json_writer.h"

#include <QTest>
#include <limits>

using namespace gc::admin;

class JsonWriterTest : public QObject {
  Q_OBJECT

  template <class T>
  static std::string written(const T& value) {
    std::string out;
    JsonWriter(out).value(value);
    return out;
  }

 private slots:
  void separatesMembersAndElements() {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("a", 1).key("b").beginArray().value(1).value(2).beginObject().endObject();
    json.endArray().key("c").beginArray().endArray().field("d", nullptr).endObject();
    QCOMPARE(out, std::string("{\"a\":1,\"b\":[1,2,{}],\"c\":[],\"d\":null}"));
  }

  void valuesKeepTheirMeaning() {
    QCOMPARE(written(true), std::string("true"));
    QCOMPARE(written("x"), std::string("\"x\""));
    QCOMPARE(written(0.1), std::string("0.1"));
    QCOMPARE(written(12.345), std::string("12.345"));
    QCOMPARE(written(std::numeric_limits<std::uint64_t>::max()), std::string("18446744073709551615"));
    QCOMPARE(written(std::uint8_t{7}), std::string("7"));
    QCOMPARE(written(gc::Money::fromNanos(6'890'000)), std::string("\"0.006890000\""));
    QCOMPARE(written(gc::wallFromMicros(1)), std::string("\"1970-01-01T00:00:00.000001Z\""));
  }

  void unknownIsNullNeverZero() {
    QCOMPARE(written(std::optional<int>()), std::string("null"));
    QCOMPARE(written(std::optional<double>(0.0)), std::string("0"));
    QCOMPARE(written(std::optional<gc::Money>()), std::string("null"));
    QCOMPARE(written(known(std::int64_t{-1})), std::string("null"));
    QCOMPARE(written(toMs(known(std::int64_t{-1}))), std::string("null"));
    QCOMPARE(written(toMs(known(std::int64_t{1500}))), std::string("1.5"));
    QCOMPARE(written(known(std::string_view())), std::string("null"));
    QCOMPARE(written(std::numeric_limits<double>::infinity()), std::string("null"));
  }

  void textIsEscaped() {
    QCOMPARE(written("a\"b\\c\nd"), std::string("\"a\\\"b\\\\c\\nd\""));
    QCOMPARE(written("\xE2\x82\xAC"), std::string("\"\xE2\x82\xAC\""));
  }

  void bytesThatAreNoUtf8AreReplaced_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replaced");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << 1;
    QTest::newRow("cut sequence") << QByteArray("a\xE2\x82") << 2;
    QTest::newRow("overlong") << QByteArray("\xC0\xAFz") << 2;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 4;
    QTest::newRow("Latin-1") << QByteArray("caf\xE9") << 1;
  }
  void bytesThatAreNoUtf8AreReplaced() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, replaced);
    const std::string out =
        written(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    QCOMPARE(QByteArray::fromStdString(out).count("\xEF\xBF\xBD"), replaced);
    QVERIFY(QString::fromUtf8(out.c_str()).toUtf8() == QByteArray::fromStdString(out));
  }
};

QTEST_APPLESS_MAIN(JsonWriterTest)
#include "json_writer_test.moc"
