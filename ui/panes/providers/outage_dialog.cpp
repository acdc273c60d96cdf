#include "ui/panes/providers/outage_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

namespace gc::console {

static bool waitsForDeadline(const QString& kind) {
  return kind == QLatin1String("hang") || kind == QLatin1String("slow");
}

OutageDialog::OutageDialog(const Theme& theme, ConsoleModels& models, const QString& wanted, QWidget* parent)
    : QDialog(parent),
      m_models(models),
      m_provider(new QComboBox),
      m_kind(new QComboBox),
      m_duration(new QComboBox),
      m_typedName(new QLineEdit),
      m_typedLabel(new QLabel),
      m_warning(new MessageBar(theme)),
      m_error(new MessageBar(theme)),
      m_start(new QPushButton(tr("Start outage"))) {
  setWindowTitle(tr("Simulate outage"));
  setMinimumWidth(520);
  const QString environment = models.connectionSwitch.environment();
  for (int row = 0; row < models.providers.rowCount(); ++row) {
    const ProviderReading* reading = models.providers.provider(row);
    if (reading && reading->simulated)
      m_provider->addItem(tr("%1 (simulated)").arg(reading->displayName), reading->id);
  }
  for (const QString& kind : FaultController::kinds())
    m_kind->addItem(FaultController::kindTitle(kind), kind);
  for (const auto& [words, seconds] : {std::pair{tr("30 seconds"), 30}, std::pair{tr("1 minute"), 60},
                                       std::pair{tr("5 minutes"), 300}, std::pair{tr("15 minutes"), 900}})
    m_duration->addItem(words, seconds);
  auto* form = new QFormLayout;
  form->addRow(tr("&Provider"), m_provider);
  form->addRow(tr("&Kind"), m_kind);
  form->addRow(tr("&Duration"), m_duration);
  m_typedLabel->setBuddy(m_typedName);
  form->addRow(m_typedLabel, m_typedName);
  m_provider->setAccessibleName(tr("Provider"));
  m_kind->setAccessibleName(tr("Kind of outage"));
  m_duration->setAccessibleName(tr("Duration"));
  m_typedName->setAccessibleName(tr("Provider's name, typed to confirm"));
  const bool production = environment == QLatin1String("production");
  m_typedLabel->setVisible(production);
  m_typedName->setVisible(production);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  m_start->setProperty("primary", true);
  buttons->addButton(m_start, QDialogButtonBox::ActionRole);
  buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
  m_start->setAccessibleName(tr("Start outage"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  column->addWidget(environmentStrip(writeTarget(theme, models)));
  column->addLayout(form);
  column->addWidget(m_warning);
  column->addWidget(m_error);
  column->addWidget(buttons);

  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_start, &QPushButton::clicked, this, &OutageDialog::start);
  for (QComboBox* box : {m_provider, m_kind})
    connect(box, &QComboBox::currentIndexChanged, this, &OutageDialog::present);
  connect(m_typedName, &QLineEdit::textChanged, this, &OutageDialog::present);
  connect(&models.capabilities, &Capabilities::changed, this, &OutageDialog::present);
  connect(&models.faults, &FaultController::confirmed, this, [this](const QString& id) {
    if (m_waiting && id == provider()) accept();
  });
  connect(&models.faults, &FaultController::failed, this, [this](const QString& id, const AdminError& error) {
    if (!m_waiting || id != provider()) return;
    m_waiting = false;
    m_error->say(Severity::Error, tr("The outage did not start: %1").arg(error.text()), {}, error.text());
    present();
  });
  choose(wanted, FaultController::kinds().first(), FaultController::kDefaultDurationS);
  present();
}

void OutageDialog::choose(const QString& id, const QString& kind, int durationS) {
  m_provider->setCurrentIndex(std::max(0, m_provider->findData(id)));
  m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
  m_duration->setCurrentIndex(std::max(0, m_duration->findData(durationS)));
}

QString OutageDialog::provider() const { return m_provider->currentData().toString(); }
QString OutageDialog::warningText() const { return m_warning->text(); }
QString OutageDialog::errorText() const { return m_error->text(); }

void OutageDialog::start() {
  m_waiting = true;
  m_error->clear();
  present();
  m_models.faults.simulateOutage(provider(), m_kind->currentData().toString(),
                                 m_duration->currentData().toInt());
}

void OutageDialog::present() {
  const QString kind = m_kind->currentData().toString();
  if (waitsForDeadline(kind))
    m_warning->say(
        Severity::Warning,
        tr("A provider that hangs or is slow is only given up at the gateway's first-token deadline. Where "
           "that deadline and one retry together exceed the target of 2.00 s, the requests that meet it "
           "wait longer than the target. Use 503 to show a failover."));
  else
    m_warning->clear();
  m_typedLabel->setText(tr("&Type “%1”").arg(provider()));
  const Permission allowed = m_models.capabilities.injectFaults();
  const bool named = m_typedName->isHidden() || m_typedName->text() == provider();
  m_start->setEnabled(allowed.allowed && !m_waiting && named && !provider().isEmpty());
  m_start->setText(m_waiting ? tr("Waiting for the gateway…") : tr("Start outage"));
  m_start->setToolTip(!allowed.allowed       ? allowed.reason
                      : provider().isEmpty() ? tr("This gateway has no simulated provider.")
                                             : QString());
}

}  // namespace gc::console
