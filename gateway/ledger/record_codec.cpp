#include "gateway/ledger/record_codec.h"

#include <cstring>
#include <type_traits>

namespace gc::ledger {
namespace {

// First byte of a payload. A changed layout gets a new value, and decode() keeps reading the old one.
constexpr char kIntent = 1;
constexpr char kSettleWithoutParts = 2;  ///< of versions that knew no parts of the savings
constexpr char kSettle = 3;

constexpr std::size_t kMaxAttempts = 64;

/// Integers are zigzag varints: most are small, and a short frame costs less checksum and less disk.
class Writer {
 public:
  explicit Writer(std::string& out) : m_out(out) {}

  template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void operator()(const T& number) {
    const auto value = static_cast<std::int64_t>(number);
    unsignedNumber((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }
  void operator()(const std::string& text) { string(text); }
  template <class Tag>
  void operator()(const Named<Tag>& name) {
    string(name.value);
  }
  void operator()(const RequestId& id) {
    char bytes[sizeof id.high + sizeof id.low];
    std::memcpy(bytes, &id.high, sizeof id.high);
    std::memcpy(bytes + sizeof id.high, &id.low, sizeof id.low);
    m_out.append(bytes, sizeof bytes);
  }
  void operator()(const WallTime& time) { (*this)(toMicros(time)); }
  void operator()(Money amount) { (*this)(amount.nanos()); }
  void operator()(const std::optional<Money>& amount) {
    (*this)(amount.has_value());
    if (amount) (*this)(amount->nanos());
  }
  void message(const std::string& text) { string(cutText(text, kMessageBytes)); }
  template <class T, class Each>
  void list(const std::vector<T>& items, Each each) {
    unsignedNumber(items.size());
    for (const T& item : items) each(item);
  }

 private:
  void unsignedNumber(std::uint64_t value) {
    char bytes[10];
    std::size_t size = 0;
    for (; value >= 0x80; value >>= 7) bytes[size++] = static_cast<char>(value | 0x80);
    bytes[size++] = static_cast<char>(value);
    m_out.append(bytes, size);
  }
  void string(std::string_view text) {
    unsignedNumber(text.size());
    m_out += text;
  }
  std::string& m_out;
};

/// The mirror of Writer. After the first thing that does not fit everything reads as zero and ok() is false.
class Reader {
 public:
  explicit Reader(std::string_view in) : m_in(in) {}
  bool ok() const { return m_ok; }
  bool atEnd() const { return m_in.empty(); }

  template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void operator()(T& number) {
    const std::uint64_t value = unsignedNumber();
    number = static_cast<T>(static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1));
  }
  void operator()(std::string& text) { text = bytes(unsignedNumber()); }
  template <class Tag>
  void operator()(Named<Tag>& name) {
    name.value = bytes(unsignedNumber());
  }
  void operator()(RequestId& id) {
    const std::string_view raw = bytes(sizeof id.high + sizeof id.low);
    if (!m_ok) return;
    std::memcpy(&id.high, raw.data(), sizeof id.high);
    std::memcpy(&id.low, raw.data() + sizeof id.high, sizeof id.low);
  }
  void operator()(WallTime& time) {
    std::int64_t micros = 0;
    (*this)(micros);
    time = wallFromMicros(micros);
  }
  void operator()(Money& amount) {
    std::int64_t nanos = 0;
    (*this)(nanos);
    amount = Money::fromNanos(nanos);
  }
  void operator()(std::optional<Money>& amount) {
    bool present = false;
    (*this)(present);
    std::int64_t nanos = 0;
    if (present) (*this)(nanos);
    amount = present ? std::optional(Money::fromNanos(nanos)) : std::nullopt;
  }
  void message(std::string& text) { (*this)(text); }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    const std::uint64_t count = unsignedNumber();
    m_ok = m_ok && count <= kMaxAttempts;
    for (std::uint64_t i = 0; m_ok && i < count; ++i) each(items.emplace_back());
  }

