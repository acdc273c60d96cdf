#!/usr/bin/env python3
"""The running gateway against its own API document: every documented operation and every documented answer is
called forth and judged, and figures that must agree between operations are compared.

usage: contract.py GATEWAY_BINARY OPENAPI_YAML
"""
import json
import re
import signal
import sys
import time
import traceback
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import recompute  # noqa: E402
from asker import Asker, Follower  # noqa: E402
import demo_checks  # noqa: E402
import notify_checks  # noqa: E402
import register_checks  # noqa: E402
from document import METHODS, Document, Violation  # noqa: E402
from gctest.client import call  # noqa: E402
from gctest.gateway import Gateway, configuration, provider  # noqa: E402
from gctest.upstream import Reply, ScriptedUpstream  # noqa: E402

HELLO = [{"role": "user", "content": "Say hello."}]
PROVIDERS = ("openai", "anthropic", "gemini")


def expect(condition, message, *values):
    if not condition:
        raise Violation(message + (": %r" % (values,) if values else ""))


def chat(asker, status=200, **fields):
    return asker.ask("createChatCompletion", status, body={"model": "auto", "messages": HELLO, **fields})


def usd(text):
    return Decimal(text or "0")


# --- what holds without traffic -----------------------------------------------------------------------------------

def the_served_document_is_the_file(asker):
    expect(asker.ask("getOpenApi") == asker.document.root, "/openapi.json differs from the file")


def probes_answer_without_a_key(asker):
    expect(asker.ask("getHealth")["status"] == "ok", "healthz is not ok")
    expect(asker.ask("getReadiness")["status"] == "ok", "readyz is not ok")


def every_admin_address_wants_the_admin_key(asker):
    gateway = asker.gateway
    for operation_id, (method, _, _) in asker.document.operations.items():
        scheme = asker.document.needs_key(operation_id)
        if scheme is None:
            continue
        given = {"provider": "openai", "id": "req_" + "0" * 22, "plan": "pilot", "tenant": "acme", "kid": "x",
                 "month": "2026-11", "webhook": "x", "delivery": "x", "rule": "x",
                 "scenario": "storyboard"}
        body = {"model": "auto", "messages": HELLO} if operation_id == "createChatCompletion" else {}
        other = gateway.api_key if scheme == "adminKey" else gateway.admin_key
        for key in ("", other):
            asker.ask(operation_id, 401, key=key, body=body if method == "POST" else None, **given)
    for path in ("/admin/v1", "/admin/v1/", "/admin/v1/nothing", "/admin/v1/status/../status", "/admin/v1/%73tatus"):
        answer = call(gateway, "GET", path, key="wrong")
        expect(answer.status in (401, 404), "an unknown address is not refused", path, answer.status)
        expect("error" in answer.json(), "a refusal is no JSON error", path)


def unknown_parameters_are_refused(asker):
    for operation_id, (method, address, _) in asker.document.operations.items():
        if not address.startswith("/admin/"):
            continue
        body = {} if method == "POST" else None
        error = asker.ask(operation_id, 400, query={"no_such": "1"}, body=body, provider="openai", id="x",
                          plan="pilot", tenant="acme", kid="x", month="2026-11", webhook="x", delivery="x", rule="x",
                          scenario="storyboard")
        expect(error["error"]["code"] == "unknown_parameter", "another code", operation_id, error)


def wrong_values_are_refused(asker):
    wrong = {"getOverview": [{"window_s": "5"}, {"window_s": "x"}],
             "getTimeline": [{"from": "yesterday"}, {"from": "2026-01-02T00:00:00Z", "to": "2026-01-01T00:00:00Z"}],
             "listRequests": [{"limit": "0"}, {"limit": "1001"}, {"status": "bad"}, {"before": "not-a-cursor"},
                              {"from": "1"}, {"before": "0000000000000002", "after": "0000000000000001"}],
             "getUsage": [{"group_by": "day"}, {"to": "now"}, {"step": "week"}, {"tz": "Mars/Phobos"}],
             "getForecast": [{"tz": "Mars/Phobos"}],
             "exportRequests": [{"format": "xml"}, {"limit": "0"}, {"after": "x"}],
             "listFailovers": [{"limit": "-1"}, {"before": "x"}],
             "followEvents": [{"since": "-1"}, {"since": "x"}]}
    for operation_id, queries in wrong.items():
        for query in queries:
            asker.ask(operation_id, 400, query=query)
    for body in ({}, {"kind": "explode"}, {"kind": "hang", "duration_s": 0}, {"kind": "hang", "duration_s": "60"},
                 {"kind": "hang", "for": 60}, [], b"{", b'{"kind":"hang","kind":"slow"}'):
        asker.ask("injectFault", 400, body=body, provider="openai")
    for body in ({}, {"requests_per_s": -1}, {"requests_per_s": 5000}, {"rate": 1}):
        asker.ask("startTraffic", 400, body=body)
    error = asker.ask("injectFault", 400, body={"kind": "explode"}, provider="openai")
    expect("cut_mid_stream" in error["error"]["message"], "the message does not name the kinds", error)


