#include "gateway/telemetry/event_bus.h"

#include <QTest>
#include <atomic>
#include <thread>
#include <vector>

using namespace gc::telemetry;

class EventBusTest : public QObject {
  Q_OBJECT

 private slots:
  void sequencesBeginAtOneAndAreInTheText() {
    gc::ManualClock clock;
    EventBus bus(clock);
    QCOMPARE(bus.newest(), std::uint64_t{0});
    QCOMPARE(bus.publish("config", "\"revision\":3"), std::uint64_t{1});
    QCOMPARE(bus.publish("ping", ""), std::uint64_t{2});
    const auto batch = bus.since(0, 10);
    QCOMPARE(batch.events.size(), std::size_t{2});
    const std::string at = gc::formatRfc3339(clock.wallNow());
    QCOMPARE(batch.events[0]->json,
             "{\"sequence\":1,\"at\":\"" + at + "\",\"type\":\"config\",\"revision\":3}");
    QCOMPARE(batch.events[1]->json, "{\"sequence\":2,\"at\":\"" + at + "\",\"type\":\"ping\"}");
    QCOMPARE(batch.events[0]->type, std::string("config"));
  }

  void sinceResumesWithoutGapOrRepeat() {
    gc::ManualClock clock;
    EventBus bus(clock);
    for (int i = 0; i < 10; ++i) bus.publish("e", "");
    const auto first = bus.since(3, 4);
    QVERIFY(!first.gap);
    QCOMPARE(first.events.front()->sequence, std::uint64_t{4});
    QCOMPARE(first.events.back()->sequence, std::uint64_t{7});
    const auto rest = bus.since(7, 100);
    QCOMPARE(rest.events.size(), std::size_t{3});
    QVERIFY(bus.since(10, 100).events.empty());
    QVERIFY(!bus.since(10, 100).gap);
  }

  void forgottenEventsAreAGap() {
    gc::ManualClock clock;
    EventBus bus(clock, {.events = 5, .bytes = 1 << 20});
    for (int i = 0; i < 12; ++i) bus.publish("e", "");
    const auto batch = bus.since(3, 100);
    QVERIFY(batch.gap);
    QCOMPARE(batch.oldest, std::uint64_t{8});
    QCOMPARE(batch.newest, std::uint64_t{12});
    QCOMPARE(batch.events.size(), std::size_t{5});
    QVERIFY(bus.since(6, 100).gap);
    QVERIFY(!bus.since(7, 100).gap);
  }

  void aSequenceOfAnotherInstanceIsAGap() {
    gc::ManualClock clock;
    EventBus bus(clock);
    bus.publish("e", "");
    QVERIFY(bus.since(500, 100).gap);
    QVERIFY(bus.since(500, 100).events.empty());
  }

  void bytesAreBoundedToo() {
    gc::ManualClock clock;
    EventBus bus(clock, {.events = 1000, .bytes = 4000});
    const std::string fields = "\"x\":\"" + std::string(900, 'a') + '"';
    for (int i = 0; i < 20; ++i) bus.publish("e", fields);
    const auto kept = bus.since(0, 100);
    QVERIFY(kept.gap);
    QVERIFY(kept.events.size() >= 3 && kept.events.size() <= 4);
    QCOMPARE(kept.events.back()->sequence, std::uint64_t{20});
  }

  void oneWakeForEachArming() {
    gc::ManualClock clock;
    EventBus bus(clock);
    int wakes = 0;
    auto subscription = bus.subscribe([&wakes] { ++wakes; });
    bus.publish("e", "");
    QCOMPARE(wakes, 0);
    QVERIFY(!subscription->arm(0));
    QVERIFY(subscription->arm(1));
    bus.publish("e", "");
    bus.publish("e", "");
    QCOMPARE(wakes, 1);
    subscription.reset();
    bus.publish("e", "");
    QCOMPARE(wakes, 1);
  }

  void eventsAreWantedForAMinuteOrWhileFollowed() {
    gc::ManualClock clock;
    EventBus bus(clock);
    QVERIFY(!bus.wanted());
    bus.want();
    clock.advance(std::chrono::seconds(59));
    QVERIFY(bus.wanted());
    clock.advance(std::chrono::seconds(2));
    QVERIFY(!bus.wanted());
    const auto subscription = bus.subscribe([] {});
    QVERIFY(bus.wanted());
  }

  void skippedEventsAreAGapNotASilentLoss() {
    gc::ManualClock clock;
    EventBus bus(clock);
    bus.publish("e", "");
    bus.skip();
    QCOMPARE(bus.newest(), std::uint64_t{2});
    QVERIFY(bus.since(1, 10).gap);
    QVERIFY(!bus.since(2, 10).gap);
    bus.publish("e", "");
    QVERIFY(bus.since(1, 10).gap);
    QCOMPARE(bus.since(2, 10).events.front()->sequence, std::uint64_t{3});
  }

  void everyoneCanBeWokenWithoutAnEvent() {
    gc::ManualClock clock;
    EventBus bus(clock);
    int wakes = 0;
    const auto subscription = bus.subscribe([&wakes] { ++wakes; });
    QVERIFY(subscription->arm(0));
    bus.wakeAll();
    bus.wakeAll();
    QCOMPARE(wakes, 1);
    QCOMPARE(bus.newest(), std::uint64_t{0});
  }

  void publishersOnManyThreadsKeepTheOrder() {
    gc::ManualClock clock;
    EventBus bus(clock);
    std::atomic<int> wakes = 0;
    auto subscription = bus.subscribe([&wakes] { ++wakes; });
    QVERIFY(subscription->arm(0));
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&bus] {
        for (int i = 0; i < 500; ++i) bus.publish("e", "");
      });
    threads.clear();
    const auto batch = bus.since(0, 5000);
    QCOMPARE(batch.events.size(), std::size_t{2000});
    for (std::size_t i = 0; i < batch.events.size(); ++i) QCOMPARE(batch.events[i]->sequence, i + 1);
    QCOMPARE(wakes.load(), 1);
  }
};

QTEST_APPLESS_MAIN(EventBusTest)
#include "event_bus_test.moc"
