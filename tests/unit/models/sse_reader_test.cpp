#include "models/client/sse_reader.h"

#include <QtTest>

using namespace gc::console;

namespace {
const QByteArray kStream =
    ": keep-alive\n\nid: 7\nevent: breaker\ndata: {\"a\":\ndata: 1}\n\nid: 8\r\ndata:x\r\n\r\nevent: "
    "none\n\n";
}

class SseReaderTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anyCutGivesTheSameEvents_data() {
    QTest::addColumn<int>("step");
    for (int step : {1, 2, 3, 7, 1000}) QTest::addRow("%d bytes", step) << step;
  }
  void anyCutGivesTheSameEvents() {
    QFETCH(int, step);
    SseReader reader;
    QList<SseReader::Event> events;
    for (int at = 0; at < kStream.size(); at += step)
      reader.feed(kStream.mid(at, step), [&](const SseReader::Event& event) { events.append(event); });
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].id, QByteArray("7"));
    QCOMPARE(events[0].type, QByteArray("breaker"));
    QCOMPARE(events[0].data, QByteArray("{\"a\":\n1}"));
    QCOMPARE(events[1].id, QByteArray("8"));
    QCOMPARE(events[1].data, QByteArray("x"));
  }
};

QTEST_APPLESS_MAIN(SseReaderTest)
#include "sse_reader_test.moc"
