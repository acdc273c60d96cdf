#pragma once
#include "ui/panes/pane.h"

class QPushButton;

namespace gc::console {

class ChatForm;
class ChatResult;

/// "What would my application get?" One request on the real path, with the key of a tenant: the answer as it
/// streams, what it cost, and why it took its route. GUI thread only.
class PlaygroundPane final : public Pane {
  Q_OBJECT
 public:
  PlaygroundPane(const Theme&, ConsoleModels&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  void focusFilter() override;

  void run();
  ChatForm& form() { return *m_form; }
  ChatResult& result() { return *m_result; }

 protected:
  bool showsGateway() const override { return false; }

 private:
  enum class Snippet { Curl, Python };
  void buildActions();
  void buildHeader();
  void copySnippet(Snippet, bool withKey);
  void present();

  ChatForm* m_form;
  ChatResult* m_result;
  QPushButton *m_send, *m_cancel, *m_copy;
  QLabel* m_reason;
  QAction *m_sendAction = nullptr, *m_cancelAction = nullptr;
  QList<QAction*> m_copies;
};

}  // namespace gc::console
