#include "models/costs/cost_csv.h"

#include <QDateTime>

#include "models/costs/cost_text.h"
#include "models/format/csv.h"

namespace gc::console {

QString costCsv(const CostReport& report, const QTimeZone& zone) {
  QStringList lines{QStringLiteral("from,%1,requests,prompt_tokens,completion_tokens,cached_tokens,cost_usd,"
                                   "baseline_usd,savings_usd,unpriced")
                        .arg(wireName(report.groupBy))};
  const auto text = [](const QString& words) { return quotedCell(guardedText(words), QLatin1Char(',')); };
  for (const CostPart& part : report.parts) {
    const QString from = QDateTime::fromMSecsSinceEpoch(part.fromUs / 1000, zone).toString(Qt::ISODate);
    for (const CostGroup& group : part.groups) {
      const CostSums& sums = group.sums;
      QStringList cells{from, text(title(report.groupBy, group))};
      for (const qint64 count :
           {sums.requests, sums.promptTokens, sums.completionTokens, sums.cachedTokens})
        cells << QString::number(count);
      cells << (sums.isUnpriced() ? costText(std::optional<Usd>()) : sums.cost.exact())
            << sums.baseline.exact() << sums.savings.exact() << QString::number(sums.unpriced);
      lines << cells.join(QLatin1Char(','));
    }
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace gc::console
