#include "models/format/format.h"

#include <QCoreApplication>
#include <cmath>

namespace gc::console {
namespace {

/// SI units read the same everywhere; requests do not.
class UnitText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::Format)
};

}  // namespace

QString Format::count(const std::optional<qint64>& value) const {
  return value ? m_locale.toString(*value) : kUnknown;
}

QString Format::number(const std::optional<double>& value, int decimals) const {
  return value ? m_locale.toString(*value, 'f', decimals) : kUnknown;
}

QString Format::percent(const std::optional<double>& value, int decimals) const {
  if (!value) return kUnknown;
  double shown = *value;
  const double step = std::pow(10.0, -decimals);
  // One failure in a million must not read as 100 %.
  if (shown < 100 && shown > 100 - step / 2) shown = 100 - step;
  return m_locale.toString(shown, 'f', decimals) + QStringLiteral(" %");
}

QString Format::ms(const std::optional<double>& value) const {
  if (!value) return kUnknown;
  return m_locale.toString(*value, 'f', std::abs(*value) < 10 ? 1 : 0) + QStringLiteral(" ms");
}

QString Format::seconds(const std::optional<double>& ms) const {
  if (!ms) return kUnknown;
  return m_locale.toString(*ms / 1000, 'f', 2) + QStringLiteral(" s");
}

QString Format::micros(const std::optional<double>& us) const {
  if (!us) return kUnknown;
  if (*us < 1000) return m_locale.toString(*us, 'f', 0) + QStringLiteral(" µs");
  return m_locale.toString(*us / 1000, 'f', *us < 10'000 ? 1 : 0) + QStringLiteral(" ms");
}

QString Format::duration(const std::optional<qint64>& ms) const {
  if (!ms) return kUnknown;
  const double s = double(*ms) / 1000;
  if (s < 10) return m_locale.toString(s, 'f', 1) + QStringLiteral(" s");
  if (s < 120) return m_locale.toString(qint64(s)) + QStringLiteral(" s");
  if (s < 2 * 3600) return m_locale.toString(qint64(s / 60)) + QStringLiteral(" min");
  if (s < 48 * 3600) return m_locale.toString(qint64(s / 3600)) + QStringLiteral(" h");
  return m_locale.toString(qint64(s / 86'400)) + QStringLiteral(" d");
}

QString Format::rate(const std::optional<double>& perSecond) const {
  if (!perSecond) return kUnknown;
  return m_locale.toString(*perSecond, 'f', *perSecond < 10 ? 1 : 0) + u' ' + rateUnit();
}

QString Format::rateUnit() { return UnitText::tr("req/s", "unit of a rate, without a blank"); }

}  // namespace gc::console
