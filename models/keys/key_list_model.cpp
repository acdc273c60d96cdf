#include "models/keys/key_list_model.h"

#include "models/client/admin_client.h"
#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "models/keys/key_writer.h"
#include "models/lists/cell_tone.h"

namespace gc::console {
namespace {

constexpr qint64 kDayMs = 86'400'000, kSoonMs = 14 * kDayMs;

QString usd(const std::optional<Usd>& amount) { return amount ? amount->rounded(2, QLocale()) : kUnknown; }

}  // namespace

KeyListModel::KeyListModel(AdminClient& client, KeyWriter& writer, const DisplayZone& zone, QObject* parent)
    : PagedTable(client,
                 {QStringLiteral("/admin/v1/keys"), QStringLiteral("keys"), QStringLiteral("kid"), 10},
                 parent),
      m_zone(zone) {
  connect(&writer, &KeyWriter::written, this, [this](const QJsonObject& key) { apply(key); });
  connect(&writer, &KeyWriter::listChanged, this, &KeyListModel::refresh);
  connect(&zone, &DisplayZone::changed, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  });
}

int KeyListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString KeyListModel::prefix(const KeyReading& key) { return QStringLiteral("gc_…") + key.hint; }

std::optional<qint64> KeyListModel::msUntil(const QDateTime& at) const {
  return at.isValid() ? std::optional(client().gatewayNow().msecsTo(at)) : std::nullopt;
}

QString KeyListModel::statusText(const KeyReading& key) const {
  if (key.status == QLatin1String("revoked")) return QStringLiteral("■ ") + tr("Revoked");
  if (key.status == QLatin1String("expired")) return QStringLiteral("◌ ") + tr("Expired");
  if (!key.isActive()) return key.status;
  if (key.isBudgetReached()) return QStringLiteral("▲ ") + tr("Budget reached");
  return (key.replacedBy.isEmpty() ? QStringLiteral("● ") + tr("Active")
                                   : QStringLiteral("▲ ") + tr("Being replaced"));
}

QString KeyListModel::expiryText(const KeyReading& key) const {
  const auto ms = msUntil(key.expires);
  if (!ms) return key.fromFile ? kUnknown : tr("never");
  if (*ms <= 0) return tr("expired");
  const QString in = *ms < kDayMs ? tr("in %1").arg(Format().duration(*ms))
                                  : tr("in %n d", nullptr, int(*ms / kDayMs));
  return *ms < kSoonMs ? QStringLiteral("▲ ") + in : in;
}

QString KeyListModel::lastUsedText(const KeyReading& key) const {
  const auto ms = msUntil(key.lastUsed);
  if (ms) return Format().duration(std::max<qint64>(0, -*ms));
  return key.fromFile ? kUnknown : tr("never");
}

QString KeyListModel::cell(const KeyReading& key, int column) const {
  const Format format;
  const auto all = [](const QStringList& words) {
    return words.isEmpty() ? QStringLiteral("*") : words.join(QStringLiteral(", "));
  };
  const auto rate = [&](const std::optional<qint64>& value) {
    return value ? format.count(value) : QStringLiteral("∞");
  };
  switch (Column(column)) {
    case Name:
      return key.name;
    case Tenant:
      return key.tenant;
    case Prefix:
      return prefix(key);
    case Status:
      return statusText(key);
    case LastUsed:
      return lastUsedText(key);
    case Spent:
      return usd(key.spent);
    case Budget:
      return key.budget ? usd(key.budget) : tr("no budget");
    case Rates:
      return rate(key.requestsPerMin) + QStringLiteral(" / ") + rate(key.tokensPerMin);
    case Models:
      return all(key.models);
    case Endpoints:
      return all(key.endpoints);
    case Created:
      return key.created.isValid() ? m_zone.dateTime(key.created).left(10) : kUnknown;
    case Expires:
      return expiryText(key);
    case ManagedBy:
      return key.fromFile ? tr("file") : tr("API");
    case ColumnCount:
      break;
  }
  return {};
}

QString KeyListModel::toolTip(const KeyReading& key, int column) const {
  const auto exact = [this](const QDateTime& at) { return at.isValid() ? m_zone.dateTime(at) : QString(); };
  switch (Column(column)) {
    case Prefix:
      return tr("Only the last characters are kept: the key itself was shown once.");
    case LastUsed:
      return exact(key.lastUsed);
    case Spent:
      return key.spent ? key.spent->exact() + QStringLiteral(" USD") : QString();
    case Rates:
      return tr("Requests and tokens a minute; ∞ is no limit of the key's own");
    case Models:
    case Endpoints:
      return cell(key, column) == QLatin1String("*") ? tr("All") : cell(key, column);
    case Created:
      return exact(key.created);
    case Expires:
      return exact(key.expires);
    default:
      return {};
  }
}

QVariant KeyListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const KeyReading& key = at(index.row());
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cell(key, column);
    case Qt::ToolTipRole:
      return toolTip(key, column);
    case Qt::TextAlignmentRole: {
      const bool number = column >= LastUsed && column <= Rates;
      return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case ToneRole:
      if (column != Status) return {};
      if (!key.isActive()) return int(CellTone::Muted);
      return int(key.isBudgetReached() || !key.replacedBy.isEmpty() ? CellTone::Warning : CellTone::Good);
    default:
      return {};
  }
}

QVariant KeyListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Name:
      return tr("Name");
    case Tenant:
      return tr("Tenant");
    case Prefix:
      return tr("Key");
    case Status:
      return tr("Status");
    case LastUsed:
      return tr("Last used");
    case Spent:
      return tr("Spend MTD USD");
    case Budget:
      return tr("Budget USD");
    case Rates:
      return tr("RPM / TPM");
    case Models:
      return tr("Models");
    case Endpoints:
      return tr("Endpoints");
    case Created:
      return tr("Created");
    case Expires:
      return tr("Expires");
    case ManagedBy:
      return tr("Managed by");
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace gc::console
