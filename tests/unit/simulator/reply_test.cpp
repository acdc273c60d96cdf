// What simulated models answer: the same for the same question, counted by the one rule.
#include "gateway/simulator/reply.h"

#include <QtTest>
#include <boost/json.hpp>
#include <set>

using namespace gc::simulator;

namespace {

Ask question(const char* text = "Why is the sea salt?") {
  Ask ask;
  ask.model = "gpt-5.4";
  ask.userText = text;
  ask.textBytes = ask.userText.size();
  return ask;
}

Tool tool(const char* name) {
  return {name, boost::json::parse(
                    R"({"type":"object","properties":{"city":{"type":"string"}},"required":["city"]})")};
}

}  // namespace

class ReplyTest : public QObject {
  Q_OBJECT
 private slots:
  void theSameQuestionGetsTheSameText() {
    const Reply first = compose(question(), 7, 1);
    const Reply second = compose(question(), 7, 2);
    QCOMPARE(first.choices[0].text, second.choices[0].text);
    QVERIFY(first.id != second.id);
    QVERIFY(compose(question(), 8, 1).choices[0].text != first.choices[0].text);
    QVERIFY(compose(question("And the lake?"), 7, 1).choices[0].text != first.choices[0].text);
    QVERIFY(first.choices[0].text.starts_with("Simulated answer. "));
  }

  void countsAFourthOfTheBytes() {
    Ask ask = question("12345");
    ask.images = 2;
    const Reply reply = compose(ask, 7, 1);
    QCOMPARE(reply.promptTokens, 2 + 2 * 85);
    QCOMPARE(reply.completionTokens, std::int64_t((reply.choices[0].text.size() + 3) / 4));
  }

  void everyChoiceCounts() {
    Ask ask = question();
    ask.choices = 3;
    const Reply reply = compose(ask, 7, 1);
    QCOMPARE(reply.choices.size(), 3u);
    std::int64_t sum = 0;
    for (const Choice& choice : reply.choices) sum += choice.tokens();
    QCOMPARE(reply.completionTokens, sum);
    QVERIFY(reply.choices[0].text != reply.choices[1].text);
  }

  void aLimitCutsTheText() {
    Ask ask = question();
    ask.maxTokens = 5;
    const Reply reply = compose(ask, 7, 1);
    QCOMPARE(reply.completionTokens, 5);
    QVERIFY(reply.choices[0].finish == Finish::Length);
  }

  void aCutNeverHalvesACharacter() {
    Ask ask = question();
    ask.toolResult = std::string(100, 'x') + "äöüäöüäöüäöü";
    for (std::int64_t limit = 1; limit < 60; ++limit) {
      ask.maxTokens = limit;
      const Reply reply = compose(ask, 7, 1);
      const QByteArray bytes = QByteArray::fromStdString(reply.choices[0].text);
      QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
    }
  }

  void aStopSequenceEndsTheText() {
    Ask ask = question();
    ask.stops = {"answer"};
    QCOMPARE(compose(ask, 7, 1).choices[0].text, std::string("Simulated "));
  }

  void callsToolsWhenAsked_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<QByteArray>("called");
    const auto row = [](const char* id, const char* text, Ask::ToolChoice choice, bool answered,
                        const char* called) {
      QTest::newRow(id) << QByteArray(text) << int(choice) << answered << QByteArray(called);
    };
    row("not-asked", "Hello", Ask::ToolChoice::Auto, false, "");
    row("asked-by-word", "What is the WEATHER in Faro?", Ask::ToolChoice::Auto, false, "get_weather");
    row("asked-by-name", "call get_tide", Ask::ToolChoice::Auto, false, "get_tide");
    row("asked-for-both", "weather and tide", Ask::ToolChoice::Auto, false, "get_weather get_tide");
    row("forbidden", "weather", Ask::ToolChoice::None, false, "");
    row("required", "Hello", Ask::ToolChoice::Any, false, "get_weather");
    row("required-and-asked", "tide", Ask::ToolChoice::Any, false, "get_tide");
    row("named", "Hello", Ask::ToolChoice::Named, false, "get_tide");
    row("result-is-there", "weather", Ask::ToolChoice::Auto, true, "");
    row("short-words-do-not-ask", "get it", Ask::ToolChoice::Auto, false, "");
  }
  void callsToolsWhenAsked() {
    QFETCH(QByteArray, text);
    QFETCH(int, choice);
    QFETCH(bool, answered);
    QFETCH(QByteArray, called);
    Ask ask = question(text.constData());
    ask.tools = {tool("get_weather"), tool("get_tide")};
    ask.toolChoice = static_cast<Ask::ToolChoice>(choice);
    ask.namedTool = "get_tide";
    if (answered) ask.toolResult = "18 degrees";
    const Reply reply = compose(ask, 7, 1);
    QByteArrayList names;
    std::set<std::string> ids;
    for (const ToolCall& call : reply.choices[0].calls) {
      names << QByteArray::fromStdString(call.name);
      QCOMPARE(call.arguments, std::string(R"({"city":"Sintra"})"));
      QVERIFY(ids.insert(call.id).second);
    }
    QCOMPARE(names.join(' '), called);
    QCOMPARE(reply.choices[0].finish == Finish::ToolCalls, !called.isEmpty());
    if (answered) QVERIFY(reply.choices[0].text.find("18 degrees") != std::string::npos);
  }

  void oneCallWhenParallelOnesAreForbidden() {
    Ask ask = question("weather and tide");
    ask.tools = {tool("get_weather"), tool("get_tide")};
    ask.parallelTools = false;
    QCOMPARE(compose(ask, 7, 1).choices[0].calls.size(), 1u);
  }

  void aSchemaGetsAnObjectOfIt() {
    Ask ask = question();
    ask.schema =
        boost::json::parse(R"({"type":"object","properties":{"n":{"type":"integer"}},"required":["n"]})");
    QCOMPARE(compose(ask, 7, 1).choices[0].text, std::string(R"({"n":1})"));
  }

  void piecesJoinToTheText() {
    const std::string text = "Ein längerer Satz, größtenteils ohne Sinn, mit äöüäöüäöüäöüäöüäöüäöü am Ende.";
    std::string joined;
    const auto pieces = piecesOf(text);
    for (const std::string_view piece : pieces) {
      QVERIFY(!piece.empty());
      const QByteArray bytes(piece.data(), qsizetype(piece.size()));
      QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
      joined += piece;
    }
    QCOMPARE(joined, text);
    QVERIFY(pieces.size() > 4);
    QVERIFY(piecesOf("").empty());
  }
};

QTEST_APPLESS_MAIN(ReplyTest)
#include "reply_test.moc"
