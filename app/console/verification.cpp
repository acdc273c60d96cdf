#include "app/console/verification.h"

#include <QFile>
#include <QJsonDocument>
#include <QPixmap>

#include "ui/shell/accessible_tree.h"
#include "ui/shell/main_window.h"

namespace gc::console {

static constexpr int kPollMs = 100, kGiveUpMs = 20'000;
/// Ready for so many polls in a row: late layout and the second snapshot have then been painted too.
static constexpr int kSettled = 12;

Verification::Verification(const ConsoleOptions& options, MainWindow& window, QObject* parent)
    : QObject(parent), m_options(options), m_window(window) {
  connect(&m_poll, &QTimer::timeout, this, &Verification::poll);
}

void Verification::arm() {
  m_since.start();
  m_poll.start(kPollMs);
}

void Verification::fail(const QString& reason) {
  m_poll.stop();
  qCritical("%s", qUtf8Printable(reason));
  Q_EMIT finished(1);
}

void Verification::poll() {
  const Pane* pane = m_window.currentPane();
  m_readyPolls = pane && pane->isReady() ? m_readyPolls + 1 : 0;
  if (m_readyPolls >= kSettled) return write();
  if (m_since.elapsed() > kGiveUpMs)
    fail(QStringLiteral("pane %1 had no data after %2 s%3")
             .arg(pane ? pane->id() : QStringLiteral("?"))
             .arg(kGiveUpMs / 1000)
             .arg(pane && !pane->messageText().isEmpty() ? QStringLiteral(": ") + pane->messageText()
                                                         : QString()));
}

void Verification::write() {
  m_poll.stop();
  if (!m_options.accessibleDump.isEmpty()) {
    QFile file(m_options.accessibleDump);
    const QByteArray json = QJsonDocument(accessibleTree(m_window)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
      return fail(QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
  }
  if (!m_options.screenshot.isEmpty() && !m_window.grab().save(m_options.screenshot, "PNG"))
    return fail(QStringLiteral("%1 could not be written").arg(m_options.screenshot));
  Q_EMIT finished(0);
}

}  // namespace gc::console
