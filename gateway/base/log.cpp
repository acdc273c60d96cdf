#include "gateway/base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "gateway/base/clock.h"

namespace gc {
namespace {

std::string_view nameOf(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return "debug";
    case LogLevel::Info:
      return "info";
    case LogLevel::Warning:
      return "warning";
    case LogLevel::Error:
      return "error";
  }
  return "info";
}

/// The sink that owns stderr's lock; the records are formatted by us, so its pattern is the bare message.
spdlog::sinks::stderr_sink_mt& standardError() {
  static spdlog::sinks::stderr_sink_mt sink;
  [[maybe_unused]] static const bool patterned = (sink.set_pattern("%v"), true);
  return sink;
}

/// Bytes of the bidirectional controls U+202A-202E and U+2066-2069 in UTF-8 start with E2 80/81.
bool isBidiControl(std::string_view text, std::size_t i) {
  if (i + 2 >= text.size() || static_cast<unsigned char>(text[i]) != 0xE2) return false;
  const auto second = static_cast<unsigned char>(text[i + 1]);
  const auto third = static_cast<unsigned char>(text[i + 2]);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

}  // namespace

void appendJsonEscaped(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += text[i];
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20 || c == 0x7F) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    } else if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(text[++i]));
    } else if (isBidiControl(text, i)) {
      const unsigned code = 0x2000u | ((static_cast<unsigned char>(text[i + 1]) & 0x3Fu) << 6) |
                            (static_cast<unsigned char>(text[i + 2]) & 0x3Fu);
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", code);
      i += 2;
    } else {
      out += text[i];
    }
  }
}

void Log::write(LogLevel level, std::string_view message, std::initializer_list<LogField> fields) const {
  if (!enabled(level)) return;
  const std::string at = formatRfc3339(SystemClock().wallNow());
  std::string line;
  if (m_format == Format::Json) {
    line += R"({"at":")" + at + R"(","level":")";
    line += nameOf(level);
    line += R"(","message":")";
    appendJsonEscaped(line, message);
    line += '"';
    for (const LogField& field : fields) {
      line += ",\"";
      appendJsonEscaped(line, field.name);
      line += "\":\"";
      appendJsonEscaped(line, field.value);
      line += '"';
    }
    line += '}';
  } else {
    line += at.substr(11, 12);
    line += fmt::format(" {:7} ", nameOf(level));
    appendJsonEscaped(line, message);
    for (const LogField& field : fields) {
      line += fmt::format("  {}=", field.name);
      appendJsonEscaped(line, field.value);
    }
  }
  spdlog::details::log_msg record(spdlog::source_loc{}, "gc", spdlog::level::info, line);
  standardError().log(record);
}

}  // namespace gc
