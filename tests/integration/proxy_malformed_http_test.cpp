// Malformed HTTP on raw sockets against the real gateway, both directions. A request in doubt is refused, its
// connection closed and nothing of it forwarded; an upstream answer in doubt never reaches a client, and its
// connection is never used again.
#include <QTest>
#include <algorithm>
#include <memory>

#include "tests/integration/malformed_cases.h"
#include "tests/support/gateway_process.h"
#include "tests/support/raw_socket.h"
#include "tests/support/raw_upstream.h"

using namespace std::chrono_literals;
using namespace gc::test;

namespace {

constexpr const char* kHealthyAnswer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 199\r\n\r\n"
    R"({"id":"chatcmpl-2","object":"chat.completion","created":1787234561,"model":"gpt-5.4","choices":[{"index":0,)"
    R"("message":{"role":"assistant","content":"healthy"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1}})";

std::string withKey(std::string bytes, const std::string& key) {
  constexpr std::string_view kMark = "{KEY}";
  for (std::size_t at = bytes.find(kMark); at != std::string::npos; at = bytes.find(kMark, at))
    bytes.replace(at, kMark.size(), key);
  return bytes;
}

int statusOf(const std::string& answer) {
  return answer.rfind("HTTP/1.1 ", 0) == 0 ? std::atoi(answer.c_str() + 9) : 0;
}

std::size_t countOf(const std::string& text, std::string_view needle) {
  std::size_t count = 0;
  for (std::size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + 1)) ++count;
  return count;
}

bool isRefusal(int status) { return (status >= 400 && status < 500) || status == 501 || status == 505; }

std::string chatRequest(const std::string& model, const std::string& key) {
  const std::string body = R"({"model":")" + model + R"(","messages":[{"role":"user","content":"Hello"}]})";
  return "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key +
         "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string healthyAnswer() {
  std::string answer = kHealthyAnswer;
  const std::size_t bodyLength = answer.size() - answer.find("\r\n\r\n") - 4;
  return answer.replace(answer.find("199"), 3, std::to_string(bodyLength));
}

}  // namespace

class ProxyMalformedHttpTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void requestIsRefusedAndNeverForwarded_data();
  void requestIsRefusedAndNeverForwarded();
  void slowHeadIsNotAnsweredBeforeItsEnd();
  void gatewayStillServesAfterwards();
  void answerNeverReachesAClient_data();
  void answerNeverReachesAClient();
  void answerFailsOver_data();
  void answerFailsOver();

 private:
  std::string chat(const std::string& model);

  std::vector<MalformedRequest> m_requests = malformedRequests();
  std::vector<MalformedAnswer> m_answers = malformedAnswers();
  std::unique_ptr<RawUpstream> m_upstream;
  std::unique_ptr<GatewayProcess> m_gateway;
};

void ProxyMalformedHttpTest::initTestCase() {
  // The upstream answers by its path: /caseN gets the Nth malformed answer, /healthy a sound one.
  m_upstream = std::make_unique<RawUpstream>([this](const std::string& target) -> RawAnswer {
    if (target.rfind("/case", 0) != 0) return {healthyAnswer(), false};
    const auto& answer = m_answers.at(static_cast<std::size_t>(std::atoi(target.c_str() + 5)));
    return {answer.bytes, answer.thenClose};
  });
  const std::string base = "http://127.0.0.1:" + std::to_string(m_upstream->port());
  std::string providers = openAiProvider("healthy", base + "/healthy/v1", "gpt-5.4");
  for (std::size_t i = 0; i < m_answers.size(); ++i)
    providers += openAiProvider("case" + std::to_string(i), base + "/case" + std::to_string(i) + "/v1",
                                "gpt-5.4-mini");
  m_gateway = std::make_unique<GatewayProcess>(GC_GATEWAY_BINARY);
  QVERIFY2(m_gateway->start(configurationWith(providers)), qPrintable(m_gateway->log()));
}

std::string ProxyMalformedHttpTest::chat(const std::string& model) {
  auto socket = RawSocket::connectTo(m_gateway->port());
  socket.send(chatRequest(model, m_gateway->apiKey()));
  return socket.readToEnd(10s).bytes;
}

void ProxyMalformedHttpTest::requestIsRefusedAndNeverForwarded_data() {
  QTest::addColumn<int>("index");
  for (std::size_t i = 0; i < m_requests.size(); ++i)
    QTest::newRow(m_requests[i].id.c_str()) << static_cast<int>(i);
}

