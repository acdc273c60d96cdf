#pragma once
// Why an administrator's change was not made.
#include <boost/system/result.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace gc::tenancy {

/// Nothing was changed. Plain value.
struct ChangeRefusal {
  enum class Reason : std::uint8_t {
    Invalid,  ///< the content
    NotFound,
    Taken,          ///< the name belongs to another, or belonged to one
    ManagedByFile,  ///< only the configuration file changes it
    Conflict,       ///< not in the state that it must be in
    Outdated,       ///< somebody else changed it meanwhile
    Store,          ///< the database failed
  };
  Reason reason = Reason::Invalid;
  std::string message;
};

[[noreturn]] inline void throw_exception_from_error(const ChangeRefusal& refusal,
                                                    const boost::source_location&) {
  throw std::runtime_error(refusal.message);
}

template <class T>
using ChangeResult = boost::system::result<T, ChangeRefusal>;

}  // namespace gc::tenancy
