#pragma once
// Shows on one screen what the gateway is for: a provider breaks and no request fails.
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "app/gateway/local_client.h"
#include "gateway/base/money.h"
#include "gateway/base/secret.h"

namespace gc::app {

/// Sends a few requests through a demo gateway, breaks the provider they go to, restores it and prints what
/// became of each. Belongs to the main thread.
class DemoProof {
 public:
  /// `stopRequested` is asked between requests.
  DemoProof(std::string url, Secret adminKey, Secret apiKey, std::FILE* out,
            std::function<bool()> stopRequested);

  /// True only when at least one failover happened, no request failed and the ledger has them all.
  bool run();

 private:
  /// One request as its client and, later, the ledger saw it.
  struct Row {
    bool ok = false;
    std::string id;
    std::string provider;
    int attempts = 0;
  };
  struct Sums {
    Money cost, baseline, savings;
    int settled = 0;
    int rescued = 0;
  };

  bool askMany(int count, const std::string& phase);
  Row ask(int number, const std::string& phase);
  /// Both print what happened and return whether the gateway confirmed it.
  bool breakProvider(const std::string& provider);
  bool restore(const std::string& provider);
  Sums settle();
  void addSettled(const Row& row, Sums& sums);
  void printFailovers(std::string_view answer);

  LocalClient m_client;
  Secret m_adminKey;
  Secret m_apiKey;
  std::FILE* m_out;
  std::function<bool()> m_stopRequested;
  std::vector<Row> m_rows;
};

/// A shell line that sends one request to the gateway.
std::string curlLine(const std::string& url, const std::string& apiKey);

}  // namespace gc::app
