#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/tokens.h"

namespace gc::console {

Toast::Toast(QWidget* host)
    : QFrame(host),
      m_text(new QLabel),
      m_action(new QPushButton),
      m_close(new QPushButton(tr("Dismiss"))) {
  setObjectName(QStringLiteral("toast"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 8, 8);
  row->setSpacing(space::kS);
  row->addWidget(m_text, 1);
  row->addWidget(m_action);
  row->addWidget(m_close);
  m_text->setTextFormat(Qt::PlainText);
  m_close->setAccessibleName(tr("Dismiss the notice"));
  connect(m_action, &QPushButton::clicked, this, [this] {
    hide();
    Q_EMIT actionTriggered();
  });
  connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
  m_end.setSingleShot(true);
  m_end.setInterval(kShownMs);
  connect(&m_end, &QTimer::timeout, this, &Toast::endUnlessUsed);
  host->installEventFilter(this);
  hide();
}

void Toast::say(const QString& text, const QString& action) {
  m_text->setText(text);
  m_action->setText(action);
  m_action->setAccessibleName(action);
  m_action->setVisible(!action.isEmpty());
  setAccessibleName(text);
  place();
  show();
  raise();
  m_end.start();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const { return isHidden() ? QString() : m_text->text(); }

void Toast::endUnlessUsed() {
  if (underMouse() || isAncestorOf(window()->focusWidget()))
    m_end.start();
  else
    hide();
}

void Toast::place() {
  const QSize room = parentWidget()->size();
  m_text->setWordWrap(false);
  const bool wide = sizeHint().width() > room.width() - 2 * space::kXl;
  m_text->setWordWrap(wide);
  const int width = wide ? room.width() - 2 * space::kXl : sizeHint().width();
  const int height = std::max(sizeHint().height(), heightForWidth(width));
  setGeometry((room.width() - width) / 2, room.height() - height - space::kXl, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*) { m_end.stop(); }
void Toast::leaveEvent(QEvent*) { m_end.start(); }

}  // namespace gc::console
