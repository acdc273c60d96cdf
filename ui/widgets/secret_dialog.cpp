#include "ui/widgets/secret_dialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/secret_clipboard.h"

namespace gc::console {
namespace {

/// The secret as a picture: over two lines, as it is longer than a dialog is wide. GUI thread only.
class SecretPicture final : public QWidget {
 public:
  SecretPicture(const Theme& theme, QString secret) : m_theme(theme), m_secret(std::move(secret)) {
    const QFontMetrics metrics(fontOf(TextRole::Mono));
    setFixedSize(metrics.horizontalAdvance(m_secret.left(half())) + 2 * space::kM,
                 2 * metrics.lineSpacing() + 2 * space::kM);
  }
  ~SecretPicture() override { m_secret.fill(QLatin1Char('\0')); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Tokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.alt);
    painter.setPen(t.textPrimary);
    painter.setFont(fontOf(TextRole::Mono));
    const int line = painter.fontMetrics().lineSpacing(), top = space::kM + painter.fontMetrics().ascent();
    painter.drawText(space::kM, top, m_secret.left(half()));
    painter.drawText(space::kM, top + line, m_secret.mid(half()));
  }

 private:
  qsizetype half() const { return (m_secret.size() + 1) / 2; }
  const Theme& m_theme;
  QString m_secret;
};

}  // namespace

SecretDialog::SecretDialog(const Theme& theme, SecretClipboard& clipboard, const QString& title,
                           const QString& secret, QWidget* parent)
    : QDialog(parent),
      m_stored(new QCheckBox(tr("I &stored it in a safe place"))),
      m_copy(new QPushButton(tr("Copy"))),
      m_close(new QPushButton(tr("Close"))) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  auto* once = new QLabel(tr("This is shown once. Copy it to where the application keeps its secrets; the "
                             "clipboard is cleared after 60 seconds."));
  once->setWordWrap(true);
  auto* picture = new SecretPicture(theme, secret);
  picture->setAccessibleName(tr("The secret, not read aloud: use Copy"));
  m_stored->setAccessibleName(tr("I stored it in a safe place"));
  m_copy->setAccessibleName(tr("Copy the secret"));
  m_copy->setAutoDefault(false);
  m_close->setAccessibleName(m_close->text());
  m_close->setEnabled(false);
  m_close->setToolTip(tr("Say first that the secret is stored"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_copy);
  buttons->addStretch();
  buttons->addWidget(m_close);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  column->addWidget(once);
  column->addWidget(picture);
  column->addWidget(m_stored);
  column->addLayout(buttons);
  connect(m_copy, &QPushButton::clicked, this, [&clipboard, secret] { clipboard.copy(secret); });
  connect(m_stored, &QCheckBox::toggled, this, [this](bool stored) {
    m_close->setEnabled(stored);
    m_close->setToolTip(stored ? QString() : tr("Say first that the secret is stored"));
  });
  connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

/// Esc and the window's own button: only when nothing is lost by it.
void SecretDialog::reject() {
  if (m_stored->isChecked())
    QDialog::reject();
  else
    m_stored->setFocus(Qt::OtherFocusReason);
}

}  // namespace gc::console
