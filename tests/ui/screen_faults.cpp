#include "tests/ui/screen_faults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QTextEdit>

#include "tests/ui/painted_text.h"
#include "tests/ui/pseudo_locale.h"
#include "ui/panes/roi/roi_chart_widget.h"
#include "ui/widgets/aligned_header.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/title_label.h"
#include "ui/widgets/veil.h"

namespace gc::console {
namespace {

QString nameOf(const QWidget* widget) {
  QString out = QString::fromLatin1(widget->metaObject()->className()).section(QLatin1String("::"), -1);
  for (const QString& detail : {widget->objectName(), widget->accessibleName()})
    if (!detail.isEmpty()) return out + u' ' + detail;
  if (const auto* parent = widget->parentWidget()) out += QStringLiteral(" in ") + nameOf(parent);
  return out;
}

const QAbstractScrollArea* scrollAreaOf(const QWidget* widget) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
  return area && area->viewport() == widget ? area : nullptr;
}

/// What a reader gets who rests the pointer on a shortened text.
QString toolTipAt(const PaintedText& text) {
  const QWidget* widget = text.widget;
  const QPoint at = text.box.center().toPoint();
  const auto* area = scrollAreaOf(widget);
  // These tell the rest themselves, and only where there is one.
  if (qobject_cast<const TitleLabel*>(widget) || qobject_cast<const RoiChartWidget*>(widget) ||
      qobject_cast<const AlignedHeader*>(area))
    return text.text;
  if (const auto* header = qobject_cast<const QHeaderView*>(area)) {
    const int section = header->logicalIndexAt(at);
    return header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
  }
  if (const auto* view = qobject_cast<const QAbstractItemView*>(area))
    return view->indexAt(at).data(Qt::ToolTipRole).toString();
  return widget->toolTip().isEmpty() && widget->parentWidget() ? widget->parentWidget()->toolTip()
                                                               : widget->toolTip();
}

/// "Open…" is whole when that is what the button is called.
bool isWhole(const PaintedText& text) {
  const auto* button = qobject_cast<const QAbstractButton*>(text.widget);
  const auto* label = qobject_cast<const QLabel*>(text.widget);
  const auto* line = qobject_cast<const QLineEdit*>(text.widget);
  const QString own = button  ? button->text()
                      : label ? label->text()
                      : line  ? line->placeholderText()
                              : QString();
  return own.endsWith(u'…') && own.endsWith(text.text);
}

bool isShortened(const QString& text) {
  return text.endsWith(u'…') || (text.contains(u'…') && text.count(u'[') != text.count(u']'));
}

void addTextFaults(QStringList& out, const PaintedText& text) {
  const QString what = QStringLiteral("“%1” in %2").arg(text.text, nameOf(text.widget));
  if (isShortened(text.text) && !isWhole(text) && toolTipAt(text).isEmpty())
    out << QStringLiteral("shortened: ") + what;
  const auto* area = scrollAreaOf(text.widget);
  if (area || qobject_cast<const QLineEdit*>(text.widget) || qobject_cast<const QTabBar*>(text.widget))
    return;  // what lies outside can be scrolled to
  const QRectF room = QRectF(text.widget->rect()).adjusted(-1.5, -1.5, 1.5, 1.5);
  if (!room.contains(text.box))
    out << QStringLiteral("cut: %1, %2..%3 of %4 × %5")
               .arg(what)
               .arg(text.box.left())
               .arg(text.box.right())
               .arg(text.widget->width())
               .arg(text.widget->height());
}

/// Two texts of one painted widget on one another.
void addCollisions(QStringList& out, const QVector<PaintedText>& texts) {
  for (qsizetype i = 0; i < texts.size(); ++i)
    for (qsizetype j = i + 1; j < texts.size() && texts[j].widget == texts[i].widget; ++j) {
      if (texts[i].text.trimmed().isEmpty() || texts[j].text.trimmed().isEmpty()) continue;
      const QRectF common = texts[i].box & texts[j].box;
      if (common.width() > 3 && common.height() > 5)
        out << QStringLiteral("collide: “%1” and “%2” in %3")
                   .arg(texts[i].text, texts[j].text, nameOf(texts[i].widget));
    }
}

void addOverlaps(QStringList& out, const QWidget& parent) {
  const QList<QWidget*> children = parent.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
  QList<const QWidget*> shown;
  for (const QWidget* child : children) {
    if (!child->isVisible() || child->isWindow() || child->size().isEmpty()) continue;
    if (qobject_cast<const Veil*>(child) || qobject_cast<const QScrollBar*>(child)) continue;
    if (qobject_cast<const QSplitterHandle*>(child)) continue;  // lies over what was squeezed
    addOverlaps(out, *child);
    if (!scrollAreaOf(&parent) && !parent.rect().adjusted(-1, -1, 1, 1).contains(child->geometry()))
      out << QStringLiteral("out of its parent: %1 at %2,%3 %4 × %5 of %6 × %7")
                 .arg(nameOf(child))
                 .arg(child->x())
                 .arg(child->y())
                 .arg(child->width())
                 .arg(child->height())
                 .arg(parent.width())
                 .arg(parent.height());
    for (const QWidget* other : std::as_const(shown)) {
      const QRect common = other->geometry() & child->geometry();
      // An area's own parts (its corner, its header) lie over it by design.
      if (common.width() > 1 && common.height() > 1 && !qobject_cast<const QAbstractScrollArea*>(&parent))
        out << QStringLiteral("overlap: %1 and %2").arg(nameOf(other), nameOf(child));
    }
    shown << child;
  }
}

void collect(QStringList& out, const QString& where, const QString& text) {
  const QString plain =
      Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
  const QStringList words = untranslatedWords(plain);
  if (!words.isEmpty()) out << QStringLiteral("%1 in “%2”: %3").arg(words.join(u' '), plain.left(120), where);
}

void collectFromView(QStringList& out, const QAbstractItemView& view) {
  const QAbstractItemModel* model = view.model();
  if (!model || !view.isVisible()) return;
  for (int column = 0; column < model->columnCount(); ++column)
    collect(out, QStringLiteral("header of ") + nameOf(&view),
            model->headerData(column, Qt::Horizontal).toString());
  for (int row = 0; row < std::min(3, model->rowCount()); ++row)
    for (int column = 0; column < model->columnCount(); ++column)
      for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
        collect(out, QStringLiteral("cell of ") + nameOf(&view),
                model->index(row, column).data(role).toString());
}

}  // namespace

