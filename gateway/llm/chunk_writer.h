#pragma once
// Writes chat.completion.chunk frames: one id, created and model per stream, LF, one JSON a frame.
#include <cstdint>
#include <string>
#include <string_view>

namespace gc::llm {

/// What every frame of a stream begins with, and the frames themselves. Confined to its io thread.
class ChunkWriter {
 public:
  /// `idRaw`, `modelRaw` are JSON strings with quotes, `createdRaw` a JSON number, `extraRaw` empty or
  /// further members with a leading comma.
  void open(std::string_view idRaw, std::string_view createdRaw, std::string_view modelRaw,
            std::string_view extraRaw = {});
  bool isOpen() const { return !m_prefix.empty(); }

  /// A frame of one choice. `deltaMembers` is the inside of the delta object.
  void delta(std::string& out, std::int64_t choice, std::string_view deltaMembers,
             std::string_view logprobsRaw = "null") const;
  /// The last frame of a choice; `genericCorpJson` is left out when empty.
  void finish(std::string& out, std::int64_t choice, std::string_view reason,
              std::string_view genericCorpJson) const;
  void usage(std::string& out, std::string_view usageJson) const;
  static void done(std::string& out);

 private:
  std::string m_prefix;
};

}  // namespace gc::llm
