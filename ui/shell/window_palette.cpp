// Command palette and shortcut sheet of MainWindow: both read the actions that are there.
#include <QJsonArray>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include "models/palette/palette_search.h"
#include "ui/shell/command_list.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/console_models.h"
#include "ui/shell/pane_registry.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/window_actions.h"

namespace gc::console {
namespace {

const QString kRecent = QStringLiteral("palette/recent");
/// Newest rows searched for the begin of a request id.
constexpr int kRowsSearched = 20'000, kRequestsFound = 8;

QString keyFilter(const QString& key) {
  return key.contains(u' ') ? QStringLiteral("key:\"%1\"").arg(key) : QStringLiteral("key:%1").arg(key);
}

}  // namespace

QStringList MainWindow::requestsBeginning(const QString& begin) const {
  QStringList out;
  const RequestListModel& model = m_models.requests;
  const int last = model.rowCount() - 1;
  for (int row = last; row >= 0 && row > last - kRowsSearched && out.size() < kRequestsFound; --row)
    if (const QString id = model.index(row, 0).data(RequestListModel::IdRole).toString();
        id.startsWith(begin))
      out << id;
  return out;
}

/// Panes are made when they are first opened; whoever asks what the window can do means all of them.
QList<Pane*> MainWindow::allPanes() {
  QList<Pane*> out;
  for (const PaneInfo& info : paneInfos())
    if (info.reason.isEmpty())
      if (Pane* pane = paneOf(info.id)) out << pane;
  return out;
}

QList<Command> MainWindow::commands() {
  return commandsOf(*menuBar(), m_actions->ofPane->menuAction(), allPanes());
}

void MainWindow::openShortcuts() {
  auto* sheet = new ShortcutSheet(shortcutsOf(commands(), allPanes()), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  sheet->open();
}

QVector<PaletteEntry> MainWindow::paletteEntries(const QJsonArray& tenants) {
  QVector<PaletteEntry> out;
  const QVector<PaneInfo> panes = paneInfos();
  m_runnable.clear();
  for (const Command& each : commands()) {
    const QString title = plainText(*each.action);
    const auto pane = std::find_if(panes.begin(), panes.end(), [&](const PaneInfo& info) {
      return each.action->data().toString() == info.id && !info.id.isEmpty();
    });
    const bool opensPane = pane != panes.end();
    const QString id = opensPane ? pane->id : each.area + QLatin1Char('/') + title;
    const QString reason = each.action->isEnabled() ? QString()
                           : each.action->toolTip().isEmpty() || each.action->toolTip() == title
                               ? tr("not possible here and now")
                               : each.action->toolTip();
    m_runnable.insert(id, each);
    out.push_back({opensPane ? PaletteKind::Pane : PaletteKind::Action, id, title,
                   opensPane ? pane->group : each.area,
                   each.action->shortcut().toString(QKeySequence::NativeText), reason});
  }
  for (int row = 0; row < m_models.providers.rowCount(); ++row) {
    const ProviderReading* provider = m_models.providers.provider(row);
    out.push_back({PaletteKind::Provider, provider->id, provider->id, tr("show its health"), {}, {}});
  }
  for (const QJsonValue& tenant : tenants) {
    const QString id = tenant[u"id"].toString();
    out.push_back(PaletteModel::tenantEntry(id, tenant[u"name"].toString()));
    for (const QJsonValue& key : tenant[u"keys"].toArray())
      out.push_back(PaletteModel::keyEntry(id, key[u"name"].toString(), key[u"hint"].toString()));
  }
  return out;
}

void MainWindow::openPalette() {
  m_palette.setRecent(m_settings.value(kRecent).toStringList());
  m_palette.setEntries(paletteEntries({}));
  auto* palette = new CommandPalette(m_theme, m_palette, this);
  palette->setAttribute(Qt::WA_DeleteOnClose);
  new PaletteSearch(m_models.client, m_palette, palette);
  connect(palette, &CommandPalette::chosen, this, &MainWindow::runEntry, Qt::QueuedConnection);
  m_models.client.get(QStringLiteral("/admin/v1/tenants"), {}, palette, [this](const AdminReply& reply) {
    if (reply.ok) m_palette.setEntries(paletteEntries(reply.body.value(u"tenants").toArray()));
  });
  palette->open();
}

void MainWindow::runEntry(const PaletteEntry& entry) {
  m_settings.setValue(kRecent, m_palette.recent());
  switch (entry.kind) {
    case PaletteKind::Action:
    case PaletteKind::Pane: {
      const Command command = m_runnable.value(entry.id);
      if (!command.pane.isEmpty() && (!currentPane() || currentPane()->id() != command.pane))
        openPane(command.pane);
      if (command.action) command.action->trigger();
      return;
    }
    case PaletteKind::Tenant:
      return m_models.scope.setTenant(entry.id);
    case PaletteKind::Key:
      return openPlace({QStringLiteral("requests"), keyFilter(entry.title), {}});
    case PaletteKind::Provider:
      return openPlace({QStringLiteral("providers"), {}, entry.id});
    case PaletteKind::Request:
      openPlace({QStringLiteral("requests"), {}, entry.id});
      return currentPane()->openInspector(true);
  }
}

}  // namespace gc::console
