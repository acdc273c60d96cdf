#include "ui/panes/costs/billing_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QPushButton>

#include "models/costs/cost_calendar.h"
#include "ui/shell/console_models.h"
#include "ui/theme/tokens.h"

namespace gc::console {

static constexpr int kMonthsBack = 12;

BillingDialog::BillingDialog(ConsoleModels& models, QWidget* parent)
    : QDialog(parent),
      m_kind(new QComboBox),
      m_tenant(new QComboBox),
      m_month(new QComboBox),
      m_format(new QComboBox),
      m_ownKeys(new QCheckBox(tr("The tenant pays its providers &itself"))) {
  setWindowTitle(tr("Save report"));
  setMinimumWidth(420);
  m_kind->addItems({tr("Invoice"), tr("SLA report")});
  m_format->addItems({QStringLiteral("PDF"), QStringLiteral("CSV")});
  const qint64 now = models.client.gatewayNow().toMSecsSinceEpoch() * 1000;
  const QTimeZone zone = models.zone.timeZone();
  for (int back = 0; back <= kMonthsBack; ++back)
    m_month->addItem(
        stepLabel(CostStep::Month, stepsAway(CostStep::Month, now, -back, zone), zone, true));
  m_tenant->setEditable(true);
  const QString wanted = models.scope.tenant();
  if (!wanted.isEmpty()) m_tenant->addItem(wanted);
  models.client.get(QStringLiteral("/admin/v1/tenants"), {}, this, [this](const AdminReply& reply) {
    for (const QJsonValue& tenant : reply.body.value(QLatin1String("tenants")).toArray()) {
      const QString id = tenant.toObject().value(QLatin1String("id")).toString();
      if (m_tenant->findText(id) < 0) m_tenant->addItem(id);
    }
  });
  auto* form = new QFormLayout;
  const auto row = [form](const QString& label, QWidget* field, const QString& name) {
    field->setAccessibleName(name);
    form->addRow(label, field);
  };
  row(tr("&Report"), m_kind, tr("Report"));
  row(tr("&Tenant"), m_tenant, tr("Tenant"));
  row(tr("&Month"), m_month, tr("Month"));
  row(tr("&Format"), m_format, tr("Format"));
  m_ownKeys->setAccessibleName(tr("The tenant pays its providers itself"));
  form->addRow(m_ownKeys);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  auto* save = buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
  save->setProperty("primary", true);
  save->setAccessibleName(tr("Save…"));
  save->setEnabled(!m_tenant->currentText().isEmpty());
  buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  column->addLayout(form);
  column->addWidget(buttons);
  connect(m_tenant, &QComboBox::currentTextChanged, save,
          [save](const QString& tenant) { save->setEnabled(!tenant.trimmed().isEmpty()); });
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

BillingWish BillingDialog::wish() const {
  return {.kind = m_kind->currentIndex() == 0 ? BillingWish::Kind::Invoice : BillingWish::Kind::Sla,
          .tenant = m_tenant->currentText().trimmed(),
          .month = m_month->currentText(),
          .ownKeys = m_ownKeys->isChecked(),
          .csv = m_format->currentIndex() == 1};
}

}  // namespace gc::console
