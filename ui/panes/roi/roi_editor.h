#pragma once
#include <QObject>
#include <QUndoStack>
#include <functional>

#include "models/roi/roi_document.h"

namespace gc::console {

/// The open document, and every step back and forth through its edits. What one looks at (the model, the
/// case) is no edit, but a step back returns to where the edit was made. GUI thread only.
class RoiEditor final : public QObject {
  Q_OBJECT
 public:
  using Change = std::function<void(RoiDocument&)>;

  explicit RoiEditor(QObject* parent = nullptr);

  const RoiDocument& document() const { return m_document; }
  const RoiSheet& sheet() const { return m_document.sheets.find(m_document.model).value(); }
  const RoiSheet& sheetOf(RoiModelId model) const { return m_document.sheets.find(model).value(); }
  QUndoStack& steps() { return m_steps; }
  bool isUntouched() const { return m_steps.count() == 0; }

  /// Another document from here on; there is no step back behind it.
  void start(const RoiDocument&);
  /// One step. Successive changes with the same key are one step together; -1 keeps them apart.
  void edit(const QString& text, int key, const Change&);
  void show(RoiModelId);
  void show(RoiCase);

  /// What somebody typed is the prospect's until said otherwise; its own low or high is an estimate only.
  void setValue(RoiModelId, RoiField, RoiCase, Micros);
  void setProvenance(RoiModelId, RoiField, RoiProvenance);
  void setNote(RoiModelId, RoiField, const QString&);
  void setProspect(const QString&);
  /// The plan's fee in every model that has one; a plan without a fixed fee leaves the fees as they are.
  void setPlan(const QString& id);
  void applyPreset(const QString& id);

 Q_SIGNALS:
  void changed();

 private:
  class Step;
  void put(const RoiDocument&);

  RoiDocument m_document = newRoiDocument();
  QUndoStack m_steps;
};

}  // namespace gc::console
