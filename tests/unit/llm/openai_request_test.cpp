#include "gateway/llm/openai_request.h"

#include <QTest>

#include "tests/unit/llm/stream_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;

/// OpenAI to OpenAI: what changes, and that everything else stays byte for byte.
class OpenAiRequestTest : public QObject {
  Q_OBJECT

  static catalog::Model model(catalog::Capabilities capabilities) {
    catalog::Model made;
    made.capabilities = capabilities;
    return made;
  }

 private slots:
  void splicesOnlyWhatMustDiffer_data() {
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("upstream");
    QTest::addColumn<int>("capabilities");  // -1: unknown model
    QTest::addColumn<bool>("compatible");
    QTest::addColumn<QString>("dropped");
    const int plain = static_cast<int>(catalog::cap::SamplingParams);
    const int reasoning = static_cast<int>(catalog::cap::Reasoning);
    const QByteArray m = "'messages':[{'role':'user','content':'x'}]";
    QTest::newRow("model") << QByteArray("{'model':'auto'," + m + "}")
                           << QByteArray("{'model':'up'," + m + "}") << plain << false << "";
    QTest::newRow("unknown-fields-and-numbers")
        << QByteArray("{'x_new':{ 'a' : 1.0,'b':9007199254740993} ,'model':'a'," + m + ",'temperature':0.70}")
        << QByteArray("{'x_new':{ 'a' : 1.0,'b':9007199254740993},'model':'up'," + m + ",'temperature':0.70}")
        << plain << false << "";
    QTest::newRow("stream-asks-usage")
        << QByteArray("{'model':'a'," + m + ",'stream':true}")
        << QByteArray("{'model':'up'," + m + ",'stream':true,'stream_options':{'include_usage':true}}")
        << plain << false << "";
    QTest::newRow("stream-options-null")
        << QByteArray("{'model':'a'," + m + ",'stream_options':null,'stream':true}")
        << QByteArray("{'model':'up'," + m + ",'stream_options':{'include_usage':true},'stream':true}")
        << plain << false << "";
    QTest::newRow("stream-options-kept")
        << QByteArray("{'model':'a'," + m +
                      ",'stream':true,'stream_options':{'include_usage':false,'include_obfuscation':false}}")
        << QByteArray("{'model':'up'," + m +
                      ",'stream':true,'stream_options':{'include_usage':true,'include_obfuscation':false}}")
        << plain << false << "";
    QTest::newRow("stream-options-without-stream")
        << QByteArray("{'model':'a'," + m + ",'stream_options':{'include_usage':true}}")
        << QByteArray("{'model':'up'," + m + "}") << plain << false << "";
    QTest::newRow("s9-compatible-not-asked")
        << QByteArray("{'model':'a'," + m + ",'stream':true}")
        << QByteArray("{'model':'up'," + m + ",'stream':true}") << -1 << true << "";
    QTest::newRow("s1-max-tokens-reasoning")
        << QByteArray("{'model':'a'," + m + ",'max_tokens':5}")
        << QByteArray("{'model':'up'," + m + ",'max_completion_tokens':5}") << reasoning << false << "";
    QTest::newRow("s1-max-tokens-both")
        << QByteArray("{'model':'a'," + m + ",'max_tokens':5,'max_completion_tokens':6}")
        << QByteArray("{'model':'up'," + m + ",'max_tokens':5,'max_completion_tokens':6}") << reasoning
        << false << "";
    QTest::newRow("s1-max-tokens-plain")
        << QByteArray("{'model':'a'," + m + ",'max_tokens':5}")
        << QByteArray("{'model':'up'," + m + ",'max_tokens':5}") << plain << false << "";
    QTest::newRow("s1-sampling-reasoning")
        << QByteArray("{'model':'a','temperature':0,'top_p':null," + m + "}")
        << QByteArray("{'model':'up'," + m + "}") << reasoning << false << "temperature";
  }
  void splicesOnlyWhatMustDiffer() {
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, upstream);
    QFETCH(int, capabilities);
    QFETCH(bool, compatible);
    QFETCH(QString, dropped);
    JsonDocument document;
    QVERIFY(document.parseCopy(q(client)));
    const auto request = readChatRequest(document);
    QVERIFY2(request, request ? "" : request.error().message.c_str());
    const catalog::Model known = model(static_cast<catalog::Capabilities>(capabilities));
    EncodeTarget target;
    target.upstreamModel = "up";
    target.model = capabilities < 0 ? nullptr : &known;
    target.compatibleServer = compatible;
    const auto encoded = encodeRequest(*request, target);
    QVERIFY(encoded);
    QCOMPARE(encoded->body, q(upstream));
    QCOMPARE(encoded->path, std::string("/chat/completions"));
    QCOMPARE(QString::fromStdString(encoded->droppedParams), dropped);
  }

  void carriesTheFullRequestWithoutLoss() {
    const QByteArray body = fixture("openai/chat_request_full.json");
    QVERIFY(!body.isEmpty());
    JsonDocument document;
    QVERIFY(document.parseCopy(body.toStdString()));
    const auto request = readChatRequest(document);
    QVERIFY(request);
    EncodeTarget target;
    target.upstreamModel = request->model;
    const auto encoded = encodeRequest(*request, target);
    QVERIFY(encoded);
    QCOMPARE(object(encoded->body), QJsonDocument::fromJson(body).object());
  }

  void namesTheCredentialHeader() {
    QCOMPARE(credentialHeader(catalog::Dialect::OpenAi).valuePrefix, std::string_view("Bearer "));
    QCOMPARE(credentialHeader(catalog::Dialect::Anthropic).name, std::string_view("x-api-key"));
    QCOMPARE(credentialHeader(catalog::Dialect::Gemini).name, std::string_view("x-goog-api-key"));
  }
};

QTEST_APPLESS_MAIN(OpenAiRequestTest)
#include "openai_request_test.moc"
