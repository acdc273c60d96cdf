#include "gateway/config/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "gateway/config/nearest.h"

namespace gc::config {
namespace {

std::string_view typeName(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::none:
      return "nothing";
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "an array";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "an integer";
    case toml::node_type::floating_point:
      return "a decimal number";
    case toml::node_type::boolean:
      return "a boolean";
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
      return "a date or time";
  }
  return "something else";
}

}  // namespace

int lineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

std::string suggestion(std::string_view typed, std::span<const std::string_view> choices) {
  return fmt::format("did you mean \"{}\"? Known: {}", nearest(typed, choices), fmt::join(choices, ", "));
}

const toml::node* TableReader::find(std::string_view key) {
  m_known.push_back(key);
  return m_table.get(key);
}

int TableReader::lineOf(std::string_view key) const {
  const toml::node* node = m_table.get(key);
  return node != nullptr ? config::lineOf(*node) : m_line;
}

void TableReader::wrongType(std::string_view key, const toml::node& node, std::string_view expected) {
  m_problems.add(config::lineOf(node),
                 fmt::format("{} in {} is {}; write {}", key, m_where, typeName(node), expected));
}

std::optional<Located<std::string>> TableReader::text(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto* value = node->as_string();
  if (value == nullptr) {
    wrongType(key, *node, "a string, in quotes");
    return std::nullopt;
  }
  return Located<std::string>{value->get(), config::lineOf(*node)};
}

std::optional<Located<std::string>> TableReader::requiredText(std::string_view key, std::string_view remedy) {
  if (!has(key)) m_problems.add(m_line, fmt::format("{} has no {}; {}", m_where, key, remedy));
  return text(key);
}

std::optional<Located<std::int64_t>> TableReader::integer(std::string_view key, std::int64_t least,
                                                          std::int64_t most) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto* value = node->as_integer();
  if (value == nullptr) {
    wrongType(key, *node, fmt::format("a whole number from {} to {}", least, most));
    return std::nullopt;
  }
  if (value->get() < least || value->get() > most) {
    m_problems.add(config::lineOf(*node),
                   fmt::format("{} = {} is out of range; write a whole number from {} to {}", key,
                               value->get(), least, most));
    return std::nullopt;
  }
  return Located<std::int64_t>{value->get(), config::lineOf(*node)};
}

std::optional<Located<double>> TableReader::number(std::string_view key, double least, double most) {
  return numberOf(key, least, most, "a number");
}

std::optional<Located<double>> TableReader::seconds(std::string_view key, double least, double most) {
  return numberOf(key, least, most, "a number of seconds");
}

std::optional<Located<double>> TableReader::numberOf(std::string_view key, double least, double most,
                                                     std::string_view what) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const std::optional<double> value = node->is_number() ? node->value<double>() : std::nullopt;
  if (!value) {
    wrongType(key, *node, fmt::format("{} from {} to {}", what, least, most));
    return std::nullopt;
  }
  // Written so that NaN fails too.
  if (!(*value >= least && *value <= most)) {
    m_problems.add(config::lineOf(*node), fmt::format("{} = {} is out of range; write {} from {} to {}", key,
                                                      *value, what, least, most));
    return std::nullopt;
  }
  return Located<double>{*value, config::lineOf(*node)};
}

std::optional<std::vector<Located<std::string>>> TableReader::texts(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    wrongType(key, *node, "an array of strings, such as [\"one\", \"two\"]");
    return std::nullopt;
  }
  std::vector<Located<std::string>> out;
  bool complete = true;
  for (const toml::node& element : *array) {
    if (const auto* value = element.as_string()) {
      out.push_back({value->get(), config::lineOf(element)});
    } else {
      wrongType(fmt::format("an element of {}", key), element, "a string, in quotes");
      complete = false;
    }
  }
  if (!complete) return std::nullopt;
  return out;
}

std::optional<std::size_t> TableReader::choice(std::string_view key,
                                               std::span<const std::string_view> choices) {
  const auto value = text(key);
  if (!value) return std::nullopt;
  const auto it = std::find(choices.begin(), choices.end(), value->value);
  if (it == choices.end()) {
    m_problems.add(value->line, fmt::format("{} {} is not known; {}", key, inQuotes(value->value),
                                            suggestion(value->value, choices)));
    return std::nullopt;
  }
  return static_cast<std::size_t>(it - choices.begin());
}

std::vector<Located<const toml::table*>> TableReader::tables(std::string_view key) {
  std::vector<Located<const toml::table*>> out;
  const toml::node* node = find(key);
  if (node == nullptr) return out;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    wrongType(key, *node, fmt::format("[[{}]], in double brackets, once for each", key));
    return out;
  }
  for (const toml::node& element : *array) {
    if (const toml::table* table = element.as_table())
      out.push_back({table, config::lineOf(element)});
    else
      wrongType(fmt::format("an element of {}", key), element,
                fmt::format("[[{}]], in double brackets", key));
  }
  return out;
}

std::optional<Located<const toml::table*>> TableReader::table(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    wrongType(key, *node, fmt::format("[{}] and its keys below", key));
    return std::nullopt;
  }
  return Located<const toml::table*>{table, config::lineOf(*node)};
}

void TableReader::finish() {
  for (const auto& [key, node] : m_table) {
    if (std::find(m_known.begin(), m_known.end(), key.str()) != m_known.end()) continue;
    m_problems.add(static_cast<int>(key.source().begin.line),
                   fmt::format("unknown key {} in {}; {}", inQuotes(key.str()), m_where,
                               suggestion(key.str(), m_known)));
  }
}

Result<toml::table> parseToml(std::string_view text, const std::string& name) {
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& error) {
    return invalid(fmt::format("{}:{}: not valid TOML: {}; correct the line, strings stand in quotes", name,
                               error.source().begin.line, error.description()));
  }
}

}  // namespace gc::config
