#pragma once
// Reads the members of one JSON object that somebody may have written by hand.
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/money.h"
#include "gateway/base/result.h"

namespace gc::tenancy {

/// An absent member leaves its variable as it was, so the same reader takes a whole object and a change of
/// it; null empties an optional one. The first mistake is kept, and finish() adds members that no call named.
///
///   JsonFields fields(object);
///   fields.text("name", 80, out.name);
///   fields.integer("calls", 0, kMost, out.calls);
///   if (auto read = fields.finish(); !read) return read.error();
///
/// Confined to its thread; the object must outlive it.
class JsonFields {
 public:
  explicit JsonFields(const boost::json::object& object) : m_object(object) {}

  /// 1 to `most` bytes of UTF-8 without control characters.
  void text(std::string_view name, std::size_t most, std::string& into);
  void text(std::string_view name, std::size_t most, std::optional<std::string>& into);
  void integer(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t& into);
  void integer(std::string_view name, std::int64_t least, std::int64_t most,
               std::optional<std::int64_t>& into);
  void number(std::string_view name, double least, double most, double& into);
  void flag(std::string_view name, bool& into);
  /// Dollars as a decimal text ("12.50"), not negative.
  void money(std::string_view name, std::optional<Money>& into);
  /// RFC 3339.
  void time(std::string_view name, std::optional<WallTime>& into);
  /// The index of the text among `choices`.
  void choice(std::string_view name, std::span<const std::string_view> choices, std::size_t& into);
  /// Distinct texts, at most `most` of them.
  void texts(std::string_view name, std::size_t most, std::vector<std::string>& into);
  void integers(std::string_view name, std::int64_t least, std::int64_t most,
                std::vector<std::int64_t>& into);
  /// The object under `name`; nullptr when absent.
  const boost::json::object* object(std::string_view name);

  bool has(std::string_view name) const { return m_object.contains(name); }
  void fail(std::string_view name, std::string_view rule);
  Result<void> finish();

 private:
  const boost::json::value* find(std::string_view name);

  const boost::json::object& m_object;
  std::vector<std::string_view> m_known;
  std::optional<std::string> m_problem;
};

/// `"12.500000000"`, or null.
boost::json::value moneyJson(const std::optional<Money>& money);
boost::json::value timeJson(const std::optional<WallTime>& time);
boost::json::value numberJson(const std::optional<std::int64_t>& number);
boost::json::array textsJson(const std::vector<std::string>& texts);

/// The text as one JSON object, or what is wrong with it.
Result<boost::json::object> parseObject(std::string_view text);

}  // namespace gc::tenancy
