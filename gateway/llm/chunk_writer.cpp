#include "gateway/llm/chunk_writer.h"

namespace gc::llm {

void ChunkWriter::open(std::string_view idRaw, std::string_view createdRaw, std::string_view modelRaw,
                       std::string_view extraRaw) {
  m_prefix = "data: {\"id\":";
  m_prefix += idRaw;
  m_prefix += ",\"object\":\"chat.completion.chunk\",\"created\":";
  m_prefix += createdRaw;
  m_prefix += ",\"model\":";
  m_prefix += modelRaw;
  m_prefix += extraRaw;
  m_prefix += ",\"choices\":[";
}

void ChunkWriter::delta(std::string& out, std::int64_t choice, std::string_view deltaMembers,
                        std::string_view logprobsRaw) const {
  out += m_prefix;
  out += "{\"index\":";
  out += std::to_string(choice);
  out += ",\"delta\":{";
  out += deltaMembers;
  out += "},\"logprobs\":";
  out += logprobsRaw;
  out += ",\"finish_reason\":null}]}\n\n";
}

void ChunkWriter::finish(std::string& out, std::int64_t choice, std::string_view reason,
                         std::string_view genericCorpJson) const {
  out += m_prefix;
  out += "{\"index\":";
  out += std::to_string(choice);
  out += ",\"delta\":{},\"logprobs\":null,\"finish_reason\":\"";
  out += reason;
  out += "\"}]";
  if (!genericCorpJson.empty()) {
    out += ",\"generic_corp\":";
    out += genericCorpJson;
  }
  out += "}\n\n";
}

void ChunkWriter::usage(std::string& out, std::string_view usageJson) const {
  out += m_prefix;
  out += "],\"usage\":";
  out += usageJson;
  out += "}\n\n";
}

void ChunkWriter::done(std::string& out) { out += "data: [DONE]\n\n"; }

}  // namespace gc::llm
