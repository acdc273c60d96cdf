#include "app/console/embedded_gateway.h"

#include <unistd.h>

namespace gc::console {

EmbeddedGateway::EmbeddedGateway(GatewayOptions options, QObject* parent)
    : QThread(parent),
      m_options(std::move(options)),
      m_log(LogLevel::Warning, isatty(STDERR_FILENO) ? Log::Format::Human : Log::Format::Json) {}

EmbeddedGateway::~EmbeddedGateway() {
  quit();
  wait();
}

void EmbeddedGateway::run() {
  Result<std::unique_ptr<Gateway>> gateway = Gateway::start(m_options, m_log);
  if (!gateway) {
    Q_EMIT failed(QString::fromStdString(gateway.error().detail));
    return;
  }
  Q_EMIT ready(QUrl(QString::fromStdString((*gateway)->url())),
               QString::fromStdString((*gateway)->adminKeyFile().string()),
               QByteArray::fromStdString((*gateway)->demoKey()));
  exec();
  (*gateway)->drain();
}

}  // namespace gc::console