QStringList layoutFaults(QWidget& window) {
  QStringList out;
  const QVector<PaintedText> texts = paintedTexts(window);
  for (const PaintedText& text : texts)
    if (!text.text.trimmed().isEmpty()) addTextFaults(out, text);
  addCollisions(out, texts);
  addOverlaps(out, window);
  out.removeDuplicates();
  return out;
}

QStringList untranslatedTexts(QWidget& window) {
  QStringList out;
  for (const PaintedText& text : paintedTexts(window)) {
    // A text field shows what was typed, and a document has its widget's own words.
    if (const auto* edit = qobject_cast<const QLineEdit*>(text.widget); edit && !edit->text().isEmpty())
      continue;
    collect(out, nameOf(text.widget), text.text);
  }
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    for (const QString& text : {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()})
      collect(out, QStringLiteral("name or tooltip of ") + nameOf(widget), text);
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
      for (int i = 0; i < box->count(); ++i) collect(out, nameOf(widget), box->itemText(i));
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) collectFromView(out, *view);
    if (const auto* spoken = dynamic_cast<const Spoken*>(widget)) {
      collect(out, QStringLiteral("summary of ") + nameOf(widget), spoken->spokenSummary());
      for (const SpokenPart& part : spoken->spokenParts())
        collect(out, QStringLiteral("part of ") + nameOf(widget), part.name + u' ' + part.description);
    }
  }
  for (const QAction* action : window.findChildren<QAction*>())
    for (const QString& text : {action->text(), action->toolTip()})
      collect(out, QStringLiteral("action"), text);
  out.removeDuplicates();
  return out;
}

}  // namespace gc::console
