#pragma once
#include <boost/asio/post.hpp>

#include "gateway/http/net.h"

namespace gc::http {

/// Resumes when the events that are already there have been handled. What is sent then leaves together with
/// what the others send, so a peer that sleeps is woken once for many messages: waking it costs the sender an
/// interrupt each time, under load more than the message itself.
template <class Executor>
asio::awaitable<void> endOfTurn(const Executor& executor) {
  return asio::post(executor, asio::use_awaitable_t<>());
}

}  // namespace gc::http
