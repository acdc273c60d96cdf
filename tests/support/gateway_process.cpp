#include "tests/support/gateway_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace gc::test {

namespace {
constexpr int kStartMs = 15000;
constexpr int kStopMs = 15000;
}  // namespace

GatewayProcess::~GatewayProcess() { stop(); }

bool GatewayProcess::start(const std::string& configuration) {
  const QString file = m_folder.filePath("gateway.toml");
  QFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return false;
  out.write(QByteArray::fromStdString(configuration));
  out.close();
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert("UPSTREAM_KEY", "sk-upstream-5f0c2e9b7a1d4c36");
  m_process.setProcessEnvironment(environment);
  m_process.setStandardErrorFile(m_folder.filePath("stderr.log"));
  m_process.start(m_binary, {"--config", file, "--data", m_folder.filePath("data")});
  QElapsedTimer timer;
  timer.start();
  while (!m_process.canReadLine()) {
    if (timer.elapsed() > kStartMs || !m_process.waitForReadyRead(kStartMs)) return false;
  }
  const auto ready = QJsonDocument::fromJson(m_process.readLine()).object();
  m_port = static_cast<std::uint16_t>(QUrl(ready.value("url").toString()).port());
  // The key made for the tenant is printed once, to stderr.
  static const QRegularExpression kKey("gc_live_\\w+");
  while (m_apiKey.empty() && timer.elapsed() < kStartMs) {
    m_apiKey = kKey.match(log()).captured(0).toStdString();
    if (m_apiKey.empty()) m_process.waitForReadyRead(5);
  }
  return m_port != 0 && !m_apiKey.empty();
}

void GatewayProcess::stop() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.terminate();
  if (!m_process.waitForFinished(kStopMs)) {
    m_process.kill();
    m_process.waitForFinished(kStopMs);
  }
}

QString GatewayProcess::log() const {
  QFile file(m_folder.filePath("stderr.log"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::string configurationWith(const std::string& providers, const std::string& tenantExtra) {
  return "[gateway]\nlisten = \"127.0.0.1:0\"\nio_threads = 1\n" + providers +
         "[[tenants]]\nid = \"acme\"\nplan = \"enterprise\"\nbaseline_model = \"gpt-5.4\"\nstrategy = "
         "\"priority\"\n" +
         tenantExtra +
         "[[tenants.keys]]\nname = \"test\"\n[timeouts]\nconnect = 1\nfirst_token = 2\nidle = 2\ntotal = 5\n";
}

std::string openAiProvider(const std::string& id, const std::string& baseUrl, const std::string& model) {
  return "[[providers]]\nid = \"" + id + "\"\nkind = \"openai\"\nbase_url = \"" + baseUrl +
         "\"\napi_key = \"env:UPSTREAM_KEY\"\nmodels = [\"" + model + "\"]\n";
}

}  // namespace gc::test
