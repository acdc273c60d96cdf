#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "gateway/config/loader.h"

namespace gc::config {
namespace {

constexpr std::size_t kLargest = 4u << 20;

Result<std::string> readWhole(const std::filesystem::path& file) {
  const auto failed = [&](const char* reason) {
    return makeError(Errc::Io, fmt::format("cannot read {}: {}", file.string(), reason));
  };
  // O_NONBLOCK: a named pipe without a writer must not stop the gateway.
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return failed(std::strerror(errno));
  std::string content;
  struct stat status {};
  const char* reason = nullptr;
  if (::fstat(fd, &status) == 0 && S_ISDIR(status.st_mode)) reason = "it is a directory";
  char buffer[16384];
  while (reason == nullptr) {
    const ssize_t count = ::read(fd, buffer, sizeof buffer);
    if (count == 0) break;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) reason = std::strerror(errno);
    if (count > 0) content.append(buffer, static_cast<std::size_t>(count));
    if (content.size() > kLargest) reason = "it is larger than 4 MiB";
  }
  ::close(fd);
  if (reason != nullptr) return failed(reason);
  return content;
}

}  // namespace

Result<Source> Source::fromFile(const std::filesystem::path& file) {
  auto text = readWhole(file);
  if (!text)
    return invalid(
        fmt::format("{}; check the path and that the gateway's user may read it", text.error().detail));
  return Source{std::move(*text), file.string(), file.parent_path()};
}

KeySources KeySources::ofProcess() {
  return {.environment =
              [](const std::string& name) {
                const char* value = std::getenv(name.c_str());
                return value == nullptr ? std::nullopt : std::optional<std::string>(value);
              },
          .readFile = readWhole};
}

}  // namespace gc::config
