#include "ui/panes/ledger/ledger_window.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "models/format/display_zone.h"
#include "ui/panes/requests/request_inspector.h"
#include "ui/panes/requests/request_table.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/kpi_tile.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/title_label.h"

namespace gc::console {

LedgerWindow::LedgerWindow(const Theme& theme, const UiClock& clock, const DisplayZone& zone,
                           const QString& path, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_theme(theme),
      m_zone(zone),
      m_noGateway(clock),
      m_requests(m_noGateway, zone),
      m_reader(path),
      m_detail([this](const QString& id, QObject* context, AdminClient::Done done) {
        m_reader.load(id, context, std::move(done));
      }),
      m_mark(new QLabel(tr("FILE"))),
      m_simulated(new QLabel(tr("▲ SIMULATION"))),
      m_source(new QLabel),
      m_filterError(new QLabel),
      m_footer(new QLabel),
      m_name(new TitleLabel(QFileInfo(path).absoluteFilePath())),
      m_bar(new MessageBar(theme)),
      m_filter(new QLineEdit),
      m_table(new QTableView),
      m_inspector(new RequestInspector(theme, m_detail, zone, m_format)) {
  setObjectName(QStringLiteral("ledgerWindow"));
  setAttribute(Qt::WA_StyledBackground);
  resize(1232, 760);
  build(path);
  connect(&m_reader, &LedgerReader::opened, this, [this](const LedgerFacts& facts) {
    m_facts = facts;
    presentFacts();
  });
  connect(&m_reader, &LedgerReader::arrived, &m_requests, &RequestListModel::append);
  connect(&m_reader, &LedgerReader::finished, this, [this] {
    m_reading = false;
    presentRows();
  });
  connect(&m_reader, &LedgerReader::failed, this, [this](const QString& problem) {
    m_reading = false;
    m_bar->say(Severity::Error, problem);
    presentRows();
  });
  connect(&m_requests, &RequestListModel::filterChanged, this, &LedgerWindow::presentRows);
  connect(&m_requests, &RequestListModel::filterApplied, this, &LedgerWindow::presentRows);
  connect(&m_requests, &RequestListModel::rowsInserted, this, &LedgerWindow::presentRows);
  connect(&m_zone, &DisplayZone::changed, this, &LedgerWindow::presentFacts);
  connect(&theme, &Theme::changed, this, &LedgerWindow::presentFacts);
  presentFacts();
  m_reader.start();
}

void LedgerWindow::build(const QString& path) {
  setWindowTitle(tr("Ledger file %1").arg(QFileInfo(path).fileName()));
  m_name->setFont(fontOf(TextRole::Title));
  m_source->setProperty("muted", true);
  m_footer->setProperty("muted", true);
  m_filterError->setAccessibleName(tr("What is wrong with the filter"));
  auto* title = new QHBoxLayout;
  title->setSpacing(space::kS);
  title->addWidget(m_mark);
  title->addWidget(m_name);
  title->addStretch();
  title->addWidget(m_simulated);
  auto* tiles = new QHBoxLayout;
  tiles->setSpacing(space::kS);
  const auto tile = [&](KpiTile*& made, const QString& filter) {
    made = new KpiTile(m_theme);
    connect(made, &KpiTile::clicked, this, [this, filter] { setFilter(filter); });
    tiles->addWidget(made);
  };
  tile(m_all, {});
  tile(m_failed, QStringLiteral("status:error"));
  tile(m_rescued, QStringLiteral("status:rescued"));
  tile(m_unpriced, QStringLiteral("status:unpriced"));
  tile(m_cost, QStringLiteral("-status:unpriced"));
  tile(m_savings, QStringLiteral("-status:unpriced"));
  m_filter->setPlaceholderText(tr("status:error tenant:acme cost>0.05 …"));
  m_filter->setAccessibleName(tr("Filter requests"));
  m_filter->setClearButtonEnabled(true);
  connect(m_filter, &QLineEdit::textChanged, this,
          [this](const QString& text) { m_requests.setFilter(text); });
  setUpRequestTable(*m_table, m_theme, m_requests);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& row) { m_detail.select(row.data(RequestListModel::IdRole).toString()); });
  m_inspector->offerTimeline(false);
  m_inspector->setMinimumWidth(320);
  connect(m_inspector, &RequestInspector::stepRequested, this, &LedgerWindow::step);
  auto* list = new QFrame;
  list->setObjectName(QStringLiteral("card"));
  auto* rows = new QVBoxLayout(list);
  rows->setContentsMargins(1, 1, 1, 6);
  rows->addWidget(m_table, 1);
  m_footer->setContentsMargins(12, 0, 12, 0);
  rows->addWidget(m_footer);
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->addWidget(list);
  splitter->addWidget(m_inspector);
  splitter->setStretchFactor(0, 1);
  splitter->setSizes({820, 380});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
  column->setSpacing(space::kS);
  column->addLayout(title);
  column->addWidget(m_source);
  column->addWidget(m_bar);
  column->addLayout(tiles);
  column->addWidget(m_filter);
  column->addWidget(m_filterError);
  column->addWidget(splitter, 1);
}

