#include "ui/panes/alerts/alerts_pane.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/alerts/alert_words.h"
#include "ui/panes/alerts/rule_dialog.h"
#include "ui/panes/alerts/webhooks_dialog.h"
#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/aligned_header.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/tone_delegates.h"

namespace gc::console {
namespace {

constexpr int kHourS = 3600;
constexpr int kLongestMuteDays = 30;

void setWidths(QTableView& table, std::initializer_list<std::pair<int, int>> widths, int stretched) {
  const auto& titles = *qobject_cast<AlignedHeader*>(table.horizontalHeader());
  for (const auto& [column, width] : widths)
    table.setColumnWidth(column, std::max(width, titles.titleWidth(column)));
  table.horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

}  // namespace

AlertsPane::AlertsPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("alerts"), tr("Alerts")),
      m_rules(new QTableView),
      m_deliveries(new QTableView),
      m_mute(new QToolButton),
      m_muteMenu(new QMenu(this)),
      m_redeliver(new QPushButton(tr("Redeliver"))) {
  m_new = action(tr("&New rule…"), QKeySequence::New, [this] { edit({}); });
  m_edit = action(tr("&Edit rule…"), Qt::Key_F2, [this] {
    if (const AlertRuleReading* rule = chosen()) edit(*rule);
  });
  m_remove = action(tr("&Delete rule…"), QKeySequence::Delete, [this] { remove(); });
  buildMute();
  m_webhooks = action(tr("&Webhooks…"), {}, [this] { openWebhooks(); });
  header()->addWidget(new ActionButton(*m_new));
  header()->addWidget(new ActionButton(*m_webhooks));
  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->addWidget(buildRules());
  splitter->addWidget(buildDeliveries());
  splitter->setHandleWidth(8);
  splitter->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);
  empty()->setText({QStringLiteral("bell"),
                    tr("No rules: start from %n template(s).", nullptr, int(alertTemplates().size())), {},
                    tr("New rule…")});
  connect(empty(), &EmptyState::actionTriggered, m_new, &QAction::trigger);
  for (PolledTable* list : std::initializer_list<PolledTable*>{&models.alertRules, &models.deliveries})
    for (const auto told : {&PolledTable::changed, &PolledTable::freshnessChanged})
      connect(list, told, this, &AlertsPane::present);
  connect(&models.alertWriter, &AlertWriter::written, this, &AlertsPane::refresh);
  connect(&models.capabilities, &Capabilities::changed, this, &AlertsPane::presentActions);
  present();
}

QWidget* AlertsPane::buildRules() {
  setUpTable(*m_rules, tr("Alert rules"));
  m_rules->setModel(&models().alertRules);
  for (const int column : {AlertRuleModel::Severity, AlertRuleModel::State})
    m_rules->setItemDelegateForColumn(column, new ToneBadgeDelegate(theme(), AlertRuleModel::ToneRole, this));
  setWidths(*m_rules,
            {{AlertRuleModel::Name, 180}, {AlertRuleModel::Scope, 110}, {AlertRuleModel::Severity, 110},
             {AlertRuleModel::Channels, 150}, {AlertRuleModel::State, 190}, {AlertRuleModel::LastFired, 150}},
            AlertRuleModel::Condition);
  connect(m_rules, &QTableView::doubleClicked, m_edit, &QAction::trigger);
  connect(m_rules->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &AlertsPane::presentActions);
  auto* card = new Card(tr("Rules"), m_rules);
  card->titleRow()->addWidget(new ActionButton(*m_edit));
  card->titleRow()->addWidget(m_mute);
  card->titleRow()->addWidget(new ActionButton(*m_remove));
  return card;
}

