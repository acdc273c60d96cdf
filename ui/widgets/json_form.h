#pragma once
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace gc::console {

struct AdminError;

/// One member of a JSON object as a field of a form. Immutable.
struct FormField {
  enum class Kind : quint8 {
    Text,
    OptionalText,  ///< empty: null
    Usd,           ///< empty: null
    Count,         ///< a whole number; empty: null
    Numbers,       ///< whole numbers between commas
    Words,         ///< between commas
    Time,          ///< a date of the reader's, midnight UTC; empty: null
    Choice,
    Flag
  };
  QString name;   ///< of the member: "budget_usd"
  QString label;  ///< with its mnemonic
  Kind kind = Kind::Text;
  QString hint{};                                ///< what stands in the empty field
  QList<std::pair<QString, QString>> choices{};  ///< value and words
};

/// Fields for the members of a JSON object. What was typed goes to the gateway as it is, also when it is no
/// number: its answer names the field and is shown there. GUI thread only.
class JsonForm final : public QWidget {
  Q_OBJECT
 public:
  explicit JsonForm(const QColor& errorColor, const QList<FormField>& fields, QWidget* parent = nullptr);

  /// Fills the fields; members that are absent leave theirs empty.
  void show(const QJsonObject& object);
  /// What was shown is another state by now; the fields stay as they are.
  void rebase(const QJsonObject& object) { m_shown = object; }
  /// Every member that has something in its field.
  QJsonObject values() const;
  /// The members whose fields differ from what was shown, and what those were.
  QJsonObject changes() const;
  QJsonObject before() const;
  /// Shows the refusal at the field it names and goes there; false when it names none.
  bool place(const AdminError& error);
  void clearErrors();

  QWidget* field(const QString& name) const { return m_widgets.value(name); }
  QString errorOf(const QString& name) const;

 Q_SIGNALS:
  void edited();

 private:
  void add(QFormLayout& layout, const FormField& field);
  QString textOf(const FormField& field) const;
  void setText(const FormField& field, const QJsonValue& value);
  QJsonValue valueOf(const FormField& field) const;

  QList<FormField> m_fields;
  QHash<QString, QWidget*> m_widgets;
  QHash<QString, QLabel*> m_errors;
  QHash<QString, QString> m_shownTexts;
  QJsonObject m_shown;
  QColor m_errorColor;
};

}  // namespace gc::console
