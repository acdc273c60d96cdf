#pragma once
// What the command palette offers for what was typed.
#include <QAbstractListModel>
#include <QJsonArray>
#include <QStringList>
#include <QVector>
#include <functional>

namespace gc::console {

enum class PaletteKind : quint8 { Action, Pane, Tenant, Key, Provider, Request };

/// Something the palette can run or open. `id` is unique within its kind. Immutable value.
struct PaletteEntry {
  PaletteKind kind = PaletteKind::Action;
  QString id, title;
  QString detail;  ///< where it belongs: its menu, its tenant
  QString keys;    ///< the shortcut, as the platform writes it
  QString reason;  ///< why it cannot be run now; empty: it can
};

/// Entries filtered and ordered by a query: the best match first, among equals the one used last; without a
/// query those used last, then all in their own order. A first `>` keeps actions and panes, `t ` tenants,
/// `p ` providers, `k ` keys, `r ` requests. GUI thread only.
class PaletteModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { KindRole = Qt::UserRole + 1, IdRole, DetailRole, KeysRole, ReasonRole };
  /// Ids of requests that begin with a text, newest first.
  using FindRequests = std::function<QStringList(const QString& begin)>;

  explicit PaletteModel(FindRequests findRequests, QObject* parent = nullptr);

  void setEntries(QVector<PaletteEntry> entries);
  void setQuery(const QString& query);
  QString query() const { return m_query; }
  /// What was typed without its prefix, and whether entries of a kind are wanted at all.
  QString searchText() const;
  bool wants(PaletteKind kind) const;
  /// Tenants or keys that the gateway found, as the admin API tells them; they stay until the next query.
  void addFound(PaletteKind kind, const QJsonArray& rows);
  static PaletteEntry tenantEntry(const QString& id, const QString& name);
  static PaletteEntry keyEntry(const QString& tenant, const QString& name, const QString& hint);
  /// Keys of usedKey(), the last one first.
  void setRecent(const QStringList& recent);
  const QStringList& recent() const { return m_recent; }
  /// Puts the entry first among the recent ones; at most 12 are kept.
  void markUsed(const PaletteEntry& entry);

  const PaletteEntry& entry(int row) const { return m_shown[row]; }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  static QString kindWord(PaletteKind kind);

 Q_SIGNALS:
  void queryChanged();

 private:
  void refill();
  QVector<PaletteEntry> requestEntries(const QString& text, bool asked) const;

  FindRequests m_findRequests;
  QVector<PaletteEntry> m_entries, m_found, m_shown;
  QStringList m_recent;
  QString m_query;
};

}  // namespace gc::console
