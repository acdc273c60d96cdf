#include "ui/panes/demo/figure_table.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {
namespace {

constexpr int kRow = 28;

/// Colours a row's words by its verdict; the words say it too.
class VerdictDelegate final : public QStyledItemDelegate {
 public:
  VerdictDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() < DemoFigureModel::Measured) return;
    const Tokens& t = m_theme.tokens();
    const auto verdict = DemoFigure::Verdict(index.data(DemoFigureModel::VerdictRole).toInt());
    if (verdict == DemoFigure::Verdict::Missed) {
      option->palette.setColor(QPalette::Text, t.degraded.text);
      option->backgroundBrush = t.degraded.tint;
    }
    if (verdict == DemoFigure::Verdict::Met) option->palette.setColor(QPalette::Text, t.healthy.text);
  }

 private:
  const Theme& m_theme;
};

}  // namespace

FigureTable::FigureTable(const Theme& theme, const QString& accessibleName, QWidget* parent)
    : QTableView(parent), m_model(new DemoFigureModel(this)) {
  setUpTable(*this, accessibleName);
  setModel(m_model);
  setItemDelegate(new VerdictDelegate(theme, this));
  setSelectionMode(QAbstractItemView::NoSelection);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setSectionResizeMode(DemoFigureModel::Figure, QHeaderView::Stretch);
  connect(&theme, &Theme::changed, this, [this] {
    verticalHeader()->setDefaultSectionSize(scaled(kRow));
    updateGeometry();
    viewport()->update();
  });
}

void FigureTable::setFigures(const QList<DemoFigure>& figures) {
  m_model->setFigures(figures);
  updateGeometry();
}

QSize FigureTable::sizeHint() const {
  const int rows = m_model->rowCount() * verticalHeader()->defaultSectionSize();
  return {280, horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth()};
}

}  // namespace gc::console
