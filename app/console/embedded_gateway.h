#pragma once
#include <QThread>
#include <QUrl>
#include <optional>

#include "gateway/gateway.h"

namespace gc::console {

/// A gateway inside this process. It starts, drains and stops on this thread, so that the screen never
/// waits for it; the console then speaks to it over HTTP as to any other. Signals arrive on the GUI thread.
class EmbeddedGateway final : public QThread {
  Q_OBJECT
 public:
  EmbeddedGateway(GatewayOptions options, QObject* parent = nullptr);
  ~EmbeddedGateway() override;

 Q_SIGNALS:
  /// `demoKey` is an API key of the demo's first tenant; empty outside the demo.
  void ready(const QUrl& url, const QString& adminKeyFile, const QByteArray& demoKey);
  void failed(const QString& reason);

 protected:
  void run() override;

 private:
  GatewayOptions m_options;
  Log m_log;
};

}  // namespace gc::console
