#include "ui/panes/lists/paged_pane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/lists/paged_list_model.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/aligned_header.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

PagedPane::PagedPane(const Theme& theme, ConsoleModels& models, const QString& id, const QString& title,
                     PagedListModel& list)
    : Pane(theme, models, id, title),
      m_list(list),
      m_search(new QLineEdit),
      m_table(new QTableView),
      m_footer(new QLabel),
      m_detailTitle(new QLabel),
      m_inspector(new QFrame),
      m_detail(new QTextBrowser) {
  setUpTable(*m_table, title);
  m_table->setModel(&list);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
}

void PagedPane::build(const QString& searchWords, const QList<std::pair<int, int>>& columnWidths) {
  m_search->setPlaceholderText(searchWords);
  m_search->setToolTip(tr("%1 (Ctrl+F)").arg(searchWords));
  m_search->setAccessibleName(searchWords);
  m_search->setClearButtonEnabled(true);
  m_search->setMinimumWidth(180);
  header()->addWidget(m_search);
  const auto& titles = *qobject_cast<AlignedHeader*>(m_table->horizontalHeader());
  for (const auto& [column, width] : columnWidths)
    m_table->setColumnWidth(column, std::max(width, titles.titleWidth(column)));

  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::kS);
  for (QAction* action : menuActions()) {
    m_table->addAction(action);
    if (!action->isSeparator() && action->priority() != QAction::LowPriority)
      buttons->addWidget(new ActionButton(*action));
  }
  buttons->addStretch();
  auto* card = new QFrame;
  card->setObjectName(QStringLiteral("card"));
  auto* cardColumn = new QVBoxLayout(card);
  cardColumn->setContentsMargins(1, 1, 1, 6);
  cardColumn->addWidget(m_table, 1);
  m_footer->setProperty("muted", true);
  m_footer->setContentsMargins(12, 0, 12, 0);
  cardColumn->addWidget(m_footer);

  m_inspector->setObjectName(QStringLiteral("card"));
  m_inspector->setMinimumWidth(280);
  auto* detailColumn = new QVBoxLayout(m_inspector);
  detailColumn->setContentsMargins(14, 10, 12, 10);
  m_detailTitle->setFont(fontOf(TextRole::Heading));
  m_detailTitle->setWordWrap(true);
  m_detail->setFrameShape(QFrame::NoFrame);
  m_detail->setOpenLinks(false);
  m_detail->setAccessibleName(tr("Details of the selected row"));
  detailColumn->addWidget(m_detailTitle);
  detailColumn->addWidget(m_detail, 1);
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->addWidget(card);
  splitter->addWidget(m_inspector);
  splitter->setHandleWidth(8);
  splitter->setChildrenCollapsible(false);
  splitter->setStretchFactor(0, 1);
  splitter->setSizes({860, 340});
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kS);
  column->addLayout(buttons);
  column->addWidget(splitter, 1);

  connect(m_search, &QLineEdit::textChanged, &m_list, &PagedListModel::setSearch);
  connect(&m_list, &PagedListModel::changed, this, &PagedPane::present);
  connect(&m_list, &PagedListModel::freshnessChanged, this, &PagedPane::present);
  connect(&m_list, &PagedListModel::pageFailed, this, [this](const AdminError& error) {
    announce(Severity::Error, tr("The next rows could not be read: %1").arg(error.text()), error.text());
  });
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PagedPane::present);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& now) {
            if (now.isValid()) m_wanted = m_list.keyAt(now.row());
          });
  connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &PagedPane::reportVisibleRows);
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
    if (!(index.flags() & Qt::ItemIsEditable)) openInspector(true);
  });
  connect(&models().client, &AdminClient::connectionChanged, this, &PagedPane::presentActions);
  connect(&theme(), &Theme::changed, this, &PagedPane::present);
  connect(empty(), &EmptyState::actionTriggered, this, [this] {
    if (m_list.isFiltered())
      setFilter({});
    else
      onEmptyAction();
  });
  present();
}

