#include "gateway/proxy/attempt.h"

#include <algorithm>

#include "gateway/base/append.h"
#include "gateway/ledger/cost.h"
#include "gateway/llm/rate_limit_headers.h"

namespace gc::proxy {

namespace asio = http::asio;

namespace {

constexpr std::size_t kMaxWholeAnswer = 64 * 1024 * 1024;
constexpr std::size_t kMaxErrorBody = 1024 * 1024;
constexpr auto kErrorBodyLimit = std::chrono::seconds(5);
constexpr auto kFinishLimit = std::chrono::milliseconds(20);

auto lookupIn(const http::ResponseHead& head) {
  return [&head](std::string_view name) { return head.fields.get(name); };
}

resilience::RateLimits toRateLimits(const llm::RateLimitValues& values) {
  return {values.requestsLimit,   values.requestsRemaining, values.tokensLimit,
          values.tokensRemaining, values.requestsResetAt,   values.tokensResetAt};
}

}  // namespace

Attempt::Attempt(RequestContext& context, TargetIndex target, std::uint8_t index)
    : m_context(context),
      m_index(target),
      m_target(context.serving->target(target)),
      m_call(context.worker.client, *m_target.account) {
  m_record.index = index;
  m_record.provider = m_target.account->provider;
  m_record.model = context.serving->table().target(target).model;
  m_record.simulated = m_target.account->simulated;
}

std::string Attempt::modelName() const { return m_record.model.value; }

asio::awaitable<Attempt::End> Attempt::run(std::optional<Instant> previousFailureAt) {
  m_startedAt = std::chrono::steady_clock::now();
  m_record.startedUs = m_context.sinceArrivalUs(m_startedAt);
  const llm::EncodeTarget target{m_target.account->dialect, m_target.facts, m_target.upstreamModel,
                                 m_target.account->compatibleServer};
  auto encoded = llm::encodeRequest(m_context.request, target);
  if (!encoded) {
    m_refusal = encoded.error();
    m_record.category = FailureCategory::InvalidRequest;
    m_record.origin = Origin::Local;
    m_record.message = m_refusal.message;
    closeRecord();
    co_return End::Refused;
  }
  m_encoded = std::move(*encoded);
  if (!writeIntent()) {
    const End end = fail(llm::transportFailure(FailureCategory::ServerError, "the journal cannot be written"),
                         Origin::Local);
    closeRecord();
    co_return end;
  }
  const End end = co_await callUpstream();
  if (previousFailureAt && m_call.sentAt() != Instant())
    m_record.reactionUs = microsBetween(*previousFailureAt, m_call.sentAt());
  closeRecord();
  co_return end;
}

bool Attempt::writeIntent() {
  const RequestContext& context = m_context;
  ledger::AttemptIntent intent;
  intent.request = context.record.id;
  intent.tenant = context.record.tenant;
  intent.attempt = m_record.index;
  intent.provider = m_record.provider;
  intent.model = m_record.model;
  intent.at = context.startedAt + std::chrono::microseconds(m_record.startedUs);
  if (const auto cost =
          routing::expectedCost(context.tenant->table->facts()[at(m_index)], context.route.query))
    intent.reserved = Money::fromNanos(*cost);
  intent.simulated = m_record.simulated;
  intent.requestStartedAt = context.startedAt;
  intent.keyName = context.record.keyName;
  intent.kid = context.record.kid;
  intent.modelAsked = context.record.modelAsked;
  intent.customer = context.record.customer;
  intent.tags = context.record.tags;
  intent.stream = context.request.stream;
  const auto written = context.worker.journal.intent(intent);
  if (!written) context.worker.log.error("journal: intent not written", {{"reason", written.error().detail}});
  return written.has_value();
}

asio::awaitable<Attempt::End> Attempt::callUpstream() {
  const config::Timeouts& timeouts = m_context.serving->config().timeouts;
  const Duration silence = m_context.request.stream
                               ? timeouts.firstToken
                               : m_target.pace->limit(timeouts.firstToken, m_context.request.maxOutputTokens);
  std::string headers;
  headers.reserve(256);
  const auto line = [&headers](std::string_view name, std::string_view value) {
    headers.append(name).append(": ").append(value).append("\r\n");
  };
  for (const auto& [name, value] : m_encoded.headers) line(name, value);
  line("x-request-id", m_context.requestId);
  const auto sent = co_await m_call.start(
      m_encoded.path, headers, m_encoded.body,
      {timeouts.connect, timeouts.tls, std::min(m_startedAt + silence, m_context.deadline)});
  if (!sent) co_return failIo(sent.error());
  // The bytes are with the system; a long prompt need not be held while the model thinks.
  std::string().swap(m_encoded.body);
  const auto head = co_await m_call.head();
  if (!head) co_return failIo(head.error());
  m_record.httpStatus = (*head)->status;
  readLimits(**head);
  if ((*head)->status < 200 || (*head)->status > 299) co_return co_await readFailure(**head);
  const bool json = (*head)->fields.get("content-type").find("json") != std::string_view::npos;
  if (m_context.request.stream && !json) co_return co_await readStream();
  co_return co_await readWhole();
}

asio::awaitable<Attempt::End> Attempt::readFailure(const http::ResponseHead& head) {
  const Instant limit = std::chrono::steady_clock::now() + kErrorBodyLimit;
  m_call.setDeadline(std::min(limit, m_context.deadline));
  const auto body = co_await m_call.body(kMaxErrorBody);
  const std::string_view text = body ? *body : std::string_view();
  co_return fail(llm::classifyError(m_target.account->dialect, head.status, lookupIn(head), text,
                                    m_context.worker.clock.wallNow()),
                 Origin::External);
}

asio::awaitable<Attempt::End> Attempt::readWhole() {
  m_firstByteAt = std::chrono::steady_clock::now();
  m_record.firstByteUs = microsBetween(m_startedAt, m_firstByteAt);
  const Duration idle = m_context.serving->config().timeouts.idle;
  auto body = m_call.bufferedBody(kMaxWholeAnswer);
  if (!body) {
    m_call.setDeadline(std::min(m_firstByteAt + idle, m_context.deadline));
    const auto read = co_await m_call.body(kMaxWholeAnswer);
    if (!read) co_return failIo(read.error());
    body = *read;
  }
  auto failure = m_context.scratch->answer.read(m_target.account->dialect, *body, answerContext());
  if (failure) {
    failure->status = m_record.httpStatus;
    co_return fail(std::move(*failure), Origin::External);
  }
  m_record.usage = m_context.scratch->answer.usage();
  m_target.pace->add(std::chrono::steady_clock::now() - m_startedAt, m_record.usage.output);
  co_return End::Success;
}

asio::awaitable<Attempt::End> Attempt::readStream() {
  using Step = llm::StreamDecoder::Step;
  m_decoder = llm::StreamDecoder::make(m_target.account->dialect, answerContext());
  http::SseParser parser;
  std::string& frames = m_context.scratch->frames;
  frames.clear();
  const Duration idle = m_context.serving->config().timeouts.idle;
  Step step = Step::Continue;
  for (;;) {
    const auto piece = co_await m_call.piece();
    if (!piece) {
      const http::IoFailure broken = piece.error();
      co_return co_await endStream(step, &broken);
    }
    if (piece->empty()) co_return co_await endStream(m_decoder->onEnd(frames), nullptr);
    const auto status = parser.feed(*piece, [&](const http::SseEvent& event) {
      step = m_decoder->onEvent(event.name, event.data, frames);
      return step == Step::Continue;
    });
    if (status == http::SseParser::Status::TooLarge) {
      const http::IoFailure tooLarge{http::IoFailure::Kind::TooLarge, "an event over 4 MiB", true, true};
      co_return co_await endStream(step, &tooLarge);
    }
    if (m_decoder->meaningful()) {
      const Instant now = std::chrono::steady_clock::now();
      if (!m_committed && step != Step::Failed) {
        m_firstByteAt = now;
        m_record.firstByteUs = microsBetween(m_startedAt, now);
        commit();
      }
      m_call.setDeadline(std::min(now + idle, m_context.deadline));
    }
    if (step != Step::Continue) co_return co_await endStream(step, nullptr);
    if (m_committed && !frames.empty()) {
      if (!co_await m_context.exchange.writeChunk(frames)) {
        m_decoder->onEnd(frames);
        m_record.usage = m_decoder->usage();
        m_record.category = FailureCategory::ClientClosed;
        m_record.origin = Origin::Local;
        co_return End::ClientGone;
      }
      frames.clear();
    }
  }
}

asio::awaitable<Attempt::End> Attempt::endStream(llm::StreamDecoder::Step step,
                                                 const http::IoFailure* broken) {
  if (broken == nullptr && step == llm::StreamDecoder::Step::Done) {
    if (!m_committed) {
      m_firstByteAt = std::chrono::steady_clock::now();
      m_record.firstByteUs = microsBetween(m_startedAt, m_firstByteAt);
      commit();
    }
    m_record.usage = m_decoder->usage();
    co_return End::Success;
  }
  std::string ignored;
  if (broken != nullptr) m_decoder->onEnd(ignored);
  if (m_committed) {
    m_record.usage = m_decoder->usage();
    llm::UpstreamFailure failure =
        llm::transportFailure(FailureCategory::StreamInterrupted,
                              broken != nullptr ? broken->detail : m_decoder->failure().message);
    co_return fail(std::move(failure), Origin::External);
  }
  if (broken != nullptr) co_return failIo(*broken);
  // A stream that breaks off before its first content is an unreadable answer, and may be tried elsewhere.
  llm::UpstreamFailure failure = m_decoder->failure();
  if (failure.category == FailureCategory::StreamInterrupted) failure.category = FailureCategory::BadGateway;
  co_return fail(std::move(failure), Origin::External);
}

asio::awaitable<void> Attempt::finishUpstream() {
  m_call.setDeadline(std::chrono::steady_clock::now() + kFinishLimit);
  for (int pieces = 0; pieces < 16; ++pieces) {
    const auto piece = co_await m_call.piece();
    if (!piece || piece->empty()) co_return;
  }
}

Attempt::End Attempt::failIo(const http::IoFailure& failure) {
  const auto judged = upstream::judgeIo(failure, m_call.reusedConnection());
  m_stale = judged.staleConnection;
  return fail(llm::transportFailure(judged.category, failure.detail), judged.origin);
}

Attempt::End Attempt::fail(llm::UpstreamFailure failure, Origin origin) {
  m_failure = std::move(failure);
  m_record.category = m_failure.category;
  m_record.origin = origin;
  m_record.message = m_failure.message;
  return End::Failed;
}

void Attempt::readLimits(const http::ResponseHead& head) {
  const WallTime wallNow = m_context.worker.clock.wallNow();
  const auto limits = toRateLimits(llm::parseRateLimits(m_target.account->dialect, lookupIn(head), wallNow));
  if (!limits.empty()) m_target.health->onRateLimits(limits, std::chrono::steady_clock::now(), wallNow);
}

void Attempt::closeRecord() {
  m_record.durationUs = microsBetween(m_startedAt, std::chrono::steady_clock::now());
  if (m_record.usage.known) {
    m_record.cost = ledger::costOf(
        *m_context.serving->config().prices,
        {m_context.record.tenant.value, m_record.provider.value, m_record.model.value, m_context.startedAt},
        m_record.usage);
  } else {
    // Providers charge for tokens they report; an attempt without any usage was not charged.
    m_record.cost = Money();
  }
}

llm::AnswerContext Attempt::answerContext() const {
  llm::AnswerContext context;
  context.requestId = m_context.requestId;
  context.created = toMicros(m_context.startedAt) / 1'000'000;
  context.model = m_record.model.value;
  context.includeUsage = m_context.request.includeUsage;
  context.legacyFunctions = m_context.request.legacyFunctions;
  context.estimatedPromptTokens = m_context.request.estimatedPromptTokens;
  return context;
}

std::string Attempt::answerHeaders(std::string_view contentType) const {
  std::string out;
  out.reserve(512);
  const auto line = [&out](std::string_view name, std::string_view value) {
    out += name;
    out += value;
    out += "\r\n";
  };
  line("content-type: ", contentType);
  line("x-request-id: ", m_context.requestId);
  line("x-gc-provider: ", m_record.provider.value);
  line("x-gc-model: ", m_record.model.value);
  out += "x-gc-attempts: ";
  appendNumber(out, m_record.index + 1);
  out += "\r\n";
  if (!m_encoded.droppedParams.empty()) line("x-gc-dropped-params: ", m_encoded.droppedParams);
  if (m_record.simulated) out += "x-gc-simulated: true\r\n";
  out += m_context.addedHeaders;
  return out;
}

void Attempt::commit() {
  m_committed = true;
  std::int64_t waited = 0;
  for (const ledger::AttemptRecord& earlier : m_context.record.attempts) waited += earlier.durationUs;
  std::string headers = answerHeaders("text/event-stream; charset=utf-8");
  headers += "cache-control: no-cache\r\nx-accel-buffering: no\r\nx-gc-overhead-us: ";
  appendNumber(headers, m_record.startedUs - waited);
  headers += "\r\n";
  m_context.exchange.beginStream(200, headers);
}

}  // namespace gc::proxy
