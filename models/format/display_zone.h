#pragma once
// The one time zone of the screen: axis, tooltip, table and export agree.
#include <QDateTime>
#include <QObject>
#include <QTimeZone>
#include <optional>

namespace gc::console {

/// UTC or the machine's zone, switched for the whole console at once. GUI thread only.
class DisplayZone final : public QObject {
  Q_OBJECT
 public:
  enum class Mode : quint8 { Utc, Local };
  /// `local` is a parameter so that tests do not depend on the machine's zone.
  explicit DisplayZone(Mode mode = Mode::Local, QTimeZone local = QTimeZone::systemTimeZone(),
                       QObject* parent = nullptr);

  Mode mode() const { return m_mode; }
  void setMode(Mode mode);
  void toggle() { setMode(m_mode == Mode::Utc ? Mode::Local : Mode::Utc); }

  /// What days and months are counted in, here and in questions to the gateway.
  QTimeZone timeZone() const { return m_mode == Mode::Utc ? QTimeZone::utc() : m_local; }
  QString label(const QDateTime& at) const;        ///< "UTC", "UTC+02:00"
  QString time(const QDateTime& at) const;         ///< "14:03:21.950"; invalid: em dash
  QString timeSeconds(const QDateTime& at) const;  ///< "14:03:21"
  QString dateTime(const QDateTime& at) const;     ///< "2026-07-01 14:03:21.950 UTC+02:00"
  QString time(qint64 utcMicros) const;

 Q_SIGNALS:
  void changed();

 private:
  QDateTime shown(const QDateTime& at) const;
  Mode m_mode;
  QTimeZone m_local;
};

/// RFC 3339 in UTC with any number of decimals -> microseconds since 1970; nullopt when it is not one.
std::optional<qint64> parseMicros(QStringView rfc3339);
QDateTime fromMicros(qint64 utcMicros);
/// RFC 3339 UTC with six decimals, what the admin API takes in `from` and `to`.
QString toRfc3339(qint64 utcMicros);

}  // namespace gc::console
