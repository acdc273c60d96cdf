#pragma once
// The figures and the sensitivities as tables: the twins of what is painted.
#include <QAbstractTableModel>

#include "models/roi/roi_presets.h"
#include "models/roi/roi_sensitivity.h"

namespace gc::console {

/// Every figure of a model in its three cases, with what a source states instead. GUI thread only.
class RoiFiguresModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Figure, Low, Base, High, SourceSays, ColumnCount };
  explicit RoiFiguresModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
  void setSheet(RoiModelId model, const RoiInputs& inputs, const QList<RoiClaim>& claims);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Row {
    RoiFigure low{}, base{}, high{};
    RoiClaim claim{};
  };
  QList<Row> m_rows;
};

/// The bars of the tornado as rows, the widest first. GUI thread only.
class RoiSensitivityModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Input, LowValue, HighValue, AtLow, AtHigh, Swing, ColumnCount };
  explicit RoiSensitivityModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
  void setSensitivity(const RoiSensitivity& sensitivity);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  RoiSensitivity m_sensitivity;
};

/// What a source says, in the unit of the figure where it is a number: "USD 8,000", "100x".
QString claimText(const RoiClaim& claim, RoiUnit unit);

}  // namespace gc::console
