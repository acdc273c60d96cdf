#pragma once
// Structured logs to stderr: one line a record, for people on a terminal, JSON otherwise.
#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace gc {

enum class LogLevel { Debug, Info, Warning, Error };

/// A name and a value beside a log message. Views: used within the call only.
struct LogField {
  std::string_view name;
  std::string value;
};

/// Writes records. One object for a process, passed by reference. Thread-safe.
/// Control characters in messages and values are escaped, so a record is always one line.
class Log {
 public:
  enum class Format { Human, Json };
  Log(LogLevel level, Format format) : m_level(level), m_format(format) {}

  bool enabled(LogLevel level) const { return level >= m_level; }
  void write(LogLevel level, std::string_view message, std::initializer_list<LogField> fields = {}) const;
  void debug(std::string_view m, std::initializer_list<LogField> f = {}) const {
    write(LogLevel::Debug, m, f);
  }
  void info(std::string_view m, std::initializer_list<LogField> f = {}) const { write(LogLevel::Info, m, f); }
  void warning(std::string_view m, std::initializer_list<LogField> f = {}) const {
    write(LogLevel::Warning, m, f);
  }
  void error(std::string_view m, std::initializer_list<LogField> f = {}) const {
    write(LogLevel::Error, m, f);
  }

 private:
  LogLevel m_level;
  Format m_format;
};

/// Appends `text` as the inside of a JSON string: quotes, backslashes, C0, C1 and bidi controls escaped.
void appendJsonEscaped(std::string& out, std::string_view text);

}  // namespace gc
