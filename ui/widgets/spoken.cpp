#include "ui/widgets/spoken.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

namespace gc::console {
namespace {

/// One painted part. It looks its words up when asked, as the picture may have changed since.
class PartInterface final : public QAccessibleInterface {
 public:
  PartInterface(QWidget* widget, int index) : m_widget(widget), m_index(index) {}

  bool isValid() const override { return m_widget && m_index < parts().size(); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return m_widget ? QAccessible::queryAccessibleInterface(m_widget) : nullptr;
  }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    if (!isValid()) return {};
    const SpokenPart part = parts().at(m_index);
    if (kind == QAccessible::Name) return part.name;
    return kind == QAccessible::Description ? part.description : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect own = parts().at(m_index).rect;
    return {m_widget->mapToGlobal(own.topLeft()), own.size()};
  }
  QAccessible::Role role() const override { return QAccessible::Graphic; }
  QAccessible::State state() const override { return {}; }

 private:
  QVector<SpokenPart> parts() const {
    const auto* spoken = dynamic_cast<const Spoken*>(m_widget.data());
    return spoken ? spoken->spokenParts() : QVector<SpokenPart>();
  }

  QPointer<QWidget> m_widget;
  int m_index;
};

class SpokenInterface final : public QAccessibleWidget {
 public:
  explicit SpokenInterface(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}
  ~SpokenInterface() override {
    for (const QAccessible::Id id : m_parts) QAccessible::deleteAccessibleInterface(id);
  }

  QAccessible::Role role() const override { return spoken() ? spoken()->spokenRole() : QAccessible::Chart; }
  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Description && spoken()) return spoken()->spokenSummary();
    return QAccessibleWidget::text(kind);
  }
  int childCount() const override {
    return QAccessibleWidget::childCount() + (spoken() ? int(spoken()->spokenParts().size()) : 0);
  }
  QAccessibleInterface* child(int index) const override {
    const int widgets = QAccessibleWidget::childCount();
    if (index < widgets) return QAccessibleWidget::child(index);
    if (index >= childCount()) return nullptr;
    while (m_parts.size() <= index - widgets)
      m_parts.append(
          QAccessible::registerAccessibleInterface(new PartInterface(widget(), int(m_parts.size()))));
    return QAccessible::accessibleInterface(m_parts.at(index - widgets));
  }
  int indexOfChild(const QAccessibleInterface* wanted) const override {
    for (int i = 0; i < m_parts.size(); ++i)
      if (QAccessible::accessibleInterface(m_parts.at(i)) == wanted)
        return QAccessibleWidget::childCount() + i;
    return QAccessibleWidget::indexOfChild(wanted);
  }

 private:
  const Spoken* spoken() const { return dynamic_cast<const Spoken*>(widget()); }

  mutable QVector<QAccessible::Id> m_parts;
};

QAccessibleInterface* makeSpoken(const QString&, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  return widget && dynamic_cast<Spoken*>(widget) ? new SpokenInterface(widget) : nullptr;
}

}  // namespace

void installSpokenFactory() { QAccessible::installFactory(makeSpoken); }

}  // namespace gc::console
