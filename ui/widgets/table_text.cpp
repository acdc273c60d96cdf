#include "ui/widgets/table_text.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

#include "models/format/csv.h"

namespace gc::console {
namespace {

const QHeaderView* headerOf(const QAbstractItemView& view) {
  if (const auto* table = qobject_cast<const QTableView*>(&view)) return table->horizontalHeader();
  if (const auto* tree = qobject_cast<const QTreeView*>(&view)) return tree->header();
  return nullptr;
}

QList<int> shownColumns(const QAbstractItemView& view) {
  QList<int> out;
  const QHeaderView* header = headerOf(view);
  for (int place = 0; header && place < header->count(); ++place)
    if (const int column = header->logicalIndex(place); !header->isSectionHidden(column)) out << column;
  return out;
}

QModelIndexList rowsOf(const QAbstractItemView& view, TableRows which) {
  QModelIndexList rows;
  if (which == TableRows::Selected) rows = view.selectionModel()->selectedRows();
  if (rows.isEmpty())
    for (int row = 0; row < view.model()->rowCount(); ++row) rows << view.model()->index(row, 0);
  std::sort(rows.begin(), rows.end());
  return rows;
}

QString textOf(const QModelIndex& index) { return index.data(Qt::DisplayRole).toString(); }

/// Figures stand on the right; what stands there is ours and keeps its sign.
QString cell(const QModelIndex& index, QChar separator) {
  const bool figure = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignRight;
  return quotedCell(figure ? textOf(index) : guardedText(textOf(index)), separator);
}

QString markdownLine(QStringList cells) {
  for (QString& each : cells)
    each.replace(QLatin1Char('|'), QLatin1String("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
  return QStringLiteral("| %1 |").arg(cells.join(QLatin1String(" | ")));
}

}  // namespace

QString tableText(const QAbstractItemView& view, TableFormat format, TableRows which) {
  const QList<int> columns = shownColumns(view);
  QStringList titles;
  for (const int column : columns) titles << view.model()->headerData(column, Qt::Horizontal).toString();
  const QModelIndexList rows = rowsOf(view, which);
  const auto cells = [&](const QModelIndex& row, auto&& text) {
    QStringList out;
    for (const int column : columns) out << text(row.siblingAtColumn(column));
    return out;
  };
  QStringList lines;
  switch (format) {
    case TableFormat::Tsv:
    case TableFormat::Csv: {
      const QLatin1Char separator(format == TableFormat::Csv ? ',' : '\t');
      if (format == TableFormat::Csv) {
        for (QString& title : titles) title = quotedCell(title, separator);
        lines << titles.join(separator);
      }
      for (const QModelIndex& row : rows)
        lines << cells(row, [=](const QModelIndex& at) { return cell(at, separator); }).join(separator);
      break;
    }
    case TableFormat::Markdown:
      lines << markdownLine(titles)
            << markdownLine(QStringList(titles.size(), QStringLiteral("---")));
      for (const QModelIndex& row : rows) lines << markdownLine(cells(row, textOf));
      break;
    case TableFormat::Json: {
      QJsonArray all;
      for (const QModelIndex& row : rows) {
        QJsonObject object;
        const QStringList texts = cells(row, textOf);
        for (qsizetype i = 0; i < titles.size(); ++i) object.insert(titles[i], texts[i]);
        all.append(object);
      }
      return QString::fromUtf8(QJsonDocument(all).toJson());
    }
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString tableText(const QAbstractItemView& view, QChar separator) {
  const bool tabs = separator == QLatin1Char('\t');
  return tableText(view, tabs ? TableFormat::Tsv : TableFormat::Csv, TableRows::All);
}

}  // namespace gc::console
