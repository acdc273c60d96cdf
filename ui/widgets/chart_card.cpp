#include "ui/widgets/chart_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>

#include "ui/theme/state_look.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/title_label.h"

namespace gc::console {

static QIcon legendIcon(const QColor& color, Qt::PenStyle dash, bool line, qreal ratio) {
  QPixmap map(QSize(14, 12) * ratio);
  map.setDevicePixelRatio(ratio);
  map.fill(Qt::transparent);
  QPainter painter(&map);
  if (line) {
    painter.setPen(QPen(color, 2.5, dash));
    painter.drawLine(0, 6, 14, 6);
  } else {
    painter.fillRect(QRect(1, 1, 11, 10), color);
  }
  return QIcon(map);
}

/// The space keeps the swatch off the word in every style.
static QString legendText(const ChartLine& line) { return QLatin1Char(' ') + line.name; }

ChartCard::ChartCard(const Theme& theme, const DisplayZone& zone, const QString& title,
                     TimeSeriesWidget::Mode mode, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_chart(new TimeSeriesWidget(theme, zone, mode)),
      m_title(new TitleLabel),
      m_legendRow(new QHBoxLayout),
      m_stack(new QStackedLayout),
      m_flip(new QToolButton) {
  setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 8, 6);
  column->setSpacing(2);
  m_title->setFont(fontOf(TextRole::Strong));
  m_legendRow->setSpacing(0);
  m_legendRow->addWidget(m_title);
  m_legendRow->addStretch();
  m_flip->setCheckable(true);
  m_flip->setProperty("flat", true);
  m_flip->setVisible(false);
  m_legendRow->addWidget(m_flip);
  column->addLayout(m_legendRow);
  column->addLayout(m_stack, 1);
  m_stack->addWidget(m_chart);
  connect(m_flip, &QToolButton::toggled, this,
          [this](bool table) { m_stack->setCurrentIndex(table ? 1 : 0); });
  connect(&theme, &Theme::changed, this, &ChartCard::recolour);
  setTitle(title);
}

void ChartCard::setTitle(const QString& title) {
  m_title->setText(title);
  m_chart->setAccessibleName(title);
  m_flip->setToolTip(tr("Show the same numbers as a table"));
  m_flip->setAccessibleName(tr("%1 as a table").arg(title));
  if (m_table) m_table->setAccessibleName(tr("%1, table").arg(title));
}

void ChartCard::setTable(QAbstractItemModel* model) {
  m_table = new QTableView;
  m_table->setModel(model);
  m_table->setAccessibleName(tr("%1, table").arg(m_title->text()));
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(26);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_stack->addWidget(m_table);
  m_flip->setVisible(true);
  recolour();
}

void ChartCard::setData(ChartData news) {
  bool same = news.lines.size() == m_legend.size();
  for (int i = 0; same && i < m_legend.size(); ++i) same = m_legend[i]->text() == legendText(news.lines[i]);
  m_chart->setData(std::move(news));
  if (!same) rebuildLegend();
}

void ChartCard::rebuildLegend() {
  qDeleteAll(m_legend);
  m_legend.clear();
  for (int i = 0; i < m_chart->data().lines.size(); ++i) {
    const ChartLine& line = m_chart->data().lines[i];
    auto* entry = new QToolButton;
    entry->setText(legendText(line));
    entry->setCheckable(true);
    entry->setChecked(line.visible);
    entry->setProperty("flat", true);
    entry->setFont(fontOf(TextRole::Small));
    entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    entry->setAccessibleName(tr("%1: show %2").arg(m_title->text(), line.name));
    connect(entry, &QToolButton::toggled, this, [this, i](bool on) {
      m_chart->setLineVisible(i, on);
      recolour();
    });
    m_legendRow->insertWidget(m_legendRow->count() - 1, entry);
    m_legend.append(entry);
  }
  recolour();
}

void ChartCard::recolour() {
  const Tokens& t = m_theme.tokens();
  m_flip->setIcon(m_theme.icon(QStringLiteral("card-list")));
  for (int i = 0; i < std::min(m_legend.size(), m_chart->data().lines.size()); ++i) {
    const ChartLine& line = m_chart->data().lines[i];
    const bool asLine = line.dash != Qt::SolidLine || m_chart->data().unit == QLatin1String("ms");
    m_legend[i]->setIcon(legendIcon(line.visible ? seriesColor(t, line.slot) : t.disabled, line.dash, asLine,
                                    devicePixelRatioF()));
  }
}

}  // namespace gc::console
