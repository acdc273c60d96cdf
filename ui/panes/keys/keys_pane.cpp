#include "ui/panes/keys/keys_pane.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QTableView>

#include "ui/panes/keys/key_dialogs.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/secret_dialog.h"
#include "ui/widgets/tone_delegates.h"

namespace gc::console {

KeysPane::KeysPane(const Theme& theme, ConsoleModels& models)
    : PagedPane(theme, models, QStringLiteral("keys"), tr("API keys"), models.keys),
      m_status(new QComboBox),
      m_new(action(tr("&Create key…"), QKeySequence::New, [this] { createKey(); })),
      m_edit(action(tr("&Edit…"), Qt::Key_F2,
                    [this] { openKeyEditor(this->theme(), this->models(), *chosen(), this); })),
      m_rotate(action(tr("&Rotate…"), Qt::CTRL | Qt::Key_R,
                      [this] { reveal(openRotation(this->theme(), this->models(), *chosen(), this)); })),
      m_revoke(action(tr("Re&voke…"), QKeySequence::Delete,
                      [this] { openRevocation(this->theme(), this->models(), *chosen(), this); })),
      m_requests(action(tr("&Show its requests"), {}, [this] {
        const QString filter = QStringLiteral("key:\"%1\"").arg(chosen()->name);
        Q_EMIT openRequested({QStringLiteral("requests"), filter, {}});
      })) {
  m_requests->setPriority(QAction::LowPriority);
  m_status->addItem(tr("All states"), QString());
  m_status->addItem(tr("Active only"), QStringLiteral("active"));
  m_status->addItem(tr("Expired only"), QStringLiteral("expired"));
  m_status->addItem(tr("Revoked only"), QStringLiteral("revoked"));
  m_status->setAccessibleName(tr("Which states to show"));
  header()->addWidget(m_status);
  connect(m_status, &QComboBox::currentIndexChanged, this, [this] {
    this->models().keys.setFilter(QStringLiteral("status"), m_status->currentData().toString());
  });
  const auto scope = [this] {
    this->models().keys.setFilter(QStringLiteral("tenant"), this->models().scope.tenant());
    setNote(this->models().scope.tenant().isEmpty() ? QString()
                                                    : tr("tenant %1").arg(this->models().scope.tenant()));
  };
  connect(&models.scope, &Scope::tenantChanged, this, scope);
  scope();
  table().setItemDelegateForColumn(KeyListModel::Status,
                                   new ToneBadgeDelegate(theme, KeyListModel::ToneRole, this));
  build(tr("Search keys by name, last characters or tenant"), {{KeyListModel::Name, 120},
                                                               {KeyListModel::Tenant, 110},
                                                               {KeyListModel::Prefix, 92},
                                                               {KeyListModel::Status, 136},
                                                               {KeyListModel::LastUsed, 80},
                                                               {KeyListModel::Spent, 104},
                                                               {KeyListModel::Budget, 96},
                                                               {KeyListModel::Rates, 110},
                                                               {KeyListModel::Models, 110},
                                                               {KeyListModel::Endpoints, 110},
                                                               {KeyListModel::Created, 96},
                                                               {KeyListModel::Expires, 96},
                                                               {KeyListModel::ManagedBy, 96}});
}

void KeysPane::setFilter(const QString& text) {
  PagedPane::setFilter(text);
  if (text.isEmpty()) m_status->setCurrentIndex(0);
}

const KeyReading* KeysPane::chosen() const {
  const int row = table().currentIndex().row();
  return row < 0 ? nullptr : &models().keys.at(row);
}

void KeysPane::createKey() {
  const QString scoped = models().scope.tenant();
  const QString tenant = !scoped.isEmpty() ? scoped : chosen() ? chosen()->tenant : QString();
  reveal(openNewKey(theme(), models(), tenant, this));
}

void KeysPane::reveal(FormDialog* dialog) {
  connect(dialog, &FormDialog::answered, this, [this](const AdminReply& reply) {
    const QJsonObject key = reply.body.value(u"key").toObject();
    const QString name = key.value(u"tenant").toString() + QLatin1Char('/') + key.value(u"name").toString();
    const QString secret = reply.body.value(u"secret").toString();
    (new SecretDialog(theme(), m_clipboard, tr("New key %1").arg(name), secret, this))->open();
    setSelection(key.value(u"kid").toString());
  });
}

void KeysPane::presentActions() {
  const KeyReading* key = chosen();
  const Permission online = models().capabilities.change();
  QString reason = online.reason;
  if (online.allowed && !key) reason = tr("Select a key first");
  if (online.allowed && key && key->fromFile)
    reason = tr("In the configuration file: edit the file and reload the gateway");
  if (reason.isEmpty() && !key->isActive()) reason = tr("This key has ended");
  m_new->setEnabled(online.allowed);
  m_new->setToolTip(online.reason);
  for (QAction* each : {m_edit, m_rotate, m_revoke}) {
    each->setEnabled(reason.isEmpty());
    each->setToolTip(reason);
  }
  m_requests->setEnabled(key != nullptr);
}

EmptyText KeysPane::emptyText() const {
  return {QStringLiteral("key"), tr("No keys: create one."), {}, tr("Create key…")};
}

QString KeysPane::spokenName(int rows) const { return tr("API keys, table, %n row(s)", nullptr, rows); }
QString KeysPane::detailTitle(int row) const { return models().keys.at(row).name; }

QString KeysPane::detailHtml(int row) const {
  const KeyListModel& keys = models().keys;
  DetailRows rows(theme().tokens());
  for (int column = 0; column < KeyListModel::ColumnCount; ++column) {
    const QModelIndex cell = keys.index(row, column);
    const QString exact = cell.data(Qt::ToolTipRole).toString();
    const bool time = column == KeyListModel::LastUsed || column == KeyListModel::Created ||
                      column == KeyListModel::Expires || column == KeyListModel::Spent;
    rows.add(keys.headerData(column, Qt::Horizontal).toString(),
             time && !exact.isEmpty() ? exact : cell.data().toString());
  }
  rows.add(tr("Key id"), keys.at(row).kid);
  if (!keys.at(row).replacedBy.isEmpty()) rows.add(tr("Replaced by"), keys.at(row).replacedBy);
  return rows.html();
}

}  // namespace gc::console
