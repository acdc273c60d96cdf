#pragma once
#include <QFrame>

#include "models/playground/chat_request.h"
#include "models/playground/playground.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace gc::console {

/// What is to be sent: key, model, texts, parameters. GUI thread only.
class ChatForm final : public QFrame {
  Q_OBJECT
 public:
  explicit ChatForm(Playground&, QWidget* parent = nullptr);

  ChatRequest request() const;
  void setUserText(const QString& text);
  void focusPrompt();

 Q_SIGNALS:
  void edited();

 private:
  QWidget* buildKey();
  QWidget* buildParameters();
  void presentKey();
  void presentModels();

  Playground& m_playground;
  QLineEdit* m_key;
  QLabel* m_keyNote;
  QComboBox* m_model;
  QDoubleSpinBox* m_temperature;
  QSpinBox* m_most;
  QCheckBox* m_stream;
  QPlainTextEdit *m_system, *m_user;
  QTimer m_typing;
};

}  // namespace gc::console
