#include "ui/shell/change_history.h"

#include <QUndoCommand>

#include "models/client/admin_client.h"

namespace gc::console {

class ChangeHistory::Step final : public QUndoCommand {
 public:
  Step(ChangeHistory& history, ReversibleChange change)
      : QUndoCommand(change.text), m_history(history), m_change(std::move(change)) {}
  void undo() override { m_history.run(m_change, true); }
  void redo() override { m_history.run(m_change, false); }

 private:
  ChangeHistory& m_history;
  ReversibleChange m_change;
};

ChangeHistory::ChangeHistory(AdminClient& client, QObject* parent) : QObject(parent), m_client(client) {
  connect(&client, &AdminClient::reopened, this, [this] {
    ++m_generation;
    m_busy = false;
    m_steps.clear();
  });
}

void ChangeHistory::add(const ReversibleChange& change) {
  m_quiet = true;
  m_steps.push(new Step(*this, change));
  m_quiet = false;
  Q_EMIT added(change.done);
}

void ChangeHistory::run(const ReversibleChange& change, bool back) {
  if (m_quiet) return;
  // The stack moves when this returns; a step that cannot be taken is taken back at once.
  const auto stay = [this, back] {
    m_quiet = true;
    if (back)
      m_steps.redo();
    else
      m_steps.undo();
    m_quiet = false;
  };
  if (m_busy) return void(QMetaObject::invokeMethod(this, stay, Qt::QueuedConnection));
  m_busy = true;
  const auto step = back ? change.undo : change.redo;
  step([this, stay, text = change.text, back, generation = m_generation](const AdminReply& reply) {
    if (generation != m_generation) return;
    m_busy = false;
    if (reply.ok) return back ? Q_EMIT undone(text) : Q_EMIT redone(text);
    stay();
    Q_EMIT failed(text, reply.error);
  });
}

}  // namespace gc::console
