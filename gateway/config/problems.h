#pragma once
// Collects everything that is wrong with one configuration file, so that one run shows it all.
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/result.h"

namespace gc::config {

/// Mistakes and warnings by line. Lives for one load. Confined to its thread.
class Problems {
 public:
  explicit Problems(std::string fileName) : m_fileName(std::move(fileName)) {}

  /// `text` says what is wrong and, after a semicolon, what to do.
  void add(int line, std::string text) { m_errors.push_back({line, std::move(text)}); }
  void warn(int line, std::string text) { m_warnings.push_back({line, std::move(text)}); }
  bool any() const { return !m_errors.empty(); }

  /// All mistakes as one error, a line each, in the order of the file.
  Error error() const;
  std::vector<std::string> warnings() const;

 private:
  struct Problem {
    int line;
    std::string text;
  };
  std::vector<std::string> lines(std::vector<Problem> problems) const;

  std::string m_fileName;
  std::vector<Problem> m_errors;
  std::vector<Problem> m_warnings;
};

/// A value as it may stand in a message: in quotes, control characters escaped, cut after 60 bytes.
std::string inQuotes(std::string_view value);

}  // namespace gc::config
