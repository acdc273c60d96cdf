#include "ui/panes/requests/requests_pane.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panes/requests/request_inspector.h"
#include "ui/panes/requests/request_table.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

static constexpr int kTypingMs = 150;
static constexpr qint64 kShortestStepUs = 5'000'000;

RequestsPane::RequestsPane(const Theme& theme, ConsoleModels& models)
    : Pane(theme, models, QStringLiteral("requests"), tr("Requests")),
      m_query(new QLineEdit),
      m_filterError(new QLabel),
      m_footer(new QLabel),
      m_range(new QToolButton),
      m_follow(new QPushButton),
      m_clear(new QPushButton(tr("Clear filters"))),
      m_table(new QTableView),
      m_inspector(new RequestInspector(theme, models.detail, models.zone, models.format)) {
  buildFilterRow();
  buildTable();
  auto* left = new QFrame;
  left->setObjectName(QStringLiteral("card"));
  auto* leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(1, 1, 1, 6);
  leftColumn->addWidget(m_table, 1);
  m_footer->setProperty("muted", true);
  m_footer->setContentsMargins(12, 0, 12, 0);
  leftColumn->addWidget(m_footer);
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->addWidget(left);
  splitter->addWidget(m_inspector);
  splitter->setHandleWidth(8);
  splitter->setStretchFactor(0, 1);
  splitter->setStretchFactor(1, 0);
  splitter->setSizes({800, 380});
  m_inspector->setMinimumWidth(320);
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);
  connectModels();
  present();
}

void RequestsPane::buildFilterRow() {
  m_query->setToolTip(tr("status:error tenant:acme cost>0.05 …  (Ctrl+F)"));
  m_query->setPlaceholderText(tr("status:error tenant:acme cost>0.05 …  (Ctrl+F)"));
  m_query->setAccessibleName(tr("Filter requests"));
  m_query->setClearButtonEnabled(true);
  m_query->setMinimumWidth(300);
  auto* completer = new QCompleter(RequestFilter::completions(), this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_query->setCompleter(completer);
  m_filterError->setAccessibleName(tr("What is wrong with the filter"));
  m_filterError->hide();
  m_range->setText(tr("Brushed time ×"));
  m_range->setAccessibleName(tr("Remove the time range brushed on the timeline"));
  m_clear->setAccessibleName(tr("Clear filters"));
  for (QWidget* widget : std::initializer_list<QWidget*>{m_filterError, m_query, m_range, m_clear, m_follow})
    header()->addWidget(widget);
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingMs);
  connect(m_query, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
  connect(m_query, &QLineEdit::returnPressed, this, &RequestsPane::applyFilter);
  connect(&m_typing, &QTimer::timeout, this, &RequestsPane::applyFilter);
  connect(m_clear, &QPushButton::clicked, this, [this] { setFilter({}); });
  connect(m_range, &QToolButton::clicked, this, [this] {
    models().timeline.clearBrush();
    models().requests.setTimeRange(std::nullopt);
  });
}

void RequestsPane::buildTable() {
  setUpRequestTable(*m_table, theme(), models().requests);
  auto* end = new QShortcut(Qt::Key_End, m_table, nullptr, nullptr, Qt::WidgetShortcut);
  end->setWhatsThis(tr("Follow the newest request"));
  connect(end, &QShortcut::activated, this, [this] { follow(true); });
  connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RequestsPane::onScrolled);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestsPane::present);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            if (index.isValid()) m_pendingSelection.clear();
            models().detail.select(index.data(RequestListModel::IdRole).toString());
          });
  connect(m_table, &QTableView::activated, this, [this] { openInspector(true); });
}

