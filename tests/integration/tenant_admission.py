#!/usr/bin/env python3
"""Tenants and keys of the admin API on real sockets: the gateway process, two io threads, a scripted upstream.

usage: tenant_admission.py GATEWAY_BINARY
"""
import http.client
import json
import sys
import threading
import time
import traceback
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from gctest.client import call  # noqa: E402
from gctest.gateway import Gateway, configuration, provider  # noqa: E402
from gctest.upstream import Reply, ScriptedUpstream  # noqa: E402

MODEL = "gpt-5.4"
RACERS = 200
BODY = {"model": MODEL, "messages": [{"role": "user", "content": "Say hello."}], "max_tokens": 100}


def completion():
    return json.dumps({"id": "c", "object": "chat.completion", "created": 1, "model": MODEL, "choices": [
        {"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 8, "completion_tokens": 90, "total_tokens": 98}}).encode()


def first_event():
    return b"data: " + json.dumps({"id": "c", "object": "chat.completion.chunk", "created": 1, "model": MODEL, "choices": [
        {"index": 0, "delta": {"role": "assistant", "content": "Hel"}, "finish_reason": None}]}).encode() + b"\n\n"


class Bench:
    """A gateway with one real provider; its upstream answers at once, or when `gate` opens."""

    def __init__(self, binary):
        self.binary = binary
        self.gate = threading.Event()
        self.gate.set()
        self.upstream = ScriptedUpstream(self.answer)
        self.config = configuration([provider("real", "openai", self.upstream.url + "/v1", [MODEL])], io_threads=2)
        self.gateway = Gateway(binary, self.config)

    def answer(self, received):
        self.gate.wait(20)
        json_type = [("content-type", "application/json")]
        if received.json().get("stream"):
            event = first_event()
            return Reply(body=event + b"x" * 100, headers=[("content-type", "text/event-stream")], framing="chunked",
                         then="hang", after=len(event))
        return Reply(body=completion(), headers=json_type)

    def admin(self, method, path, body=None, status=200, headers=None):
        answer = call(self.gateway, method, "/admin/v1" + path, body, key=self.gateway.admin_key, headers=headers)
        assert answer.status == status, (method, path, answer.status, answer.body[:400])
        return answer.json()

    def tenant(self, name, **settings):
        return self.admin("POST", "/tenants", {"id": name, **settings}, 201)

    def key(self, tenant, name="test", **scopes):
        made = self.admin("POST", "/tenants/%s/keys" % tenant, {"name": name, **scopes}, 201)
        return made["key"]["kid"], made["secret"]

    def change(self, path, **settings):
        return self.admin("PATCH", path, settings, headers={"If-Match": "*"})

    def chat(self, secret, **fields):
        return call(self.gateway, "POST", "/v1/chat/completions", {**BODY, **fields}, key=secret)

    def restart(self, kill=False):
        if kill:
            self.gateway.kill()
        self.gateway.stop(keep_data=True)
        self.gateway = Gateway(self.binary, self.config, data=self.gateway.data, api_key=self.gateway.api_key)

    def close(self):
        self.gate.set()
        self.gateway.stop()
        self.upstream.close()


def refused(answer, status, code):
    assert answer.status == status, (answer.status, answer.body[:300])
    error = answer.json()["error"]
    assert error["code"] == code, error
    return error["message"]


def a_key_works_as_soon_as_it_is_made(bench):
    bench.tenant("fresh")
    for i in range(20):
        _, secret = bench.key("fresh", "key %d" % i)
        assert bench.chat(secret).status == 200


def a_suspended_tenant_is_told_so(bench):
    bench.tenant("paused")
    _, secret = bench.key("paused")
    bench.admin("POST", "/tenants/paused/suspend")
    assert "resume" in refused(bench.chat(secret), 403, "tenant_suspended")
    refused(call(bench.gateway, "GET", "/v1/models", key=secret), 403, "tenant_suspended")
    bench.admin("POST", "/tenants/paused/resume")
    assert bench.chat(secret).status == 200


def scopes_hold(bench):
    bench.tenant("scoped")
    _, secret = bench.key("scoped", "model", models=["other"])
    assert "other" in refused(bench.chat(secret), 403, "key_scope")
    _, secret = bench.key("scoped", "endpoint", endpoints=["models"])
    refused(bench.chat(secret), 403, "key_scope")
    assert call(bench.gateway, "GET", "/v1/models", key=secret).status == 200
    kid, secret = bench.key("scoped", "short", expires_at="2099-01-01T00:00:00Z")
    assert bench.chat(secret).status == 200
    bench.change("/keys/" + kid, expires_at="2020-01-01T00:00:00Z")
    refused(bench.chat(secret), 401, "api_key_expired")


def rates_refuse_with_the_wait(bench):
    bench.tenant("fast", requests_per_min=5)
    _, slow = bench.key("fast", "slow", requests_per_min=2)
    _, other = bench.key("fast", "other")
    assert [bench.chat(slow).status for _ in range(3)] == [200, 200, 429]
    last = bench.chat(slow)
    assert "2 requests a minute" in refused(last, 429, "rate_limit_exceeded")
    assert 1 <= int(last.headers["retry-after"]) <= 30, last.headers
    statuses = [bench.chat(other).status for _ in range(4)]
    assert statuses == [200, 200, 200, 429], statuses
    bench.tenant("wordy", tokens_per_min=150)
    _, secret = bench.key("wordy")
    # What an answer used is only known afterwards: 98 tokens each, so the third one must wait.
    statuses = [bench.chat(secret).status for _ in range(3)]
    assert statuses == [200, 200, 429], statuses


def a_quota_warns_and_then_refuses(bench):
    follower = Events(bench.gateway)
    bench.tenant("metered", calls=20)
    _, secret = bench.key("metered")
    warnings = [bench.chat(secret).headers.get("x-gc-quota-warning", "")[:3] for _ in range(20)]
    assert warnings == [""] * 15 + ["80%"] * 3 + ["95%"] + ["100"], warnings
    over = bench.chat(secret)
    assert "larger plan" in refused(over, 429, "quota_exceeded")
    assert int(over.headers["retry-after"]) > 0 and over.headers["x-should-retry"] == "false", over.headers
    follower.until(lambda seen: [e["percent"] for e in seen if e["tenant"] == "metered"] == [80, 95, 100])
    follower.close()


def a_one_request_budget_admits_one_of_200(bench):
    bench.tenant("race")
    # One request holds 8 prompt tokens and 100 of output; the budget is that of one and a half.
    _, probe = bench.key("race", "probe")
    held = held_by_one(bench, probe)
    for round_ in range(3):
        name = "race%d" % round_
        bench.tenant(name, budget_usd=str(held * 3 / 2))
        _, secret = bench.key(name)
        bench.gate.clear()
        before = len(bench.upstream.received)
        answers = []
        racers = [threading.Thread(target=lambda: answers.append(bench.chat(secret))) for _ in range(RACERS)]
        for racer in racers:
            racer.start()
        until(lambda: len(answers) == RACERS - 1)
        bench.gate.set()
        for racer in racers:
            racer.join()
        counts = {status: sum(a.status == status for a in answers) for status in (200, 429)}
        assert counts == {200: 1, 429: RACERS - 1}, counts
        assert len(bench.upstream.received) == before + 1, "a refused request reached the provider"
        waits = {a.headers["retry-after"] for a in answers if a.status == 429}
        assert waits == {"1"}, waits
        month = bench.admin("GET", "/tenants/" + name)["month"]
        assert month["calls"] == 1 and Decimal(month["held_usd"]) == 0 and Decimal(month["spent_usd"]) > 0, month
    bench.change("/tenants/race2", budget_usd="0.000000001")
    assert "next month" in refused(bench.chat(secret), 429, "budget_exceeded")


def held_by_one(bench, secret):
    bench.gate.clear()
    waiting = threading.Thread(target=bench.chat, args=(secret,))
    waiting.start()
    until(lambda: Decimal(bench.admin("GET", "/tenants/race")["month"]["held_usd"]) > 0)
    held = Decimal(bench.admin("GET", "/tenants/race")["month"]["held_usd"])
    bench.gate.set()
    waiting.join()
    return held


def a_key_budget_is_its_own(bench):
    bench.tenant("split")
    kid, tight = bench.key("split", "tight", budget_usd="0.000000001")
    _, free = bench.key("split", "free")
    refused(bench.chat(tight), 429, "budget_exceeded")
    assert bench.chat(free).status == 200
    bench.change("/keys/" + kid, budget_usd="1")
    assert bench.chat(tight).status == 200
    assert Decimal(bench.admin("GET", "/keys/" + kid)["spent_usd"]) > 0


def revoking_ends_open_streams_within_a_second(bench):
    bench.tenant("leaky")
    for how in ("revoke", "suspend"):
        kid, secret = bench.key("leaky", how)
        stream = Stream(bench.gateway, secret)
        assert b"Hel" in stream.line()
        since = time.monotonic()
        if how == "revoke":
            bench.admin("DELETE", "/keys/" + kid)
        else:
            bench.admin("POST", "/tenants/leaky/suspend")
        rest = stream.rest()
        took = time.monotonic() - since
        assert took < 1, "the stream went on for %.2f s" % took
        assert (b"api_key_revoked" if how == "revoke" else b"tenant_suspended") in rest, rest
        status = bench.chat(secret).status
        assert status == (401 if how == "revoke" else 403), status
    bench.admin("POST", "/tenants/leaky/resume")
    page = bench.admin("GET", "/providers/real")
    assert page["state"] == "healthy", "an administrator's decision counts against the provider"


def rotation_overlaps(bench):
    bench.tenant("turning")
    kid, old = bench.key("turning", "app", models=[MODEL])
    made = bench.admin("POST", "/keys/%s/rotate" % kid, {"overlap_s": 1}, 201)
    new = made["secret"]
    assert bench.chat(old).status == bench.chat(new).status == 200
    assert made["key"]["models"] == [MODEL] and made["key"]["name"] == "app", made
    assert bench.admin("GET", "/keys/" + kid)["replaced_by"] == made["key"]["kid"]
    until(lambda: bench.chat(old).status == 401, 3)
    assert bench.chat(new).status == 200
    again = bench.admin("POST", "/keys/%s/rotate" % made["key"]["kid"], {"overlap_s": 0}, 201)
    assert bench.chat(new).status == 401 and bench.chat(again["secret"]).status == 200


def a_deleted_id_is_never_given_again(bench):
    bench.tenant("gone-by")
    _, secret = bench.key("gone-by")
    assert bench.chat(secret).status == 200
    bench.admin("DELETE", "/tenants/gone-by?confirm=gone-by", status=409)
    exported = bench.admin("POST", "/tenants/gone-by/export")
    assert exported["tenant"]["id"] == "gone-by" and len(exported["keys"]) == 1 and len(exported["audit"]) == 3
    bench.admin("DELETE", "/tenants/gone-by?confirm=gone", status=400)
    bench.admin("DELETE", "/tenants/gone-by?confirm=gone-by")
    assert bench.chat(secret).status == 401
    for name in ("gone-by", "gone_by"):
        bench.admin("POST", "/tenants", {"id": name}, 409)
    bench.restart()
    bench.admin("POST", "/tenants", {"id": "gone-by"}, 409)
    bench.admin("GET", "/tenants/gone-by", status=404)
    assert bench.chat(secret).status == 401


def a_kill_loses_nothing_that_was_answered(bench):
    bench.tenant("durable", calls=10, budget_usd="1")
    _, secret = bench.key("durable")
    for _ in range(8):
        assert bench.chat(secret).status == 200
    before = bench.admin("GET", "/tenants/durable")
    bench.restart(kill=True)
    after = bench.admin("GET", "/tenants/durable")
    assert after["month"]["calls"] == 8 and after["month"] == {**before["month"], "refused": 0}, after["month"]
    assert [bench.chat(secret).status for _ in range(3)] == [200, 200, 429]


def last_use_is_written_down(bench):
    bench.tenant("used")
    kid, secret = bench.key("used")
    assert bench.admin("GET", "/keys/" + kid)["last_used_at"] is None
    bench.chat(secret)
    used = bench.admin("GET", "/keys/" + kid)
    assert used["last_used_at"] is not None
    bench.restart()
    again = bench.admin("GET", "/keys/" + kid)
    assert again["last_used_at"] == used["last_used_at"] and again["spent_usd"] == used["spent_usd"], again


def nothing_of_a_body_is_kept_where_none_may(bench):
    for handling, customer in (("ephemeral", "c-17"), ("none", None)):
        bench.tenant("kept-" + handling, data_handling=handling)
        _, secret = bench.key("kept-" + handling)
        assert bench.chat(secret, user="c-17").status == 200
        rows = until(lambda: bench.admin("GET", "/requests?tenant=kept-" + handling)["requests"])
        assert (rows[0]["customer"] or None) == customer, rows[0]


class Stream:
    def __init__(self, gateway, secret):
        self.connection = http.client.HTTPConnection(*gateway.address, timeout=30)
        self.connection.request("POST", "/v1/chat/completions", json.dumps({**BODY, "stream": True}),
                                {"Authorization": "Bearer " + secret, "Content-Type": "application/json"})
        self.answer = self.connection.getresponse()

    def line(self):
        return self.answer.readline()

    def rest(self):
        return self.answer.read()


class Events(threading.Thread):
    """The limit events from now on."""

    def __init__(self, gateway):
        super().__init__(daemon=True)
        self.seen = []
        self.connection = http.client.HTTPConnection(*gateway.address, timeout=30)
        self.connection.request("GET", "/admin/v1/events", headers={"Authorization": "Bearer " + gateway.admin_key})
        self.answer = self.connection.getresponse()
        self.start()

    def run(self):
        try:
            while line := self.answer.readline():
                if line.startswith(b"data: ") and b'"type":"limit"' in line:
                    self.seen.append(json.loads(line[6:]))
        except (OSError, AttributeError, ValueError, http.client.HTTPException):
            return  # closed by the test

    def until(self, condition):
        until(lambda: condition(self.seen))

    def close(self):
        self.connection.close()


def until(condition, limit_s=10):
    deadline = time.monotonic() + limit_s
    while not (value := condition()):
        assert time.monotonic() < deadline, "it did not come about within %d s" % limit_s
        time.sleep(0.02)
    return value


TESTS = (a_key_works_as_soon_as_it_is_made, a_suspended_tenant_is_told_so, scopes_hold, rates_refuse_with_the_wait,
         a_quota_warns_and_then_refuses, a_one_request_budget_admits_one_of_200, a_key_budget_is_its_own,
         revoking_ends_open_streams_within_a_second, rotation_overlaps, a_deleted_id_is_never_given_again,
         a_kill_loses_nothing_that_was_answered, last_use_is_written_down, nothing_of_a_body_is_kept_where_none_may)


def main():
    failed = 0
    bench = Bench(sys.argv[1])
    try:
        for test in TESTS:
            try:
                test(bench)
                print("pass %s" % test.__name__)
            except Exception:  # one broken check must not hide the others
                failed += 1
                bench.gate.set()
                print("FAIL %s\n%s" % (test.__name__, traceback.format_exc(limit=-3)))
        if failed:
            print("--- the gateway's log\n" + bench.gateway.log()[-3000:])
    finally:
        bench.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
