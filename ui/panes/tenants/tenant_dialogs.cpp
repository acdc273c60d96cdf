#include "ui/panes/tenants/tenant_dialogs.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

namespace gc::console {
namespace {

using Kind = FormField::Kind;

class Text {
  Q_DECLARE_TR_FUNCTIONS(gc::console::TenantDialogs)
 public:
  static QList<std::pair<QString, QString>> plans() {
    return {{QStringLiteral("starter"), QStringLiteral("Starter")},
            {QStringLiteral("growth"), QStringLiteral("Growth")},
            {QStringLiteral("enterprise"), QStringLiteral("Enterprise")},
            {QStringLiteral("pilot"), QStringLiteral("Pilot")},
            {QStringLiteral("trial"), QStringLiteral("Trial")}};
  }
  static QList<FormField> newTenant() {
    return {{QStringLiteral("id"), tr("&Id"), Kind::Text, tr("small letters, digits, - and _; for ever")},
            {QStringLiteral("name"), tr("&Name"), Kind::Text, tr("for people; else the id")},
            {QStringLiteral("plan"), tr("&Plan"), Kind::Choice, {}, plans()},
            {QStringLiteral("budget_usd"), tr("&Budget USD a month"), Kind::Usd, tr("no budget")}};
  }
  static QList<FormField> limits(const QString& empty) {
    return {{QStringLiteral("calls"), tr("&Calls a month"), Kind::Count, empty},
            {QStringLiteral("requests_per_min"), tr("Re&quests a minute"), Kind::Count, empty},
            {QStringLiteral("tokens_per_min"), tr("&Tokens a minute"), Kind::Count, empty},
            {QStringLiteral("retention_days"), tr("&Retention in days"), Kind::Count, empty}};
  }
  static QList<FormField> tenant() {
    const QList<std::pair<QString, QString>> strategies{{QStringLiteral("cost"), tr("cost")},
                                                        {QStringLiteral("latency"), tr("latency")},
                                                        {QStringLiteral("balanced"), tr("balanced")},
                                                        {QStringLiteral("priority"), tr("priority")}};
    const QList<std::pair<QString, QString>> substitutes{
        {QStringLiteral("on_failure"), tr("when no provider of the model can")},
        {QStringLiteral("never"), tr("never")}};
    const QList<std::pair<QString, QString>> handlings{
        {QStringLiteral("ephemeral"), tr("bodies in memory only")},
        {QStringLiteral("none"), tr("nothing derived from bodies either")}};
    return QList<FormField>{
               {QStringLiteral("name"), tr("&Name"), Kind::Text},
               {QStringLiteral("plan"), tr("&Plan"), Kind::Choice, {}, plans()},
               {QStringLiteral("baseline_model"), tr("Baseline &model"), Kind::OptionalText,
                tr("none: no savings are computed")},
               {QStringLiteral("strategy"), tr("&Strategy"), Kind::Choice, {}, strategies},
               {QStringLiteral("priority"), tr("Pre&ferred providers"), Kind::Words, tr("openai, anthropic")},
               {QStringLiteral("substitute"), tr("&Another model"), Kind::Choice, {}, substitutes},
               {QStringLiteral("budget_usd"), tr("&Budget USD a month"), Kind::Usd, tr("no budget")},
               {QStringLiteral("budget_thresholds"), tr("T&old at percent"), Kind::Numbers,
                QStringLiteral("50, 80, 100")},
               {QStringLiteral("data_handling"), tr("&Data handling"), Kind::Choice, {}, handlings}} +
           limits(tr("as the plan"));
  }
  static QList<FormField> plan() {
    return QList<FormField>{{QStringLiteral("name"), tr("&Name"), Kind::Text}} + limits(tr("no limit")) +
           QList<FormField>{{QStringLiteral("trial_days"), tr("Trial &days"), Kind::Count, tr("no trial")},
                            {QStringLiteral("fee_usd"), tr("&Fee USD a month"), Kind::Usd,
                             tr("by agreement")},
                            {QStringLiteral("fee_most_usd"), tr("Fee at &most USD"), Kind::Usd,
                             tr("no range")},
                            {QStringLiteral("queueing"), tr("&Waits in a queue"), Kind::Flag}};
  }
  static QString newTenantTitle() { return tr("New tenant"); }
  static QString create() { return tr("Create tenant"); }
  static QString editTitle(const QString& id) { return tr("Edit tenant %1").arg(id); }
  static QString save() { return tr("Save changes"); }
  static QString editText(const QString& id) { return tr("change %1").arg(id); }
  static QString plansTitle() { return tr("Plans"); }
  static QString planName() { return tr("Plan to change"); }
  static Confirmation deletion(const TenantReading& tenant, const Format& format) {
    return {tr("Delete tenant %1").arg(tenant.id), tr("Delete tenant"),
            tr("This ends %1 for ever: %2 key(s) stop working at once, its %3 request(s) leave the console, "
               "and its id is never given to another. The gateway asks for an export made after the last "
               "change.")
                .arg(tenant.id, format.count(tenant.keyCount), format.count(tenant.requests)),
            tenant.id};
  }
};

}  // namespace

FormDialog* openNewTenant(const Theme& theme, ConsoleModels& models, QWidget* parent,
                          std::function<void(const QString&)> made) {
  auto* dialog = new FormDialog(theme, writeTarget(theme, models), Text::newTenantTitle(), Text::create(),
                                Text::newTenant(), parent);
  dialog->onSubmit([&models](const JsonForm& form, ReversibleChange::Done done) {
    QJsonObject content = form.values();
    if (content.value(u"name").toString().isEmpty()) content.remove(QStringLiteral("name"));
    models.tenantWriter.create(content, std::move(done));
  });
  QObject::connect(dialog, &FormDialog::answered, parent,
                   [made](const AdminReply& reply) { made(reply.body.value(u"id").toString()); });
  dialog->open();
  return dialog;
}

FormDialog* openTenantEditor(const Theme& theme, ConsoleModels& models, const QString& id, QWidget* parent) {
  auto* dialog = new FormDialog(theme, writeTarget(theme, models), Text::editTitle(id), Text::save(),
                                Text::tenant(), parent);
  dialog->follow([&models, id, dialog](ReversibleChange::Done done) {
    models.tenantWriter.load(id, dialog, std::move(done));
  });
  dialog->onSubmit([&models, id, dialog](const JsonForm& form, ReversibleChange::Done done) {
    if (form.changes().isEmpty()) return dialog->reject();
    models.tenantWriter.change(id, dialog->revision(), form.changes(), form.before(), Text::editText(id),
                               std::move(done));
  });
  dialog->open();
  return dialog;
}

FormDialog* openPlans(const Theme& theme, ConsoleModels& models, const QString& plan, QWidget* parent) {
  auto* dialog = new FormDialog(theme, writeTarget(theme, models), Text::plansTitle(), Text::save(),
                                Text::plan(), parent);
  auto* choice = new QComboBox;
  for (const auto& [id, name] : Text::plans()) choice->addItem(name, id);
  choice->setCurrentIndex(std::max(0, choice->findData(plan)));
  choice->setAccessibleName(Text::planName());
  dialog->setHeading(choice);
  const auto path = [choice] {
    return QStringLiteral("/admin/v1/plans/") + choice->currentData().toString();
  };
  const auto load = [&models, dialog, path] {
    dialog->follow([&models, dialog, path](ReversibleChange::Done done) {
      models.client.get(path(), {}, dialog, std::move(done));
    });
  };
  QObject::connect(choice, &QComboBox::currentIndexChanged, dialog, load);
  dialog->onSubmit([&models, dialog, path](const JsonForm& form, ReversibleChange::Done done) {
    if (form.changes().isEmpty()) return dialog->reject();
    models.client.put(path(), form.changes(), dialog->revision(), dialog, std::move(done));
  });
  QObject::connect(dialog, &FormDialog::answered, &models.tenants, &TenantListModel::refresh);
  load();
  dialog->open();
  return dialog;
}

TenantDeletion::TenantDeletion(const Theme& theme, ConsoleModels& models, const TenantReading& tenant,
                               QWidget* parent)
    : ConfirmDialog(
          theme, writeTarget(theme, models), Text::deletion(tenant, models.format),
          [&models, id = tenant.id](ReversibleChange::Done done) { models.tenantWriter.remove(id, done); },
          parent),
      m_models(models),
      m_id(tenant.id) {
  setAttribute(Qt::WA_DeleteOnClose);
  auto* button = new QPushButton(tr("Export first…"));
  button->setAutoDefault(false);
  button->setAccessibleName(button->text());
  auto* row = new QHBoxLayout;
  row->addWidget(button);
  row->addStretch();
  body()->insertLayout(1, row);
  connect(button, &QPushButton::clicked, this, [this] {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export tenant"), m_id + QStringLiteral(".json"));
    if (!path.isEmpty()) exportTo(path);
  });
}

void TenantDeletion::exportTo(const QString& path) {
  m_models.tenantWriter.exportData(m_id, [self = QPointer(this), path](const AdminReply& reply) {
    if (!self) return;
    if (!reply.ok) return self->message().say(Severity::Error, reply.error.text(), {}, reply.error.text());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(QJsonDocument(reply.body).toJson()) > 0 && file.commit();
    if (written)
      self->message().say(Severity::Success, tr("Exported to %1").arg(path));
    else
      self->message().say(Severity::Error, tr("%1 could not be written: %2").arg(path, file.errorString()));
  });
}

}  // namespace gc::console
