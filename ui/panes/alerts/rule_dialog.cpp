#include "ui/panes/alerts/rule_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "models/alerts/alert_words.h"
#include "models/format/json_fields.h"
#include "models/series/series.h"
#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/time_series_widget.h"

namespace gc::console {
namespace {

constexpr int kTypingMs = 400;
constexpr int kLastings[] = {0, 60, 120, 300, 900, 3600};
constexpr double kMostThreshold = 1e9;

void choose(QComboBox& box, const QVariant& data) { box.setCurrentIndex(std::max(0, box.findData(data))); }

}  // namespace

RuleDialog::RuleDialog(const Theme& theme, ConsoleModels& models, const AlertRuleReading& rule,
                       QWidget* parent)
    : WriteDialog(theme, writeTarget(theme, models),
                  rule.id.isEmpty() ? tr("New alert rule") : tr("Alert rule %1").arg(rule.name),
                  tr("Save rule"), parent),
      m_models(models),
      m_id(rule.id),
      m_revision(rule.revision),
      m_template(new QComboBox),
      m_measure(new QComboBox),
      m_scope(new QComboBox),
      m_lasting(new QComboBox),
      m_severity(new QComboBox),
      m_name(new QLineEdit),
      m_subject(new QLineEdit),
      m_threshold(new QDoubleSpinBox),
      m_webhooks(new QListWidget),
      m_desktop(new QCheckBox(tr("Desktop notification"))),
      m_enabled(new QCheckBox(tr("Enabled"))),
      m_explanation(new QLabel),
      m_preview(new QLabel),
      m_chart(new TimeSeriesWidget(theme, models.zone, TimeSeriesWidget::Mode::Lines)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumWidth(620);
  for (const MeasureInfo& info : AlertWords::measures()) m_measure->addItem(info.title, info.id);
  for (const int seconds : kLastings)
    m_lasting->addItem(seconds == 0 ? tr("at once") : AlertWords::lasting(seconds), seconds);
  for (const char* severity : {"info", "warning", "critical"})
    m_severity->addItem(AlertWords::severity(QLatin1String(severity)), QString::fromLatin1(severity));
  for (const AlertRuleReading& known : alertTemplates())
    m_template->addItem(tr("%1: %2").arg(known.name, AlertWords::condition(known.condition)));
  build();
  fillWebhooks();
  connect(m_template, &QComboBox::activated, this, [this](int index) { show(alertTemplates()[index]); });
  connect(m_measure, &QComboBox::currentIndexChanged, this, &RuleDialog::presentMeasure);
  for (QComboBox* box : {m_measure, m_scope, m_lasting})
    connect(box, &QComboBox::currentIndexChanged, this, &RuleDialog::follow);
  for (QLineEdit* edit : {m_name, m_subject})
    connect(edit, &QLineEdit::textChanged, this, &RuleDialog::follow);
  connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &RuleDialog::follow);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kTypingMs);
  connect(&m_pause, &QTimer::timeout, this, &RuleDialog::askPreview);
  show(m_id.isEmpty() && rule.name.isEmpty() ? alertTemplates().first() : rule);
}

void RuleDialog::build() {
  m_name->setMaxLength(80);
  m_threshold->setRange(0, kMostThreshold);
  m_threshold->setDecimals(1);
  m_subject->setMaxLength(80);
  QStringList providers;
  for (int row = 0; row < m_models.providers.rowCount(); ++row)
    if (const ProviderReading* provider = m_models.providers.provider(row)) providers << provider->id;
  m_subject->setCompleter(new QCompleter(providers, m_subject));
  m_webhooks->setMaximumHeight(96);
  m_explanation->setProperty("muted", true);
  m_preview->setProperty("muted", true);
  for (QLabel* label : {m_explanation, m_preview}) label->setWordWrap(true);
  m_chart->setMinimumHeight(96);
  m_chart->setAccessibleName(tr("Preview of the last 24 hours"));
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  const auto add = [form](const QString& words, QWidget* widget, const QString& name) {
    form->addRow(words, widget);
    widget->setAccessibleName(name);
  };
  if (m_id.isEmpty()) add(tr("&Template"), m_template, tr("Template"));
  add(tr("&Name"), m_name, tr("Name"));
  add(tr("&Figure"), m_measure, tr("Figure"));
  form->addRow(QString(), m_explanation);
  add(tr("&Of"), m_scope, tr("Whose figure"));
  add(tr("On&ly"), m_subject, tr("Only this provider or tenant"));
  add(tr("E&xceeds"), m_threshold, tr("Threshold"));
  add(tr("Fo&r"), m_lasting, tr("For how long"));
  add(tr("Se&verity"), m_severity, tr("Severity"));
  add(tr("&Webhooks"), m_webhooks, tr("Webhooks"));
  form->addRow(QString(), m_desktop);
  form->addRow(QString(), m_enabled);
  m_desktop->setAccessibleName(m_desktop->text());
  m_enabled->setAccessibleName(m_enabled->text());
  body()->addLayout(form);
  body()->addWidget(m_preview);
  body()->addWidget(m_chart);
}

void RuleDialog::fillWebhooks() {
  for (const WebhookReading& webhook : m_models.webhooks.rows()) {
    auto* item = new QListWidgetItem(tr("%1 (%2)").arg(webhook.name, webhook.url), m_webhooks);
    item->setData(Qt::UserRole, webhook.id);
    item->setCheckState(Qt::Unchecked);
  }
  if (m_webhooks->count() > 0) return;
  auto* none = new QListWidgetItem(tr("No webhooks yet: add one under “Webhooks…”"), m_webhooks);
  none->setFlags(Qt::NoItemFlags);
}

