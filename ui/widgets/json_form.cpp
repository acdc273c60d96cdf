#include "ui/widgets/json_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "models/client/admin_reply.h"
#include "models/client/gateway_words.h"
#include "models/format/json_fields.h"
#include "models/format/usd.h"
#include "ui/widgets/action_text.h"

namespace gc::console {
namespace {

using Kind = FormField::Kind;

QStringList parts(const QString& text) {
  QStringList out;
  for (const QString& part : text.split(QLatin1Char(',')))
    if (!part.trimmed().isEmpty()) out << part.trimmed();
  return out;
}

/// A number when it is one; otherwise the text, which the gateway refuses by the field's name.
QJsonValue number(const QString& text) {
  bool good = false;
  const qint64 value = QLocale().toLongLong(text, &good);
  return good ? QJsonValue(value) : QJsonValue(text);
}

QJsonValue usd(const QString& text) {
  const auto amount = typedUsd(text);
  return amount ? amount->trimmed() : text;
}

QJsonValue time(const QString& text) {
  const QDate day = QLocale().toDate(text, QLocale::ShortFormat);
  const QDate iso = QDate::fromString(text, Qt::ISODate);
  const QDate date = iso.isValid() ? iso : day;
  if (!date.isValid()) return text;
  return date.toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
}

}  // namespace

JsonForm::JsonForm(const QColor& errorColor, const QList<FormField>& fields, QWidget* parent)
    : QWidget(parent), m_fields(fields), m_errorColor(errorColor) {
  auto* layout = new QFormLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  for (const FormField& field : m_fields) add(*layout, field);
}

void JsonForm::add(QFormLayout& layout, const FormField& field) {
  QWidget* widget = nullptr;
  if (field.kind == Kind::Choice) {
    auto* box = new QComboBox;
    for (const auto& [value, words] : field.choices) box->addItem(words, value);
    connect(box, &QComboBox::currentIndexChanged, this, &JsonForm::edited);
    widget = box;
  } else if (field.kind == Kind::Flag) {
    auto* box = new QCheckBox;
    connect(box, &QCheckBox::toggled, this, &JsonForm::edited);
    widget = box;
  } else {
    auto* line = new QLineEdit;
    line->setPlaceholderText(field.hint);
    connect(line, &QLineEdit::textChanged, this, &JsonForm::edited);
    widget = line;
  }
  widget->setAccessibleName(withoutMnemonic(field.label));
  auto* error = new QLabel;
  error->setWordWrap(true);
  error->setStyleSheet(QStringLiteral("color:%1").arg(m_errorColor.name()));
  error->hide();
  auto* cell = new QVBoxLayout;
  cell->setSpacing(2);
  cell->addWidget(widget);
  cell->addWidget(error);
  auto* label = new QLabel(field.label);
  label->setBuddy(widget);
  layout.addRow(label, cell);
  m_widgets.insert(field.name, widget);
  m_errors.insert(field.name, error);
}

QString JsonForm::textOf(const FormField& field) const {
  QWidget* widget = m_widgets.value(field.name);
  if (field.kind == Kind::Choice) return static_cast<QComboBox*>(widget)->currentData().toString();
  if (field.kind == Kind::Flag)
    return static_cast<QCheckBox*>(widget)->isChecked() ? QStringLiteral("1") : QString();
  return static_cast<QLineEdit*>(widget)->text().trimmed();
}

void JsonForm::setText(const FormField& field, const QJsonValue& value) {
  QWidget* widget = m_widgets.value(field.name);
  QString text = value.toString();
  switch (field.kind) {
    case Kind::Choice: {
      auto* box = static_cast<QComboBox*>(widget);
      return box->setCurrentIndex(std::max(0, box->findData(text)));
    }
    case Kind::Flag:
      return static_cast<QCheckBox*>(widget)->setChecked(value.toBool());
    case Kind::Usd:
      if (const auto amount = Usd::fromJson(value))
        text = amount->trimmed().replace(QLatin1Char('.'), QLocale().decimalPoint());
      break;
    case Kind::Count:
      if (value.isDouble()) text = QLocale().toString(value.toInteger());
      break;
    case Kind::Time:
      if (const QDateTime at = dateTimeOf(value); at.isValid())
        text = at.toUTC().date().toString(Qt::ISODate);
      break;
    case Kind::Numbers:
    case Kind::Words: {
      QStringList words;
      for (const QJsonValue& each : value.toArray())
        words << (each.isDouble() ? QString::number(each.toInteger()) : each.toString());
      text = words.join(QStringLiteral(", "));
      break;
    }
    case Kind::Text:
    case Kind::OptionalText:
      break;
  }
  auto* line = static_cast<QLineEdit*>(widget);
  line->setText(text);
  line->setCursorPosition(0);
}

QJsonValue JsonForm::valueOf(const FormField& field) const {
  const QString text = textOf(field);
  const QJsonValue nothing(QJsonValue::Null);
  switch (field.kind) {
    case Kind::Text:
    case Kind::Choice:
      return text;
    case Kind::OptionalText:
      return text.isEmpty() ? nothing : text;
    case Kind::Usd:
      return text.isEmpty() ? nothing : usd(text);
    case Kind::Count:
      return text.isEmpty() ? nothing : number(text);
    case Kind::Time:
      return text.isEmpty() ? nothing : time(text);
    case Kind::Flag:
      return !text.isEmpty();
    case Kind::Numbers:
    case Kind::Words: {
      QJsonArray out;
      for (const QString& part : parts(text))
        out.append(field.kind == Kind::Numbers ? number(part) : QJsonValue(part));
      return out;
    }
  }
  return nothing;
}

void JsonForm::show(const QJsonObject& object) {
  m_shown = object;
  for (const FormField& field : std::as_const(m_fields)) {
    setText(field, object.value(field.name));
    m_shownTexts.insert(field.name, textOf(field));
  }
}

QJsonObject JsonForm::values() const {
  QJsonObject out;
  for (const FormField& field : m_fields)
    if (!textOf(field).isEmpty() || field.kind == Kind::Text) out.insert(field.name, valueOf(field));
  return out;
}

QJsonObject JsonForm::changes() const {
  QJsonObject out;
  for (const FormField& field : m_fields)
    if (textOf(field) != m_shownTexts.value(field.name)) out.insert(field.name, valueOf(field));
  return out;
}

QJsonObject JsonForm::before() const {
  QJsonObject out;
  const QJsonObject changed = changes();
  for (auto it = changed.begin(); it != changed.end(); ++it) out.insert(it.key(), m_shown.value(it.key()));
  return out;
}

bool JsonForm::place(const AdminError& error) {
  static const QRegularExpression named(QStringLiteral("^(?:Field '(\\w+)'|The (id) ')"));
  const auto match = named.match(error.message);
  const QString name = match.captured(1) + match.captured(2);
  QLabel* label = m_errors.value(name);
  if (!label) return false;
  label->setText(gatewayWords(error.message));
  label->show();
  m_widgets.value(name)->setAccessibleDescription(label->text());
  m_widgets.value(name)->setFocus(Qt::OtherFocusReason);
  return true;
}

void JsonForm::clearErrors() {
  for (auto it = m_errors.begin(); it != m_errors.end(); ++it) {
    it.value()->hide();
    m_widgets.value(it.key())->setAccessibleDescription({});
  }
}

QString JsonForm::errorOf(const QString& name) const {
  const QLabel* label = m_errors.value(name);
  return label && !label->isHidden() ? label->text() : QString();
}

}  // namespace gc::console
