#include "ui/panes/requests/request_inspector.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/format/display_zone.h"
#include "models/format/format.h"
#include "ui/panes/requests/attempts_waterfall.h"
#include "ui/panes/requests/request_html.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {

RequestInspector::RequestInspector(const Theme& theme, RequestDetail& detail, const DisplayZone& zone,
                                   const Format& format, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_detail(detail),
      m_zone(zone),
      m_format(format),
      m_title(new QLabel),
      m_subtitle(new QLabel),
      m_waterfallTitle(new QLabel(tr("Attempts"))),
      m_waterfall(new AttemptsWaterfall(theme)),
      m_tabs(new QTabWidget),
      m_details(new QTextBrowser),
      m_decision(new QTextBrowser),
      m_json(new QTextBrowser),
      m_previous(new QPushButton(tr("◀ Prev"))),
      m_next(new QPushButton(tr("Next ▶"))),
      m_timeline(new QPushButton(tr("Timeline"))),
      m_copy(new QPushButton(tr("Copy JSON"))) {
  setObjectName(QStringLiteral("card"));
  setAccessibleName(tr("Inspector"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 10, 12, 10);
  column->setSpacing(6);
  m_title->setFont(fontOf(TextRole::Heading));
  m_title->setWordWrap(true);
  m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  m_subtitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  m_subtitle->setProperty("muted", true);
  m_waterfallTitle->setFont(fontOf(TextRole::Strong));
  column->addWidget(m_title);
  column->addWidget(m_subtitle);
  column->addWidget(m_waterfallTitle);
  column->addWidget(m_waterfall);
  column->addWidget(m_tabs, 1);
  column->addStretch();
  const std::tuple<QTextBrowser*, QString, QString> tabs[] = {
      {m_details, tr("Details"), tr("Details of the request")},
      {m_decision, tr("Decision"), tr("Routing decision")},
      {m_json, tr("JSON"), tr("The gateway's answer as JSON")}};
  for (const auto& [browser, word, name] : tabs) {
    browser->setFrameShape(QFrame::NoFrame);
    browser->setAccessibleName(name);
    browser->setOpenLinks(false);
    m_tabs->addTab(browser, word);
  }
  m_json->setFont(fontOf(TextRole::Mono));
  m_tabs->setAccessibleName(tr("Parts of the request"));
  m_tabs->setDocumentMode(true);
  // Two by two: four in a row fit in English alone.
  auto* buttons = new QGridLayout;
  buttons->setSpacing(6);
  int place = 0;
  for (QPushButton* button : {m_previous, m_next, m_timeline, m_copy}) {
    button->setAccessibleName(button->text());
    buttons->addWidget(button, place / 2, place % 2);
    ++place;
  }
  m_timeline->setAccessibleName(tr("Show on timeline"));
  m_previous->setAccessibleName(tr("Previous request"));
  m_next->setAccessibleName(tr("Next request"));
  column->addLayout(buttons);
  connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
  connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
  connect(m_timeline, &QPushButton::clicked, this, [this] {
    if (m_detail.reading()) Q_EMIT showOnTimeline(m_detail.reading()->request.atUs);
  });
  connect(m_copy, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(m_json->toPlainText()); });
  connect(&detail, &RequestDetail::changed, this, &RequestInspector::present);
  connect(&theme, &Theme::changed, this, &RequestInspector::present);
  connect(&zone, &DisplayZone::changed, this, &RequestInspector::present);
  present();
}

void RequestInspector::offerTimeline(bool offered) {
  m_timelineOffered = offered;
  present();
}

QString RequestInspector::detailsText() const { return m_details->toPlainText(); }

void RequestInspector::present() {
  const auto& reading = m_detail.reading();
  const bool known = reading.has_value();
  for (QWidget* widget : std::initializer_list<QWidget*>{m_waterfallTitle, m_waterfall, m_tabs, m_copy})
    widget->setVisible(known);
  m_timeline->setVisible(known && m_timelineOffered);
  if (!known) {
    m_title->setText(m_detail.selected().isEmpty() ? tr("Select a request")
                     : m_detail.error()            ? tr("The request could not be loaded")
                                                   : tr("Loading…"));
    m_subtitle->setText(m_detail.error() ? m_detail.error()->text() : QString());
    return;
  }
  const RequestRow& r = reading->request;
  const QString served = r.modelServed.isEmpty() ? kUnknown : r.modelServed;
  m_title->setText(tr("%1 → %2").arg(r.modelAsked, served));
  m_subtitle->setText(QStringLiteral("%1 · %2 · %3%4")
                          .arg(m_zone.time(r.atUs), r.tenant, r.provider.isEmpty() ? kUnknown : r.provider,
                               r.simulated ? tr(" · simulated") : QString()));
  m_waterfallTitle->setText(
      tr("Attempts (%1), total %2").arg(reading->attempts.size()).arg(m_format.ms(r.latencyMs)));
  m_waterfall->setAttempts(reading->attempts);
  m_details->setHtml(requestDetailsHtml(*reading, m_zone, m_format, m_theme.tokens()));
  m_decision->setHtml(requestDecisionHtml(*reading, m_format, m_theme.tokens()));
  m_json->setPlainText(QString::fromUtf8(QJsonDocument(reading->raw).toJson(QJsonDocument::Indented)));
}

void RequestInspector::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_J) return Q_EMIT stepRequested(1);
  if (event->key() == Qt::Key_K) return Q_EMIT stepRequested(-1);
  QFrame::keyPressEvent(event);
}

}  // namespace gc::console
