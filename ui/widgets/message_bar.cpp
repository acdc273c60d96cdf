#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include "ui/theme/theme.h"

namespace gc::console {
namespace {

struct BarLook {
  StateColors colors;
  QString icon;
};

BarLook lookOf(Severity severity, const Tokens& t) {
  switch (severity) {
    case Severity::Info:
      return {{t.textPrimary, t.accent, t.selected}, QStringLiteral("info-circle")};
    case Severity::Success:
      return {t.healthy, QStringLiteral("check-circle")};
    case Severity::Warning:
      return {t.degraded, QStringLiteral("exclamation-triangle")};
    case Severity::Error:
      return {t.blocked, QStringLiteral("exclamation-octagon")};
  }
  return {};
}

}  // namespace

MessageBar::MessageBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_icon(new QLabel),
      m_text(new QLabel),
      m_action(new QPushButton),
      m_copy(new QPushButton(tr("Copy details"))) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 4, 6, 4);
  row->addWidget(m_icon);
  row->addWidget(m_text, 1);
  row->addWidget(m_copy);
  row->addWidget(m_action);
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_copy->setAccessibleName(tr("Copy details of the message"));
  connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
  connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details); });
  connect(&theme, &Theme::changed, this, &MessageBar::restyle);
  hide();
}

void MessageBar::say(Severity severity, const QString& text, const QString& action, const QString& details) {
  const bool news = isHidden() || severity != m_severity;
  m_severity = severity;
  m_details = details;
  m_text->setText(text);
  m_action->setText(action);
  m_action->setAccessibleName(action);
  m_action->setVisible(!action.isEmpty());
  m_copy->setVisible(!details.isEmpty());
  setAccessibleName(text);
  restyle();
  show();
  if (news) {
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
  }
}

void MessageBar::clear() {
  m_text->clear();
  hide();
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::restyle() {
  const BarLook look = lookOf(m_severity, m_theme.tokens());
  m_icon->setPixmap(m_theme.icon(look.icon, look.colors.text).pixmap(QSize(16, 16), devicePixelRatio()));
  QPalette palette = m_text->palette();
  palette.setColor(QPalette::WindowText, look.colors.text);
  m_text->setPalette(palette);
  update();
}

void MessageBar::paintEvent(QPaintEvent*) {
  const BarLook look = lookOf(m_severity, m_theme.tokens());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.colors.tint);
  painter.drawRoundedRect(rect(), space::kRadius, space::kRadius);
  painter.setBrush(look.colors.fill);
  painter.drawRoundedRect(QRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 4, height()))), 2,
                          2);
}

}  // namespace gc::console
