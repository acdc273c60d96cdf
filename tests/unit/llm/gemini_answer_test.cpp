#include "gateway/llm/gemini_answer.h"

#include <QTest>

#include "gateway/llm/chat_answer.h"
#include "tests/unit/llm/stream_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;
using Step = StreamDecoder::Step;

/// Gemini's answers, whole and streamed, as an OpenAI client sees them.
class GeminiAnswerTest : public QObject {
  Q_OBJECT

  static QByteArray frame(const QByteArray& parts, const QByteArray& finish = {}) {
    return "{'candidates':[{'content':{'role':'model','parts':[" + parts + "]},'index':0" +
           (finish.isEmpty() ? QByteArray() : ",'finishReason':'" + finish + "'") +
           "}],'usageMetadata':{'promptTokenCount':11,'candidatesTokenCount':4,'thoughtsTokenCount':29,"
           "'cachedContentTokenCount':5,'toolUsePromptTokenCount':2},'modelVersion':'gemini-x','responseId':'"
           "r1'}\n";
  }
  static QByteArray text(const QByteArray& t) { return "{'text':'" + t + "'}"; }
  static QByteArray call(const QByteArray& name, const QByteArray& rest = {}) {
    return "{'functionCall':{'name':'" + name + "','args':{'n':1.0}" + rest + "}}";
  }

