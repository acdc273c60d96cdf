#include "gateway/proxy/chat_handler.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>

#include "gateway/proxy/authenticate.h"
#include "gateway/proxy/passage.h"
#include "gateway/proxy/settlement.h"
#include "gateway/resilience/attempt_lease.h"
#include "gateway/resilience/backoff_strategy.h"
#include "gateway/resilience/verdict.h"

namespace gc::proxy {

namespace asio = http::asio;

namespace {

std::string errorHeaders(const llm::ClientError& error, std::string_view requestId) {
  std::string headers = "content-type: application/json\r\n";
  if (!requestId.empty()) fmt::format_to(std::back_inserter(headers), "x-request-id: {}\r\n", requestId);
  if (error.retryAfterMs >= 0)
    fmt::format_to(std::back_inserter(headers), "retry-after: {}\r\nretry-after-ms: {}\r\n",
                   llm::retryAfterSeconds(error.retryAfterMs), error.retryAfterMs);
  if (error.shouldRetry)
    headers += *error.shouldRetry ? "x-should-retry: true\r\n" : "x-should-retry: false\r\n";
  return headers;
}

asio::awaitable<void> send(http::Exchange& exchange, int status, std::string headers, std::string body) {
  co_await exchange.respond(status, headers, body);
}

/// One request from its key to its last byte. Lives in handleChat's frame. Confined to its io thread.
class ChatSession {
 public:
  ChatSession(Worker& worker, http::Exchange& exchange)
      : m_context{worker, exchange, worker.serving, worker.borrow()} {
    m_context.arrivedAt = exchange.arrivedAt();
    m_context.startedAt = worker.clock.wallNow();
    m_context.record.id = newRequestId(worker, m_context.startedAt);
    m_context.requestId = m_context.record.id.toString();
    m_context.deadline = m_context.arrivedAt + m_context.serving->config().timeouts.total;
    worker.retryBudget.requestBegan();
  }
  ~ChatSession() {
    m_context.worker.retryBudget.requestEnded();
    m_context.worker.giveBack(std::move(m_context.scratch));
  }
  ChatSession(const ChatSession&) = delete;
  ChatSession& operator=(const ChatSession&) = delete;

  asio::awaitable<void> run() {
    const auto known = authenticate(*m_context.serving, *m_context.worker.directory, m_context.worker.keys,
                                    m_context.exchange.request().fields);
    if (!known) co_return co_await respondError(m_context.exchange, known.error(), m_context.requestId);
    if (const auto refused = admit(*known))
      co_return co_await respondError(m_context.exchange, *refused, m_context.requestId);
    if (const auto ready = readAndRoute(); !ready) co_return co_await refuse(ready.error());
    if (m_passage)
      if (const auto refused = m_passage->hold(m_context))
        co_return co_await respondError(m_context.exchange, *refused, m_context.requestId);
    co_await runAttempts();
  }

 private:
  /// Whose request it is, and whether it may pass. What is refused here is no call: the ledger has no row of
  /// it.
  std::optional<llm::ClientError> admit(const KnownKey& known) {
    const tenancy::KeyEntry& key = *known.entry;
    ledger::RequestRecord& record = m_context.record;
    record.tenant = key.tenantId;
    record.keyName = key.name;
    record.kid = key.kid;
    record.startedAt = m_context.startedAt;
    if (known.issued == nullptr) {
      m_context.tenant = &m_context.serving->tenant(key.tenant);
      return std::nullopt;
    }
    const auto caller = Passage::callerOf(*m_context.worker.directory, *known.issued);
    if (!caller) return invalidKey();
    m_passage.emplace(m_context.worker, *m_context.serving, *caller);
    m_context.tenant = &m_passage->tenant();
    return m_passage->enter(m_context);
  }

  /// The books of a request that is about to get its last byte: the ledger's and its budgets'.
  void settleBooks() {
    if (m_passage && m_passage->keepsNothing())
      for (ledger::AttemptRecord& attempt : m_context.record.attempts) attempt.message.clear();
    settle(m_context);
    if (m_passage) m_passage->settle(m_context.record);
  }

