// The playground as an application would meet the gateway: streams, whole answers, refusals, snippets.
#include "models/playground/playground.h"

#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "tests/support/fake_admin/console_bench.h"
#include "tests/support/fake_admin/samples.h"

using namespace gc::console;

class PlaygroundTest : public QObject {
  Q_OBJECT

  static QByteArray frame(const QJsonObject& object) {
    return "data: " + QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n\n";
  }
  static QByteArray delta(const QString& text) {
    return frame(
        {{"choices", QJsonArray{QJsonObject{{"index", 0}, {"delta", QJsonObject{{"content", text}}}}}}});
  }
  static QJsonObject receipt() {
    return {{"provider", "anthropic"},
            {"model", "claude-sonnet-5-5"},
            {"cost_usd", "0.001975000"},
            {"baseline_usd", "0.003000000"},
            {"savings_usd", "0.001025000"},
            {"latency_ms", 640.5},
            {"overhead_ms", 0.8},
            {"simulated", true},
            {"attempts", QJsonArray{QJsonObject{{"provider", "openai"},
                                                {"model", "gpt-5.4"},
                                                {"status", 503},
                                                {"outcome", "server_error"},
                                                {"ms", 12.5}},
                                    QJsonObject{{"provider", "anthropic"},
                                                {"model", "claude-sonnet-5-5"},
                                                {"status", 200},
                                                {"outcome", "ok"},
                                                {"ms", 620}}}}};
  }
  static QByteArray finish() {
    return frame({{"choices", QJsonArray{QJsonObject{
                                  {"index", 0}, {"delta", QJsonObject{}}, {"finish_reason", "stop"}}}},
                  {"generic_corp", receipt()}});
  }
  static QByteArray usage() {
    return frame({{"choices", QJsonArray{}},
                  {"usage", QJsonObject{{"prompt_tokens", 31}, {"completion_tokens", 12}}}});
  }
  static const QString kPath;

  struct Bench : ConsoleBench {
    Playground playground{client};
    ChatRequest request;
    Bench() {
      request.user = QStringLiteral("Hi");
      connect();
    }
    void start() {
      QTRY_VERIFY(client.isConnected());
      playground.setKey(server.clientKey(), Playground::KeyOrigin::Typed);
      playground.send(request);
      QTRY_VERIFY(playground.call().phase() != ChatCall::Phase::Idle && !playground.call().isRunning());
    }
  };

