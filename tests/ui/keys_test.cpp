// The Keys pane against a scripted gateway: a secret is seen once, rotated with overlap, revoked by name.
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

#include "tests/support/fake_admin/fake_register.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/keys/key_dialogs.h"
#include "ui/panes/keys/keys_pane.h"
#include "ui/shell/accessible_tree.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/secret_dialog.h"

using namespace gc::console;

class KeysTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<FakeRegister> m_register;
  std::unique_ptr<MainWindow> m_window;

  KeysPane& pane() { return *qobject_cast<KeysPane*>(m_window->currentPane()); }
  QAction* find(const QString& words) {
    for (QAction* action : pane().menuActions())
      if (action->text().remove(QLatin1Char('&')) == words) return action;
    return nullptr;
  }
  QLineEdit* field(FormDialog* dialog, const char* name) {
    return qobject_cast<QLineEdit*>(dialog->form().field(QString::fromLatin1(name)));
  }
  SecretDialog* makeKey() {
    find(QStringLiteral("Create key…"))->trigger();
    auto* dialog = pane().findChild<FormDialog*>();
    field(dialog, "tenant")->setText(QStringLiteral("acme"));
    field(dialog, "name")->setText(QStringLiteral("nightly"));
    field(dialog, "models")->setText(QStringLiteral("gpt-5.4, auto"));
    field(dialog, "budget_usd")->setText(QStringLiteral("50"));
    field(dialog, "expires_at")->setText(QStringLiteral("2027-01-31"));
    dialog->verb()->click();
    SecretDialog* secret = nullptr;
    std::ignore = QTest::qWaitFor([&] { return (secret = pane().findChild<SecretDialog*>()) != nullptr; });
    return secret;
  }

 private Q_SLOTS:
  void init() {
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("console.ini")),
                                             QSettings::IniFormat);
    m_bench = std::make_unique<UiBench>();
    m_register = std::make_unique<FakeRegister>(m_bench->server);
    m_register->addTenant(QStringLiteral("acme"));
    m_register->addKey(QStringLiteral("acme"), QStringLiteral("ci-bot"),
                       {{"last_used_at", "2026-07-01T11:59:59Z"}});
    m_register->addKey(QStringLiteral("acme"), QStringLiteral("web"),
                       {{"budget_usd", "50"}, {"spent_usd", "50.10"}, {"hint", "77fe"}});
    m_register->addKey(QStringLiteral("globex"), QStringLiteral("old"), {{"status", "revoked"}});
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, {1440, 900});
    m_bench->connect();
    m_window->openPane(QStringLiteral("keys"));
    QTRY_COMPARE(pane().table().model()->rowCount(), 3);
  }
  void cleanup() {
    m_window.reset();
    m_bench.reset();
    m_register.reset();
  }

  void statesAreWords() {
    const auto cell = [&](int row, int column) {
      return m_bench->models.keys.index(row, column).data().toString();
    };
    QVERIFY(cell(0, KeyListModel::Status).contains(QStringLiteral("Active")));
    QVERIFY(cell(1, KeyListModel::Status).contains(QStringLiteral("Budget reached")));
    QVERIFY(cell(2, KeyListModel::Status).contains(QStringLiteral("Revoked")));
    QCOMPARE(cell(1, KeyListModel::LastUsed), QStringLiteral("never"));
    QCOMPARE(cell(1, KeyListModel::Prefix), QStringLiteral("gc_…77fe"));
    pane().setFilter(QStringLiteral("77FE"));
    QTRY_COMPARE(pane().table().model()->rowCount(), 1);
  }

  void aNewKeyIsRevealedOnceAndKeptNowhere() {
    SecretDialog* dialog = makeKey();
    QVERIFY(dialog);
    const QString secret = FakeRegister::secretOf(4);
    QCOMPARE(m_register->key(QStringLiteral("000000000004"))["expires_at"].toString(),
             QStringLiteral("2027-01-31T00:00:00Z"));
    // Closing needs the word that it is stored; Esc is no way around.
    QVERIFY(!dialog->closeButton()->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    // Nothing that a screen reader can ask has it.
    QVERIFY(!QJsonDocument(accessibleTree(*dialog)).toJson().contains(secret.right(20).toUtf8()));
    dialog->copyButton()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), secret);
    dialog->stored()->setChecked(true);
    dialog->closeButton()->click();
    QTRY_VERIFY(!pane().findChild<SecretDialog*>());
    QTRY_COMPARE(pane().table().model()->rowCount(), 4);
    QVERIFY(!QJsonDocument(accessibleTree(*m_window)).toJson().contains(secret.toUtf8()));
    QVERIFY(!pane().exportText().contains(secret));
    QVERIFY(!pane().detailText().contains(secret));
    for (const QString& key : m_settings->allKeys())
      QVERIFY(!m_settings->value(key).toString().contains(secret));
  }

  void theClipboardForgetsTheSecretButNothingElse() {
    SecretClipboard clipboard(nullptr, 20);
    clipboard.copy(QStringLiteral("gc_live_secret"));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    clipboard.copy(QStringLiteral("gc_live_secret"));
    QGuiApplication::clipboard()->setText(QStringLiteral("a shopping list"));
    QTest::qWait(60);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a shopping list"));
    {
      SecretClipboard ends;
      ends.copy(QStringLiteral("gc_live_secret"));
    }
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
  }

  void rotatingKeepsTheOldKeyForADay() {
    pane().setSelection(QStringLiteral("000000000001"));
    find(QStringLiteral("Rotate…"))->trigger();
    auto* dialog = pane().findChild<FormDialog*>();
    dialog->verb()->click();
    QTRY_VERIFY(pane().findChild<SecretDialog*>());
    const auto& calls = m_bench->server.calls();
    const auto sent =
        std::find_if(calls.begin(), calls.end(), [](const auto& call) { return call.verb == "POST"; });
    QCOMPARE(sent->path, QStringLiteral("/admin/v1/keys/000000000001/rotate"));
    QCOMPARE(sent->body["overlap_s"].toInt(), 86'400);
  }

  void revokingNeedsTheNameAndCannotBeTakenBack() {
    pane().setSelection(QStringLiteral("000000000001"));
    find(QStringLiteral("Revoke…"))->trigger();
    auto* dialog = pane().findChild<ConfirmDialog*>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QCOMPARE(dialog->focusWidget(), static_cast<QWidget*>(dialog->cancel()));
    QVERIFY(!dialog->verb()->isEnabled());
    dialog->typedName()->setText(QStringLiteral("ci-bot"));
    dialog->verb()->click();
    QTRY_COMPARE(m_register->key(QStringLiteral("000000000001"))["status"].toString(),
                 QStringLiteral("revoked"));
    QTRY_VERIFY(!find(QStringLiteral("Revoke…"))->isEnabled());
    QVERIFY(!m_bench->models.changes.steps().canUndo());
  }

  void scopesAreChangedAndTakenBack() {
    pane().setSelection(QStringLiteral("000000000001"));
    find(QStringLiteral("Edit…"))->trigger();
    auto* dialog = pane().findChild<FormDialog*>();
    QTRY_COMPARE(field(dialog, "name")->text(), QStringLiteral("ci-bot"));
    field(dialog, "requests_per_min")->setText(QStringLiteral("600"));
    dialog->verb()->click();
    QTRY_COMPARE(m_register->key(QStringLiteral("000000000001"))["requests_per_min"].toInt(), 600);
    QTRY_COMPARE(m_bench->models.changes.steps().undoText(), QStringLiteral("change key ci-bot"));
    m_bench->models.changes.steps().undo();
    QTRY_VERIFY(m_register->key(QStringLiteral("000000000001"))["requests_per_min"].isNull());
  }

  void theScopedTenantsKeysAlone() {
    m_bench->models.scope.setTenant(QStringLiteral("globex"));
    QTRY_COMPARE(pane().table().model()->rowCount(), 1);
  }
};

GC_UI_TEST_MAIN(KeysTest)
#include "keys_test.moc"
