#include "ui/panes/demo/preflight_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/panes/demo/figure_table.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

PreflightDialog::PreflightDialog(const Theme& theme, ConsoleModels& models, QWidget* parent)
    : QDialog(parent),
      m_theme(theme),
      m_models(models),
      m_verdict(new QLabel(tr("Checking…"))),
      m_checks(new FigureTable(theme, tr("Checks"))) {
  setWindowTitle(tr("Preflight (simulated)"));
  setMinimumWidth(560);
  m_verdict->setFont(fontOf(TextRole::Heading));
  m_verdict->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
  auto* again = new QPushButton(tr("Check again"));
  again->setAccessibleName(again->text());
  buttons->addButton(again, QDialogButtonBox::ActionRole);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kM);
  column->addWidget(m_verdict);
  column->addWidget(m_checks);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(again, &QPushButton::clicked, &models.demo, &DemoModel::preflight);
  connect(&models.demo, &DemoModel::checked, this, &PreflightDialog::present);
  connect(&models.demo, &DemoModel::failed, this, [this](const AdminError& error) {
    m_verdict->setText(tr("The gateway refused: %1").arg(error.text()));
  });
  models.demo.preflight();
}

QString PreflightDialog::verdict() const { return m_verdict->text(); }

void PreflightDialog::present() {
  const Tokens& t = m_theme.tokens();
  const bool ready = m_models.demo.isReady();
  m_verdict->setText(ready ? tr("✓ Ready for the demo") : tr("▲ Not ready: see what is missed below"));
  QPalette colors = m_verdict->palette();
  colors.setColor(QPalette::WindowText, ready ? t.healthy.text : t.degraded.text);
  m_verdict->setPalette(colors);
  m_checks->setFigures(m_models.demo.checks());
  adjustSize();
}

}  // namespace gc::console