void PagedPane::setActive(bool active) { m_list.setActive(active); }
void PagedPane::refresh() { m_list.refresh(); }
bool PagedPane::isReady() const { return m_list.freshness().hasData; }
QString PagedPane::filter() const { return m_search->text(); }
void PagedPane::setFilter(const QString& text) { m_search->setText(text); }
bool PagedPane::isInspectorOpen() const { return !m_inspector->isHidden(); }
void PagedPane::openInspector(bool open) { m_inspector->setVisible(open); }
QString PagedPane::exportName() const { return id() + QStringLiteral(".csv"); }
const QAbstractItemView* PagedPane::exportTable() const { return m_table; }
QWidget* PagedPane::inspectorRegion() const { return m_inspector; }
QString PagedPane::footerText() const { return m_footer->text(); }
QString PagedPane::detailText() const { return m_detail->toPlainText(); }

void PagedPane::focusFilter() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void PagedPane::setSelection(const QString& key) {
  if (key.isEmpty()) return;
  m_wanted = key;
  select();
  if (selection() != key && !m_list.isComplete() && isReady()) setFilter(key);
}

QString PagedPane::selection() const {
  const QModelIndex now = m_table->currentIndex();
  return now.isValid() ? m_list.keyAt(now.row()) : m_wanted;
}

QList<int> PagedPane::selectedRows() const {
  QList<int> out;
  for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) out << row.row();
  return out;
}

void PagedPane::announceRefusal(const QString& object, const AdminError& error) {
  const QString text =
      error.isOutdated()
          ? tr("%1 was changed by somebody else meanwhile and is shown as it is now: look, then try again.")
                .arg(object)
          : tr("%1 was not changed: %2").arg(object, error.text());
  announce(Severity::Error, text, error.text());
}

/// The row that was chosen comes back after a new search; until one was chosen it is the first.
void PagedPane::select() {
  if (m_table->currentIndex().isValid() && m_list.keyAt(m_table->currentIndex().row()) == m_wanted) return;
  const int row = m_wanted.isEmpty() ? 0 : m_list.rowOf(m_wanted);
  if (row < 0 || row >= m_list.rowCount()) return;
  m_table->selectRow(row);
  m_table->scrollTo(m_list.index(row, 0));
}

void PagedPane::reportVisibleRows() {
  const int first = std::max(0, m_table->rowAt(0)), last = m_table->rowAt(m_table->viewport()->height() - 1);
  m_list.setVisibleRows(first, last < 0 ? m_list.rowCount() - 1 : last);
}

void PagedPane::present() {
  select();
  reportVisibleRows();
  const Format& format = models().format;
  const int rows = m_list.rowCount();
  QString count = format.count(rows);
  if (m_list.isFiltered() && !m_list.isComplete() && rows > 0) count += QLatin1Char('+');
  QString footer = m_list.total() ? tr("%1 of %2").arg(count, format.count(m_list.total())) : count;
  if (const auto selected = selectedRows().size())
    footer += QStringLiteral(" · ") + tr("%1 selected").arg(format.count(selected));
  m_footer->setText(footer);
  m_table->setAccessibleName(spokenName(int(m_list.total().value_or(rows))));
  presentDetail();
  presentActions();
  if (m_list.isFiltered())
    empty()->setText({QStringLiteral("search"), tr("No match on the gateway."), {}, tr("Clear filters")});
  else
    empty()->setText(emptyText());
  applyFreshness(m_list.freshness());
  showEmpty(m_list.freshness().hasData && rows == 0 && m_list.isComplete());
}

void PagedPane::presentDetail() {
  const int row = m_table->currentIndex().row();
  const QString title = row < 0 ? tr("Nothing selected") : detailTitle(row);
  const QString html = row < 0 ? QString() : detailHtml(row);
  if (html == m_detailShown && title == m_detailTitle->text()) return;
  m_detailShown = html;
  m_detailTitle->setText(title);
  const int scrolled = m_detail->verticalScrollBar()->value();
  m_detail->setHtml(html);
  m_detail->verticalScrollBar()->setValue(scrolled);
}

}  // namespace gc::console
