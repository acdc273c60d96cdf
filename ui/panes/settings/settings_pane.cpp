#include "ui/panes/settings/settings_pane.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "models/settings/preferences.h"
#include "ui/panes/settings/connection_editor.h"
#include "ui/shell/console_models.h"
#include "ui/shell/language.h"
#include "ui/shell/scope_bar.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_setup.h"

namespace gc::console {
namespace {

/// A bar in the environment's colour before the name. GUI thread only.
class NameDelegate final : public QStyledItemDelegate {
 public:
  NameDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem moved = option;
    moved.rect = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(8, 0, 0, 0));
    if (index.data(ConnectionListModel::CurrentRole).toBool()) moved.font = fontOf(TextRole::Strong);
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, m_theme.tokens().selected);
    QStyledItemDelegate::paint(painter, moved, index);
    const QRect bar(option.rect.left() + 2, option.rect.top() + 4, 4, option.rect.height() - 8);
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                      environmentColor(m_theme, index.data(ConnectionListModel::EnvironmentRole).toString()));
  }

 private:
  const Theme& m_theme;
};

QVector<std::pair<QString, QString>> languageChoices() {
  QVector<std::pair<QString, QString>> out{{QString(), SettingsPane::tr("As the system")}};
  for (const Language& each : languages())
    if (canWrite(each.code)) out.push_back({each.code, each.name});
  return out;
}

}  // namespace

SettingsPane::SettingsPane(const Theme& theme, ConsoleModels& models, Preferences& preferences,
                           QSettings& settings)
    : Pane(theme, models, QStringLiteral("settings"), tr("Settings")),
      m_preferences(preferences),
      m_settings(settings),
      m_probe(new GatewayProbe(this)),
      m_table(new QTableView),
      m_keychain(new QLabel) {
  buildActions();
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kM);
  column->addWidget(buildConnections(), 1);
  column->addWidget(buildPreferences());
  connect(&models.connections, &ConnectionListModel::dataChanged, this, &SettingsPane::present);
  connect(&models.connections, &ConnectionListModel::rowsInserted, this, [this] {
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
    present();
  });
  connect(&models.connections, &ConnectionListModel::rowsRemoved, this, &SettingsPane::present);
  connect(&models.secrets, &SecretStore::stateChanged, this, &SettingsPane::present);
  connect(&preferences, &Preferences::changed, this, &SettingsPane::presentPreferences);
  connect(&models.zone, &DisplayZone::changed, this, &SettingsPane::presentPreferences);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SettingsPane::present);
  connect(m_probe, &GatewayProbe::asked, this, [this](const GatewayReading& reading) {
    if (reading.ok)
      announce(Severity::Success, tr("%1: gateway %2, environment %3, answered in %4")
                                      .arg(m_tested, reading.status.version,
                                           ConnectionListModel::environmentTitle(reading.status.environment),
                                           this->models().format.ms(reading.rttMs)));
    else
      announce(Severity::Error, tr("%1: %2").arg(m_tested, reading.error.text()), reading.error.text());
  });
  Freshness own;
  own.hasData = true;
  applyFreshness(own);
  present();
  presentPreferences();
}

void SettingsPane::buildActions() {
  action(tr("&Add connection…"), QKeySequence::New, [this] { edit({}); });
  m_open = action(tr("&Connect"), {}, [this] { models().connectionSwitch.open(chosen()); });
  m_test = action(tr("&Test"), {}, [this] { test(); });
  m_edit = action(tr("&Edit…"), Qt::Key_F2, [this] { edit(chosen()); });
  m_atStart = action(tr("Open at &start"), {}, [this] {
    ConnectionListModel& list = models().connections;
    list.setAtStart(list.atStart() == chosen() ? QString() : chosen());
  });
  m_atStart->setCheckable(true);
  m_remove = action(tr("&Remove…"), QKeySequence::Delete, [this] { remove(); });
  action(tr("Reset &preferences"), {}, [this] {
    if (!chosenLanguage(m_settings).isEmpty()) Q_EMIT languageChosen({});
    m_preferences.reset();
  });
}

