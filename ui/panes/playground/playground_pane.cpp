#include "ui/panes/playground/playground_pane.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/panes/playground/chat_form.h"
#include "ui/panes/playground/chat_result.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"

namespace gc::console {

static constexpr int kNarrowestForm = 376;

PlaygroundPane::PlaygroundPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("playground"), tr("Playground")),
      m_form(new ChatForm(models.playground)),
      m_result(new ChatResult(theme, models.playground, models.format)),
      m_send(new QPushButton(tr("Send"))),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_copy(new QPushButton(tr("Copy as"))),
      m_reason(new QLabel) {
  buildActions();
  buildHeader();
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->setHandleWidth(8);
  splitter->setChildrenCollapsible(false);
  m_form->setMinimumWidth(kNarrowestForm);
  splitter->addWidget(m_form);
  splitter->addWidget(m_result);
  splitter->setStretchFactor(0, 2);
  splitter->setStretchFactor(1, 3);
  splitter->setSizes({480, 740});
  column->addWidget(splitter, 1);
  connect(m_form, &ChatForm::edited, this, &PlaygroundPane::present);
  connect(&models.playground.call(), &ChatCall::changed, this, &PlaygroundPane::present);
  connect(&models.playground, &Playground::modelsChanged, this, &PlaygroundPane::present);
  connect(&models.client, &AdminClient::connectionChanged, this, &PlaygroundPane::present);
  Freshness own;
  own.hasData = true;
  applyFreshness(own);
  present();
}

void PlaygroundPane::buildActions() {
  m_sendAction = action(tr("&Send"), Qt::CTRL | Qt::Key_Return, [this] { run(); });
  m_sendAction->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
  m_cancelAction =
      action(tr("&Cancel the request"), Qt::Key_Escape, [this] { models().playground.call().cancel(); });
  m_copies = {action(tr("Copy as c&url"), {}, [this] { copySnippet(Snippet::Curl, false); }),
              action(tr("Copy as &Python"), {}, [this] { copySnippet(Snippet::Python, false); }),
              action(tr("Copy as curl, key included"), {}, [this] { copySnippet(Snippet::Curl, true); }),
              action(tr("Copy as Python, key included"), {}, [this] { copySnippet(Snippet::Python, true); })};
}

void PlaygroundPane::buildHeader() {
  m_reason->setProperty("muted", true);
  auto* choice = new QMenu(m_copy);
  choice->addActions(m_copies);
  m_copy->setMenu(choice);
  m_copy->setToolTip(tr("This request as a program would write it; without the key unless you ask for it"));
  m_send->setProperty("primary", true);
  m_send->setToolTip(tr("Send (Ctrl+Enter)"));
  m_cancel->setToolTip(tr("Cancel the request (Esc)"));
  connect(m_send, &QPushButton::clicked, this, &PlaygroundPane::run);
  connect(m_cancel, &QPushButton::clicked, this, [this] { models().playground.call().cancel(); });
  header()->addWidget(m_reason);
  for (QPushButton* button : {m_copy, m_cancel, m_send}) {
    button->setAccessibleName(button->text());
    header()->addWidget(button);
  }
}

void PlaygroundPane::setActive(bool active) {
  if (active && models().playground.models().size() <= 4) refresh();
}

void PlaygroundPane::refresh() { models().playground.loadModels(); }

bool PlaygroundPane::isReady() const {
  const Playground& playground = models().playground;
  if (playground.isLoadingModels() || playground.call().isRunning()) return false;
  return playground.call().phase() == ChatCall::Phase::Idle || playground.why().reading().has_value() ||
         playground.why().error().has_value() || playground.call().requestId().isEmpty();
}

void PlaygroundPane::focusFilter() { m_form->focusPrompt(); }

void PlaygroundPane::run() { models().playground.send(m_form->request()); }

void PlaygroundPane::copySnippet(Snippet snippet, bool withKey) {
  const Playground& playground = models().playground;
  const QString key = withKey ? QString::fromUtf8(playground.key()) : QString();
  const ChatRequest request = m_form->request();
  QGuiApplication::clipboard()->setText(snippet == Snippet::Curl
                                            ? curlSnippet(playground.gateway(), request, key)
                                            : pythonSnippet(playground.gateway(), request, key));
  announce(Severity::Info, withKey ? tr("Copied with the API key in it: take care where you paste it")
                                   : tr("Copied; it reads the API key from GC_API_KEY"));
}

void PlaygroundPane::present() {
  const Playground& playground = models().playground;
  const bool running = playground.call().isRunning();
  const QString refusal = playground.refusal(m_form->request());
  const QString problem = refusal.isEmpty() ? playground.modelsProblem() : refusal;
  m_reason->setText(running ? QString() : problem);
  m_reason->setMaximumWidth(420);
  m_send->setEnabled(refusal.isEmpty() && !running);
  m_sendAction->setEnabled(m_send->isEnabled());
  m_sendAction->setToolTip(refusal);
  m_cancel->setEnabled(running);
  m_cancelAction->setEnabled(running);
  m_cancelAction->setToolTip(running ? QString() : tr("No request is running"));
  const bool known = !playground.gateway().isEmpty();
  m_copy->setEnabled(known);
  for (QAction* each : m_copies) {
    const bool withKey = each == m_copies[2] || each == m_copies[3];
    each->setEnabled(known && (!withKey || !playground.key().isEmpty()));
    each->setToolTip(!known              ? tr("No gateway is connected")
                     : each->isEnabled() ? QString()
                                         : tr("No API key was entered"));
  }
}

}  // namespace gc::console
