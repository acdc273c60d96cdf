#include "ui/panes/alerts/webhooks_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "models/alerts/alert_words.h"
#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/secret_dialog.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

WebhooksDialog::WebhooksDialog(const Theme& theme, ConsoleModels& models, QWidget* parent)
    : QDialog(parent),
      m_theme(theme),
      m_models(models),
      m_table(new QTableView),
      m_message(new MessageBar(theme)),
      m_add(new QPushButton(tr("Add…"))),
      m_edit(new QPushButton(tr("Change…"))),
      m_test(new QPushButton(tr("Send test"))),
      m_rotate(new QPushButton(tr("New secret…"))),
      m_remove(new QPushButton(tr("Remove…"))) {
  setWindowTitle(tr("Webhooks"));
  resize(820, 460);
  build();
  connect(m_add, &QPushButton::clicked, this, [this] { edit(nullptr); });
  connect(m_edit, &QPushButton::clicked, this, [this] { edit(chosen()); });
  connect(m_table, &QTableView::doubleClicked, m_edit, &QPushButton::click);
  connect(m_test, &QPushButton::clicked, this, &WebhooksDialog::test);
  connect(m_rotate, &QPushButton::clicked, this, &WebhooksDialog::rotate);
  connect(m_remove, &QPushButton::clicked, this, &WebhooksDialog::remove);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WebhooksDialog::present);
  connect(&models.webhooks, &PolledTable::changed, this, &WebhooksDialog::present);
  connect(&models.capabilities, &Capabilities::changed, this, &WebhooksDialog::present);
  present();
}

