#pragma once
// Money in the console: the exact integer the gateway sent, never a binary fraction.
#include <QJsonValue>
#include <QLocale>
#include <QString>
#include <compare>
#include <optional>

namespace gc::console {

/// Nano-dollars. Reads and prints the admin API's decimal strings without loss. Immutable value.
class Usd {
 public:
  constexpr Usd() = default;
  static constexpr Usd fromNanos(qint64 nanos) { return Usd(nanos); }
  /// nullopt for anything but a decimal string of at most nine decimals.
  static std::optional<Usd> parse(QStringView text);
  /// nullopt for null, absent or malformed: unknown is never 0.
  static std::optional<Usd> fromJson(const QJsonValue& value);

  constexpr qint64 nanos() const { return m_nanos; }
  /// Nine decimals, as the gateway writes it.
  QString exact() const;
  /// Every digit that counts and at least `minDecimals`: 0.006890000 -> "0.006890" at 6. Loses nothing.
  QString trimmed(int minDecimals = 2) const;
  /// For narrow places, half to even, with the locale's separators; pair it with exact() in the tooltip.
  QString rounded(int decimals, const QLocale& locale = QLocale::c()) const;

  friend constexpr auto operator<=>(Usd, Usd) = default;
  friend constexpr Usd operator+(Usd a, Usd b) { return Usd(a.m_nanos + b.m_nanos); }
  friend constexpr Usd operator-(Usd a, Usd b) { return Usd(a.m_nanos - b.m_nanos); }
  constexpr Usd& operator+=(Usd other) { return *this = *this + other; }

 private:
  constexpr explicit Usd(qint64 nanos) : m_nanos(nanos) {}
  qint64 m_nanos = 0;
};

/// An amount as somebody types it, with the reader's decimal point or with ".": at most nine decimals, not
/// negative.
std::optional<Usd> typedUsd(const QString& text);

/// "unpriced" for nullopt, otherwise trimmed(6): the cell of a priced or unpriced request.
QString costText(const std::optional<Usd>& cost);

}  // namespace gc::console
