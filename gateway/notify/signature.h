#pragma once
// How receivers know that a message is ours. Source: Standard Webhooks 1.0.0, "Signature scheme".
#include <cstdint>
#include <string>
#include <string_view>

#include "gateway/base/secret.h"
#include "gateway/tenancy/pepper.h"

namespace gc::notify {

/// The 32 bytes that sign for the endpoint `id` after its `generation`-th rotation (1: the first secret).
Secret signingKey(const tenancy::Pepper& pepper, std::string_view id, std::int64_t generation);

/// What an administrator is shown once: "whsec_" and base64 of the key.
Secret shownSecret(const Secret& key);

/// "v1,K5oZ…": of `id.timestamp.body`, the timestamp in seconds since 1970.
std::string sign(const Secret& key, std::string_view id, std::int64_t timestamp, std::string_view body);

}  // namespace gc::notify
