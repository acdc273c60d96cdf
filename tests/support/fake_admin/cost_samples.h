#pragma once
// Answers of /admin/v1/usage, /forecast and /prices, to be changed in a test.
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace gc::console::samples {

/// Sums of one group; `cost` in nano-dollars, baseline twice of it, half saved by routing, half by the cache.
/// An unpriced group has no cost.
QJsonObject costSums(qint64 requests, qint64 cost, qint64 unpriced = 0);
QJsonObject costGroup(const QString& group, const QJsonObject& sums);
/// `days` UTC days that end with 2026-07-01, each with every group: acme-g costs (g + 1) × 0.010000001 USD
/// a day, the last one is unpriced throughout.
QJsonObject usage(int days, int groups, const QString& groupBy = QStringLiteral("tenant"));
/// gpt-5.4 at openai for 2.50 and 10.00, "new" at gemini without a price.
QJsonObject prices();
/// Ten dollars likely in July, between eight and thirteen; 31 days of it from 2026-07-01.
QJsonObject forecast();

}  // namespace gc::console::samples
