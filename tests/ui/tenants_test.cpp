// The Tenants pane against a scripted gateway: suspend and take back, search, budget in its cell, refusals.
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

#include "tests/support/fake_admin/fake_register.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/tenants/tenant_dialogs.h"
#include "ui/panes/tenants/tenants_pane.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/toast.h"

using namespace gc::console;

class TenantsTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<UiBench> m_bench;
  std::unique_ptr<FakeRegister> m_register;
  std::unique_ptr<MainWindow> m_window;

  TenantsPane& pane() { return *qobject_cast<TenantsPane*>(m_window->currentPane()); }
  QAction* find(const QString& words) {
    for (QAction* action : m_window->allActions())
      if (action->text().remove(QLatin1Char('&')) == words) return action;
    return nullptr;
  }
  QString status(const char* id) { return m_register->tenant(QString::fromLatin1(id))["status"].toString(); }

 private Q_SLOTS:
  void init() {
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("%1.ini").arg(quintptr(this))),
                                             QSettings::IniFormat);
    m_bench = std::make_unique<UiBench>();
    m_register = std::make_unique<FakeRegister>(m_bench->server);
    m_register->addTenant(QStringLiteral("acme"), {{"budget_usd", "100.000000000"}});
    m_register->addTenant(QStringLiteral("filed"), {{"managed_by", "file"}, {"month", QJsonValue::Null}});
    m_register->addTenant(QStringLiteral("globex"), {{"status", "suspended"}});
    m_window = std::make_unique<MainWindow>(m_bench->theme, m_bench->models, *m_settings);
    expose(*m_window, {1440, 900});
    m_bench->connect();
    m_window->openPane(QStringLiteral("tenants"));
    QTRY_COMPARE(pane().table().model()->rowCount(), 3);
  }
  void cleanup() {
    m_window.reset();
    m_bench.reset();
    m_register.reset();
  }

  void theFooterCountsWhatTheGatewayHas() {
    QCOMPARE(pane().footerText(), QStringLiteral("3 of 3 · 1 selected"));
    pane().setFilter(QStringLiteral("glob"));
    QTRY_COMPARE(pane().footerText(), QStringLiteral("1 of 3"));
    // Nobody chose what is shown now.
    QVERIFY(!find(QStringLiteral("Suspend"))->isEnabled());
    pane().setFilter(QStringLiteral("nobody"));
    QTRY_VERIFY(pane().isShowingEmpty());
    QVERIFY(pane().emptySentence().contains(QStringLiteral("No match")));
  }

  void suspendingIsDoneAtOnceAndTakenBackFromTheNotice() {
    pane().setSelection(QStringLiteral("acme"));
    QVERIFY(find(QStringLiteral("Suspend"))->isEnabled());
    find(QStringLiteral("Suspend"))->trigger();
    QTRY_COMPARE(status("acme"), QStringLiteral("suspended"));
    QTRY_VERIFY(m_window->toast().isVisible());
    QVERIFY(m_window->toast().text().startsWith(QStringLiteral("acme is suspended")));
    QCOMPARE(m_window->toast().accessibleName(), m_window->toast().text());
    QCOMPARE(m_bench->models.changes.steps().undoText(), QStringLiteral("suspend acme"));
    QVERIFY(find(QStringLiteral("Undo suspend acme"))->isEnabled());
    QVERIFY(find(QStringLiteral("Resume"))->isVisible());
    for (auto* button : m_window->toast().findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Undo")) button->click();
    QTRY_COMPARE(status("acme"), QStringLiteral("active"));
    QTRY_COMPARE(m_bench->models.changes.steps().redoText(), QStringLiteral("suspend acme"));
    QTRY_VERIFY(find(QStringLiteral("Suspend"))->isVisible());
    find(QStringLiteral("Redo suspend acme"))->trigger();
    QTRY_COMPARE(status("acme"), QStringLiteral("suspended"));
  }

  void whatTheGatewayRefusesToTakeBackStaysInTheHistory() {
    pane().setSelection(QStringLiteral("acme"));
    find(QStringLiteral("Suspend"))->trigger();
    QTRY_VERIFY(m_bench->models.changes.steps().canUndo());
    m_bench->server.setError("/admin/v1/tenants/acme/resume", 503, "unavailable", "disk is full", "POST");
    m_bench->models.changes.steps().undo();
    QTRY_VERIFY(pane().messageText().contains(QStringLiteral("disk is full")));
    QVERIFY(m_bench->models.changes.steps().canUndo());
    QVERIFY(!m_bench->models.changes.steps().canRedo());
  }

  void anotherGatewayHasAnotherHistory() {
    find(QStringLiteral("Suspend"))->trigger();
    QTRY_VERIFY(m_bench->models.changes.steps().canUndo());
    m_bench->models.client.close();
    m_bench->models.client.open(m_bench->server.url(), m_bench->server.adminKey());
    QVERIFY(!m_bench->models.changes.steps().canUndo());
  }

  void aTenantOfTheFileSaysWhyItCannotBeChanged() {
    pane().setSelection(QStringLiteral("filed"));
    QVERIFY(!find(QStringLiteral("Suspend"))->isEnabled());
    QVERIFY(find(QStringLiteral("Suspend"))->toolTip().contains(QStringLiteral("configuration file")));
    QVERIFY(pane().detailText().contains(QStringLiteral("—")));
  }

  void theBudgetIsEditedInItsCell() {
    pane().setSelection(QStringLiteral("acme"));
    find(QStringLiteral("Change budget in its cell"))->trigger();
    auto* editor = pane().table().findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("250"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_register->tenant(QStringLiteral("acme"))["budget_usd"].toString(),
                 QStringLiteral("250.00"));
    QTRY_COMPARE(m_bench->models.changes.steps().undoText(), QStringLiteral("change budget of acme"));
  }

  void aChangeBySomebodyElseIsExplained() {
    pane().setSelection(QStringLiteral("acme"));
    m_register->touch(QStringLiteral("acme"), {{"name", "Acme Corp"}});
    m_bench->models.tenants.setData(m_bench->models.tenants.index(0, TenantListModel::Budget),
                                    QStringLiteral("1"));
    QTRY_VERIFY(pane().messageText().contains(QStringLiteral("somebody else")));
    QTRY_COMPARE(m_bench->models.tenants.at(0).name, QStringLiteral("Acme Corp"));
    QVERIFY(!m_bench->models.changes.steps().canUndo());
  }

  void offlineNothingCanBeChangedAndSaysWhy() {
    m_bench->server.goOffline();
    m_bench->beat();
    QTRY_VERIFY(!find(QStringLiteral("Suspend"))->isEnabled());
    QVERIFY(find(QStringLiteral("Suspend"))->toolTip().contains(QStringLiteral("Offline")));
    QCOMPARE(pane().table().model()->rowCount(), 3);
  }

  void theConsoleIsScopedToATenantBeyondTheFirstPage() {
    pane().setSelection(QStringLiteral("globex"));
    find(QStringLiteral("Scope console to this tenant"))->trigger();
    QCOMPARE(m_bench->models.scope.tenant(), QStringLiteral("globex"));
  }

  void aNewTenantsIdIsRefusedAtItsField() {
    find(QStringLiteral("New tenant…"))->trigger();
    auto* dialog = pane().findChild<FormDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* id = qobject_cast<QLineEdit*>(dialog->form().field(QStringLiteral("id")));
    id->setText(QStringLiteral("Initech"));
    dialog->verb()->click();
    QTRY_VERIFY(dialog->form().errorOf(QStringLiteral("id")).contains(QStringLiteral("must begin")));
    QVERIFY(dialog->isVisible() && dialog->errorText().isEmpty());
    id->setText(QStringLiteral("acme"));
    dialog->verb()->click();
    QTRY_VERIFY(dialog->form().errorOf(QStringLiteral("id")).contains(QStringLiteral("is, or was")));
    id->setText(QStringLiteral("initech"));
    auto* budget = qobject_cast<QLineEdit*>(dialog->form().field(QStringLiteral("budget_usd")));
    budget->setText(QStringLiteral("12.5"));
    dialog->verb()->click();
    QTRY_COMPARE(pane().table().model()->rowCount(), 4);
    QCOMPARE(m_register->tenant(QStringLiteral("initech"))["budget_usd"].toString(), QStringLiteral("12.50"));
    QCOMPARE(pane().selection(), QStringLiteral("initech"));
  }

  void editingSendsWhatChangedAndIsTakenBack() {
    pane().setSelection(QStringLiteral("acme"));
    find(QStringLiteral("Edit…"))->trigger();
    auto* dialog = pane().findChild<FormDialog*>();
    auto* calls = qobject_cast<QLineEdit*>(dialog->form().field(QStringLiteral("calls")));
    auto* told = qobject_cast<QLineEdit*>(dialog->form().field(QStringLiteral("budget_thresholds")));
    QTRY_COMPARE(told->text(), QStringLiteral("50, 80, 100"));
    calls->setText(QStringLiteral("5,000"));
    told->setText(QStringLiteral("90"));
    m_bench->server.clearCalls();
    dialog->verb()->click();
    QTRY_COMPARE(m_register->tenant(QStringLiteral("acme"))["calls"].toInt(), 5000);
    const auto sent = std::find_if(m_bench->server.calls().begin(), m_bench->server.calls().end(),
                                   [](const auto& call) { return call.verb == "PATCH"; });
    QCOMPARE(sent->body, (QJsonObject{{"calls", 5000}, {"budget_thresholds", QJsonArray{90}}}));
    QCOMPARE(sent->ifMatch, QByteArray("\"1\""));
    QTRY_VERIFY(m_bench->models.changes.steps().canUndo());
    m_bench->models.changes.steps().undo();
    QTRY_VERIFY(m_register->tenant(QStringLiteral("acme"))["calls"].isNull());
    QCOMPARE(m_register->tenant(QStringLiteral("acme"))["budget_thresholds"].toArray().size(), 3);
  }

  void anEditThatSomebodyOvertookKeepsWhatWasTyped() {
    pane().setSelection(QStringLiteral("acme"));
    find(QStringLiteral("Edit…"))->trigger();
    auto* dialog = pane().findChild<FormDialog*>();
    auto* name = qobject_cast<QLineEdit*>(dialog->form().field(QStringLiteral("name")));
    QTRY_COMPARE(name->text(), QStringLiteral("acme"));
    m_register->touch(QStringLiteral("acme"), {{"plan", "growth"}});
    name->setText(QStringLiteral("Acme Corp"));
    dialog->verb()->click();
    QTRY_VERIFY(dialog->errorText().contains(QStringLiteral("Somebody else")));
    QCOMPARE(name->text(), QStringLiteral("Acme Corp"));
    QTRY_COMPARE(dialog->revision(), 2);
    dialog->verb()->click();
    QTRY_COMPARE(m_register->tenant(QStringLiteral("acme"))["name"].toString(), QStringLiteral("Acme Corp"));
    QCOMPARE(m_register->tenant(QStringLiteral("acme"))["plan"].toString(), QStringLiteral("growth"));
  }

  void deletingNeedsTheExactNameAndAnExport() {
    pane().setSelection(QStringLiteral("acme"));
    find(QStringLiteral("Delete…"))->trigger();
    auto* dialog = pane().findChild<TenantDeletion*>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QCOMPARE(dialog->focusWidget(), static_cast<QWidget*>(dialog->cancel()));
    QVERIFY(!dialog->verb()->isEnabled() && !dialog->verb()->isDefault());
    for (const char* wrong : {"acm", "Acme", "acme "}) {
      dialog->typedName()->setText(QString::fromLatin1(wrong));
      QVERIFY(!dialog->verb()->isEnabled());
    }
    dialog->typedName()->setText(QStringLiteral("acme"));
    QVERIFY(dialog->verb()->isEnabled());
    dialog->verb()->click();
    QTRY_VERIFY(dialog->errorText().contains(QStringLiteral("not exported")));
    const QString path = m_folder.filePath(QStringLiteral("acme.json"));
    dialog->exportTo(path);
    QTRY_VERIFY(dialog->errorText().contains(QStringLiteral("Exported")));
    QVERIFY(QFile::exists(path));
    dialog->verb()->click();
    QTRY_COMPARE(pane().table().model()->rowCount(), 2);
    QCOMPARE(m_register->tenantCount(), 2);
    // There is no way back, so none is offered.
    QVERIFY(!m_bench->models.changes.steps().canUndo());
  }

  void plansAreChangedByTheirRevision() {
    m_bench->server.setJson("/admin/v1/plans/starter",
                            {{"id", "starter"}, {"name", "Starter"}, {"calls", 100000}, {"revision", 7}});
    m_bench->server.setJson("/admin/v1/plans/growth",
                            {{"id", "growth"}, {"name", "Growth"}, {"calls", 2000000}, {"revision", 3}});
    m_bench->server.setReply("PUT", "/admin/v1/plans/growth", {200, {{"id", "growth"}, {"revision", 4}}, 0});
    find(QStringLiteral("Plans…"))->trigger();
    auto* dialog = pane().findChild<FormDialog*>();
    auto* calls = qobject_cast<QLineEdit*>(dialog->form().field(QStringLiteral("calls")));
    QTRY_COMPARE(calls->text(), QStringLiteral("100,000"));
    dialog->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Growth"));
    QTRY_COMPARE(calls->text(), QStringLiteral("2,000,000"));
    calls->setText(QStringLiteral("3,000,000"));
    dialog->verb()->click();
    QTRY_COMPARE(m_bench->server.callCount("/admin/v1/plans/growth", "PUT"), 1);
    const auto sent = std::find_if(m_bench->server.calls().begin(), m_bench->server.calls().end(),
                                   [](const auto& call) { return call.verb == "PUT"; });
    QCOMPARE(sent->body, (QJsonObject{{"calls", 3000000}}));
    QCOMPARE(sent->ifMatch, QByteArray("\"3\""));
  }

  void copiedRowsHaveHeadersAndExactlyTheVisibleColumns() {
    m_register->touch(QStringLiteral("acme"), {{"name", "=cmd"}});
    m_bench->models.tenants.refresh();
    QTRY_COMPARE(m_bench->models.tenants.at(0).name, QStringLiteral("=cmd"));
    pane().table().setColumnHidden(TenantListModel::Plan, true);
    pane().setSelection(QStringLiteral("acme"));
    m_window->activateWindow();
    pane().table().setFocus();
    QTRY_VERIFY(pane().table().hasFocus());
    QTest::keyClick(&pane().table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("Tenant,Name,Status")));
    QVERIFY(lines[1].startsWith(QStringLiteral("acme,'=cmd,")));
  }
};

GC_UI_TEST_MAIN(TenantsTest)
#include "tenants_test.moc"
