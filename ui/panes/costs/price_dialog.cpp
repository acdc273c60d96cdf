#include "ui/panes/costs/price_dialog.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

namespace gc::console {

PriceDialog::PriceDialog(const Theme& theme, ConsoleModels& models, QWidget* parent)
    : QDialog(parent),
      m_models(models),
      m_model(new QComboBox),
      m_provider(new QComboBox),
      m_tenant(new QComboBox),
      m_from(new QDateTimeEdit),
      m_input(new QLineEdit),
      m_output(new QLineEdit),
      m_cacheRead(new QLineEdit),
      m_note(new QLineEdit),
      m_error(new MessageBar(theme)),
      m_set(new QPushButton(tr("Set price"))) {
  setWindowTitle(tr("Set price"));
  setMinimumWidth(520);
  const QString environment = models.connectionSwitch.environment();
  auto* strip =
      new QLabel(QStringLiteral("%1 · %2").arg(environmentWord(environment), models.client.gateway().url));
  strip->setStyleSheet(QStringLiteral("border-top:4px solid %1; padding:6px 0px;")
                           .arg(environmentColor(theme, environment).name()));
  const CostPrices& prices = models.costs.prices();
  QStringList names = prices.unpricedModels();
  for (const CostPrice& price : prices.inForce)
    if (!names.contains(price.model)) names << price.model;
  m_model->setEditable(true);
  m_model->addItems(names);
  m_tenant->addItem(tr("All tenants"), QString());
  if (const QString tenant = models.scope.tenant(); !tenant.isEmpty()) m_tenant->addItem(tenant, tenant);
  m_tenant->setToolTip(tr("For a negotiated price choose the tenant in the scope bar first"));
  // The field knows no zones: it holds what a clock in the screen's zone shows.
  const QDateTime now = models.client.gatewayNow().toTimeZone(models.zone.timeZone());
  m_from->setTimeSpec(Qt::UTC);
  m_from->setDateTime(QDateTime(now.date(), now.time(), Qt::UTC));
  m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
  m_from->setCalendarPopup(true);
  auto* form = new QFormLayout;
  const auto row = [form](const QString& label, QWidget* field, const QString& name) {
    field->setAccessibleName(name);
    form->addRow(label, field);
  };
  row(tr("&Model"), m_model, tr("Model"));
  row(tr("&Provider"), m_provider, tr("Provider"));
  row(tr("&Tenant"), m_tenant, tr("Tenant"));
  row(tr("&From (%1)").arg(models.zone.label(models.client.gatewayNow())), m_from, tr("From when on"));
  row(tr("&Input, USD per million tokens"), m_input, tr("Price of input"));
  row(tr("&Output, USD per million tokens"), m_output, tr("Price of output"));
  row(tr("&Cache read, USD per million tokens"), m_cacheRead, tr("Price of cached input"));
  row(tr("&Note"), m_note, tr("Note"));
  for (QLineEdit* amount : {m_input, m_output}) amount->setPlaceholderText(QStringLiteral("2.50"));
  m_cacheRead->setPlaceholderText(tr("as input"));
  m_note->setMaxLength(500);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  m_set->setProperty("primary", true);
  m_set->setAccessibleName(tr("Set price"));
  buttons->addButton(m_set, QDialogButtonBox::ActionRole);
  buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  column->addWidget(strip);
  column->addLayout(form);
  column->addWidget(m_error);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_set, &QPushButton::clicked, this, &PriceDialog::send);
  connect(m_model, &QComboBox::currentTextChanged, this, &PriceDialog::fillProviders);
  for (QLineEdit* field : {m_input, m_output, m_cacheRead})
    connect(field, &QLineEdit::textChanged, this, &PriceDialog::present);
  connect(&models.client, &AdminClient::connectionChanged, this, &PriceDialog::present);
  fillProviders();
}

void PriceDialog::fillProviders() {
  m_provider->clear();
  m_provider->addItem(tr("Whichever serves it"), QString());
  for (const CostPrice& price : m_models.costs.prices().inForce)
    if (price.model == m_model->currentText()) m_provider->addItem(price.provider, price.provider);
  present();
}

QJsonObject PriceDialog::body() const {
  const QDateTime from(m_from->date(), m_from->time(), m_models.zone.timeZone());
  QJsonObject out{{QStringLiteral("model"), m_model->currentText().trimmed()},
                  {QStringLiteral("from"), toRfc3339(from.toMSecsSinceEpoch() * 1000)}};
  const auto add = [&out](const char* name, const QString& value) {
    if (!value.trimmed().isEmpty()) out.insert(QLatin1String(name), value.trimmed());
  };
  add("provider", m_provider->currentData().toString());
  add("tenant", m_tenant->currentData().toString());
  add("input_usd", m_input->text());
  add("output_usd", m_output->text());
  add("cache_read_usd", m_cacheRead->text());
  add("note", m_note->text());
  return out;
}

QString PriceDialog::errorText() const { return m_error->text(); }

void PriceDialog::present() {
  const auto isPrice = [](const QLineEdit* field) {
    const auto amount = Usd::parse(field->text().trimmed());
    return amount && *amount >= Usd();
  };
  const bool whole = !m_model->currentText().trimmed().isEmpty() && isPrice(m_input) && isPrice(m_output) &&
                     (m_cacheRead->text().trimmed().isEmpty() || isPrice(m_cacheRead));
  const bool connected = m_models.client.isConnected();
  m_set->setEnabled(whole && connected && !m_waiting);
  m_set->setText(m_waiting ? tr("Waiting for the gateway…") : tr("Set price"));
  m_set->setToolTip(!connected ? tr("No gateway is connected")
                    : whole    ? QString()
                               : tr("A model and its prices are needed, such as 2.50"));
}

void PriceDialog::send() {
  m_waiting = true;
  m_error->clear();
  present();
  m_models.client.post(
      QStringLiteral("/admin/v1/prices"), body(), this,
      [this, model = m_model->currentText().trimmed()](const AdminReply& reply) {
        m_waiting = false;
        present();
        if (!reply.ok) {
          m_error->say(Severity::Error, tr("The price was not set: %1").arg(reply.error.text()), {},
                       reply.error.text());
          return;
        }
        Q_EMIT priceSet(tr("The price of %1 is set; %n request(s) got theirs.", nullptr,
                           int(reply.body.value(QLatin1String("repriced")).toInteger()))
                            .arg(model));
        accept();
      });
}

}  // namespace gc::console
