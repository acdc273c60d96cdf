#include "gateway/llm/chat_request.h"

#include <QTest>

#include "tests/unit/llm/stream_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;

/// What a request needs, and which mistakes are told to the client with the parameter's name.
class ChatRequestTest : public QObject {
  Q_OBJECT

 private slots:
  void namesTheWrongParameter_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("param");
    QTest::addColumn<QString>("code");
    const QByteArray m = "'messages':[{'role':'user','content':'x'}]";
    QTest::newRow("array") << QByteArray("[]") << ""
                           << "invalid_type";
    QTest::newRow("no-model") << QByteArray("{" + m + "}") << "model"
                              << "missing_required_parameter";
    QTest::newRow("empty-model") << QByteArray("{'model':''," + m + "}") << "model"
                                 << "missing_required_parameter";
    QTest::newRow("model-number") << QByteArray("{'model':4," + m + "}") << "model"
                                  << "invalid_type";
    QTest::newRow("no-messages") << QByteArray("{'model':'a'}") << "messages"
                                 << "missing_required_parameter";
    QTest::newRow("messages-null") << QByteArray("{'model':'a','messages':null}") << "messages"
                                   << "invalid_type";
    QTest::newRow("messages-empty") << QByteArray("{'model':'a','messages':[]}") << "messages"
                                    << "invalid_value";
    QTest::newRow("message-string") << QByteArray("{'model':'a','messages':['x']}") << "messages[0]"
                                    << "invalid_type";
    QTest::newRow("message-no-role") << QByteArray("{'model':'a','messages':[{'content':'x'}]}")
                                     << "messages[0].role"
                                     << "missing_required_parameter";
    QTest::newRow("content-number") << QByteArray("{'model':'a','messages':[{'role':'user','content':1}]}")
                                    << "messages[0].content"
                                    << "invalid_type";
    QTest::newRow("part-no-type")
        << QByteArray("{'model':'a','messages':[{'role':'user','content':[{'text':'x'}]}]}")
        << "messages[0].content.type"
        << "missing_required_parameter";
    QTest::newRow("stream-string") << QByteArray("{'model':'a','stream':'yes'," + m + "}") << "stream"
                                   << "invalid_type";
    QTest::newRow("stream-options-bool")
        << QByteArray("{'model':'a','stream_options':true," + m + "}") << "stream_options"
        << "invalid_type";
    QTest::newRow("n-zero") << QByteArray("{'model':'a','n':0," + m + "}") << "n"
                            << "invalid_value";
    QTest::newRow("n-129") << QByteArray("{'model':'a','n':129," + m + "}") << "n"
                           << "invalid_value";
    QTest::newRow("max-tokens-zero") << QByteArray("{'model':'a','max_tokens':0," + m + "}") << "max_tokens"
                                     << "invalid_value";
    QTest::newRow("max-tokens-half") << QByteArray("{'model':'a','max_completion_tokens':1.5," + m + "}")
                                     << "max_completion_tokens"
                                     << "invalid_type";
    QTest::newRow("tools-object") << QByteArray("{'model':'a','tools':{}," + m + "}") << "tools"
                                  << "invalid_type";
    QTest::newRow("format-unknown") << QByteArray("{'model':'a','response_format':{'type':'xml'}," + m + "}")
                                    << "response_format.type"
                                    << "invalid_value";
  }
  void namesTheWrongParameter() {
    QFETCH(QByteArray, body);
    QFETCH(QString, param);
    QFETCH(QString, code);
    JsonDocument document;
    QVERIFY(document.parseCopy(q(body)));
    const auto request = readChatRequest(document);
    QVERIFY(!request);
    QCOMPARE(request.error().status, 400);
    QCOMPARE(QString::fromStdString(request.error().param), param);
    QCOMPARE(QString::fromStdString(request.error().code), code);
  }

  void readsWhatARequestNeeds_data() {
    QTest::addColumn<QByteArray>("extra");
    QTest::addColumn<int>("needs");
    namespace cap = catalog::cap;
    const auto needs = [](catalog::Capabilities set) { return static_cast<int>(set); };
    QTest::newRow("plain") << QByteArray("'temperature':0") << 0;
    QTest::newRow("nulls")
        << QByteArray(
               "'tools':null,'n':null,'stream':null,'max_tokens':null,'stream_options':null,"
               "'response_format':null,'stop':null,'logprobs':null")
        << 0;
    QTest::newRow("n-1-float") << QByteArray("'n':1.0") << 0;
    QTest::newRow("stream") << QByteArray("'stream':true") << needs(cap::Streaming);
    QTest::newRow("tools") << QByteArray("'tools':[{'type':'function','function':{'name':'f'}}]")
                           << needs(cap::Tools);
    QTest::newRow("no-tools") << QByteArray("'tools':[]") << 0;
    QTest::newRow("functions") << QByteArray("'functions':[{'name':'f'}]") << needs(cap::Tools);
    QTest::newRow("schema") << QByteArray("'response_format':{'type':'json_schema','json_schema':{}}")
                            << needs(cap::JsonSchema);
    QTest::newRow("n-2") << QByteArray("'n':2") << needs(cap::MultipleChoices);
    QTest::newRow("logprobs") << QByteArray("'logprobs':true") << needs(cap::Logprobs);
    QTest::newRow("audio-out") << QByteArray("'modalities':['text','audio']") << needs(cap::Audio);
  }
  void readsWhatARequestNeeds() {
    QFETCH(QByteArray, extra);
    QFETCH(int, needs);
    JsonDocument document;
    QVERIFY(document.parseCopy(q("{'model':'a','messages':[{'role':'user','content':'x'}]," + extra + "}")));
    const auto request = readChatRequest(document);
    QVERIFY2(request, request ? "" : request.error().message.c_str());
    QCOMPARE(static_cast<int>(request->needs), needs);
  }

  void readsTheRest() {
    JsonDocument document;
    QVERIFY(document.parseCopy(
        q("{'mod\\u0065l':'au\\u0074o','messages':[{'role':'system','content':'12345678'},{'role':'user','"
          "content':["
          "{'type':'text','text':'what is it'},{'type':'image_url','image_url':{'url':'https://x/y.png'}}]}],"
          "'max_tokens':10,'max_completion_tokens':20,'stream':true,'stream_options':{'include_usage':true},"
          "'reasoning_effort':'high','response_format':{'type':'json_object'}}")));
    const auto request = readChatRequest(document);
    QVERIFY(request);
    QCOMPARE(request->model, std::string("auto"));
    QVERIFY(request->stream && request->includeUsage && request->jsonOutput);
    QCOMPARE(request->maxOutputTokens, 20);
    QCOMPARE(request->messageCount, 2u);
    QCOMPARE(request->reasoningEffort, std::string("high"));
    QCOMPARE(request->lastUserText, std::string_view("what is it"));
    QCOMPARE(request->estimatedPromptTokens, 1000 + 5 + 8);
    QVERIFY(request->needs & catalog::cap::Vision);
  }
};

QTEST_APPLESS_MAIN(ChatRequestTest)
#include "chat_request_test.moc"
