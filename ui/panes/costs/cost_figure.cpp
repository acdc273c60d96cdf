#include "ui/panes/costs/cost_figure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "models/costs/cost_table_model.h"
#include "models/costs/cost_text.h"
#include "ui/panes/costs/cost_paint.h"
#include "ui/theme/state_look.h"
#include "ui/theme/typography.h"
#include "ui/widgets/paper_page.h"

namespace gc::console {
namespace {

class FigureText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::CostFigure)
};

constexpr int kWidth = 1200, kHeight = 640, kPixelRatio = 2, kMargin = 24, kLegendColumns = 4;

QFont scaled(TextRole role, double unit) {
  QFont font = fontOf(role);
  font.setPixelSize(std::max(1, int(font.pixelSize() * unit)));
  // Shaped glyphs have no characters of their own: who searches the text would miss them.
  font.setStyleStrategy(QFont::PreferNoShaping);
  return font;
}

QString amountText(const CostFigure& figure, const CostSums& sums) {
  return costText(sums, moneyDecimals(figure.chart.shown()));
}

/// Swatch, name and amount of every series that is shown; returns where it ends.
double paintLegend(QPainter& painter, const QRectF& area, const CostFigure& figure, double unit) {
  const Tokens& t = tokensOf(Scheme::Light);
  painter.setFont(scaled(TextRole::Small, unit));
  const double height = QFontMetricsF(painter.font()).height() + 2 * unit;
  const double width = area.width() / kLegendColumns;
  int place = 0;
  for (const CostSeries& series : figure.chart.series) {
    if (!series.visible) continue;
    const QRectF at(area.left() + place % kLegendColumns * width,
                    area.top() + place / kLegendColumns * height, width, height);
    painter.fillRect(QRectF(at.left(), at.top() + 3 * unit, 10 * unit, 10 * unit),
                     seriesColor(t, series.slot));
    painter.setPen(t.textPrimary);
    const QString text = QStringLiteral("%1  %2").arg(series.title, amountText(figure, series.total));
    painter.drawText(at.adjusted(15 * unit, 0, -6 * unit, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideMiddle, width - 21 * unit));
    ++place;
  }
  return area.top() + std::ceil(double(place) / kLegendColumns) * height;
}

QString sumText(const CostFigure& figure) {
  QString out = FigureText::tr("Together %1 USD").arg(figure.chart.shown().exact());
  if (const qint64 unpriced = figure.chart.unpriced())
    out += QStringLiteral("  ·  ") +
           FigureText::tr("%n request(s) without a price are not in it", nullptr, int(unpriced));
  return out;
}

QString writeImage(const QString& path, const CostFigure& figure) {
  QImage image(QSize(kWidth, kHeight) * kPixelRatio, QImage::Format_ARGB32);
  image.setDevicePixelRatio(kPixelRatio);
  image.fill(tokensOf(Scheme::Light).surface);
  image.setText(QStringLiteral("Title"), figure.title);
  image.setText(QStringLiteral("Description"), figure.subtitle() + QLatin1Char('\n') + figure.mark);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintCostFigure(painter, QRectF(0, 0, kWidth, kHeight), figure, 1);
  painter.end();
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
    return QStringLiteral("%1: %2").arg(path, file.errorString());
  return {};
}

QString writeSvg(const QString& path, const CostFigure& figure) {
  QBuffer drawing;
  QSvgGenerator svg;
  svg.setOutputDevice(&drawing);
  svg.setSize({kWidth, kHeight});
  svg.setViewBox(QRect(0, 0, kWidth, kHeight));
  svg.setTitle(figure.title);
  svg.setDescription(figure.subtitle() + QLatin1Char('\n') + figure.mark);
  QPainter painter(&svg);
  painter.fillRect(QRect(0, 0, kWidth, kHeight), tokensOf(Scheme::Light).surface);
  paintCostFigure(painter, QRectF(0, 0, kWidth, kHeight), figure, 1);
  painter.end();
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(drawing.data()) != drawing.size() || !file.commit())
    return QStringLiteral("%1: %2").arg(path, file.errorString());
  return {};
}