QWidget* SettingsPane::buildConnections() {
  auto* host = new QWidget;
  auto* column = new QVBoxLayout(host);
  column->setContentsMargins(0, 0, 4, 4);
  column->setSpacing(space::kS);
  setUpTable(*m_table, tr("Connections"));
  m_table->setModel(&models().connections);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setItemDelegateForColumn(ConnectionListModel::Name, new NameDelegate(theme(), this));
  m_table->setMinimumHeight(90);
  const std::pair<int, int> widths[] = {{ConnectionListModel::Name, 160},
                                        {ConnectionListModel::Address, 200},
                                        {ConnectionListModel::Environment, 150},
                                        {ConnectionListModel::Certificate, 160}};
  for (const auto& [section, width] : widths) m_table->setColumnWidth(section, width);
  m_table->horizontalHeader()->setStretchLastSection(true);
  connect(m_table, &QTableView::activated, this, [this] { models().connectionSwitch.open(chosen()); });
  m_keychain->setProperty("muted", true);
  m_keychain->setWordWrap(true);
  column->addWidget(m_table, 1);
  column->addWidget(m_keychain);
  auto* card = new Card(tr("Connections"), host);
  for (QAction* each : {menu().constFirst(), m_open, m_test, m_edit, m_remove}) {
    auto* button = new QPushButton(each->text().remove(QLatin1Char('&')));
    button->setAccessibleName(button->text());
    connect(button, &QPushButton::clicked, each, &QAction::trigger);
    card->titleRow()->addWidget(button);
    m_buttons.push_back({button, each});
  }
  return card;
}

QComboBox* SettingsPane::choice(const QString& name, const QVector<std::pair<QString, QString>>& values,
                                std::function<void(const QString&)> chosen) {
  auto* box = new QComboBox;
  box->setAccessibleName(name);
  for (const auto& [value, words] : values) box->addItem(words, value);
  connect(box, &QComboBox::activated, this,
          [box, chosen = std::move(chosen)](int index) { chosen(box->itemData(index).toString()); });
  return box;
}

QWidget* SettingsPane::buildPreferences() {
  const auto word = [](const char* text) { return QString::fromLatin1(text); };
  m_theme = choice(
      tr("Theme"),
      {{word("system"), tr("As the system")}, {word("light"), tr("Light")}, {word("dark"), tr("Dark")}},
      [this](const QString& value) { m_preferences.setTheme(value); });
  m_density =
      choice(tr("Density of tables"),
             {{word("compact"), tr("Compact")}, {word("normal"), tr("Normal")}, {word("roomy"), tr("Roomy")}},
             [this](const QString& value) { m_preferences.setDensity(value); });
  m_zone = choice(tr("Time zone"), {{word("local"), tr("Of this machine")}, {word("utc"), tr("UTC")}},
                  [this](const QString& value) { m_preferences.setZone(value); });
  m_language =
      choice(tr("Language"), languageChoices(), [this](const QString& code) { Q_EMIT languageChosen(code); });
  auto* host = new QWidget;
  auto* row = new QHBoxLayout(host);
  row->setContentsMargins(0, 0, 4, 4);
  row->setSpacing(space::kXl);
  const std::pair<QString, QComboBox*> fields[2][2] = {
      {{tr("T&heme"), m_theme}, {tr("&Density of tables"), m_density}},
      {{tr("Time &zone"), m_zone}, {tr("&Language"), m_language}}};
  for (const auto& pair : fields) {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const auto& [label, box] : pair) form->addRow(label, box);
    row->addLayout(form, 1);
  }
  auto* card = new Card(tr("Appearance, language and time"), host);
  card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* reset = new QPushButton(tr("Reset preferences"));
  reset->setAccessibleName(reset->text());
  connect(reset, &QPushButton::clicked, menu().constLast(), &QAction::trigger);
  card->titleRow()->addWidget(reset);
  return card;
}

void SettingsPane::setActive(bool active) {
  if (!active) return;
  presentPreferences();
  models().secrets.check();
  if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
}

bool SettingsPane::isReady() const { return models().secrets.state() > SecretStore::State::Checking; }

void SettingsPane::refresh() {
  if (!chosen().isEmpty()) test();
}

void SettingsPane::focusFilter() { m_table->setFocus(Qt::ShortcutFocusReason); }

QString SettingsPane::chosen() const {
  return m_table->currentIndex().siblingAtColumn(0).data(ConnectionListModel::IdRole).toString();
}

ConnectionEditor* SettingsPane::edit(const QString& id) {
  auto* editor = new ConnectionEditor(
      theme(), models(), models().connections.profile(id).value_or(ConnectionProfile{}), window());
  editor->setAttribute(Qt::WA_DeleteOnClose);
  connect(editor, &ConnectionEditor::saved, this, [this, was = id](const QString& saved) {
    // Whoever typed the token that was missing, or changed what is in use, means to go there.
    if (was.isEmpty() || was == models().connectionSwitch.wanted()) models().connectionSwitch.open(saved);
  });
  editor->open();
  return editor;
}

