#pragma once
#include <QDialog>

#include "ui/panes/costs/billing_files.h"

class QCheckBox;
class QComboBox;

namespace gc::console {

/// Which invoice or SLA report, of which tenant and month. GUI thread only.
class BillingDialog final : public QDialog {
  Q_OBJECT
 public:
  explicit BillingDialog(ConsoleModels&, QWidget* parent = nullptr);
  BillingWish wish() const;

 private:
  QComboBox *m_kind, *m_tenant, *m_month, *m_format;
  QCheckBox* m_ownKeys;
};

}  // namespace gc::console
