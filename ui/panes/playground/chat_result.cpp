#include "ui/panes/playground/chat_result.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include "models/format/format.h"
#include "models/playground/playground.h"
#include "ui/panes/requests/request_html.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/title_label.h"

namespace gc::console {
namespace {

constexpr int kFiguresInARow = 4;

enum FigureIndex { FirstToken, Total, TokensIn, TokensOut, Cost, Savings, Overhead, Attempts };

QString money(const std::optional<Usd>& amount) { return amount ? amount->trimmed(6) : kUnknown; }

}  // namespace

ChatResult::ChatResult(const Theme& theme, Playground& playground, const Format& format, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_playground(playground),
      m_format(format),
      m_state(new QLabel),
      m_problem(new MessageBar(theme)),
      m_tabs(new QTabWidget),
      m_answer(new QPlainTextEdit),
      m_response(new QPlainTextEdit),
      m_why(new QTextBrowser) {
  setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 10, 12, 10);
  column->setSpacing(space::kS);
  m_state->setFont(fontOf(TextRole::Strong));
  m_state->setWordWrap(true);
  column->addWidget(m_state);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::kM);
  grid->setVerticalSpacing(2);
  const QString names[] = {tr("First token"), tr("Total"),       tr("Tokens in"), tr("Tokens out"),
                           tr("Cost USD"),    tr("Savings USD"), tr("Overhead"),  tr("Attempts")};
  for (const QString& name : names) {
    const int at = int(m_figures.size()), line = at / kFiguresInARow * 2, place = at % kFiguresInARow;
    const Figure figure{new TitleLabel(name), new QLabel(kUnknown)};
    figure.name->setProperty("muted", true);
    figure.name->setFont(fontOf(TextRole::Small));
    figure.value->setFont(fontOf(TextRole::Strong));
    figure.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figure.value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    grid->addWidget(figure.name, line, place);
    grid->addWidget(figure.value, line + 1, place);
    grid->setColumnStretch(place, 1);
    m_figures << figure;
  }
  column->addLayout(grid);
  column->addWidget(m_problem);
  column->addWidget(m_tabs, 1);
  m_tabs->setDocumentMode(true);
  m_tabs->setAccessibleName(tr("Parts of the answer"));
  m_tabs->tabBar()->setAccessibleName(tr("Parts of the answer"));
  for (QPlainTextEdit* view : {m_answer, m_response}) {
    view->setReadOnly(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setTabChangesFocus(true);
  }
  m_answer->setAccessibleName(tr("Answer"));
  m_answer->setPlaceholderText(tr("The answer appears here while it comes."));
  m_response->setAccessibleName(tr("Response as the client sees it"));
  m_response->setFont(fontOf(TextRole::Mono));
  m_response->setPlaceholderText(tr("Status, headers and body as an application gets them."));
  m_why->setAccessibleName(tr("Why this route"));
  m_why->setFrameShape(QFrame::NoFrame);
  m_why->setOpenLinks(false);
  m_tabs->addTab(m_answer, tr("Answer"));
  m_tabs->addTab(m_why, tr("Why this route"));
  m_tabs->addTab(m_response, tr("Response"));
  connect(&playground.call(), &ChatCall::textGrew, this, &ChatResult::presentText);
  connect(&playground.call(), &ChatCall::changed, this, &ChatResult::presentFigures);
  connect(&playground, &Playground::whyChanged, this, &ChatResult::presentWhy);
  connect(&theme, &Theme::changed, this, &ChatResult::presentWhy);
  presentText();
  presentFigures();
  presentWhy();
}

QString ChatResult::answerText() const { return m_answer->toPlainText(); }
QString ChatResult::figure(int index) const { return m_figures[index].value->text(); }
QString ChatResult::whyText() const { return m_why->toPlainText(); }
QString ChatResult::problemText() const { return m_problem->text(); }

void ChatResult::presentText() {
  const QString& text = m_playground.call().text();
  const QString shown = m_answer->toPlainText();
  if (shown == text) return;
  if (text.startsWith(shown) && !shown.isEmpty()) {
    // Only what is new is laid out; whoever reads further up is left there.
    QTextCursor cursor(m_answer->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text.mid(shown.size()));
  } else {
    m_answer->setPlainText(text);
  }
}

QString ChatResult::stateText() const {
  const ChatCall& call = m_playground.call();
  switch (call.phase()) {
    case ChatCall::Phase::Idle:
      return tr("Nothing sent yet");
    case ChatCall::Phase::Waiting:
      return tr("Waiting for the first token…");
    case ChatCall::Phase::Streaming:
      return tr("Streaming…");
    case ChatCall::Phase::Done:
      return call.finishReason() == QLatin1String("length")
                 ? tr("Finished: the most tokens allowed were reached")
                 : tr("Finished");
    case ChatCall::Phase::Failed:
      return call.text().isEmpty() ? tr("Failed") : tr("Broken off");
    case ChatCall::Phase::Cancelled:
      return tr("Cancelled");
  }
  return {};
}

void ChatResult::presentFigures() {
  const ChatCall& call = m_playground.call();
  const std::optional<ChatReceipt>& receipt = call.receipt();
  const auto set = [this](FigureIndex index, const QString& text, const QString& tip = {}) {
    m_figures[index].value->setText(text);
    m_figures[index].value->setToolTip(tip);
    m_figures[index].value->setAccessibleName(m_figures[index].name->text() + QStringLiteral(", ") + text);
  };
  const QString about =
      receipt && receipt->estimated ? tr("Estimated: the provider did not count") : QString();
  set(FirstToken, m_format.ms(call.firstTokenMs()),
      tr("From sending to the first text, seen from this console"));
  set(Total, m_format.ms(call.totalMs()), tr("From sending to the end, seen from this console"));
  set(TokensIn, m_format.count(call.promptTokens()), about);
  set(TokensOut, m_format.count(call.completionTokens()), about);
  set(Cost, receipt ? receipt->cost ? money(receipt->cost) : tr("unpriced") : kUnknown);
  set(Savings, receipt ? money(receipt->savings) : kUnknown,
      receipt && receipt->baseline ? tr("Baseline %1 USD").arg(money(receipt->baseline)) : QString());
  set(Overhead,
      m_format.micros(receipt && receipt->overheadMs ? std::optional(*receipt->overheadMs * 1000)
                                                     : std::nullopt),
      tr("What the gateway itself took of the time"));
  QStringList tries;
  if (receipt)
    for (const ChatAttempt& each : receipt->attempts)
      tries << tr("%1 / %2: %3, %4").arg(each.provider, each.model, each.outcome, m_format.ms(each.ms));
  set(Attempts, receipt ? m_format.count(qint64(receipt->attempts.size())) : kUnknown,
      tries.join(QLatin1Char('\n')));
  QString state = stateText();
  if (receipt && !receipt->provider.isEmpty())
    state += QStringLiteral(" · %1%2 / %3")
                 .arg(receipt->provider, receipt->simulated ? tr(" (simulated)") : QString(), receipt->model);
  if (!call.requestId().isEmpty()) state += QStringLiteral(" · ") + call.requestId();
  m_state->setText(state);
  m_answer->setAccessibleDescription(state);
  if (const auto& failure = call.failure()) {
    QString text = failure->text();
    if (!failure->retryAfter.isEmpty())
      text += QLatin1Char(' ') + tr("Retry after %1 s.").arg(failure->retryAfter);
    m_problem->say(Severity::Error, text, {}, QString::fromUtf8(call.response()));
  } else {
    m_problem->clear();
  }
  if (!call.isRunning()) m_response->setPlainText(QString::fromUtf8(call.response()));
}

void ChatResult::presentWhy() {
  const RequestDetail& why = m_playground.why();
  if (const auto& reading = why.reading()) {
    QString html = requestDecisionHtml(*reading, m_format, m_theme.tokens());
    if (!reading->attempts.empty())
      html += QStringLiteral("<p><b>%1</b></p>").arg(tr("Attempts").toHtmlEscaped());
    for (const AttemptReading& each : reading->attempts) {
      const StateColors& look = each.category.isEmpty() || each.category == QLatin1String("none")
                                    ? m_theme.tokens().healthy
                                    : m_theme.tokens().blocked;
      const QString outcome = each.status ? QStringLiteral("HTTP %1").arg(*each.status) : each.category;
      html += QStringLiteral("<p style='margin:0 0 6px 0'>%1 <span style='color:%2'>%3</span> · %4</p>")
                  .arg((each.provider + QStringLiteral(" / ") + each.model).toHtmlEscaped(), look.text.name(),
                       outcome.toHtmlEscaped(), m_format.ms(each.durationMs).toHtmlEscaped());
    }
    m_why->setHtml(html);
    return;
  }
  m_why->setPlainText(why.error() ? tr("The decision could not be loaded: %1").arg(why.error()->text())
                      : why.isLoading()
                          ? tr("Loading…")
                          : tr("Once a request was answered, its candidates and their reasons are here."));
}

}  // namespace gc::console
