#include "ui/panes/costs/reconcile_view.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "models/costs/reconcile_model.h"
#include "ui/shell/console_models.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/aligned_header.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/title_label.h"

namespace gc::console {

static constexpr qint64 kMostBytes = 8 * 1024 * 1024;

ReconcileView::ReconcileView(ConsoleModels& models, QWidget* parent)
    : QWidget(parent),
      m_models(models),
      m_rows(new ReconcileModel(this)),
      m_provider(new QComboBox),
      m_choose(new QPushButton(tr("Choose invoice CSV…"))),
      m_result(new TitleLabel),
      m_table(new QTableView) {
  auto* label = new QLabel(tr("Invoice &of"));
  label->setBuddy(m_provider);
  m_provider->setAccessibleName(tr("Provider of the invoice"));
  m_choose->setAccessibleName(m_choose->text());
  m_choose->setToolTip(tr("Columns day or date, model, and cost_usd, amount_usd, cost or amount"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(space::kM, space::kS, space::kM, 0);
  row->addWidget(label);
  row->addWidget(m_provider);
  row->addWidget(m_choose);
  row->addWidget(m_result, 1);
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(m_rows);
  sorted->setSortRole(ReconcileModel::SortRole);
  setUpTable(*m_table, tr("Invoice beside the ledger"));
  m_table->setModel(sorted);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(ReconcileModel::Day, Qt::AscendingOrder);
  const auto& titles = *qobject_cast<AlignedHeader*>(m_table->horizontalHeader());
  for (int column = 0; column < ReconcileModel::ColumnCount; ++column)
    m_table->setColumnWidth(column, std::max(column == ReconcileModel::Model ? 200 : 120,
                                             titles.titleWidth(column)));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(row);
  column->addWidget(m_table, 1);
  connect(m_choose, &QPushButton::clicked, this, &ReconcileView::chooseFile);
  connect(&models.providers, &ProviderListModel::changed, this, &ReconcileView::fillProviders);
  connect(&models.client, &AdminClient::connectionChanged, this, &ReconcileView::present);
  fillProviders();
  m_result->setText(tr("Shows where a provider's invoice differs from the ledger, by day and model."));
  present();
}

void ReconcileView::fillProviders() {
  for (int row = 0; row < m_models.providers.rowCount(); ++row) {
    const ProviderReading* reading = m_models.providers.provider(row);
    if (reading && m_provider->findData(reading->id) < 0) m_provider->addItem(reading->id, reading->id);
  }
  present();
}

void ReconcileView::chooseFile() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Choose invoice CSV"), {},
                                                    tr("CSV files (*.csv);;All files (*)"));
  if (!path.isEmpty()) compare(path);
}

void ReconcileView::compare(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
    m_result->setText(file.isOpen() ? tr("%1 is larger than 8 MB.").arg(path)
                                    : QStringLiteral("%1: %2").arg(path, file.errorString()));
    return;
  }
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("tz"), QString::fromLatin1(m_models.zone.timeZone().id()));
  m_choose->setEnabled(false);
  m_models.client.postCsv(
      QStringLiteral("/admin/v1/providers/%1/reconcile").arg(m_provider->currentData().toString()), query,
      file.readAll(), this, [this, name = QFileInfo(path).fileName()](const AdminReply& reply) {
        m_rows->setAnswer(reply.body);
        const ReconcileModel::Row& total = m_rows->total();
        m_result->setText(reply.ok ? tr("%1: invoice %2, ledger %3, difference %4 USD (days in %5)")
                                         .arg(name, total.invoice.trimmed(2), total.ledger.trimmed(2),
                                              total.difference.trimmed(2), m_rows->timeZone())
                                   : tr("%1: %2").arg(name, reply.error.text()));
        present();
      });
}

QString ReconcileView::resultText() const { return m_result->text(); }

void ReconcileView::present() {
  const bool able = m_models.client.isConnected() && m_provider->count() > 0;
  m_choose->setEnabled(able);
  m_choose->setToolTip(able ? tr("Columns day or date, model, and cost_usd, amount_usd, cost or amount")
                            : tr("No gateway is connected"));
}

}  // namespace gc::console
