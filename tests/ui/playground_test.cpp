// The playground pane: what is typed is sent, what comes is shown as it comes, a refusal stays readable.
#include <QAction>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "tests/ui/ui_bench.h"
#include "ui/panes/playground/chat_form.h"
#include "ui/panes/playground/chat_result.h"
#include "ui/panes/playground/playground_pane.h"
#include "ui/shell/accessible_tree.h"

using namespace gc::console;

class PlaygroundPaneTest : public QObject {
  Q_OBJECT
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<PlaygroundPane> m_pane;

  static QByteArray frame(const QJsonObject& object) {
    return "data: " + QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n\n";
  }
  static QList<QByteArray> stream(int words) {
    QList<QByteArray> out;
    for (int n = 0; n < words; ++n)
      out << frame(
          {{"choices",
            QJsonArray{QJsonObject{{"delta", QJsonObject{{"content", QStringLiteral("word%1 ").arg(n)}}}}}}});
    out << frame(
        {{"choices", QJsonArray{QJsonObject{{"delta", QJsonObject{}}, {"finish_reason", "stop"}}}},
         {"generic_corp", QJsonObject{{"provider", "anthropic"},
                                      {"model", "claude-sonnet-5-5"},
                                      {"cost_usd", "0.001975000"},
                                      {"savings_usd", "0.001025000"},
                                      {"simulated", true},
                                      {"attempts", QJsonArray{QJsonObject{{"provider", "openai"},
                                                                          {"model", "gpt-5.4"},
                                                                          {"status", 503},
                                                                          {"outcome", "server_error"}},
                                                              QJsonObject{{"provider", "anthropic"},
                                                                          {"model", "claude-sonnet-5-5"},
                                                                          {"status", 200},
                                                                          {"outcome", "ok"}}}}}}});
    out << frame({{"choices", QJsonArray{}},
                  {"usage", QJsonObject{{"prompt_tokens", 31}, {"completion_tokens", words}}}})
        << "data: [DONE]\n\n";
    return out;
  }
  QAction* action(const QString& words) const {
    for (QAction* each : m_pane->menuActions())
      if (each->text().remove(QLatin1Char('&')) == words) return each;
    return nullptr;
  }
  QLineEdit* key() const {
    for (auto* edit : m_pane->findChildren<QLineEdit*>())
      if (edit->accessibleName() == QStringLiteral("API key")) return edit;
    return nullptr;
  }
  void typeKey() {
    QTest::keyClicks(key(), QString::fromUtf8(m_bench->server.clientKey()));
    QTRY_VERIFY(m_bench->models.playground.models().contains(QStringLiteral("gpt-5.4")));
  }

 private Q_SLOTS:
  void init() {
    m_bench = std::make_unique<UiBench>();
    m_bench->server.setJson("/v1/models", {{"data", QJsonArray{QJsonObject{{"id", "gpt-5.4"}}}}});
    m_bench->server.setJson("/admin/v1/requests/req_fake", samples::requestDetail(3));
    m_pane = std::make_unique<PlaygroundPane>(m_bench->theme, m_bench->models);
    m_pane->setActive(true);
    expose(*m_pane);
    m_bench->connect();
  }
  void cleanup() {
    m_pane.reset();
    m_bench.reset();
  }

  void withoutAKeyItAsksForOne() {
    QVERIFY(!action(QStringLiteral("Send"))->isEnabled());
    QVERIFY(action(QStringLiteral("Send"))->toolTip().contains(QStringLiteral("API key")));
    QCOMPARE(key()->echoMode(), QLineEdit::Password);
    QCOMPARE(unnamedFocusable(*m_pane), QStringList());
    typeKey();
    QVERIFY(action(QStringLiteral("Send"))->isEnabled());
  }

