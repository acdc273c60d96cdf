#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>

#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

// A resource of a static library is dropped by the linker unless it is named; Q_INIT_RESOURCE must
// stand outside any namespace.
static void initResources() {
  Q_INIT_RESOURCE(icons);
  Q_INIT_RESOURCE(themes);
}

namespace gc::console {

Theme::Theme(QObject* parent) : QObject(parent) {
  initResources();
  connect(&m_system, &SystemScheme::changed, this, [this] {
    if (m_choice == SchemeChoice::System) enlarge(textScale());
  });
  qApp->installEventFilter(this);
}

void Theme::choose(SchemeChoice choice) {
  m_choice = choice;
  enlarge(textScale());
}

void Theme::enlarge(double scale) {
  setTextScale(scale, [this] { apply(); });
}

void Theme::apply() {
  switch (m_choice) {
    case SchemeChoice::System:
      m_scheme = m_system.scheme();
      break;
    case SchemeChoice::Light:
      m_scheme = Scheme::Light;
      break;
    case SchemeChoice::Dark:
      m_scheme = Scheme::Dark;
      break;
  }
  m_applying = true;
  if (QApplication::style()->name() != QStringLiteral("fusion"))
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setPalette(paletteOf(tokens()));
  QFile sheet(QStringLiteral(":/gc/themes/console.qss"));
  if (sheet.open(QIODevice::ReadOnly))
    qApp->setStyleSheet(styleSheetOf(tokens(), QString::fromUtf8(sheet.readAll())));
  m_applying = false;
  Q_EMIT changed();
}

QIcon Theme::icon(const QString& name) const { return icon(name, tokens().textSecondary); }

QIcon Theme::icon(const QString& name, const QColor& color) const {
  return themedIcon(name, color, tokens().disabled);
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
  if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying) {
    const QColor window = QApplication::palette().color(QPalette::Window);
    if (window != tokens().window)
      m_system.setPaletteScheme(window.lightness() < 128 ? Scheme::Dark : Scheme::Light);
  }
  return QObject::eventFilter(watched, event);
}

QPalette paletteOf(const Tokens& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.window);
  p.setColor(QPalette::WindowText, t.textPrimary);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.alt);
  p.setColor(QPalette::ToolTipBase, t.surface);
  p.setColor(QPalette::ToolTipText, t.textPrimary);
  p.setColor(QPalette::PlaceholderText, t.textMuted);
  p.setColor(QPalette::Text, t.textPrimary);
  p.setColor(QPalette::Button, t.surface);
  p.setColor(QPalette::ButtonText, t.textPrimary);
  p.setColor(QPalette::BrightText, t.onDanger);
  p.setColor(QPalette::Light, t.surface);
  p.setColor(QPalette::Midlight, t.alt);
  p.setColor(QPalette::Mid, t.divider);
  p.setColor(QPalette::Dark, t.controlBorder);
  p.setColor(QPalette::Shadow, t.divider);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.link);
  p.setColor(QPalette::LinkVisited, t.link);
  for (const auto role :
       {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
    p.setColor(QPalette::Disabled, role, t.disabled);
  p.setColor(QPalette::Disabled, QPalette::Highlight, t.divider);
  return p;
}

QString styleSheetOf(const Tokens& t, QString sheet) {
  const std::pair<const char*, QColor> colors[] = {{"window", t.window},
                                                   {"surface", t.surface},
                                                   {"alt", t.alt},
                                                   {"sidebar", t.sidebar},
                                                   {"hover", t.hover},
                                                   {"selected", t.selected},
                                                   {"textPrimary", t.textPrimary},
                                                   {"textSecondary", t.textSecondary},
                                                   {"textMuted", t.textMuted},
                                                   {"link", t.link},
                                                   {"accent", t.accent},
                                                   {"onAccent", t.onAccent},
                                                   {"danger", t.danger},
                                                   {"onDanger", t.onDanger},
                                                   {"controlBorder", t.controlBorder},
                                                   {"focus", t.focus},
                                                   {"divider", t.divider},
                                                   {"disabled", t.disabled}};
  for (const auto& [name, color] : colors)
    sheet.replace(QStringLiteral("@%1@").arg(QLatin1String(name)), color.name());
  static const QRegularExpression kFontSize(QStringLiteral("font-size: (\\d+)px"));
  for (auto match = kFontSize.match(sheet); match.hasMatch();
       match = kFontSize.match(sheet, match.capturedEnd()))
    sheet.replace(match.capturedStart(1), match.capturedLength(1),
                  QString::number(scaled(match.captured(1).toInt())));
  return sheet.replace(QStringLiteral("@scheme@"),
                       t.window.lightness() < 128 ? QStringLiteral("dark") : QStringLiteral("light"));
}

}  // namespace gc::console
