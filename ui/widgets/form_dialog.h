#pragma once
#include "ui/widgets/json_form.h"
#include "ui/widgets/write_dialog.h"

namespace gc::console {

/// A form whose content goes to the gateway in one call. GUI thread only.
class FormDialog final : public WriteDialog {
  Q_OBJECT
 public:
  using Send = std::function<void(const JsonForm& form, ReversibleChange::Done done)>;
  FormDialog(const Theme&, const WriteTarget&, const QString& title, const QString& verb,
             const QList<FormField>& fields, QWidget* parent);

  JsonForm& form() const { return *m_form; }
  /// Stands above the form.
  void setHeading(QWidget* widget);
  void onSubmit(Send send) { m_send = std::move(send); }
  /// What the form is about is loaded now, and again when a refusal says that somebody else changed it; what
  /// was typed is kept then.
  void follow(Call load);
  /// Of what was loaded last.
  qint64 revision() const { return m_revision; }

 Q_SIGNALS:
  void answered(const gc::console::AdminReply& reply);

 protected:
  void load(bool fill);
  void submit() override;
  bool place(const AdminError& error) override;
  void onAnswer(const AdminReply& reply) override;

 private:
  JsonForm* m_form;
  Send m_send;
  Call m_load;
  qint64 m_revision = 0;
};

}  // namespace gc::console