  void anAnswerIsShownWithItsFiguresAndItsReasons() {
    m_bench->server.setReply("POST", "/v1/chat/completions", {200, {}, 0, stream(8)});
    typeKey();
    QTest::keyClick(m_pane.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_pane->isReady() && !m_bench->models.playground.call().text().isEmpty());
    ChatResult& result = m_pane->result();
    QCOMPARE(result.answerText(), m_bench->models.playground.call().text());
    QVERIFY(result.figure(0).endsWith(QStringLiteral("ms")));
    QCOMPARE(result.figure(2), QStringLiteral("31"));
    QCOMPARE(result.figure(3), QStringLiteral("8"));
    QCOMPARE(result.figure(4), QStringLiteral("0.001975"));
    QCOMPARE(result.figure(5), QStringLiteral("0.001025"));
    QCOMPARE(result.figure(7), QStringLiteral("2"));
    QTRY_VERIFY(result.whyText().contains(QStringLiteral("strategy")));
    for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
      m_bench->theme.choose(scheme);
      QVERIFY(colorCount(m_pane->grab().toImage()) > 20);
    }
  }

  void textGrowsWhileItComesAndEscStopsIt() {
    m_bench->server.setReply("POST", "/v1/chat/completions", {200, {}, 0, stream(3000)});
    typeKey();
    m_pane->run();
    QTRY_VERIFY(m_pane->result().answerText().size() > 20);
    QVERIFY(m_bench->models.playground.call().isRunning());
    const auto before = m_pane->result().answerText().size();
    QTRY_VERIFY(m_pane->result().answerText().size() > before);
    QVERIFY(action(QStringLiteral("Cancel the request"))->isEnabled());
    QTest::keyClick(m_pane.get(), Qt::Key_Escape);
    QCOMPARE(m_bench->models.playground.call().phase(), ChatCall::Phase::Cancelled);
    QVERIFY(action(QStringLiteral("Send"))->isEnabled());
  }

  void aRefusalIsReadAsTheClientReadsIt() {
    m_bench->server.setReply(
        "POST", "/v1/chat/completions",
        {400, {{"error", QJsonObject{{"message", "no such model"}, {"code", "model_not_found"}}}}, 0});
    typeKey();
    m_pane->run();
    QTRY_COMPARE(m_pane->result().problemText(), QStringLiteral("HTTP 400 model_not_found: no such model"));
    bool shown = false;
    for (auto* view : m_pane->findChildren<QPlainTextEdit*>())
      shown = shown || view->toPlainText().contains(QStringLiteral("\"code\":\"model_not_found\""));
    QVERIFY(shown);
  }

  void snippetsCarryTheKeyOnlyWhenAsked() {
    typeKey();
    const QString secret = QString::fromUtf8(m_bench->server.clientKey());
    action(QStringLiteral("Copy as curl"))->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("curl")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(secret));
    action(QStringLiteral("Copy as Python, key included"))->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(secret));
  }

  void theSmallestWindowCutsNothing() {
    m_bench->server.setReply("POST", "/v1/chat/completions", {200, {}, 0, stream(40)});
    typeKey();
    m_pane->run();
    QTRY_VERIFY(m_pane->isReady());
    m_pane->resize(1024 - 208, 640 - 26 - 48 - 28);
    QTest::qWait(50);
    for (const auto* button : m_pane->findChildren<QPushButton*>())
      if (button->isVisible())
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    QVERIFY(m_pane->minimumSizeHint().width() <= 1024 - 208);
    QVERIFY(m_pane->minimumSizeHint().height() <= 640 - 26 - 48 - 28);
    if (const QString folder = qEnvironmentVariable("GC_PICTURES"); !folder.isEmpty())
      QVERIFY(m_pane->grab().toImage().save(folder + QStringLiteral("/playground-small.png")));
  }

  void offlineNothingIsSent() {
    typeKey();
    m_bench->server.goOffline();
    m_bench->beat();
    QTRY_VERIFY(!action(QStringLiteral("Send"))->isEnabled());
    QVERIFY(!action(QStringLiteral("Send"))->toolTip().isEmpty());
  }
};

GC_UI_TEST_MAIN(PlaygroundPaneTest)
#include "playground_test.moc"
