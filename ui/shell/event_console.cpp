#include "ui/shell/event_console.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "models/events/event_log_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {

EventConsole::EventConsole(EventLogModel& model, QWidget* parent)
    : QDockWidget(tr("Event console"), parent),
      m_model(model),
      m_proxy(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit),
      m_requests(new QCheckBox(tr("Requests too"))),
      m_count(new QLabel),
      m_table(new QTableView) {
  setObjectName(QStringLiteral("eventConsole"));
  setAccessibleName(tr("Event console"));
  m_proxy->setSourceModel(&model);
  m_proxy->setFilterKeyColumn(-1);
  m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
  setUpTable(*m_table, tr("Events of the gateway"));
  m_table->setModel(m_proxy);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  const int widths[] = {110, 70, 90};
  for (int column = 0; column < EventLogModel::What; ++column)
    m_table->setColumnWidth(column, widths[column]);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_filter->setPlaceholderText(tr("Find in the events"));
  m_filter->setAccessibleName(tr("Find in the events"));
  m_filter->setClearButtonEnabled(true);
  m_requests->setAccessibleName(tr("Show requests too"));
  m_count->setProperty("muted", true);
  auto* clear = new QPushButton(tr("Clear"));
  clear->setAccessibleName(tr("Clear the event console"));
  auto* row = new QHBoxLayout;
  row->setSpacing(space::kS);
  row->addWidget(m_filter, 1);
  row->addWidget(m_requests);
  row->addWidget(clear);
  row->addWidget(m_count);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(space::kL, space::kXs, space::kL, space::kXs);
  column->setSpacing(space::kXs);
  column->addLayout(row);
  column->addWidget(m_table, 1);
  setWidget(body);
  connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
  connect(m_filter, &QLineEdit::textChanged, this, &EventConsole::present);
  connect(m_requests, &QCheckBox::toggled, this, [this](bool with) { m_model.setWithRequests(with); });
  connect(clear, &QPushButton::clicked, &model, &EventLogModel::clear);
  QScrollBar* bar = m_table->verticalScrollBar();
  connect(m_proxy, &QAbstractItemModel::rowsAboutToBeInserted, this,
          [this, bar] { m_atEnd = bar->value() >= bar->maximum(); });
  connect(m_proxy, &QAbstractItemModel::rowsInserted, this, [this] {
    if (m_atEnd) m_table->scrollToBottom();
    present();
  });
  connect(m_proxy, &QAbstractItemModel::modelReset, this, &EventConsole::present);
  present();
}

void EventConsole::setFilter(const QString& text) { m_filter->setText(text); }

void EventConsole::present() {
  const QLocale locale;
  m_count->setText(
      tr("%1 of %2").arg(locale.toString(m_proxy->rowCount()), locale.toString(m_model.rowCount())));
}

}  // namespace gc::console
