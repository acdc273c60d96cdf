// The Alerts pane against a scripted gateway: what fires, who was told, how a rule is put together.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/support/fake_admin/alert_samples.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/alerts/alerts_pane.h"
#include "ui/panes/alerts/rule_dialog.h"
#include "ui/panes/alerts/webhooks_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/secret_dialog.h"

using namespace gc::console;

namespace {

const QString kRules = QStringLiteral("/admin/v1/alerts/rules");
const QString kPreview = QStringLiteral("/admin/v1/alerts/preview");

QJsonObject preview(const QJsonValue& fired) {
  QJsonArray points;
  for (int i = 0; i < 60; ++i)
    points << QJsonObject{{"at", QStringLiteral("2026-07-01T11:%1:00.000000Z").arg(i, 2, 10, QLatin1Char('0'))},
                          {"value", i % 7}};
  return {{"from", fired.isNull() ? fired : QJsonValue("2026-07-01T11:00:00.000000Z")},
          {"to", "2026-07-01T12:00:00.000000Z"},
          {"fired", fired},
          {"points", fired.isNull() ? QJsonArray() : points},
          {"now", QJsonArray{QJsonObject{{"subject", QJsonValue::Null}, {"value", 1.5}}}}};
}

}  // namespace

class AlertsTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<MainWindow> m_window;

  AlertsPane& pane() { return *qobject_cast<AlertsPane*>(m_window->currentPane()); }
  FakeAdminServer& server() { return m_bench->server; }
  QAction* find(const QString& words) {
    for (QAction* action : pane().menuActions())
      if (action->text().remove(QLatin1Char('&')) == words) return action;
    return nullptr;
  }
  void serve(const QJsonArray& rules, const QJsonArray& deliveries = {}) {
    server().setJson(kRules, {{"rules", rules}});
    server().setJson("/admin/v1/deliveries", {{"deliveries", deliveries}, {"next", QJsonValue::Null}});
    pane().refresh();
  }
  template <class Dialog>
  Dialog* dialog() {
    Dialog* found = nullptr;
    return QTest::qWaitFor([&] { return (found = m_window->findChild<Dialog*>()) != nullptr; }) ? found : nullptr;
  }

 private Q_SLOTS:
  void init() {
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("console.ini")),
                                             QSettings::IniFormat);
    m_bench = std::make_unique<UiBench>();
    server().setJson("/admin/v1/webhooks", {{"webhooks", QJsonArray{samples::webhook("wh_1", "on-call")}}});
    server().setReply("POST", kPreview, {200, preview(3)});
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, {1440, 900});
    m_bench->connect();
    m_window->openPane(QStringLiteral("alerts"));
    QTRY_VERIFY(pane().isReady());
  }
  void cleanup() {
    m_window.reset();
    m_bench.reset();
  }

  void withoutRulesTheTemplatesAreOffered() {
    QTRY_VERIFY(pane().isShowingEmpty());
    QVERIFY(pane().emptySentence().startsWith(QStringLiteral("No rules: start from 6 template")));
    find(QStringLiteral("New rule…"))->trigger();
    RuleDialog* made = dialog<RuleDialog>();
    QVERIFY(made);
    QCOMPARE(made->draft().condition.measure, QStringLiteral("error_percent"));
    QCOMPARE(made->findChildren<QComboBox*>().constFirst()->count(), 6);
  }

  void firingIsInTheBadgeAndInTheName() {
    serve({samples::alertRule("al_1", {{"status", samples::alertStatus("firing", 1)}}),
           samples::alertRule("al_2")});
    QTRY_COMPARE(pane().rules().model()->rowCount(), 2);
    QVERIFY(pane().rules().accessibleName().contains(QStringLiteral("1 firing")));
  }

  void aDraftIsPreviewedAndSaved() {
    find(QStringLiteral("New rule…"))->trigger();
    RuleDialog* made = dialog<RuleDialog>();
    QVERIFY(made);
    QTRY_VERIFY2(made->previewText().contains(QStringLiteral("Would have fired 3")), qPrintable(made->previewText()));
    QVERIFY(made->previewText().contains(QStringLiteral("Now: 1.5 %")));
    AlertRuleReading rule = made->draft();
    rule.webhooks = QStringList{QStringLiteral("wh_1")};
    rule.name = QStringLiteral("Mine");
    made->show(rule);
    server().setReply("POST", kRules, {201, samples::alertRule("al_9")});
    made->verb()->click();
    QTRY_COMPARE(server().callCount(kRules, "POST"), 1);
    for (const FakeAdminServer::Call& call : server().calls())
      if (call.verb == "POST" && call.path == kRules) {
        QCOMPARE(call.body["name"].toString(), QStringLiteral("Mine"));
        QCOMPARE(call.body["webhooks"].toArray(), QJsonArray{"wh_1"});
      }
    QTRY_VERIFY(!m_window->findChild<RuleDialog*>());
  }

  void whatIsNotKeptHasNoPreview() {
    server().setReply("POST", kPreview, {200, preview(QJsonValue::Null)});
    find(QStringLiteral("New rule…"))->trigger();
    RuleDialog* made = dialog<RuleDialog>();
    QVERIFY(made);
    QTRY_VERIFY(made->previewText().contains(QStringLiteral("no preview")));
  }

  void aRefusalStaysOnScreen() {
    find(QStringLiteral("New rule…"))->trigger();
    RuleDialog* made = dialog<RuleDialog>();
    QVERIFY(made);
    server().setError(kRules, 400, "invalid_body", "Field 'scope' must be one that this measure has.", "POST");
    made->verb()->click();
    QTRY_VERIFY(made->errorText().contains(QStringLiteral("scope")));
    QVERIFY(made->isVisible());
  }

  void aRuleIsMutedForAnHour() {
    serve({samples::alertRule("al_1")});
    QTRY_COMPARE(pane().rules().model()->rowCount(), 1);
    QTRY_VERIFY(pane().muteButton()->isEnabled());
    server().setReply("POST", kRules + "/al_1/mute", {200, samples::alertRule("al_1")});
    pane().muteButton()->menu()->actions().constFirst()->trigger();
    QTRY_COMPARE(server().callCount(kRules + "/al_1/mute", "POST"), 1);
    QVERIFY(!server().calls().last().path.isEmpty());
  }

  void redeliverWaitsForTheEndOfTheTrying() {
    serve({samples::alertRule("al_1")},
          {samples::delivery("msg_2", "retrying"), samples::delivery("msg_1", "failed")});
    QTRY_COMPARE(pane().deliveries().model()->rowCount(), 2);
    pane().deliveries().selectRow(0);
    QVERIFY(!pane().redeliverButton()->isEnabled());
    QCOMPARE(pane().redeliverButton()->toolTip(), QStringLiteral("It is still being tried"));
    pane().deliveries().selectRow(1);
    QVERIFY(pane().redeliverButton()->isEnabled());
    const QString path = QStringLiteral("/admin/v1/deliveries/msg_1/redeliver");
    server().setReply("POST", path, {202, samples::delivery("msg_1", "pending")});
    pane().redeliverButton()->click();
    QTRY_COMPARE(server().callCount(path, "POST"), 1);
  }

  void aTestShowsTheRealAnswer() {
    QTRY_COMPARE(m_bench->models.webhooks.rowCount(), 1);
    find(QStringLiteral("Webhooks…"))->trigger();
    WebhooksDialog* made = dialog<WebhooksDialog>();
    QVERIFY(made);
    QJsonObject refused = samples::delivery("msg_3", "failed");
    refused["type"] = "webhook.test";
    refused["http_status"] = 401;
    refused["answer"] = "who are you?";
    refused["error"] = QJsonValue::Null;
    server().setReply("POST", "/admin/v1/webhooks/wh_1/test", {202, refused});
    server().setJson("/admin/v1/deliveries/msg_3", refused);
    made->testButton()->click();
    QTRY_VERIFY2(made->messageText().startsWith(QStringLiteral("Test failed: 401 from on-call")),
                 qPrintable(made->messageText()));
    QVERIFY(made->messageText().contains(QStringLiteral("who are you?")));
  }

  void aSecretIsShownOnce() {
    find(QStringLiteral("Webhooks…"))->trigger();
    WebhooksDialog* made = dialog<WebhooksDialog>();
    QVERIFY(made);
    for (QPushButton* button : made->findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Add…")) button->click();
    FormDialog* form = dialog<FormDialog>();
    QVERIFY(form);
    qobject_cast<QLineEdit*>(form->form().field("name"))->setText(QStringLiteral("pager"));
    qobject_cast<QLineEdit*>(form->form().field("url"))->setText(QStringLiteral("https://hooks.example/in"));
    server().setReply("POST", "/admin/v1/webhooks",
                      {201, {{"webhook", samples::webhook("wh_2", "pager")}, {"secret", "whsec_c2VjcmV0"}}});
    form->verb()->click();
    SecretDialog* secret = dialog<SecretDialog>();
    QVERIFY(secret);
    QVERIFY(!secret->closeButton()->isEnabled());
    secret->stored()->setChecked(true);
    QVERIFY(secret->closeButton()->isEnabled());
  }

  void aRuleIsDeletedByItsName() {
    serve({samples::alertRule("al_1")});
    QTRY_COMPARE(pane().rules().model()->rowCount(), 1);
    QTRY_VERIFY(find(QStringLiteral("Delete rule…"))->isEnabled());
    find(QStringLiteral("Delete rule…"))->trigger();
    ConfirmDialog* confirm = dialog<ConfirmDialog>();
    QVERIFY(confirm);
    QVERIFY(!confirm->verb()->isEnabled());
    confirm->typedName()->setText(QStringLiteral("High errors"));
    server().setReply("DELETE", kRules + "/al_1", {200, {{"deleted", "al_1"}}});
    confirm->verb()->click();
    QTRY_COMPARE(server().callCount(kRules + "/al_1", "DELETE"), 1);
  }

  void offlineNothingCanBeChanged() {
    serve({samples::alertRule("al_1")});
    QTRY_COMPARE(pane().rules().model()->rowCount(), 1);
    server().goOffline();
    m_bench->models.client.beat();
    QTRY_VERIFY(!find(QStringLiteral("New rule…"))->isEnabled());
    QVERIFY(find(QStringLiteral("New rule…"))->toolTip().startsWith(QStringLiteral("Offline")));
    QCOMPARE(pane().rules().model()->rowCount(), 1);
  }
};

GC_UI_TEST_MAIN(AlertsTest)
#include "alerts_test.moc"
