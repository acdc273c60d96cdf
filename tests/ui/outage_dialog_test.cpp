// Simulating an outage: asked for, confirmed by the gateway or refused in its words.
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/ui_bench.h"
#include "ui/panes/providers/outage_dialog.h"

using namespace gc::console;

class OutageDialogTest : public QObject {
  Q_OBJECT
  std::unique_ptr<UiBench> m_bench;
  const QString m_path = QStringLiteral("/admin/v1/simulator/anthropic/fault");

 private Q_SLOTS:
  void init() {
    m_bench = std::make_unique<UiBench>();
    m_bench->models.providers.setActive(true);
    m_bench->connect();
    QTRY_COMPARE(m_bench->models.providers.rowCount(), 3);
    QTRY_VERIFY(m_bench->models.capabilities.canInjectFaults());
  }
  void cleanup() { m_bench.reset(); }

  void confirmationClosesIt() {
    m_bench->server.setReply("POST", m_path,
                             {200,
                              {{"provider", "anthropic"},
                               {"fault", QJsonObject{{"kind", "http_503"},
                                                     {"since", "2026-07-01T12:00:00.000000Z"},
                                                     {"until", "2026-07-01T12:05:00.000000Z"},
                                                     {"confirmed", true}}},
                               {"confirm_us", 120'000}},
                              0});
    OutageDialog dialog(m_bench->theme, m_bench->models, QStringLiteral("anthropic"), nullptr);
    QSignalSpy accepted(&dialog, &QDialog::accepted),
        confirmed(&m_bench->models.faults, &FaultController::confirmed);
    expose(dialog, {520, 300});
    QTest::mouseClick(dialog.startButton(), Qt::LeftButton);
    QVERIFY(!dialog.startButton()->isEnabled());
    QTRY_COMPARE(accepted.count(), 1);
    const auto& call = m_bench->server.calls();
    const auto sent = std::find_if(call.begin(), call.end(), [](const auto& c) { return c.verb == "POST"; });
    QCOMPARE(sent->body["kind"].toString(), QStringLiteral("http_503"));
    QCOMPARE(sent->body["duration_s"].toInt(), 300);
    QVERIFY(confirmed[0][1].toString().contains(QStringLiteral("confirmed by the gateway")));
  }

  void refusalStaysOnScreen() {
    m_bench->server.setError(m_path, 409, "not_simulated", "anthropic is a real provider", "POST");
    OutageDialog dialog(m_bench->theme, m_bench->models, QStringLiteral("anthropic"), nullptr);
    expose(dialog, {520, 300});
    dialog.startButton()->click();
    QTRY_VERIFY(dialog.errorText().contains(QStringLiteral("anthropic is a real provider")));
    QVERIFY(dialog.isVisible() && dialog.startButton()->isEnabled());
  }

  void unconfirmedIsNotASuccess() {
    m_bench->server.setReply(
        "POST", m_path,
        {200,
         {{"provider", "anthropic"}, {"fault", QJsonObject{{"kind", "http_503"}, {"confirmed", false}}}},
         0});
    OutageDialog dialog(m_bench->theme, m_bench->models, QStringLiteral("anthropic"), nullptr);
    expose(dialog, {520, 300});
    dialog.startButton()->click();
    QTRY_VERIFY(!dialog.errorText().isEmpty());
  }

  void hangWarnsOfTheDeadline() {
    OutageDialog dialog(m_bench->theme, m_bench->models, QStringLiteral("openai"), nullptr);
    expose(dialog, {520, 300});
    QVERIFY(dialog.warningText().isEmpty());
    dialog.choose(QStringLiteral("openai"), QStringLiteral("hang"), 60);
    QVERIFY(dialog.warningText().contains(QStringLiteral("2.00 s")));
    dialog.choose(QStringLiteral("openai"), QStringLiteral("http_503"), 60);
    QVERIFY(dialog.warningText().isEmpty());
  }

  void realProvidersAreNotOffered() {
    QJsonObject real = samples::provider(QStringLiteral("azure"));
    real["simulated"] = false;
    m_bench->server.setJson("/admin/v1/providers", samples::providers({real}));
    m_bench->models.providers.refresh();
    QTRY_COMPARE(m_bench->models.providers.rowCount(), 1);
    OutageDialog dialog(m_bench->theme, m_bench->models, {}, nullptr);
    QVERIFY(!dialog.startButton()->isEnabled());
    QVERIFY(!dialog.startButton()->toolTip().isEmpty());
  }
};

GC_UI_TEST_MAIN(OutageDialogTest)
#include "outage_dialog_test.moc"
