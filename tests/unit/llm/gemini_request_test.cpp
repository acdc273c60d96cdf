#include "gateway/llm/gemini_request.h"

#include <QTest>

#include "tests/unit/llm/request_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;

/// OpenAI to Gemini, field by field; rows are named by the line they prove.
class GeminiRequestTest : public QObject {
  Q_OBJECT

  static Encoded to(const QByteArray& client, const char* model = "gemini-2.5-flash",
                    catalog::Capabilities capabilities = kAll) {
    return encode(catalog::Dialect::Gemini, q(client), model, capabilities);
  }
  static QByteArray messages(const QByteArray& list) { return "{'model':'m','messages':[" + list + "]}"; }
  static QByteArray with(const QByteArray& extra) {
    return "{'model':'m'," + QByteArray(kHello) + ',' + extra + '}';
  }
  static QByteArray said(const QByteArray& parts) { return "{'role':'user','content':[" + parts + "]}"; }
  static QByteArray user(const QByteArray& parts) { return "{'role':'user','parts':[" + parts + "]}"; }
  static QByteArray model(const QByteArray& parts) { return "{'role':'model','parts':[" + parts + "]}"; }
  static QByteArray text(const QByteArray& t) { return "{'text':'" + t + "'}"; }
  static QByteArray calls(const QByteArray& extra = {}) {
    return "{'role':'assistant','content':null,'tool_calls':[{'id':'a','type':'function','function':{'name':'"
           "f','arguments':"
           "'{\\'n\\':1}'}" +
           extra + "},{'id':'b','type':'function','function':{'name':'g','arguments':''}}]}";
  }

