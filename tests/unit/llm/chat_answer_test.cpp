#include "gateway/llm/chat_answer.h"

#include <QTest>

#include "tests/unit/llm/stream_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;

/// Whole answers of OpenAI and of servers that leave things out.
class ChatAnswerTest : public QObject {
  Q_OBJECT

  static std::string rendered(const ChatAnswer& answer) {
    std::string out;
    answer.render(kGenericCorp, out);
    return out;
  }

 private slots:
  void keepsARecordedAnswerAsItIs_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"chat_response_logprobs", "chat_response_refusal_json_schema",
                             "chat_response_text", "chat_response_tool_calls"}) {
      QTest::newRow(file) << QString("openai/") + file + ".json";
    }
  }
  void keepsARecordedAnswerAsItIs() {
    QFETCH(QString, file);
    const std::string body = fixture(file).trimmed().toStdString();
    QVERIFY(!body.empty());
    ChatAnswer answer;
    QVERIFY(!answer.read(catalog::Dialect::OpenAi, body, context()));
    const std::string expected = body.substr(0, body.size() - 1) + ",\"generic_corp\":" + kGenericCorp + "}";
    QCOMPARE(rendered(answer), expected);
    QVERIFY(answer.usage().known && !answer.usage().estimated);
    QVERIFY(!answer.modelReported().empty());
  }

  void completesWhatServersLeaveOut_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("choice");
    const QByteArray hi = "'message':{'role':'assistant','content':'Hi'}";
    const QByteArray ok =
        "{'index':0,'message':{'role':'assistant','content':'Hi'},'logprobs':null,'finish_reason':'stop'}";
    const auto of = [](const QByteArray& choice) { return QByteArray("{'choices':[" + choice + "]}"); };
    QTest::newRow("s9-minimal") << of("{" + hi + ",'finish_reason':'stop'}") << ok;
    QTest::newRow("s9-eos") << of("{" + hi + ",'finish_reason':'eos'}") << ok;
    QTest::newRow("s9-end-turn") << of("{" + hi + ",'finish_reason':'end_turn'}") << ok;
    QTest::newRow("s9-empty-reason") << of("{" + hi + ",'finish_reason':''}") << ok;
    QTest::newRow("s13-null-reason") << of("{" + hi + ",'finish_reason':null}") << ok;
    QTest::newRow("s13-no-reason") << of("{" + hi + "}") << ok;
    QTest::newRow("s13-unknown-reason") << of("{" + hi + ",'finish_reason':'whatever'}") << ok;
    QTest::newRow("s9-no-role") << of("{'message':{'content':'Hi'}}") << ok;
    QTest::newRow("s9-content-parts")
        << of("{'message':{'content':[{'type':'text','text':'H'},{'type':'text','text':'i'}]}}") << ok;
    QTest::newRow("s13-max-tokens") << of("{" + hi + ",'finish_reason':'max_tokens'}")
                                    << QByteArray(
                                           "{'index':0,'message':{'role':'assistant','content':'Hi'},'"
                                           "logprobs':null,'finish_reason':'length'}");
    QTest::newRow("s9-no-content")
        << of("{'message':{'role':'assistant'},'finish_reason':'stop'}")
        << QByteArray(
               "{'index':0,'message':{'role':'assistant','content':null},'logprobs':null,"
               "'finish_reason':'stop'}");
    QTest::newRow("s9-thinking-part") << of("{'message':{'content':[{'type':'thinking','thinking':[{'type':'"
                                            "text','text':'hm'}]},{'type':'text','text':'Hi'}]}}")
                                      << QByteArray(
                                             "{'index':0,'message':{'role':'assistant','content':'Hi','"
                                             "reasoning_content':'hm'},'logprobs':null,"
                                             "'finish_reason':'stop'}");
    QTest::newRow("s9-reasoning-kept")
        << of("{'message':{'role':'assistant','content':'Hi','reasoning':'hm'}}")
        << QByteArray(
               "{'index':0,'message':{'role':'assistant','content':'Hi','reasoning':'hm'},'logprobs':null,"
               "'finish_reason':'stop'}");
    const QByteArray call = "{'id':'x','type':'function','function':{'name':'f','arguments':'{\\'a\\':1}'}}";
    const QByteArray called = "{'index':0,'message':{'role':'assistant','content':null,'tool_calls':[" +
                              call + "]},'logprobs':null,'finish_reason':'tool_calls'}";
    QTest::newRow("s9-stop-after-calls")
        << of("{'message':{'role':'assistant','content':null,'tool_calls':[" + call +
              "]},'finish_reason':'stop'}")
        << called;
    QTest::newRow("s9-call-without-type") << of("{'message':{'role':'assistant','tool_calls':[{'id':'x','"
                                                "function':{'name':'f','arguments':'{\\'a\\':1}'}}]}}")
                                          << called;
    QTest::newRow("s9-arguments-object") << of("{'message':{'role':'assistant','tool_calls':[{'id':'x','"
                                               "function':{'name':'f','arguments':{'a':1}}}]}}")
                                         << called;
    QTest::newRow("s9-call-without-id-or-arguments")
        << of("{'message':{'role':'assistant','tool_calls':[{'function':{'name':'f'}}]}}")
        << QByteArray(
               "{'index':0,'message':{'role':'assistant','content':null,'tool_calls':[{'id':"
               "'call_0123456789abcdefABCDEF_1','type':'function','function':{'name':'f','arguments':'{}'}}]}"
               ","
               "'logprobs':null,'finish_reason':'tool_calls'}");
  }
  void completesWhatServersLeaveOut() {
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, choice);
    ChatAnswer answer;
    QVERIFY(!answer.read(catalog::Dialect::OpenAi, q(body), context()));
    const QJsonObject seen = object(rendered(answer));
    QCOMPARE(seen["choices"].toArray().at(0).toObject(), object(q(choice)));
    QCOMPARE(seen["id"].toString(), QString("chatcmpl-0123456789abcdefABCDEF"));
    QCOMPARE(seen["object"].toString(), QString("chat.completion"));
    QCOMPARE(seen["created"].toInteger(), 1787234561);
    QCOMPARE(seen["model"].toString(), QString("fallback-model"));
    QVERIFY(!seen.contains("usage"));
    QVERIFY(answer.usage().known && answer.usage().estimated);
  }

  void fillsTheRecordedMinimalAnswer() {
    ChatAnswer answer;
    QVERIFY(!answer.read(catalog::Dialect::OpenAi, fixture("custom/response_minimal.json").toStdString(),
                         context()));
    const QJsonObject seen = object(rendered(answer));
    QCOMPARE(seen["choices"][0]["message"]["content"].toString(), QString("Low water at noon."));
    QCOMPARE(seen["choices"][0]["index"].toInt(-1), 0);
  }

  void keepsNumbersAndMendsSurrogates() {
    ChatAnswer answer;
    const QByteArray body =
        "{'choices':[{'message':{'content':'a\\ud83d','n':9007199254740993,'d':1.0},'finish_reason':'stop'}],"
        "'x':2.50}";
    QVERIFY(!answer.read(catalog::Dialect::OpenAi, q(body), context()));
    const std::string out = rendered(answer);
    QVERIFY(out.find("a\\ufffd") != std::string::npos);
    QVERIFY(out.find("\"n\":9007199254740993,\"d\":1.0") != std::string::npos);
    QVERIFY(out.find("\"x\":2.50") != std::string::npos);
  }

  void failsWhatIsNoAnswer_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureCategory>("category");
    QTest::newRow("s9-error-object") << QByteArray("{'error':{'message':'x'}}")
                                     << FailureCategory::BadGateway;
    QTest::newRow("s9-error-typed") << QByteArray("{'error':{'message':'x','type':'invalid_request_error'}}")
                                    << FailureCategory::InvalidRequest;
    QTest::newRow("s9-error-string") << QByteArray("{'error':'boom'}") << FailureCategory::BadGateway;
    QTest::newRow("s9-detail") << QByteArray("{'detail':'x'}") << FailureCategory::BadGateway;
    QTest::newRow("s9-message") << QByteArray("{'message':'x'}") << FailureCategory::BadGateway;
    QTest::newRow("s9-plain-text") << QByteArray("all good") << FailureCategory::BadGateway;
    QTest::newRow("s15-html") << QByteArray("<html></html>") << FailureCategory::BadGateway;
    QTest::newRow("s15-empty") << QByteArray("") << FailureCategory::BadGateway;
    QTest::newRow("s15-cut-json") << QByteArray("{'choices':[{'mess") << FailureCategory::BadGateway;
    QTest::newRow("sdk3-no-choices") << QByteArray("{'choices':[]}") << FailureCategory::BadGateway;
    QTest::newRow("s13-error-reason")
        << QByteArray("{'choices':[{'message':{'content':'x'},'finish_reason':'error'}]}")
        << FailureCategory::ServerError;
  }
  void failsWhatIsNoAnswer() {
    QFETCH(QByteArray, body);
    QFETCH(FailureCategory, category);
    ChatAnswer answer;
    const auto failure = answer.read(catalog::Dialect::OpenAi, q(body), context());
    QVERIFY(failure);
    QCOMPARE(name(failure->category), name(category));
  }

  void acceptsANullErrorBesideChoices() {
    ChatAnswer answer;
    QVERIFY(!answer.read(catalog::Dialect::OpenAi,
                         q("{'error':null,'choices':[{'message':{'content':'x'}}]}"), context()));
    QVERIFY(!object(rendered(answer)).contains("error"));
  }

  void turnsAJsonAnswerIntoAStream_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("calls");
    QTest::newRow("text") << "openai/chat_response_text.json"
                          << QString::fromUtf8("Ferns like shade; 31 °C is too warm for them in full sun.")
                          << 0;
    QTest::newRow("calls") << "openai/chat_response_tool_calls.json"
                           << "" << 2;
    QTest::newRow("minimal") << "custom/response_minimal.json"
                             << "Low water at noon." << 0;
  }
  void turnsAJsonAnswerIntoAStream() {
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(int, calls);
    for (const bool usage : {false, true}) {
      ChatAnswer answer;
      QVERIFY(!answer.read(catalog::Dialect::OpenAi, fixture(file).toStdString(), context(usage)));
      std::string out;
      answer.renderAsStream(kGenericCorp, out);
      const Seen seen = seenBy(out);
      QCOMPARE(seen.broken.join(' '), QString());
      QCOMPARE(seen.choices[0].content, content);
      QCOMPARE(seen.choices[0].calls.size(), calls);
      QVERIFY(seen.done && !seen.genericCorp.isEmpty());
      QCOMPARE(!seen.usage.isEmpty(), usage);
    }
  }
};

QTEST_APPLESS_MAIN(ChatAnswerTest)
#include "chat_answer_test.moc"
