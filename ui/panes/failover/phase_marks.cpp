#include "ui/panes/failover/phase_marks.h"

#include <QCoreApplication>
#include <algorithm>

namespace gc::console {

namespace {

class PhaseText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::PhaseMarks)
};

}  // namespace

QString phaseMeaning(int index) {
  switch (index) {
    case 0:
      return PhaseText::tr("T0: outage confirmed by the gateway");
    case 1:
      return PhaseText::tr("T1: the first affected request arrived");
    case 2:
      return PhaseText::tr("T2: the breaker opened");
    case 3:
      return PhaseText::tr("T3: first success of that traffic on another provider");
    case 4:
      return PhaseText::tr("T4: at least 99 % of a second's traffic on other providers");
    case 5:
      return PhaseText::tr("T5: half-open, the first probe");
    case 6:
      return PhaseText::tr("T6: the breaker closed");
  }
  return {};
}

QString phaseLabel(const QVector<int>& indexes) {
  QVector<int> sorted = indexes;
  std::sort(sorted.begin(), sorted.end());
  const bool run = sorted.size() > 1 && sorted.last() - sorted.first() == sorted.size() - 1;
  if (run) return QStringLiteral("T%1–T%2").arg(sorted.first()).arg(sorted.last());
  QStringList words;
  for (const int index : sorted) words << QStringLiteral("T%1").arg(index);
  return words.join(QLatin1Char(' '));
}

}  // namespace gc::console