QWidget* AlertsPane::buildDeliveries() {
  setUpTable(*m_deliveries, tr("Deliveries"));
  m_deliveries->setModel(&models().deliveries);
  m_deliveries->setItemDelegateForColumn(DeliveryModel::State,
                                         new ToneBadgeDelegate(theme(), DeliveryModel::ToneRole, this));
  setWidths(*m_deliveries,
            {{DeliveryModel::Time, 150}, {DeliveryModel::Title, 170}, {DeliveryModel::Webhook, 120},
             {DeliveryModel::State, 120}, {DeliveryModel::HttpStatus, 60}, {DeliveryModel::Attempt, 70},
             {DeliveryModel::NextRetry, 90}, {DeliveryModel::Latency, 90}},
            DeliveryModel::Outcome);
  auto* card = new Card(tr("Deliveries"), m_deliveries);
  m_redeliver->setAccessibleName(m_redeliver->text());
  card->titleRow()->addWidget(m_redeliver);
  connect(m_redeliver, &QPushButton::clicked, this, &AlertsPane::redeliver);
  connect(m_deliveries->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &AlertsPane::presentActions);
  return card;
}

void AlertsPane::buildMute() {
  m_mute->setText(tr("Mute"));
  m_mute->setAccessibleName(tr("Mute the selected rule"));
  m_mute->setPopupMode(QToolButton::InstantPopup);
  m_mute->setMenu(m_muteMenu);
  m_muteMenu->addAction(tr("For %n hour(s)", nullptr, 1), this, [this] { muteFor(kHourS); });
  m_muteMenu->addAction(tr("For %n hour(s)", nullptr, 8), this, [this] { muteFor(8 * kHourS); });
  m_muteMenu->addAction(tr("Until…"), this, [this] { muteUntil(); });
  m_unmute = m_muteMenu->addAction(tr("End the mute"), this, [this] { muteFor(0); });
  action(tr("&Mute rule…"), Qt::Key_M, [this] {
    if (m_mute->isEnabled()) m_mute->showMenu();
  });
}

void AlertsPane::setActive(bool active) {
  models().deliveries.setActive(active);
  models().webhooks.setActive(active);
  if (active) models().alertRules.refresh();
}

void AlertsPane::refresh() {
  models().alertRules.refresh();
  models().deliveries.refresh();
  models().webhooks.refresh();
}

bool AlertsPane::isReady() const {
  return models().alertRules.freshness().hasData && models().deliveries.freshness().hasData;
}

void AlertsPane::setSelection(const QString& rule) {
  const int row = models().alertRules.rowOf(rule);
  if (row >= 0) m_rules->selectRow(row);
}

QString AlertsPane::selection() const {
  return m_rules->currentIndex().siblingAtColumn(0).data(AlertRuleModel::IdRole).toString();
}

QString AlertsPane::exportName() const { return QStringLiteral("alerts.csv"); }
const QAbstractItemView* AlertsPane::exportTable() const { return m_rules; }

const AlertRuleReading* AlertsPane::chosen() const { return models().alertRules.find(selection()); }

const DeliveryReading* AlertsPane::chosenDelivery() const {
  return models().deliveries.find(
      m_deliveries->currentIndex().siblingAtColumn(0).data(DeliveryModel::IdRole).toString());
}

void AlertsPane::edit(const AlertRuleReading& rule) {
  (new RuleDialog(theme(), models(), rule, this))->open();
}

