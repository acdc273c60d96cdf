#pragma once
#include <QDialog>

#include "ui/widgets/secret_clipboard.h"

class QPushButton;
class QTableView;

namespace gc::console {

class MessageBar;
class Theme;
struct AdminReply;
struct ConsoleModels;
struct WebhookReading;

/// The endpoints: add, change, test, rotate, remove. A test shows what the endpoint really answered.
/// GUI thread only.
class WebhooksDialog final : public QDialog {
  Q_OBJECT
 public:
  WebhooksDialog(const Theme&, ConsoleModels&, QWidget* parent);

  QTableView& table() { return *m_table; }
  QPushButton* testButton() const { return m_test; }
  QString messageText() const;

 private:
  void build();
  /// nullptr: a new one.
  void edit(const WebhookReading* webhook);
  void showSecret(const AdminReply& reply);
  void test();
  void rotate();
  void remove();
  void present();
  const WebhookReading* chosen() const;

  const Theme& m_theme;
  ConsoleModels& m_models;
  QTableView* m_table;
  MessageBar* m_message;
  QPushButton *m_add, *m_edit, *m_test, *m_rotate, *m_remove;
  SecretClipboard m_clipboard;
  bool m_testing = false;
};

}  // namespace gc::console
