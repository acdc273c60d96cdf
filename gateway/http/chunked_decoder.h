#pragma once
// Takes a chunked body apart (RFC 9112 §7.1), strictly: extensions are bounded, trailers are dropped.
#include <cstdint>
#include <string_view>

namespace gc::http {

/// Incremental: each call looks at the unconsumed bytes and says how far it got. Confined to its io thread.
class ChunkedDecoder {
 public:
  enum class Step { NeedMore, Piece, End, Bad };
  struct Out {
    Step step;
    std::size_t consumed = 0;      ///< bytes to drop from the input; the piece lies inside them
    std::string_view piece = {};   ///< body bytes when step is Piece
    std::string_view reason = {};  ///< when Bad
  };
  Out next(std::string_view bytes);

 private:
  enum class State { Size, Data, DataEnd, Trailer, Done };
  Out readSize(std::string_view bytes);
  Out readTrailer(std::string_view bytes);

  State m_state = State::Size;
  std::uint64_t m_left = 0;
  std::size_t m_trailerBytes = 0;
};

}  // namespace gc::http
