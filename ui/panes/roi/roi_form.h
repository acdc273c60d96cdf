#pragma once
#include <QDoubleSpinBox>
#include <QScrollArea>

#include "models/roi/roi_input.h"

class QComboBox;
class QLineEdit;

namespace gc::console {

class RoiEditor;

/// A figure with its unit: no digit that does not count, and the wheel scrolls the form instead of changing
/// the figure. GUI thread only.
class RoiSpinBox final : public QDoubleSpinBox {
  Q_OBJECT
 public:
  explicit RoiSpinBox(const RoiFieldSpec&, QWidget* parent = nullptr);
  Micros micros() const;
  void setMicros(Micros);

 protected:
  QString textFromValue(double value) const override;
  void wheelEvent(QWheelEvent*) override;
};

/// The inputs of one model: figure in the case that is looked at, provenance, note. Every keystroke goes to
/// the editor, and what the editor holds is what stands here. GUI thread only.
class RoiForm final : public QScrollArea {
  Q_OBJECT
 public:
  RoiForm(RoiEditor&, RoiModelId, QWidget* parent = nullptr);
  RoiSpinBox* figure(RoiField) const;
  QComboBox* provenance(RoiField) const;
  QLineEdit* note(RoiField) const;

 private:
  struct Row {
    RoiSpinBox* figure = nullptr;
    QComboBox* provenance = nullptr;
    QLineEdit* note = nullptr;
  };
  Row makeRow(const RoiFieldSpec&);
  void present();

  RoiEditor& m_editor;
  RoiModelId m_model;
  QMap<RoiField, Row> m_rows;
};

}  // namespace gc::console
