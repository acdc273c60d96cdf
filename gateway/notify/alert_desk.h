#pragma once
// Keeps the alert rules, looks at their figures, and tells when they fire.
#include <memory>
#include <optional>
#include <vector>

#include "gateway/base/log.h"
#include "gateway/notify/alert_board.h"
#include "gateway/notify/alert_repository.h"
#include "gateway/notify/webhook.h"
#include "gateway/tenancy/audit.h"
#include "gateway/tenancy/change_refusal.h"

namespace gc::notify {

/// What the desk needs of the rest. References outlive it; everything is called on the admin worker.
struct AlertSetup {
  const Clock& clock;
  const Log& log;
  AlertFigures& figures;
  /// Writes an audit record, committed and synced.
  std::function<tenancy::ChangeResult<void>(tenancy::AuditEntry)> note;
  /// Puts a message into the outbox of these endpoints.
  std::function<Result<void>(const std::vector<std::string>& webhooks, const Message&)> send;
  /// A rule fired or resolved, or is no more silent: JSON of AlertEvent in openapi.yaml without its head.
  std::function<void(const boost::json::object&)> onAlert;
};

/// Changes are audited first and then committed. Confined to the admin worker.
class AlertDesk {
 public:
  static constexpr std::size_t kMost = 500;
  static constexpr auto kLongestMute = std::chrono::hours(24 * 30);

  static Result<std::unique_ptr<AlertDesk>> open(const std::filesystem::path& systemFile, AlertSetup setup);

  const std::vector<AlertRule>& rules() const { return m_rules; }
  const AlertRule* find(std::string_view id) const;
  const AlertBoard& board() const { return m_board; }
  /// Firing ones, muted or not, the oldest first.
  const std::vector<AlertRecord>& firing() const { return m_firing; }
  const AlertRepository& repository() const { return *m_repository; }
  AlertFigures& figures() { return m_setup.figures; }

  tenancy::ChangeResult<AlertRule> create(const boost::json::object& content, const tenancy::Actor& actor);
  tenancy::ChangeResult<AlertRule> change(std::string_view id, const boost::json::object& content,
                                          std::optional<std::uint64_t> revision, const tenancy::Actor& actor);
  /// Nothing: ends the mute.
  tenancy::ChangeResult<AlertRule> mute(std::string_view id, std::optional<WallTime> until,
                                        const tenancy::Actor& actor);
  tenancy::ChangeResult<void> remove(std::string_view id, const tenancy::Actor& actor);

  /// Looks at every rule; about once a second.
  void tick();

 private:
  AlertDesk(std::unique_ptr<AlertRepository> repository, AlertSetup setup)
      : m_setup(std::move(setup)), m_repository(std::move(repository)) {}
  Result<void> load();
  tenancy::ChangeResult<void> put(const AlertRule& rule, const AlertRule* before, std::string_view action,
                                  const tenancy::Actor& actor);
  tenancy::ChangeResult<void> note(std::string_view action, const AlertRule* before, const AlertRule* after,
                                   const tenancy::Actor& actor) const;
  /// Ends what a rule watches, and tells of what had been told.
  void endWatches(const AlertRule& rule);
  void take(const std::vector<AlertTurn>& turns);
  /// Tells of firing alerts that nobody was told of, where the rule is no longer muted.
  void tellWhatWaits();
  void tell(const AlertRule& rule, std::string_view type, const std::vector<const AlertRecord*>& records);

  const AlertSetup m_setup;
  std::unique_ptr<AlertRepository> m_repository;
  std::vector<AlertRule> m_rules;
  AlertBoard m_board;
  std::vector<AlertRecord> m_firing;
};

/// What history and messages say of one firing.
boost::json::object alertRecordJson(const AlertRecord& record);

}  // namespace gc::notify
