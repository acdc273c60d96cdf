#include "ui/panes/keys/key_dialogs.h"

#include <QCoreApplication>
#include <QPointer>

#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"

namespace gc::console {
namespace {

using Kind = FormField::Kind;

constexpr qint64 kHourS = 3600;

class Text {
  Q_DECLARE_TR_FUNCTIONS(gc::console::KeyDialogs)
 public:
  static QList<FormField> scopes() {
    return {{QStringLiteral("name"), tr("&Name"), Kind::Text, tr("what uses it: ci-bot")},
            {QStringLiteral("models"), tr("&Models"), Kind::Words, tr("all")},
            {QStringLiteral("endpoints"), tr("&Endpoints"), Kind::Words, tr("all")},
            {QStringLiteral("budget_usd"), tr("&Budget USD a month"), Kind::Usd, tr("no budget")},
            {QStringLiteral("expires_at"), tr("E&xpires (UTC)"), Kind::Time, tr("never")},
            {QStringLiteral("requests_per_min"), tr("&Requests a minute"), Kind::Count,
             tr("as the tenant")},
            {QStringLiteral("tokens_per_min"), tr("T&okens a minute"), Kind::Count,
             tr("as the tenant")}};
  }
  static QList<FormField> newKey() {
    return QList<FormField>{{QStringLiteral("tenant"), tr("&Tenant"), Kind::Text, tr("id of a tenant")}} +
           scopes();
  }
  static QList<FormField> rotation() {
    return {{QStringLiteral("overlap_s"), tr("The old key goes on &for"), Kind::Choice, {},
             {{QString::number(24 * kHourS), tr("24 hours")},
              {QString::number(8 * kHourS), tr("8 hours")},
              {QString::number(kHourS), tr("1 hour")},
              {QStringLiteral("0"), tr("no longer: it ends at once")}}}};
  }
  static QString newTitle() { return tr("New key"); }
  static QString create() { return tr("Create key"); }
  static QString rotateTitle(const QString& name) { return tr("Rotate key %1").arg(name); }
  static QString rotate() { return tr("Rotate key"); }
  static QString editTitle(const QString& name) { return tr("Edit key %1").arg(name); }
  static QString save() { return tr("Save changes"); }
  static QString editText(const QString& name) { return tr("change key %1").arg(name); }
  static QString edited(const QString& name) { return tr("Key %1 is changed.").arg(name); }
  static Confirmation revocation(const KeyReading& key, const QString& lastUsed) {
    return {tr("Revoke key %1").arg(key.name), tr("Revoke key"),
            tr("This ends the key %1 (%2) of tenant %3 for ever: requests with it are refused at once and "
               "its open streams end. Last used: %4.")
                .arg(key.name, KeyListModel::prefix(key), key.tenant, lastUsed),
            key.name};
  }
};

}  // namespace

FormDialog* openNewKey(const Theme& theme, ConsoleModels& models, const QString& tenant, QWidget* parent) {
  auto* dialog = new FormDialog(theme, writeTarget(theme, models), Text::newTitle(), Text::create(),
                                Text::newKey(), parent);
  dialog->form().show({{QStringLiteral("tenant"), tenant}});
  dialog->onSubmit([&models](const JsonForm& form, ReversibleChange::Done done) {
    QJsonObject scopes = form.values();
    scopes.remove(QStringLiteral("tenant"));
    models.keyWriter.create(form.values().value(u"tenant").toString(), scopes, std::move(done));
  });
  dialog->open();
  return dialog;
}

FormDialog* openRotation(const Theme& theme, ConsoleModels& models, const KeyReading& key, QWidget* parent) {
  auto* dialog = new FormDialog(theme, writeTarget(theme, models), Text::rotateTitle(key.name),
                                Text::rotate(), Text::rotation(), parent);
  dialog->onSubmit([&models, kid = key.kid](const JsonForm& form, ReversibleChange::Done done) {
    models.keyWriter.rotate(kid, form.values().value(u"overlap_s").toString().toLongLong(), std::move(done));
  });
  dialog->open();
  return dialog;
}

FormDialog* openKeyEditor(const Theme& theme, ConsoleModels& models, const KeyReading& key, QWidget* parent) {
  auto* dialog = new FormDialog(theme, writeTarget(theme, models), Text::editTitle(key.name), Text::save(),
                                Text::scopes(), parent);
  dialog->follow([&models, kid = key.kid, dialog](ReversibleChange::Done done) {
    models.keyWriter.load(kid, dialog, std::move(done));
  });
  dialog->onSubmit([&models, key, dialog](const JsonForm& form, ReversibleChange::Done done) {
    if (form.changes().isEmpty()) return dialog->reject();
    models.keyWriter.change(key.kid, dialog->revision(), form.changes(), form.before(),
                            Text::editText(key.name), Text::edited(key.name), std::move(done));
  });
  dialog->open();
  return dialog;
}

ConfirmDialog* openRevocation(const Theme& theme, ConsoleModels& models, const KeyReading& key,
                              QWidget* parent) {
  auto* dialog = new ConfirmDialog(
      theme, writeTarget(theme, models), Text::revocation(key, models.keys.lastUsedText(key)),
      [&models, kid = key.kid](ReversibleChange::Done done) {
        models.keyWriter.revoke(kid, std::move(done));
      },
      parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
  return dialog;
}

}  // namespace gc::console
