#pragma once
#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace gc::console {

/// Puts a secret on the clipboard for a minute. Managers of clipboard histories are asked not to keep it, and
/// it is taken off again unless something else was copied meanwhile: after the minute, or when this ends.
/// Remembers only its digest. GUI thread only.
class SecretClipboard final : public QObject {
  Q_OBJECT
 public:
  static constexpr int kKeptMs = 60'000;
  explicit SecretClipboard(QObject* parent = nullptr, int keptMs = kKeptMs);
  ~SecretClipboard() override;

  void copy(const QString& secret);

 private:
  void clear();

  QByteArray m_digest;
  QTimer m_end;
};

}  // namespace gc::console
