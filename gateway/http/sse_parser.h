#pragma once
// Server-Sent Events as they arrive: lines end in LF, CR LF or CR, cut anywhere (WHATWG HTML §9.2.6).
#include <string>
#include <string_view>

namespace gc::http {

/// One dispatched event. Views are valid during the callback only.
struct SseEvent {
  std::string_view name;  ///< the `event:` field, empty when absent
  std::string_view data;  ///< data lines joined with LF
};

/// Feeds bytes, gets events. An event that lies whole in one read is not copied. Events without data are
/// dropped, as is an unfinished one at the end. Confined to its io thread.
class SseParser {
 public:
  static constexpr std::size_t kMaxEventBytes = 4 * 1024 * 1024;

  enum class Status { Ok, Stopped, TooLarge };

  /// Calls `onEvent(const SseEvent&) -> bool` for each event completed by `bytes`; false stops early.
  template <class OnEvent>
  Status feed(std::string_view bytes, OnEvent&& onEvent) {
    if (m_first && !bytes.empty()) skipByteOrderMark(bytes);
    while (!bytes.empty()) {
      std::string_view line;
      if (!takeLine(bytes, line)) {
        keepUnfinished();
        return m_partial.size() + m_dataStore.size() > kMaxEventBytes ? Status::TooLarge : Status::Ok;
      }
      if (!line.empty()) {
        takeField(line);
        if (m_dataStore.size() > kMaxEventBytes) return Status::TooLarge;
        continue;
      }
      if (!m_hasData) {
        m_name.clear();
        continue;
      }
      const SseEvent event{m_name, m_inStore ? std::string_view(m_dataStore) : m_dataView};
      const bool goOn = onEvent(event);
      resetEvent();
      if (!goOn) return Status::Stopped;
    }
    keepUnfinished();
    return Status::Ok;
  }

  /// True when bytes of an event that never ended are left: the stream was cut inside a frame.
  bool hasUnfinished() const { return m_hasData || !m_partial.empty(); }

 private:
  void skipByteOrderMark(std::string_view& bytes);
  bool takeLine(std::string_view& bytes, std::string_view& line);
  void takeField(std::string_view line);
  void keepUnfinished();
  void resetEvent();

  bool m_first = true;
  bool m_skipLineFeed = false;  ///< the last byte seen was CR; a LF now belongs to it
  bool m_hasData = false;
  bool m_inStore = false;  ///< the data is in m_dataStore rather than in m_dataView
  std::string m_name;
  std::string_view m_dataView;
  std::string m_dataStore;
  std::string m_partial;  ///< a line without its end
  std::string m_line;     ///< a line completed from m_partial; m_dataView may point into it
};

}  // namespace gc::http
