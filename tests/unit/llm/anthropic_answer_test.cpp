#include "gateway/llm/anthropic_answer.h"

#include <QTest>

#include "gateway/llm/chat_answer.h"
#include "tests/unit/llm/stream_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;
using Step = StreamDecoder::Step;

/// Anthropic's answers, whole and streamed, as an OpenAI client sees them.
class AnthropicAnswerTest : public QObject {
  Q_OBJECT

  static QByteArray start() {
    return "{'type':'message_start','message':{'id':'msg_1','model':'claude-x','content':[],'usage':{'input_"
           "tokens':10,"
           "'cache_read_input_tokens':100,'cache_creation_input_tokens':50,'cache_creation':{'ephemeral_5m_"
           "input_tokens':20,"
           "'ephemeral_1h_input_tokens':30},'output_tokens':1}}}\n";
  }
  static QByteArray block(const QByteArray& index, const QByteArray& content) {
    return "{'type':'content_block_start','index':" + index + ",'content_block':" + content + "}\n";
  }
  static QByteArray delta(const QByteArray& index, const QByteArray& inner) {
    return "{'type':'content_block_delta','index':" + index + ",'delta':" + inner + "}\n";
  }
  static QByteArray stop(const QByteArray& index) {
    return "{'type':'content_block_stop','index':" + index + "}\n";
  }
  static QByteArray end(const QByteArray& reason) {
    return "{'type':'message_delta','delta':{'stop_reason':'" + reason +
           "'},'usage':{'output_tokens':7}}\n{'type':'message_stop'}\n";
  }
  static QByteArray textBlock(const QByteArray& text) {
    return block("0", "{'type':'text','text':''}") +
           delta("0", "{'type':'text_delta','text':'" + text + "'}") + stop("0");
  }
  static QByteArray callBlock(const QByteArray& index, const QByteArray& id) {
    return block(index, "{'type':'tool_use','id':'" + id + "','name':'f','input':{}}");
  }
  static QByteArray piece(const QByteArray& index, const QByteArray& json) {
    return delta(index, "{'type':'input_json_delta','partial_json':'" + json + "'}");
  }