void WebhooksDialog::build() {
  setUpTable(*m_table, tr("Webhooks"));
  m_table->setModel(&m_models.webhooks);
  m_table->setColumnWidth(WebhookModel::Name, 160);
  m_table->setColumnWidth(WebhookModel::Told, 180);
  m_table->horizontalHeader()->setSectionResizeMode(WebhookModel::Url, QHeaderView::Stretch);
  auto* row = new QHBoxLayout;
  for (QPushButton* button : {m_add, m_edit, m_test, m_rotate, m_remove}) {
    row->addWidget(button);
    button->setAccessibleName(button->text());
    button->setAutoDefault(false);
  }
  row->addStretch();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  column->addWidget(environmentStrip(writeTarget(m_theme, m_models)));
  column->addWidget(m_message);
  column->addWidget(m_table, 1);
  column->addLayout(row);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString WebhooksDialog::messageText() const { return m_message->text(); }

const WebhookReading* WebhooksDialog::chosen() const {
  const QModelIndex row = m_table->currentIndex().siblingAtColumn(0);
  return m_models.webhooks.find(row.data(WebhookModel::IdRole).toString());
}

void WebhooksDialog::edit(const WebhookReading* webhook) {
  using Kind = FormField::Kind;
  const QString id = webhook ? webhook->id : QString();
  auto* dialog = new FormDialog(
      m_theme, writeTarget(m_theme, m_models),
      webhook ? tr("Webhook %1").arg(webhook->name) : tr("Add webhook"), tr("Save webhook"),
      {{QStringLiteral("name"), tr("&Name"), Kind::Text, tr("who listens: on-call")},
       {QStringLiteral("url"), tr("&Address"), Kind::Text,
        QStringLiteral("https://hooks.example.com/gateway")},
       {QStringLiteral("limits"), tr("Also tell of &budgets and quotas as they are passed"), Kind::Flag},
       {QStringLiteral("allow_private"), tr("May lead into &private networks, there also without TLS"),
        Kind::Flag},
       {QStringLiteral("enabled"), tr("&Enabled"), Kind::Flag}},
      this);
  if (webhook)
    dialog->follow([this, id](ReversibleChange::Done done) { m_models.alertWriter.loadWebhook(id, done); });
  else
    dialog->form().show({{QStringLiteral("enabled"), true}});
  dialog->onSubmit([this, dialog, id](const JsonForm& form, ReversibleChange::Done done) {
    m_models.alertWriter.saveWebhook(id, dialog->revision(), id.isEmpty() ? form.values() : form.changes(),
                                     nullptr, std::move(done));
  });
  connect(dialog, &FormDialog::answered, this, &WebhooksDialog::showSecret);
  dialog->open();
}

/// A new endpoint, or a new secret; a change has none.
void WebhooksDialog::showSecret(const AdminReply& reply) {
  const QString secret = reply.body.value(u"secret").toString();
  if (secret.isEmpty()) return;
  const QString name = reply.body.value(u"webhook").toObject().value(u"name").toString();
  (new SecretDialog(m_theme, m_clipboard, tr("New signing secret of %1").arg(name), secret, this))->open();
}

void WebhooksDialog::test() {
  const WebhookReading* webhook = chosen();
  if (webhook == nullptr) return;
  m_testing = true;
  m_message->say(Severity::Info, tr("Asking %1…").arg(webhook->url));
  present();
  m_models.alertWriter.test(webhook->id, this, [this](const AdminReply& reply) {
    m_testing = false;
    present();
    if (!reply.ok) return m_message->say(Severity::Error, reply.error.text(), {}, reply.error.text());
    const DeliveryReading delivery = DeliveryReading::fromJson(reply.body);
    const QString outcome = AlertWords::outcome(delivery);
    const bool good = delivery.state == QLatin1String("delivered");
    const QString answered =
        delivery.httpStatus
            ? tr("%1 from %2 after %3")
                  .arg(QString::number(*delivery.httpStatus), delivery.webhookName,
                       m_models.format.micros(delivery.latencyUs ? std::optional(double(*delivery.latencyUs))
                                                                 : std::nullopt))
            : tr("no answer from %1").arg(delivery.webhookName);
    QString text = good ? tr("Test delivered: %1").arg(answered) : tr("Test failed: %1").arg(answered);
    if (!outcome.isEmpty()) text += QStringLiteral(" · ") + outcome;
    m_message->say(good ? Severity::Success : Severity::Error, text, {}, good ? QString() : text);
  });
}

void WebhooksDialog::rotate() {
  const WebhookReading* webhook = chosen();
  if (webhook == nullptr) return;
  auto* dialog =
      new FormDialog(m_theme, writeTarget(m_theme, m_models), tr("New secret for %1").arg(webhook->name),
                     tr("Make a new secret"), {}, this);
  auto* words = new QLabel(tr("Messages are signed with the new secret at once, and with the old one too for "
                              "24 hours: time to give the new one to the receiver."));
  words->setWordWrap(true);
  dialog->setHeading(words);
  dialog->onSubmit([this, id = webhook->id](const JsonForm&, ReversibleChange::Done done) {
    m_models.alertWriter.rotate(id, nullptr, std::move(done));
  });
  connect(dialog, &FormDialog::answered, this, &WebhooksDialog::showSecret);
  dialog->open();
}

void WebhooksDialog::remove() {
  const WebhookReading* webhook = chosen();
  if (webhook == nullptr) return;
  const Confirmation what{tr("Remove webhook %1").arg(webhook->name), tr("Remove webhook"),
                          tr("What waits for it is given up, and its secret is gone for ever. Its "
                             "deliveries stay listed."),
                          webhook->name};
  auto* dialog = new ConfirmDialog(
      m_theme, writeTarget(m_theme, m_models), what,
      [this, id = webhook->id](ReversibleChange::Done done) {
        m_models.alertWriter.removeWebhook(id, nullptr, std::move(done));
      },
      this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void WebhooksDialog::present() {
  if (!m_table->currentIndex().isValid() && m_models.webhooks.rowCount() > 0) m_table->selectRow(0);
  const Permission change = m_models.capabilities.change();
  const bool some = chosen() != nullptr;
  m_add->setEnabled(change.allowed);
  m_add->setToolTip(change.reason);
  for (QPushButton* button : {m_edit, m_test, m_rotate, m_remove}) {
    button->setEnabled(change.allowed && some);
    button->setToolTip(!change.allowed ? change.reason : some ? QString() : tr("Select a webhook"));
  }
  if (m_testing) m_test->setEnabled(false);
}

}  // namespace gc::console
