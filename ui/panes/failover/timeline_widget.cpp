#include "ui/panes/failover/timeline_widget.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

#include "models/client/admin_client.h"
#include "models/client/gateway_words.h"
#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "ui/panes/failover/phase_marks.h"
#include "ui/theme/theme.h"

namespace gc::console {

TimelineWidget::TimelineWidget(const Theme& theme, TimelineModel& model, const DisplayZone& zone,
                               const AdminClient& client, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_model(model), m_zone(zone), m_client(client) {
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setMouseTracking(true);
  setAccessibleName(tr("Failover timeline"));
  connect(&model, &TimelineModel::changed, this, &TimelineWidget::onModelChanged);
  const auto repaint = [this] { followWindow(); };
  for (auto source : {&TimelineModel::windowChanged, &TimelineModel::brushChanged,
                      &TimelineModel::freshnessChanged, &TimelineModel::pauseChanged})
    connect(&model, source, this, repaint);
  connect(&client, &AdminClient::tick, this, repaint);
  connect(&theme, &Theme::changed, this, repaint);
  connect(&zone, &DisplayZone::changed, this, repaint);
  onModelChanged();
}

void TimelineWidget::onModelChanged() {
  const int lanes = int(m_model.lanes().size());
  m_lane = std::clamp(m_lane, 0, std::max(0, lanes - 1));
  setMinimumHeight(heightFor(std::clamp(lanes, 2, kLanesWithoutScrolling)));
  verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - kAxisHeight));
  verticalScrollBar()->setSingleStep(kLaneHeight);
  verticalScrollBar()->setRange(0, std::max(0, lanes * kLaneHeight - (viewport()->height() - kAxisHeight)));
  followWindow();
}

void TimelineWidget::followWindow() {
  m_window = m_model.window();
  viewport()->update();
}

void TimelineWidget::resizeEvent(QResizeEvent*) { onModelChanged(); }

QRectF TimelineWidget::plot() const {
  return {double(kNameWidth), double(kAxisHeight),
          double(std::max(1, viewport()->width() - kNameWidth - kNowWidth)),
          double(viewport()->height() - kAxisHeight)};
}

double TimelineWidget::x(qint64 us) const {
  const TimeRange& window = m_window;
  return plot().left() +
         double(us - window.fromUs) / double(std::max<qint64>(1, window.length())) * plot().width();
}

qint64 TimelineWidget::timeAt(double px) const {
  const TimeRange& window = m_window;
  return window.fromUs + qint64((px - plot().left()) / plot().width() * double(window.length()));
}

QRect TimelineWidget::laneRect(int lane) const {
  return {0, kAxisHeight + lane * kLaneHeight - verticalScrollBar()->value(), viewport()->width(),
          kLaneHeight};
}

int TimelineWidget::laneAt(int y) const {
  if (y < kAxisHeight) return -1;
  const int lane = (y - kAxisHeight + verticalScrollBar()->value()) / kLaneHeight;
  return lane < int(m_model.lanes().size()) ? lane : -1;
}

qint64 TimelineWidget::knownUntil() const {
  const Freshness fresh = m_model.freshness();
  const qint64 told = m_model.snapshot().toUs;
  if (fresh.stale || fresh.offline || m_model.isPaused()) return told;
  return std::max(told, std::min(m_window.toUs, m_client.gatewayNow().toMSecsSinceEpoch() * 1000));
}

QString TimelineWidget::selectedProvider() const {
  return m_lane < int(m_model.lanes().size()) ? m_model.lanes()[size_t(m_lane)].provider : QString();
}

void TimelineWidget::selectProvider(const QString& provider) {
  for (size_t i = 0; i < m_model.lanes().size(); ++i)
    if (m_model.lanes()[i].provider == provider) m_lane = int(i);
  viewport()->update();
}

void TimelineWidget::setCursorTime(std::optional<qint64> us) {
  if (m_cursor == us) return;
  m_cursor = us;
  viewport()->update();
}

QString TimelineWidget::tipText(int lane, qint64 us) const {
  QStringList rows{m_zone.dateTime(fromMicros(us))};
  const DisplayZone utc(DisplayZone::Mode::Utc);
  if (m_zone.mode() != DisplayZone::Mode::Utc) rows << utc.dateTime(fromMicros(us));
  if (lane >= 0) {
    const TimelineLane& shown = m_model.lanes()[size_t(lane)];
    const TimelineSegment* segment = TimelineModel::segmentAt(shown, us);
    rows << shown.provider + (shown.simulated ? tr(" (simulated)") : QString());
    if (segment) {
      const qint64 end = std::min(segment->toUs, knownUntil());
      rows << stateGlyph(segment->state) + QLatin1Char(' ') + stateWord(segment->state) +
                  QStringLiteral(" · ") + Format().duration((end - segment->fromUs) / 1000);
      if (!segment->cause.isEmpty()) rows << gatewayWords(segment->cause);
    } else {
      rows << tr("— nothing known");
    }
  }
  for (int i = 0; i < 7; ++i)
    if (const auto at = m_model.kpis().t[i]; at && std::abs(x(*at) - x(us)) < 5) rows << phaseMeaning(i);
  const auto offset = m_client.connection().clockOffsetMs;
  rows << tr("gateway clock; this clock differs by %1 ms").arg(offset ? QString::number(*offset) : kUnknown);
  return rows.join(QLatin1Char('\n'));
}

void TimelineWidget::showTip(const QPoint& at, int lane) {
  if (m_cursor)
    QToolTip::showText(viewport()->mapToGlobal(at + QPoint(16, 12)), tipText(lane, *m_cursor), this);
}

