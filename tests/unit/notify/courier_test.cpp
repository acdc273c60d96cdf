#include "gateway/notify/courier.h"

#include <QTemporaryDir>
#include <QTest>
#include <latch>

#include "gateway/notify/signature.h"
#include "tests/support/raw_upstream.h"

using namespace gc;
using namespace gc::notify;
using namespace std::chrono_literals;
using gc::test::RawAnswer;
using gc::test::RawUpstream;

namespace {

constexpr const char* kOk = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";
constexpr const char* kError = "HTTP/1.1 500 No\r\ncontent-length: 4\r\n\r\noops";

/// An outbox over a file of its own and one endpoint.
struct Bench {
  QTemporaryDir folder;
  SystemClock clock;
  Log log{LogLevel::Error, Log::Format::Human};
  std::unique_ptr<OutboxRepository> outbox;
  Webhook webhook;
  std::mutex mutex;
  std::vector<Delivery> attempts;  ///< guarded
  std::unique_ptr<Courier> courier;

  explicit Bench(const std::string& url) {
    webhook.id = "wh_1";
    webhook.settings.url = url;
    outbox = OutboxRepository::open(folder.filePath("system.db").toStdString()).value();
  }

  void start(std::vector<Duration> waits = {1ms, 1ms, 1ms, 1ms}, Duration limit = 5s) {
    courier = std::make_unique<Courier>(CourierSetup{
        clock, log, *outbox, tenancy::Pepper::fromBytes(std::string(32, 'p')), 1,
        [this](std::string_view id) { return id == webhook.id ? std::optional(webhook) : std::nullopt; },
        [this](const Delivery& delivery) {
          const std::lock_guard lock(mutex);
          attempts.push_back(delivery);
        },
        std::move(waits), limit});
  }

  Delivery add(const std::string& id = "msg_1", const std::string& webhookId = "wh_1") {
    std::vector<Delivery> one(1);
    one[0].id = id;
    one[0].webhook = webhookId;
    one[0].message = {"webhook.test", "", "", R"({"type":"webhook.test"})"};
    one[0].createdAt = clock.wallNow();
    one[0].nextAt = one[0].createdAt;
    outbox->add(one).value();
    if (courier) courier->wake();
    return one[0];
  }

  Delivery stored(const std::string& id = "msg_1") { return outbox->find(id).value().value(); }
  bool settled(const std::string& id = "msg_1") { return !stored(id).nextAt; }
  std::size_t attemptCount() {
    const std::lock_guard lock(mutex);
    return attempts.size();
  }
};

std::string urlOf(const RawUpstream& receiver, const char* path = "/in") {
  return "http://127.0.0.1:" + std::to_string(receiver.port()) + path;
}

}  // namespace

class CourierTest : public QObject {
  Q_OBJECT

 private slots:
  void aMessageIsDeliveredAtOnce() {
    RawUpstream receiver([](const std::string&) { return RawAnswer{kOk}; });
    Bench bench(urlOf(receiver));
    bench.start();
    bench.add();
    QTRY_VERIFY(bench.settled());
    const Delivery delivery = bench.stored();
    QCOMPARE(delivery.state, DeliveryState::Delivered);
    QCOMPARE(delivery.attempts, std::int64_t{1});
    QCOMPARE(delivery.last->status, std::optional<std::int64_t>(200));
    QCOMPARE(delivery.last->answer, std::string("ok"));
    QVERIFY(delivery.last->latencyUs > 0);
  }

