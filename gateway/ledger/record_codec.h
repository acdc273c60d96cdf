#pragma once
// The journal's payloads: records to bytes and back.
#include <string>
#include <string_view>
#include <variant>

#include "gateway/base/result.h"
#include "gateway/ledger/records.h"

namespace gc::ledger {

/// The part of a text that is kept: at most `bytes`, never cutting a UTF-8 sequence.
std::string_view cutText(std::string_view text, std::size_t bytes);
/// Bytes kept of AttemptRecord::message.
inline constexpr std::size_t kMessageBytes = 300;

/// Appends. The sequence of a record is not part of it: it is given at commit.
void encode(const AttemptIntent& intent, std::string& out);
void encode(const RequestRecord& record, std::string& out);

using JournalEntry = std::variant<AttemptIntent, RequestRecord>;
Result<JournalEntry> decode(std::string_view payload);
/// Whether a payload that encode() made holds a RequestRecord.
bool isSettle(std::string_view payload);

}  // namespace gc::ledger