  llm::ClientResult<void> readAndRoute() {
    const http::Request& http = m_context.exchange.request();
    auto inputs = readClientInputs(http.fields);
    if (!inputs) return inputs.error();
    m_context.inputs = std::move(*inputs);
    if (const auto parsed = m_context.scratch->document.parse(http.body); !parsed)
      return llm::badRequest("", "invalid_json", "The body is not acceptable JSON: " + parsed.error().detail);
    auto request = llm::readChatRequest(m_context.scratch->document);
    if (!request) return request.error();
    m_context.request = std::move(*request);
    ledger::RequestRecord& record = m_context.record;
    record.modelAsked = m_context.request.model;
    record.stream = m_context.request.stream;
    record.tags = m_context.inputs.tags;
    record.customer = m_context.inputs.customer;
    if (record.customer.empty() && !(m_passage && m_passage->keepsNothing())) {
      const auto user = m_context.request.root()["user"];
      if (user.isString()) record.customer = user.string().substr(0, 256);
    }
    auto route = routeRequest(m_context.worker, *m_context.serving, *m_context.tenant, m_context.request,
                              m_context.inputs, std::chrono::steady_clock::now());
    if (!route) return route.error();
    m_context.route = std::move(*route);
    routing::appendJson(record.decisionJson, m_context.route.decision, *m_context.tenant->table);
    if (m_context.route.decision.eligibleCount == 0)
      return noCandidateError(m_context.route.decision, m_context.request);
    return {};
  }

  /// Answers a request that no attempt was made for, or whose attempts all failed.
  asio::awaitable<void> refuse(const llm::ClientError& error) {
    const bool clientsFault = error.status < 500 && error.status != 429;
    completeFailedRecord(m_context, clientsFault ? ledger::Outcome::ClientError : ledger::Outcome::Failed,
                         error.status, std::chrono::steady_clock::now());
    settleBooks();
    co_await respondError(m_context.exchange, error, m_context.requestId);
  }

  bool withinMaxCost(TargetIndex target) const {
    if (!m_context.inputs.maxCost) return true;
    const auto cost =
        routing::expectedCost(m_context.tenant->table->facts()[at(target)], m_context.route.query);
    return cost && Money::fromNanos(*cost) <= *m_context.inputs.maxCost;
  }

  /// The next candidate that admits a request, from m_next on.
  std::optional<resilience::AttemptLease> takeNext() {
    const auto candidates = m_context.route.decision.eligible();
    for (; m_next < candidates.size(); ++m_next) {
      const TargetIndex target = candidates[m_next].target;
      const routing::Target& facts = m_context.serving->table().target(target);
      if (facts.contextWindow != 0 && facts.contextWindow <= m_windowAbove) continue;
      if (!withinMaxCost(target)) {
        m_tooExpensive = true;
        continue;
      }
      auto lease = resilience::AttemptLease::acquire(*m_context.serving->target(target).health,
                                                     std::chrono::steady_clock::now());
      if (!lease) continue;
      m_current = target;
      ++m_next;
      return lease;
    }
    return std::nullopt;
  }

  bool moreCandidates() const { return m_next < m_context.route.decision.eligible().size(); }

