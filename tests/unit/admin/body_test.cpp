#include "gateway/admin/body.h"

#include <QTest>

using namespace gc::admin;

namespace {
constexpr std::string_view kFields[] = {"kind", "duration_s"};
constexpr std::string_view kKinds[] = {"hang", "slow"};
}  // namespace

class BodyTest : public QObject {
  Q_OBJECT

 private slots:
  void readsKnownFields() {
    const auto body = Body::parse("{\"kind\":\"slow\",\"duration_s\":2.5e1}", kFields);
    QVERIFY(body.has_value());
    QCOMPARE(*body->choice("kind", kKinds), std::string("slow"));
    QCOMPARE(*body->positiveNumber("duration_s", 3600, 300), 25.0);
  }

  void absentNumbersHaveADefaultOrAreAnError() {
    const auto body = Body::parse("{}", kFields);
    QCOMPARE(*body->positiveNumber("duration_s", 3600, 300), 300.0);
    QVERIFY(!body->positiveNumber("duration_s", 3600, std::nullopt));
    QVERIFY(!body->choice("kind", kKinds));
  }

  void refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("no JSON") << QByteArray("kind=slow");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("unknown field") << QByteArray("{\"kind\":\"slow\",\"forever\":true}");
    QTest::newRow("field twice") << QByteArray("{\"kind\":\"slow\",\"kind\":\"hang\"}");
    QTest::newRow("escaped twin") << QByteArray("{\"kind\":\"slow\",\"k\\u0069nd\":\"hang\"}");
    QTest::newRow("text behind") << QByteArray("{} {}");
    QTest::newRow("too deep") << QByteArray("{\"kind\":[[[[[[]]]]]]}");
  }
  void refuses() {
    QFETCH(QByteArray, text);
    const auto body = Body::parse(text.toStdString(), kFields);
    QVERIFY(!body);
    QCOMPARE(body.error().status, 400);
    QCOMPARE(body.error().code, std::string("invalid_body"));
  }

  void refusesNumbers_data() {
    QTest::addColumn<QByteArray>("number");
    for (const char* number : {"0", "-1", "3601", "1e400", "\"60\"", "null", "true", "[60]"})
      QTest::newRow(number) << QByteArray(number);
  }
  void refusesNumbers() {
    QFETCH(QByteArray, number);
    const auto body = Body::parse("{\"duration_s\":" + number.toStdString() + "}", kFields);
    QVERIFY(!body || !body->positiveNumber("duration_s", 3600, 300));
  }

  void anUnknownKindIsAnsweredWithTheKnownOnes() {
    const auto body = Body::parse("{\"kind\":\"explode\"}", kFields);
    QCOMPARE(body->choice("kind", kKinds).error().message,
             std::string("Field 'kind' must be one of hang and slow, not 'explode'."));
  }
};

QTEST_APPLESS_MAIN(BodyTest)
#include "body_test.moc"
