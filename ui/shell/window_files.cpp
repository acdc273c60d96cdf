// Files and the clipboard from MainWindow.
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>
#include <QTreeView>

#include "ui/panes/ledger/ledger_window.h"
#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"
#include "ui/shell/window_actions.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {
namespace {

QString withKeys(const QString& text, const QKeySequence& keys) {
  return keys.isEmpty() ? text : text + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText);
}

QByteArray jsonFile(const QAbstractItemView& table, bool simulated) {
  const QByteArray rows = tableText(table, TableFormat::Json, TableRows::All).toUtf8();
  return QJsonDocument(QJsonObject{{QStringLiteral("simulated"), simulated},
                                   {QStringLiteral("rows"), QJsonDocument::fromJson(rows).array()}})
      .toJson();
}

}  // namespace

/// The table the reader means: the one with the keyboard, or else the one the pane exports.
QAbstractItemView* MainWindow::tableInUse() const {
  for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
    if (qobject_cast<QTableView*>(at) || qobject_cast<QTreeView*>(at))
      return qobject_cast<QAbstractItemView*>(at);
  return currentPane() ? const_cast<QAbstractItemView*>(currentPane()->exportTable()) : nullptr;
}

/// The keys stand beside the words, but belong to the tables themselves: they answer to them in every window.
void MainWindow::buildCopyMenu(QMenu& edit) {
  const auto copy = [this](QMenu& menu, const QString& text, const QKeySequence& keys, TableFormat format) {
    add(menu, withKeys(text, keys), {}, [this, format] {
      if (const QAbstractItemView* table = tableInUse()) copyRows(*table, format);
    });
  };
  copy(edit, tr("&Copy rows"), QKeySequence::Copy, TableFormat::Tsv);
  QMenu& menu = *edit.addMenu(tr("Copy &as"));
  copy(menu, tr("&CSV with headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, TableFormat::Csv);
  copy(menu, tr("&JSON"), {}, TableFormat::Json);
  copy(menu, tr("&Markdown"), {}, TableFormat::Markdown);
  add(edit, withKeys(tr("&Select all rows"), QKeySequence::SelectAll), {}, [this] {
    if (QAbstractItemView* table = tableInUse()) table->selectAll();
  });
  edit.addSeparator();
}

void MainWindow::exportPane() {
  const Pane* pane = currentPane();
  if (!pane || pane->exportName().isEmpty()) return;
  const QAbstractItemView* table = pane->exportTable();
  const QString json = tr("JSON (*.json)");
  const QString formats = table ? tr("Comma-separated (*.csv)") + QLatin1String(";;") + json : QString();
  QString chosen;
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Export"), pane->exportName(), formats, &chosen);
  if (path.isEmpty()) return;
  const bool simulated = m_models.client.gateway().simulated;
  const QString words = simulationMark(m_models);
  const QString mark = words.isEmpty() ? QString() : QStringLiteral("# %1\n").arg(words);
  const bool asJson = table && (chosen == json || path.endsWith(QLatin1String(".json")));
  const QByteArray bytes =
      asJson ? jsonFile(*table, simulated) : (mark + pane->exportText()).toUtf8();
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    QMessageBox::warning(this, tr("Export"), tr("%1 could not be written: %2").arg(path, file.errorString()));
}

void MainWindow::openLedger() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open the ledger file of a tenant"), {},
                                                    tr("Ledger files (*.db *.sqlite);;All files (*)"));
  if (path.isEmpty()) return;
  auto* window = new LedgerWindow(m_theme, m_models.client.clock(), m_models.zone, path, this);
  window->setAttribute(Qt::WA_DeleteOnClose);
  window->show();
}

}  // namespace gc::console
