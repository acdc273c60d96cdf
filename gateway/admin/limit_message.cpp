#include "gateway/admin/limit_message.h"

#include <fmt/format.h>

#include "gateway/admin/json_writer.h"

namespace gc::admin {
namespace {

std::string_view limitName(const tenancy::Crossing& crossing) {
  return crossing.kind == tenancy::Crossing::Kind::Quota ? "quota" : "budget";
}

}  // namespace

std::string limitJson(const tenancy::Crossing& crossing) {
  const bool calls = crossing.kind == tenancy::Crossing::Kind::Quota;
  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("tenant", crossing.account.name())
      .field("kid", known(crossing.kid))
      .field("limit", limitName(crossing))
      .field("percent", crossing.percent);
  json.key("used");
  calls ? json.value(crossing.used) : json.value(Money::fromNanos(crossing.used));
  json.key("of");
  calls ? json.value(crossing.limit) : json.value(Money::fromNanos(crossing.limit));
  json.endObject();
  return out;
}

notify::Message limitMessage(const tenancy::Crossing& crossing, WallTime at) {
  constexpr std::string_view kType = "limit.reached";
  std::string title =
      fmt::format("{}: {} % of its {}", crossing.account.name(), crossing.percent, limitName(crossing));
  return {std::string(kType), "", std::move(title), notify::messageBody(kType, at, limitJson(crossing))};
}

}  // namespace gc::admin
