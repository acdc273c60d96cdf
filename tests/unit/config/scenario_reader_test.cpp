// Demo scenarios: the ones we ship, and every mistake a file may have with its line.
#include "gateway/config/scenario_reader.h"

#include <QTest>
#include <set>

#include "resources/embedded.h"

using namespace gc;
using simulator::Scenario;

namespace {

/// Six lines that are in order.
const QString kHead =
    "title.en = \"T\"\n"                 // 1
    "summary.en = \"S\"\n"               // 2
    "lasts_s = 60\n"                     // 3
    "[traffic]\n"                        // 4
    "requests_per_s = 20\n"              // 5
    "monthly_calls.acme = 1_000_000\n";  // 6
const QString kStep = "[[steps]]\nat_s = 0\ndo.en = \"D\"\nsay.en = \"S\"\nsee.en = \"E\"\n";
const QString kAction = "[[actions]]\nat_s = 5\nprovider = \"openai\"\n";

std::vector<Scenario> shipped() {
  std::vector<Scenario> out;
  for (const resources::File& file : resources::demoScenarios()) {
    auto scenario = config::readScenario(file.text, file.name);
    if (!scenario) qFatal("%s", scenario.error().detail.c_str());
    out.push_back(std::move(*scenario));
  }
  return out;
}

bool complete(const simulator::LocalText& text) {
  return !text.en.empty() && !text.de.empty() && !text.ja.empty();
}

}  // namespace

class ScenarioReaderTest : public QObject {
  Q_OBJECT

 private slots:
  void everythingTheIssueNamesIsShipped() {
    std::set<std::string> ids, playable;
    for (const Scenario& scenario : shipped()) {
      ids.insert(scenario.id);
      if (scenario.disabled.en.empty()) playable.insert(scenario.id);
    }
    for (const char* id : {"storyboard", "openai-outage", "rate-limit", "slow-down", "mid-stream-cut",
                           "price-drop", "new-provider", "shadow-week"})
      QVERIFY2(ids.contains(id), id);
    // What is not built is listed with its reason and cannot be played.
    QVERIFY(!playable.contains("shadow-week"));
    QCOMPARE(playable.size(), std::size_t(7));
  }

  void everyTextIsThereInEveryLanguage() {
    for (const Scenario& scenario : shipped()) {
      QVERIFY2(complete(scenario.title) && complete(scenario.summary), scenario.id.c_str());
      if (!scenario.disabled.en.empty()) QVERIFY(complete(scenario.disabled));
      for (const simulator::ScenarioStep& step : scenario.steps)
        QVERIFY2(complete(step.act) && complete(step.say) && complete(step.see), scenario.id.c_str());
    }
  }

  void theScaleSaysHowMuchFasterThanLifeItIs() {
    // 4,000,000 calls a month are 1.52 a second; the demo sends 20.
    for (const Scenario& scenario : shipped())
      if (scenario.id == "storyboard") QCOMPARE(qRound(simulator::scaleOf(scenario) * 100), 1315);
  }

  void mistakesNameTheirLine_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* tag, const QString& text, int line, const char* message) {
      QTest::newRow(tag) << text << line << QString::fromUtf8(message);
    };
    row("not TOML", "title\n", 1, "not valid TOML");
    row("no title", QString(kHead + kStep).remove(0, kHead.indexOf("summary")), 1, "title is missing");
    row("no English", QString(kHead + kStep).replace("title.en", "title.de"), 1, "has no en");
    row("another language", QString(kHead + kStep).replace("title.en", "title.fr"), 1, "unknown key \"fr\"");
    row("no steps", kHead, 1, "there are no [[steps]]");
    row("no traffic", kHead.left(kHead.indexOf("[traffic]")) + kStep, 1, "[traffic] is missing");
    row("silent traffic", QString(kHead + kStep).replace("= 20", "= 0"), 5, "out of range");
    row("more than all reason", kHead + "reasoning_share = 1.5\n" + kStep, 7, "out of range");
    row("unknown fault", kHead + kAction + "fault = \"http_504\"\n" + kStep, 10, "did you mean \"http_50");
    row("nothing happens", kHead + kAction + kStep, 7, "does one thing");
    row("two things happen", kHead + kAction + "fault = \"hang\"\nprice_percent = -20\n" + kStep, 7,
        "does one thing");
    row("a fault of nobody", kHead + "[[actions]]\nat_s = 5\nfault = \"hang\"\n" + kStep, 7,
        "has no provider");
    row("a fault for ever", kHead + kAction + "fault = \"hang\"\nfor_s = 301\n" + kStep, 11, "from 1 to 300");
    row("a price that ends", kHead + kAction + "price_percent = -20\nfor_s = 5\n" + kStep, 11,
        "belongs to a fault");
    row("after the end", kHead + QString(kAction).replace("= 5", "= 61") + "fault = \"hang\"\n" + kStep, 1,
        "go on after lasts_s = 60");
    row("out of order", kHead + QString(kStep).replace("at_s = 0", "at_s = 9") + kStep, 1, "out of order");
    row("unknown figure", kHead + kStep + "[[steps.targets]]\nfigure = \"failover\"\n", 13,
        "did you mean \"failover_ms\"?");
    row("two bounds", kHead + kStep + "[[steps.targets]]\nfigure = \"rescued\"\nbelow = 1\nat_least = 1\n",
        12, "two bounds");
    row("unknown key", kHead + "color = 1\n" + kStep, 7, "unknown key \"color\" in [traffic]");
  }
  void mistakesNameTheirLine() {
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, message);
    const auto read = config::readScenario(text.toStdString(), "x.toml");
    QVERIFY(!read);
    const QString detail = QString::fromStdString(read.error().detail);
    QVERIFY2(detail.contains(QStringLiteral("x.toml:%1: ").arg(line)), qPrintable(detail));
    QVERIFY2(detail.contains(message), qPrintable(detail));
  }

  void everyMistakeIsShownAtOnce() {
    const auto read = config::readScenario("lasts_s = 0\n[[actions]]\n", "x.toml");
    QVERIFY(QString::fromStdString(read.error().detail).count("x.toml:") > 5);
  }
};

QTEST_GUILESS_MAIN(ScenarioReaderTest)
#include "scenario_reader_test.moc"