 private Q_SLOTS:
  void aStreamIsFollowedToItsReceipt() {
    Bench bench;
    // Cut where it hurts: inside a frame, inside a UTF-8 character.
    const QByteArray all = delta(QStringLiteral("Grüße ")) + delta("from ") + delta("here") + finish() +
                           usage() + "data: [DONE]\n\n";
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at < all.size(); at += 37) pieces << all.mid(at, 37);
    bench.server.setReply("POST", kPath, {200, {}, 0, pieces});
    QStringList seen;
    connect(&bench.playground.call(), &ChatCall::textGrew, this,
            [&] { seen << bench.playground.call().text(); });
    bench.start();
    const ChatCall& call = bench.playground.call();
    QCOMPARE(call.phase(), ChatCall::Phase::Done);
    QCOMPARE(call.text(), QStringLiteral("Grüße from here"));
    for (qsizetype i = 1; i < seen.size(); ++i) QVERIFY(seen[i].startsWith(seen[i - 1]));
    QCOMPARE(call.finishReason(), QStringLiteral("stop"));
    QCOMPARE(call.promptTokens(), std::optional<qint64>(31));
    QCOMPARE(call.completionTokens(), std::optional<qint64>(12));
    QVERIFY(*call.firstTokenMs() > 0 && *call.firstTokenMs() <= *call.totalMs());
    QCOMPARE(call.receipt()->provider, QStringLiteral("anthropic"));
    QCOMPARE(call.receipt()->cost->exact(), QStringLiteral("0.001975000"));
    QCOMPARE(call.receipt()->attempts.size(), size_t(2));
    QCOMPARE(call.receipt()->attempts[0].status, std::optional<int>(503));
    QVERIFY(call.response().startsWith("HTTP/1.1 200"));
  }

  void theBodyIsWhatAnApplicationWouldSend() {
    Bench bench;
    QJsonObject sent;
    bench.server.setHandler("POST", kPath, [&](const FakeAdminServer::Call& call) {
      sent = call.body;
      return FakeAdminServer::Reply{200, {{"choices", QJsonArray{}}}, 0};
    });
    bench.request.system = QStringLiteral("Be brief");
    bench.request.temperature = 0.2;
    bench.request.maxTokens = 800;
    bench.request.stream = false;
    bench.start();
    QCOMPARE(sent,
             (QJsonObject{{"model", "auto"},
                          {"messages", QJsonArray{QJsonObject{{"role", "system"}, {"content", "Be brief"}},
                                                  QJsonObject{{"role", "user"}, {"content", "Hi"}}}},
                          {"temperature", 0.2},
                          {"max_tokens", 800}}));
    bench.request = {};
    bench.request.user = QStringLiteral("Hi");
    bench.playground.send(bench.request);
    QTRY_VERIFY(sent["stream"].toBool());
    QVERIFY(!sent.contains("temperature") && !sent.contains("max_tokens"));
    QVERIFY(sent["stream_options"].toObject()["include_usage"].toBool());
  }

  void aWholeAnswerHasNoFirstToken() {
    Bench bench;
    bench.request.stream = false;
    bench.server.setReply(
        "POST", kPath,
        {200,
         {{"choices", QJsonArray{QJsonObject{{"message", QJsonObject{{"content", "All at once"}}},
                                             {"finish_reason", "length"}}}},
          {"usage", QJsonObject{{"prompt_tokens", 5}, {"completion_tokens", 3}}},
          {"generic_corp", receipt()}},
         0});
    bench.start();
    const ChatCall& call = bench.playground.call();
    QCOMPARE(call.text(), QStringLiteral("All at once"));
    QCOMPARE(call.finishReason(), QStringLiteral("length"));
    QVERIFY(!call.firstTokenMs());
    QCOMPARE(call.requestId(), QStringLiteral("req_fake"));
  }

  void aRefusalIsShownAsTheClientSeesIt() {
    Bench bench;
    bench.server.setReply("POST", kPath,
                          {429,
                           {{"error", QJsonObject{{"message", "Slow down"},
                                                  {"type", "rate_limit_error"},
                                                  {"code", "rate_limit_exceeded"}}}},
                           0});
    bench.start();
    const ChatCall& call = bench.playground.call();
    QCOMPARE(call.phase(), ChatCall::Phase::Failed);
    QCOMPARE(call.failure()->text(), QStringLiteral("HTTP 429 rate_limit_exceeded: Slow down"));
    QVERIFY(call.response().contains("\"Slow down\""));
    bench.playground.setKey("gc_live_wrong", Playground::KeyOrigin::Typed);
    bench.playground.send(bench.request);
    QTRY_COMPARE(call.failure().value_or(ChatFailure{}).status, 401);
  }

  void aBrokenStreamKeepsItsTextAndSaysSo() {
    Bench bench;
    bench.server.setReply("POST", kPath, {200, {}, 0, {delta("Half an ans")}});
    bench.start();
    QCOMPARE(bench.playground.call().phase(), ChatCall::Phase::Failed);
    QCOMPARE(bench.playground.call().text(), QStringLiteral("Half an ans"));
    QVERIFY(!bench.playground.call().failure()->message.isEmpty());
    bench.server.setReply(
        "POST", kPath,
        {200, {}, 0, {delta("Half"), frame({{"error", QJsonObject{{"message", "upstream died"}}}})}});
    bench.playground.send(bench.request);
    QTRY_COMPARE(bench.playground.call().failure().value_or(ChatFailure{}).text(),
                 QStringLiteral("upstream died"));
  }

  void cancelEndsTheCallAtOnce() {
    Bench bench;
    QList<QByteArray> endless;
    for (int n = 0; n < 2000; ++n) endless << delta("word ");
    bench.server.setReply("POST", kPath, {200, {}, 0, endless});
    QTRY_VERIFY(bench.client.isConnected());
    bench.playground.setKey(bench.server.clientKey(), Playground::KeyOrigin::Typed);
    bench.playground.send(bench.request);
    QTRY_COMPARE(bench.playground.call().phase(), ChatCall::Phase::Streaming);
    bench.playground.call().cancel();
    QCOMPARE(bench.playground.call().phase(), ChatCall::Phase::Cancelled);
    const QString kept = bench.playground.call().text();
    QVERIFY(!kept.isEmpty());
    QTest::qWait(60);
    QCOMPARE(bench.playground.call().text(), kept);
  }

  void theDecisionComesOnceTheLedgerHasIt() {
    Bench bench;
    int asked = 0;
    bench.server.setHandler("GET", "/admin/v1/requests/req_fake", [&](const FakeAdminServer::Call&) {
      if (++asked < 3)
        return FakeAdminServer::Reply{404, {{"error", QJsonObject{{"message", "not yet"}}}}, 0};
      return FakeAdminServer::Reply{200, samples::requestDetail(3), 0};
    });
    bench.server.setReply("POST", kPath, {200, {}, 0, {delta("x"), finish(), "data: [DONE]\n\n"}});
    bench.start();
    QTRY_VERIFY(bench.playground.why().reading().has_value());
    QCOMPARE(asked, 3);
    QVERIFY(bench.playground.why().reading()->decision.has_value());
  }

  void modelsAreWhatTheKeyMayUse() {
    Bench bench;
    bench.server.setJson("/v1/models", {{"data", QJsonArray{QJsonObject{{"id", "gpt-5.4"}}}}});
    QTRY_VERIFY(bench.client.isConnected());
    QCOMPARE(bench.playground.models().constFirst(), QStringLiteral("auto"));
    bench.playground.setKey("gc_live_wrong", Playground::KeyOrigin::Typed);
    bench.playground.loadModels();
    QTRY_VERIFY(bench.playground.modelsProblem().contains("401"));
    bench.playground.setKey(bench.server.clientKey(), Playground::KeyOrigin::Typed);
    bench.playground.loadModels();
    QTRY_COMPARE(bench.playground.models().constLast(), QStringLiteral("gpt-5.4"));
    QVERIFY(bench.playground.modelsProblem().isEmpty());
  }

  void anotherGatewayForgetsTheKey() {
    Bench bench;
    bench.playground.setKey("gc_live_x", Playground::KeyOrigin::Typed);
    bench.connect();
    QVERIFY(bench.playground.key().isEmpty());
    QVERIFY(!bench.playground.refusal(bench.request).isEmpty());
    bench.playground.send(bench.request);
    QCOMPARE(bench.playground.call().phase(), ChatCall::Phase::Idle);
  }

  void snippetsRunAndKeepTheKeyToThemselves() {
    ChatRequest request;
    request.user = QStringLiteral("It's \"quoted\" $HOME `id` \\ and\nnew");
    request.temperature = 0.5;
    const QUrl gateway(QStringLiteral("https://gw.example/base/"));
    const QString curl = curlSnippet(gateway, request);
    QVERIFY(curl.contains(QStringLiteral("$GC_API_KEY")));
    QVERIFY(curl.contains(QStringLiteral("https://gw.example/base/v1/chat/completions")));
    QVERIFY(curlSnippet(gateway, request, QStringLiteral("gc_live_x")).contains(QStringLiteral("gc_live_x")));
    QVERIFY(!pythonSnippet(gateway, request).contains(QStringLiteral("gc_live")));

    // A shell hands the body on unchanged.
    QProcess shell;
    shell.start(
        QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("curl() { for a; do printf '%s\\0' \"$a\"; done; }; ") + curl});
    QVERIFY(shell.waitForFinished());
    const QList<QByteArray> arguments = shell.readAllStandardOutput().split('\0');
    QCOMPARE(QJsonDocument::fromJson(arguments[arguments.indexOf("-d") + 1]).object(), request.json());

    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) QSKIP("python3 is not installed");
    QProcess check;
    check.start(python,
                {QStringLiteral("-c"), QStringLiteral("import ast,sys; t=ast.parse(sys.stdin.read()); "
                                                      "print([n.value for n in ast.walk(t) if isinstance(n, "
                                                      "ast.Constant) and '$HOME' in str(n.value)][0])")});
    check.write(pythonSnippet(gateway, request).toUtf8());
    check.closeWriteChannel();
    QVERIFY(check.waitForFinished());
    QCOMPARE(QString::fromUtf8(check.readAllStandardOutput()).trimmed(), request.user);
  }
};

const QString PlaygroundTest::kPath = QStringLiteral("/v1/chat/completions");

QTEST_GUILESS_MAIN(PlaygroundTest)
#include "playground_test.moc"
