#pragma once
#include <QElapsedTimer>
#include <QKeySequence>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "models/client/freshness.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

class QAbstractItemView;
class QAction;
class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QUndoStack;

namespace gc::console {

class Theme;
class Veil;
struct ConsoleModels;

/// A place in the console that can be returned to: pane, filter, selection.
struct Place {
  QString pane, filter, selection;
  friend bool operator==(const Place&, const Place&) = default;
};

/// What all panes share: title line, message bar, and the states loading, empty, error, offline and stale,
/// shown the same way everywhere. A pane puts its widgets into `content()`. GUI thread only.
class Pane : public QWidget {
  Q_OBJECT
 public:
  Pane(const Theme&, ConsoleModels&, const QString& id, const QString& title);

  QString id() const { return m_id; }
  /// Told when the pane is shown or hidden: models of hidden panes rest.
  virtual void setActive(bool active) = 0;
  virtual void refresh() = 0;
  /// True once there is something to take a picture of.
  virtual bool isReady() const = 0;
  virtual void setFilter(const QString&) {}
  virtual QString filter() const { return {}; }
  virtual void setSelection(const QString&) {}
  virtual QString selection() const { return {}; }
  virtual void focusFilter() {}
  virtual bool hasInspector() const { return false; }
  virtual bool isInspectorOpen() const { return false; }
  virtual void openInspector(bool) {}
  virtual QWidget* inspectorRegion() const { return nullptr; }
  /// What the pane offers beside the menus all panes share; shown in a menu of its own while it is open.
  const QList<QAction*>& menuActions() const { return m_menu; }
  /// What Undo and Redo work on while the pane is open: its own steps, or those of the connection.
  virtual QUndoStack& steps();
  /// Asked before the window closes; false keeps it open.
  virtual bool mayClose() { return true; }
  /// What Ctrl+E writes; an empty name: nothing to export.
  virtual QString exportName() const { return {}; }
  virtual QString exportText() const;
  /// The table whose rows it writes, in the format of the reader's choice.
  virtual const QAbstractItemView* exportTable() const { return nullptr; }

  QString messageText() const;
  bool isShowingEmpty() const;
  QString emptySentence() const { return m_empty->sentence(); }
  /// A passing success ("Outage active, confirmed by gateway"); gone after 10 s or with the next message.
  void announce(Severity, const QString& text, const QString& details = {});

 Q_SIGNALS:
  void openRequested(const gc::console::Place& place);
  void outageRequested(const QString& provider);
  void restoreRequested(const QString& provider);
  /// As Ctrl+E: asks where to, then writes exportText().
  void exportRequested();

 protected:
  QWidget* content() const { return m_content; }
  QHBoxLayout* header() const { return m_header; }
  EmptyState* empty() const { return m_empty; }
  const Theme& theme() const { return m_theme; }
  ConsoleModels& models() const { return m_models; }

  /// False for a pane whose figures are its own: it is as good without a gateway, and never stale.
  virtual bool showsGateway() const { return true; }
  void applyFreshness(const Freshness&);
  void showEmpty(bool show);
  void setNote(const QString& text);
  QList<QAction*>& menu() { return m_menu; }
  /// A new entry of menu(); its keys work while the focus is in the pane.
  QAction* action(const QString& text, const QKeySequence& keys, std::function<void()> run);

 private:
  void onBarAction();
  void showFreshness();

  const Theme& m_theme;
  ConsoleModels& m_models;
  QString m_id;
  QLabel *m_title, *m_note, *m_asOf;
  QHBoxLayout* m_header;
  MessageBar *m_bar, *m_notice;
  QStackedLayout* m_stack;
  QWidget *m_content, *m_skeleton;
  EmptyState* m_empty;
  Veil* m_veil;
  QTimer m_skeletonDelay, m_emptyDelay, m_noticeEnd;
  Freshness m_freshness;
  QList<QAction*> m_menu;
  bool m_wantsEmpty = false;
};

}  // namespace gc::console
