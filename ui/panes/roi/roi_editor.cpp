#include "ui/panes/roi/roi_editor.h"

#include <QUndoCommand>

#include "models/roi/roi_presets.h"
#include "models/roi/roi_text.h"

namespace gc::console {
namespace {

enum Key { ProspectKey = 1, FieldKeys = 100 };

/// One key for each field of each model and what is edited of it: 0 to 2 its cases, 3 its note.
int keyOf(RoiModelId model, RoiField field, int part) {
  return FieldKeys + (int(model) * 256 + int(field)) * 4 + part;
}

constexpr int kNotePart = 3;

}  // namespace

/// The document before and after; documents are small and share what did not change.
class RoiEditor::Step final : public QUndoCommand {
 public:
  Step(RoiEditor& editor, const QString& text, int key, RoiDocument before, RoiDocument after)
      : QUndoCommand(text),
        m_editor(editor),
        m_key(key),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  int id() const override { return m_key; }
  bool mergeWith(const QUndoCommand* later) override {
    m_after = static_cast<const Step*>(later)->m_after;
    return true;
  }
  void undo() override { m_editor.put(m_before); }
  void redo() override { m_editor.put(m_after); }

 private:
  RoiEditor& m_editor;
  int m_key;
  RoiDocument m_before, m_after;
};

RoiEditor::RoiEditor(QObject* parent) : QObject(parent) {}

void RoiEditor::put(const RoiDocument& document) {
  m_document = document;
  Q_EMIT changed();
}

void RoiEditor::start(const RoiDocument& document) {
  m_steps.clear();
  put(document);
}

void RoiEditor::edit(const QString& text, int key, const Change& change) {
  RoiDocument after = m_document;
  change(after);
  if (after != m_document) m_steps.push(new Step(*this, text, key, m_document, after));
}

void RoiEditor::show(RoiModelId model) {
  if (m_document.model == model) return;
  m_document.model = model;
  Q_EMIT changed();
}

void RoiEditor::show(RoiCase of) {
  if (m_document.of == of) return;
  m_document.of = of;
  Q_EMIT changed();
}

void RoiEditor::setValue(RoiModelId model, RoiField field, RoiCase of, Micros value) {
  edit(tr("change of %1").arg(RoiText::label(field)), keyOf(model, field, int(of)),
       [&](RoiDocument& document) {
         RoiInput& input = document.sheets[model].inputs[field];
         const auto ownOrBase = value == input.base ? std::nullopt : std::optional(value);
         switch (of) {
           case RoiCase::Low:
             input.low = ownOrBase;
             return;
           case RoiCase::High:
             input.high = ownOrBase;
             return;
           case RoiCase::Base:
             break;
         }
         if (input.base == value) return;
         input.base = value;
         if (input.provenance == RoiProvenance::Measured) input.note.clear();
         input.simulated = false;
         input.provenance = RoiProvenance::Prospect;
       });
}

void RoiEditor::setProvenance(RoiModelId model, RoiField field, RoiProvenance provenance) {
  edit(tr("change of %1").arg(RoiText::label(field)), -1, [&](RoiDocument& document) {
    document.sheets[model].inputs[field].provenance = provenance;
  });
}

void RoiEditor::setNote(RoiModelId model, RoiField field, const QString& note) {
  edit(tr("note on %1").arg(RoiText::label(field)), keyOf(model, field, kNotePart),
       [&](RoiDocument& document) { document.sheets[model].inputs[field].note = note; });
}

void RoiEditor::setProspect(const QString& name) {
  edit(tr("change of the prospect's name"), ProspectKey,
       [&](RoiDocument& document) { document.prospect = name; });
}

void RoiEditor::setPlan(const QString& id) {
  const RoiPlan* plan = roiPlan(id);
  edit(tr("choice of a plan"), -1, [&](RoiDocument& document) {
    document.plan = plan ? id : QString();
    if (!plan || !plan->fee) return;
    for (RoiSheet& sheet : document.sheets)
      if (const auto fee = sheet.inputs.find(RoiField::Fee); fee != sheet.inputs.end()) {
        *fee = *plan->fee;
        fee->note = tr("Plan %1").arg(plan->title());
      }
  });
}

void RoiEditor::applyPreset(const QString& id) {
  const RoiPreset* preset = roiPreset(id);
  if (!preset) return;
  edit(tr("example “%1”").arg(preset->title()), -1, [&](RoiDocument& document) {
    document.model = preset->model;
    document.sheets[preset->model] = {preset->id, preset->inputs};
  });
}

}  // namespace gc::console