void TimelineWidget::mouseMoveEvent(QMouseEvent* event) {
  const double px = event->position().x();
  if (px < plot().left() || px > plot().right()) {
    m_cursor.reset();
    QToolTip::hideText();
  } else {
    m_cursor = timeAt(px);
    if (m_dragFrom && std::abs(x(*m_dragFrom) - px) >= 4) m_model.setBrush({*m_dragFrom, *m_cursor});
    showTip(event->position().toPoint(), laneAt(int(event->position().y())));
  }
  Q_EMIT cursorMoved(m_cursor);
  viewport()->update();
}

void TimelineWidget::mousePressEvent(QMouseEvent* event) {
  if (const int lane = laneAt(int(event->position().y())); lane >= 0) {
    m_lane = lane;
    Q_EMIT providerSelected(selectedProvider());
  }
  const double px = event->position().x();
  if (event->button() == Qt::LeftButton && px >= plot().left() && px <= plot().right())
    m_dragFrom = timeAt(px);
  viewport()->update();
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent*) { m_dragFrom.reset(); }

void TimelineWidget::mouseDoubleClickEvent(QMouseEvent*) {
  m_model.clearBrush();
  m_model.setLive();
}

void TimelineWidget::wheelEvent(QWheelEvent* event) {
  const QPointF at = event->position();
  if (at.x() < plot().left()) return QAbstractScrollArea::wheelEvent(event);
  const int steps = event->angleDelta().y();
  if (event->modifiers() & Qt::ShiftModifier || event->angleDelta().x() != 0) {
    m_model.pan(-qint64(double(steps + event->angleDelta().x()) / 1200.0 * double(m_window.length())));
  } else if (steps != 0) {
    m_model.zoom(std::pow(0.8, steps / 120.0), timeAt(at.x()));
  }
  event->accept();
}

void TimelineWidget::moveToMarker(const TimelineMarker* marker) {
  if (!marker) return;
  m_cursor = marker->atUs;
  Q_EMIT cursorMoved(m_cursor);
  for (size_t i = 0; i < m_model.lanes().size(); ++i)
    if (m_model.lanes()[i].provider == marker->provider) m_lane = int(i);
  QToolTip::showText(viewport()->mapToGlobal(QPoint(int(x(marker->atUs)), kAxisHeight)),
                     m_zone.time(marker->atUs) + QLatin1Char(' ') + gatewayWords(marker->text), this);
  viewport()->update();
}

void TimelineWidget::keyPressEvent(QKeyEvent* event) {
  const TimeRange& window = m_window;
  const qint64 anchor = m_cursor.value_or(window.toUs);
  switch (event->key()) {
    case Qt::Key_Left:
      return moveToMarker(m_model.previousMarker(anchor));
    case Qt::Key_Right:
      return moveToMarker(m_model.nextMarker(anchor));
    case Qt::Key_Up:
    case Qt::Key_Down:
      m_lane = std::clamp(m_lane + (event->key() == Qt::Key_Up ? -1 : 1), 0,
                          std::max(0, int(m_model.lanes().size()) - 1));
      Q_EMIT providerSelected(selectedProvider());
      break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      m_model.zoom(0.8, anchor);
      break;
    case Qt::Key_Minus:
      m_model.zoom(1.25, anchor);
      break;
    case Qt::Key_0:
      m_model.setLive();
      break;
    case Qt::Key_Home:
      m_model.pan(-window.length());
      break;
    case Qt::Key_End:
      m_model.setLive();
      break;
    case Qt::Key_Escape:
      if (!m_model.brush()) return QAbstractScrollArea::keyPressEvent(event);
      m_model.clearBrush();
      break;
    default:
      return QAbstractScrollArea::keyPressEvent(event);
  }
  viewport()->update();
}

void TimelineWidget::contextMenuEvent(QContextMenuEvent* event) {
  const QString provider = selectedProvider();
  if (provider.isEmpty()) return;
  QMenu menu;
  menu.addAction(tr("Simulate outage of %1…").arg(provider), this,
                 [this, provider] { Q_EMIT outageRequested(provider); });
  menu.addAction(tr("Restore %1").arg(provider), this,
                 [this, provider] { Q_EMIT restoreRequested(provider); });
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  menu.exec(byKey ? viewport()->mapToGlobal(laneRect(m_lane).center()) : event->globalPos());
}

bool TimelineWidget::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) {
    m_cursor.reset();
    Q_EMIT cursorMoved(m_cursor);
    viewport()->update();
  }
  return QAbstractScrollArea::viewportEvent(event);
}

QString TimelineWidget::spokenSummary() const {
  const auto& kpis = m_model.kpis();
  return tr("%n lane(s)", nullptr, int(m_model.lanes().size())) + QStringLiteral(", ") +
         (kpis.failoverMs ? tr("last failover %1").arg(Format().seconds(kpis.failoverMs))
                          : tr("no failover in range"));
}

QVector<SpokenPart> TimelineWidget::spokenParts() const {
  QVector<SpokenPart> parts;
  for (size_t i = 0; i < m_model.lanes().size(); ++i) {
    const TimelineLane& lane = m_model.lanes()[i];
    QString words = stateWord(m_model.stateNow(lane));
    if (!lane.segments.empty())
      words += tr(", since %1").arg(m_zone.timeSeconds(fromMicros(lane.segments.back().fromUs)));
    parts.append({lane.provider + (lane.simulated ? tr(", simulated") : QString()), words, laneRect(int(i))});
  }
  return parts;
}

}  // namespace gc::console