  asio::awaitable<void> runAttempts() {
    std::optional<Instant> failedAt;
    auto lease = takeNext();
    while (lease && m_attempts < resilience::kMaxAttempts && !m_context.worker.stopping) {
      if (m_passage && m_passage->ended()) break;
      Attempt attempt(m_context, m_current, m_attempts++);
      if (m_passage) m_passage->follow(&attempt);
      const Attempt::End end = co_await attempt.run(failedAt);
      if (m_passage) m_passage->follow(nullptr);
      const bool cutOff = m_passage && m_passage->ended() && end != Attempt::End::Success;
      if (cutOff) blameNobody(attempt);
      m_context.record.attempts.push_back(attempt.record());
      const Instant now = std::chrono::steady_clock::now();
      if (cutOff) {
        lease->abandon();
        co_return co_await endCutOff(attempt);
      }
      switch (end) {
        case Attempt::End::Success:
          lease->succeed(timeToFirst(attempt), now);
          co_return co_await answer(attempt);
        case Attempt::End::Refused:
          lease->abandon();
          m_lastError = attempt.refusal();
          lease = takeNext();
          continue;
        case Attempt::End::ClientGone:
          lease->abandon();
          completeFailedRecord(m_context, ledger::Outcome::ClientClosed, 200, now);
          settleBooks();
          co_return;
        case Attempt::End::Failed:
          break;
      }
      failedAt = now;
      noteFailure(attempt, *lease, now);
      if (attempt.committed()) co_return co_await interrupt(attempt);
      const auto verdict = judgeFailure(attempt, now);
      m_lastError = llm::clientErrorFor(attempt.failure(), attempt.record().provider.value);
      if (!verdict.waitingHelps) m_lastError->shouldRetry = false;
      const auto retried = m_current;
      lease.reset();
      if (verdict.failover) {
        if (verdict.largerWindowOnly)
          m_windowAbove = m_context.serving->table().target(retried).contextWindow;
        lease = takeNext();
      }
      if (!lease && verdict.retrySameTarget) lease = co_await retrySame(retried, verdict.retryWaitMs);
    }
    lease.reset();
    co_await refuse(finalError());
  }

  /// What the estimate of time to first token learns from: streams tell it exactly; whole answers only stand
  /// in while nothing better is known.
  std::optional<Duration> timeToFirst(const Attempt& attempt) const {
    const Duration taken = std::chrono::microseconds(std::max<std::int64_t>(0, attempt.record().firstByteUs));
    if (attempt.streamed()) return taken;
    const auto known = attempt.target().health->latency().expectedUs(std::chrono::steady_clock::now());
    return known == resilience::LatencyEstimate::kUnknown ? std::optional(taken) : std::nullopt;
  }

  void noteFailure(const Attempt& attempt, resilience::AttemptLease& lease, Instant now) {
    const llm::UpstreamFailure& failure = attempt.failure();
    std::optional<Duration> retryAfter;
    if (failure.retryAfterMs >= 0) retryAfter = std::chrono::milliseconds(failure.retryAfterMs);
    if (attempt.staleConnection()) {
      // The peer closed an idle connection while we wrote: says nothing about its health (F14).
      lease.abandon();
    } else {
      lease.fail(failure.category, attempt.record().origin, retryAfter, now);
    }
    if (resilience::breakerEffect(failure.category, attempt.record().origin) ==
            resilience::BreakerEffect::None &&
        failure.category != FailureCategory::RateLimit)
      return;
    attempt.target().health->noteFailure(
        {failure.category, attempt.record().httpStatus, m_context.worker.clock.wallNow(), failure.message});
    m_context.worker.log.warning("attempt failed", {{"request_id", m_context.requestId},
                                                    {"tenant", m_context.record.tenant.value},
                                                    {"provider", attempt.record().provider.value},
                                                    {"model", attempt.modelName()},
                                                    {"category", std::string(toString(failure.category))},
                                                    {"status", std::to_string(attempt.record().httpStatus)},
                                                    {"reason", failure.message}});
  }

  resilience::Verdict judgeFailure(const Attempt& attempt, Instant now) const {
    resilience::JudgeContext context;
    context.committedToClient = attempt.committed();
    context.sameTargetIsOnlyOne = !moreCandidates();
    context.retriedSameTarget = m_retriedSame;
    context.staleConnection = attempt.staleConnection();
    context.waitMs = attempt.failure().retryAfterMs;
    context.deadlineLeftMs = microsBetween(now, m_context.deadline) / 1000;
    context.attemptsMade = m_attempts;
    return resilience::judge(attempt.failure().category, attempt.record().origin, context);
  }

  asio::awaitable<std::optional<resilience::AttemptLease>> retrySame(TargetIndex target,
                                                                     std::int64_t waitMs) {
    if (!m_context.worker.retryBudget.tryBeginRetry()) co_return std::nullopt;
    m_retriedSame = true;
    resilience::BackoffStrategy backoff({}, m_context.worker.random);
    const Duration wait = waitMs >= 0 ? Duration(std::chrono::milliseconds(waitMs)) : backoff.next();
    if (wait > Duration::zero()) {
      asio::steady_timer timer(m_context.worker.client.context, wait);
      co_await timer.async_wait(http::kAwait);
    }
    m_context.worker.retryBudget.retryEnded();
    m_current = target;
    co_return resilience::AttemptLease::acquire(*m_context.serving->target(target).health,
                                                std::chrono::steady_clock::now());
  }

