#pragma once
#include <QSortFilterProxyModel>

namespace gc::console {

/// Providers sorted by the model's own keys (unknown last, either way round) and, if asked, only those
/// that are not healthy. A provider's breakers stay with it. GUI thread only.
class ProviderFilter final : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit ProviderFilter(QObject* parent = nullptr);
  void setProblemsOnly(bool only);
  bool problemsOnly() const { return m_problemsOnly; }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  bool m_problemsOnly = false;
};

}  // namespace gc::console