void ProxyMalformedHttpTest::requestIsRefusedAndNeverForwarded() {
  QFETCH(int, index);
  const auto& request = m_requests[static_cast<std::size_t>(index)];
  const int forwardedBefore = m_upstream->requestCount();
  auto socket = RawSocket::connectTo(m_gateway->port());
  QVERIFY(socket.isOpen());
  socket.send(withKey(request.bytes, m_gateway->apiKey()));
  const Received received = socket.readToEnd(3s);
  QVERIFY2(received.closed, ("still open after " + received.bytes.substr(0, 200)).c_str());
  const bool mayBeSilent = request.refusal == Refusal::AnsweredOrClosed && received.bytes.empty();
  QVERIFY2(mayBeSilent || isRefusal(statusOf(received.bytes)), received.bytes.substr(0, 200).c_str());
  QVERIFY2(countOf(received.bytes, "HTTP/1.1 ") <= 1, "a second answer on a connection in doubt");
  QCOMPARE(m_upstream->requestCount(), forwardedBefore);
}

void ProxyMalformedHttpTest::slowHeadIsNotAnsweredBeforeItsEnd() {
  auto socket = RawSocket::connectTo(m_gateway->port());
  socket.send("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  QVERIFY(!socket.readToEnd(100ms).closed);
  socket.send("Connection: close\r\n\r\n");
  QCOMPARE(statusOf(socket.readToEnd(3s).bytes), 200);
}

void ProxyMalformedHttpTest::gatewayStillServesAfterwards() {
  QVERIFY(m_gateway->isRunning());
  const std::string answer = chat("healthy/gpt-5.4");
  QCOMPARE(statusOf(answer), 200);
  QVERIFY(answer.find("healthy") != std::string::npos);
}

void ProxyMalformedHttpTest::answerNeverReachesAClient_data() {
  QTest::addColumn<int>("index");
  for (std::size_t i = 0; i < m_answers.size(); ++i)
    QTest::newRow(m_answers[i].id.c_str()) << static_cast<int>(i);
}

void ProxyMalformedHttpTest::answerNeverReachesAClient() {
  QFETCH(int, index);
  const auto& answer = m_answers[static_cast<std::size_t>(index)];
  const std::string provider = "case" + std::to_string(index);
  const std::string first = chat(provider + "/gpt-5.4-mini");
  if (answer.effect == Effect::Delivered) {
    QVERIFY2(statusOf(first) == 200, first.substr(0, 300).c_str());
    QCOMPARE(countOf(first, "\"first\""), std::size_t{1});
    // The next request must get an answer of its own on a connection of its own.
    QCOMPARE(statusOf(chat(provider + "/gpt-5.4-mini")), 200);
  } else {
    QVERIFY2(statusOf(first) >= 502 && statusOf(first) <= 504, first.substr(0, 300).c_str());
    QVERIFY2(first.find("application/json") != std::string::npos, first.c_str());
    QVERIFY2(first.find("\"error\"") != std::string::npos, first.c_str());
  }
  const auto connections = m_upstream->connectionsTo("/" + provider + "/");
  QVERIFY(!connections.empty());
  QVERIFY2(std::all_of(connections.begin(), connections.end(), [](const auto& c) { return c.requests == 1; }),
           "a connection in doubt was used again");
  if (!answer.thenClose)
    QTRY_VERIFY2(std::ranges::all_of(m_upstream->connectionsTo("/" + provider + "/"),
                                     &UpstreamConnection::closedByPeer),
                 "a connection in doubt stays open");
}

void ProxyMalformedHttpTest::answerFailsOver_data() {
  QTest::addColumn<int>("index");
  for (std::size_t i = 0; i < m_answers.size(); ++i)
    if (m_answers[i].effect == Effect::Refused && i % 6 == 0)
      QTest::newRow(m_answers[i].id.c_str()) << static_cast<int>(i);
}

void ProxyMalformedHttpTest::answerFailsOver() {
  QFETCH(int, index);
  const std::string base = "http://127.0.0.1:" + std::to_string(m_upstream->port());
  GatewayProcess gateway(GC_GATEWAY_BINARY);
  QVERIFY2(gateway.start(configurationWith(
               openAiProvider("first", base + "/case" + std::to_string(index) + "/v1", "gpt-5.4") +
                   openAiProvider("second", base + "/healthy/v1", "gpt-5.4"),
               "priority = [\"first\", \"second\"]\n")),
           qPrintable(gateway.log()));
  auto socket = RawSocket::connectTo(gateway.port());
  socket.send(chatRequest("gpt-5.4", gateway.apiKey()));
  const std::string answer = socket.readToEnd(10s).bytes;
  QVERIFY2(statusOf(answer) == 200, answer.substr(0, 300).c_str());
  QVERIFY(answer.find("\"healthy\"") != std::string::npos);
}

QTEST_GUILESS_MAIN(ProxyMalformedHttpTest)
#include "proxy_malformed_http_test.moc"
