#include "gateway/admin/query.h"

#include <QTest>

using namespace gc::admin;

namespace {

constexpr std::string_view kNames[] = {"limit", "q", "from", "status"};
constexpr std::string_view kStatus[] = {"ok", "error"};

Query parsed(std::string_view raw) {
  auto query = Query::parse(raw, kNames);
  return query ? *query : Query();
}

}  // namespace

class QueryTest : public QObject {
  Q_OBJECT

 private slots:
  void readsWhatIsAllowed() {
    const Query query = parsed("limit=25&q=acme%2Fbot+1%2B1&from=2026-11-20T14%3A03%3A20%2B02%3A00");
    QCOMPARE(*query.integer("limit", 1, 1000, 100), std::int64_t{25});
    QCOMPARE(query.text("q"), std::string_view("acme/bot 1+1"));
    QCOMPARE(gc::formatRfc3339(**query.time("from")), std::string("2026-11-20T12:03:20.000000Z"));
    QVERIFY(!query.has("status"));
    QCOMPARE(*query.choice("status", kStatus, 1), std::size_t{1});
  }

  void endsWhereItsViewEndsInsideALargerBuffer() {
    const std::string_view buffer = "limit=25&q=acme HTTP/1.1\r\nHost: gateway\r\n\r\n";
    const Query query = parsed(buffer.substr(0, 15));
    QCOMPARE(query.text("q"), std::string_view("acme"));
  }

  void absentParametersHaveDefaults() {
    const Query query = parsed("");
    QCOMPARE(*query.integer("limit", 1, 1000, 100), std::int64_t{100});
    QVERIFY(!*query.time("from"));
    QVERIFY(query.text("q").empty());
  }

  void refusesMistakes_data() {
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("unknown") << QByteArray("limt=5") << QByteArray("unknown_parameter");
    QTest::newRow("unknown beside known")
        << QByteArray("limit=5&tenant=a") << QByteArray("unknown_parameter");
    QTest::newRow("case differs") << QByteArray("Limit=5") << QByteArray("unknown_parameter");
    QTest::newRow("twice") << QByteArray("limit=5&limit=6") << QByteArray("invalid_parameter");
    QTest::newRow("no value") << QByteArray("limit") << QByteArray("invalid_parameter");
    QTest::newRow("empty value") << QByteArray("limit=") << QByteArray("invalid_parameter");
    QTest::newRow("bad escape") << QByteArray("q=%zz") << QByteArray("invalid_parameter");
    QTest::newRow("space") << QByteArray("q=a b") << QByteArray("invalid_parameter");
  }
  void refusesMistakes() {
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, code);
    const auto query =
        Query::parse(std::string_view(raw.constData(), static_cast<std::size_t>(raw.size())), kNames);
    QVERIFY(!query);
    QCOMPARE(query.error().status, 400);
    QCOMPARE(query.error().code, code.toStdString());
  }

  void theMessageNamesWhatIsPossible() {
    const auto query = Query::parse("limt=5", kNames);
    QCOMPARE(query.error().message,
             std::string("Unknown parameter 'limt'; this address takes limit, q, from and status."));
    const auto none = Query::parse("x=1", {});
    QCOMPARE(none.error().message, std::string("Unknown parameter 'x'; this address takes none."));
  }

  void refusesValues_data() {
    QTest::addColumn<QByteArray>("raw");
    for (const char* raw : {"limit=0", "limit=1001", "limit=-1", "limit=5x", "limit=1.5",
                            "limit=99999999999999999999", "from=yesterday", "from=2026-11-20", "status=bad"})
      QTest::newRow(raw) << QByteArray(raw);
  }
  void refusesValues() {
    QFETCH(QByteArray, raw);
    const Query query = parsed(raw.toStdString());
    const bool fine = query.integer("limit", 1, 1000, 100).has_value() && query.time("from").has_value() &&
                      query.choice("status", kStatus, 0).has_value();
    QVERIFY(!fine);
  }
};

QTEST_APPLESS_MAIN(QueryTest)
#include "query_test.moc"
