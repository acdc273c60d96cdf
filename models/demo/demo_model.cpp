#include "models/demo/demo_model.h"

#include <QJsonArray>
#include <algorithm>

#include "models/client/admin_client.h"
#include "models/client/capabilities.h"
#include "models/format/json_fields.h"

namespace gc::console {
namespace {

const QString kDemo = QStringLiteral("/admin/v1/demo");

/// A scenario's text in the reader's language, English where that is missing.
QString textOf(const QJsonValue& texts, const QString& language) {
  const QString own = texts[language].toString();
  return own.isEmpty() ? texts[u"en"].toString() : own;
}

DemoScenario scenarioFrom(const QJsonValue& json, const QString& language) {
  DemoScenario out;
  out.id = json[u"id"].toString();
  out.title = textOf(json[u"title"], language);
  out.summary = textOf(json[u"summary"], language);
  out.disabled = textOf(json[u"disabled"], language);
  out.lastsS = json[u"lasts_s"].toInt();
  out.requestsPerS = json[u"requests_per_s"].toDouble();
  out.scale = json[u"scale"].toDouble(1);
  for (const QJsonValue& step : json[u"steps"].toArray())
    out.steps.append({step[u"at_s"].toInt(), step[u"pane"].toString(), textOf(step[u"do"], language),
                      textOf(step[u"say"], language), textOf(step[u"see"], language)});
  return out;
}

QList<DemoFigure> figuresFrom(const QJsonValue& json) {
  QList<DemoFigure> out;
  for (const QJsonValue& each : json.toArray()) out.append(DemoFigure::fromJson(each));
  return out;
}

}  // namespace

DemoModel::DemoModel(AdminClient& client, Capabilities& capabilities, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_capabilities(capabilities),
      m_poller(client, kDemo, [] { return QUrlQuery(); }) {
  connect(&capabilities, &Capabilities::changed, this, &DemoModel::load);
  connect(&client, &AdminClient::reopened, this, &DemoModel::forget);
  connect(&m_poller, &SnapshotPoller::received, this, &DemoModel::apply);
}

void DemoModel::setActive(bool active) { m_poller.setActive(active); }

const DemoScenario* DemoModel::scenario() const {
  const auto found = std::find_if(m_scenarios.cbegin(), m_scenarios.cend(),
                                  [this](const DemoScenario& each) { return each.id == m_played; });
  return found == m_scenarios.cend() ? nullptr : &*found;
}

void DemoModel::load() {
  if (m_loaded || !m_capabilities.demo().allowed) return;
  m_loaded = true;
  m_client.get(kDemo + QStringLiteral("/scenarios"), {}, this, [this](const AdminReply& reply) {
    if (!reply.ok) {
      m_loaded = false;
      return;
    }
    m_scenarios.clear();
    //: The code of the language that this catalog is in: en, de or ja.
    const QString language = tr("en");
    for (const QJsonValue& each : reply.body.value(u"scenarios").toArray())
      m_scenarios.append(scenarioFrom(each, language));
    Q_EMIT scenariosChanged();
    m_poller.refresh();
  });
}

void DemoModel::forget() {
  m_loaded = m_running = false;
  m_scenarios.clear();
  m_played.clear();
  m_startedAt.clear();
  m_figures.clear();
  m_outcomes = {};
  m_checks.clear();
  m_lastResetMs.reset();
  m_elapsedS = m_step = 0;
  Q_EMIT scenariosChanged();
  Q_EMIT changed();
}

void DemoModel::apply(const QJsonObject& demo) {
  const QJsonValue reset = demo.value(u"last_reset");
  m_lastResetMs = optDouble(reset[u"took_ms"]);
  if (const QJsonValue run = demo.value(u"run"); run.isObject()) {
    applyRun(run.toObject());
  } else {
    // The guide stays open after a reset: its last step speaks of it.
    m_running = false;
    m_startedAt.clear();
    m_outcomes = {};
    for (QList<DemoFigure>& figures : m_figures)
      for (DemoFigure& figure : figures) {
        figure.value = figure.id == u"reset_ms" ? m_lastResetMs : std::nullopt;
        if (figure.bound.isEmpty()) continue;
        figure.verdict = !figure.value                    ? DemoFigure::Verdict::Waiting
                         : *figure.value < *figure.target ? DemoFigure::Verdict::Met
                                                          : DemoFigure::Verdict::Missed;
      }
  }
  Q_EMIT changed();
}

void DemoModel::applyRun(const QJsonObject& run) {
  const QString played = run.value(u"scenario").toString();
  if (played != m_played) m_step = 0;
  m_played = played;
  m_startedAt = run.value(u"started_at").toString();
  m_running = run.value(u"state") == QLatin1String("running");
  m_elapsedS = int(run.value(u"elapsed_s").toDouble());
  m_outcomes = run.value(u"actions").toArray();
  m_figures.clear();
  for (const QJsonValue& step : run.value(u"steps").toArray()) m_figures.append(figuresFrom(step));
}

DemoFigure DemoModel::figure(const QString& id) const {
  for (const QList<DemoFigure>& step : m_figures)
    for (const DemoFigure& each : step)
      if (each.id == id) return each;
  return {};
}

QStringList DemoModel::outcomes(const Format& format) const {
  QStringList out;
  for (const QJsonValue& each : m_outcomes) {
    const QString error = each[u"error"].toString();
    if (!error.isEmpty()) out << tr("Refused by the gateway: %1").arg(error);
    if (const auto us = optDouble(each[u"confirm_us"]))
      out << (each[u"in_effect"].toBool() ? tr("In effect, confirmed by the gateway in %1")
                                          : tr("Over; it was confirmed by the gateway in %1"))
                 .arg(format.micros(us));
  }
  return out;
}

void DemoModel::setStep(int step) {
  const DemoScenario* shown = scenario();
  const int last = shown ? int(shown->steps.size()) - 1 : 0;
  const int next = std::clamp(step, 0, std::max(0, last));
  if (next == m_step) return;
  m_step = next;
  Q_EMIT changed();
}

void DemoModel::post(const QString& path, std::function<void()> done) {
  m_client.post(kDemo + path, {}, this, [this, done = std::move(done)](const AdminReply& reply) {
    if (!reply.ok) return Q_EMIT failed(reply.error);
    apply(reply.body);
    done();
  });
}

void DemoModel::start(const QString& id) {
  post(QStringLiteral("/scenarios/%1/start").arg(id), [this] {
    m_step = 0;
    Q_EMIT changed();
    if (const DemoScenario* played = scenario())
      Q_EMIT confirmed(tr("Scenario “%1” started, confirmed by the gateway").arg(played->title));
  });
}

void DemoModel::restoreAll() {
  post(QStringLiteral("/restore-all"),
       [this] { Q_EMIT confirmed(tr("All providers restored, confirmed by the gateway")); });
}

void DemoModel::reset() {
  post(QStringLiteral("/reset"), [this] {
    Q_EMIT confirmed(tr("Ready for the next run, after %1").arg(Format().seconds(m_lastResetMs)));
  });
}

void DemoModel::preflight() {
  m_client.get(kDemo + QStringLiteral("/preflight"), {}, this, [this](const AdminReply& reply) {
    if (!reply.ok) return Q_EMIT failed(reply.error);
    m_checks = figuresFrom(reply.body.value(u"checks"));
    Q_EMIT checked();
  });
}

bool DemoModel::isReady() const {
  return !m_checks.isEmpty() && std::all_of(m_checks.cbegin(), m_checks.cend(), [](const DemoFigure& check) {
    return check.verdict == DemoFigure::Verdict::Met;
  });
}

}  // namespace gc::console