void AlertsPane::remove() {
  const AlertRuleReading* rule = chosen();
  if (rule == nullptr) return;
  const Confirmation what{tr("Delete rule %1").arg(rule->name), tr("Delete rule"),
                          tr("Nobody is told any more of what it watched. Its history stays."), rule->name};
  auto* dialog = new ConfirmDialog(
      theme(), writeTarget(theme(), models()), what,
      [this, id = rule->id](ReversibleChange::Done done) {
        models().alertWriter.removeRule(id, nullptr, std::move(done));
      },
      this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void AlertsPane::muteFor(int seconds) {
  const AlertRuleReading* rule = chosen();
  if (rule == nullptr) return;
  const QDateTime until = seconds > 0 ? models().client.gatewayNow().addSecs(seconds) : QDateTime();
  models().alertWriter.mute(rule->id, until, this, [this](const AdminReply& reply) {
    if (!reply.ok) announce(Severity::Error, reply.error.text(), reply.error.text());
  });
}

void AlertsPane::muteUntil() {
  const AlertRuleReading* rule = chosen();
  if (rule == nullptr) return;
  const QString id = rule->id;
  const QDateTime now = models().client.gatewayNow();
  const bool utc = models().zone.mode() == DisplayZone::Mode::Utc;
  const auto shown = [utc](const QDateTime& at) { return utc ? at.toUTC() : at.toLocalTime(); };
  auto* dialog = new QDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Mute %1").arg(rule->name));
  auto* until = new QDateTimeEdit(shown(now.addSecs(kHourS)));
  until->setTimeSpec(utc ? Qt::UTC : Qt::LocalTime);
  until->setMinimumDateTime(shown(now));
  until->setMaximumDateTime(shown(now.addDays(kLongestMuteDays)));
  until->setCalendarPopup(true);
  until->setAccessibleName(tr("Mute until"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  for (QAbstractButton* button : buttons->buttons()) button->setAccessibleName(button->text());
  auto* form = new QFormLayout(dialog);
  form->addRow(tr("&Until (%1)").arg(models().zone.label(now)), until);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this, dialog, until, id] {
    models().alertWriter.mute(id, until->dateTime(), this, [this](const AdminReply& reply) {
      if (!reply.ok) announce(Severity::Error, reply.error.text(), reply.error.text());
    });
    dialog->accept();
  });
  dialog->open();
}

void AlertsPane::redeliver() {
  const DeliveryReading* delivery = chosenDelivery();
  if (delivery == nullptr) return;
  models().alertWriter.redeliver(delivery->id, this, [this](const AdminReply& reply) {
    if (!reply.ok) announce(Severity::Error, reply.error.text(), reply.error.text());
  });
}

void AlertsPane::openWebhooks() {
  auto* dialog = new WebhooksDialog(theme(), models(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void AlertsPane::present() {
  const AlertRuleModel& rules = models().alertRules;
  if (!m_rules->currentIndex().isValid() && rules.rowCount() > 0) m_rules->selectRow(0);
  const int firing = rules.firingCount();
  m_rules->setAccessibleName(firing > 0 ? tr("Alert rules, %n firing", nullptr, firing) : tr("Alert rules"));
  setNote(firing > 0 ? tr("%n rule(s) firing", nullptr, firing) : QString());
  applyFreshness(rules.freshness());
  // What was sent stays in sight, also where the rule that sent it is gone.
  showEmpty(rules.freshness().hasData && rules.rowCount() == 0 && models().deliveries.rowCount() == 0);
  presentActions();
}

void AlertsPane::presentActions() {
  const Permission change = models().capabilities.change();
  const AlertRuleReading* rule = chosen();
  const auto offer = [&](auto* what, const QString& reason) {
    what->setEnabled(reason.isEmpty());
    what->setToolTip(reason);
  };
  const QString unchosen = !change.allowed ? change.reason : rule ? QString() : tr("Select a rule");
  offer(m_new, change.reason);
  offer(m_webhooks, change.reason);
  for (QAction* act : {m_edit, m_remove}) offer(act, unchosen);
  offer(m_mute, unchosen);
  m_unmute->setEnabled(rule != nullptr && rule->mutedAt(models().client.gatewayNow()));
  empty()->setActionEnabled(change.allowed, change.reason);
  const DeliveryReading* delivery = chosenDelivery();
  offer(m_redeliver, !change.allowed           ? change.reason
                     : !delivery               ? tr("Select a delivery")
                     : !delivery->isSettled()  ? tr("It is still being tried")
                                               : QString());
}

}  // namespace gc::console
