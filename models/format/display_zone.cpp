#include "models/format/display_zone.h"

#include "models/format/format.h"

namespace gc::console {
namespace {

/// Reads exactly `digits` decimal digits at `at`; -1 when there are fewer.
int digitsAt(QStringView text, qsizetype at, int digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (qsizetype i = at; i < at + digits; ++i) {
    const char16_t c = text[i].unicode();
    if (c < u'0' || c > u'9') return -1;
    value = value * 10 + (c - u'0');
  }
  return value;
}

/// Days since 1970-01-01 of a proleptic Gregorian date; years count from March so that leap days come last.
qint64 daysFromCivil(int year, int month, int day) {
  const qint64 y = month <= 2 ? year - 1 : year;
  const qint64 era = y / 400;
  const qint64 yearOfEra = y - era * 400;
  const qint64 dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719'468;
}

}  // namespace

DisplayZone::DisplayZone(Mode mode, QTimeZone local, QObject* parent)
    : QObject(parent), m_mode(mode), m_local(std::move(local)) {}

void DisplayZone::setMode(Mode mode) {
  if (mode == m_mode) return;
  m_mode = mode;
  Q_EMIT changed();
}

QDateTime DisplayZone::shown(const QDateTime& at) const {
  return m_mode == Mode::Utc ? at.toUTC() : at.toTimeZone(m_local);
}

QString DisplayZone::label(const QDateTime& at) const {
  const int offset = at.isValid() ? shown(at).offsetFromUtc() : 0;
  if (m_mode == Mode::Utc || offset == 0) return QStringLiteral("UTC");
  const int minutes = std::abs(offset) / 60;
  return QStringLiteral("UTC%1%2:%3")
      .arg(QChar(offset < 0 ? u'-' : u'+'))
      .arg(minutes / 60, 2, 10, QLatin1Char('0'))
      .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString DisplayZone::time(const QDateTime& at) const {
  return at.isValid() ? shown(at).toString(QStringLiteral("HH:mm:ss.zzz")) : kUnknown;
}

QString DisplayZone::time(qint64 utcMicros) const { return time(fromMicros(utcMicros)); }

QString DisplayZone::timeSeconds(const QDateTime& at) const {
  return at.isValid() ? shown(at).toString(QStringLiteral("HH:mm:ss")) : kUnknown;
}

QString DisplayZone::dateTime(const QDateTime& at) const {
  if (!at.isValid()) return kUnknown;
  return shown(at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz ")) + label(at);
}

std::optional<qint64> parseMicros(QStringView text) {
  // 2026-07-01T14:03:21[.950123](Z|±hh:mm)
  const int year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
  const int hour = digitsAt(text, 11, 2), minute = digitsAt(text, 14, 2), second = digitsAt(text, 17, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
  if (text[4] != u'-' || text[7] != u'-' || text[13] != u':' || text[16] != u':') return std::nullopt;
  if (text[10] != u'T' && text[10] != u't' && text[10] != u' ') return std::nullopt;

  qsizetype at = 19;
  qint64 micros = 0;
  if (at < text.size() && text[at] == u'.') {
    qint64 unit = 100'000;
    for (++at; at < text.size() && text[at].isDigit(); ++at, unit /= 10)
      micros += text[at].digitValue() * unit;
  }
  qint64 offsetMinutes = 0;
  const QStringView zone = text.mid(at);
  if (zone.size() == 6 && (zone[0] == u'+' || zone[0] == u'-') && zone[3] == u':') {
    const int hours = digitsAt(zone, 1, 2), minutes = digitsAt(zone, 4, 2);
    if (hours < 0 || minutes < 0) return std::nullopt;
    offsetMinutes = (hours * 60 + minutes) * (zone[0] == u'-' ? -1 : 1);
  } else if (zone != u"Z" && zone != u"z") {
    return std::nullopt;
  }
  const qint64 seconds =
      daysFromCivil(year, month, day) * 86'400 + hour * 3600 + minute * 60 + second - offsetMinutes * 60;
  return seconds * 1'000'000 + micros;
}

QDateTime fromMicros(qint64 utcMicros) { return QDateTime::fromMSecsSinceEpoch(utcMicros / 1000, Qt::UTC); }

QString toRfc3339(qint64 utcMicros) {
  return QDateTime::fromSecsSinceEpoch(utcMicros / 1'000'000, Qt::UTC)
             .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) +
         QStringLiteral(".%1Z").arg(utcMicros % 1'000'000, 6, 10, QLatin1Char('0'));
}

}  // namespace gc::console
