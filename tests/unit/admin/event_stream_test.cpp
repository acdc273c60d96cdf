#include "gateway/admin/event_stream.h"

#include <QTest>

using namespace gc::admin;
using gc::telemetry::EventBus;

class EventStreamTest : public QObject {
  Q_OBJECT

 private slots:
  void aFrameIsOneEvent() {
    std::string out;
    appendFrame(out, 7, "breaker", "{\"a\":1}");
    QCOMPARE(out, std::string("id: 7\nevent: breaker\ndata: {\"a\":1}\n\n"));
  }

  void aBatchGoesOnFromItsLastEvent() {
    gc::ManualClock clock;
    EventBus bus(clock);
    bus.publish("a", "");
    bus.publish("b", "");
    std::string out;
    QCOMPARE(appendBatch(out, bus.since(0, 1), 0, clock.wallNow()), std::uint64_t{1});
    QVERIFY(out.find("id: 1\nevent: a\n") == 0 && out.find("id: 2") == std::string::npos);
    out.clear();
    QCOMPARE(appendBatch(out, bus.since(2, 9), 2, clock.wallNow()), std::uint64_t{2});
    QVERIFY(out.empty());
  }

  void aGapComesFirstAndCanBeResumedFrom() {
    gc::ManualClock clock;
    EventBus bus(clock, {.events = 3, .bytes = 1 << 20});
    for (int i = 0; i < 10; ++i) bus.publish("e", "");
    std::string out;
    QCOMPARE(appendBatch(out, bus.since(2, 9), 2, clock.wallNow()), std::uint64_t{10});
    const std::string at = gc::formatRfc3339(clock.wallNow());
    QVERIFY(out.starts_with("id: 7\nevent: gap\ndata: {\"sequence\":7,\"at\":\"" + at +
                            "\",\"type\":\"gap\",\"oldest\":8,\"newest\":10}\n\nid: 8\n"));
    QVERIFY(!bus.since(7, 9).gap);
  }

  void aSequenceOfAnotherInstanceStartsOver() {
    gc::ManualClock clock;
    EventBus bus(clock);
    bus.publish("e", "");
    std::string out;
    QCOMPARE(appendBatch(out, bus.since(900, 9), 900, clock.wallNow()), std::uint64_t{1});
    QVERIFY(out.starts_with("id: 1\nevent: gap\n"));
  }
};

QTEST_APPLESS_MAIN(EventStreamTest)
#include "event_stream_test.moc"
