#pragma once
// The console's time, injected so that a test or a screenshot run can hold it still.
#include <QDateTime>
#include <QElapsedTimer>

namespace gc::console {

/// What the screen believes the time to be. Immutable from the models' point of view; GUI thread only.
class UiClock {
 public:
  virtual ~UiClock() = default;
  /// Wall time in UTC.
  virtual QDateTime now() const = 0;
  /// Milliseconds that never go back; ages and timeouts are measured with it.
  virtual qint64 monotonicMs() const = 0;
  /// True when time stands still: models load one snapshot each and follow nothing.
  virtual bool frozen() const { return false; }
};

/// The machine's own time. GUI thread only.
class SystemUiClock final : public UiClock {
 public:
  SystemUiClock() { m_elapsed.start(); }
  QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
  qint64 monotonicMs() const override { return m_elapsed.elapsed(); }

 private:
  QElapsedTimer m_elapsed;
};

/// One instant for the whole run (`--freeze-time`). Immutable.
class FrozenUiClock final : public UiClock {
 public:
  explicit FrozenUiClock(const QDateTime& at) : m_at(at.toUTC()) {}
  QDateTime now() const override { return m_at; }
  qint64 monotonicMs() const override { return 0; }
  bool frozen() const override { return true; }

 private:
  QDateTime m_at;
};

}  // namespace gc::console