/// The columns of the screen's table that a page has room for.
void writeTable(PaperPage& page, const CostReport& report) {
  using Table = CostTableModel;
  constexpr Table::Column kColumns[] = {Table::Group,   Table::Requests, Table::Prompt,  Table::Completion,
                                        Table::Cost,    Table::Savings,  Table::Unpriced, Table::Share};
  Table table;
  table.setReport(report, std::nullopt);
  QList<PaperColumn> columns;
  for (const Table::Column column : kColumns)
    columns.append({table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                    column == Table::Group ? 2.0 : 1.0, column != Table::Group});
  QList<QStringList> rows;
  for (int row = 0; row < table.rowCount(); ++row) {
    QStringList cells;
    for (const Table::Column column : kColumns) cells << table.index(row, column).data().toString();
    rows << cells;
  }
  page.heading(title(report.groupBy));
  page.table(columns, rows);
}

QString writePdf(const QString& path, const CostFigure& figure, const CostReport& report) {
  const QString foot = QStringLiteral("%1  ·  %2").arg(figure.connection, figure.date);
  return writePaper(path, {figure.title, foot, figure.mark}, [&](PaperPage& page) {
    page.title(figure.title);
    page.paragraph(figure.subtitle(), true);
    const CostLook look{.tokens = page.tokens(),
                        .text = PaperPage::font(7.5),
                        .unit = PaperPage::kUnits * 0.75,
                        .zone = figure.zone,
                        .zoneLabel = figure.zoneLabel};
    page.painted(sumText(figure), 210, [&](QPainter& painter, const QRectF& at) {
      const double below = paintLegend(painter, at, figure, look.unit);
      paintCostChart(painter, QRectF(at.left(), below, at.width(), at.bottom() - below), figure.chart, look);
    });
    writeTable(page, report);
  });
}

}  // namespace

QString CostFigure::subtitle() const {
  return QStringList{range, FigureText::tr("times in %1").arg(zoneLabel), connection, date}.join(
      QStringLiteral("  ·  "));
}

void paintCostFigure(QPainter& painter, const QRectF& area, const CostFigure& figure, double unit) {
  const Tokens& t = tokensOf(Scheme::Light);
  const QRectF inner = area.adjusted(kMargin * unit, kMargin * unit, -kMargin * unit, -kMargin * unit);
  double y = inner.top();
  const auto line = [&](const QString& text, TextRole role, const QColor& color) {
    painter.setFont(scaled(role, unit));
    painter.setPen(color);
    const double height = QFontMetricsF(painter.font()).height() + 4 * unit;
    painter.drawText(QRectF(inner.left(), y, inner.width(), height), Qt::AlignLeft | Qt::AlignVCenter, text);
    y += height;
  };
  line(figure.title, TextRole::Heading, t.textPrimary);
  line(figure.subtitle(), TextRole::Small, t.textMuted);
  if (!figure.mark.isEmpty()) line(figure.mark, TextRole::Small, t.degraded.text);
  line(sumText(figure), TextRole::Strong, t.textPrimary);
  y = paintLegend(painter, QRectF(inner.left(), y + 4 * unit, inner.width(), 0), figure, unit);
  const CostLook look{.tokens = t,
                      .text = scaled(TextRole::Caption, unit),
                      .unit = unit,
                      .zone = figure.zone,
                      .zoneLabel = figure.zoneLabel};
  paintCostChart(painter, QRectF(inner.left(), y, inner.width(), inner.bottom() - y), figure.chart, look);
}

QString writeCostFigure(const QString& path, const CostFigure& figure, const CostReport& report) {
  if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) return writeSvg(path, figure);
  if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) return writePdf(path, figure, report);
  return writeImage(path, figure);
}

}  // namespace gc::console
