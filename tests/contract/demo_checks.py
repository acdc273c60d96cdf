"""Checks of contract.py over the demo: scenarios, what they change, what is measured, and beginning anew."""
from document import Violation


def expect(condition, message, *values):
    if not condition:
        raise Violation(message + (": %r" % (values,) if values else ""))


def every_scenario_is_listed(asker):
    scenarios = {entry["id"]: entry for entry in asker.ask("listScenarios")["scenarios"]}
    expect({"storyboard", "openai-outage", "rate-limit", "slow-down", "mid-stream-cut", "price-drop", "new-provider",
            "shadow-week"} == set(scenarios), "other scenarios", sorted(scenarios))
    shadow = scenarios["shadow-week"]
    expect(not shadow["playable"] and shadow["disabled"]["en"], "shadow week pretends", shadow)
    refused = asker.ask("startScenario", 409, scenario="shadow-week")
    expect(refused["error"]["message"] == shadow["disabled"]["en"], "another reason", refused)
    asker.ask("startScenario", 404, scenario="nothing")
    expect(all(entry["scale"] > 1 for entry in scenarios.values()), "a scale that is none")


def figures_of(asker):
    run = asker.ask("getDemo")["run"]
    return {figure["figure"]: figure for step in run["steps"] for figure in step} if run else {}


def until_met(asker, *names, limit_s=60):
    def all_met():
        figures = figures_of(asker)
        return figures if all(figures[name]["met"] for name in names) else None
    return asker.until("%s met" % (names,), all_met, limit_s)


def prices(asker):
    return {(entry["provider"], entry["model"]): entry["price"] for entry in asker.ask("listPrices")["in_force"]}


def a_price_drop_moves_traffic(asker):
    """FAQ scenario 1: the price applies from its date, routing moves, the savings are shown."""
    before = prices(asker)
    asker.ask("startScenario", scenario="price-drop")
    figures = until_met(asker, "price_percent", "share_percent", limit_s=90)
    expect(figures["price_percent"]["value"] == -20, "another price", figures)
    expect(figures["share_percent"]["value"] > figures["share_before_percent"]["value"], "nothing moved", figures)
    # What is saved depends on what is asked; that it is shown before and after does not.
    expect(None not in (figures["savings_percent"]["value"], figures["savings_before_percent"]["value"]), "no savings")
    print("     price drop: share %.1f -> %.1f %%, savings %.1f -> %.1f %%" % (
        figures["share_before_percent"]["value"], figures["share_percent"]["value"],
        figures["savings_before_percent"]["value"], figures["savings_percent"]["value"]))
    asker.ask("restoreDemo")
    expect(prices(asker) == before, "a price stayed")


def a_new_cheaper_provider_is_used_at_once(asker):
    """FAQ scenario 2."""
    before = asker.ask("getStatus")["totals"]["client_failures"]
    asker.ask("startScenario", scenario="new-provider")
    figures = until_met(asker, "share_percent", "healthy_providers", limit_s=90)
    expect(figures["savings_percent"]["value"] > figures["savings_before_percent"]["value"], "no savings", figures)
    print("     new provider: share %.1f %%, savings %.1f -> %.1f %%" % (
        figures["share_percent"]["value"], figures["savings_before_percent"]["value"],
        figures["savings_percent"]["value"]))
    asker.ask("restoreDemo")
    requests = asker.ask("getStatus")["totals"]["requests"]
    asker.until("the end of what was under way",
                lambda: asker.ask("getStatus")["totals"]["requests"] > requests + 100, 60)
    after = asker.ask("getStatus")["totals"]["client_failures"]
    expect(after == before, "taking the provider away broke requests", before, after)
    expect(len(asker.ask("listProviders")["providers"]) == 3, "the provider stayed")


def state_of(asker):
    """What a reset must bring back, as far as it does not tell the time."""
    demo = asker.ask("getDemo")
    timeline = asker.ask("getTimeline")
    return {
        "totals": asker.ask("getStatus")["totals"],
        "requests": asker.ask("listRequests")["total"],
        "usage": [asker.ask("getUsage", query={"group_by": by})["groups"]
                  for by in ("tenant", "provider", "model", "tag", "key", "customer")],
        "failovers": asker.ask("listFailovers")["summary"],
        "markers": timeline["markers"], "kpis": timeline["kpis"],
        "lanes": [(lane["provider"], lane["state_now"], len(lane["segments"])) for lane in timeline["lanes"]],
        "faults": [entry["fault"] for entry in asker.ask("getSimulator")["providers"]],
        "breakers": [(target["model"], target["breaker"]["state"]) for entry in asker.ask("listProviders")["providers"]
                     for target in entry["targets"]],
        "prices": prices(asker),
        "run": demo["run"], "traffic": demo["traffic"],
    }


def a_reset_is_quick_and_twice_the_same(binary, document, asker_of, gateway_of):
    with gateway_of(binary, arguments=("--demo", "--seed", "7", "--listen", "127.0.0.1:0")) as gateway:
        asker = asker_of(gateway, document)
        start = state_of(asker)
        for round_number in (1, 2):
            asker.ask("createTenant", 201, body={"id": "kept-%d" % round_number, "plan": "pilot"})
            asker.ask("startScenario", scenario="openai-outage")
            # How long it took is the machine's matter; that it was measured is ours.
            asker.until("a failover", lambda: figures_of(asker)["failover_ms"]["value"], 60)
            took = asker.ask("resetDemo")["last_reset"]["took_ms"]
            print("     reset %d: %.0f ms" % (round_number, took))
            expect(took < 5000, "a reset took too long", took)
            after = state_of(asker)
            differing = {name: (start[name], after[name]) for name in start if start[name] != after[name]}
            expect(not differing, "not as at the start", differing)
            asker.ask("getTenant", tenant="kept-%d" % round_number)
        again = asker.ask("resetDemo")["last_reset"]["took_ms"]
        expect(state_of(asker) == start and again < 5000, "a second reset in a row is not the same", again)


def preflight_says_what_is_missing(asker):
    asker.ask("startTraffic", body={"requests_per_s": 20})
    asker.ask("restoreDemo")

    def checks():
        return {check["figure"]: check for check in asker.ask("preflightDemo")["checks"]}
    asker.until("traffic", lambda: checks()["requests_per_s"]["met"], 30)
    found = checks()
    expect(found["listening_providers"]["met"] and found["clock_drift_ms"]["met"] and found["active_faults"]["met"],
           "not ready", found)
    asker.ask("injectFault", body={"kind": "http_503", "duration_s": 30}, provider="openai")
    expect(checks()["active_faults"]["met"] is False, "a fault is no obstacle")
    asker.ask("restoreDemo")
    asker.ask("stopTraffic")


def outside_a_demo_there_is_nothing(asker):
    for operation in ("getDemo", "listScenarios", "preflightDemo", "restoreDemo", "resetDemo"):
        asker.ask(operation, 404)
    asker.ask("startScenario", 404, scenario="storyboard")
    capability = {entry["id"]: entry for entry in asker.ask("getCapabilities")["capabilities"]}["demo"]
    expect(not capability["allowed"] and "--demo" in capability["reason"], "a demo is offered", capability)


IN_DEMO = (every_scenario_is_listed, a_price_drop_moves_traffic, a_new_cheaper_provider_is_used_at_once,
           preflight_says_what_is_missing)
