#pragma once
// The real gateway in demo mode as a child process, with its own data directory on a free port.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>
#include <utility>

namespace gc::test {

/// Runs from start() to its destruction. Confined to the test's thread.
class DemoGateway {
 public:
  /// `binary`: the executable under test; `more`: further flags.
  explicit DemoGateway(QString binary, QStringList more = {})
      : m_binary(std::move(binary)), m_more(std::move(more)) {}
  /// False when it did not become ready; log() then says why.
  bool start() {
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(m_folder.filePath("log"));
    m_process.start(
        m_binary,
        QStringList{"--demo", "--listen", "127.0.0.1:0", "--data", m_folder.filePath("data")} + m_more);
    while (!m_process.canReadLine())
      if (!m_process.waitForReadyRead(kPatienceMs)) return false;
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
    return m_ready.value("ready").toBool();
  }
  ~DemoGateway() {
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) m_process.kill();
  }
  QUrl url() const { return QUrl(m_ready.value("url").toString()); }
  QByteArray adminKey() const {
    QFile file(m_ready.value("admin_token_file").toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
  }
  /// The key in the line that the demo offers to try.
  QByteArray clientKey() const {
    static const QRegularExpression kKey(QStringLiteral("gc_live_[A-Za-z0-9_]+"));
    QFile file(m_folder.filePath("log"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return kKey.match(QString::fromUtf8(file.readAll())).captured().toLatin1();
  }
  QString tenantFile(const QString& tenant) const {
    return m_folder.filePath(QStringLiteral("data/tenants/%1.db").arg(tenant));
  }
  QString log() const {
    QFile file(m_folder.filePath("log"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000)) : QString();
  }

 private:
  static constexpr int kPatienceMs = 30'000;
  QString m_binary;
  QStringList m_more;
  QTemporaryDir m_folder;
  QProcess m_process;
  QJsonObject m_ready;
};

}  // namespace gc::test