void RequestsPane::connectModels() {
  RequestListModel& model = models().requests;
  connect(&model, &RequestListModel::rowsInserted, this, [this] {
    if (models().requests.isFollowing()) m_table->scrollToBottom();
    if (!m_pendingSelection.isEmpty()) setSelection(m_pendingSelection);
    selectSomething();
    present();
  });
  const auto shift = [this](int rows) {
    m_adjusting = true;
    QScrollBar* bar = m_table->verticalScrollBar();
    bar->setValue(bar->value() + rows * m_table->verticalHeader()->defaultSectionSize());
    m_adjusting = false;
  };
  connect(&model, &RequestListModel::rowsTrimmed, this, [shift](int count) { shift(-count); });
  connect(&model, &RequestListModel::rowsAddedAtTop, this, [shift](int count) { shift(count); });
  connect(&model, &RequestListModel::filterChanged, this, &RequestsPane::present);
  connect(&model, &RequestListModel::filterApplied, this, [this] {
    if (models().requests.isFollowing()) m_table->scrollToBottom();
    selectSomething();
    present();
  });
  connect(&model, &RequestListModel::modelReset, this, &RequestsPane::present);
  connect(&model, &RequestListModel::newCountChanged, this, &RequestsPane::presentFollow);
  connect(&model, &RequestListModel::followingChanged, this, &RequestsPane::presentFollow);
  connect(&model, &RequestListModel::freshnessChanged, this, &RequestsPane::present);
  connect(&model, &RequestListModel::loadFailed, this, [this](const AdminError& error) {
    announce(Severity::Error, tr("Requests could not be loaded: %1").arg(error.text()), error.text());
  });
  connect(&models().scope, &Scope::tenantChanged, this, &RequestsPane::applyFilter);
  connect(&models().scope, &Scope::windowChanged, this, &RequestsPane::applyWindow);
  connect(&models().client, &AdminClient::tick, this, &RequestsPane::applyWindow);
  connect(&models().client, &AdminClient::connectionChanged, this, &RequestsPane::applyWindow);
  connect(&models().scope, &Scope::liveChanged, this, [this] { follow(models().scope.isLive()); });
  connect(m_follow, &QPushButton::clicked, this, [this] { follow(!models().requests.isFollowing()); });
  connect(m_inspector, &RequestInspector::stepRequested, this, &RequestsPane::step);
  connect(m_inspector, &RequestInspector::showOnTimeline, this, [this](qint64 atUs) {
    models().timeline.setWindow({atUs - 60'000'000, atUs + 60'000'000});
    models().scope.setCrosshair(atUs);
    Q_EMIT openRequested({QStringLiteral("failover"), {}, {}});
  });
  connect(empty(), &EmptyState::actionTriggered, this, [this] { setFilter({}); });
  connect(&theme(), &Theme::changed, this, &RequestsPane::present);
}

void RequestsPane::setActive(bool active) { models().requests.setActive(active); }

void RequestsPane::refresh() { models().requests.refresh(); }

bool RequestsPane::isReady() const {
  const RequestListModel& model = models().requests;
  return model.freshness().hasData && !model.isFiltering() && !models().detail.isLoading() &&
         (model.rowCount() > 0 || isShowingEmpty());
}

void RequestsPane::setFilter(const QString& text) {
  if (m_query->text() != text) m_query->setText(text);
  applyFilter();
}

QString RequestsPane::filter() const { return m_query->text(); }

void RequestsPane::applyFilter() {
  m_typing.stop();
  const QString tenant = models().scope.tenant();
  const QString typed = m_query->text().trimmed();
  const QString whole =
      tenant.isEmpty() ? typed : QStringLiteral("tenant:%1 %2").arg(tenant, typed).trimmed();
  if (whole != models().requests.filterText() || !models().requests.filterError().isEmpty())
    models().requests.setFilter(whole);
  present();
}

/// The stretch of time of the scope bar. It moves on in small steps while the list follows; what stands still
/// keeps its rows, and so does a snapshot of the past or a clock that stands.
void RequestsPane::applyWindow() {
  RequestListModel& model = models().requests;
  const AdminClient& client = models().client;
  if (model.freshness().recalled || client.clock().frozen()) return model.setSince(std::nullopt);
  if (!client.isConnected() || !model.isFollowing()) return;
  const qint64 length = qint64(models().scope.windowS()) * 1'000'000;
  const qint64 step = std::max(kShortestStepUs, length / 60);
  const qint64 from = client.gatewayNow().toMSecsSinceEpoch() * 1000 - length;
  model.setSince(from / step * step);
}

void RequestsPane::setSelection(const QString& requestId) {
  m_pendingSelection = requestId;
  if (requestId.isEmpty()) return;
  const QModelIndex index = models().requests.indexOf(requestId);
  if (!index.isValid()) {
    // Not among the rows held, or not yet: the ledger knows it all the same.
    m_table->setCurrentIndex({});
    models().detail.select(requestId);
    return;
  }
  m_pendingSelection.clear();
  m_table->selectRow(index.row());
  m_table->scrollTo(index);
}

QString RequestsPane::selection() const {
  if (!m_pendingSelection.isEmpty()) return m_pendingSelection;
  return m_table->currentIndex().data(RequestListModel::IdRole).toString();
}

void RequestsPane::focusFilter() {
  m_query->setFocus();
  m_query->selectAll();
}

bool RequestsPane::isInspectorOpen() const { return !m_inspector->isHidden(); }
QWidget* RequestsPane::inspectorRegion() const { return m_inspector; }
void RequestsPane::openInspector(bool open) { m_inspector->setVisible(open); }
QString RequestsPane::exportName() const { return QStringLiteral("requests.csv"); }
const QAbstractItemView* RequestsPane::exportTable() const { return m_table; }
QString RequestsPane::footerText() const { return m_footer->text(); }
QString RequestsPane::filterErrorText() const { return m_filterError->text(); }

