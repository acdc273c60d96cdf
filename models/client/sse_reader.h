#pragma once
// Splits a text/event-stream into events, however the bytes are cut.
#include <QByteArray>
#include <functional>

namespace gc::console {

/// Feed bytes, get whole events. Comments (keep-alives) are swallowed. GUI thread only.
class SseReader {
 public:
  struct Event {
    QByteArray id, type, data;
  };
  using Sink = std::function<void(const Event&)>;

  void feed(const QByteArray& bytes, const Sink& sink);
  void reset();

 private:
  void takeLine(const QByteArray& line, const Sink& sink);
  QByteArray m_partial;
  Event m_event;
  bool m_hasData = false;
};

}  // namespace gc::console