def unknown_names_are_not_found(asker):
    asker.ask("getProvider", 404, provider="nobody")
    asker.ask("getRequest", 404, id="req_" + "0" * 22)
    asker.ask("getRequest", 404, id="nonsense")
    asker.ask("injectFault", 404, body={"kind": "hang"}, provider="nobody")
    asker.ask("restoreProvider", 404, provider="nobody")
    asker.ask("getModel", 404, id="no-such-model")


def wrong_methods_name_the_right_ones(asker):
    for address, item in asker.document.root["paths"].items():
        if not address.startswith("/admin/"):
            continue
        path = re.sub(r"{\w+}", "x", address.replace("{provider}", "openai"))
        for method in METHODS:
            if method in item:
                continue
            answer = call(asker.gateway, method.upper(), path, key=asker.gateway.admin_key)
            expect(answer.status == 405, "a wrong method is not 405", method, path, answer.status)
            allowed = {name.strip().lower() for name in answer.headers["allow"].split(",")}
            expect(allowed == set(item) & set(METHODS), "Allow names others", path, allowed)
            errors = asker.document.schema_errors({"$ref": "#/components/schemas/AdminErrorBody"}, answer.json())
            expect(not errors, "405 has another body", errors)


def an_idle_gateway_knows_what_it_does_not_know(asker):
    tiles = asker.ask("getOverview")["tiles"]
    expect(tiles["success_percent"] is None and tiles["latency_p95_ms"] is None, "invented figures", tiles)
    expect(asker.ask("getTimeline")["kpis"]["failover_ms"] is None, "an invented failover")
    for entry in asker.ask("listProviders")["providers"]:
        expect(entry["error_percent"] is None and entry["share_percent"] is None, "invented shares", entry)


# --- the data plane -----------------------------------------------------------------------------------------------

def chat_answers_and_streams(asker):
    answer = chat(asker)
    expect(answer["generic_corp"]["provider"] in PROVIDERS, "another provider", answer["generic_corp"])
    events = chat(asker, stream=True)
    expect(events[-1] is None, "the stream does not end with [DONE]")
    expect("generic_corp" in events[-2], "the finish frame has no generic_corp")
    models = asker.ask("listModels")["data"]
    expect(asker.ask("getModel", id=models[0]["id"]) == models[0], "getModel differs from the list")


def client_mistakes_are_named(asker):
    asker.ask("createChatCompletion", 400, body=b"{")
    asker.ask("createChatCompletion", 400, body={"model": "auto"})
    asker.ask("createChatCompletion", 404, body={"model": "no-such-model", "messages": HELLO})


# --- an outage ----------------------------------------------------------------------------------------------------

def fault(asker, name, kind, seconds=60):
    answer = asker.ask("injectFault", body={"kind": kind, "duration_s": seconds}, provider=name)
    expect(answer["fault"]["kind"] == kind, "another fault in effect", answer)
    return answer


def an_outage_is_told_from_beginning_to_end(asker):
    follower = Follower(asker)
    asker.ask("startTraffic", body={"requests_per_s": 40})
    asker.until("traffic on openai",
                lambda: (asker.ask("getProvider", provider="openai")["share_percent"] or 0) > 0)
    fault(asker, "openai", "http_503")
    expect(asker.ask("getProvider", provider="openai")["fault"]["kind"] == "http_503", "the provider hides its fault")
    blocked = asker.until("a blocked openai", lambda: next(
        (entry for entry in [asker.ask("getProvider", provider="openai")] if entry["state"] == "blocked"), None))
    opened = [target["breaker"] for target in blocked["targets"] if target["breaker"]["state"] == "open"]
    expect(opened and all(breaker["opened_at"] and breaker["next_probe_at"] and breaker["last_failure"]
                          for breaker in opened), "an open breaker without its detail", blocked["targets"])
    expect(any(note["severity"] == "critical" for note in asker.ask("getOverview")["attention"]),
           "a blocked provider needs no attention")
    asker.until("a failover in the ledger", lambda: asker.ask("listFailovers")["summary"]["rescued"] > 0)
    asker.until("four seconds of traffic elsewhere", lambda: asker.ask("getTimeline")["kpis"]["t4"])
    restored = asker.ask("restoreProvider", provider="openai")
    expect(restored["fault"] is None, "the fault is still there", restored)
    asker.until("openai healthy again", lambda: asker.ask("getTimeline")["kpis"]["t6"], 60)
    the_incident_adds_up(asker)
    the_events_tell_the_same_story(asker, follower)
    follower.close()


