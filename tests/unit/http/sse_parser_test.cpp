#include "gateway/http/sse_parser.h"

#include <QTest>
#include <vector>

using gc::http::SseEvent;
using gc::http::SseParser;

namespace {

using Events = std::vector<std::pair<std::string, std::string>>;

/// Feeds `text` in pieces of `size` bytes, each in memory of its own, so that a view kept too long shows.
Events parseInPieces(const std::string& text, std::size_t size) {
  SseParser parser;
  Events events;
  for (std::size_t at = 0; at < text.size(); at += size) {
    const std::string piece = text.substr(at, size);
    parser.feed(piece, [&](const SseEvent& event) {
      events.emplace_back(event.name, event.data);
      return true;
    });
  }
  return events;
}

std::string shown(const Events& events) {
  std::string out;
  for (const auto& [name, data] : events) out += "[" + name + "|" + data + "]";
  return out;
}

}  // namespace

class SseParserTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void yieldsTheSameEventsHoweverTheBytesAreCut_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("events");
    const auto row = [](const char* id, const char* text, const char* events) {
      QTest::newRow(id) << QByteArray(text) << QByteArray(events);
    };
    row("line-feed", "data: a\n\ndata: b\n\n", "[|a][|b]");
    row("cr-lf", "data: a\r\n\r\ndata: b\r\n\r\n", "[|a][|b]");
    row("cr-only", "data: a\r\rdata: b\r\rdata: c\r\r", "[|a][|b][|c]");
    row("mixed-ends", "data: a\r\n\ndata: b\n\r\ndata: c\r\n\r\n", "[|a][|b][|c]");
    row("byte-order-mark",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        "[|a]");
    row("mark-lookalike",
        "\xEF\xBB"
        "data: x\n\ndata: a\n\n",
        "[|a]");
    row("comments", ": ping\n\n:\n\ndata: a\n: in between\n\n", "[|a]");
    row("event-names", "event: one\ndata: a\n\ndata: b\n\n", "[one|a][|b]");
    row("name-without-data", "event: one\n\ndata: b\n\n", "[|b]");
    row("several-data-lines", "data: a\ndata:\ndata: b\n\n", "[|a\n\nb]");
    row("one-blank-goes", "data:  two\n\ndata:none\n\n", "[| two][|none]");
    row("field-without-colon", "data\n\n", "[|]");
    row("unknown-fields", "id: 1\nretry: 5\nfoo: bar\ndata: a\n\n", "[|a]");
    row("unfinished-dropped", "data: a\n\ndata: lost\n", "[|a]");
    row("exotic-separators-stay",
        "data: a\xE2\x80\xA8"
        "b\xC2\x85"
        "c\x0B"
        "d\n\n",
        "[|a\xE2\x80\xA8"
        "b\xC2\x85"
        "c\x0B"
        "d]");
    row("colon-in-value", "data: {\"a\": \"b:c\"}\n\n", "[|{\"a\": \"b:c\"}]");
  }
  void yieldsTheSameEventsHoweverTheBytesAreCut() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, events);
    for (std::size_t size = 1; size <= static_cast<std::size_t>(text.size()); ++size)
      QCOMPARE(QByteArray::fromStdString(shown(parseInPieces(text.toStdString(), size))), events);
  }

  void stopsWhenAsked() {
    SseParser parser;
    int seen = 0;
    const auto status = parser.feed("data: a\n\ndata: b\n\n", [&](const SseEvent&) { return ++seen < 1; });
    QCOMPARE(status, SseParser::Status::Stopped);
    QCOMPARE(seen, 1);
  }

  void boundsAnEventThatNeverEnds() {
    SseParser parser;
    const std::string piece = "data: " + std::string(1024 * 1024, 'x');
    auto status = SseParser::Status::Ok;
    for (int i = 0; i < 8 && status == SseParser::Status::Ok; ++i)
      status = parser.feed(piece, [](const SseEvent&) { return true; });
    QCOMPARE(status, SseParser::Status::TooLarge);
  }

  void tellsThatAFrameWasCut() {
    SseParser parser;
    parser.feed("data: a\n\n", [](const SseEvent&) { return true; });
    QVERIFY(!parser.hasUnfinished());
    parser.feed("data: b", [](const SseEvent&) { return true; });
    QVERIFY(parser.hasUnfinished());
  }
};

QTEST_APPLESS_MAIN(SseParserTest)
#include "sse_parser_test.moc"
