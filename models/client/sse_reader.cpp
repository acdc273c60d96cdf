#include "models/client/sse_reader.h"

namespace gc::console {

void SseReader::feed(const QByteArray& bytes, const Sink& sink) {
  m_partial += bytes;
  qsizetype begin = 0;
  for (qsizetype end; (end = m_partial.indexOf('\n', begin)) >= 0; begin = end + 1) {
    qsizetype length = end - begin;
    if (length > 0 && m_partial[end - 1] == '\r') --length;
    takeLine(m_partial.mid(begin, length), sink);
  }
  m_partial.remove(0, begin);
}

void SseReader::takeLine(const QByteArray& line, const Sink& sink) {
  if (line.isEmpty()) {
    if (m_hasData) sink(m_event);
    m_event = {};
    m_hasData = false;
    return;
  }
  if (line[0] == ':') return;
  const qsizetype colon = line.indexOf(':');
  const QByteArray field = colon < 0 ? line : line.left(colon);
  QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
  if (value.startsWith(' ')) value.remove(0, 1);
  if (field == "data") {
    if (m_hasData) m_event.data += '\n';
    m_event.data += value;
    m_hasData = true;
  } else if (field == "event") {
    m_event.type = value;
  } else if (field == "id") {
    m_event.id = value;
  }
}

void SseReader::reset() {
  m_partial.clear();
  m_event = {};
  m_hasData = false;
}

}  // namespace gc::console