def the_incident_adds_up(asker):
    timeline = asker.ask("getTimeline")
    kpis = timeline["kpis"]
    expect(kpis["incident_provider"] == "openai", "another incident", kpis)
    expect(kpis["client_failures"] == 0, "clients saw failures", kpis)
    expect(kpis["rescued"] > 0 and kpis["failed_attempts"] >= kpis["rescued"], "nothing was rescued", kpis)
    expect(kpis["t0"] <= kpis["t2"] < kpis["t6"] and kpis["t1"] < kpis["t3"] and kpis["t5"] < kpis["t6"],
           "the instants are out of order", kpis)
    expect(0 < kpis["failover_ms"] < 2000, "the failover took too long", kpis["failover_ms"])
    kinds = [marker["kind"] for marker in timeline["markers"]]
    for kind in ("outage_simulated", "breaker_open", "first_rescue", "restored", "half_open", "closed"):
        expect(kind in kinds, "no marker for " + kind, kinds)
    rescues = [marker["at"] for marker in timeline["markers"] if marker["kind"] == "first_rescue"]
    expect(rescues == [kpis["t3"]], "the first rescue is flagged at another instant", rescues, kpis["t3"])
    lane = next(lane for lane in timeline["lanes"] if lane["provider"] == "openai")
    states = [segment["state"] for segment in lane["segments"]]
    expect("blocked" in states and "half_open" in states[states.index("blocked"):], "no way back", states)
    for before, after in zip(lane["segments"], lane["segments"][1:]):
        expect(before["to"] == after["from"] and before["state"] != after["state"], "a broken lane", before, after)


