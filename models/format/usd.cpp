#include "models/format/usd.h"

#include <QCoreApplication>

#include "models/format/decimal_text.h"

namespace gc::console {
namespace {

constexpr qint64 kNanosPerDollar = 1'000'000'000;
constexpr int kDecimals = 9;

class MoneyText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::Usd)
};

/// The absolute value without the overflow of the most negative number.
quint64 magnitude(qint64 nanos) { return nanos < 0 ? quint64(-(nanos + 1)) + 1 : quint64(nanos); }

}  // namespace

std::optional<Usd> Usd::parse(QStringView text) {
  const auto nanos = fixedFromText(text, kDecimals);
  return nanos ? std::optional(Usd(*nanos)) : std::nullopt;
}

std::optional<Usd> Usd::fromJson(const QJsonValue& value) {
  if (!value.isString()) return std::nullopt;
  return parse(value.toString());
}

QString Usd::exact() const {
  const quint64 all = magnitude(m_nanos);
  return QStringLiteral("%1%2.%3")
      .arg(m_nanos < 0 ? QStringLiteral("-") : QString())
      .arg(all / kNanosPerDollar)
      .arg(all % kNanosPerDollar, kDecimals, 10, QLatin1Char('0'));
}

QString Usd::trimmed(int minDecimals) const {
  QString text = exact();
  int spare = kDecimals - minDecimals;
  while (spare-- > 0 && text.endsWith(u'0')) text.chop(1);
  return text;
}

QString Usd::rounded(int decimals, const QLocale& locale) const {
  quint64 unit = 1;
  for (int i = decimals; i < kDecimals; ++i) unit *= 10;
  const quint64 all = magnitude(m_nanos);
  quint64 steps = all / unit;
  const quint64 rest = all % unit;
  const bool up = unit > 1 && (rest > unit / 2 || (rest == unit / 2 && (steps & 1)));
  if (up) ++steps;

  quint64 stepsPerDollar = 1;
  for (int i = 0; i < decimals; ++i) stepsPerDollar *= 10;
  QString text = m_nanos < 0 && steps > 0 ? locale.negativeSign() : QString();
  text += locale.toString(steps / stepsPerDollar);
  if (decimals > 0)
    text += locale.decimalPoint() +
            QStringLiteral("%1").arg(steps % stepsPerDollar, decimals, 10, QLatin1Char('0'));
  return text;
}

std::optional<Usd> typedUsd(const QString& text) {
  QString plain = text.trimmed();
  if (QLocale().decimalPoint() != QLatin1String("."))
    plain.replace(QLocale().decimalPoint(), QLatin1String("."));
  const auto amount = Usd::parse(plain);
  return amount && *amount >= Usd() ? amount : std::nullopt;
}

QString costText(const std::optional<Usd>& cost) {
  return cost ? cost->trimmed(6) : MoneyText::tr("unpriced");
}

}  // namespace gc::console