 private:
  std::uint64_t unsignedNumber() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64 && !m_in.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(m_in.front());
      m_in.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    m_ok = false;
    return 0;
  }
  std::string_view bytes(std::uint64_t size) {
    m_ok = m_ok && size <= m_in.size();
    if (!m_ok) return {};
    const std::string_view taken = m_in.substr(0, size);
    m_in.remove_prefix(size);
    return taken;
  }
  std::string_view m_in;
  bool m_ok = true;
};

// One list of fields serves both directions, so that they cannot drift apart.
template <class Io, class Usage>
void usageFields(Io& io, Usage& usage) {
  io(usage.known), io(usage.estimated), io(usage.input), io(usage.output), io(usage.cacheRead);
  io(usage.cacheWrite5m), io(usage.cacheWrite1h), io(usage.reasoning);
}

template <class Io, class Attempt>
void attemptFields(Io& io, Attempt& attempt) {
  io(attempt.index), io(attempt.provider), io(attempt.model), io(attempt.httpStatus), io(attempt.category);
  io(attempt.origin), io.message(attempt.message), io(attempt.startedUs), io(attempt.firstByteUs);
  io(attempt.durationUs), io(attempt.reactionUs), usageFields(io, attempt.usage), io(attempt.cost);
  io(attempt.simulated);
}

template <class Io, class Record>
void recordFields(Io& io, Record& record) {
  io(record.id), io(record.tenant), io(record.keyName), io(record.kid), io(record.startedAt);
  io(record.modelAsked), io(record.provider), io(record.modelServed), io(record.status), io(record.outcome);
  io(record.stream), io(record.latencyUs), io(record.firstByteUs), io(record.overheadUs);
  io(record.clientDelayUs), usageFields(io, record.usage), io(record.cost), io(record.baseline);
  io(record.simulated), io(record.customer), io(record.tags), io(record.droppedParams);
  io(record.decisionJson);
  io.list(record.attempts, [&](auto& attempt) { attemptFields(io, attempt); });
}

template <class Io, class Record>
void savingsFields(Io& io, Record& record) {
  io(record.cacheSavings), io(record.failoverSavings);
}

template <class Io, class Intent>
void intentFields(Io& io, Intent& intent) {
  io(intent.request), io(intent.tenant), io(intent.attempt), io(intent.provider), io(intent.model);
  io(intent.at), io(intent.reserved), io(intent.simulated), io(intent.requestStartedAt), io(intent.keyName);
  io(intent.kid), io(intent.modelAsked), io(intent.customer), io(intent.tags), io(intent.stream);
}

}  // namespace

std::string_view cutText(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

void encode(const AttemptIntent& intent, std::string& out) {
  out += kIntent;
  Writer writer(out);
  intentFields(writer, intent);
}

void encode(const RequestRecord& record, std::string& out) {
  out += kSettle;
  Writer writer(out);
  recordFields(writer, record);
  savingsFields(writer, record);
}

bool isSettle(std::string_view payload) { 
  return !payload.empty() && (payload.front() == kSettle || payload.front() == kSettleWithoutParts);
}

Result<JournalEntry> decode(std::string_view payload) {
  const char kind = payload.empty() ? '\0' : payload.front();
  Reader reader(payload.substr(payload.empty() ? 0 : 1));
  JournalEntry entry;
  if (kind == kIntent) {
    intentFields(reader, entry.emplace<AttemptIntent>());
  } else if (kind == kSettle || kind == kSettleWithoutParts) {
    RequestRecord& record = entry.emplace<RequestRecord>();
    recordFields(reader, record);
    if (kind == kSettle) savingsFields(reader, record);
  } else {
    return makeError(Errc::Corrupt,
                     "journal: a frame of an unknown kind; was it written by a newer version?");
  }
  if (!reader.ok() || !reader.atEnd()) return makeError(Errc::Corrupt, "journal: a frame that does not read");
  return entry;
}

}  // namespace gc::ledger
