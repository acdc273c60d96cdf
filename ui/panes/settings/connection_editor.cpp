#include "ui/panes/settings/connection_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/client/certificate_pin.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/message_bar.h"

namespace gc::console {

ConnectionEditor::ConnectionEditor(const Theme& theme, ConsoleModels& models,
                                   const ConnectionProfile& profile, QWidget* parent)
    : QDialog(parent),
      m_models(models),
      m_id(profile.id),
      m_trustedBefore(profile.pin),
      m_name(new QLineEdit(profile.name)),
      m_address(new QLineEdit(profile.url.toString())),
      m_key(new QLineEdit),
      m_environment(new QComboBox),
      m_trust(new QCheckBox(tr("I compared the fingerprint and trust this certificate"))),
      m_keep(new QCheckBox(tr("Keep the token in the system keychain"))),
      m_certificate(new QLabel),
      m_keepNote(new QLabel),
      m_message(new MessageBar(theme)),
      m_look(new QPushButton(tr("Look at certificate"))),
      m_test(new QPushButton(tr("Test"))),
      m_save(new QPushButton(tr("Save"))) {
  setWindowTitle(m_id.isEmpty() ? tr("Add connection") : tr("Connection %1").arg(profile.name));
  setMinimumWidth(600);
  for (const char* word : {"", "local", "demo", "staging", "production"})
    m_environment->addItem(ConnectionListModel::environmentTitle(QLatin1String(word)),
                           QString::fromLatin1(word));
  m_environment->setCurrentIndex(std::max(0, m_environment->findData(profile.environment)));
  build();
  connect(&m_probe, &GatewayProbe::looked, this, &ConnectionEditor::showCertificate);
  connect(&m_probe, &GatewayProbe::asked, this, [this](const GatewayReading& reading) {
    m_test->setEnabled(true);
    if (reading.ok)
      m_message->say(
          Severity::Success,
          tr("Gateway %1, environment %2, answered in %3")
              .arg(reading.status.version, ConnectionListModel::environmentTitle(reading.status.environment),
                   m_models.format.ms(reading.rttMs)));
    else
      m_message->say(Severity::Error, reading.error.text(), {}, reading.error.text());
  });
  connect(m_address, &QLineEdit::textChanged, this, [this] {
    m_looked = false;
    m_shown = {};
    m_trust->setChecked(false);
    m_message->clear();
    present();
  });
  for (QLineEdit* edit : {m_name, m_key})
    connect(edit, &QLineEdit::textChanged, this, &ConnectionEditor::present);
  connect(m_trust, &QCheckBox::toggled, this, &ConnectionEditor::present);
  connect(&models.secrets, &SecretStore::stateChanged, this, &ConnectionEditor::present);
  models.secrets.check();
  present();
}

void ConnectionEditor::build() {
  m_name->setAccessibleName(tr("Name"));
  m_name->setMaxLength(80);
  m_address->setAccessibleName(tr("Address"));
  m_address->setPlaceholderText(QStringLiteral("https://gateway.example:8443"));
  m_environment->setAccessibleName(tr("Environment"));
  m_key->setAccessibleName(tr("Admin token"));
  m_key->setEchoMode(QLineEdit::Password);
  m_key->setPlaceholderText(m_id.isEmpty() ? QStringLiteral("gca_…") : tr("unchanged"));
  m_keep->setAccessibleName(m_keep->text());
  m_trust->setAccessibleName(m_trust->text());
  m_keepNote->setProperty("muted", true);
  m_keepNote->setWordWrap(true);
  m_certificate->setWordWrap(true);
  m_certificate->setTextFormat(Qt::RichText);
  m_certificate->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* address = new QHBoxLayout;
  address->addWidget(m_address, 1);
  address->addWidget(m_look);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  form->addRow(tr("&Name"), m_name);
  auto* addressLabel = new QLabel(tr("&Address"));
  addressLabel->setBuddy(m_address);
  form->addRow(addressLabel, address);
  form->addRow(QString(), m_certificate);
  form->addRow(QString(), m_trust);
  form->addRow(tr("&Environment"), m_environment);
  form->addRow(tr("Admin &token"), m_key);
  form->addRow(QString(), m_keep);
  form->addRow(QString(), m_keepNote);
  auto* buttons = new QDialogButtonBox;
  m_save->setProperty("primary", true);
  buttons->addButton(m_test, QDialogButtonBox::ActionRole);
  buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
  QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
  for (QPushButton* button : {m_look, m_test, m_save, cancel}) button->setAccessibleName(button->text());
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  column->addWidget(m_message);
  column->addLayout(form);
  column->addWidget(buttons);
  connect(m_look, &QPushButton::clicked, this, &ConnectionEditor::look);
  connect(m_test, &QPushButton::clicked, this, &ConnectionEditor::test);
  connect(buttons, &QDialogButtonBox::accepted, this, &ConnectionEditor::save);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ConnectionEditor::setKey(const QByteArray& key) { m_key->setText(QString::fromUtf8(key)); }

QString ConnectionEditor::problemText() const { return m_message->text(); }
QString ConnectionEditor::certificateText() const { return m_certificate->text(); }

QUrl ConnectionEditor::url() const { return QUrl(m_address->text().trimmed(), QUrl::StrictMode); }

void ConnectionEditor::look() {
  m_look->setEnabled(false);
  m_message->clear();
  m_probe.look(url());
}

void ConnectionEditor::showCertificate(const CertificateReading& reading) {
  m_looked = true;
  m_shown = reading;
  if (!reading.problem.isEmpty())
    m_message->say(Severity::Error, tr("The address could not be looked at: %1").arg(reading.problem));
  m_trust->setChecked(!reading.pin.isEmpty() && reading.pin == m_trustedBefore);
  present();
}

QByteArray ConnectionEditor::trustedPin() const {
  if (url().scheme() != QLatin1String("https")) return {};
  if (m_looked) return m_trust->isChecked() ? m_shown.pin : QByteArray();
  const auto profile = m_models.connections.profile(m_id);
  return profile && profile->url == url() ? m_trustedBefore : QByteArray();
}

void ConnectionEditor::test() {
  m_test->setEnabled(false);
  const QByteArray typed = m_key->text().trimmed().toUtf8();
  const auto ask = [this](const QByteArray& key) { m_probe.ask(url(), key, trustedPin()); };
  if (!typed.isEmpty()) return ask(typed);
  m_models.secrets.read(m_id, this,
                        [ask](const std::optional<QByteArray>& key) { ask(key.value_or(QByteArray())); });
}

void ConnectionEditor::save() {
  ConnectionProfile profile{
      m_id, m_name->text().trimmed(), url(), m_environment->currentData().toString(), trustedPin(), false};
  const QString id = m_models.connections.put(profile);
  const QByteArray key = m_key->text().trimmed().toUtf8();
  const auto done = [this, id](const QString&) {
    accept();
    Q_EMIT saved(id);
  };
  if (key.isEmpty()) return done({});
  m_models.secrets.write(id, key, m_keep->isChecked(), this, [this, done](const QString& problem) {
    if (problem.isEmpty()) return done({});
    // The connection stands and the token serves until the console ends; that is said, not hidden.
    m_keep->setChecked(false);
    m_message->say(Severity::Warning,
                   tr("The keychain did not take the token (%1): it is kept for this session "
                      "only. Save again to go on.")
                       .arg(problem));
  });
}

void ConnectionEditor::present() {
  const QString problem = addressProblem(m_address->text());
  const bool https = url().scheme() == QLatin1String("https");
  m_look->setEnabled(problem.isEmpty() && https);
  m_look->setToolTip(https || !problem.isEmpty() ? problem : tr("http shows no certificate"));
  QString text;
  if (problem.isEmpty() && !https)
    text = tr("Not encrypted: whoever is on the way can read the token. Fine on this machine, nowhere else.");
  else if (https && !m_looked)
    text = m_trustedBefore.isEmpty() || trustedPin().isEmpty()
               ? tr("Look at the certificate, then decide whether you trust it.")
               : tr("Trusted SHA-256: %1").arg(spokenFingerprint(m_trustedBefore).toHtmlEscaped());
  else if (https && !m_shown.pin.isEmpty()) {
    const bool changed = !m_trustedBefore.isEmpty() && m_trustedBefore != m_shown.pin;
    text =
        (changed
             ? QStringLiteral("<b>%1</b><br>%2<br>")
                   .arg(tr("This is another certificate than the one you trusted!").toHtmlEscaped(),
                        tr("Trusted until now: %1").arg(spokenFingerprint(m_trustedBefore)).toHtmlEscaped())
             : QString()) +
        tr("For %1<br>Issued by %2<br>Valid from %3 until %4")
            .arg(m_shown.subject.toHtmlEscaped(), m_shown.issuer.toHtmlEscaped(),
                 m_models.zone.dateTime(m_shown.validFrom), m_models.zone.dateTime(m_shown.validUntil)) +
        QStringLiteral("<br>") + tr("SHA-256: %1").arg(spokenFingerprint(m_shown.pin)) +
        QStringLiteral("<br>") +
        (m_shown.doubt.isEmpty() ? tr("The authorities of this system vouch for it.")
                                 : tr("The authorities of this system do not vouch for it: %1")
                                       .arg(m_shown.doubt.toHtmlEscaped()));
  }
  m_certificate->setText(text);
  m_certificate->setVisible(!text.isEmpty());
  m_trust->setVisible(https && m_looked && !m_shown.pin.isEmpty());
  const bool trusted = !https || !trustedPin().isEmpty();
  const QString refusal = m_name->text().trimmed().isEmpty() ? tr("Give the connection a name")
                          : !problem.isEmpty()               ? problem
                          : !trusted ? tr("Look at the certificate and decide whether you trust it")
                                     : QString();
  m_save->setEnabled(refusal.isEmpty());
  m_save->setToolTip(refusal);
  m_test->setEnabled(problem.isEmpty() && trusted);
  m_test->setToolTip(problem.isEmpty() && !trusted ? tr("Look at the certificate first") : problem);
  const bool available = m_models.secrets.state() == SecretStore::State::Available;
  m_keep->setEnabled(available);
  if (!available) m_keep->setChecked(false);
  m_keepNote->setText(available ? tr("Without it the token is kept for this session only.")
                      : m_models.secrets.state() == SecretStore::State::Unavailable
                          ? tr("No keychain answers here: the token is kept for this session only.")
                          : tr("Asking for the system keychain…"));
}

}  // namespace gc::console