void LedgerWindow::presentFacts() {
  const Tokens& t = m_theme.tokens();
  const auto chip = [](QLabel& label, const StateColors& colors) {
    label.setFont(fontOf(TextRole::Small));
    label.setStyleSheet(QStringLiteral("background:%1; color:%2; border-radius:4px; padding:3px 8px;")
                            .arg(colors.tint.name(), colors.text.name()));
  };
  chip(*m_mark, t.unknown);
  chip(*m_simulated, t.degraded);
  m_simulated->setVisible(m_facts && m_facts->simulated);
  if (m_facts) {
    const QString changed = m_zone.dateTime(m_facts->changedAt);
    m_source->setText(m_facts->requests == 0
                          ? tr("Tenant %1 · file of %2 · no requests").arg(m_facts->tenant, changed)
                          : tr("Tenant %1 · file of %2 · requests from %3 to %4")
                                .arg(m_facts->tenant, changed, m_zone.dateTime(m_facts->from),
                                     m_zone.dateTime(m_facts->to)));
  }
  const auto show = [](KpiTile& tile, const QString& title, const QString& value, const QString& unit,
                       const QString& note, const QString& exact) {
    tile.setReading({.title = title,
                     .value = value,
                     .unit = unit,
                     .note = note,
                     .tooltip = exact,
                     .spoken = QStringLiteral("%1, %2 %3").arg(title, value, unit)});
  };
  const auto count = [this](qint64 LedgerFacts::*figure) {
    return m_format.count(m_facts ? std::optional(*m_facts.*figure) : std::nullopt);
  };
  const auto money = [this](Usd LedgerFacts::*figure) {
    return m_facts ? (*m_facts.*figure).rounded(2, QLocale()) : kUnknown;
  };
  const auto exact = [this](Usd LedgerFacts::*figure) {
    return m_facts ? (*m_facts.*figure).exact() + QStringLiteral(" USD") : QString();
  };
  show(*m_all, tr("Requests"), count(&LedgerFacts::requests), {},
       tr("tokens %1 in, %2 out")
           .arg(count(&LedgerFacts::promptTokens), count(&LedgerFacts::completionTokens)),
       {});
  show(*m_failed, tr("Failed"), count(&LedgerFacts::failed), {}, {}, {});
  show(*m_rescued, tr("Rescued"), count(&LedgerFacts::rescued), {}, {}, {});
  show(*m_unpriced, tr("Unpriced"), count(&LedgerFacts::unpriced), {}, tr("not in the cost"), {});
  show(*m_cost, tr("Cost"), money(&LedgerFacts::cost), QStringLiteral("USD"), {}, exact(&LedgerFacts::cost));
  show(*m_savings, tr("Savings"), money(&LedgerFacts::savings), QStringLiteral("USD"), {},
       exact(&LedgerFacts::savings));
  m_filterError->setStyleSheet(QStringLiteral("color:%1").arg(t.blocked.text.name()));
  presentRows();
}

void LedgerWindow::presentRows() {
  const QString error = m_requests.filterError();
  m_filterError->setVisible(!error.isEmpty());
  m_filterError->setText(error);
  const int shown = m_requests.rowCount();
  m_footer->setText(countText(shown));
  m_table->setAccessibleName(tr("Requests in the file, %n row(s)", nullptr, shown));
  if (shown > 0 && !m_table->currentIndex().isValid()) m_table->selectRow(shown - 1);
}

QString LedgerWindow::countText(qint64 shown) const {
  const qint64 held = m_requests.totalRows();
  const QString count = tr("%1 of %2").arg(m_format.count(shown), m_format.count(held));
  if (m_reading) return tr("%1 · reading…").arg(count);
  return m_facts && m_facts->requests > held
             ? tr("%1 · the newest of %2 in the file").arg(count, m_format.count(m_facts->requests))
             : count;
}

void LedgerWindow::step(int rows) {
  const int row = m_table->currentIndex().row() + rows;
  if (row < 0 || row >= m_requests.rowCount()) return;
  m_table->selectRow(row);
  m_table->scrollTo(m_requests.index(row, 0));
}

void LedgerWindow::setFilter(const QString& text) { m_filter->setText(text); }
QString LedgerWindow::sourceText() const { return m_source->text(); }
QString LedgerWindow::problemText() const { return m_bar->text(); }

}  // namespace gc::console
