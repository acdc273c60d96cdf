#include "gateway/store/database.h"

#include <fcntl.h>
#include <unistd.h>

#include <mutex>
#include <tuple>

namespace gc::store {

Statement& Statement::bind(int index, std::int64_t value) {
  m_bindError |= sqlite3_bind_int64(m_handle.get(), index, value);
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  // A null pointer would bind NULL; an empty text is not NULL.
  const char* data = text.data() == nullptr ? "" : text.data();
  m_bindError |= sqlite3_bind_text(m_handle.get(), index, data, static_cast<int>(text.size()), SQLITE_STATIC);
  return *this;
}

Statement& Statement::bind(int index, std::optional<std::int64_t> value) {
  if (value) return bind(index, *value);
  m_bindError |= sqlite3_bind_null(m_handle.get(), index);
  return *this;
}

Statement& Statement::bindReal(int index, std::optional<double> value) {
  m_bindError |= value ? sqlite3_bind_double(m_handle.get(), index, *value)
                       : sqlite3_bind_null(m_handle.get(), index);
  return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes) {
  m_bindError |=
      sqlite3_bind_blob(m_handle.get(), index, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
  return *this;
}

Result<bool> Statement::step() {
  sqlite3* connection = sqlite3_db_handle(m_handle.get());
  const int code = m_bindError != SQLITE_OK ? m_bindError : sqlite3_step(m_handle.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  const char* file = sqlite3_db_filename(connection, "main");
  const bool corrupt = (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB;
  return makeError(corrupt ? Errc::Corrupt : Errc::Io, std::string(file != nullptr ? file : "database") +
                                                           ": " + sqlite3_errmsg(connection) + " (code " +
                                                           std::to_string(code) + ")");
}

Result<void> Statement::run() {
  const Result<bool> stepped = step();
  reset();
  if (!stepped) return stepped.error();
  return {};
}

void Statement::reset() {
  sqlite3_reset(m_handle.get());
  m_bindError = SQLITE_OK;
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
  if (sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL) return std::nullopt;
  return integer(column);
}

std::optional<double> Statement::optionalReal(int column) const {
  if (sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL) return std::nullopt;
  return sqlite3_column_double(m_handle.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

std::string_view Statement::blob(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

Error Database::failure(std::string_view doing) const {
  return makeError(Errc::Io, m_path.string() + ": " + std::string(doing) + ": " +
                                 (m_handle ? sqlite3_errmsg(m_handle.get()) : "no memory"));
}

Result<Database> Database::open(const std::filesystem::path& path, int flags) {
  // Nobody reads SQLite's memory figures, and keeping them takes a lock at every allocation.
  static std::once_flag configured;
  std::call_once(configured, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
  Database database;
  database.m_path = path;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  database.m_handle.reset(handle);
  if (code != SQLITE_OK) return database.failure("cannot open");
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, 5000);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  const Result<void> set =
      database.execute("PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0");
  if (!set) return set.error();
  return database;
}

Result<Database> Database::openWriter(const std::filesystem::path& path, std::int32_t applicationId,
                                      Durability durability, Checkpoints checkpoints) {
  // SQLite would create it readable for everybody; with O_CREAT here it never is, not even for a moment.
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) return makeError(Errc::Io, path.string() + ": cannot open for writing");
  ::close(fd);
  Result<Database> database = open(path, SQLITE_OPEN_READWRITE);
  if (!database) return database;
  if (Result<void> checked = database->checkApplicationId(applicationId, true); !checked)
    return checked.error();
  const bool automatic = checkpoints == Checkpoints::Automatic;
  sqlite3_db_config(database->m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, automatic ? 0 : 1, nullptr);
  for (const char* pragma :
       {"PRAGMA journal_mode=WAL",
        durability == Durability::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL",
        automatic ? "PRAGMA wal_autocheckpoint=1000" : "PRAGMA wal_autocheckpoint=0"})
    if (Result<void> set = database->execute(pragma); !set) return set.error();
  return database;
}

Result<Database> Database::openReader(const std::filesystem::path& path, std::int32_t applicationId) {
  Result<Database> database = open(path, SQLITE_OPEN_READONLY);
  if (!database) return database;
  if (Result<void> checked = database->checkApplicationId(applicationId, false); !checked)
    return checked.error();
  sqlite3_db_config(database->m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  if (Result<void> set = database->execute("PRAGMA wal_autocheckpoint=0; PRAGMA query_only=ON"); !set)
    return set.error();
  return database;
}

Result<void> Database::checkApplicationId(std::int32_t expected, bool mayClaim) const {
  Result<Statement> query =
      prepare("SELECT application_id, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id");
  if (!query) return query.error();
  const Result<bool> row = query->step();
  if (!row) return row.error();
  if (query->integer(0) == expected) return {};
  if (mayClaim && query->integer(0) == 0 && query->integer(1) == 0) {
    query->reset();
    return execute(("PRAGMA application_id=" + std::to_string(expected)).c_str());
  }
  return makeError(Errc::Corrupt,
                   m_path.string() + ": is not the file this gateway keeps there; move it out of the way");
}

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  Statement statement;
  statement.m_handle.reset(handle);
  if (code != SQLITE_OK) return failure("cannot prepare a statement");
  return statement;
}

Result<void> Database::execute(const char* sql) const {
  if (sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    return failure("cannot execute a statement");
  return {};
}

Result<void> Database::migrate(std::string_view room, std::span<const char* const> steps) const {
  Result<Transaction> transaction = Transaction::begin(*this);
  if (!transaction) return transaction.error();
  if (Result<void> made = execute("CREATE TABLE IF NOT EXISTS schema_steps(room TEXT PRIMARY KEY, "
                                  "done INTEGER NOT NULL) STRICT, WITHOUT ROWID");
      !made)
    return made;
  Result<Statement> query = prepare("SELECT done FROM schema_steps WHERE room = ?");
  if (!query) return query.error();
  const Result<bool> row = query->bind(1, room).step();
  if (!row) return row.error();
  const auto done = *row ? static_cast<std::size_t>(query->integer(0)) : 0;
  query->reset();
  if (done > steps.size())
    return makeError(Errc::Unsupported, m_path.string() + ": was written by a newer version; use that one");
  for (const char* step : steps.subspan(done))
    if (Result<void> ran = execute(step); !ran) return ran;
  Result<Statement> note = prepare("INSERT OR REPLACE INTO schema_steps VALUES(?, ?)");
  if (!note) return note.error();
  if (Result<void> ran = note->bind(1, room).bind(2, static_cast<std::int64_t>(steps.size())).run(); !ran)
    return ran;
  return transaction->commit();
}

Result<Transaction> Transaction::begin(const Database& database) {
  // Immediate: a lock that cannot be had shows here, before any work.
  if (Result<void> begun = database.execute("BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction(&database);
}

Result<void> Transaction::commit() {
  if (Result<void> committed = m_database->execute("COMMIT"); !committed) return committed;
  m_database = nullptr;
  return {};
}

Transaction::~Transaction() {
  if (m_database != nullptr) std::ignore = m_database->execute("ROLLBACK");  // nothing to do when it fails
}

}  // namespace gc::store
