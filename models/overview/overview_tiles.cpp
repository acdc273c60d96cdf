#include "models/overview/overview_tiles.h"

#include <QCoreApplication>

#include "models/format/format.h"

namespace gc::console {
namespace {

constexpr int kSparkPoints = 60;

class TileText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::OverviewTiles)
};

QList<double> lastPoints(const QList<double>& samples) {
  return samples.size() > kSparkPoints ? samples.mid(samples.size() - kSparkPoints) : samples;
}

/// Requests per second of all providers together; a point without any provider's sample is a gap.
QList<double> totalRate(const SeriesSet& series) {
  QList<double> out(series.points, kGap);
  const double stepS = double(series.stepUs) / 1e6;
  for (const Series& each : series.requestsByProvider)
    for (int i = 0; i < series.points; ++i)
      if (!isGap(each.samples[i])) out[i] = (isGap(out[i]) ? 0 : out[i]) + each.samples[i] / stepS;
  return out;
}

/// Percent of requests without a client failure, step by step; no traffic is a gap.
QList<double> successLine(const SeriesSet& series, const QList<double>& rate) {
  QList<double> out(series.points, kGap);
  const double stepS = double(series.stepUs) / 1e6;
  for (int i = 0; i < series.points; ++i) {
    if (isGap(rate[i]) || rate[i] <= 0) continue;
    const double failures = isGap(series.clientFailures.samples[i]) ? 0 : series.clientFailures.samples[i];
    const double requests = rate[i] * stepS;
    out[i] = 100.0 * std::max(0.0, requests - failures) / requests;
  }
  return out;
}

/// "+3.1 %" of a rate or a latency; empty when either side is unknown or the base is zero.
QString relativeChange(const std::optional<double>& now, const std::optional<double>& before,
                       const QLocale& locale) {
  if (!now || !before || *before == 0) return {};
  const double percent = (*now - *before) / *before * 100;
  return (percent >= 0 ? QStringLiteral("+") : QString()) + locale.toString(percent, 'f', 1) +
         QStringLiteral(" %");
}

/// A share changes by points: 99.9 % after 99.8 % is "+0.10 pt".
QString pointChange(const std::optional<double>& now, const std::optional<double>& before,
                    const QLocale& locale) {
  if (!now || !before) return {};
  const double points = *now - *before;
  return TileText::tr("%1 pt", "percentage points")
      .arg((points >= 0 ? QStringLiteral("+") : QString()) + locale.toString(points, 'f', 2));
}

QString windowText(int seconds) {
  return seconds % 3600 == 0 ? TileText::tr("last %1 h").arg(seconds / 3600)
         : seconds % 60 == 0 ? TileText::tr("last %1 minutes").arg(seconds / 60)
                             : TileText::tr("last %1 seconds").arg(seconds);
}

QString exactNumber(const std::optional<double>& value) {
  return value ? QString::number(*value, 'g', 12) : kUnknown;
}

/// Where a number ends and its unit begins, because tiles paint them in two sizes.
QString withoutUnit(QString text) {
  const qsizetype blank = text.lastIndexOf(u' ');
  return blank > 0 ? text.left(blank) : text;
}

OverviewTile moneyTile(OverviewTile::Id id, const QString& title, const std::optional<Usd>& amount,
                       const OverviewSnapshot& snapshot, const QLocale& locale) {
  OverviewTile out{id,
                   title,
                   amount ? amount->rounded(2, locale) : kUnknown,
                   QStringLiteral("USD"),
                   {},
                   amount ? amount->exact() + QStringLiteral(" USD") : kUnknown,
                   {},
                   QStringLiteral("requests"),
                   {},
                   {}};
  // A sum that leaves calls out says so beside the figure.
  if (snapshot.tiles.unpriced.value_or(0) > 0)
    out.delta = TileText::tr("%1 unpriced").arg(locale.toString(*snapshot.tiles.unpriced));
  out.accessibleText =
      TileText::tr("%1, %2 US dollars%3")
          .arg(title, out.value, out.delta.isEmpty() ? QString() : QStringLiteral(", ") + out.delta);
  return out;
}

}  // namespace

QList<OverviewTile> tilesOf(const OverviewSnapshot& snapshot, const QLocale& locale) {
  const Format format(locale);
  const OverviewTiles& t = snapshot.tiles;
  const QString window = windowText(snapshot.windowS);
  const QList<double> rate = totalRate(snapshot.series);
  const QString requests = QStringLiteral("requests");

  const QString rateText = withoutUnit(format.rate(t.requestsPerS));
  const QString success = withoutUnit(format.percent(t.successPercent));
  const QString latency = withoutUnit(format.ms(t.latencyP95Ms));
  const QString overhead = withoutUnit(format.ms(t.overheadP95Ms));
  return {
      {OverviewTile::RequestRate,
       TileText::tr("Requests/s"),
       rateText,
       Format::rateUnit(),
       relativeChange(t.requestsPerS, t.previous.requestsPerS, locale),
       exactNumber(t.requestsPerS),
       TileText::tr("Requests per second, %1, %2").arg(rateText, window),
       requests,
       {},
       lastPoints(rate)},
      {OverviewTile::ClientSuccess, TileText::tr("Client success"), success, QStringLiteral("%"),
       pointChange(t.successPercent, t.previous.successPercent, locale), exactNumber(t.successPercent),
       TileText::tr("Client success, %1 percent, %2").arg(success, window), requests,
       QStringLiteral("status:error"), lastPoints(successLine(snapshot.series, rate))},
      {OverviewTile::LatencyP95, TileText::tr("p95 latency"), latency, QStringLiteral("ms"),
       relativeChange(t.latencyP95Ms, t.previous.latencyP95Ms, locale), exactNumber(t.latencyP95Ms),
       TileText::tr("p95 latency, %1 milliseconds, %2").arg(latency, window), requests,
       t.latencyP95Ms ? QStringLiteral("latency>=%1").arg(std::floor(*t.latencyP95Ms)) : QString(),
       lastPoints(snapshot.series.p95.samples)},
      {OverviewTile::OverheadP95,
       TileText::tr("Gateway overhead p95"),
       overhead,
       QStringLiteral("ms"),
       relativeChange(t.overheadP95Ms, t.previous.overheadP95Ms, locale),
       exactNumber(t.overheadP95Ms),
       TileText::tr("Gateway overhead p95, %1 milliseconds, %2").arg(overhead, window),
       requests,
       t.overheadP95Ms ? QStringLiteral("overhead>=%1").arg(*t.overheadP95Ms, 0, 'f', 3) : QString(),
       {}},
      moneyTile(OverviewTile::SpendToday, TileText::tr("Spend today"), t.costToday, snapshot, locale),
      moneyTile(OverviewTile::SavingsToday, TileText::tr("Savings today"), t.savingsToday, snapshot, locale),
  };
}

}  // namespace gc::console