void RuleDialog::show(const AlertRuleReading& rule) {
  m_name->setText(rule.name);
  choose(*m_measure, rule.condition.measure);
  presentMeasure();
  choose(*m_scope, rule.condition.scope);
  m_subject->setText(rule.condition.subject);
  m_threshold->setValue(rule.condition.threshold);
  if (m_lasting->findData(rule.condition.forS) < 0)
    m_lasting->addItem(AlertWords::lasting(rule.condition.forS), rule.condition.forS);
  choose(*m_lasting, rule.condition.forS);
  choose(*m_severity, rule.severity);
  m_desktop->setChecked(rule.desktop);
  m_enabled->setChecked(rule.enabled);
  for (int row = 0; row < m_webhooks->count(); ++row) {
    QListWidgetItem* item = m_webhooks->item(row);
    if (item->flags() & Qt::ItemIsUserCheckable)
      item->setCheckState(rule.webhooks.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked
                                                                                      : Qt::Unchecked);
  }
  follow();
}

AlertRuleReading RuleDialog::draft() const {
  AlertRuleReading out;
  out.id = m_id;
  out.revision = m_revision;
  out.name = m_name->text().trimmed();
  out.condition = {m_measure->currentData().toString(), m_scope->currentData().toString(),
                   m_subject->isEnabled() ? m_subject->text().trimmed() : QString(), m_threshold->value(),
                   m_lasting->currentData().toInt()};
  out.severity = m_severity->currentData().toString();
  out.desktop = m_desktop->isChecked();
  out.enabled = m_enabled->isChecked();
  for (int row = 0; row < m_webhooks->count(); ++row) {
    const QListWidgetItem* item = m_webhooks->item(row);
    if (item->flags() & Qt::ItemIsUserCheckable && item->checkState() == Qt::Checked)
      out.webhooks << item->data(Qt::UserRole).toString();
  }
  return out;
}

QString RuleDialog::previewText() const { return m_preview->text(); }

void RuleDialog::presentMeasure() {
  const MeasureInfo info = AlertWords::measure(m_measure->currentData().toString());
  const QString before = m_scope->currentData().toString();
  {
    const QSignalBlocker quiet(m_scope);
    m_scope->clear();
    for (const QString& scope : info.scopes) m_scope->addItem(AlertWords::scope(scope, {}), scope);
    choose(*m_scope, before);
  }
  m_explanation->setText(info.explanation);
  m_threshold->setSuffix(info.unit.isEmpty() ? QString() : QLatin1Char(' ') + info.unit);
}

void RuleDialog::follow() {
  const bool each = m_scope->currentData().toString() != QLatin1String("all");
  m_subject->setEnabled(each);
  m_subject->setPlaceholderText(each ? AlertWords::scope(m_scope->currentData().toString(), {}) : QString());
  WriteDialog::present();
  if (isReady()) m_pause.start();
}

void RuleDialog::askPreview() {
  const int question = ++m_question;
  m_models.alertWriter.preview(draft(), this, [this, question](const AdminReply& reply) {
    if (question != m_question) return;
    if (reply.ok) return presentPreview(reply.body);
    m_preview->setText(tr("No preview: %1").arg(reply.error.text()));
    m_chart->setData({});
  });
}

void RuleDialog::presentPreview(const QJsonObject& body) {
  const QString measure = draft().condition.measure;
  std::optional<double> worst;
  for (const QJsonValue& reading : body.value(u"now").toArray())
    worst = std::max(worst, optDouble(reading.toObject().value(u"value")));
  const QString now = tr("Now: %1.").arg(AlertWords::value(measure, worst));
  const auto fired = optInt(body.value(u"fired"));
  const QDateTime from = dateTimeOf(body.value(u"from"));
  if (!fired || !from.isValid()) {
    m_preview->setText(tr("The gateway keeps no past of this figure, so there is no preview.") +
                       QLatin1Char(' ') + now);
    m_chart->setData({});
    return;
  }
  const QJsonArray points = body.value(u"points").toArray();
  m_preview->setText(
      tr("Would have fired %n time(s) since %1, when the kept figures begin.", nullptr, int(*fired))
          .arg(m_models.zone.dateTime(from).left(16)) +
      QLatin1Char(' ') + now);
  ChartData drawn;
  ChartLine figure{AlertWords::measure(measure).title};
  ChartLine threshold{tr("Threshold")};
  threshold.slot = 3;
  threshold.dash = Qt::DashLine;
  for (const QJsonValue& point : points) {
    figure.values << optDouble(point.toObject().value(u"value")).value_or(kGap);
    threshold.values << m_threshold->value();
  }
  drawn.fromUs = optMicros(points.first().toObject().value(u"at")).value_or(0);
  drawn.stepUs = points.size() < 2 ? 60'000'000
                                  : optMicros(points[1].toObject().value(u"at")).value_or(0) - drawn.fromUs;
  drawn.unit = AlertWords::measure(measure).unit;
  drawn.lines = {figure, threshold};
  m_chart->setData(points.isEmpty() ? ChartData() : drawn);
}

bool RuleDialog::isReady() const { return !m_name->text().trimmed().isEmpty(); }

void RuleDialog::submit() {
  run([this](ReversibleChange::Done done) { m_models.alertWriter.save(draft(), nullptr, std::move(done)); });
}

bool RuleDialog::place(const AdminError& error) {
  if (!error.isOutdated()) return false;
  message().say(Severity::Warning,
                tr("Somebody else changed this rule meanwhile: close this window and open it again."));
  return true;
}

}  // namespace gc::console
