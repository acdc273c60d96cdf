#pragma once
#include <QIcon>
#include <QObject>

#include "ui/theme/system_scheme.h"
#include "ui/theme/tokens.h"

class QPalette;

namespace gc::console {

enum class SchemeChoice { System, Light, Dark };

/// The look of the whole application: palette, style sheet and icons, all from one set of tokens.
/// It changes while the program runs; painted widgets read `tokens()` in each paint and repaint on
/// `changed()`. One per process, made by the composition root and handed down by reference.
/// GUI thread only.
class Theme : public QObject {
  Q_OBJECT
 public:
  explicit Theme(QObject* parent = nullptr);

  /// Puts the look on the application; needs the QApplication to exist.
  void choose(SchemeChoice);
  /// 1.5: every text half as large again; the look is put on anew.
  void enlarge(double scale);
  SchemeChoice choice() const { return m_choice; }

  Scheme scheme() const { return m_scheme; }
  const Tokens& tokens() const { return tokensOf(m_scheme); }
  QIcon icon(const QString& name) const;
  QIcon icon(const QString& name, const QColor&) const;

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject*, QEvent*) override;

 private:
  void apply();

  SystemScheme m_system;
  SchemeChoice m_choice = SchemeChoice::System;
  Scheme m_scheme = Scheme::Light;
  bool m_applying = false;
};

QPalette paletteOf(const Tokens&);
QString styleSheetOf(const Tokens&, QString sheet);

}  // namespace gc::console
