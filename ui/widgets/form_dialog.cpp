#include "ui/widgets/form_dialog.h"

#include <QPointer>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

namespace gc::console {

FormDialog::FormDialog(const Theme& theme, const WriteTarget& target, const QString& title,
                       const QString& verb, const QList<FormField>& fields, QWidget* parent)
    : WriteDialog(theme, target, title, verb, parent),
      m_form(new JsonForm(theme.tokens().blocked.text, fields)) {
  setAttribute(Qt::WA_DeleteOnClose);
  body()->addWidget(m_form);
  body()->addStretch();
}

void FormDialog::setHeading(QWidget* widget) { body()->insertWidget(0, widget); }

void FormDialog::follow(Call load) {
  m_load = std::move(load);
  this->load(true);
}

void FormDialog::load(bool fill) {
  m_load([self = QPointer(this), fill](const AdminReply& reply) {
    if (!self) return;
    if (!reply.ok) return self->message().say(Severity::Error, reply.error.text(), {}, reply.error.text());
    self->m_revision = reply.body.value(u"revision").toInteger();
    if (fill)
      self->m_form->show(reply.body);
    else
      self->m_form->rebase(reply.body);
  });
}

void FormDialog::submit() {
  m_form->clearErrors();
  run([this](ReversibleChange::Done done) { m_send(*m_form, std::move(done)); });
}

bool FormDialog::place(const AdminError& error) {
  if (error.isOutdated() && m_load) {
    message().say(Severity::Warning,
                  tr("Somebody else changed it meanwhile. What you typed is kept; look, then go on to put it "
                     "over the newer state."));
    load(false);
    return true;
  }
  return m_form->place(error);
}

void FormDialog::onAnswer(const AdminReply& reply) {
  const QPointer<FormDialog> self(this);
  Q_EMIT answered(reply);
  if (self) accept();
}

}  // namespace gc::console
