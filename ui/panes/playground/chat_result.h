#pragma once
#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QTextBrowser;

namespace gc::console {

class Format;
class MessageBar;
class Playground;
class Theme;

/// What came back: the text as it grows, its figures, why it took its route, and the bytes themselves.
/// GUI thread only.
class ChatResult final : public QFrame {
  Q_OBJECT
 public:
  ChatResult(const Theme&, Playground&, const Format&, QWidget* parent = nullptr);

  QString answerText() const;
  QString figure(int index) const;  ///< in the order of the screen
  QString whyText() const;
  QString problemText() const;

 private:
  struct Figure {
    QLabel *name, *value;
  };
  void presentText();
  void presentFigures();
  void presentWhy();
  QString stateText() const;

  const Theme& m_theme;
  Playground& m_playground;
  const Format& m_format;
  QLabel* m_state;
  QVector<Figure> m_figures;
  MessageBar* m_problem;
  QTabWidget* m_tabs;
  QPlainTextEdit *m_answer, *m_response;
  QTextBrowser* m_why;
};

}  // namespace gc::console
