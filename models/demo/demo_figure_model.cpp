#include "models/demo/demo_figure_model.h"

#include <algorithm>

namespace gc::console {

void DemoFigureModel::setFigures(const QList<DemoFigure>& figures) {
  const bool same = std::equal(figures.cbegin(), figures.cend(), m_figures.cbegin(), m_figures.cend(),
                               [](const DemoFigure& a, const DemoFigure& b) { return a.id == b.id; });
  if (!same) {
    beginResetModel();
    m_figures = figures;
    endResetModel();
    return;
  }
  m_figures = figures;
  if (!m_figures.isEmpty()) Q_EMIT dataChanged(index(0, Target), index(rowCount() - 1, Result));
}

int DemoFigureModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_figures.size());
}

int DemoFigureModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant DemoFigureModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const DemoFigure& figure = m_figures[index.row()];
  if (role == VerdictRole) return int(figure.verdict);
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter |
               (index.column() == Figure || index.column() == Result ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Figure:
      return demoFigureTitle(figure.id);
    case Target:
      return demoTargetText(figure, m_format);
    case Measured:
      return demoFigureText(figure.id, figure.value, m_format);
    case Result: {
      const QString word = demoVerdictText(figure.verdict);
      if (figure.verdict == DemoFigure::Verdict::Met) return QStringLiteral("✓ ") + word;
      if (figure.verdict == DemoFigure::Verdict::Missed) return QStringLiteral("▲ ") + word;
      return word;
    }
    default:
      return {};
  }
}

QVariant DemoFigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Figure:
      return tr("Figure");
    case Target:
      return tr("Promised");
    case Measured:
      return tr("Measured");
    case Result:
      return tr("Result");
    default:
      return {};
  }
}

}  // namespace gc::console
