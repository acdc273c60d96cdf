#pragma once
// The real gateway executable as a child process with a configuration written for one test.
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <cstdint>
#include <string>

namespace gc::test {

/// Starts in `start()`, ends in the destructor. Confined to the test's thread.
class GatewayProcess {
 public:
  /// `binary`: the executable under test.
  explicit GatewayProcess(QString binary) : m_binary(std::move(binary)) {}
  ~GatewayProcess();

  /// False when it did not become ready; `log()` then says why.
  bool start(const std::string& configuration);
  void stop();

  [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
  [[nodiscard]] std::uint16_t port() const { return m_port; }
  [[nodiscard]] const std::string& apiKey() const { return m_apiKey; }
  [[nodiscard]] QString log() const;

 private:
  QString m_binary;
  QTemporaryDir m_folder;
  QProcess m_process;
  std::uint16_t m_port = 0;
  std::string m_apiKey;
};

/// `[gateway]` on a free port with one io thread, the given provider tables, and one tenant with a key.
std::string configurationWith(const std::string& providers, const std::string& tenantExtra = {});

/// One `[[providers]]` table of the OpenAI dialect that serves `model` at `baseUrl`.
std::string openAiProvider(const std::string& id, const std::string& baseUrl, const std::string& model);

}  // namespace gc::test
