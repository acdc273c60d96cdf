#include "ui/widgets/confirm_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gc::console {

ConfirmDialog::ConfirmDialog(const Theme& theme, const WriteTarget& target, const Confirmation& of, Call call,
                             QWidget* parent)
    : WriteDialog(theme, target, of.title, of.verb, parent),
      m_name(of.name),
      m_call(std::move(call)),
      m_typed(new QLineEdit) {
  auto* consequences = new QLabel(of.consequences);
  consequences->setTextFormat(Qt::PlainText);
  consequences->setWordWrap(true);
  auto* label = new QLabel(tr("&Type “%1” to go on").arg(QString(m_name).replace(u'&', QLatin1String("&&"))));
  label->setBuddy(m_typed);
  m_typed->setAccessibleName(tr("The name %1, typed to confirm").arg(m_name));
  body()->addWidget(consequences);
  body()->addWidget(label);
  body()->addWidget(m_typed);
  // Enter must not delete: no button is the default one.
  verb()->setDefault(false);
  verb()->setAutoDefault(false);
  verb()->setProperty("primary", false);
  verb()->setProperty("danger", true);
  connect(m_typed, &QLineEdit::textChanged, this, [this] { present(); });
  present();
}

bool ConfirmDialog::isReady() const { return m_typed->text() == m_name; }

void ConfirmDialog::showEvent(QShowEvent* event) {
  WriteDialog::showEvent(event);
  cancel()->setFocus(Qt::OtherFocusReason);
}

}  // namespace gc::console