  void whatFailsIsTriedFiveTimes_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("thenClose");
    QTest::addColumn<int>("status");  ///< 0: none
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* name, const char* answer, bool close, int status, const char* error) {
      QTest::newRow(name) << QByteArray(answer) << close << status << QByteArray(error);
    };
    row("500", kError, false, 500, "");
    row("end without an answer", "", true, 0, "waiting for the answer: End of file");
    row("no HTTP", "hello\r\n\r\n", true, 0, "the upstream's answer has ");
    row("redirect", "HTTP/1.1 302 Found\r\nlocation: /other\r\ncontent-length: 0\r\n\r\n", false, 302,
        "a redirect, which is not followed");
  }
  void whatFailsIsTriedFiveTimes() {
    QFETCH(QByteArray, answer);
    QFETCH(bool, thenClose);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    RawUpstream receiver(
        [&](const std::string&) { return RawAnswer{answer.toStdString(), thenClose}; });
    Bench bench(urlOf(receiver));
    bench.start();
    bench.add();
    QTRY_VERIFY(bench.settled());
    const Delivery delivery = bench.stored();
    QCOMPARE(delivery.state, DeliveryState::Failed);
    QCOMPARE(delivery.attempts, std::int64_t{5});
    QCOMPARE(receiver.requestCount(), 5);
    QCOMPARE(static_cast<int>(delivery.last->status.value_or(0)), status);
    QVERIFY2(delivery.last->error.starts_with(error.toStdString()), delivery.last->error.c_str());
    QCOMPARE(receiver.connectionsTo("/other").size(), std::size_t{0});
  }

  void silenceIsATimeout() {
    RawUpstream receiver([](const std::string&) { return RawAnswer{""}; });
    Bench bench(urlOf(receiver));
    bench.start({}, 50ms);
    bench.add();
    QTRY_VERIFY(bench.settled());
    QCOMPARE(bench.stored().last->error, std::string("waiting for the answer: deadline passed"));
  }

  void aReceiverThatComesBackIsTold() {
    std::atomic<int> asked{0};
    RawUpstream receiver([&](const std::string&) { return RawAnswer{++asked < 3 ? kError : kOk}; });
    Bench bench(urlOf(receiver));
    bench.start();
    bench.add();
    QTRY_VERIFY(bench.settled());
    QCOMPARE(bench.stored().state, DeliveryState::Delivered);
    QCOMPARE(bench.stored().attempts, std::int64_t{3});
    QTRY_COMPARE(bench.attemptCount(), std::size_t{3});
  }

  void anotherProcessGoesOnWithTheSameIdAndCount() {
    std::atomic<bool> well{false};
    RawUpstream receiver([&](const std::string&) { return RawAnswer{well ? kOk : kError}; });
    Bench bench(urlOf(receiver));
    bench.start({1ms, 24h});
    bench.add();
    QTRY_COMPARE(bench.attemptCount(), std::size_t{2});
    bench.courier.reset();
    QVERIFY(!bench.settled());
    Delivery waiting = bench.stored();
    waiting.nextAt = bench.clock.wallNow();  // its day has passed
    QVERIFY(bench.outbox->update(waiting).has_value());
    well = true;
    bench.start();
    QTRY_VERIFY(bench.settled());
    QCOMPARE(bench.stored().state, DeliveryState::Delivered);
    QCOMPARE(bench.stored().attempts, std::int64_t{3});
  }

  void anAttemptThatWasCutOffDoesNotCount() {
    RawUpstream receiver([](const std::string&) { return RawAnswer{""}; });
    Bench bench(urlOf(receiver));
    bench.start();
    bench.add();
    QTRY_COMPARE(receiver.requestCount(), 1);
    bench.courier.reset();
    QCOMPARE(bench.stored().attempts, std::int64_t{0});
    QVERIFY(!bench.settled());
  }

  void anEndpointThatHangsHoldsUpNobodyElse() {
    RawUpstream receiver(
        [](const std::string& target) { return RawAnswer{target == "/hang" ? "" : kOk}; });
    Bench bench(urlOf(receiver));
    Webhook hanging = bench.webhook;
    hanging.id = "wh_hang";
    hanging.settings.url = urlOf(receiver, "/hang");
    const auto find = [&](std::string_view id) { return id == "wh_hang" ? hanging : bench.webhook; };
    for (int i = 0; i < 40; ++i) bench.add("msg_hang" + std::to_string(i), "wh_hang");
    bench.add("msg_ok");
    Courier courier(CourierSetup{bench.clock, bench.log, *bench.outbox,
                                 tenancy::Pepper::fromBytes(std::string(32, 'p')), 1, find,
                                 [](const Delivery&) {}});
    QTRY_VERIFY(bench.settled("msg_ok"));
    QVERIFY(receiver.connectionsTo("/hang").size() <= 2);
  }

  void whereNoMessageMayGoNobodyConnects_data() {
    QTest::addColumn<QByteArray>("host");
    // Spelt so that only a resolver sees what they are.
    QTest::newRow("the gateway itself") << QByteArray("127.0.0.1:1");
    QTest::newRow("a name of loopback") << QByteArray("ip6-localhost:9");
  }
  void whereNoMessageMayGoNobodyConnects() {
    QFETCH(QByteArray, host);
    Bench bench("http://" + host.toStdString() + "/");
    bench.start({});
    bench.add();
    QTRY_VERIFY(bench.settled());
    const std::string error = bench.stored().last->error;
    QVERIFY2(error.starts_with("not sent: the URL") || error.starts_with("resolving"), error.c_str());
  }

  void aRemovedEndpointEndsItsDeliveries() {
    Bench bench("http://127.0.0.1:2/");
    bench.add("msg_1", "wh_gone");
    QVERIFY(bench.outbox->giveUp("wh_gone", "gone").has_value());
    QCOMPARE(bench.stored().state, DeliveryState::Failed);
    QCOMPARE(bench.stored().last->error, std::string("gone"));
  }

  void answersAreKeptAsText_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("text") << QByteArray("gr\xC3\xBC\xC3\x9F \xF0\x9F\x99\x82")
                          << QByteArray("gr\xC3\xBC\xC3\x9F \xF0\x9F\x99\x82");
    QTest::newRow("latin 1") << QByteArray("gr\xFC\xDF") << QByteArray("gr??");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("???");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF\xE0\x80\x80") << QByteArray("?????");
    QTest::newRow("cut") << QByteArray("0123456\xE2\x82\xAC") << QByteArray("0123456\xE2\x82\xAC");
    QTest::newRow("too long") << QByteArray("012345678\xE2\x82\xAC") << QByteArray("012345678");
  }
  void answersAreKeptAsText() {
    QFETCH(QByteArray, bytes);
    QTEST(QByteArray::fromStdString(printableStart(bytes.toStdString(), 11)), "text");
  }
};

QTEST_APPLESS_MAIN(CourierTest)
#include "courier_test.moc"
