#include "ui/widgets/veil.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"

namespace gc::console {

Veil::Veil(const Theme& theme, QWidget* over) : QWidget(over), m_theme(theme) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  over->installEventFilter(this);
  resize(over->size());
  hide();
}

bool Veil::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) resize(parentWidget()->size());
  if (watched == parent() && event->type() == QEvent::ChildAdded) raise();
  return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  QColor dim = m_theme.tokens().window;
  dim.setAlphaF(0.45F);
  painter.fillRect(rect(), dim);
  paintStateArea(painter, QRectF(0, 0, width(), 5), ProviderState::Blocked, m_theme.tokens());
}

}  // namespace gc::console
