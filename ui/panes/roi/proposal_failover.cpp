#include "ui/panes/roi/proposal_failover.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "ui/widgets/paper_page.h"
#include "ui/theme/state_look.h"

namespace gc::console {
namespace {

constexpr double kLane = 18, kHead = 30, kLegend = 20, kNames = 90;
constexpr qint64 kBefore = 10'000'000, kAfter = 10'000'000, kShortest = 30'000'000;

class FailoverText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::ProposalFailover)
 public:
  static QString heading(const TimelineKpis& k) {
    return tr("An outage of %1, measured").arg(k.incidentProvider);
  }
  static QString figures(const TimelineSnapshot& shown) {
    const TimelineKpis& k = shown.kpis;
    const Format format;
    const QString failover = *k.failoverMs < shown.targetMs ? tr("Failover %1 (target %2: met)")
                                                            : tr("Failover %1 (target %2: missed)");
    const QStringList parts{failover.arg(format.seconds(k.failoverMs), format.seconds(shown.targetMs)),
                            tr("Client failures %1").arg(format.count(k.clientFailures)),
                            tr("Rescued requests %1").arg(format.count(k.rescued)),
                            tr("Failed calls to providers %1").arg(format.count(k.failedAttempts))};
    return parts.join(QStringLiteral("  ·  "));
  }
  static QString meaning() {
    return tr("Failover counts from the arrival of the first request that was hit to the first success of "
              "that traffic on another provider, by the gateway's clock.");
  }
};

/// The stretch around the incident: a little before it, and until it was over.
struct Stretch {
  qint64 from = 0, to = 0;
};

Stretch stretchOf(const TimelineSnapshot& shown) {
  const TimelineKpis& k = shown.kpis;
  qint64 first = shown.toUs, last = 0;
  for (const std::optional<qint64>& at : k.t)
    if (at) first = std::min(first, *at), last = std::max(last, *at);
  const qint64 from = std::max(shown.fromUs, first - kBefore);
  const qint64 to = k.t[6] ? last + kAfter : shown.toUs;
  return {from, std::max(std::min(to, shown.toUs), from + kShortest)};
}

/// Lanes under their moments. Confined to one painting.
class Lanes {
 public:
  Lanes(QPainter& painter, const QRectF& area, const TimelineSnapshot& shown, const DisplayZone& zone)
      : m_painter(painter), m_area(area), m_shown(shown), m_zone(zone), m_stretch(stretchOf(shown)) {}

  void paint(const Tokens& t) {
    const double lane = kLane * PaperPage::kUnits;
    double top = m_area.top() + kHead * PaperPage::kUnits;
    std::vector<ProviderState> states;
    for (const TimelineLane& each : m_shown.lanes) {
      words({m_area.left(), top, plotLeft() - m_area.left(), lane}, each.provider, t.textPrimary,
            Qt::AlignLeft);
      for (const TimelineSegment& segment : each.segments) {
        const double from = x(std::max(segment.fromUs, m_stretch.from));
        const double to = x(std::min({segment.toUs, m_stretch.to, m_shown.toUs}));
        if (to <= from) continue;
        const QRectF area(from, top + lane * 0.15, std::max(to - from, 1.0), lane * 0.7);
        paintStateArea(m_painter, area, segment.state, t);
        if (std::find(states.begin(), states.end(), segment.state) == states.end())
          states.push_back(segment.state);
      }
      top += lane;
    }
    moments(t, top);
    legend(t, states, top);
  }

 private:
  double plotLeft() const { return m_area.left() + kNames * PaperPage::kUnits; }
  double x(qint64 at) const {
    return plotLeft() + (m_area.right() - plotLeft()) * double(at - m_stretch.from) /
                            double(m_stretch.to - m_stretch.from);
  }
  void words(const QRectF& at, const QString& text, const QColor& color, int side) {
    m_painter.setFont(PaperPage::font(8, QFont::Medium));
    m_painter.setPen(color);
    m_painter.drawText(at, side | Qt::AlignVCenter, text);
  }

  /// T0 to T6 above the lanes; where two are closer than their names, the later one goes without.
  void moments(const Tokens& t, double bottom) {
    const double line = 12 * PaperPage::kUnits, nearest = 14 * PaperPage::kUnits;
    const auto time = [this](qint64 at) { return m_zone.timeSeconds(fromMicros(at)); };
    const QRectF head(plotLeft(), m_area.top(), m_area.right() - plotLeft(), line);
    words(head, time(m_stretch.from), t.textMuted, Qt::AlignLeft);
    words(head, time(m_stretch.to) + QLatin1Char(' ') + m_zone.label(fromMicros(m_stretch.to)), t.textMuted,
          Qt::AlignRight);
    double named = -1e9;
    for (int i = 0; i < 7; ++i) {
      const std::optional<qint64>& at = m_shown.kpis.t[i];
      if (!at || *at < m_stretch.from || *at > m_stretch.to) continue;
      m_painter.setPen(QPen(t.textSecondary, 1, Qt::DashLine));
      m_painter.drawLine(QPointF(x(*at), m_area.top() + 2 * line), QPointF(x(*at), bottom));
      if (x(*at) - named < nearest) continue;
      words({x(*at) - nearest, m_area.top() + line, 2 * nearest, line}, QStringLiteral("T%1").arg(i),
            t.textPrimary, Qt::AlignHCenter);
      named = x(*at);
    }
  }

  void legend(const Tokens& t, const std::vector<ProviderState>& states, double top) {
    const double side = 10 * PaperPage::kUnits, line = kLegend * PaperPage::kUnits;
    double left = plotLeft();
    for (const ProviderState state : states) {
      paintStateArea(m_painter, {left, top + (line - side) / 2, 1.6 * side, side}, state, t);
      const QString word = stateWord(state);
      const double width = QFontMetricsF(PaperPage::font(8, QFont::Medium)).horizontalAdvance(word);
      words({left + 2 * side, top, width + side, line}, word, t.textSecondary, Qt::AlignLeft);
      left += 3.4 * side + width;
    }
  }

  QPainter& m_painter;
  QRectF m_area;
  const TimelineSnapshot& m_shown;
  const DisplayZone& m_zone;
  Stretch m_stretch;
};

}  // namespace

void writeFailover(PaperPage& page, const TimelineSnapshot& shown, const DisplayZone& zone) {
  if (!shown.kpis.failoverMs || shown.lanes.empty()) return;
  page.painted(FailoverText::heading(shown.kpis), kHead + kLegend + kLane * double(shown.lanes.size()),
               [&](QPainter& painter, const QRectF& area) {
                 Lanes(painter, area, shown, zone).paint(page.tokens());
               });
  page.paragraph(FailoverText::figures(shown));
  page.paragraph(FailoverText::meaning(), true);
}

}  // namespace gc::console
