#include "models/roi/roi_tables.h"

#include "models/roi/roi_text.h"

namespace gc::console {
namespace {

int alignment(bool isText) { return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter); }

QString exactText(const RoiFigure& figure) {
  return figure.value ? RoiText::exact(*figure.value, figure.unit) : QString();
}

}  // namespace

QString claimText(const RoiClaim& claim, RoiUnit unit) {
  const std::optional<Micros> number = microsFromText(claim.says);
  return number ? RoiText::amount(number, unit) : claim.says;
}

void RoiFiguresModel::setSheet(RoiModelId model, const RoiInputs& inputs, const QList<RoiClaim>& claims) {
  const auto figures = [&](RoiCase of) {
    RoiResult result = calculateRoi(model, valuesOf(inputs, of));
    if (result.tooLarge)
      for (RoiFigure& figure : result.figures) figure.value.reset();
    return result.figures;
  };
  const QList<RoiFigure> low = figures(RoiCase::Low), base = figures(RoiCase::Base),
                         high = figures(RoiCase::High);
  QList<Row> rows;
  for (qsizetype i = 0; i < base.size(); ++i) {
    rows.append({low[i], base[i], high[i], {}});
    for (const RoiClaim& claim : claims)
      if (claim.figure == base[i].id) rows.last().claim = claim;
  }
  // Rows of the same number change in place, so that a selection survives every keystroke.
  const bool inPlace = rows.size() == m_rows.size();
  if (!inPlace) beginResetModel();
  m_rows = rows;
  if (!inPlace) return endResetModel();
  if (!m_rows.isEmpty())
    Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int RoiFiguresModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int RoiFiguresModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoiFiguresModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[index.row()];
  const auto column = Column(index.column());
  if (role == Qt::TextAlignmentRole) return alignment(column == Figure);
  const bool display = role == Qt::DisplayRole;
  if (!display && role != Qt::ToolTipRole) return {};
  switch (column) {
    case Figure:
      return RoiText::label(row.base.id);
    case Low:
      return display ? RoiText::amount(row.low.value, row.low.unit) : exactText(row.low);
    case Base:
      return display ? RoiText::amount(row.base.value, row.base.unit) : exactText(row.base);
    case High:
      return display ? RoiText::amount(row.high.value, row.high.unit) : exactText(row.high);
    case SourceSays:
      return display ? claimText(row.claim, row.base.unit) : row.claim.note;
    case ColumnCount:
      break;
  }
  return {};
}

QVariant RoiFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Figure:
      return tr("Figure");
    case Low:
      return RoiText::word(RoiCase::Low);
    case Base:
      return RoiText::word(RoiCase::Base);
    case High:
      return RoiText::word(RoiCase::High);
    case SourceSays:
      return tr("Source says");
    case ColumnCount:
      break;
  }
  return {};
}

void RoiSensitivityModel::setSensitivity(const RoiSensitivity& sensitivity) {
  const bool inPlace = sensitivity.swings.size() == m_sensitivity.swings.size();
  if (!inPlace) beginResetModel();
  m_sensitivity = sensitivity;
  if (!inPlace) return endResetModel();
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RoiSensitivityModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_sensitivity.swings.size());
}

int RoiSensitivityModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoiSensitivityModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const RoiSwing& swing = m_sensitivity.swings[index.row()];
  const auto column = Column(index.column());
  if (role == Qt::TextAlignmentRole) return alignment(column == Input);
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case Input:
      return swing.ownRange ? RoiText::label(swing.field) : tr("%1 ±10 %").arg(RoiText::label(swing.field));
    case LowValue:
      return RoiText::exact(swing.low, swing.unit);
    case HighValue:
      return RoiText::exact(swing.high, swing.unit);
    case AtLow:
      return RoiText::amount(swing.atLow, m_sensitivity.unit);
    case AtHigh:
      return RoiText::amount(swing.atHigh, m_sensitivity.unit);
    case Swing:
      return RoiText::amount(swing.swing(), m_sensitivity.unit);
    case ColumnCount:
      break;
  }
  return {};
}

QVariant RoiSensitivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Input:
      return tr("Input");
    case LowValue:
      return tr("Low");
    case HighValue:
      return tr("High");
    case AtLow:
      return tr("Result at low");
    case AtHigh:
      return tr("Result at high");
    case Swing:
      return tr("Swing");
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace gc::console
