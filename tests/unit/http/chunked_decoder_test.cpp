#include "gateway/http/chunked_decoder.h"

#include <QTest>
#include <string>

using gc::http::ChunkedDecoder;

namespace {

struct Decoded {
  std::string body;
  std::string left;
  std::string end;  ///< "end", "more" or "bad"
};

/// Shows the decoder `step` more bytes at a time, as a socket would.
Decoded decode(const std::string& wire, std::size_t step) {
  ChunkedDecoder decoder;
  Decoded out;
  std::string buffer;
  std::size_t given = 0;
  for (;;) {
    const auto result = decoder.next(buffer);
    if (result.step == ChunkedDecoder::Step::Bad) return {out.body, buffer, "bad"};
    out.body += result.piece;
    buffer.erase(0, result.consumed);
    if (result.step == ChunkedDecoder::Step::End) {
      out.left = buffer + wire.substr(given);
      out.end = "end";
      return out;
    }
    if (result.step != ChunkedDecoder::Step::NeedMore) continue;
    if (given == wire.size()) return {out.body, buffer, "more"};
    buffer += wire.substr(given, step);
    given = std::min(given + step, wire.size());
  }
}

}  // namespace

class ChunkedDecoderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void decodesHoweverTheBytesAreCut_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char* id, const std::string& wire, const char* body, const char* end) {
      QTest::newRow(id) << QByteArray::fromStdString(wire) << QByteArray(body) << QByteArray(end);
    };
    row("one-chunk", "3\r\nabc\r\n0\r\n\r\n", "abc", "end");
    row("two-chunks", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", "abcde", "end");
    row("upper-and-lower-hex", "A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n", "01234567890123456789",
        "end");
    row("leading-zeros", "003\r\nabc\r\n000\r\n\r\n", "abc", "end");
    row("extension", "3;name=\"value\"\r\nabc\r\n0\r\n\r\n", "abc", "end");
    row("trailers-dropped", "3\r\nabc\r\n0\r\nAuthorization: x\r\nX-Tenant: b\r\n\r\n", "abc", "end");
    row("empty", "0\r\n\r\n", "", "end");
    row("truncated", "5\r\nabc", "abc", "more");
    row("no-last-chunk", "3\r\nabc\r\n", "abc", "more");
    row("too-many-digits", "000000003\r\nabc\r\n0\r\n\r\n", "", "bad");
    row("no-digits", "\r\nabc\r\n", "", "bad");
    row("prefix-0x", "0x3\r\nabc\r\n", "", "bad");
    row("negative", "-3\r\nabc\r\n", "", "bad");
    row("plus", "+3\r\nabc\r\n", "", "bad");
    row("blank-before-size", " 3\r\nabc\r\n", "", "bad");
    row("blank-behind-size", "3 \r\nabc\r\n", "", "bad");
    row("bare-lf-size", "3\nabc\r\n", "", "bad");
    row("chunk-longer", "3\r\nabcd\r\n", "abc", "bad");
    row("bare-lf-behind-data", "3\r\nabc\n0\r\n\r\n", "abc", "bad");
    row("control-in-extension", std::string("3;a=\x01\r\nabc\r\n"), "", "bad");
    row("lf-in-quoted-extension", "3;a=\"\n\"\r\nabc\r\n", "", "bad");
    row("long-extension", "3;" + std::string(300, 'x') + "\r\nabc\r\n0\r\n\r\n", "", "bad");
    row("folded-trailer", "0\r\nA: b\r\n c\r\n\r\n", "", "bad");
    row("trailer-without-colon", "0\r\nabc\r\n\r\n", "", "bad");
    row("huge-trailer", "0\r\nA: " + std::string(9000, 'x') + "\r\n\r\n", "", "bad");
  }
  void decodesHoweverTheBytesAreCut() {
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, end);
    for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7},
                                   static_cast<std::size_t>(wire.size())}) {
      const Decoded out = decode(wire.toStdString(), step);
      QCOMPARE(QByteArray::fromStdString(out.end), end);
      QCOMPARE(QByteArray::fromStdString(out.body), body);
    }
  }

  void leavesWhatFollowsTheBody() {
    const Decoded out = decode("3\r\nabc\r\n0\r\n\r\nGET / HTTP/1.1\r\n", 64);
    QCOMPARE(out.end, std::string("end"));
    QCOMPARE(out.left, std::string("GET / HTTP/1.1\r\n"));
  }
};

QTEST_APPLESS_MAIN(ChunkedDecoderTest)
#include "chunked_decoder_test.moc"
