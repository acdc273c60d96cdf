#include "ui/shell/accessible_tree.h"

#include <QAccessible>
#include <QJsonArray>
#include <QMetaEnum>
#include <QWidget>

namespace gc::console {

/// Tables are as deep as their rows; a few tell what all of them are like.
static constexpr int kMostChildren = 200, kDeepest = 24;

static QString roleName(QAccessible::Role role) {
  const auto known = QMetaEnum::fromType<QAccessible::Role>();
  const char* name = known.valueToKey(int(role));
  return name ? QString::fromLatin1(name) : QString::number(int(role));
}

static QJsonObject node(QAccessibleInterface* face, int depth) {
  QJsonObject out{{QStringLiteral("role"), roleName(face->role())},
                  {QStringLiteral("name"), face->text(QAccessible::Name)}};
  const QString description = face->text(QAccessible::Description);
  if (!description.isEmpty()) out.insert(QStringLiteral("description"), description);
  const QString value = face->text(QAccessible::Value);
  if (!value.isEmpty()) out.insert(QStringLiteral("value"), value);
  if (face->state().disabled) out.insert(QStringLiteral("disabled"), true);
  if (face->state().focusable) out.insert(QStringLiteral("focusable"), true);
  QJsonArray children;
  const int count = std::min(face->childCount(), kMostChildren);
  for (int i = 0; i < count && depth < kDeepest; ++i) {
    QAccessibleInterface* child = face->child(i);
    if (child && !child->state().invisible) children.append(node(child, depth + 1));
  }
  if (!children.isEmpty()) out.insert(QStringLiteral("children"), children);
  return out;
}

static QString pathOf(const QWidget* widget) {
  QStringList path;
  for (; widget; widget = widget->parentWidget()) {
    QString name = QString::fromLatin1(widget->metaObject()->className()).section(QLatin1String("::"), -1);
    if (!widget->objectName().isEmpty()) name += QLatin1Char('#') + widget->objectName();
    path.prepend(name);
  }
  return path.join(QLatin1Char('/'));
}

QStringList unnamedFocusable(QWidget& window) {
  QStringList found;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisibleTo(&window) || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
      continue;
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    if (!face || face->text(QAccessible::Name).isEmpty()) found << pathOf(widget);
  }
  return found;
}

QJsonObject accessibleTree(QWidget& window) {
  QJsonObject out;
  if (QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&window))
    out.insert(QStringLiteral("tree"), node(face, 0));
  out.insert(QStringLiteral("unnamed_focusable"), QJsonArray::fromStringList(unnamedFocusable(window)));
  return out;
}

}  // namespace gc::console
