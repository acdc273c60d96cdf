#pragma once
// The way of a request whose key the admin API issued: admitted at the door, held to its budgets, settled.
#include <memory>
#include <optional>
#include <string>

#include "gateway/llm/client_error.h"
#include "gateway/proxy/request_context.h"
#include "gateway/tenancy/admission.h"

namespace gc::proxy {

/// Lives in the request's coroutine and keeps the directory it was admitted by. Keys of the configuration
/// file have none, and pay nothing. Confined to its io thread.
class Passage {
 public:
  /// Nothing: the key's tenant is gone.
  static std::optional<tenancy::Caller> callerOf(const tenancy::Directory& directory,
                                                 const tenancy::IssuedKey& key);
  /// `caller` is of the worker's directory.
  Passage(Worker& worker, const Serving& serving, const tenancy::Caller& caller);
  ~Passage();
  Passage(const Passage&) = delete;
  Passage& operator=(const Passage&) = delete;

  const ServingTenant& tenant() const { return m_tenant; }
  /// Whether the key may use an endpoint that is not metered.
  static std::optional<llm::ClientError> checkDoor(const tenancy::Caller& caller,
                                                   tenancy::DataEndpoint endpoint, WallTime wall);
  /// At the door of a metered one; admitted, `addedHeaders` tells of a quota that nears its end.
  std::optional<llm::ClientError> enter(RequestContext& context);
  /// With the request routed: its model, its tokens and the most that its likely candidates cost.
  std::optional<llm::ClientError> hold(const RequestContext& context);
  void settle(const ledger::RequestRecord& record);

  /// The attempt that an administrator's decision would end; nullptr: none is under way.
  void follow(Attempt* attempt) { m_live.attempt = attempt; }
  bool ended() const { return m_live.ended; }
  /// What the client is told when it was.
  llm::ClientError endedError() const;
  bool keepsNothing() const { return m_caller.account.settings.dataHandling == tenancy::DataHandling::None; }

 private:
  Worker& m_worker;
  const std::shared_ptr<const tenancy::Directory> m_directory;
  const tenancy::Caller m_caller;
  const ServingTenant m_tenant;
  tenancy::Admission m_admission;
  LiveRequest m_live;
};

}  // namespace gc::proxy
