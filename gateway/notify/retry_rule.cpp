#include "gateway/notify/retry_rule.h"

namespace gc::notify {

Delivery afterAttempt(Delivery delivery, AttemptOutcome outcome, std::span<const Duration> waits,
                      double draw) {
  constexpr std::int64_t kGone = 410;
  ++delivery.attempts;
  delivery.nextAt.reset();
  const std::int64_t status = outcome.status.value_or(0);
  const auto wait = static_cast<std::size_t>(delivery.attempts - 1);
  if (status >= 200 && status < 300) {
    delivery.state = DeliveryState::Delivered;
  } else if (status == kGone || delivery.attempts >= delivery.mostAttempts || wait >= waits.size()) {
    delivery.state = DeliveryState::Failed;
  } else {
    delivery.state = DeliveryState::Retrying;
    const auto length = std::chrono::duration<double>(waits[wait]) * (0.9 + 0.2 * draw);
    delivery.nextAt = outcome.at + std::chrono::duration_cast<std::chrono::microseconds>(length);
  }
  delivery.last = std::move(outcome);
  return delivery;
}

}  // namespace gc::notify