 private slots:
  void completesAStream_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("calls");
    QTest::addColumn<QString>("finish");
    const QString none;
    QTest::newRow("s2-text") << start() + textBlock("Hi") + end("end_turn") << "Hi" << none << "stop";
    QTest::newRow("s2-ping-anywhere") << "{'type':'ping'}\n" + start() + "{'type':'ping'}\n" +
                                             textBlock("Hi") + "{'type':'ping'}\n" + end("end_turn")
                                      << "Hi" << none << "stop";
    QTest::newRow("s13-stop-sequence")
        << start() + textBlock("Hi") + end("stop_sequence") << "Hi" << none << "stop";
    QTest::newRow("s13-pause-turn") << start() + textBlock("Hi") + end("pause_turn") << "Hi" << none
                                    << "stop";
    QTest::newRow("s13-unknown") << start() + textBlock("Hi") + end("whatever") << "Hi" << none << "stop";
    QTest::newRow("s13-max-tokens") << start() + textBlock("Hi") + end("max_tokens") << "Hi" << none
                                    << "length";
    QTest::newRow("s13-context-window")
        << start() + textBlock("Hi") + end("model_context_window_exceeded") << "Hi" << none << "length";
    QTest::newRow("s13-refusal") << start() + end("refusal") << "" << none << "content_filter";
    QTest::newRow("s2-empty-content") << start() + end("end_turn") << "" << none << "stop";
    QTest::newRow("s2-unknown-types")
        << start() + block("0", "{'type':'hologram'}") + delta("0", "{'type':'beam','x':1}") + stop("0") +
               "{'type':'news'}\n" + textBlock("Hi") + end("end_turn")
        << "Hi" << none << "stop";
    QTest::newRow("s2-eof-after-message-delta")
        << start() + textBlock("Hi") +
               "{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'output_tokens':7}}\n"
        << "Hi" << none << "stop";
    QTest::newRow("s18-block-index-is-not-tool-index")
        << start() + textBlock("Hi") + callBlock("1", "a") + piece("1", "") + piece("1", "{\\'x\\':") +
               piece("1", "1.0}") + stop("1") + callBlock("2", "b") + piece("2", "{}") + stop("2") +
               end("tool_use")
        << "Hi"
        << "0 a f {\"x\":1.0}\n1 b f {}"
        << "tool_calls";
    QTest::newRow("s10-call-without-arguments")
        << start() + callBlock("0", "a") + piece("0", "") + stop("0") + end("tool_use") << ""
        << "0 a f {}"
        << "tool_calls";
    QTest::newRow("s2-blocks-interleaved")
        << start() + callBlock("0", "a") + callBlock("1", "b") + piece("0", "{\\'n\\':0}") +
               piece("1", "{\\'n\\':1}") + stop("0") + stop("1") + end("tool_use")
        << ""
        << "0 a f {\"n\":0}\n1 b f {\"n\":1}"
        << "tool_calls";
    QTest::newRow("s2-input-in-start")
        << start() + block("0", "{'type':'tool_use','id':'a','name':'f','input':{'n':1}}") + stop("0") +
               end("tool_use")
        << ""
        << "0 a f {\"n\":1}"
        << "tool_calls";
    QTest::newRow("s13-length-cuts-arguments")
        << start() + callBlock("0", "a") + piece("0", "{\\'n\\':") + end("max_tokens") << ""
        << "0 a f {\"n\":"
        << "length";
    QTest::newRow("s18-surrogate-cut")
        << start() + delta("0", "{'type':'text_delta','text':'a\\ud83d'}") +
               delta("0", "{'type':'text_delta','text':'\\ude00'}") + end("end_turn")
        << QString::fromUtf8("a\xF0\x9F\x98\x80") << none << "stop";
    QTest::newRow("s18-surrogate-alone")
        << start() + delta("0", "{'type':'text_delta','text':'a\\ud83d'}") + end("end_turn")
        << QString("a\uFFFD") << none << "stop";
    QTest::newRow("s17-line-separator") << start() + textBlock("a\xE2\x80\xA9z") + end("end_turn")
                                        << QString::fromUtf8("a\xE2\x80\xA9z") << none << "stop";
  }
  void completesAStream() {
    QFETCH(QByteArray, lines);
    QFETCH(QString, content);
    QFETCH(QString, calls);
    QFETCH(QString, finish);
    const Decoded result = decode(catalog::Dialect::Anthropic, frames(lines), true);
    QCOMPARE(result.step, Step::Done);
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QVERIFY(seen.done && result.meaningful);
    QCOMPARE(seen.choices[0].content, content);
    QCOMPARE(callsOf(seen.choices[0]), calls);
    QCOMPARE(seen.choices[0].finish, finish);
    QVERIFY(!seen.genericCorp.isEmpty());
    const TokenUsage expected{
        .input = 160, .output = 7, .cacheRead = 100, .cacheWrite5m = 20, .cacheWrite1h = 30, .known = true};
    QVERIFY(result.usage == expected);
    QCOMPARE(seen.usage["total_tokens"].toInt(), 167);
    QCOMPARE(result.model, std::string("claude-x"));
  }

  void failsABrokenStream_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<FailureCategory>("category");
    const QByteArray overloaded =
        "{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}\n";
    QTest::newRow("s2-error-first") << overloaded << FailureCategory::Overloaded;
    QTest::newRow("s2-error-later") << start() + textBlock("Hi") + overloaded << FailureCategory::Overloaded;
    QTest::newRow("s2-api-error") << QByteArray(
                                         "{'type':'error','error':{'type':'api_error','message':'x'}}\n")
                                  << FailureCategory::ServerError;
    QTest::newRow("s2-eof") << start() + textBlock("Hi") << FailureCategory::StreamInterrupted;
    QTest::newRow("s2-eof-at-once") << QByteArray() << FailureCategory::StreamInterrupted;
    QTest::newRow("s15-garbage") << start() + "<html>\n" << FailureCategory::BadGateway;
  }
  void failsABrokenStream() {
    QFETCH(QByteArray, lines);
    QFETCH(FailureCategory, category);
    const Decoded result = decode(catalog::Dialect::Anthropic, frames(lines));
    QCOMPARE(result.step, Step::Failed);
    QCOMPARE(name(result.failure.category), name(category));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QVERIFY(!seen.done && !seen.error.isEmpty());
  }

  void marksABrokenStreamsUsageAsEstimated() {
    const Decoded result =
        decode(catalog::Dialect::Anthropic, frames(start() + textBlock(QByteArray(400, 'x'))));
    QVERIFY(result.usage.known && result.usage.estimated);
    QCOMPARE(result.usage.input, 160);
    QCOMPARE(result.usage.output, 100);
  }

  void isMeaningfulWithTheFirstContent() {
    const auto decoder = StreamDecoder::make(catalog::Dialect::Anthropic, context());
    std::string out;
    for (const Event& event :
         frames("{'type':'ping'}\n" + start() + block("0", "{'type':'text','text':''}"))) {
      decoder->onEvent("", event.data, out);
    }
    QVERIFY(!decoder->meaningful());
    decoder->onEvent("content_block_delta", q(delta("0", "{'type':'text_delta','text':'x'}")), out);
    QVERIFY(decoder->meaningful());
  }

  void showsThinkingAsReasoning() {
    const Decoded result =
        decode(catalog::Dialect::Anthropic,
               frames(start() + block("0", "{'type':'thinking','thinking':'','signature':''}") +
                      delta("0", "{'type':'thinking_delta','thinking':'hm'}") +
                      delta("0", "{'type':'signature_delta','signature':'s'}") + stop("0") +
                      block("1", "{'type':'text','text':''}") +
                      delta("1", "{'type':'text_delta','text':'Hi'}") + end("end_turn")));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].reasoning + '|' + seen.choices[0].content, QString("hm|Hi"));
  }

  void takesTheLastCounters() {
    const Decoded result =
        decode(catalog::Dialect::Anthropic,
               frames(start() + textBlock("x") +
                      "{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'input_tokens':11,"
                      "'output_tokens':9,"
                      "'output_tokens_details':{'thinking_tokens':4}}}\n{'type':'message_stop'}"));
    QCOMPARE(result.usage.input, 161);
    QCOMPARE(result.usage.output, 9);
    QCOMPARE(result.usage.reasoning, 4);
  }

  void answersLegacyFunctionsInTheirShape() {
    AnswerContext legacy = context();
    legacy.legacyFunctions = true;
    const auto decoder = StreamDecoder::make(catalog::Dialect::Anthropic, legacy);
    std::string out;
    for (const Event& event :
         frames(start() + callBlock("0", "a") + piece("0", "{}") + stop("0") + end("tool_use"))) {
      decoder->onEvent("", event.data, out);
    }
    decoder->finish(kGenericCorp, out);
    QVERIFY(out.find("\"function_call\":{\"name\":\"f\"") != std::string::npos);
    QVERIFY(out.find("tool_calls") == std::string::npos);
    QCOMPARE(seenBy(out).choices[0].finish, QString("function_call"));
  }

  void readsWholeAnswers_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("finish");
    const auto body = [](const QByteArray& content, const QByteArray& reason) {
      return "{'id':'msg_1','type':'message','role':'assistant','model':'claude-x','content':[" + content +
             "],'stop_reason':'" + reason + "','usage':{'input_tokens':1,'output_tokens':2}}";
    };
    const auto message = [](const QByteArray& rest) {
      return "{'role':'assistant','refusal':null," + rest + "}";
    };
    QTest::newRow("s2-text-blocks-joined")
        << body("{'type':'text','text':'a'},{'type':'text','text':'b'}", "end_turn")
        << message("'content':'ab'") << "stop";
    QTest::newRow("s2-no-content") << body("", "refusal") << message("'content':null") << "content_filter";
    QTest::newRow("s10-thinking")
        << body("{'type':'thinking','thinking':'hm','signature':'s'},{'type':'text','text':'a'}", "end_turn")
        << message("'content':'a','reasoning_content':'hm'") << "stop";
    QTest::newRow("s10-call")
        << body("{'type':'tool_use','id':'a','name':'f','input':{'n':9007199254740993}}", "tool_use")
        << message(
               "'content':null,'tool_calls':[{'id':'a','type':'function','function':{'name':'f',"
               "'arguments':'{\\'n\\':9007199254740993}'}}]")
        << "tool_calls";
    QTest::newRow("s13-length-with-call")
        << body("{'type':'tool_use','id':'a','name':'f','input':{}}", "max_tokens")
        << message(
               "'content':null,'tool_calls':[{'id':'a','type':'function','function':{'name':"
               "'f','arguments':'{}'}}]")
        << "length";
    QTest::newRow("s2-unknown-block") << body("{'type':'hologram'},{'type':'text','text':'a'}", "end_turn")
                                      << message("'content':'a'") << "stop";
  }
  void readsWholeAnswers() {
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, message);
    QFETCH(QString, finish);
    ChatAnswer answer;
    QVERIFY(!answer.read(catalog::Dialect::Anthropic, q(body), context()));
    std::string out;
    answer.render(kGenericCorp, out);
    const QJsonObject seen = object(out);
    const QJsonObject choice = seen["choices"].toArray().at(0).toObject();
    QCOMPARE(choice["message"].toObject(), object(q(message)));
    QCOMPARE(choice["finish_reason"].toString(), finish);
    QCOMPARE(seen["usage"]["total_tokens"].toInt(), 3);
    QCOMPARE(seen["model"].toString(), QString("claude-x"));
    QVERIFY(seen.contains("generic_corp"));
  }

  void failsWhatIsNoMessage() {
    ChatAnswer answer;
    const auto error =
        answer.read(catalog::Dialect::Anthropic,
                    q("{'type':'error','error':{'type':'overloaded_error','message':'x'}}"), context());
    QVERIFY(error);
    QCOMPARE(name(error->category), QString("overloaded"));
    QVERIFY(answer.read(catalog::Dialect::Anthropic, "{}", context()));
  }

  void readsTheRecordedAnswers() {
    ChatAnswer cached;
    QVERIFY(!cached.read(catalog::Dialect::Anthropic,
                         fixture("anthropic/response_text_cached.json").toStdString(), context()));
    const TokenUsage expected{
        .input = 2012, .output = 11, .cacheRead = 1800, .cacheWrite5m = 200, .known = true};
    QVERIFY(cached.usage() == expected);
    ChatAnswer tools;
    QVERIFY(!tools.read(catalog::Dialect::Anthropic,
                        fixture("anthropic/response_tool_use.json").toStdString(), context()));
    std::string out;
    tools.render(kGenericCorp, out);
    const QJsonObject call = object(out)["choices"][0]["message"]["tool_calls"][0].toObject();
    QCOMPARE(object(call["function"]["arguments"].toString().toStdString())["days"].toInt(), 3);
  }

  void readsTheRecordedStreams_data() {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("calls");
    QTest::addColumn<int>("output");
    QTest::newRow("stream_text") << "Bonjour, le jardin est ouvert."
                                 << "" << 14;
    QTest::newRow("stream_tool_use")
        << "Checking now."
        << "0 toolu_01T1lgkwfXoUDfa6AsXaMple get_weather {\"city\": \"Sintra\", \"hours\": [6, 12]}" << 89;
    QTest::newRow("stream_thinking") << ""
                                     << "" << 0;
  }
  void readsTheRecordedStreams() {
    QFETCH(QString, content);
    QFETCH(QString, calls);
    QFETCH(int, output);
    const QByteArray body = fixture(QString("anthropic/") + QTest::currentDataTag() + ".sse");
    QVERIFY(!body.isEmpty());
    const Decoded result = decode(catalog::Dialect::Anthropic, eventsOf(body), true);
    const Seen seen = seenBy(result.body);
    QCOMPARE(result.step, Step::Done);
    QCOMPARE(seen.broken.join(' '), QString());
    if (!content.isEmpty()) {
      QCOMPARE(seen.choices[0].content, content);
      QCOMPARE(result.usage.output, output);
    }
    QVERIFY(!seen.choices[0].content.isEmpty());
    QCOMPARE(callsOf(seen.choices[0]), calls);
  }
};

QTEST_APPLESS_MAIN(AnthropicAnswerTest)
#include "anthropic_answer_test.moc"
