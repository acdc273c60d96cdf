#include "ui/shell/shortcut_sheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/theme/typography.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

ShortcutSheet::ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* parent)
    : QDialog(parent), m_table(new QTableWidget(0, 3)) {
  setWindowTitle(tr("Keyboard shortcuts"));
  setUpTable(*m_table, tr("Keyboard shortcuts"));
  m_table->setHorizontalHeaderLabels({tr("Area"), tr("Action"), tr("Keys")});
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  for (const ShortcutLine& line : lines) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    QStringList keys;
    for (const QKeySequence& each : line.keys) keys << each.toString(QKeySequence::NativeText);
    m_table->setItem(row, 0, new QTableWidgetItem(line.area));
    m_table->setItem(row, 1, new QTableWidgetItem(line.text));
    m_table->setItem(row, 2, new QTableWidgetItem(keys.join(tr(" or "))));
    m_table->item(row, 2)->setFont(fontOf(TextRole::Strong));
  }
  m_table->setColumnWidth(0, 170);
  m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
  m_table->setColumnWidth(2, 170);
  auto* filter = new QLineEdit;
  filter->setAccessibleName(tr("Find a shortcut"));
  filter->setPlaceholderText(tr("Find a shortcut"));
  filter->setClearButtonEnabled(true);
  connect(filter, &QLineEdit::textChanged, this, &ShortcutSheet::narrow);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(filter);
  column->addWidget(m_table);
  column->addWidget(buttons);
  resize(640, 600);
}

void ShortcutSheet::narrow(const QString& text) {
  for (int row = 0; row < m_table->rowCount(); ++row) {
    bool fits = false;
    for (int cell = 0; cell < m_table->columnCount(); ++cell)
      fits = fits || m_table->item(row, cell)->text().contains(text, Qt::CaseInsensitive);
    m_table->setRowHidden(row, !fits);
  }
}

}  // namespace gc::console