void RequestsPane::follow(bool following) {
  models().requests.setFollowing(following);
  if (following) {
    m_adjusting = true;
    m_table->scrollToBottom();
    m_adjusting = false;
  }
}

/// Scrolling up stops following, reaching the end resumes it; near the top older rows are fetched.
void RequestsPane::onScrolled() {
  if (m_adjusting || !isVisible()) return;
  const QScrollBar* bar = m_table->verticalScrollBar();
  const bool atEnd = bar->value() >= bar->maximum() - m_table->verticalHeader()->defaultSectionSize();
  if (!atEnd && bar->isSliderDown()) models().requests.setFollowing(false);
  if (!atEnd && m_table->hasFocus()) models().requests.setFollowing(false);
  if (atEnd && bar->isSliderDown() && models().scope.isLive()) models().requests.setFollowing(true);
  if (bar->value() < 40 && bar->maximum() > 0 && models().requests.olderAvailable() &&
      !models().requests.fetchingOlder())
    models().requests.fetchOlder();
}

/// The inspector always tells of a row that is there: the newest, unless somebody chose another.
void RequestsPane::selectSomething() {
  if (m_pendingSelection.isEmpty() && !m_table->currentIndex().isValid() && models().requests.rowCount() > 0)
    m_table->selectRow(models().requests.rowCount() - 1);
}

void RequestsPane::step(int rows) {
  const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() + rows : 0;
  if (row < 0 || row >= models().requests.rowCount()) return;
  models().requests.setFollowing(false);
  m_table->selectRow(row);
  m_table->scrollTo(models().requests.index(row, 0));
}

void RequestsPane::present() {
  RequestListModel& model = models().requests;
  const Format& format = models().format;
  const int shown = model.rowCount();
  QString footer = tr("%1 of %2").arg(format.count(shown), format.count(model.totalRows()));
  const auto selected = m_table->selectionModel()->selectedRows().size();
  if (selected > 0) footer += QStringLiteral(" · ") + tr("%1 selected").arg(format.count(selected));
  if (const qint64 unpriced = model.unpricedShown())
    footer += QStringLiteral(" · ") + tr("%1 unpriced").arg(format.count(unpriced));
  m_footer->setText(footer);
  m_table->setAccessibleName((model.isFollowing()
                                  ? tr("Requests, following, %n row(s)", nullptr, shown)
                                  : tr("Requests, standing still, %n row(s)", nullptr, shown)));
  const QString error = model.filterError();
  m_filterError->setVisible(!error.isEmpty());
  m_filterError->setText(error);
  m_filterError->setStyleSheet(QStringLiteral("color:%1").arg(theme().tokens().blocked.text.name()));
  m_range->setVisible(model.timeRange().has_value());
  m_clear->setVisible(!m_query->text().isEmpty());
  setNote(models().scope.tenant().isEmpty() ? QString() : tr("tenant %1").arg(models().scope.tenant()));
  presentFollow();
  const bool filtered = !model.filterText().isEmpty() || model.timeRange().has_value();
  if (filtered)
    empty()->setText({QStringLiteral("search"),
                      tr("No match among %n loaded request(s).", nullptr, int(model.totalRows())),
                      {},
                      tr("Clear filters")});
  else if (model.totalRows() > 0)
    empty()->setText({QStringLiteral("search"),
                      tr("None of %n loaded request(s) lies in the time range.", nullptr,
                         int(model.totalRows())),
                      {},
                      {}});
  else
    empty()->setText(
        {QStringLiteral("inbox"), tr("No requests yet: send one to see it here within a second."), {}, {}});
  applyFreshness(model.freshness());
  showEmpty(model.freshness().hasData && shown == 0 && !model.isFiltering());
}

void RequestsPane::presentFollow() {
  const RequestListModel& model = models().requests;
  const Tokens& t = theme().tokens();
  if (model.isFollowing()) {
    m_follow->setText(tr(" Following"));
    m_follow->setIcon(theme().icon(QStringLiteral("record-circle"), t.healthy.text));
    m_follow->setAccessibleName(tr("Following: new requests appear at the bottom; press to stand still"));
  } else {
    m_follow->setText(tr(" %n new, resume (End)", nullptr, int(model.newCount())));
    m_follow->setIcon(theme().icon(QStringLiteral("pause-fill"), t.degraded.text));
    m_follow->setAccessibleName(
        tr("Standing still, %n new request(s); press to follow", nullptr, int(model.newCount())));
  }
}

}  // namespace gc::console
