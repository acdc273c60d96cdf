#include "ui/widgets/write_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

namespace gc::console {

QLabel* environmentStrip(const WriteTarget& target) {
  auto* strip = new QLabel(target.words);
  strip->setStyleSheet(
      QStringLiteral("border-top:4px solid %1; padding:6px 0px;").arg(target.color.name()));
  return strip;
}

WriteDialog::WriteDialog(const Theme& theme, const WriteTarget& target, const QString& title,
                         const QString& verb, QWidget* parent)
    : QDialog(parent),
      m_body(new QVBoxLayout),
      m_message(new MessageBar(theme)),
      m_verb(new QPushButton(verb)),
      m_cancel(nullptr) {
  setWindowTitle(title);
  setMinimumWidth(520);
  auto* buttons = new QDialogButtonBox;
  m_verb->setAccessibleName(verb);
  m_verb->setProperty("primary", true);
  m_verb->setDefault(true);
  buttons->addButton(m_verb, QDialogButtonBox::ActionRole);
  m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
  m_cancel->setAccessibleName(m_cancel->text());
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  m_body->setSpacing(space::kS);
  column->addWidget(environmentStrip(target));
  column->addLayout(m_body, 1);
  column->addWidget(m_message);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_verb, &QPushButton::clicked, this, [this] { submit(); });
}

QString WriteDialog::errorText() const { return m_message->text(); }

void WriteDialog::present() { m_verb->setEnabled(!m_waiting && isReady()); }

void WriteDialog::run(const Call& call) {
  m_waiting = true;
  m_message->clear();
  present();
  call([dialog = QPointer(this)](const AdminReply& reply) {
    if (!dialog) return;
    dialog->m_waiting = false;
    dialog->present();
    if (reply.ok) return dialog->onAnswer(reply);
    if (!dialog->place(reply.error))
      dialog->m_message->say(Severity::Error, reply.error.text(), {}, reply.error.text());
  });
}

}  // namespace gc::console
