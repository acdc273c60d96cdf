#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace gc::console {

class Theme;

/// What stands where there is nothing: an icon, one sentence why, what to copy, one thing to do.
struct EmptyText {
  QString icon, sentence;
  QString snippet;  ///< a command to copy; empty: none
  QString action;   ///< the one primary action; empty: none
};

/// The empty state of a pane. "No data" and "no match" are different texts with different actions.
/// GUI thread only.
class EmptyState final : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(const Theme&, QWidget* parent = nullptr);

  void setText(const EmptyText&);
  void setActionEnabled(bool enabled, const QString& reason);
  QString sentence() const;

 Q_SIGNALS:
  void actionTriggered();

 private:
  void restyle();

  const Theme& m_theme;
  QString m_iconName;
  QLabel *m_icon, *m_sentence, *m_snippet;
  QPushButton *m_action, *m_copy;
};

}  // namespace gc::console
