#include "gateway/upstream/call.h"

#include <QTest>

#include "gateway/upstream/answer_pace.h"

using gc::FailureCategory;
using gc::Origin;
using Kind = gc::http::IoFailure::Kind;

class CallTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void labelsEveryFailure_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<int>("category");
    QTest::addColumn<int>("origin");
    QTest::addColumn<bool>("stale");
    const auto row = [](const char* id, Kind kind, bool answered, bool reused, FailureCategory category,
                        Origin origin, bool stale) {
      QTest::newRow(id) << static_cast<int>(kind) << answered << reused << static_cast<int>(category)
                        << static_cast<int>(origin) << stale;
    };
    row("resolve", Kind::Resolve, false, false, FailureCategory::Connect, Origin::Local, false);
    row("refused", Kind::Refused, false, false, FailureCategory::Connect, Origin::Local, false);
    row("unreachable", Kind::Unreachable, false, false, FailureCategory::Connect, Origin::Local, false);
    row("reset-fresh", Kind::Reset, false, false, FailureCategory::Connect, Origin::Local, false);
    row("reset-keep-alive-race", Kind::Reset, false, true, FailureCategory::Connect, Origin::Local, true);
    row("closed-keep-alive-race", Kind::Closed, false, true, FailureCategory::Connect, Origin::Local, true);
    row("closed-inside-answer", Kind::Closed, true, true, FailureCategory::BadGateway, Origin::External,
        false);
    row("timeout", Kind::Timeout, false, false, FailureCategory::Timeout, Origin::Local, false);
    row("certificate-refused", Kind::Tls, false, false, FailureCategory::Tls, Origin::Local, false);
    row("handshake-broken-off", Kind::Tls, true, false, FailureCategory::Tls, Origin::External, false);
    row("bad-answer", Kind::BadAnswer, true, false, FailureCategory::BadGateway, Origin::External, false);
    row("too-large", Kind::TooLarge, true, false, FailureCategory::BadGateway, Origin::External, false);
  }
  void labelsEveryFailure() {
    QFETCH(int, kind);
    QFETCH(bool, answered);
    QFETCH(bool, reused);
    QFETCH(int, category);
    QFETCH(int, origin);
    QFETCH(bool, stale);
    const auto judged = gc::upstream::judgeIo({static_cast<Kind>(kind), "", true, answered}, reused);
    QCOMPARE(static_cast<int>(judged.category), category);
    QCOMPARE(static_cast<int>(judged.origin), origin);
    QCOMPARE(judged.staleConnection, stale);
  }

  void takesBaseUrlsApart_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("parts");
    QTest::newRow("https") << "https://api.example.com/v1"
                           << "api.example.com 443 tls api.example.com /v1";
    QTest::newRow("port") << "http://127.0.0.1:9001/v1/"
                          << "127.0.0.1 9001 plain 127.0.0.1:9001 /v1";
    QTest::newRow("no-path") << "http://localhost:80"
                             << "localhost 80 plain localhost:80 ";
    QTest::newRow("ipv6") << "http://[::1]:9001"
                          << "::1 9001 plain [::1]:9001 ";
    QTest::newRow("address-in-name") << "http://127.0.0.1.example.com/v1"
                                     << "127.0.0.1.example.com 80 plain 127.0.0.1.example.com /v1";
    QTest::newRow("ftp") << "ftp://a/"
                         << "!";
    QTest::newRow("no-host") << "http:///v1"
                             << "!";
    QTest::newRow("no-scheme") << "api.example.com"
                               << "!";
  }
  void takesBaseUrlsApart() {
    QFETCH(QString, url);
    QFETCH(QString, parts);
    const auto parsed = gc::upstream::BaseUrl::parse(url.toStdString());
    if (parts == "!") {
      QVERIFY(parsed.has_error());
      return;
    }
    QVERIFY(parsed.has_value());
    const QString shown =
        QString("%1 %2 %3 %4 %5")
            .arg(QString::fromStdString(parsed->endpoint.host), QString::fromStdString(parsed->endpoint.port),
                 parsed->endpoint.tls ? "tls" : "plain", QString::fromStdString(parsed->hostHeader),
                 QString::fromStdString(parsed->pathPrefix));
    QCOMPARE(shown, parts);
  }

  void allowsWholeAnswersTheirLength() {
    using std::chrono::milliseconds;
    gc::upstream::AnswerPace pace;
    // Nothing known: 50 ms a token.
    QCOMPARE(pace.limit(milliseconds(1500), 10), gc::Duration(milliseconds(2000)));
    pace.add(milliseconds(1000), 100);
    // 10 ms a token shown, three times that allowed.
    QCOMPARE(pace.limit(milliseconds(1500), 10), gc::Duration(milliseconds(1800)));
    pace.add(milliseconds(1000), 0);
    QCOMPARE(pace.limit(milliseconds(1500), 10), gc::Duration(milliseconds(1800)));
  }
};

QTEST_APPLESS_MAIN(CallTest)
#include "call_test.moc"
