#include "gateway/llm/openai_stream.h"

#include <QTest>

#include "tests/unit/llm/stream_case.h"

using namespace gc;
using namespace gc::llm;
using namespace gc::llm::test;
using Step = StreamDecoder::Step;

/// Streams of OpenAI and of servers that take liberties; every client view must be free of broken rules.
class OpenAiStreamTest : public QObject {
  Q_OBJECT

  static QByteArray head() { return "'id':'c1','object':'chat.completion.chunk','created':5,'model':'m1'"; }
  static QByteArray frame(const QByteArray& delta, const QByteArray& finish = "null") {
    return "{" + head() + ",'choices':[{'index':0,'delta':" + delta + ",'finish_reason':" + finish + "}]}\n";
  }

 private slots:
  void completesAStream_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("calls");
    QTest::addColumn<QString>("finish");
    const QByteArray role = frame("{'role':'assistant','content':''}");
    const QByteArray hi = frame("{'content':'Hi'}");
    const QByteArray stop = frame("{}", "'stop'");
    const QByteArray done = "[DONE]\n";
    const QString none;

    QTest::newRow("s1-plain") << role + hi + frame("{'content':' you'}") + stop + done << "Hi you" << none
                              << "stop";
    QTest::newRow("s1-content-null-first")
        << frame("{'role':'assistant','content':null}") + hi + stop + done << "Hi" << none << "stop";
    QTest::newRow("s1-length-without-text")
        << role + frame("{}", "'length'") + done << "" << none << "length";
    QTest::newRow("s9-no-done") << role + hi + stop << "Hi" << none << "stop";
    QTest::newRow("s9-done-without-reason") << role + hi + done << "Hi" << none << "stop";
    QTest::newRow("s9-no-role") << hi + stop + done << "Hi" << none << "stop";
    QTest::newRow("s9-role-every-delta") << frame("{'role':'assistant','content':'A'}") +
                                                frame("{'role':'assistant','content':'B'}") + stop + done
                                         << "AB" << none << "stop";
    QTest::newRow("s9-content-in-finish-frame")
        << role + frame("{'content':'end'}", "'stop'") + done << "end" << none << "stop";
    QTest::newRow("s9-nothing-but-choices") << QByteArray(
                                                   "{'choices':[{'delta':{'content':'x'}}]}\n"
                                                   "{'choices':[{'delta':{},'finish_reason':'stop'}]}\n")
                                            << "x" << none << "stop";
    QTest::newRow("s9-eos") << role + hi + frame("{}", "'eos'") + done << "Hi" << none << "stop";
    QTest::newRow("s9-end_turn") << role + hi + frame("{}", "'end_turn'") + done << "Hi" << none << "stop";
    QTest::newRow("s9-empty-reason-every-frame")
        << frame("{'role':'assistant','content':'a'}", "''") + frame("{'content':'b'}", "''") + stop + done
        << "ab" << none << "stop";
    QTest::newRow("s9-content-parts")
        << role + frame("{'content':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}") + stop + done
        << "ab" << none << "stop";
    QTest::newRow("s9-usage-in-every-frame")
        << QByteArray("{" + head() +
                      ",'choices':[{'index':0,'delta':{'role':'assistant','content':'a'},"
                      "'finish_reason':null}],'usage':{'prompt_tokens':1,'completion_tokens':1}}\n") +
               stop + done
        << "a" << none << "stop";
    QTest::newRow("s9-null-error-key")
        << QByteArray("{'error':null," + head() +
                      ",'choices':[{'index':0,'delta':{'role':'assistant','content':'a'},"
                      "'finish_reason':null}]}\n") +
               stop + done
        << "a" << none << "stop";
    QTest::newRow("s9-message-instead-of-delta")
        << QByteArray("{" + head() +
                      ",'choices':[{'index':0,'message':{'role':'assistant','content':'a'},"
                      "'finish_reason':'stop'}]}\n") +
               done
        << "a" << none << "stop";
    QTest::newRow("s17-id-changes") << role +
                                           QByteArray(
                                               "{'id':'c2','object':'chat.completion.chunk','created':6,"
                                               "'model':'m1','choices':[{'index':0,'delta':{'content':'z'},"
                                               "'finish_reason':null}]}\n") +
                                           stop + done
                                    << "z" << none << "stop";
    QTest::newRow("s17-frame-after-finish")
        << role + hi + stop + frame("{'content':'late'}") + done << "Hi" << none << "stop";
    QTest::newRow("s17-finish-repeated") << role + hi + stop + stop + done << "Hi" << none << "stop";
    QTest::newRow("s17-done-trimmed") << role + hi + stop + "  [DONE] \n"
                                      << "Hi" << none << "stop";
    QTest::newRow("s17-line-separators") << role +
                                                frame(
                                                    "{'content':'a\xE2\x80\xA8"
                                                    "b\xC2\x85"
                                                    "c\xE2\x82\xAC'}") +
                                                stop + done
                                         << QString::fromUtf8(
                                                "a\xE2\x80\xA8"
                                                "b\xC2\x85"
                                                "c\xE2\x82\xAC")
                                         << none << "stop";
    QTest::newRow("s18-azure-empty-first") << QByteArray(
                                                  "{'id':'','object':'','created':0,'model':'','choices':[],"
                                                  "'prompt_filter_results':[]}\n") +
                                                  role + hi +
                                                  QByteArray("{" + head() +
                                                             ",'choices':[{'index':0,'finish_reason':null,"
                                                             "'content_filter_offsets':{}}]}\n") +
                                                  stop + done
                                           << "Hi" << none << "stop";
    QTest::newRow("s18-surrogate-cut")
        << role + frame("{'content':'a\\ud83d'}") + frame("{'content':'\\ude00b'}") + stop + done
        << QString::fromUtf8(
               "a\xF0\x9F\x98\x80"
               "b")
        << none << "stop";
    QTest::newRow("s18-surrogate-alone")
        << role + frame("{'content':'a\\ud83d'}") + frame("{'content':'b'}") + stop + done
        << QString(
               "a\uFFFD"
               "b")
        << none << "stop";
    QTest::newRow("s18-surrogate-at-end")
        << role + frame("{'content':'a\\ud83d'}") + stop + done << QString("a\uFFFD") << none << "stop";
    QTest::newRow("s18-backslash-before-ud83d")
        << role + frame("{'content':'\\\\ud83d'}") + stop + done << "\\ud83d" << none << "stop";

