#include "gateway/ledger/usage_collector.h"

#include <algorithm>
#include <tuple>

namespace gc::ledger {
namespace {

bool allows(const std::string& filter, std::string_view value) { return filter.empty() || filter == value; }

const std::string& filterOf(const UsageQuery& query, Label label) {
  switch (label) {
    case Label::Customer:
      return query.customer;
    case Label::Key:
      return query.key;
    case Label::Tag:
      return query.tag;
  }
  return query.tag;
}

/// Names of customers and keys are a tenant's own; tags and targets mean the same for all.
bool isOfTenant(GroupBy groupBy) { return groupBy == GroupBy::Customer || groupBy == GroupBy::Key; }

}  // namespace

std::optional<Label> labelOf(GroupBy groupBy) {
  switch (groupBy) {
    case GroupBy::Customer:
      return Label::Customer;
    case GroupBy::Key:
      return Label::Key;
    case GroupBy::Tag:
      return Label::Tag;
    case GroupBy::Tenant:
    case GroupBy::Provider:
    case GroupBy::Model:
      return std::nullopt;
  }
  return std::nullopt;
}

bool isInRollups(const UsageQuery& query) {
  const std::optional<Label> label = labelOf(query.groupBy);
  bool onlyItself = true;
  for (const Label other : kLabels) onlyItself &= other == label || filterOf(query, other).empty();
  return onlyItself && (!label || (query.provider.empty() && query.model.empty()));
}

void UsageCollector::add(std::size_t part, std::string_view tenant, std::string_view group,
                         const UsageSums& sums, bool inTotal) {
  if (!isOfTenant(m_query.groupBy)) tenant = {};
  m_lookup.assign(tenant).append(1, '\0').append(group);
  const auto [place, fresh] = m_indexes.try_emplace(m_lookup, m_names.size());
  if (fresh) m_names.push_back({std::string(group), std::string(tenant), {}});
  m_parts[part].groups[place->second] += sums;
  if (inTotal) m_parts[part].total += sums;
}

void UsageCollector::addTarget(std::size_t part, const TargetView& target, const UsageSums& sums) {
  if (!allows(m_query.provider, target.provider) || !allows(m_query.model, target.model)) return;
  const std::string_view group = m_query.groupBy == GroupBy::Provider ? target.provider
                                 : m_query.groupBy == GroupBy::Model  ? target.model
                                                                      : target.tenant;
  add(part, target.tenant, group, sums, true);
}

void UsageCollector::addLabel(std::size_t part, const LabelView& label, const UsageSums& sums) {
  const std::string& filter = filterOf(m_query, label.label);
  if (!allows(filter, label.value)) return;
  add(part, label.tenant, label.value, sums, label.label != Label::Tag || !filter.empty());
}

void UsageCollector::addRecord(std::size_t part, const RequestRecord& record) {
  if (!allows(m_query.customer, record.customer) || !allows(m_query.key, record.keyName)) return;
  bool tagged = m_query.tag.empty();
  forEachTag(record.tags, [&](std::string_view tag) { tagged |= tag == m_query.tag; });
  if (!tagged) return;
  const std::string_view tenant = record.tenant.value;
  forEachContribution(record, [&](std::string_view provider, std::string_view model, const UsageSums& sums) {
    const std::optional<Label> label = labelOf(m_query.groupBy);
    if (!label) return addTarget(part, {0, tenant, provider, model}, sums);
    if (!allows(m_query.provider, provider) || !allows(m_query.model, model)) return;
    if (*label != Label::Tag)
      return add(part, tenant, *label == Label::Key ? record.keyName : record.customer, sums, true);
    forEachTag(record.tags, [&](std::string_view tag) {
      if (allows(m_query.tag, tag)) add(part, tenant, tag, sums, false);
    });
    addTotal(part, sums);
  });
}

std::vector<UsageGroup> UsageCollector::sorted(const Sums& sums) const {
  std::vector<UsageGroup> out;
  out.reserve(sums.size());
  for (const auto& [index, sum] : sums) {
    // A group that only ever gave what it got, such as a target whose failed attempt was taken off, is none.
    if (sum == UsageSums()) continue;
    out.push_back({m_names[index].group, m_names[index].tenant, sum});
  }
  std::sort(out.begin(), out.end(), [](const UsageGroup& a, const UsageGroup& b) {
    if (a.sums.cost != b.sums.cost) return a.sums.cost > b.sums.cost;
    return std::tie(a.group, a.tenant) < std::tie(b.group, b.tenant);
  });
  return out;
}

std::vector<UsageGroup> UsageCollector::groups(std::size_t part) const {
  return sorted(m_parts[part].groups);
}

UsageReport UsageCollector::all() const {
  UsageReport report;
  Sums together;
  for (const Part& part : m_parts) {
    report.total += part.total;
    for (const auto& [index, sums] : part.groups) together[index] += sums;
  }
  report.groups = sorted(together);
  return report;
}

}  // namespace gc::ledger
