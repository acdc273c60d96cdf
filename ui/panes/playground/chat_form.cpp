#include "ui/panes/playground/chat_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"

namespace gc::console {
namespace {

constexpr int kTypingMs = 400;

QLabel* labelFor(const QString& text, QWidget* field) {
  auto* label = new QLabel(text);
  label->setBuddy(field);
  return label;
}

QPlainTextEdit* textField(const QString& name, const QString& hint) {
  auto* edit = new QPlainTextEdit;
  edit->setAccessibleName(name);
  edit->setPlaceholderText(hint);
  edit->setTabChangesFocus(true);
  return edit;
}

}  // namespace

ChatForm::ChatForm(Playground& playground, QWidget* parent)
    : QFrame(parent),
      m_playground(playground),
      m_key(new QLineEdit),
      m_keyNote(new QLabel),
      m_model(new QComboBox),
      m_temperature(new QDoubleSpinBox),
      m_most(new QSpinBox),
      m_stream(new QCheckBox(tr("S&tream"))),
      m_system(textField(tr("System text"), tr("How the model is to behave (optional)"))),
      m_user(textField(tr("Prompt"), tr("What you ask the model"))) {
  setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 10, 12, 10);
  column->setSpacing(space::kXs);
  column->addWidget(buildKey());
  column->addWidget(buildParameters());
  column->addWidget(labelFor(tr("S&ystem"), m_system));
  column->addWidget(m_system, 1);
  column->addWidget(labelFor(tr("Pro&mpt"), m_user));
  column->addWidget(m_user, 3);
  m_system->setMinimumHeight(44);
  m_user->setMinimumHeight(60);
  m_user->setPlainText(
      tr("Explain in two sentences what a gateway in front of several AI providers is good for."));
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingMs);
  connect(&m_typing, &QTimer::timeout, &playground, &Playground::loadModels);
  connect(m_key, &QLineEdit::textEdited, this, [this](const QString& text) {
    m_playground.setKey(text.toUtf8(), Playground::KeyOrigin::Typed);
    m_typing.start();
  });
  connect(&playground, &Playground::keyChanged, this, &ChatForm::presentKey);
  connect(&playground, &Playground::modelsChanged, this, &ChatForm::presentModels);
  connect(m_user, &QPlainTextEdit::textChanged, this, &ChatForm::edited);
  connect(m_system, &QPlainTextEdit::textChanged, this, &ChatForm::edited);
  connect(m_model, &QComboBox::editTextChanged, this, &ChatForm::edited);
  presentModels();
  presentKey();
}

QWidget* ChatForm::buildKey() {
  auto* host = new QWidget;
  auto* grid = new QGridLayout(host);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::kXs);
  m_key->setAccessibleName(tr("API key"));
  m_key->setEchoMode(QLineEdit::Password);
  m_key->setPlaceholderText(QStringLiteral("gc_live_…"));
  m_key->setMaxLength(256);
  auto* show = new QToolButton;
  show->setText(tr("Show"));
  show->setAccessibleName(tr("Show the API key"));
  show->setCheckable(true);
  show->setFocusPolicy(Qt::StrongFocus);
  connect(show, &QToolButton::toggled, this,
          [this](bool shown) { m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
  m_keyNote->setProperty("muted", true);
  m_keyNote->setWordWrap(true);
  grid->addWidget(labelFor(tr("API &key"), m_key), 0, 0);
  grid->addWidget(m_key, 0, 1);
  grid->addWidget(show, 0, 2);
  grid->addWidget(m_keyNote, 1, 1, 1, 2);
  grid->addWidget(labelFor(tr("Mo&del"), m_model), 2, 0);
  grid->addWidget(m_model, 2, 1, 1, 2);
  m_model->setAccessibleName(tr("Model"));
  m_model->setEditable(true);
  m_model->setInsertPolicy(QComboBox::NoInsert);
  m_model->lineEdit()->setAccessibleName(tr("Model"));
  m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  return host;
}

QWidget* ChatForm::buildParameters() {
  auto* host = new QWidget;
  auto* grid = new QGridLayout(host);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::kXs);
  m_temperature->setAccessibleName(tr("Temperature"));
  m_temperature->setRange(-0.1, 2);
  m_temperature->setSingleStep(0.1);
  m_temperature->setDecimals(1);
  m_temperature->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_temperature->setSpecialValueText(tr("default"));
  m_temperature->setValue(m_temperature->minimum());
  m_most->setAccessibleName(tr("Most tokens of the answer"));
  m_most->setRange(0, 1'000'000);
  m_most->setSingleStep(50);
  m_most->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_most->setSpecialValueText(tr("default"));
  m_stream->setAccessibleName(tr("Stream the answer"));
  m_stream->setChecked(true);
  // Two rows: side by side the words have no room in a small window.
  grid->addWidget(labelFor(tr("T&emperature"), m_temperature), 0, 0);
  grid->addWidget(m_temperature, 0, 1, 1, 2);
  grid->addWidget(labelFor(tr("Ma&x tokens"), m_most), 1, 0);
  grid->addWidget(m_most, 1, 1);
  grid->addWidget(m_stream, 1, 2);
  grid->setColumnStretch(1, 1);
  return host;
}

void ChatForm::presentKey() {
  const QString key = QString::fromUtf8(m_playground.key());
  if (m_key->text().trimmed() != key) m_key->setText(key);
  switch (m_playground.keyOrigin()) {
    case Playground::KeyOrigin::None:
      m_keyNote->setText(tr("Of a tenant of the connected gateway; kept for this session only."));
      break;
    case Playground::KeyOrigin::Typed:
      m_keyNote->setText(tr("Kept for this session only."));
      break;
    case Playground::KeyOrigin::Demo:
      m_keyNote->setText(tr("The demo's own key, made anew at every start."));
      break;
    case Playground::KeyOrigin::Kept:
      m_keyNote->setText(tr("From the system keychain."));
      break;
  }
  Q_EMIT edited();
}

void ChatForm::presentModels() {
  const QSignalBlocker quiet(m_model);
  const QString chosen = m_model->currentText();
  m_model->clear();
  m_model->addItems(m_playground.models());
  m_model->setCurrentText(chosen.isEmpty() ? m_playground.models().constFirst() : chosen);
  m_model->setToolTip(
      m_playground.modelsProblem().isEmpty()
          ? tr("auto lets the gateway choose; or a model, provider/model, an alias")
          : tr("The list of models could not be loaded: %1").arg(m_playground.modelsProblem()));
}

ChatRequest ChatForm::request() const {
  ChatRequest out;
  out.model = m_model->currentText().trimmed();
  out.system = m_system->toPlainText();
  out.user = m_user->toPlainText();
  if (m_temperature->value() > m_temperature->minimum() + 0.05)
    out.temperature = std::max(0.0, m_temperature->value());
  if (m_most->value() > 0) out.maxTokens = m_most->value();
  out.stream = m_stream->isChecked();
  return out;
}

void ChatForm::setUserText(const QString& text) { m_user->setPlainText(text); }

void ChatForm::focusPrompt() {
  m_user->setFocus(Qt::ShortcutFocusReason);
  m_user->selectAll();
}

}  // namespace gc::console
