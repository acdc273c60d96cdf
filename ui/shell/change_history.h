#pragma once
#include <QObject>
#include <QUndoStack>

#include "models/client/reversible_change.h"

namespace gc::console {

class AdminClient;

/// What was changed on this connection's gateway and can be taken back, newest first. A step is a call: while
/// it is under way no other begins, and where the gateway refuses, the history stays as it was. Another
/// gateway has another history. GUI thread only.
class ChangeHistory final : public QObject {
  Q_OBJECT
 public:
  explicit ChangeHistory(AdminClient& client, QObject* parent = nullptr);

  /// For menus; undo() and redo() are the stack's own.
  QUndoStack& steps() { return m_steps; }
  /// A change that was made just now.
  void add(const ReversibleChange& change);

 Q_SIGNALS:
  void added(const QString& done);
  void undone(const QString& text);
  void redone(const QString& text);
  void failed(const QString& text, const gc::console::AdminError& error);

 private:
  class Step;
  void run(const ReversibleChange& change, bool back);

  AdminClient& m_client;
  QUndoStack m_steps;
  quint64 m_generation = 0;
  bool m_busy = false;
  bool m_quiet = false;  ///< the stack moves, but nothing is to be done
};

}  // namespace gc::console
