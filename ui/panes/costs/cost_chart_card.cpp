#include "ui/panes/costs/cost_chart_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include "models/costs/cost_series_model.h"
#include "models/costs/cost_steps_model.h"
#include "models/format/display_zone.h"
#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/title_label.h"

namespace gc::console {
namespace {

constexpr int kLegendWidth = 190;

/// The colour of a series between its tick and its name.
class SwatchDelegate final : public QStyledItemDelegate {
 public:
  SwatchDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    QPixmap map(QSize(12, 12) * ratio);
    map.setDevicePixelRatio(ratio);
    map.fill(seriesColor(m_theme.tokens(), index.data(CostSeriesModel::SlotRole).toInt()));
    option->icon = QIcon(map);
    option->decorationSize = QSize(12, 12);
    option->features |= QStyleOptionViewItem::HasDecoration;
  }

 private:
  const Theme& m_theme;
};

}  // namespace

CostChartCard::CostChartCard(const Theme& theme, const DisplayZone& zone, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_zone(zone),
      m_chart(new CostChartWidget(theme, zone)),
      m_series(new CostSeriesModel(this)),
      m_steps(new CostStepsModel(this)),
      m_title(new TitleLabel),
      m_legend(new QListView),
      m_table(new QTableView),
      m_flip(new QToolButton),
      m_stack(new QStackedLayout) {
  setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 8, 6);
  column->setSpacing(2);
  m_title->setFont(fontOf(TextRole::Strong));
  m_flip->setCheckable(true);
  m_flip->setProperty("flat", true);
  m_flip->setFocusPolicy(Qt::StrongFocus);
  m_flip->setToolTip(tr("Show the same numbers as a table"));
  m_flip->setAccessibleName(tr("Chart as a table"));
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_flip);
  column->addLayout(head);
  auto* picture = new QWidget;
  auto* row = new QHBoxLayout(picture);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_chart, 1);
  row->addWidget(m_legend);
  column->addLayout(m_stack, 1);
  m_stack->addWidget(picture);
  m_stack->addWidget(m_table);

  m_legend->setModel(m_series);
  m_legend->setItemDelegate(new SwatchDelegate(theme, this));
  m_legend->setAccessibleName(tr("Legend: tick what the chart shows"));
  m_legend->setFrameShape(QFrame::NoFrame);
  m_legend->setFixedWidth(kLegendWidth);
  m_legend->setSpacing(0);
  m_legend->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_legend->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_legend->setTextElideMode(Qt::ElideMiddle);
  setUpTable(*m_table, tr("Chart as a table"));
  m_table->setModel(m_steps);
  connect(m_series, &CostSeriesModel::toggled, this, &CostChartCard::seriesToggled);
  connect(m_flip, &QToolButton::toggled, this,
          [this](bool table) { m_stack->setCurrentIndex(table ? 1 : 0); });
  const auto icon = [this] { m_flip->setIcon(m_theme.icon(QStringLiteral("card-list"))); };
  connect(&theme, &Theme::changed, this, icon);
  icon();
}

void CostChartCard::setChart(const CostChart& chart, const QString& title) {
  m_title->setText(title);
  m_chart->setAccessibleName(title);
  m_chart->setChart(chart);
  m_series->setChart(chart);
  const qint64 at = chart.columns.isEmpty() ? 0 : chart.columns.first().fromUs;
  m_steps->setChart(chart, m_zone.timeZone(), m_zone.label(fromMicros(at)));
}

}  // namespace gc::console