void SettingsPane::addConnection(const QUrl& url, const QByteArray& adminKey) {
  ConnectionProfile profile;
  profile.name = url.host();
  profile.url = url;
  auto* editor = new ConnectionEditor(theme(), models(), profile, window());
  editor->setAttribute(Qt::WA_DeleteOnClose);
  editor->setKey(adminKey);
  connect(editor, &ConnectionEditor::saved, &models().connectionSwitch, &ConnectionSwitch::open);
  editor->open();
}

void SettingsPane::test() {
  const std::optional<ConnectionProfile> profile = models().connections.profile(chosen());
  if (!profile) return;
  m_tested = profile->name;
  models().secrets.read(profile->id, this, [this, profile = *profile](const std::optional<QByteArray>& key) {
    if (!key)
      return announce(Severity::Warning,
                      tr("%1: no token is kept; edit the connection to type it").arg(profile.name));
    m_probe->ask(profile.url, *key, profile.pin);
  });
}

void SettingsPane::remove() {
  const std::optional<ConnectionProfile> profile = models().connections.profile(chosen());
  if (!profile || profile->builtIn) return;
  auto* box =
      new QMessageBox(QMessageBox::Question, tr("Remove connection"),
                      tr("Remove the connection %1 (%2)?").arg(profile->name, profile->url.toString()),
                      QMessageBox::NoButton, window());
  box->setInformativeText(
      tr("Its token leaves the keychain, its certificate is forgotten. The gateway is not touched."));
  box->setAttribute(Qt::WA_DeleteOnClose);
  const QAbstractButton* yes = box->addButton(tr("Remove connection"), QMessageBox::DestructiveRole);
  box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
  connect(box, &QMessageBox::buttonClicked, this,
          [this, yes, id = profile->id](const QAbstractButton* pressed) {
            if (pressed != yes) return;
            models().secrets.remove(id);
            models().connections.remove(id);
          });
  box->open();
}

void SettingsPane::present() {
  const std::optional<ConnectionProfile> profile = models().connections.profile(chosen());
  const bool own = profile && !profile->builtIn;
  const bool inUse = profile && profile->id == models().connections.current();
  const QString none = tr("Choose a connection");
  const QString builtIn = tr("The console's own gateway is there as long as it runs");
  const auto allow = [](QAction* action, bool allowed, const QString& reason) {
    action->setEnabled(allowed);
    action->setToolTip(allowed ? action->text().remove(QLatin1Char('&')) : reason);
  };
  allow(m_open, profile.has_value(), none);
  allow(m_test, profile.has_value(), none);
  allow(m_edit, own, profile ? builtIn : none);
  allow(m_atStart, own, profile ? builtIn : none);
  allow(m_remove, own && !inUse,
        !profile       ? none
        : inUse && own ? tr("It is in use: connect elsewhere first")
                       : builtIn);
  m_atStart->setChecked(own && models().connections.atStart() == profile->id);
  for (const auto& [button, each] : m_buttons) {
    button->setEnabled(each->isEnabled());
    button->setToolTip(each->toolTip());
  }
  switch (models().secrets.state()) {
    case SecretStore::State::Available:
      m_keychain->setText(
          tr("Tokens you choose to keep are in the system keychain; others last for this session."));
      break;
    case SecretStore::State::Unavailable:
      m_keychain->setText(
          tr("No keychain answers on this machine: tokens are kept for this session only and have to "
             "be typed again after a restart."));
      break;
    case SecretStore::State::Unknown:
    case SecretStore::State::Checking:
      m_keychain->setText(tr("Asking for the system keychain…"));
      break;
  }
}

void SettingsPane::presentPreferences() {
  const std::pair<QComboBox*, QString> shown[] = {
      {m_theme, m_preferences.theme()},
      {m_density, m_preferences.density()},
      {m_zone,
       models().zone.mode() == DisplayZone::Mode::Utc ? QStringLiteral("utc") : QStringLiteral("local")},
      {m_language, chosenLanguage(m_settings)}};
  for (const auto& [box, value] : shown) box->setCurrentIndex(std::max(0, box->findData(value)));
}

}  // namespace gc::console
