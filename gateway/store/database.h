#pragma once
// SQLite as values: a connection, a prepared statement, errors with the file's name in them.
#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "gateway/base/result.h"

namespace gc::store {

/// One prepared statement. A wrong bind shows in the next step(). Confined to its connection's thread.
class Statement {
 public:
  /// Parameters count from 1. Text and blobs must stay alive until reset() or the next bind.
  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, std::optional<std::int64_t> value);
  Statement& bindReal(int index, std::optional<double> value);
  Statement& bindBlob(int index, std::string_view bytes);

  /// True: a row is there. False: done. Either way reset() makes it ready again.
  Result<bool> step();
  /// Runs to the end and resets: for statements without rows.
  Result<void> run();
  void reset();

  /// Columns count from 0. Views live until the next step.
  std::int64_t integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }
  std::optional<std::int64_t> optionalInteger(int column) const;
  std::optional<double> optionalReal(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  int columns() const { return sqlite3_column_count(m_handle.get()); }

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
  int m_bindError = SQLITE_OK;
};

/// How much a commit survives. Full: a power cut. Normal: a crash of the process only; the file stays sound.
enum class Durability { Full, Normal };
/// Exactly one connection of a file checkpoints its write-ahead log: SQLite before 3.51.3 can corrupt a file
/// when two do so at once.
enum class Checkpoints { Automatic, Never };

/// What a file is, kept in its header, so that a wrong file is refused instead of used.
inline constexpr std::int32_t kSystemFile = 0x47435359;  // "GCSY"
inline constexpr std::int32_t kTenantFile = 0x4743544E;  // "GCTN"

/// One connection. Destroy its statements first. Confined to one thread at a time.
class Database {
 public:
  /// Creates the file (mode 0600) when it is missing.
  static Result<Database> openWriter(const std::filesystem::path& path, std::int32_t applicationId,
                                     Durability durability, Checkpoints checkpoints);
  static Result<Database> openReader(const std::filesystem::path& path, std::int32_t applicationId);

  Result<Statement> prepare(std::string_view sql) const;
  Result<void> execute(const char* sql) const;
  /// Rows changed by the last INSERT, UPDATE or DELETE.
  int changes() const { return sqlite3_changes(m_handle.get()); }
  const std::filesystem::path& path() const { return m_path; }

  /// Brings the tables of one room up to date: runs the steps that this file has not seen, in order, in one
  /// transaction. Steps are never edited, only added.
  Result<void> migrate(std::string_view room, std::span<const char* const> steps) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  static Result<Database> open(const std::filesystem::path& path, int flags);
  Result<void> checkApplicationId(std::int32_t expected, bool mayClaim) const;
  Error failure(std::string_view doing) const;

  std::unique_ptr<sqlite3, Close> m_handle;
  std::filesystem::path m_path;
};

/// Rolls back unless commit() succeeded. Confined to its connection's thread.
class Transaction {
 public:
  static Result<Transaction> begin(const Database& database);
  Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(const Database* database) : m_database(database) {}
  const Database* m_database;
};

}  // namespace gc::store
