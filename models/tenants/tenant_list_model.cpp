#include "models/tenants/tenant_list_model.h"

#include "models/format/format.h"
#include "models/lists/cell_tone.h"
#include "models/tenants/tenant_writer.h"

namespace gc::console {
namespace {

constexpr double kNearPercent = 80, kReachedPercent = 100;

CellTone toneOf(double percent) {
  return percent >= kReachedPercent ? CellTone::Bad
         : percent >= kNearPercent  ? CellTone::Warning
                                    : CellTone::Good;
}

QString usd(const std::optional<Usd>& amount) { return amount ? amount->rounded(2, QLocale()) : kUnknown; }

}  // namespace

TenantListModel::TenantListModel(AdminClient& client, TenantWriter& writer, QObject* parent)
    : PagedTable(client,
                 {QStringLiteral("/admin/v1/tenants"), QStringLiteral("tenants"), QStringLiteral("id"), 5},
                 parent),
      m_writer(writer) {
  connect(&writer, &TenantWriter::written, this, [this](const QJsonObject& tenant) { apply(tenant); });
  connect(&writer, &TenantWriter::listChanged, this, &TenantListModel::refresh);
  // A value that was refused is gone from the cell.
  connect(&writer, &TenantWriter::failed, this, &TenantListModel::refresh);
}

int TenantListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString TenantListModel::statusWord(const QString& status) {
  if (status == QLatin1String("active")) return tr("Active");
  if (status == QLatin1String("suspended")) return tr("Suspended");
  return status;
}

QString TenantListModel::cell(const TenantReading& tenant, int column) const {
  const Format format;
  switch (Column(column)) {
    case Id:
      return tenant.id;
    case Name:
      return tenant.name;
    case Plan:
      return tenant.plan;
    case Status:
      return (tenant.isSuspended() ? QStringLiteral("◌ ") : QStringLiteral("● ")) + statusWord(tenant.status);
    case Spent:
      return usd(tenant.spent);
    case Budget:
      return tenant.budget ? usd(tenant.budget) : tr("no budget");
    case BudgetUsed: {
      const auto used = tenant.budgetUsedPercent();
      if (!used) return tenant.budget ? tr("unknown") : kUnknown;
      return format.percent(used, 0) + (*used >= kReachedPercent ? QStringLiteral(" !") : QString());
    }
    case Calls:
      return format.count(tenant.calls);
    case Refused:
      return format.count(tenant.refused);
    case Keys:
      return format.count(tenant.keyCount);
    case Requests:
      return format.count(tenant.requests);
    case Cost:
      return usd(tenant.cost);
    case ManagedBy:
      return tenant.fromFile ? tr("file") : tr("API");
    case ColumnCount:
      break;
  }
  return {};
}

QString TenantListModel::toolTip(const TenantReading& tenant, int column) const {
  const auto exact = [](const std::optional<Usd>& amount) {
    return amount ? amount->exact() + QStringLiteral(" USD") : QString();
  };
  switch (Column(column)) {
    case Spent:
      return tenant.spent ? exact(tenant.spent)
                          : tr("Unknown: tenants of the configuration file are not metered by the month");
    case Budget:
      if (tenant.fromFile) return tr("In the configuration file: edit the file and reload the gateway");
      return tenant.budget ? exact(tenant.budget) : tr("No budget: F2 sets one");
    case BudgetUsed:
      return tenant.budget ? tr("%1 of %2 USD").arg(usd(tenant.spent), usd(tenant.budget)) : QString();
    case Cost:
      return exact(tenant.cost);
    case ManagedBy:
      return tenant.fromFile ? tr("In the configuration file: edit the file and reload the gateway")
                             : QString();
    default:
      return {};
  }
}

QVariant TenantListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const TenantReading& tenant = at(index.row());
  const auto used = tenant.budgetUsedPercent();
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cell(tenant, column);
    case Qt::EditRole:
      return column == Budget && tenant.budget ? QVariant(tenant.budget->trimmed().replace(
                                                     QLatin1Char('.'), QLocale().decimalPoint()))
                                               : QVariant(QString());
    case Qt::ToolTipRole:
      return toolTip(tenant, column);
    case Qt::TextAlignmentRole: {
      const bool text = column <= Status || column == ManagedBy;
      return int((text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case ToneRole:
      if (column == Status) return int(tenant.isSuspended() ? CellTone::Muted : CellTone::Good);
      if (column == BudgetUsed && used) return int(toneOf(*used));
      return {};
    case ShareRole:
      return column == BudgetUsed && used ? QVariant(std::min(1.0, *used / 100)) : QVariant();
    default:
      return {};
  }
}

QVariant TenantListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (Column(section)) {
    case Id:
      return tr("Tenant");
    case Name:
      return tr("Name");
    case Plan:
      return tr("Plan");
    case Status:
      return tr("Status");
    case Spent:
      return tr("Spend MTD USD");
    case Budget:
      return tr("Budget USD");
    case BudgetUsed:
      return tr("Budget used");
    case Calls:
      return tr("Calls MTD");
    case Refused:
      return tr("Refused");
    case Keys:
      return tr("Keys");
    case Requests:
      return tr("Requests ever");
    case Cost:
      return tr("Cost ever USD");
    case ManagedBy:
      return tr("Managed by");
    case ColumnCount:
      break;
  }
  return {};
}

Qt::ItemFlags TenantListModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = PagedTable::flags(index);
  if (!index.isValid() || index.column() != Budget || at(index.row()).fromFile) return usual;
  return usual | Qt::ItemIsEditable;
}

bool TenantListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  const QString text = value.toString().trimmed();
  const auto amount = typedUsd(text);
  if (!text.isEmpty() && !amount) return false;
  m_writer.setBudget(at(index.row()), amount);
  return true;
}

}  // namespace gc::console
