#pragma once
// Numbers as text, with their unit. Unknown is an em dash, never zero.
#include <QLocale>
#include <QString>
#include <optional>

namespace gc::console {

inline const QString kUnknown = QStringLiteral("—");

/// Writes quantities the same way on every pane. Immutable.
class Format {
 public:
  explicit Format(QLocale locale = QLocale()) : m_locale(std::move(locale)) {}
  const QLocale& locale() const { return m_locale; }

  QString count(const std::optional<qint64>& value) const;                 ///< "12,840"
  QString number(const std::optional<double>& value, int decimals) const;  ///< "412.0"
  QString percent(const std::optional<double>& value,
                  int decimals = 2) const;                     ///< "99.98 %", never rounded up to 100
  QString ms(const std::optional<double>& value) const;        ///< "1.8 ms", "684 ms", "1 842 ms"
  QString seconds(const std::optional<double>& ms) const;      ///< "1.84 s": two decimals, beside a target
  QString micros(const std::optional<double>& us) const;       ///< "820 µs", "2.4 ms"
  QString duration(const std::optional<qint64>& ms) const;     ///< an age: "0.4 s", "12 s", "3 min", "2 h"
  QString rate(const std::optional<double>& perSecond) const;  ///< "412 req/s", "9.5 req/s"
  static QString rateUnit();                                   ///< "req/s", in the reader's language

 private:
  QLocale m_locale;
};

}  // namespace gc::console
