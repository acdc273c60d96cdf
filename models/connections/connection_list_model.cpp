#include "models/connections/connection_list_model.h"

#include <QCoreApplication>
#include <QSettings>
#include <QUuid>

#include "models/client/certificate_pin.h"

namespace gc::console {
namespace {

const QString kList = QStringLiteral("connections/list"), kAtStart = QStringLiteral("connections/atStart");

QString shownAddress(const QUrl& url) {
  return url.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

}  // namespace

ConnectionListModel::ConnectionListModel(QObject* parent) : QAbstractTableModel(parent) {}

void ConnectionListModel::attach(QSettings& settings) {
  beginResetModel();
  m_settings = &settings;
  m_profiles.removeIf([](const ConnectionProfile& each) { return !each.builtIn; });
  const int count = settings.beginReadArray(kList);
  for (int i = 0; i < count; ++i) {
    settings.setArrayIndex(i);
    ConnectionProfile profile;
    profile.id = settings.value(QStringLiteral("id")).toString();
    profile.name = settings.value(QStringLiteral("name")).toString();
    profile.url = QUrl(settings.value(QStringLiteral("url")).toString(), QUrl::StrictMode);
    profile.environment = settings.value(QStringLiteral("environment")).toString();
    profile.pin = settings.value(QStringLiteral("certificate")).toString().toLatin1();
    if (!profile.id.isEmpty() && addressProblem(profile.url.toString()).isEmpty()) m_profiles << profile;
  }
  settings.endArray();
  m_atStart = settings.value(kAtStart).toString();
  endResetModel();
}

void ConnectionListModel::save() {
  if (!m_settings) return;
  m_settings->remove(kList);
  m_settings->beginWriteArray(kList);
  int index = 0;
  for (const ConnectionProfile& each : std::as_const(m_profiles)) {
    if (each.builtIn) continue;
    m_settings->setArrayIndex(index++);
    m_settings->setValue(QStringLiteral("id"), each.id);
    m_settings->setValue(QStringLiteral("name"), each.name);
    m_settings->setValue(QStringLiteral("url"), each.url.toString());
    m_settings->setValue(QStringLiteral("environment"), each.environment);
    m_settings->setValue(QStringLiteral("certificate"), QString::fromLatin1(each.pin));
  }
  m_settings->endArray();
  m_settings->setValue(kAtStart, m_atStart);
}

int ConnectionListModel::rowOf(const QString& id) const {
  for (int row = 0; row < m_profiles.size(); ++row)
    if (m_profiles[row].id == id) return row;
  return -1;
}

QString ConnectionListModel::put(ConnectionProfile profile) {
  if (profile.id.isEmpty()) profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
  const QString id = profile.id;
  if (const int row = rowOf(id); row >= 0) {
    m_profiles[row] = std::move(profile);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  } else {
    // The console's own gateway stands first.
    const int at = profile.builtIn ? 0 : int(m_profiles.size());
    beginInsertRows({}, at, at);
    m_profiles.insert(at, std::move(profile));
    endInsertRows();
  }
  save();
  return id;
}

void ConnectionListModel::remove(const QString& id) {
  const int row = rowOf(id);
  if (row < 0) return;
  beginRemoveRows({}, row, row);
  m_profiles.removeAt(row);
  endRemoveRows();
  if (m_atStart == id) m_atStart.clear();
  save();
}

std::optional<ConnectionProfile> ConnectionListModel::profile(const QString& id) const {
  return profile(rowOf(id));
}

std::optional<ConnectionProfile> ConnectionListModel::profile(int row) const {
  return row >= 0 && row < m_profiles.size() ? std::optional(m_profiles[row]) : std::nullopt;
}

QByteArray ConnectionListModel::pinOf(const QUrl& url) const {
  for (const ConnectionProfile& each : m_profiles)
    if (each.url.host() == url.host() && each.url.port(443) == url.port(443) && !each.pin.isEmpty())
      return each.pin;
  return {};
}

void ConnectionListModel::stateChanged() {
  if (!m_profiles.isEmpty())
    Q_EMIT dataChanged(index(0, 0), index(int(m_profiles.size()) - 1, ColumnCount - 1));
}

void ConnectionListModel::setCurrent(const QString& id, const QString& stateWord,
                                     const QString& environment) {
  if (id == m_current && stateWord == m_stateWord && environment == m_inForce) return;
  m_current = id;
  m_stateWord = stateWord;
  m_inForce = environment;
  stateChanged();
}

QString ConnectionListModel::environmentOf(const ConnectionProfile& profile) const {
  return profile.id == m_current && !m_inForce.isEmpty() ? m_inForce : profile.environment;
}

void ConnectionListModel::setAtStart(const QString& id) {
  m_atStart = id;
  save();
  stateChanged();
}

int ConnectionListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_profiles.size());
}

int ConnectionListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ConnectionListModel::environmentTitle(const QString& environment) {
  if (environment == u"production") return tr("Production");
  if (environment == u"staging") return tr("Staging");
  if (environment == u"demo") return tr("Demo");
  if (environment == u"local") return tr("Local");
  return tr("As the gateway says");
}

QVariant ConnectionListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ConnectionProfile& each = m_profiles[index.row()];
  const bool current = each.id == m_current;
  switch (role) {
    case IdRole:
      return each.id;
    case EnvironmentRole:
      return environmentOf(each);
    case CurrentRole:
      return current;
    case BuiltInRole:
      return each.builtIn;
    case Qt::ToolTipRole:
      return index.column() == Certificate && !each.pin.isEmpty() ? spokenFingerprint(each.pin) : QVariant();
    case Qt::AccessibleTextRole:
      if (index.column() == Name)
        return tr("Connection %1, %2, %3")
            .arg(each.name, environmentTitle(environmentOf(each)), current ? tr("in use") : tr("not in use"));
      return data(index, Qt::DisplayRole);
    case Qt::DisplayRole:
      break;
    default:
      return {};
  }
  switch (Column(index.column())) {
    case Name:
      return each.name;
    case Address:
      return shownAddress(each.url);
    case Environment:
      return environmentTitle(environmentOf(each));
    case Certificate:
      if (each.url.scheme() != u"https") return tr("not encrypted");
      return each.pin.isEmpty() ? tr("not trusted yet")
                                : tr("trusted: %1…").arg(spokenFingerprint(each.pin).left(14));
    case State: {
      if (current) return m_stateWord.isEmpty() ? tr("in use") : m_stateWord;
      return each.id == m_atStart ? tr("opened at start") : QString();
    }
    case ColumnCount:
      break;
  }
  return {};
}

QVariant ConnectionListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Name:
      return tr("Name");
    case Address:
      return tr("Address");
    case Environment:
      return tr("Environment");
    case Certificate:
      return tr("Certificate");
    case State:
      return tr("State");
    case ColumnCount:
      break;
  }
  return {};
}

QString addressProblem(const QString& text) {
  const QUrl url(text.trimmed(), QUrl::StrictMode);
  const bool http = url.scheme() == u"http" || url.scheme() == u"https";
  if (!url.isValid() || !http || url.host().isEmpty())
    return ConnectionListModel::tr("Write an address like https://gateway.example:8443");
  if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
    return ConnectionListModel::tr("The address is scheme, host and port; the token goes into its own field");
  return {};
}

}  // namespace gc::console