 private slots:
  void translates_data() {
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QString>("dropped");
    const auto row = [](const char* tag, const QByteArray& client, const QByteArray& expected,
                        const char* dropped = "") {
      QTest::newRow(tag) << client << expected << QString(dropped);
    };
    const auto contents = [](const QByteArray& list) { return "{'contents':[" + list + "]}"; };
    const auto config = [](const QByteArray& inside) { return "{'generationConfig':{" + inside + "}}"; };
    const QByteArray hello = "{'role':'user','content':'hello'}";
    const QByteArray helloTurn = user(text("hello"));

    row("s11-system", messages("{'role':'system','content':'A'},{'role':'developer','content':'B'}," + hello),
        "{'systemInstruction':{'parts':[{'text':'A'},{'text':'B'}]},'contents':[" + helloTurn + "]}");
    row("s11-system-later", messages(hello + ",{'role':'system','content':'B'}"),
        contents(user(text("hello") + ',' + text("B"))));
    row("s11-roles-joined", messages(hello + ',' + hello + ",{'role':'assistant','content':'a'}"),
        contents(user(text("hello") + ',' + text("hello")) + ',' + model(text("a"))));
    row("s11-empty-text", messages(said("{'type':'text','text':''},{'type':'text','text':'x'}")),
        contents(user(text("x"))));
    row("s11-assistant-empty", messages(hello + ",{'role':'assistant','content':''}," + hello),
        contents(user(text("hello") + ',' + text("hello"))));
    row("s11-image-data",
        messages(said("{'type':'image_url','image_url':{'url':'data:image/png;base64,QUJD'}}")),
        contents(user("{'inlineData':{'mimeType':'image/png','data':'QUJD'}}")));
    row("s11-image-https", messages(said("{'type':'image_url','image_url':{'url':'https://x/y.png?z'}}")),
        contents(user("{'fileData':{'fileUri':'https://x/y.png?z','mimeType':'image/png'}}")));
    row("s11-audio", messages(said("{'type':'input_audio','input_audio':{'data':'QUJD','format':'mp3'}}")),
        contents(user("{'inlineData':{'mimeType':'audio/mp3','data':'QUJD'}}")));
    row("s11-file", messages(said("{'type':'file','file':{'file_data':'data:application/pdf;base64,QUJD'}}")),
        contents(user("{'inlineData':{'mimeType':'application/pdf','data':'QUJD'}}")));
    row("s11-name", messages("{'role':'user','name':'i','content':'hello'}"), contents(helloTurn),
        "messages.name");

    const QByteArray called =
        model("{'functionCall':{'name':'f','args':{'n':1}}},{'functionCall':{'name':'g','args':{}}}");
    const auto response = [](const QByteArray& name, const QByteArray& object) {
      return "{'functionResponse':{'name':'" + name + "','response':" + object + "}}";
    };
    row("s11-results-in-call-order",
        messages(hello + ',' + calls() +
                 ",{'role':'tool','tool_call_id':'b','content':'{\\'x\\':1.0}'},{'role':'tool',"
                 "'tool_call_id':'a','content':'27 C'}," +
                 hello),
        contents(helloTurn + ',' + called + ',' +
                 user(response("f", "{'result':'27 C'}") + ',' + response("g", "{'x':1.0}")) + ',' +
                 helloTurn));
    row("s11-result-array",
        messages(hello + ',' + calls() +
                 ",{'role':'tool','tool_call_id':'a','content':'[1,2]'},{'role':'tool',"
                 "'tool_call_id':'b','content':[{'type':'text','text':''}]}"),
        contents(helloTurn + ',' + called + ',' +
                 user(response("f", "{'result':[1,2]}") + ',' + response("g", "{'result':''}"))));

    row("s11-sampling",
        with("'temperature':0.30,'top_p':0.9,'seed':7,'presence_penalty':0.1,'frequency_penalty':0.2"),
        config("'temperature':0.30,'topP':0.9,'seed':7,'presencePenalty':0.1,'frequencyPenalty':0.2"));
    row("s11-temperature-zero", with("'temperature':0"), config("'temperature':0"));
    row("s11-max-tokens", with("'max_tokens':5"), config("'maxOutputTokens':5"));
    row("s11-stop-string", with("'stop':'END'"), config("'stopSequences':['END']"));
    row("s11-n", with("'n':2"), config("'candidateCount':2"));
    row("s11-logprobs", with("'logprobs':true,'top_logprobs':3"),
        config("'responseLogprobs':true,'logprobs':3"));
    row("s11-json-object", with("'response_format':{'type':'json_object'}"),
        config("'responseMimeType':'application/json'"));
    row("s11-json-schema",
        with("'response_format':{'type':'json_schema','json_schema':{'name':'x','schema':{'$defs':{},'type':'"
             "object'}}}"),
        config("'responseMimeType':'application/json','responseJsonSchema':{'$defs':{},'type':'object'}"));
    row("s11-effort-low", with("'reasoning_effort':'low'"),
        config("'thinkingConfig':{'thinkingBudget':1024}"));
    row("s11-effort-none", with("'reasoning_effort':'none'"),
        config("'thinkingConfig':{'thinkingBudget':0}"));
    row("s11-no-config", with("'n':1"),
        "{'generationConfig':null,'tools':null,'toolConfig':null,'systemInstruction':null}");
    row("s11-dropped",
        with("'user':'u','metadata':{'a':'b'},'store':true,'logit_bias':{'1':1},'service_tier':'flex','x':1"),
        "{'user':null,'metadata':null,'x':null}", "user,metadata,store,logit_bias,service_tier,x");
    row("s11-nulls",
        with("'user':null,'stop':null,'temperature':null,'tools':null,'tool_choice':null,'seed':null"),
        "{'generationConfig':null}");
    row("s11-stream", with("'stream':true,'stream_options':{'include_usage':true}"),
        "{'stream':null,'stream_options':null}");

    const auto tool = [](const QByteArray& parameters) {
      return "'tools':[{'type':'function','function':{'name':'f','description':'d','strict':true" +
             parameters + "}}]";
    };
    const auto declared = [](const QByteArray& rest) {
      return "{'tools':[{'functionDeclarations':[{'name':'f','description':'d'" + rest + "}]}]}";
    };
    row("s11-tool", with(tool(",'parameters':{'type':'object','properties':{'c':{'type':'string'}}}")),
        declared(",'parameters':{'type':'object','properties':{'c':{'type':'string'}}}"));
    row("s11-tool-none", with(tool("")), declared(""));
    row("s11-tool-empty-object", with(tool(",'parameters':{'type':'object','properties':{}}")), declared(""));
    row("s18-tool-foreign-keywords",
        with(tool(",'parameters':{'type':'object','properties':{'c':{'type':['string','null']}},'"
                  "additionalProperties':false}")),
        declared(",'parametersJsonSchema':{'type':'object','properties':{'c':{'type':['string','null']}},"
                 "'additionalProperties':false}"));
    const QByteArray two =
        "'tools':[{'type':'function','function':{'name':'f'}},{'type':'function','function':{'name':'g'}}]";
    const auto choice = [](const QByteArray& inside) {
      return "{'toolConfig':{'functionCallingConfig':{" + inside + "}}}";
    };
    row("s11-choice-auto", with(two + ",'tool_choice':'auto'"), choice("'mode':'AUTO'"));
    row("s11-choice-required", with(two + ",'tool_choice':'required'"), choice("'mode':'ANY'"));
    row("s11-choice-none", with(two + ",'tool_choice':'none'"), choice("'mode':'NONE'"));
    row("s11-choice-named", with(two + ",'tool_choice':{'type':'function','function':{'name':'g'}}"),
        choice("'mode':'ANY','allowedFunctionNames':['g']"));
    row("s11-parallel-false", with(two + ",'parallel_tool_calls':false"), "{'toolConfig':null}",
        "parallel_tool_calls");
  }
  void translates() {
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, expected);
    QFETCH(QString, dropped);
    const Encoded encoded = to(client);
    QVERIFY2(encoded.ok, encoded.error.message.c_str());
    compareMembers(encoded.body, object(q(expected)));
    QCOMPARE(QString::fromStdString(encoded.dropped), dropped);
    QVERIFY(!encoded.body.contains("model"));
  }

  void refusesWhatCannotBeCarried_data() {
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QString>("param");
    QTest::newRow("s11-n-9") << with("'n':9") << "n";
    QTest::newRow("s11-modalities") << with("'modalities':['audio']") << "modalities";
    QTest::newRow("s11-stop-6") << with("'stop':['1','2','3','4','5','6']") << "stop";
    QTest::newRow("s11-image-http") << messages(said("{'type':'image_url','image_url':{'url':'http://x'}}"))
                                    << "messages[0].content[0].image_url.url";
    QTest::newRow("s11-audio-format")
        << messages(said("{'type':'input_audio','input_audio':{'data':'Q','format':'flac'}}"))
        << "messages[0].content[0].input_audio.format";
    QTest::newRow("s11-file-id") << messages(said("{'type':'file','file':{'file_id':'f'}}"))
                                 << "messages[0].content[0].type";
    QTest::newRow("s11-nothing-left") << messages("{'role':'system','content':'x'}") << "messages";
    QTest::newRow("s11-result-missing") << messages("{'role':'user','content':'x'}," + calls() +
                                                    ",{'role':'tool','tool_call_id':'a','content':'1'}")
                                        << "messages";
    QTest::newRow("s11-schema-with-tools") << with(
                                                  "'tools':[{'type':'function','function':{'name':'f'}}],'"
                                                  "response_format':{'type':'json_object'}")
                                           << "response_format";
    QTest::newRow("s11-tool-custom") << with("'tools':[{'type':'custom','custom':{'name':'x'}}]")
                                     << "tools[0].type";
    QTest::newRow("s18-unknown-role") << messages("{'role':'wizard','content':'x'}") << "messages[0].role";
  }
  void refusesWhatCannotBeCarried() {
    QFETCH(QByteArray, client);
    QFETCH(QString, param);
    const Encoded encoded = to(client);
    QVERIFY(!encoded.ok);
    QCOMPARE(encoded.error.status, 400);
    QCOMPARE(QString::fromStdString(encoded.error.param), param);
  }

  void knowsTheGenerations() {
    namespace cap = catalog::cap;
    const QByteArray schema =
        "'response_format':{'type':'json_schema','json_schema':{'name':'x','schema':{'type':'object',"
        "'properties':{'a':{'type':['string','null'],'const':'b'}},'additionalProperties':false}}}";
    const Encoded old = to(with(schema), "gemini-2.0-flash");
    compareMembers(old.body["generationConfig"].toObject(),
                   object(q("{'responseSchema':{'type':'object','properties':{'a':{'type':'string','nullable'"
                            ":true,'enum':['b']}}}}")));
    QVERIFY(
        !to(with(QByteArray(schema).replace("'type':'object',", "'$ref':'#/x',")), "gemini-2.0-flash").ok);
    const Encoded third = to(with("'reasoning_effort':'none','presence_penalty':1"), "gemini-3.5-flash");
    QCOMPARE(third.body["generationConfig"]["thinkingConfig"]["thinkingLevel"].toString(),
             QString("minimal"));
    QCOMPARE(third.dropped, std::string("presence_penalty"));
    QCOMPARE(to(with("'reasoning_effort':'none'"), "gemini-2.5-pro").dropped,
             std::string("reasoning_effort"));
    QCOMPARE(to(with("'reasoning_effort':'low'"), "gemini-2.0-flash").dropped,
             std::string("reasoning_effort"));
    QVERIFY(!to(with("'n':2"), "gemini-2.5-flash", kAll & ~cap::MultipleChoices).ok);
    QVERIFY(!to(with("'logprobs':true"), "gemini-2.5-flash", kAll & ~cap::Logprobs).ok);
    QCOMPARE(to(with("'temperature':0.5"), "gemini-2.5-flash", kAll & ~cap::SamplingParams).dropped,
             std::string("temperature"));
  }

  void carriesThoughtSignatures() {
    const QByteArray tail =
        ",{'role':'tool','tool_call_id':'a','content':'1'},{'role':'tool','tool_call_id':'b','content':'2'}";
    const QByteArray head = "{'role':'user','content':'x'},";
    const auto parts = [](const Encoded& encoded) -> const QJsonArray {
      return encoded.body["contents"][1]["parts"].toArray();
    };
    const Encoded signedCall =
        to(messages(head + calls(",'extra_content':{'google':{'thought_signature':'sig=='}}") + tail),
           "gemini-3.5-flash");
    QCOMPARE(parts(signedCall)[0]["thoughtSignature"].toString(), QString("sig=="));
    QVERIFY(!parts(signedCall)[1].toObject().contains("thoughtSignature"));
    QCOMPARE(parts(signedCall)[0]["functionCall"]["id"].toString(), QString("a"));
    QCOMPARE(signedCall.body["contents"][2]["parts"][1]["functionResponse"]["id"].toString(), QString("b"));
    const Encoded foreign = to(messages(head + calls() + tail), "gemini-3.5-flash");
    QCOMPARE(parts(foreign)[0]["thoughtSignature"].toString(), QString("skip_thought_signature_validator"));
    const Encoded old = to(messages(head + calls() + tail), "gemini-2.5-flash");
    QVERIFY(!parts(old)[0].toObject().contains("thoughtSignature"));
  }

  void writesThePath_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << "gemini-2.5-flash" << false
                           << "/v1beta/models/gemini-2.5-flash:generateContent";
    QTest::newRow("stream") << "gemini-2.5-flash" << true
                            << "/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse";
    QTest::newRow("models-prefix") << "models/gemini-x" << false << "/v1beta/models/gemini-x:generateContent";
    QTest::newRow("google-prefix") << "google/gemini-x" << false << "/v1beta/models/gemini-x:generateContent";
    QTest::newRow("encoded") << "a/b c?" << false << "/v1beta/models/a%2Fb%20c%3F:generateContent";
  }
  void writesThePath() {
    QFETCH(QString, model);
    QFETCH(bool, stream);
    QFETCH(QString, path);
    const Encoded encoded =
        to(with(stream ? "'stream':true" : "'stream':false"), model.toLatin1().constData());
    QCOMPARE(QString::fromStdString(encoded.path), path);
  }

  void matchesTheRecordedPair() {
    const Encoded encoded =
        encode(catalog::Dialect::Gemini, fixture("gemini/request_basic.openai.json").toStdString(),
               "gemini-2.5-flash");
    QVERIFY2(encoded.ok, encoded.error.message.c_str());
    QCOMPARE(encoded.body, QJsonDocument::fromJson(fixture("gemini/request_basic.gemini.json")).object());
  }
};

QTEST_APPLESS_MAIN(GeminiRequestTest)
#include "gemini_request_test.moc"
