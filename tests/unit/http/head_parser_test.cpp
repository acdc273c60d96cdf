#include "gateway/http/head_parser.h"

#include <QTest>
#include <string>

using gc::http::Framing;
using gc::http::HeadResult;

namespace {
std::string request(const std::string& headers,
                    const std::string& line = "POST /v1/chat/completions HTTP/1.1") {
  return line + "\r\n" + headers + "\r\n";
}
std::string response(const std::string& headers, const std::string& line = "HTTP/1.1 200 OK") {
  return line + "\r\n" + headers + "\r\n";
}
}  // namespace

class HeadParserTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsARequest() {
    const std::string bytes =
        request("Host: gw\r\nAuthorization: Bearer k\r\nContent-Length: 5\r\n", "POST /v1/x?a=b HTTP/1.1") +
        "hello";
    gc::http::Request out;
    const HeadResult result = gc::http::parseRequestHead(bytes, out);
    QCOMPARE(result.kind, HeadResult::Kind::Complete);
    QCOMPARE(result.size, bytes.size() - 5);
    QCOMPARE(out.method, std::string_view("POST"));
    QCOMPARE(out.path, std::string_view("/v1/x"));
    QCOMPARE(out.query, std::string_view("a=b"));
    QCOMPARE(out.fields.get("AUTHORIZATION"), std::string_view("Bearer k"));
    QCOMPARE(out.framing.kind, Framing::Kind::Length);
    QCOMPARE(out.framing.length, std::uint64_t{5});
    QVERIFY(out.keepAlive);
    // Views, not copies: they point into the bytes given.
    QVERIFY(out.method.data() == bytes.data());
  }

  void refusesAmbiguousRequests_data() {
    QTest::addColumn<QByteArray>("head");
    const auto row = [](const char* id, const std::string& head) {
      QTest::newRow(id) << QByteArray::fromStdString(head);
    };
    row("te-and-cl", request("Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n"));
    row("te-gzip", request("Host: a\r\nTransfer-Encoding: gzip\r\n"));
    row("te-xchunked", request("Host: a\r\nTransfer-Encoding: xchunked\r\n"));
    row("te-chunked-identity", request("Host: a\r\nTransfer-Encoding: chunked, identity\r\n"));
    row("te-identity-cl", request("Host: a\r\nTransfer-Encoding: identity\r\nContent-Length: 3\r\n"));
    row("te-twice", request("Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"));
    row("te-http-1-0", request("Host: a\r\nTransfer-Encoding: chunked\r\n", "POST / HTTP/1.0"));
    row("cl-twice", request("Host: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n"));
    row("cl-list", request("Host: a\r\nContent-Length: 3, 3\r\n"));
    row("cl-plus", request("Host: a\r\nContent-Length: +3\r\n"));
    row("cl-negative", request("Host: a\r\nContent-Length: -1\r\n"));
    row("cl-hex", request("Host: a\r\nContent-Length: 0x3\r\n"));
    row("cl-overflow", request("Host: a\r\nContent-Length: 99999999999999999999\r\n"));
    row("no-host", request("X: y\r\n"));
    row("host-twice", request("Host: a\r\nHost: a\r\n"));
    row("host-empty", request("Host:\r\n"));
    row("host-garbage", request("Host: a/b\r\n"));
    row("authorization-twice", request("Host: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n"));
    row("obs-fold", request("Host: a\r\nX: b\r\n c\r\n"));
    row("blank-before-colon", request("Host : a\r\n"));
    row("empty-name", request("Host: a\r\n: b\r\n"));
    row("nul-in-value", request(std::string("Host: a\r\nX: b\0c\r\n", 17)));
    row("bare-cr", request("Host: a\r\nX: b\rc\r\n"));
    row("bare-lf", "POST / HTTP/1.1\nHost: a\n\n");
    row("fragment-in-target", request("Host: a\r\n", "POST /a#b HTTP/1.1"));
    row("8-bit-target", request("Host: a\r\n", "POST /\xC3\xA9 HTTP/1.1"));
    row("absolute-target", request("Host: a\r\n", "POST http://b/ HTTP/1.1"));
    row("two-blanks", request("Host: a\r\n", "POST  / HTTP/1.1"));
    row("version-2", request("Host: a\r\n", "PRI * HTTP/2.0"));
    row("version-1-2", request("Host: a\r\n", "POST / HTTP/1.2"));
    row("no-version", request("Host: a\r\n", "POST /"));
    row("get-with-body", request("Host: a\r\nContent-Length: 3\r\n", "GET / HTTP/1.1"));
    row("upgrade-with-body", request("Host: a\r\nUpgrade: x\r\nContent-Length: 3\r\n"));
    row("unknown-expectation", request("Host: a\r\nExpect: wonders\r\nContent-Length: 3\r\n"));
    row("tab-in-line", request("Host: a\r\n", "POST\t/ HTTP/1.1"));
    row("blank-behind-line", request("Host: a\r\n", "POST / HTTP/1.1 "));
    row("lower-case-version", request("Host: a\r\n", "POST / http/1.1"));
    row("version-0-9", request("Host: a\r\n", "POST / HTTP/0.9"));
    row("no-method", request("Host: a\r\n", " / HTTP/1.1"));
    row("odd-method", request("Host: a\r\n", "PO(ST / HTTP/1.1"));
    row("bare-cr-in-line", request("Host: a\r\n", "POST /\r HTTP/1.1"));
    row("too-many-fields", request([] {
          std::string fields = "Host: a\r\n";
          for (int i = 0; i < 200; ++i) fields += "X: y\r\n";
          return fields;
        }()));
    row("leading-empty-line", "\r\n" + request("Host: a\r\n"));
  }
  void refusesAmbiguousRequests() {
    QFETCH(QByteArray, head);
    gc::http::Request out;
    const std::string bytes = head.toStdString();
    const HeadResult result = gc::http::parseRequestHead(bytes, out);
    QCOMPARE(result.kind, HeadResult::Kind::Bad);
    QVERIFY(!result.reason.empty());
  }

  void waitsForTheRestOfAHead() {
    const std::string bytes = request("Host: gw\r\nContent-Length: 0\r\n");
    gc::http::Request out;
    for (std::size_t size = 1; size < bytes.size(); ++size)
      QCOMPARE(gc::http::parseRequestHead(bytes.substr(0, size), out).kind, HeadResult::Kind::Incomplete);
  }

  void boundsTheHead() {
    gc::http::Request out;
    const std::string endless = "POST / HTTP/1.1\r\nHost: a\r\nX: " + std::string(70'000, 'x');
    QCOMPARE(gc::http::parseRequestHead(endless, out).kind, HeadResult::Kind::Bad);
    std::string many = "Host: a\r\n";
    for (int i = 0; i < 300; ++i) many += "X" + std::to_string(i) + ": y\r\n";
    QCOMPARE(gc::http::parseRequestHead(request(many), out).kind, HeadResult::Kind::Bad);
  }

  void readsAnswersFraming_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("keepAlive");
    const auto row = [](const char* id, const std::string& head, Framing::Kind kind, bool keepAlive) {
      QTest::newRow(id) << QByteArray::fromStdString(head) << static_cast<int>(kind) << keepAlive;
    };
    row("length", response("Content-Length: 3\r\n"), Framing::Kind::Length, true);
    row("chunked", response("Transfer-Encoding: Chunked\r\n"), Framing::Kind::Chunked, true);
    row("until-close", response("X: y\r\n"), Framing::Kind::UntilClose, false);
    row("no-reason", response("Content-Length: 3\r\n", "HTTP/1.1 200 "), Framing::Kind::Length, true);
    row("long-reason", response("Content-Length: 3\r\n", "HTTP/1.1 200 All is \xC3\xA9 well"),
        Framing::Kind::Length, true);
    row("no-content", response("", "HTTP/1.1 204 No Content"), Framing::Kind::None, true);
    row("close", response("Content-Length: 3\r\nConnection: Close\r\n"), Framing::Kind::Length, false);
    row("http-1-0", response("Content-Length: 3\r\n", "HTTP/1.0 200 OK"), Framing::Kind::Length, false);
    row("http-1-0-kept", response("Content-Length: 3\r\nConnection: keep-alive\r\n", "HTTP/1.0 200 OK"),
        Framing::Kind::Length, true);
  }
  void readsAnswersFraming() {
    QFETCH(QByteArray, head);
    QFETCH(int, kind);
    QFETCH(bool, keepAlive);
    gc::http::ResponseHead out;
    const std::string bytes = head.toStdString();
    QCOMPARE(gc::http::parseResponseHead(bytes, out).kind, HeadResult::Kind::Complete);
    QCOMPARE(static_cast<int>(out.framing.kind), kind);
    QCOMPARE(out.keepAlive, keepAlive);
  }

  void refusesAmbiguousAnswers_data() {
    QTest::addColumn<QByteArray>("head");
    const auto row = [](const char* id, const std::string& head) {
      QTest::newRow(id) << QByteArray::fromStdString(head);
    };
    row("te-gzip-cl", response("Transfer-Encoding: gzip\r\nContent-Length: 3\r\n"));
    row("te-and-cl", response("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"));
    row("cl-twice", response("Content-Length: 3\r\nContent-Length: 4\r\n"));
    row("status-099", response("Content-Length: 0\r\n", "HTTP/1.1 099 Odd"));
    row("status-600", response("Content-Length: 0\r\n", "HTTP/1.1 600 Odd"));
    row("204-with-body", response("Content-Length: 3\r\n", "HTTP/1.1 204 No Content"));
    row("folded", response("X: a\r\n b\r\nContent-Length: 0\r\n"));
    row("no-blank-behind-status", response("Content-Length: 0\r\n", "HTTP/1.1 200"));
    row("two-digits", response("Content-Length: 0\r\n", "HTTP/1.1 20 OK"));
    row("four-digits", response("Content-Length: 0\r\n", "HTTP/1.1 2000 OK"));
    row("letters", response("Content-Length: 0\r\n", "HTTP/1.1 2x0 OK"));
    row("version-2", response("Content-Length: 0\r\n", "HTTP/2.0 200 OK"));
    row("two-blanks", response("Content-Length: 0\r\n", "HTTP/1.1  200 OK"));
    row("not-http", "garbage that is no answer\r\n\r\n");
  }
  void refusesAmbiguousAnswers() {
    QFETCH(QByteArray, head);
    gc::http::ResponseHead out;
    const std::string bytes = head.toStdString();
    QCOMPARE(gc::http::parseResponseHead(bytes, out).kind, HeadResult::Kind::Bad);
  }
};

QTEST_APPLESS_MAIN(HeadParserTest)
#include "head_parser_test.moc"