def the_events_tell_the_same_story(asker, follower):
    for kind in ("request", "breaker", "failover", "fault"):
        expect(follower.of(kind), "no event of type " + kind)
    expect([event["kind"] for event in follower.of("fault")] == ["http_503", None], "other faults")
    expect(follower.ids == list(range(follower.ids[0], follower.ids[0] + len(follower.ids))),
           "sequence numbers with holes", follower.ids[:5])
    # A second follower that resumes gets exactly the same events.
    middle = follower.ids[len(follower.ids) // 2]
    again = Follower(asker, since=middle)
    known = [event for event in follower.events if event["sequence"] > middle]
    asker.until("the same events again", lambda: len(again.events) >= len(known))
    expect(again.events[:len(known)] == known, "the resumed stream differs")
    again.close()


def a_lost_place_is_a_gap(asker):
    follower = Follower(asker, since=10**9)
    gap = asker.until("a gap", lambda: follower.of("gap"))[0]
    expect(gap["sequence"] == gap["newest"], "the gap does not say where to go on", gap)
    expect(follower.events[0]["type"] == "gap", "the gap is not the first event")
    follower.close()


def a_reload_is_an_event(asker):
    before = asker.ask("getStatus")
    follower = Follower(asker)
    asker.gateway.process.send_signal(signal.SIGHUP)
    event = asker.until("a config event", lambda: follower.of("config"))[0]
    expect(event["revision"] == before["config_revision"] + 1, "another revision", event)
    expect(asker.ask("getStatus")["config_revision"] == event["revision"], "status knows another revision")
    follower.close()


# --- the ledger ---------------------------------------------------------------------------------------------------

def quiet(asker):
    """Stops the traffic and waits until the ledger has all of it."""
    expect(not asker.ask("stopTraffic")["traffic"]["running"], "the traffic goes on")
    asker.until("no request in flight", lambda: asker.ask("getStatus")["in_flight"] == 0)
    totals, since = [None], [0.0]

    def settled():
        """A busy gateway commits up to 300 ms later: the same totals must have stood for twice that."""
        now = asker.ask("getStatus")["totals"]
        if now != totals[0]:
            totals[0], since[0] = now, time.monotonic()
        return time.monotonic() - since[0] > 0.6
    asker.until("a settled ledger", settled)
    return totals[0]


def all_requests(asker, **query):
    rows, before = [], {}
    while True:
        page = asker.ask("listRequests", query={"limit": 50, **before, **query})
        rows += page["requests"]
        if page["next"] is None:
            return rows
        before = {"before": page["next"]}


def the_ledger_agrees_with_itself(asker):
    totals = quiet(asker)
    rows = all_requests(asker)
    expect(len(rows) == totals["requests"], "rows and totals differ", len(rows), totals["requests"])
    expect(len({row["id"] for row in rows}) == len(rows), "a row came twice")
    cursors = [row["cursor"] for row in rows]
    expect(cursors == sorted(cursors, reverse=True), "pages are not newest first")
    expect(sum(usd(row["cost_usd"]) for row in rows) == usd(totals["cost_usd"]), "costs do not add up")
    expect(sum(usd(row["savings_usd"]) for row in rows) == usd(totals["savings_usd"]), "savings do not add up")
    expect(sum(row["rescued"] for row in rows) == totals["rescued"], "rescued rows differ")
    for group in ("tenant", "customer", "provider", "model", "key"):
        report = asker.ask("getUsage", query={"from": "2000-01-01T00:00:00Z", "group_by": group})
        expect(usd(report["total"]["cost_usd"]) == usd(totals["cost_usd"]), "usage differs by " + group)
        expect(sum(entry["requests"] for entry in report["groups"]) == totals["requests"], "groups differ", group)
    tenants = asker.ask("listTenants")["tenants"]
    expect(sum(usd(tenant["cost_usd"]) for tenant in tenants) == usd(totals["cost_usd"]), "tenants differ")
    expect(usd(asker.ask("getOverview")["tiles"]["cost_today_usd"]) <= usd(totals["cost_usd"]), "today above all")


def usage_is_what_an_independent_script_recomputes(asker):
    rows = recompute.rows_of(asker.ask("exportRequests", query={"format": "csv"}))
    expect(len(rows) == asker.ask("getStatus")["totals"]["requests"], "the export has other rows", len(rows))
    exported = asker.ask("exportRequests", query={"limit": 3})
    expect(exported["next"] and [row["id"] for row in exported["rows"]] == [row["id"] for row in rows[:3]], "other rows")
    for zone in ("UTC", "Europe/Berlin", "Asia/Kolkata"):
        for step in ("hour", "day", "month"):
            for group in ("tenant", "customer", "provider", "model", "tag", "key"):
                report = asker.ask("getUsage", query={"from": "2026-01-01T00:00:00Z", "group_by": group, "step": step,
                                                      "tz": zone})
                difference = recompute.difference(rows, report)
                expect(not difference, "usage by %s and %s in %s differs" % (group, step, zone), difference[:3])


def filters_select(asker):
    rows = all_requests(asker)
    for name, predicate in {"rescued": lambda row: row["rescued"], "ok": lambda row: row["outcome"] == "ok",
                            "unpriced": lambda row: not row["priced"] and row["outcome"] == "ok"}.items():
        found = all_requests(asker, status=name)
        expect([row["id"] for row in found] == [row["id"] for row in rows if predicate(row)], "status=" + name)
    one = next(row for row in rows if row["rescued"])
    for field, key in (("tenant", "tenant"), ("provider", "provider"), ("model_served", "model")):
        found = all_requests(asker, **{key: one[field]})
        expect(found and len(found) <= len(rows), "filter by " + key)
        expect(all(one[field] in (row[field], row.get("model_asked")) for row in found), "a row beside the filter", key)
    expect([row["id"] for row in all_requests(asker, q=one["id"])] == [one["id"]], "q does not find an id")
    first = all_requests(asker, to=rows[-1]["at"])
    expect(not first, "`to` is not exclusive", first)
    expect(len(all_requests(asker, **{"from": rows[-1]["at"]})) == len(rows), "`from` leaves rows out")
    newer = asker.ask("listRequests", query={"after": rows[3]["cursor"]})["requests"]
    expect([row["id"] for row in newer] == [row["id"] for row in rows[:3]], "`after` gives other rows")


def details_agree_with_their_rows(asker):
    for status in ("rescued", "ok"):
        row = asker.ask("listRequests", query={"status": status, "limit": 1})["requests"][0]
        detail = asker.ask("getRequest", id=row["id"])
        expect(detail["request"] == row, "the detail's row differs", detail["request"], row)
        expect(len(detail["attempts"]) == row["attempts"], "attempts differ")
        expect(detail["attempts"][-1]["provider"] == row["provider"], "another one answered")
        expect(detail["decision"]["candidates"], "a decision without candidates")
        if status == "rescued":
            expect(detail["attempts"][0]["category"] != "none", "the first attempt did not fail")
            expect(detail["client_delay_ms"] is not None, "no client delay")


def failovers_page(asker):
    everything = asker.ask("listFailovers", query={"limit": 1000})
    expect(everything["summary"]["count"] == len(everything["failovers"]), "the summary counts others")
    expect(sum(entry["count"] for entry in everything["summary"]["by_category"]) == everything["summary"]["count"],
           "categories do not add up")
    page = asker.ask("listFailovers", query={"limit": 1})
    expect(page["failovers"][0] == everything["failovers"][0], "another first row")
    if page["next"]:
        second = asker.ask("listFailovers", query={"limit": 1, "before": page["next"]})["failovers"]
        expect(second[0] == everything["failovers"][1], "another second row")


def long_ranges_have_longer_steps(asker):
    for window, step in ((10, 1), (900, 1), (1100, 2), (86400, 120)):
        series = asker.ask("getOverview", query={"window_s": window})["series"]
        expect(series["step_s"] == step, "another step", window, series["step_s"])
        for row in (*[entry["requests"] for entry in series["providers"]], *series["latency_ms"].values(),
                    series["failed_attempts"], series["client_failures"]):
            expect(len(row) == series["points"] <= 900, "a row of another length", window, len(row), series["points"])
    day = asker.ask("getOverview", query={"window_s": 86400})
    served = sum(count or 0 for entry in day["series"]["providers"] for count in entry["requests"])
    expect(served == asker.ask("getStatus")["totals"]["ok"], "the day's series counts others", served)
    past = asker.ask("getTimeline", query={"from": "2020-01-01T00:00:00Z", "to": "2020-01-02T00:00:00Z"})
    expect(not past["markers"] and not any(lane["segments"] for lane in past["lanes"]), "a past that never was")
    expect(past["kpis"]["incident_provider"] is None, "an incident before the start", past["kpis"])


# --- when everything is down --------------------------------------------------------------------------------------

def when_all_are_down_clients_are_told(asker):
    for kind, status in (("http_429", 429), ("http_503", 503)):
        for name in PROVIDERS:
            fault(asker, name, kind)
        asker.until("%d for a client" % status, lambda: refused_with(asker, status))
    state = asker.ask("restoreAll")
    expect(all(entry["fault"] is None for entry in state["providers"]), "a fault is left", state)
    expect(asker.ask("getSimulator") == state, "the simulator says something else")
    expect(asker.ask("restoreProvider", provider="openai")["fault"] is None, "restoring twice is an error")


def refused_with(asker, status):
    answer = call(asker.gateway, "POST", "/v1/chat/completions", {"model": "auto", "messages": HELLO})
    expect(answer.status >= 400, "an answer although everything is down", answer.status)
    asker.document.check("createChatCompletion", answer.status, answer.headers["content-type"], answer.json())
    return answer.status == status


def real_providers_are_never_broken(binary, document):
    config = configuration([provider("real", "openai", "http://127.0.0.1:9/v1", ["gpt-5.4"])])
    with Gateway(binary, config) as gateway:
        asker = Asker(gateway, document)
        asker.ask("injectFault", 409, body={"kind": "http_503"}, provider="real")
        asker.ask("restoreProvider", 409, provider="real")
        asker.ask("startTraffic", 409, body={"requests_per_s": 1})
        status = asker.ask("getStatus")
        expect(status["mode"] == "normal" and not status["simulated"], "a real gateway says it is a demo", status)
        allowed = {entry["id"]: entry["allowed"] for entry in asker.ask("getCapabilities")["capabilities"]}
        expect(not allowed["inject_faults"] and not allowed["demo_traffic"], "capabilities of a demo", allowed)
        expect(asker.ask("getProvider", provider="real")["targets"][0]["price"], "no price of a catalog model")
        demo_checks.outside_a_demo_there_is_nothing(asker)


# --- prices -------------------------------------------------------------------------------------------------------

def price_in_force(asker, provider_id, model, **query):
    return next(entry["price"] for entry in asker.ask("listPrices", query=query)["in_force"]
                if (entry["provider"], entry["model"]) == (provider_id, model))


def prices_are_set_and_taken_back(asker):
    for body in ({}, {"model": "m"}, {"model": "m", "input_usd": 2, "output_usd": "1"},
                 {"model": "m", "input_usd": "-1", "output_usd": "1"}, {"model": "m", "input_usd": "1", "output_usd": "x"},
                 {"model": "m", "withdraw": True, "input_usd": "1"}, {"model": "m", "withdraw": "yes"},
                 {"model": "m", "input_usd": "1", "output_usd": "1", "from": "soon"}, {"price": "1"}):
        asker.ask("setPrice", 400, body=body)
    listed = price_in_force(asker, "openai", "gpt-5.4")
    mine = asker.ask("setPrice", 201, body={"model": "gpt-5.4", "tenant": "acme-corp", "input_usd": "1.25",
                                            "output_usd": "7.5", "cache_read_usd": "0.1", "note": "contract 7"})["entry"]
    expect(price_in_force(asker, "openai", "gpt-5.4", tenant="acme-corp") == mine["price"], "not in force", mine)
    expect(price_in_force(asker, "openai", "gpt-5.4") == listed, "everybody pays the negotiated price")
    asker.ask("setPrice", 201, body={"model": "gpt-5.4", "tenant": "acme-corp", "withdraw": True})
    expect(price_in_force(asker, "openai", "gpt-5.4", tenant="acme-corp") == listed, "not taken back")
    later = asker.ask("setPrice", 201, body={"model": "gpt-5.4", "from": "2100-01-01T00:00:00Z", "input_usd": "9",
                                             "output_usd": "9"})["entry"]
    expect(price_in_force(asker, "openai", "gpt-5.4") == listed, "a price holds before its date", later)
    versions = [entry["version"] for entry in asker.ask("listPrices")["entries"]]
    expect(versions == sorted(versions) and versions[-1] == later["version"], "versions do not grow", versions)


SCENARIO = """[gateway]
listen = "127.0.0.1:0"
io_threads = 1
[[providers]]
id = "one"
kind = "simulated"
dialect = "openai"
models = ["gpt-5.4"]
ttft_ms = 5
[[providers]]
id = "three"
kind = "simulated"
dialect = "anthropic"
models = ["claude-sonnet-5-5"]
ttft_ms = 5
[[tenants]]
id = "acme"
plan = "enterprise"
baseline_model = "gpt-5.4"
strategy = "cost"
[[tenants.keys]]
name = "test"
"""


def served_by(asker, model="auto", count=6):
    answers = [chat(asker, model=model)["generic_corp"] for _ in range(count)]
    providers = {answer["provider"] for answer in answers}
    expect(len(providers) == 1, "several providers answered", providers)
    return providers.pop(), sum(usd(answer["cost_usd"]) for answer in answers) / count


def set_price(asker, model, factor, price, **fields):
    body = {"model": model, **{name: "%.9f" % (usd(price[name]) * factor) for name in ("input_usd", "output_usd")}, **fields}
    return asker.ask("setPrice", 201, body=body)


def when_a_provider_drops_its_price(asker):
    """The FAQ's first scenario: the drop is passed through, and traffic moves to where it is cheaper."""
    first, before = served_by(asker)
    expect(first == "three", "the cheaper of two does not serve", first)
    price = price_in_force(asker, "three", "claude-sonnet-5-5")
    set_price(asker, "claude-sonnet-5-5", Decimal("0.8"), price, provider="three")
    same, after = served_by(asker)
    expect(same == "three" and abs(after / before - Decimal("0.8")) < Decimal("0.001"), "the drop is not passed on",
           before, after)
    openai = price_in_force(asker, "one", "gpt-5.4")
    _, dear = served_by(asker, "gpt-5.4")
    set_price(asker, "gpt-5.4", Decimal("0.1"), openai, provider="one")
    moved, now = served_by(asker)
    expect(moved == "one" and now < after < dear, "traffic does not follow the price", moved, now, after)


def when_a_new_cheaper_provider_appears(asker, configuration_file):
    """The FAQ's second scenario: a provider is added to the file, and the same requests cost less from then on."""
    before = chat(asker)["generic_corp"]
    added = '[[providers]]\nid = "two"\nkind = "simulated"\ndialect = "openai"\nmodels = ["gpt-6-luna"]\nttft_ms = 5\n'
    configuration_file.write_text(configuration_file.read_text(encoding="utf-8") + added, encoding="utf-8")
    asker.gateway.process.send_signal(signal.SIGHUP)
    asker.until("the new provider", lambda: len(asker.ask("listProviders")["providers"]) == 3)
    after = chat(asker)["generic_corp"]
    expect(after["provider"] == "two", "the cheapest does not serve", after)
    expect(usd(after["cost_usd"]) < usd(before["cost_usd"]) and usd(after["savings_usd"]) > usd(before["savings_usd"]),
           "the new provider saves nothing", before, after)


OWN_ANSWER = {"id": "x", "object": "chat.completion", "created": 1, "model": "our-own-model",
              "choices": [{"index": 0, "message": {"role": "assistant", "content": "hi"}, "finish_reason": "stop"}],
              "usage": {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}}


def rows_without_a_price_get_one_beside_them(binary, document):
    answer = lambda received: Reply(body=json.dumps(OWN_ANSWER).encode())
    with ScriptedUpstream(answer) as upstream:
        url = "http://127.0.0.1:%d/v1" % upstream.port
        config = configuration([provider("own", "openai-compatible", url, ["our-own-model"])])
        with Gateway(binary, config) as gateway:
            asker = Asker(gateway, document)
            for _ in range(3):
                chat(asker, model="our-own-model")
            totals = asker.until("three rows", lambda: next(
                (now for now in [asker.ask("getStatus")["totals"]] if now["requests"] == 3), None))
            unpriced = asker.ask("listRequests", query={"status": "unpriced"})["requests"]
            expect(len(unpriced) == 3 and usd(totals["cost_usd"]) == 0, "priced already", totals)
            price = {"model": "our-own-model", "input_usd": "1", "output_usd": "2"}
            expect(asker.ask("setPrice", 201, body=price)["repriced"] == 0, "priced from before the price's date")
            past = asker.ask("setPrice", 201, body={**price, "from": "2020-01-01T00:00:00Z"})
            expect(past["repriced"] == 3, "other rows were priced", past)
            row = asker.ask("getRequest", id=unpriced[0]["id"])["request"]
            expect(usd(row["cost_usd"]) == Decimal("0.002") and row["cursor"] == unpriced[0]["cursor"], "not priced", row)
            expect(usd(asker.ask("getStatus")["totals"]["cost_usd"]) == Decimal("0.006"), "the totals leave it out")
            usage = asker.ask("getUsage", query={"from": "2020-01-01T00:00:00Z", "group_by": "model"})
            expect(usage["total"]["unpriced"] == 0 and usd(usage["total"]["cost_usd"]) == Decimal("0.006"), "usage", usage)
            rows = recompute.rows_of(asker.ask("exportRequests", query={"format": "csv"}))
            expect(not recompute.difference(rows, usage), "rows and usage differ")


def price_scenarios(binary, document):
    with Gateway(binary, SCENARIO) as gateway:
        asker = Asker(gateway, document)
        when_a_provider_drops_its_price(asker)
        before = asker.ask("listPrices")["entries"]
        gateway.stop(keep_data=True)
        with Gateway(binary, SCENARIO, data=gateway.data, api_key=gateway.api_key) as again:
            expect(Asker(again, document).ask("listPrices")["entries"] == before, "prices are lost by a restart")
    with Gateway(binary, SCENARIO) as gateway:
        when_a_new_cheaper_provider_appears(Asker(gateway, document), gateway.folder / "gateway.toml")


# --- billing ------------------------------------------------------------------------------------------------------

def this_month(asker):
    return asker.ask("getForecast")["month_from"][:7]


def the_forecast_knows_what_is_spent(asker):
    for tenant in ({}, {"tenant": "acme"}):
        forecast = asker.ask("getForecast", query={"tz": "Europe/Berlin", **tenant})
        usage = asker.ask("getUsage", query={"from": forecast["month_from"], "tz": "Europe/Berlin", **tenant})
        expect(usd(forecast["spent_usd"]) == usd(usage["total"]["cost_usd"]), "another spend", forecast, usage["total"])
        expect(forecast["month"] is None and not forecast["days"], "a forecast from one day", forecast)


def invoices_pass_usage_through(asker):
    month = this_month(asker)
    invoice = asker.ask("getInvoice", tenant="acme", month=month, query={"fee_usd": "1500"})
    usage = asker.ask("getUsage", query={"from": invoice["from"], "group_by": "tenant", "tenant": "acme"})["total"]
    expect(usd(invoice["usage_usd"]) == usd(usage["cost_usd"]) > 0, "usage is another", invoice["usage_usd"], usage)
    expect(sum(usd(line["cost_usd"]) for line in invoice["lines"]) == usd(invoice["usage_usd"]), "lines do not add up")
    expect(usd(invoice["total_usd"]) == usd(invoice["usage_usd"]) + 1500, "another total", invoice["total_usd"])
    own = asker.ask("getInvoice", tenant="acme", month=month, query={"fee_usd": "1500", "own_keys": "true"})
    expect(usd(own["total_usd"]) == 1500 and usd(own["passed_through_usd"]) == 0, "own keys are billed usage", own)
    table = recompute.rows_of(asker.ask("getInvoice", tenant="acme", month=month, query={"format": "csv", "fee_usd": "1500"}))
    expect(usd(table[-1]["amount_usd"]) == sum(usd(row["amount_usd"]) for row in table[:-1]) == usd(invoice["total_usd"]),
           "the table does not add up", table[-1])
    plans = {tenant["id"]: tenant["plan"] for tenant in asker.ask("listTenants")["tenants"]}
    fees = {"trial": 0, "pilot": 500, "starter": 2000, "growth": 5000, "enterprise": None}
    for tenant, plan in plans.items():
        fee = asker.ask("getInvoice", tenant=tenant, month=month)["platform_fee_usd"]
        expect((None if fee is None else usd(fee)) == fees[plan], "another fee", plan, fee)
    asker.ask("createTenant", 201, body={"id": "billed-by-api", "plan": "pilot"})
    made = asker.ask("getInvoice", tenant="billed-by-api", month=month)
    expect(usd(made["total_usd"]) == usd(made["platform_fee_usd"]) == 500, "a tenant made by the API", made)
    for operation in ("getInvoice", "getSla"):
        asker.ask(operation, 404, tenant="nobody", month=month)
        asker.ask(operation, 400, tenant="acme", month="2026-13")
        asker.ask(operation, 400, tenant="acme", month=month, query={"fee_usd": "much"})


def sla_reports_count_what_was_owed(asker):
    month = this_month(asker)
    report = asker.ask("getSla", tenant="acme", month=month, query={"fee_usd": "1000"})
    outcomes = [row["outcome"] for row in all_requests(asker, tenant="acme")]
    owed = [outcome for outcome in outcomes if outcome not in ("client_error", "client_closed")]
    expect((report["owed"], report["served"]) == (len(owed), owed.count("ok")), "other counts", report)
    expect(sum(day["owed"] for day in report["days"]) == report["owed"], "days do not add up")
    percent = Decimal(report["served"]) / Decimal(report["owed"]) * 100
    due = 50 if percent < 95 else 25 if percent < 99 else 10 if percent < Decimal("99.9") else 0
    expect(report["credit_percent"] == due and usd(report["credit_usd"]) == 10 * due, "another credit", report)
    table = recompute.rows_of(asker.ask("getSla", tenant="acme", month=month, query={"format": "csv", "fee_usd": "1000"}))
    expect(table[-1]["uptime_percent"] == report["uptime_percent"], "the table says something else", table[-1])


def a_providers_invoice_is_compared(asker):
    usage = asker.ask("getUsage", query={"from": "2020-01-01T00:00:00Z", "group_by": "model", "provider": "openai",
                                         "step": "day"})
    rows = [(step["label"][:10], group["group"], usd(group["cost_usd"])) for step in usage["steps"]
            for group in step["groups"] if usd(group["cost_usd"])]
    expect(rows, "openai cost nothing")
    table = "Date,Model,Cost\r\n" + "".join("%sT00:00:00Z,%s,%.9f\r\n" % row for row in rows)
    same = asker.ask("reconcile", provider="openai", body=table.encode())
    expect(len(same["rows"]) == len(rows) and all(usd(row["difference_usd"]) == 0 for row in same["rows"]), "differs", same)
    other = table + "%s,%s,0.5\n%s,unheard-of,0.25\n" % (*rows[0][:2], rows[0][0])
    found = asker.ask("reconcile", provider="openai", body=other.encode())
    by_key = {(row["day"], row["model"]): row for row in found["rows"]}
    expect(usd(by_key[rows[0][:2]]["difference_usd"]) == Decimal("0.5"), "the surplus is not found", found)
    expect(usd(by_key[rows[0][0], "unheard-of"]["ledger_usd"]) == 0, "an unheard-of model is in the ledger", found)
    expect(usd(found["total"]["difference_usd"]) == Decimal("0.75"), "another difference", found["total"])
    for text in (b"", b"a,b,c\n1,2,3\n", b"date,model,cost\n2026-11-20,m\n", b"date,model,cost\nsoon,m,1\n",
                 b"date,model,cost\n2026-11-20,m,1e3\n", b'date,model,cost\n"2026-11-20,m,1\n'):
        asker.ask("reconcile", 400, provider="openai", body=text)
    asker.ask("reconcile", 404, provider="nobody", body=table.encode())


def everything_documented_was_seen(asker):
    missing = asker.document.unseen()
    expect(not missing, "documented, but never seen: " + ", ".join(missing))


IN_DEMO = (the_served_document_is_the_file, probes_answer_without_a_key, every_admin_address_wants_the_admin_key,
           unknown_parameters_are_refused, wrong_values_are_refused, unknown_names_are_not_found,
           wrong_methods_name_the_right_ones, an_idle_gateway_knows_what_it_does_not_know, chat_answers_and_streams,
           client_mistakes_are_named, an_outage_is_told_from_beginning_to_end, a_lost_place_is_a_gap,
           a_reload_is_an_event, the_ledger_agrees_with_itself,
           usage_is_what_an_independent_script_recomputes, filters_select, details_agree_with_their_rows,
           failovers_page, prices_are_set_and_taken_back, the_forecast_knows_what_is_spent,
           invoices_pass_usage_through, sla_reports_count_what_was_owed, a_providers_invoice_is_compared, long_ranges_have_longer_steps, when_all_are_down_clients_are_told)


def run(name, test, *arguments):
    try:
        test(*arguments)
    except Violation as violation:
        print("FAIL %s\n     %s" % (name, violation))
        return False
    except Exception:  # one broken check must not hide the others
        print("FAIL %s\n%s" % (name, "".join(traceback.format_exc(limit=-3))))
        return False
    print("pass %s" % name)
    return True


def main():
    binary, document = sys.argv[1], Document(sys.argv[2])
    with Gateway(binary, arguments=("--demo", "--listen", "127.0.0.1:0")) as gateway:
        asker = Asker(gateway, document)
        passed = [run(test.__name__, test, asker) for test in (
            *IN_DEMO, *register_checks.IN_DEMO, *notify_checks.IN_DEMO, *demo_checks.IN_DEMO)]
        passed.append(run("real_providers_are_never_broken", real_providers_are_never_broken, binary, document))
        passed.append(run("a_reset_is_quick_and_twice_the_same", demo_checks.a_reset_is_quick_and_twice_the_same, binary,
                          document, Asker, Gateway))
        for test in (price_scenarios, rows_without_a_price_get_one_beside_them):
            passed.append(run(test.__name__, test, binary, document))
        passed.append(run("everything_documented_was_seen", everything_documented_was_seen, asker))
        if not all(passed):
            print("--- the gateway's log\n" + gateway.log()[-4000:])
    print("%d of %d passed" % (sum(passed), len(passed)))
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
