#include "gateway/llm/anthropic_request.h"

#include <QTest>

#include "gateway/llm/anthropic_messages.h"
#include "tests/unit/llm/request_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;

/// OpenAI to Anthropic, field by field; rows are named by the line they prove.
class AnthropicRequestTest : public QObject {
  Q_OBJECT

  static Encoded to(const QByteArray& client, const char* model = "claude-sonnet-4-5",
                    catalog::Capabilities capabilities = kAll) {
    return encode(catalog::Dialect::Anthropic, q(client), model, capabilities);
  }
  static QByteArray messages(const QByteArray& list) { return "{'model':'m','messages':[" + list + "]}"; }
  static QByteArray with(const QByteArray& extra) {
    return "{'model':'m'," + QByteArray(kHello) + ',' + extra + '}';
  }
  static QByteArray user(const QByteArray& blocks) { return "{'role':'user','content':[" + blocks + "]}"; }
  static QByteArray text(const QByteArray& t) { return "{'type':'text','text':'" + t + "'}"; }

 private slots:
  void translates_data() {
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QString>("dropped");
    const auto row = [](const char* tag, const QByteArray& client, const QByteArray& expected,
                        const char* dropped = "") {
      QTest::newRow(tag) << client << expected << QString(dropped);
    };
    const auto turns = [](const QByteArray& list) { return "{'messages':[" + list + "]}"; };
    const QByteArray hello = "{'role':'user','content':'hello'}";
    const QByteArray helloTurn = user(text("hello"));

    row("s10-model", with("'n':1"), "{'model':'claude-sonnet-4-5'}");
    row("s10-system",
        messages("{'role':'system','content':'A'},{'role':'developer','content':[" + text("B") + "]}," +
                 hello),
        "{'system':'A\\n\\nB','messages':[" + helloTurn + "]}");
    row("s10-system-later", messages(hello + ",{'role':'system','content':'B'}"),
        "{'system':null,'messages':[" + user(text("hello") + ',' + text("B")) + "]}");
    row("s10-blank-text", messages(user(text("") + ',' + text(" \\n ") + ',' + text("x"))),
        turns(user(text("x"))));
    row("s10-image-data",
        messages(
            user("{'type':'image_url','image_url':{'url':'data:image/jpg;base64,QUJD','detail':'low'}}")),
        turns(user("{'type':'image','source':{'type':'base64','media_type':'image/jpeg','data':'QUJD'}}")));
    row("s10-image-data-escaped-slash",
        messages(user("{'type':'image_url','image_url':{'url':'data:image\\/png;base64,QU\\/D'}}")),
        turns(user("{'type':'image','source':{'type':'base64','media_type':'image/png','data':'QU/D'}}")));
    row("s10-image-https", messages(user("{'type':'image_url','image_url':{'url':'https://x/y.png'}}")),
        turns(user("{'type':'image','source':{'type':'url','url':'https://x/y.png'}}")));
    row("s10-file-pdf",
        messages(user("{'type':'file','file':{'file_data':'data:application/pdf;base64,QUJD'}}")),
        turns(user(
            "{'type':'document','source':{'type':'base64','media_type':'application/pdf','data':'QUJD'}}")));
    row("s10-user-name", messages("{'role':'user','name':'ines','content':'hello'}"), turns(helloTurn),
        "messages.name");
    row("s10-assistant-null", messages(hello + ",{'role':'assistant','content':null}," + hello),
        turns(user(text("hello") + ',' + text("hello"))));
    row("s10-assistant-refusal",
        messages(hello + ",{'role':'assistant','content':null,'refusal':'no'}," + hello),
        turns(helloTurn + ",{'role':'assistant','content':[" + text("no") + "]}," + helloTurn));
    row("s10-same-role", messages(hello + ',' + hello), turns(user(text("hello") + ',' + text("hello"))));
    row("sdk3-extra-message-fields",
        messages(
            hello +
            ",{'role':'assistant','content':'a','refusal':null,'annotations':[],'audio':null,'function_call':"
            "null,'tool_calls':null,'parsed':{'x':1},'reasoning_content':'r'}," +
            hello),
        turns(helloTurn + ",{'role':'assistant','content':[" + text("a") + "]}," + helloTurn));

    const QByteArray calls =
        "{'role':'assistant','content':'','tool_calls':[{'id':'a','type':'function','function':{'name':"
        "'f','arguments':'{\\'n\\':9007199254740993,\\'d\\':1.0}'}},{'id':'b','type':'function',"
        "'function':{'name':'g','arguments':''}}]}";
    const QByteArray uses =
        "{'role':'assistant','content':[{'type':'tool_use','id':'a','name':'f','input':{'n':"
        "9007199254740993,'d':1.0}},{'type':'tool_use','id':'b','name':'g','input':{}}]}";
    const QByteArray resultA = "{'type':'tool_result','tool_use_id':'a','content':'1'}";
    const QByteArray resultB = "{'type':'tool_result','tool_use_id':'b'}";
    const QByteArray toolA = "{'role':'tool','tool_call_id':'a','content':'1'}";
    const QByteArray toolB = "{'role':'tool','tool_call_id':'b','content':''}";
    row("s10-tool-results-one-message",
        messages(hello + ',' + calls + ',' + toolA + ',' + toolB + ',' + hello),
        turns(helloTurn + ',' + uses + ',' + user(resultA + ',' + resultB + ',' + text("hello"))));
    row("s18-results-other-order", messages(hello + ',' + calls + ',' + toolB + ',' + toolA),
        turns(helloTurn + ',' + uses + ',' + user(resultB + ',' + resultA)));
    row("s18-tool-content-parts",
        messages(hello +
                 ",{'role':'assistant','tool_calls':[{'id':'a','type':'function','function':{'name':'f','"
                 "arguments':"
                 "'{}'}}]},{'role':'tool','tool_call_id':'a','content':[" +
                 text("x") + ',' + text("y") + "]}"),
        turns(helloTurn +
              ",{'role':'assistant','content':[{'type':'tool_use','id':'a','name':'f','input':{}}]}," +
              user("{'type':'tool_result','tool_use_id':'a','content':'x\\ny'}")));
    row("s10-legacy-functions",
        "{'model':'m','functions':[{'name':'f'}],'function_call':{'name':'f'},'messages':[" + hello +
            ",{'role':'assistant','content':null,'function_call':{'name':'f','arguments':'{}'}},{'role':'"
            "function','name':'f',"
            "'content':'1'}]}",
        "{'tools':[{'name':'f','input_schema':{'type':'object','properties':{}}}],'tool_choice':{'type':'"
        "tool','name':'f'},"
        "'messages':[" +
            helloTurn +
            ",{'role':'assistant','content':[{'type':'tool_use','id':'call_f','name':'f','input':{}}]}," +
            user("{'type':'tool_result','tool_use_id':'call_f','content':'1'}") + "]}");

    row("s10-max-tokens-default", with("'n':1"), "{'max_tokens':8000}");
    row("s10-max-tokens", with("'max_tokens':5"), "{'max_tokens':5}");
    row("s10-max-completion-first", with("'max_tokens':5,'max_completion_tokens':6"), "{'max_tokens':6}");
    row("s10-max-tokens-capped", with("'max_tokens':90000"), "{'max_tokens':8000}");
    row("s10-temperature", with("'temperature':0.40"), "{'temperature':0.40,'top_p':null}");
    row("s10-temperature-zero", with("'temperature':0"), "{'temperature':0}");
    row("s10-temperature-clamped", with("'temperature':1.7"), "{'temperature':1}");
    row("s10-temperature-and-top-p", with("'temperature':0.4,'top_p':0.9"),
        "{'temperature':0.4,'top_p':null}", "top_p");
    row("s10-top-p-alone", with("'top_p':0.9"), "{'top_p':0.9}");
    row("s10-stop-string", with("'stop':'END'"), "{'stop_sequences':['END']}");
    row("s10-stop-blank", with("'stop':['',' ','\\n','x']"), "{'stop_sequences':['x']}");
    row("s10-stop-all-blank", with("'stop':['']"), "{'stop_sequences':null}");
    row("s10-tool",
        with("'tools':[{'type':'function','function':{'name':'f','description':'d','parameters':{'type':'"
             "object',"
             "'properties':{'a':{'type':'string'}}}}}]"),
        "{'tools':[{'name':'f','description':'d','input_schema':{'type':'object','properties':{'a':{'type':'"
        "string'}}}}],"
        "'tool_choice':null}");
    row("s10-tool-no-parameters", with("'tools':[{'type':'function','function':{'name':'f'}}]"),
        "{'tools':[{'name':'f','input_schema':{'type':'object','properties':{}}}]}");
    row("s10-tool-root-type",
        with("'tools':[{'type':'function','function':{'name':'f','parameters':{'properties':{}}}}]"),
        "{'tools':[{'name':'f','input_schema':{'type':'object','properties':{}}}]}");
    row("s10-tool-strict", with("'tools':[{'type':'function','function':{'name':'f','strict':true}}]"),
        "{'tools':[{'name':'f','input_schema':{'type':'object','properties':{}},'strict':true}]}");
    const QByteArray tools =
        "'tools':[{'type':'function','function':{'name':'f'}},{'type':'function','function':{'name':'g'}}]";
    row("s10-choice-auto", with(tools + ",'tool_choice':'auto'"), "{'tool_choice':{'type':'auto'}}");
    row("s10-choice-required", with(tools + ",'tool_choice':'required'"), "{'tool_choice':{'type':'any'}}");
    row("sdk5-choice-any", with(tools + ",'tool_choice':'any'"), "{'tool_choice':{'type':'any'}}");
    row("s10-choice-none", with(tools + ",'tool_choice':'none','parallel_tool_calls':false"),
        "{'tool_choice':{'type':'none'}}");
    row("s10-choice-named", with(tools + ",'tool_choice':{'type':'function','function':{'name':'g'}}"),
        "{'tool_choice':{'type':'tool','name':'g'}}");
    row("s10-choice-allowed",
        with(tools + ",'tool_choice':{'type':'allowed_tools','allowed_tools':{'mode':'required','tools':"
                     "[{'type':'function','function':{'name':'g'}}]}}"),
        "{'tools':[{'name':'g','input_schema':{'type':'object','properties':{}}}],'tool_choice':{'type':'any'"
        "}}");
    row("s10-parallel-false", with(tools + ",'parallel_tool_calls':false"),
        "{'tool_choice':{'type':'auto','disable_parallel_tool_use':true}}");
    row("s10-parallel-false-no-tools", with("'parallel_tool_calls':false"), "{'tool_choice':null}");
    row("s10-choice-without-tools", with("'tool_choice':'auto'"), "{'tool_choice':null,'tools':null}");
    row("s10-json-schema",
        with(
            "'response_format':{'type':'json_schema','json_schema':{'name':'x','schema':{'type':'object'}}}"),
        "{'output_config':{'format':{'type':'json_schema','schema':{'type':'object'}}}}");
    row("s10-json-object", with("'response_format':{'type':'json_object'}"),
        "{'system':'Answer with one JSON object only, without any text around it.'}");
    row("s10-user", with("'user':'u1'"), "{'metadata':{'user_id':'u1'}}");
    row("s10-safety-identifier", with("'user':'u1','safety_identifier':'s1'"),
        "{'metadata':{'user_id':'s1'}}");
    row("s10-metadata", with("'metadata':{'a':'b'}"), "{'metadata':null}", "metadata");
    row("s10-hints",
        with("'seed':1,'logit_bias':{'1':2},'presence_penalty':0.5,'verbosity':'low','store':true"),
        "{'seed':null,'logit_bias':null,'presence_penalty':null,'verbosity':null,'store':null}",
        "seed,logit_bias,presence_penalty,verbosity,store");
    row("sdk5-defaults-are-absent",
        with("'n':1,'frequency_penalty':0,'presence_penalty':0.0,'logprobs':false,'store':false,"
             "'logit_bias':{},'modalities':['text']"),
        "{'n':null,'frequency_penalty':null,'modalities':null}");
    row("s10-nulls",
        with("'temperature':null,'stop':null,'tools':null,'tool_choice':null,'response_format':null,'user':"
             "null,"
             "'seed':null,'stream':null"),
        "{'temperature':null,'stop_sequences':null,'tools':null,'metadata':null,'stream':null}");
    row("s10-tier-auto", with("'service_tier':'auto'"), "{'service_tier':'auto'}");
    row("s10-tier-default", with("'service_tier':'default'"), "{'service_tier':'standard_only'}");
    row("s10-tier-flex", with("'service_tier':'flex'"), "{'service_tier':null}", "service_tier");
    row("s10-stream", with("'stream':true,'stream_options':{'include_usage':true}"),
        "{'stream':true,'stream_options':null}");
    row("s10-extensions", with("'top_k':5,'thinking':{'type':'disabled'}"),
        "{'top_k':5,'thinking':{'type':'disabled'}}");
    row("s10-unknown-field", with("'x_new':1"), "{'x_new':null}", "x_new");
    row("s10-effort-budget", with("'reasoning_effort':'medium','temperature':0.5"),
        "{'thinking':{'type':'enabled','budget_tokens':2048},'temperature':null,'output_config':null}",
        "temperature");
    row("s10-effort-budget-too-small", with("'reasoning_effort':'high','max_tokens':1000"),
        "{'thinking':null}", "reasoning_effort");
    row("s10-effort-none", with("'reasoning_effort':'none'"), "{'thinking':null,'output_config':null}");
    row("s10-effort-with-tools", with(tools + ",'reasoning_effort':'low'"), "{'thinking':null}",
        "reasoning_effort");
  }
  void translates() {
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, expected);
    QFETCH(QString, dropped);
    const Encoded encoded = to(client);
    QVERIFY2(encoded.ok, encoded.error.message.c_str());
    compareMembers(encoded.body, object(q(expected)));
    QCOMPARE(QString::fromStdString(encoded.dropped), dropped);
    QCOMPARE(encoded.path, std::string("/v1/messages"));
  }

  void refusesWhatCannotBeCarried_data() {
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QString>("param");
    QTest::newRow("s10-n") << with("'n':2") << "n";
    QTest::newRow("s10-logprobs") << with("'logprobs':true") << "logprobs";
    QTest::newRow("s10-modalities") << with("'modalities':['text','audio']") << "modalities";
    QTest::newRow("s10-audio-in")
        << messages(user("{'type':'input_audio','input_audio':{'data':'QQ==','format':'wav'}}"))
        << "messages[0].content[0].type";
    QTest::newRow("s10-assistant-audio")
        << messages("{'role':'user','content':'x'},{'role':'assistant','audio':{'id':'a'}}")
        << "messages[1].audio";
    QTest::newRow("s10-image-type")
        << messages(user("{'type':'image_url','image_url':{'url':'data:image/tiff;base64,QUJD'}}"))
        << "messages[0].content[0].image_url.url";
    QTest::newRow("s10-image-base64")
        << messages(user("{'type':'image_url','image_url':{'url':'data:image/png;base64,Q*'}}"))
        << "messages[0].content[0].image_url.url";
    QTest::newRow("s10-image-http") << messages(
                                           user("{'type':'image_url','image_url':{'url':'http://x/y.png'}}"))
                                    << "messages[0].content[0].image_url.url";
    QTest::newRow("s10-file-id") << messages(user("{'type':'file','file':{'file_id':'f1'}}"))
                                 << "messages[0].content[0].file";
    QTest::newRow("s10-tool-custom") << with("'tools':[{'type':'custom','custom':{'name':'x'}}]")
                                     << "tools[0].type";
    QTest::newRow("s10-nothing-left") << messages("{'role':'user','content':' '}") << "messages";
    QTest::newRow("s10-arguments-invalid")
        << messages(
               "{'role':'user','content':'x'},{'role':'assistant','tool_calls':[{'id':'a','type':'function','"
               "function':{"
               "'name':'f','arguments':'{oops'}}]},{'role':'tool','tool_call_id':'a','content':'1'}")
        << "messages[1].tool_calls[0].function.arguments";
    QTest::newRow("s10-result-missing")
        << messages(
               "{'role':'user','content':'x'},{'role':'assistant','tool_calls':[{'id':'a','type':'function','"
               "function':{"
               "'name':'f','arguments':'{}'}}]},{'role':'user','content':'y'}")
        << "messages";
    QTest::newRow("s10-result-unasked")
        << messages("{'role':'user','content':'x'},{'role':'tool','tool_call_id':'a','content':'1'}")
        << "messages[1].tool_call_id";
    QTest::newRow("s18-unknown-role") << messages("{'role':'wizard','content':'x'}") << "messages[0].role";
  }
  void refusesWhatCannotBeCarried() {
    QFETCH(QByteArray, client);
    QFETCH(QString, param);
    const Encoded encoded = to(client);
    QVERIFY(!encoded.ok);
    QCOMPARE(encoded.error.status, 400);
    QCOMPARE(QString::fromStdString(encoded.error.param), param);
    QVERIFY(!encoded.error.message.empty());
  }

  void knowsTheGenerations_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QByteArray>("extra");
    QTest::addColumn<QByteArray>("expected");  // empty: refused
    QTest::addColumn<QString>("dropped");
    const QByteArray schema =
        "'response_format':{'type':'json_schema','json_schema':{'name':'x','schema':{'type':'object'}}}";
    const QByteArray forced =
        "'tools':[{'type':'function','function':{'name':'f'}}],'tool_choice':'required'";
    QTest::newRow("sonnet-4-both") << "claude-sonnet-4-20250514"
                                   << QByteArray("'temperature':0.4,'top_p':0.9")
                                   << QByteArray("{'temperature':0.4,'top_p':0.9}") << "";
    QTest::newRow("opus-4-6-one") << "claude-opus-4-6" << QByteArray("'temperature':0.4,'top_p':0.9")
                                  << QByteArray("{'temperature':0.4,'top_p':null}") << "top_p";
    QTest::newRow("opus-4-8-none") << "claude-opus-4-8" << QByteArray("'temperature':0.4")
                                   << QByteArray("{'temperature':null}") << "temperature";
    QTest::newRow("sonnet-5-none") << "claude-sonnet-5" << QByteArray("'temperature':1")
                                   << QByteArray("{'temperature':null}") << "";
    QTest::newRow("sonnet-5-5-forced") << "claude-sonnet-5-5" << forced << QByteArray() << "";
    QTest::newRow("haiku-5-5-forced")
        << "claude-haiku-5-5" << forced << QByteArray("{'tool_choice':{'type':'any'}}") << "";
    QTest::newRow("sonnet-4-schema") << "claude-sonnet-4" << schema << QByteArray() << "";
    QTest::newRow("3-5-haiku-schema") << "claude-3-5-haiku" << schema << QByteArray() << "";
    QTest::newRow("opus-4-1-schema")
        << "claude-opus-4-1" << schema
        << QByteArray(
               "{'output_config':{'format':{'type':'json_schema','schema':{'type':"
               "'object'}}}}")
        << "";
    QTest::newRow("sonnet-4-6-effort")
        << "claude-sonnet-4-6" << QByteArray("'reasoning_effort':'high'")
        << QByteArray("{'output_config':{'effort':'high'},'thinking':{'type':'adaptive'}}") << "";
    QTest::newRow("opus-4-5-effort") << "claude-opus-4-5" << QByteArray("'reasoning_effort':'low'")
                                     << QByteArray("{'output_config':{'effort':'low'},'thinking':null}")
                                     << "";
    QTest::newRow("xhigh") << "claude-opus-5" << QByteArray("'reasoning_effort':'xhigh'")
                           << QByteArray("{'output_config':{'effort':'max'}}") << "";
  }
  void knowsTheGenerations() {
    QFETCH(QString, model);
    QFETCH(QByteArray, extra);
    QFETCH(QByteArray, expected);
    QFETCH(QString, dropped);
    const Encoded encoded = to(with(extra), model.toLatin1().constData());
    QCOMPARE(encoded.ok, !expected.isEmpty());
    if (!encoded.ok) return;
    compareMembers(encoded.body, object(q(expected)));
    QCOMPARE(QString::fromStdString(encoded.dropped), dropped);
  }

  void refusesPrefillOnNewModels() {
    const QByteArray client = messages("{'role':'user','content':'x'},{'role':'assistant','content':'{'}");
    QVERIFY(to(client, "claude-sonnet-4-5").ok);
    QVERIFY(!to(client, "claude-opus-4-8").ok);
  }

  void keepsNumbersAsText() {
    const Encoded encoded = to(
        messages("{'role':'user','content':'x'},{'role':'assistant','tool_calls':[{'id':'a','type':'function'"
                 ",'function':{"
                 "'name':'f','arguments':'{\\'n\\':9007199254740993,\\'d\\':1.0,\\'s\\':\\'\\u00e9\\'}'}}]},"
                 "{'role':'tool','tool_call_id':'a','content':'1'}"));
    QVERIFY(encoded.ok);
    QVERIFY(encoded.text.find("\"input\":{\"n\":9007199254740993,\"d\":1.0,\"s\":\"\xC3\xA9\"}") !=
            std::string::npos);
  }

  void replacesForeignCallIds() {
    QCOMPARE(anthropicCallId("toolu_01-A"), std::string("toolu_01-A"));
    const std::string made = anthropicCallId("call:1.2/x");
    QVERIFY(made.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
            std::string::npos);
    QCOMPARE(made, anthropicCallId("call:1.2/x"));
    QVERIFY(made != anthropicCallId("call:1/2.x"));
    QVERIFY(!anthropicCallId("").empty());
  }

  void matchesTheRecordedPair() {
    const Encoded encoded =
        encode(catalog::Dialect::Anthropic,
               fixture("anthropic/request_tools_parallel.openai.json").toStdString(), "claude-sonnet-4-5");
    QVERIFY2(encoded.ok, encoded.error.message.c_str());
    QCOMPARE(encoded.body,
             QJsonDocument::fromJson(fixture("anthropic/request_tools_parallel.anthropic.json")).object());
  }
};

QTEST_APPLESS_MAIN(AnthropicRequestTest)
#include "anthropic_request_test.moc"
