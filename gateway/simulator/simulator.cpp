#include "gateway/simulator/simulator.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <future>
#include <utility>

#include "gateway/simulator/simulated_provider.h"

namespace gc::simulator {

namespace asio = http::asio;

Simulator::Simulator(const Clock& clock) : m_clock(clock) {}

Simulator::~Simulator() { stop(); }

Result<void> Simulator::configure(std::vector<ProviderSettings> wanted) {
  std::map<ProviderId, std::shared_ptr<SimulatedProvider>> next;
  std::vector<std::shared_ptr<SimulatedProvider>> fresh;
  for (ProviderSettings& settings : wanted) {
    std::shared_ptr<SimulatedProvider> provider = find(settings.id);
    if (!provider || provider->settings() != settings) {
      provider = std::make_shared<SimulatedProvider>(m_context, m_clock, std::move(settings));
      fresh.push_back(provider);
    }
    next.insert_or_assign(provider->settings().id, std::move(provider));
  }
  startThread();

  std::promise<Result<void>> listening;
  asio::post(m_context, [&] {
    Result<void> result;
    for (const auto& provider : fresh) {
      if (result) result = provider->listen();
    }
    if (!result) {
      for (const auto& provider : fresh) provider->stop();
    }
    listening.set_value(std::move(result));
  });
  if (Result<void> result = listening.get_future().get(); !result) return result;

  {
    const std::lock_guard lock(m_mutex);
    std::swap(m_providers, next);
  }
  for (const auto& [id, provider] : next) {
    if (find(id) != provider) asio::post(m_context, [gone = provider] { gone->stop(); });
  }
  return {};
}

void Simulator::stop() {
  if (!m_thread.joinable()) return;
  asio::post(m_context, [this] {
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, provider] : m_providers) provider->stop();
  });
  m_work.reset();
  m_thread.join();
  const std::lock_guard lock(m_mutex);
  m_providers.clear();
}

std::vector<ProviderId> Simulator::providers() const {
  const std::lock_guard lock(m_mutex);
  std::vector<ProviderId> ids;
  for (const auto& [id, provider] : m_providers) ids.push_back(id);
  return ids;
}

bool Simulator::has(const ProviderId& provider) const { return find(provider) != nullptr; }

std::string Simulator::baseUrl(const ProviderId& provider) const {
  const auto found = find(provider);
  return found ? found->baseUrl() : std::string();
}

Result<FaultConfirmation> Simulator::setFault(const ProviderId& provider, const Fault& fault) {
  return changeAndWait(provider, [fault](SimulatedProvider& target) { target.setFault(fault); });
}

Result<FaultConfirmation> Simulator::clearFault(const ProviderId& provider) {
  return changeAndWait(provider, [](SimulatedProvider& target) { target.clearFault(); });
}

void Simulator::clearFaults() {
  for (const ProviderId& provider : providers())
    std::ignore = clearFault(provider);  // gone meanwhile: no fault
}

void Simulator::setFaultAsync(const ProviderId& provider, const Fault& fault, Done done) {
  change(
      provider, [fault](SimulatedProvider& target) { target.setFault(fault); }, std::move(done));
}

void Simulator::clearFaultAsync(const ProviderId& provider, Done done) {
  change(
      provider, [](SimulatedProvider& target) { target.clearFault(); }, std::move(done));
}

std::optional<ActiveFault> Simulator::fault(const ProviderId& provider) const {
  const auto found = find(provider);
  return found ? found->activeFault() : std::nullopt;
}

std::shared_ptr<const ServedLog> Simulator::served(const ProviderId& provider) const {
  const auto found = find(provider);
  return found ? found->log() : nullptr;
}

void Simulator::change(const ProviderId& provider, Change apply, Done done) {
  const auto found = find(provider);
  if (!found) {
    return done(makeError(Errc::NotFound, fmt::format("no simulated provider is named {}", provider.value)));
  }
  const Instant asked = m_clock.now();
  asio::post(m_context, [this, found, apply = std::move(apply), done = std::move(done), asked] {
    apply(*found);
    done(FaultConfirmation{found->activeFault(), microsBetween(asked, m_clock.now())});
  });
}

Result<FaultConfirmation> Simulator::changeAndWait(const ProviderId& provider, Change apply) {
  const auto promise = std::make_shared<std::promise<Result<FaultConfirmation>>>();
  std::future<Result<FaultConfirmation>> answer = promise->get_future();
  change(provider, std::move(apply),
         [promise](Result<FaultConfirmation> result) { promise->set_value(std::move(result)); });
  return answer.get();
}

std::shared_ptr<SimulatedProvider> Simulator::find(const ProviderId& provider) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_providers.find(provider);
  return found == m_providers.end() ? nullptr : found->second;
}

void Simulator::startThread() {
  if (m_thread.joinable()) return;
  m_context.restart();
  m_work.emplace(m_context.get_executor());
  m_thread = std::thread([this] { m_context.run(); });
}

}  // namespace gc::simulator
