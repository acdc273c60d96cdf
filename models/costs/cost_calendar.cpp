#include "models/costs/cost_calendar.h"

#include <QDateTime>

namespace gc::console {
namespace {

constexpr qint64 kHourUs = 3'600'000'000;

QDateTime shown(qint64 us, const QTimeZone& zone) { return QDateTime::fromMSecsSinceEpoch(us / 1000, zone); }
qint64 micros(const QDateTime& at) { return at.toMSecsSinceEpoch() * 1000; }

QDate firstDay(CostStep step, const QDate& date) {
  return step == CostStep::Month ? QDate(date.year(), date.month(), 1) : date;
}

}  // namespace

qint64 beginningOf(CostStep step, qint64 us, const QTimeZone& zone) {
  const QDateTime at = shown(us, zone);
  if (step == CostStep::Hour) {
    const QTime time = at.time();
    return us - us % 1'000'000 - (time.minute() * 60 + time.second()) * qint64(1'000'000);
  }
  return micros(firstDay(step, at.date()).startOfDay(zone));
}

qint64 endOf(CostStep step, qint64 us, const QTimeZone& zone) { return stepsAway(step, us, 1, zone); }

qint64 stepsAway(CostStep step, qint64 us, int count, const QTimeZone& zone) {
  if (step == CostStep::Hour) return beginningOf(step, us, zone) + count * kHourUs;
  const QDate first = firstDay(step, shown(us, zone).date());
  return micros((step == CostStep::Month ? first.addMonths(count) : first.addDays(count)).startOfDay(zone));
}

QString stepLabel(CostStep step, qint64 us, const QTimeZone& zone, bool whole) {
  const QDateTime at = shown(us, zone);
  switch (step) {
    case CostStep::Hour:
      return at.toString(whole ? QStringLiteral("yyyy-MM-dd HH:mm") : QStringLiteral("HH:mm"));
    case CostStep::Day:
      return at.toString(whole ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("MM-dd"));
    case CostStep::Month:
      return at.toString(QStringLiteral("yyyy-MM"));
  }
  return {};
}

}  // namespace gc::console
