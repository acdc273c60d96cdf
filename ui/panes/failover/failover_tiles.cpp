#include "ui/panes/failover/failover_tiles.h"

#include <QCoreApplication>

namespace gc::console {
namespace {

class TileText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::FailoverTiles)
};

struct Split {
  QString value, unit;
};

/// Where a number ends and its unit begins, because tiles paint them in two sizes.
Split split(const QString& text) {
  const qsizetype blank = text.lastIndexOf(QLatin1Char(' '));
  return blank > 0 ? Split{text.left(blank), text.mid(blank + 1)} : Split{text, {}};
}

KpiReading seconds(const QString& title, const std::optional<double>& ms, const Format& format,
                   const QString& meaning) {
  const Split parts = split(format.seconds(ms));
  return {.title = title,
          .value = parts.value,
          .unit = parts.unit,
          .tooltip = meaning,
          .spoken = title + QStringLiteral(", ") + format.seconds(ms)};
}

KpiReading count(const QString& title, const std::optional<qint64>& value, const Format& format,
                 const QString& meaning) {
  return {.title = title,
          .value = format.count(value),
          .tooltip = meaning,
          .spoken = title + QStringLiteral(", ") + format.count(value)};
}

}  // namespace

QVector<KpiReading> failoverTiles(const TimelineSnapshot& snapshot, const Format& format) {
  const TimelineKpis& k = snapshot.kpis;
  KpiReading failover =
      seconds(TileText::tr("Failover"), k.failoverMs, format,
              TileText::tr("T3 − T1: from the arrival of the first affected request to the first success "
                           "of that traffic on another provider, by the gateway's clock"));
  const QString target = format.seconds(snapshot.targetMs);
  if (k.failoverMs) {
    const bool met = *k.failoverMs < snapshot.targetMs;
    failover.tone = met ? Tone::Good : Tone::Warning;
    failover.note = met ? TileText::tr("✓ < %1 · %2").arg(target, k.incidentProvider)
                        : TileText::tr("▲ above %1 · %2").arg(target, k.incidentProvider);
  } else {
    failover.note = k.incidentProvider.isEmpty() ? TileText::tr("no outage in range")
                                                 : TileText::tr("waiting for the first success");
  }

  KpiReading failures =
      count(TileText::tr("Client failures"), k.clientFailures, format,
            TileText::tr("Answers other than success, and time-outs, that clients received"));
  if (k.clientFailures) failures.tone = *k.clientFailures == 0 ? Tone::Good : Tone::Bad;
  failures.note = TileText::tr("what clients noticed");

  KpiReading rescued =
      count(TileText::tr("Rescued"), k.rescued, format,
            TileText::tr("Requests with at least one failed attempt that succeeded elsewhere"));
  if (k.slowestRescueMs) rescued.note = TileText::tr("slowest %1").arg(format.seconds(k.slowestRescueMs));

  KpiReading attempts = count(TileText::tr("Failed attempts"), k.failedAttempts, format,
                              TileText::tr("Upstream calls that failed, rescued or not"));
  if (k.reactionUsP99) attempts.note = TileText::tr("reaction p99 %1").arg(format.micros(k.reactionUsP99));

  KpiReading detect =
      seconds(TileText::tr("Detect"), k.detectMs, format, TileText::tr("T2 − T1: until the breaker opened"));
  KpiReading recover = seconds(TileText::tr("Recover"), k.recoverMs, format,
                               TileText::tr("T6 − restore: until the breaker closed"));
  return {failover, failures, rescued, attempts, detect, recover};
}

QString failoverTileFilter(int tile) {
  switch (tile) {
    case 1:
      return QStringLiteral("status:error");
    case 0:
    case 2:
      return QStringLiteral("status:rescued");
    case 3:
      return QStringLiteral("attempts>1");
  }
  return {};
}

}  // namespace gc::console
