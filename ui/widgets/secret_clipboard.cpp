#include "ui/widgets/secret_clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace gc::console {

static QByteArray digestOf(const QString& text) {
  return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

SecretClipboard::SecretClipboard(QObject* parent, int keptMs) : QObject(parent) {
  m_end.setSingleShot(true);
  m_end.setInterval(keptMs);
  connect(&m_end, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard() { clear(); }

void SecretClipboard::copy(const QString& secret) {
  auto* content = new QMimeData;
  content->setText(secret);
  content->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
  QGuiApplication::clipboard()->setMimeData(content);
  m_digest = digestOf(secret);
  m_end.start();
}

void SecretClipboard::clear() {
  m_end.stop();
  if (m_digest.isEmpty() || !qApp) return;
  QClipboard* clipboard = QGuiApplication::clipboard();
  if (digestOf(clipboard->text()) == m_digest) clipboard->clear();
  m_digest.clear();
}

}  // namespace gc::console
