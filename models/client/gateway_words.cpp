#include "models/client/gateway_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <vector>

#include "models/providers/fault_controller.h"

namespace gc::console {
namespace {

constexpr char kContext[] = "gc::console::GatewayWords";

/// The first that fits is taken. What is caught goes into the text in its order.
constexpr std::pair<const char*, const char*> kSentences[] = {
    {"(.+) is blocked: (.+)", QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1 is blocked: %2")},
    {"(.+) is degraded: (.+)", QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1 is degraded: %2")},
    {"(.+) is being probed \\(circuit half-open\\)",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1 is being probed (circuit half-open)")},
    {"Simulated outage on (.+): (\\w+)",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "Simulated outage on %1: %2")},
    {"outage simulated on (.+): (\\w+)",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "outage simulated on %1: %2")},
    {"(\\d+) requests failed for clients",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1 requests failed for clients")},
    {"(\\d+) requests have no price",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1 requests have no price")},
    {"(.+): probe succeeded, circuit closed",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1: probe succeeded, circuit closed")},
    {"(.+): circuit open after (.+)",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1: circuit open after %2")},
    {"(.+): half-open, one probe",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1: half-open, one probe")},
    {"first success on (.+) after (.+) failed",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "first success on %1 after %2 failed")},
    {"(.+) restored", QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1 restored")},
    {"(\\d+) of (\\d+) attempts failed in 10 s",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "%1 of %2 attempts failed in 10 s")},
    {"circuit open", QT_TRANSLATE_NOOP("gc::console::GatewayWords", "circuit open")},
    {"one request probes it", QT_TRANSLATE_NOOP("gc::console::GatewayWords", "one request probes it")},
    {"rate limited, cooling down",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "rate limited, cooling down")},
    {"some of its models are blocked",
     QT_TRANSLATE_NOOP("gc::console::GatewayWords", "some of its models are blocked")},
    {"serves", QT_TRANSLATE_NOOP("gc::console::GatewayWords", "serves")},
};

const std::vector<QRegularExpression>& patterns() {
  static const std::vector<QRegularExpression> compiled = [] {
    std::vector<QRegularExpression> out;
    for (const auto& [pattern, text] : kSentences)
      out.emplace_back(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
    return out;
  }();
  return compiled;
}

/// A number in the reader's digits, a fault's kind by its title, a cause in words; a name as it is.
QString shown(const QString& caught) {
  bool number = false;
  const qint64 value = caught.toLongLong(&number);
  if (number) return QLocale().toString(value);
  const QString title = FaultController::kindTitle(caught);
  return title == caught ? gatewayWords(caught) : title;
}

}  // namespace

QString gatewayWords(const QString& sentence) {
  for (size_t i = 0; i < std::size(kSentences); ++i) {
    const auto match = patterns()[i].match(sentence);
    if (!match.hasMatch()) continue;
    const QString text = QCoreApplication::translate(kContext, kSentences[i].second);
    const int caught = patterns()[i].captureCount();
    if (caught == 0) return text;
    return caught == 1 ? text.arg(shown(match.captured(1)))
                       : text.arg(shown(match.captured(1)), shown(match.captured(2)));
  }
  return sentence;
}

}  // namespace gc::console