 private slots:
  void completesAStream_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("calls");
    QTest::addColumn<QString>("finish");
    const QString none;
    const QString made = "call_0123456789abcdefABCDEF_";
    const QByteArray bare =
        "{'candidates':[{'index':0,'finishReason':'STOP'}],'usageMetadata':{'promptTokenCount':11,"
        "'candidatesTokenCount':4,'thoughtsTokenCount':29,'cachedContentTokenCount':5,"
        "'toolUsePromptTokenCount':2},'modelVersion':'gemini-x'}\n";
    QTest::newRow("s3-text") << frame(text("a")) + frame(text("b"), "STOP") << "ab" << none << "stop";
    QTest::newRow("s3-bare-finish") << frame(text("a")) + bare << "a" << none << "stop";
    QTest::newRow("s3-finish-with-empty-text")
        << frame(text("a")) + frame(text(""), "STOP") << "a" << none << "stop";
    QTest::newRow("s3-stop-on-every-frame")
        << frame(text("a"), "STOP") + frame(text("b"), "STOP") << "ab" << none << "stop";
    QTest::newRow("s13-max-tokens") << frame(text("a"), "MAX_TOKENS") << "a" << none << "length";
    QTest::newRow("s11-max-tokens-nothing-said") << frame("", "MAX_TOKENS") << "" << none << "length";
    for (const char* reason :
         {"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE", "IMAGE_SAFETY"}) {
      QTest::newRow((QByteArray("s13-filter-") + reason).constData())
          << frame(text("a"), reason) << "a" << none << "content_filter";
    }
    QTest::newRow("s13-other-with-content") << frame(text("a"), "OTHER") << "a" << none << "stop";
    QTest::newRow("s13-unknown") << frame(text("a"), "NEW_REASON") << "a" << none << "stop";
    QTest::newRow("s13-gemini-stop-with-calls") << frame(call("f"), "STOP") << ""
                                                << "0 " + made + "1 f {\"n\":1.0}"
                                                << "tool_calls";
    QTest::newRow("s18-call-then-bare-stop") << frame(call("f")) + bare << ""
                                             << "0 " + made + "1 f {\"n\":1.0}"
                                             << "tool_calls";
    QTest::newRow("s13-calls-and-max-tokens") << frame(call("f"), "MAX_TOKENS") << ""
                                              << "0 " + made + "1 f {\"n\":1.0}"
                                              << "length";
    QTest::newRow("s3-parallel-calls")
        << frame(text("x") + ',' + call("f") + ',' + call("g", ",'id':'own'"), "STOP") << "x"
        << "0 " + made + "1 f {\"n\":1.0}\n1 own g {\"n\":1.0}"
        << "tool_calls";
    QTest::newRow("s3-call-without-args") << frame("{'functionCall':{'name':'f'}}", "STOP") << ""
                                          << "0 " + made + "1 f {}"
                                          << "tool_calls";
    QTest::newRow("s3-unknown-part") << frame("{'executableCode':{'code':'x'}}," + text("a"), "STOP") << "a"
                                     << none << "stop";
    QTest::newRow("s18-surrogate-cut") << frame(text("a\\ud83d")) + frame(text("\\ude00"), "STOP")
                                       << QString::fromUtf8("a\xF0\x9F\x98\x80") << none << "stop";
    QTest::newRow("s17-line-separator")
        << frame(text("a\xE2\x80\xA8z"), "STOP") << QString::fromUtf8("a\xE2\x80\xA8z") << none << "stop";
  }
  void completesAStream() {
    QFETCH(QByteArray, lines);
    QFETCH(QString, content);
    QFETCH(QString, calls);
    QFETCH(QString, finish);
    const Decoded result = decode(catalog::Dialect::Gemini, frames(lines), true);
    QCOMPARE(result.step, Step::Done);
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QVERIFY(seen.done && result.meaningful);
    QCOMPARE(seen.choices[0].content, content);
    QCOMPARE(callsOf(seen.choices[0]), calls);
    QCOMPARE(seen.choices[0].finish, finish);
    const TokenUsage expected{.input = 13, .output = 33, .cacheRead = 5, .reasoning = 29, .known = true};
    QVERIFY(result.usage == expected);
    QCOMPARE(seen.usage["total_tokens"].toInt(), 46);
    QVERIFY(!seen.genericCorp.isEmpty());
  }

  void failsABrokenStream_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<FailureCategory>("category");
    QTest::newRow("s3-eof") << frame(text("a")) << FailureCategory::StreamInterrupted;
    QTest::newRow("s3-eof-at-once") << QByteArray() << FailureCategory::StreamInterrupted;
    QTest::newRow("s3-error") << frame(text("a")) +
                                     "{'error':{'code':503,'message':'x','status':'UNAVAILABLE'}}\n"
                              << FailureCategory::Overloaded;
    QTest::newRow("s3-error-in-array")
        << QByteArray("[{'error':{'code':500,'message':'x','status':'INTERNAL'}}]\n")
        << FailureCategory::ServerError;
    QTest::newRow("s13-malformed-call")
        << frame("", "MALFORMED_FUNCTION_CALL") << FailureCategory::ServerError;
    QTest::newRow("s13-unexpected-call")
        << frame(text("a"), "UNEXPECTED_TOOL_CALL") << FailureCategory::ServerError;
    QTest::newRow("s13-too-many-calls") << frame("", "TOO_MANY_TOOL_CALLS") << FailureCategory::ServerError;
    QTest::newRow("s13-other-without-content") << frame("", "OTHER") << FailureCategory::ServerError;
    QTest::newRow("s15-garbage") << QByteArray("oops\n") << FailureCategory::BadGateway;
  }
  void failsABrokenStream() {
    QFETCH(QByteArray, lines);
    QFETCH(FailureCategory, category);
    const Decoded result = decode(catalog::Dialect::Gemini, frames(lines));
    QCOMPARE(result.step, Step::Failed);
    QCOMPARE(name(result.failure.category), name(category));
    QVERIFY(!seenBy(result.body).done);
  }

  void tellsABlockedPromptFromAFailure() {
    const QByteArray blocked =
        "{'promptFeedback':{'blockReason':'SAFETY'},'usageMetadata':{'promptTokenCount':3}}";
    const Decoded result = decode(catalog::Dialect::Gemini, frames(blocked));
    QCOMPARE(result.step, Step::Done);
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].finish, QString("content_filter"));
    ChatAnswer answer;
    QVERIFY(!answer.read(catalog::Dialect::Gemini, q(blocked), context()));
    QCOMPARE(answer.finishReason(), std::string_view("content_filter"));
    QVERIFY(answer.read(catalog::Dialect::Gemini, "{}", context()));
  }

  void showsThoughtsAsReasoning() {
    const Decoded result = decode(catalog::Dialect::Gemini,
                                  frames(frame("{'text':'hm','thought':true}") + frame(text("a"), "STOP")));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].reasoning + '|' + seen.choices[0].content, QString("hm|a"));
  }

  void keepsSeveralCandidatesApart() {
    const Decoded result = decode(
        catalog::Dialect::Gemini,
        frames("{'candidates':[{'index':0,'content':{'parts':[{'text':'a'}]}},{'index':1,'content':{'parts':["
               "{'text':'b'}]}}]}\n"
               "{'candidates':[{'index':1,'finishReason':'MAX_TOKENS'},{'index':0,'finishReason':'STOP'}]}"));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].content + seen.choices[0].finish, QString("astop"));
    QCOMPARE(seen.choices[1].content + seen.choices[1].finish, QString("blength"));
    QVERIFY(result.usage.estimated);
  }

  void givesLogprobsAndSignatures() {
    const QByteArray body =
        "{'candidates':[{'content':{'parts':[{'functionCall':{'name':'f','args':{}},'thoughtSignature':'sig'}"
        "]},'finishReason':"
        "'STOP','logprobsResult':{'chosenCandidates':[{'token':'a','logProbability':-0.5}],'topCandidates':[{"
        "'candidates':[{"
        "'token':'b','logProbability':-1.25}]}]}}]}";
    ChatAnswer answer;
    QVERIFY(!answer.read(catalog::Dialect::Gemini, q(body), context()));
    std::string out;
    answer.render(kGenericCorp, out);
    const auto choice = object(out)["choices"][0];
    QCOMPARE(choice["logprobs"]["content"][0]["top_logprobs"][0]["logprob"].toDouble(), -1.25);
    QCOMPARE(choice["message"]["tool_calls"][0]["extra_content"]["google"]["thought_signature"].toString(),
             QString("sig"));
    const Decoded streamed = decode(catalog::Dialect::Gemini, frames(body));
    QVERIFY(streamed.body.find("\"thought_signature\":\"sig\"") != std::string::npos);
    QCOMPARE(seenBy(streamed.body).broken.join(' '), QString());
    QCOMPARE(seenBy(streamed.body).choices[0].logprobs, 1);
  }

  void readsTheRecordedAnswers() {
    ChatAnswer text;
    QVERIFY(
        !text.read(catalog::Dialect::Gemini, fixture("gemini/response_text.json").toStdString(), context()));
    const TokenUsage expected{.input = 1180, .output = 60, .cacheRead = 1024, .reasoning = 54, .known = true};
    QVERIFY(text.usage() == expected);
    ChatAnswer calls;
    QVERIFY(!calls.read(catalog::Dialect::Gemini, fixture("gemini/response_function_call.json").toStdString(),
                        context()));
    std::string out;
    calls.render(kGenericCorp, out);
    const auto choice = object(out)["choices"][0];
    QCOMPARE(choice["finish_reason"].toString(), QString("tool_calls"));
    QVERIFY(choice["message"]["tool_calls"][0]["id"] != choice["message"]["tool_calls"][1]["id"]);
    QCOMPARE(object(out)["usage"]["completion_tokens"].toInt(), 109);
  }

  void readsTheRecordedStream() {
    const Decoded result =
        decode(catalog::Dialect::Gemini, eventsOf(fixture("gemini/stream_text.sse")), true);
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].content, QString("A tide table lists\nhigh and low water."));
    QCOMPARE(seen.usage["completion_tokens"].toInt(), 40);
  }
};

QTEST_APPLESS_MAIN(GeminiAnswerTest)
#include "gemini_answer_test.moc"
