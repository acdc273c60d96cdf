#pragma once
#include <QDateTime>
#include <QString>
#include <QUrl>
#include <optional>

namespace gc::console {

/// The command line. Immutable.
struct ConsoleOptions {
  bool demo = false;
  QUrl connect;          ///< valid: speak to this gateway instead of hosting one
  QString adminKeyFile;  ///< belongs to `connect`
  QString pane;
  QString theme;  ///< light, dark, or empty: as saved
  std::optional<int> seed;
  std::optional<QDateTime> freezeTime;
  QString scenario;
  double scale = 1;
  QString screenshot, accessibleDump;

  /// A run that looks, writes files and exits; it neither reads nor writes the saved window state.
  bool isVerification() const { return !screenshot.isEmpty() || !accessibleDump.isEmpty(); }
};

/// Options, or why the command line is wrong.
struct ParsedOptions {
  ConsoleOptions options;
  QString error;
  QString help;  ///< not empty: print it and exit 0
};

ParsedOptions parseConsoleOptions(const QStringList& arguments);

}  // namespace gc::console
