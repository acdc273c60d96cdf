#include "ui/widgets/empty_state.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel),
      m_sentence(new QLabel),
      m_snippet(new QLabel),
      m_action(new QPushButton),
      m_copy(new QPushButton(tr("Copy command"))) {
  auto* column = new QVBoxLayout(this);
  column->addStretch();
  column->setSpacing(space::kM);
  for (QLabel* label : {m_icon, m_sentence, m_snippet}) {
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
  }
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_copy);
  buttons->addWidget(m_action);
  buttons->addStretch();
  column->addLayout(buttons);
  column->addStretch();
  m_sentence->setFont(fontOf(TextRole::Heading));
  m_sentence->setWordWrap(true);
  m_snippet->setFont(fontOf(TextRole::Mono));
  m_snippet->setProperty("secondary", true);
  m_snippet->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_copy->setAccessibleName(tr("Copy command"));
  m_action->setProperty("primary", true);
  connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
  connect(m_copy, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(m_snippet->text()); });
  connect(&theme, &Theme::changed, this, &EmptyState::restyle);
}

void EmptyState::setText(const EmptyText& text) {
  m_iconName = text.icon;
  m_sentence->setText(text.sentence);
  m_snippet->setText(text.snippet);
  m_snippet->setVisible(!text.snippet.isEmpty());
  m_copy->setVisible(!text.snippet.isEmpty());
  m_action->setText(text.action);
  m_action->setAccessibleName(text.action);
  m_action->setVisible(!text.action.isEmpty());
  setAccessibleName(text.sentence);
  restyle();
}

void EmptyState::setActionEnabled(bool enabled, const QString& reason) {
  m_action->setEnabled(enabled);
  m_action->setToolTip(enabled ? QString() : reason);
}

QString EmptyState::sentence() const { return m_sentence->text(); }

void EmptyState::restyle() {
  if (!m_iconName.isEmpty())
    m_icon->setPixmap(
        m_theme.icon(m_iconName, m_theme.tokens().textMuted).pixmap(QSize(40, 40), devicePixelRatio()));
}

}  // namespace gc::console
