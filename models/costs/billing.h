#pragma once
// A tenant's month as the gateway bills and proves it: invoice and SLA report.
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

/// What both reports are of.
struct BilledMonth {
  QString tenant{}, month{}, timeZone{}, plan{};
  bool complete = false;  ///< the month is over
};

struct InvoiceLine {
  QString provider{}, model{};
  qint64 requests = 0, promptTokens = 0, completionTokens = 0;
  Usd cost{};
};

/// Immutable once published.
struct Invoice {
  BilledMonth of{};
  bool ownKeys = false;  ///< the providers bill the tenant themselves: usage is shown, not charged
  QList<InvoiceLine> lines{};
  Usd usage{}, passedThrough{}, total{};
  std::optional<Usd> fee{};  ///< nullopt: by agreement, and none was given
  qint64 unpriced = 0;

  static Invoice fromJson(const QJsonObject&);
};

struct SlaDay {
  QString day{}, uptimePercent{};
  qint64 owed = 0, served = 0;
};

/// Immutable once published.
struct SlaReport {
  BilledMonth of{};
  SlaDay whole{};  ///< the month in one
  qint64 creditPercent = 0;
  std::optional<Usd> fee{}, credit{};
  QList<SlaDay> days{};

  static SlaReport fromJson(const QJsonObject&);
};

}  // namespace gc::console