  llm::ClientError finalError() const {
    if (m_passage && m_passage->ended()) return m_passage->endedError();
    if (m_lastError) return *m_lastError;
    if (m_tooExpensive)
      return llm::badRequest("X-GC-Max-Cost-USD", "max_cost_exceeded",
                             "Every candidate is expected to cost more than X-GC-Max-Cost-USD allows.");
    llm::ClientError error;
    error.status = 503;
    error.type = "server_error";
    error.code = "no_provider_available";
    error.message = "Every provider of this model is busy or out of service. Please try again in 1s.";
    error.retryAfterMs = 1000;
    return error;
  }

  asio::awaitable<void> answer(Attempt& attempt) {
    completeRecord(m_context, attempt, std::chrono::steady_clock::now());
    std::string& info = m_context.scratch->text;
    info.clear();
    appendGenericCorp(info, m_context);
    std::string& out = m_context.scratch->frames;
    if (attempt.streamed()) {
      attempt.decoder()->finish(info, out);
      settleBooks();
      co_await m_context.exchange.endStream(out);
    } else if (m_context.request.stream) {
      out.clear();
      m_context.scratch->answer.renderAsStream(info, out);
      m_context.exchange.beginStream(200, attempt.answerHeaders("text/event-stream; charset=utf-8"));
      settleBooks();
      co_await m_context.exchange.endStream(out);
    } else {
      out.clear();
      m_context.scratch->answer.render(info, out);
      std::string headers = attempt.answerHeaders("application/json");
      appendWholeAnswerHeaders(headers, m_context);
      settleBooks();
      co_await m_context.exchange.respond(200, headers, out);
    }
    if (attempt.streamed()) co_await attempt.finishUpstream();
  }

  /// The stream broke off after its first byte: the client is told, nothing is tried again.
  asio::awaitable<void> interrupt(Attempt& attempt) {
    const auto error = llm::clientErrorFor(attempt.failure(), attempt.record().provider.value);
    co_await breakOff(error);
  }

  asio::awaitable<void> breakOff(const llm::ClientError& error) {
    completeFailedRecord(m_context, ledger::Outcome::Interrupted, 200, std::chrono::steady_clock::now());
    settleBooks();
    std::string& out = m_context.scratch->frames;
    llm::appendErrorFrame(error, m_context.requestId, out);
    m_context.exchange.closeAfter();
    co_await m_context.exchange.endStream(out);
  }

  /// An attempt that ended because of its key or tenant says nothing about the upstream.
  static void blameNobody(Attempt& attempt) {
    ledger::AttemptRecord& record = attempt.record();
    record.category = FailureCategory::ClientClosed;
    record.origin = Origin::Local;
    record.message = "the key was revoked, or its tenant suspended, while it ran";
  }

  asio::awaitable<void> endCutOff(Attempt& attempt) {
    const llm::ClientError error = m_passage->endedError();
    if (attempt.committed()) co_return co_await breakOff(error);
    co_await refuse(error);
  }

  RequestContext m_context;
  std::optional<Passage> m_passage;  ///< of keys that the admin API issued
  std::size_t m_next = 0;
  TargetIndex m_current{};
  std::uint8_t m_attempts = 0;
  std::int64_t m_windowAbove = 0;
  bool m_retriedSame = false;
  bool m_tooExpensive = false;
  std::optional<llm::ClientError> m_lastError;
};

}  // namespace

asio::awaitable<void> respondError(http::Exchange& exchange, const llm::ClientError& error,
                                   std::string_view requestId) {
  return send(exchange, error.status, errorHeaders(error, requestId), llm::renderError(error, requestId));
}

asio::awaitable<void> handleChat(Worker& worker, http::Exchange& exchange) {
  ChatSession session(worker, exchange);
  co_await session.run();
}

}  // namespace gc::proxy
