#pragma once
// What is asked before tenants and plans are changed. Each dialog deletes itself when it closes.
#include <QString>
#include <functional>

#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/form_dialog.h"

namespace gc::console {

struct ConsoleModels;
struct TenantReading;

FormDialog* openNewTenant(const Theme&, ConsoleModels&, QWidget* parent,
                          std::function<void(const QString& id)> made);
/// Loads the tenant first, so that what is changed stands on its newest state.
FormDialog* openTenantEditor(const Theme&, ConsoleModels&, const QString& id, QWidget* parent);
/// The limits that plans bring; `plan` comes first.
FormDialog* openPlans(const Theme&, ConsoleModels&, const QString& plan, QWidget* parent);

/// Deleting a tenant: what goes with it, the export that the gateway asks for, its exact name.
class TenantDeletion final : public ConfirmDialog {
  Q_OBJECT
 public:
  TenantDeletion(const Theme&, ConsoleModels&, const TenantReading&, QWidget* parent);

  /// Writes the gateway's export to `path` and says so, or why not.
  void exportTo(const QString& path);

 private:
  ConsoleModels& m_models;
  QString m_id;
};

}  // namespace gc::console