    const QByteArray header =
        "{'role':'assistant','tool_calls':[{'index':0,'id':'x','type':'function',"
        "'function':{'name':'f','arguments':''}}]}";
    const QByteArray more = "{'tool_calls':[{'index':0,'function':{'arguments':'{}'}}]}";
    QTest::newRow("s1-tool") << frame(header) + frame(more) + frame("{}", "'tool_calls'") + done << ""
                             << "0 x f {}"
                             << "tool_calls";
    QTest::newRow("s10-stop-after-calls") << frame(header) + frame(more) + frame("{}", "'stop'") + done << ""
                                          << "0 x f {}"
                                          << "tool_calls";
    QTest::newRow("s9-empty-reason-after-calls")
        << frame(header) + frame(more) + frame("{}", "''") + done << ""
        << "0 x f {}"
        << "tool_calls";
    QTest::newRow("s13-length-after-calls") << frame(header) + frame("{}", "'length'") + done << ""
                                            << "0 x f "
                                            << "length";
    QTest::newRow("s9-tool-without-index")
        << frame(
               "{'tool_calls':[{'id':'x','type':'function','function':{'name':'f',"
               "'arguments':'{'}}]}") +
               frame("{'tool_calls':[{'function':{'arguments':'}'}}]}") + frame("{}", "'tool_calls'") + done
        << ""
        << "0 x f {}"
        << "tool_calls";
    QTest::newRow("s9-tool-without-type") << frame(
                                                 "{'tool_calls':[{'index':0,'id':'x','function':{'name':'f',"
                                                 "'arguments':'{}'}}]}") +
                                                 frame("{}", "'tool_calls'") + done
                                          << ""
                                          << "0 x f {}"
                                          << "tool_calls";
    QTest::newRow("s9-tool-header-repeated") << frame(
                                                    "{'tool_calls':[{'index':0,'id':'x','type':'function','"
                                                    "function':{'name':'f','arguments':'{'}}]}") +
                                                    frame(
                                                        "{'tool_calls':[{'index':0,'id':'x','type':'function'"
                                                        ",'function':{'name':'f','arguments':'}'}}]}") +
                                                    frame("{}", "'tool_calls'") + done
                                             << ""
                                             << "0 x f {}"
                                             << "tool_calls";
    QTest::newRow("s9-arguments-object") << frame(
                                                "{'tool_calls':[{'index':0,'id':'x','function':{'name':'f',"
                                                "'arguments':{'n':9007199254740993,'d':1.0}}}]}") +
                                                frame("{}", "'tool_calls'") + done
                                         << ""
                                         << "0 x f {\"n\":9007199254740993,\"d\":1.0}"
                                         << "tool_calls";
    QTest::newRow("s9-all-calls-index-0") << frame(
                                                 "{'tool_calls':[{'index':0,'id':'x','type':'function','"
                                                 "function':{'name':'f','arguments':'{}'}}]}") +
                                                 frame(
                                                     "{'tool_calls':[{'index':0,'id':'y','type':'function','"
                                                     "function':{'name':'g','arguments':'[]'}}]}") +
                                                 frame("{}", "'tool_calls'") + done
                                          << ""
                                          << "0 x f {}\n1 y g []"
                                          << "tool_calls";
    QTest::newRow("s17-index-gap") << frame(
                                          "{'tool_calls':[{'index':3,'id':'x','type':'function','function':{'"
                                          "name':'f','arguments':'{}'}}]}") +
                                          frame(
                                              "{'tool_calls':[{'index':5,'id':'y','type':'function','"
                                              "function':{'name':'g','arguments':'[]'}}]}") +
                                          frame("{}", "'tool_calls'") + done
                                   << ""
                                   << "0 x f {}\n1 y g []"
                                   << "tool_calls";
    QTest::newRow("s9-two-whole-calls-no-ids")
        << frame(
               "{'tool_calls':[{'function':{'name':'f','arguments':{'a':1}}},{'function':{'name':'f','"
               "arguments':{'a':2}}}]}") +
               frame("{}", "'tool_calls'") + done
        << ""
        << "0 call_0123456789abcdefABCDEF_1 f {\"a\":1}\n1 call_0123456789abcdefABCDEF_2 f {\"a\":2}"
        << "tool_calls";
    QTest::newRow("s9-arguments-before-name")
        << frame("{'tool_calls':[{'index':0,'id':'x','function':{'arguments':'{'}}]}") +
               frame("{'tool_calls':[{'index':0,'function':{'name':'f','arguments':'}'}}]}") +
               frame("{}", "'tool_calls'") + done
        << ""
        << "0 x f {}"
        << "tool_calls";
  }
  void completesAStream() {
    QFETCH(QByteArray, lines);
    QFETCH(QString, content);
    QFETCH(QString, calls);
    QFETCH(QString, finish);
    const Decoded result = decode(catalog::Dialect::OpenAi, frames(lines));
    QCOMPARE(result.step, Step::Done);
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QVERIFY(seen.done);
    QVERIFY(result.meaningful);
    QCOMPARE(seen.choices.size(), 1);
    QCOMPARE(seen.choices[0].content, content);
    QCOMPARE(callsOf(seen.choices[0]), calls);
    QCOMPARE(seen.choices[0].finish, finish);
    QCOMPARE(seen.genericCorp["provider"].toString(), QString("p"));
    QVERIFY(seen.usage.isEmpty());
  }

  void failsABrokenStream_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<FailureCategory>("category");
    const QByteArray role = frame("{'role':'assistant','content':''}");
    const QByteArray hi = frame("{'content':'Hi'}");
    QTest::newRow("s1-eof-without-reason") << role + hi << FailureCategory::StreamInterrupted;
    QTest::newRow("s1-eof-at-once") << QByteArray() << FailureCategory::StreamInterrupted;
    QTest::newRow("s1-done-at-once") << QByteArray("[DONE]\n") << FailureCategory::StreamInterrupted;
    QTest::newRow("s1-error-frame") << role + hi + "{'error':{'message':'boom','type':'server_error'}}\n"
                                    << FailureCategory::ServerError;
    QTest::newRow("s1-error-frame-first")
        << QByteArray("{'error':{'message':'slow down','type':'rate_limit_error'}}\n")
        << FailureCategory::RateLimit;
    QTest::newRow("s15-error-quota") << QByteArray("{'error':{'message':'x','code':'insufficient_quota'}}\n")
                                     << FailureCategory::QuotaExhausted;
    QTest::newRow("s9-error-string") << QByteArray("{'error':'out of memory'}\n")
                                     << FailureCategory::BadGateway;
    QTest::newRow("s9-detail") << QByteArray("{'detail':'no such model'}\n") << FailureCategory::BadGateway;
    QTest::newRow("s9-error-numeric-code")
        << QByteArray("{'error':{'message':'x','code':503}}\n") << FailureCategory::Overloaded;
    QTest::newRow("s15-not-json") << role + "upstream connect error\n" << FailureCategory::BadGateway;
    QTest::newRow("s13-finish-error") << role + hi + frame("{}", "'error'") << FailureCategory::ServerError;
    QTest::newRow("s1-second-choice-unfinished")
        << role + frame("{}", "'stop'") +
               QByteArray("{" + head() +
                          ",'choices':[{'index':1,'delta':{'content':'b'},'finish_reason':null}]}\n")
        << FailureCategory::StreamInterrupted;
  }
  void failsABrokenStream() {
    QFETCH(QByteArray, lines);
    QFETCH(FailureCategory, category);
    const Decoded result = decode(catalog::Dialect::OpenAi, frames(lines));
    QCOMPARE(result.step, Step::Failed);
    QCOMPARE(name(result.failure.category), name(category));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QVERIFY(!seen.done);
    QVERIFY(!seen.error.isEmpty());
  }

  void waitsForTheFirstMeaningfulEvent() {
    const auto decoder = StreamDecoder::make(catalog::Dialect::OpenAi, context());
    std::string out;
    decoder->onEvent("", q("{" + head() + ",'choices':[]}"), out);
    decoder->onEvent("", q(frame("{'role':'assistant','content':''}")), out);
    QVERIFY(!decoder->meaningful());
    decoder->onEvent("", q(frame("{'content':'x'}")), out);
    QVERIFY(decoder->meaningful());
  }

  void passesCleanFramesVerbatim() {
    const auto decoder = StreamDecoder::make(catalog::Dialect::OpenAi, context());
    const std::string first =
        q("{" + head() +
          ",'service_tier':'default','choices':[{'index':0,'delta':{'role':"
          "'assistant','content':''},'logprobs':null,'finish_reason':null}],'usage':null}");
    const std::string second = q("{" + head() +
                                 ",'obfuscation':'xyz','choices':[{'index':0,'delta':{'content':"
                                 "'caf\\u00e9'},'logprobs':null,'finish_reason':null}]}");
    std::string out;
    decoder->onEvent("", first, out);
    decoder->onEvent("", second, out);
    QCOMPARE(out, "data: " + first + "\n\ndata: " + second + "\n\n");
  }

  void looksTwiceAtFramesThatOnlySeemAlike_data() {
    QTest::addColumn<QByteArray>("frame");  // between two clean ones that differ in their text only
    QTest::addColumn<QString>("content");
    const QByteArray clean = frame("{'content':'x'}");
    QTest::newRow("plain") << clean << "axb";
    QTest::newRow("simple-escapes") << frame("{'content':'\\n\\t'}") << "a\n\tb";
    QTest::newRow("surrogate-half") << frame("{'content':'\\ud83d'}")
                                    << QString(
                                           "a\uFFFD"
                                           "b");
    QTest::newRow("more-members") << frame("{'content':'x','tool_calls':null,'refusal':'x'}") << "axb";
    QTest::newRow("separator") << frame("{'content':'\xE2\x80\xA8'}")
                               << QString(
                                      "a\u2028"
                                      "b");
    QTest::newRow("empty") << frame("{'content':''}") << "ab";
  }
  void looksTwiceAtFramesThatOnlySeemAlike() {
    QFETCH(QByteArray, frame);
    QFETCH(QString, content);
    const auto text = [](const QByteArray& t) { return OpenAiStreamTest::frame("{'content':'" + t + "'}"); };
    const Decoded result =
        decode(catalog::Dialect::OpenAi,
               frames(OpenAiStreamTest::frame("{'role':'assistant','content':''}") + text("a") + frame +
                      text("b") + OpenAiStreamTest::frame("{}", "'stop'") + text("late") + "[DONE]"));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].content, content);
    QCOMPARE(seen.choices[0].finish, QString("stop"));
  }

  void refusesABrokenFrameThatSeemsAlike() {
    const std::string broken = q(frame("{'content':'x'}").replace("x", "x',,'"));
    const Decoded result =
        decode(catalog::Dialect::OpenAi, {{"", q(frame("{'role':'assistant','content':''}"))},
                                          {"", q(frame("{'content':'a'}"))},
                                          {"", broken}});
    QCOMPARE(name(result.failure.category), QString("bad_gateway"));
  }

  void joinsAFrameOfSeveralDataLines() {
    const Decoded result =
        decode(catalog::Dialect::OpenAi,
               {{"", "{\n\"choices\":[{\"delta\":\n{\"content\":\"a\"},\r\n\"finish_reason\":\"stop\"}]}"},
                {"", "[DONE]"}});
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].content, QString("a"));
  }

  void mixesChoicesAndFinishesEach() {
    const auto choice = [&](int index, const QByteArray& delta, const QByteArray& finish) {
      return "{" + head() + ",'choices':[{'index':" + QByteArray::number(index) + ",'delta':" + delta +
             ",'finish_reason':" + finish + "}]}\n";
    };
    const Decoded result =
        decode(catalog::Dialect::OpenAi,
               frames(choice(0, "{'role':'assistant','content':'a'}", "null") +
                      choice(1, "{'role':'assistant','content':'b'}", "null") + choice(1, "{}", "'stop'") +
                      choice(0, "{'content':'c'}", "null") + choice(0, "{}", "'length'") + "[DONE]"));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].content + seen.choices[0].finish, QString("aclength"));
    QCOMPARE(seen.choices[1].content + seen.choices[1].finish, QString("bstop"));
    QCOMPARE(seen.genericCorp.size(), 2);
  }

  void keepsReasoningRefusalAndLogprobs() {
    const Decoded result =
        decode(catalog::Dialect::OpenAi, frames(frame("{'role':'assistant','reasoning_content':'hm'}") +
                                                frame("{'refusal':'no'}") + "{" + head() +
                                                ",'choices':[{'index':0,'delta':{'content':'x'},'logprobs':{'"
                                                "content':[{'token':'x','logprob':-9999.0}]},"
                                                "'finish_reason':'stop'}]}\n[DONE]"));
    const Seen seen = seenBy(result.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].reasoning + '|' + seen.choices[0].refusal, QString("hm|no"));
    QCOMPARE(seen.choices[0].logprobs, 1);
    QVERIFY(result.body.find("-9999.0") != std::string::npos);
  }

  void readsUsageAndShowsItOnlyWhenAsked() {
    const QByteArray lines =
        frame("{'role':'assistant','content':'a'}") + frame("{}", "'stop'") + "{" + head() +
        ",'choices':[],'usage':{'prompt_tokens':30,'completion_tokens':8,'total_tokens':38,"
        "'prompt_tokens_details':{'cached_tokens':20,'cache_write_tokens':4},"
        "'completion_tokens_details':{'reasoning_tokens':5}}}\n[DONE]";
    const TokenUsage expected{
        .input = 30, .output = 8, .cacheRead = 20, .cacheWrite5m = 4, .reasoning = 5, .known = true};
    const Decoded silent = decode(catalog::Dialect::OpenAi, frames(lines), false);
    QVERIFY(silent.usage == expected);
    QVERIFY(seenBy(silent.body).usage.isEmpty());
    const Decoded asked = decode(catalog::Dialect::OpenAi, frames(lines), true);
    const Seen seen = seenBy(asked.body);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.usage["prompt_tokens_details"]["cache_write_tokens"].toInt(), 4);
  }

  void estimatesUsageWhereNoneIsReported() {
    const Decoded whole =
        decode(catalog::Dialect::OpenAi,
               frames(frame("{'role':'assistant','content':'12345678'}") + frame("{}", "'stop'") + "[DONE]"));
    QVERIFY(whole.usage.known && whole.usage.estimated);
    QCOMPARE(whole.usage.input, 12);
    QVERIFY(whole.usage.output >= 2 && whole.usage.output <= 3);
    const Decoded cut =
        decode(catalog::Dialect::OpenAi, frames(frame("{'role':'assistant','content':'12345678'}")));
    QVERIFY(cut.usage.known && cut.usage.estimated);
  }

  void readsTheRecordedStreams_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("usage");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("calls");
    QTest::newRow("stream_text_usage") << "openai/stream_text_usage.sse" << true << "Water it twice a week."
                                       << "";
    QTest::newRow("stream_tool_calls_parallel")
        << "openai/stream_tool_calls_parallel.sse" << false << ""
        << QString(
               "0 call_QwErTyUiOpAsDfGhJkLzXcVb get_weather {\"city\":\"Braga\"}\n"
               "1 call_MnBvCxZlKjHgFdSaPoIuYtRe get_tide {\"port\":\"Leix\u00f5es\",\"days\":2}");
  }
  void readsTheRecordedStreams() {
    QFETCH(QString, file);
    QFETCH(bool, usage);
    QFETCH(QString, content);
    QFETCH(QString, calls);
    const QByteArray body = fixture(file);
    QVERIFY(!body.isEmpty());
    const Decoded result = decode(catalog::Dialect::OpenAi, eventsOf(body), usage);
    const Seen seen = seenBy(result.body);
    QCOMPARE(result.step, Step::Done);
    QCOMPARE(seen.broken.join(' '), QString());
    QCOMPARE(seen.choices[0].content, content);
    QCOMPARE(callsOf(seen.choices[0]), calls);
    QCOMPARE(!seen.usage.isEmpty(), usage);
  }
};

QTEST_APPLESS_MAIN(OpenAiStreamTest)
#include "openai_stream_test.moc"
