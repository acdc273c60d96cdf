#include "models/palette/palette_model.h"

#include <algorithm>
#include <optional>

#include "models/palette/fuzzy_match.h"

namespace gc::console {
namespace {

constexpr int kMostShown = 200, kMostRecent = 12, kMostRequests = 8;
/// "req_" and enough of the rest to be one request's own.
constexpr int kWholeIdFrom = 16;

QString usedKey(const PaletteEntry& entry) {
  return QStringLiteral("%1:%2").arg(int(entry.kind)).arg(entry.id);
}

struct Question {
  QString text;
  std::optional<PaletteKind> only;
  bool actionsOnly = false;
};

Question questionOf(const QString& query) {
  if (query.startsWith(u'>')) return {query.mid(1).trimmed(), {}, true};
  const std::pair<QLatin1String, PaletteKind> prefixes[] = {{QLatin1String("t "), PaletteKind::Tenant},
                                                            {QLatin1String("p "), PaletteKind::Provider},
                                                            {QLatin1String("k "), PaletteKind::Key},
                                                            {QLatin1String("r "), PaletteKind::Request}};
  for (const auto& [prefix, kind] : prefixes)
    if (query.startsWith(prefix)) return {query.mid(prefix.size()).trimmed(), kind, false};
  return {query.trimmed(), {}, false};
}

bool isWanted(const Question& question, PaletteKind kind) {
  if (question.actionsOnly) return kind == PaletteKind::Action || kind == PaletteKind::Pane;
  return !question.only || *question.only == kind;
}

/// Where an entry stands when nothing was typed: panes, then what can be done, then what cannot now.
int standing(const PaletteEntry& entry) {
  return (entry.reason.isEmpty() ? 0 : 2) + (entry.kind == PaletteKind::Pane ? 0 : 1);
}

}  // namespace

PaletteModel::PaletteModel(FindRequests findRequests, QObject* parent)
    : QAbstractListModel(parent), m_findRequests(std::move(findRequests)) {}

QString PaletteModel::kindWord(PaletteKind kind) {
  switch (kind) {
    case PaletteKind::Action:
      return tr("Action");
    case PaletteKind::Pane:
      return tr("Pane");
    case PaletteKind::Tenant:
      return tr("Tenant");
    case PaletteKind::Key:
      return tr("Key");
    case PaletteKind::Provider:
      return tr("Provider");
    case PaletteKind::Request:
      return tr("Request");
  }
  return {};
}

void PaletteModel::setEntries(QVector<PaletteEntry> entries) {
  m_entries = std::move(entries);
  refill();
}

QString PaletteModel::searchText() const { return questionOf(m_query).text; }
bool PaletteModel::wants(PaletteKind kind) const { return isWanted(questionOf(m_query), kind); }

PaletteEntry PaletteModel::tenantEntry(const QString& id, const QString& name) {
  const bool named = !name.isEmpty() && name != id;
  return {PaletteKind::Tenant, id, id, named ? tr("%1, show only this tenant").arg(name)
                                             : tr("show only this tenant"),
          {}, {}};
}

PaletteEntry PaletteModel::keyEntry(const QString& tenant, const QString& name, const QString& hint) {
  return {PaletteKind::Key, tenant + QLatin1Char('/') + name, name,
          tr("%1, …%2, show its requests").arg(tenant, hint), {}, {}};
}

void PaletteModel::addFound(PaletteKind kind, const QJsonArray& rows) {
  for (const QJsonValue& row : rows) {
    const QString name = row[u"name"].toString();
    PaletteEntry entry = kind == PaletteKind::Tenant
                             ? tenantEntry(row[u"id"].toString(), name)
                             : keyEntry(row[u"tenant"].toString(), name, row[u"hint"].toString());
    const auto same = [&](const PaletteEntry& each) { return usedKey(each) == usedKey(entry); };
    if (std::none_of(m_entries.begin(), m_entries.end(), same) &&
        std::none_of(m_found.begin(), m_found.end(), same))
      m_found.push_back(std::move(entry));
  }
  refill();
}

void PaletteModel::setQuery(const QString& query) {
  if (query == m_query) return;
  m_query = query;
  m_found.clear();
  refill();
  Q_EMIT queryChanged();
}

void PaletteModel::setRecent(const QStringList& recent) {
  m_recent = recent.mid(0, kMostRecent);
  refill();
}

void PaletteModel::markUsed(const PaletteEntry& entry) {
  const QString key = usedKey(entry);
  m_recent.removeAll(key);
  m_recent.prepend(key);
  m_recent = m_recent.mid(0, kMostRecent);
}

QVector<PaletteEntry> PaletteModel::requestEntries(const QString& text, bool asked) const {
  QVector<PaletteEntry> out;
  const QString begin = text.startsWith(u"req_") || !asked ? text : QStringLiteral("req_") + text;
  if (!begin.startsWith(u"req_")) return out;
  for (const QString& id : m_findRequests(begin).mid(0, kMostRequests))
    out.push_back({PaletteKind::Request, id, id, tr("in the list"), {}, {}});
  if (begin.size() >= kWholeIdFrom && out.isEmpty())
    out.push_back({PaletteKind::Request, begin, begin, tr("ask the gateway for it"), {}, {}});
  return out;
}

void PaletteModel::refill() {
  const Question question = questionOf(m_query);
  struct Hit {
    int score;
    qsizetype recent;
    const PaletteEntry* entry;
  };
  std::vector<Hit> hits;
  const QVector<PaletteEntry> all = m_entries + m_found;
  for (const PaletteEntry& each : all) {
    if (!isWanted(question, each.kind)) continue;
    std::optional<int> score = fuzzyScore(question.text, each.title);
    if (!score) {
      // What stands beside the title helps to find it, and ranks below every title.
      score = fuzzyScore(question.text, each.title + QLatin1Char(' ') + each.detail);
      if (score) score = *score / 4;
    }
    if (!score) continue;
    const qsizetype at = m_recent.indexOf(usedKey(each));
    hits.push_back({*score, at < 0 ? kMostRecent : at, &each});
  }
  const bool typed = !question.text.isEmpty();
  std::stable_sort(hits.begin(), hits.end(), [typed](const Hit& a, const Hit& b) {
    if (typed && a.score != b.score) return a.score > b.score;
    if (a.recent != b.recent || typed) return a.recent < b.recent;
    return standing(*a.entry) < standing(*b.entry);
  });
  beginResetModel();
  m_shown = requestEntries(question.text, question.only == PaletteKind::Request);
  for (const Hit& hit : hits) {
    if (m_shown.size() >= kMostShown) break;
    m_shown.push_back(*hit.entry);
  }
  endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PaletteEntry& each = m_shown[index.row()];
  switch (role) {
    case Qt::DisplayRole:
      return each.title;
    case Qt::ToolTipRole:
      return each.reason.isEmpty() ? QVariant() : each.reason;
    case Qt::AccessibleTextRole: {
      QStringList words{each.title, kindWord(each.kind)};
      for (const QString& more : {each.detail, each.keys, each.reason})
        if (!more.isEmpty()) words << more;
      return words.join(QStringLiteral(", "));
    }
    case KindRole:
      return int(each.kind);
    case IdRole:
      return each.id;
    case DetailRole:
      return each.detail;
    case KeysRole:
      return each.keys;
    case ReasonRole:
      return each.reason;
    default:
      return {};
  }
}

}  // namespace gc::console
