#pragma once
// What follows from how an attempt ended. Pure.
#include <chrono>
#include <span>

#include "gateway/notify/webhook.h"

namespace gc::notify {

/// Waits between a delivery's attempts; one more attempt than there are waits.
inline constexpr Duration kRetryWaits[] = {std::chrono::seconds(10), std::chrono::minutes(1),
                                           std::chrono::minutes(5), std::chrono::minutes(30)};

/// The delivery after one more attempt. 2xx is success and 410 says that nobody will ever listen there
/// (Standard Webhooks 1.0.0, "Status codes"). `draw` in [0, 1) makes the wait 0.9 to 1.1 times as long, so
/// that receivers that come back are not met by everything at once.
Delivery afterAttempt(Delivery delivery, AttemptOutcome outcome, std::span<const Duration> waits,
                      double draw);

}  // namespace gc::notify
