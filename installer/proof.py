#!/usr/bin/env python3
"""Starts the gateway in demo mode, breaks the provider it prefers in the middle of a few requests and prints
what the application saw. Standard library only.

usage: proof.py [--once] GATEWAY_BINARY
--once stops after the proof: 0 only if at least one failover happened and no request failed, else 1.
"""
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

DEFAULT_LISTEN = ("127.0.0.1", 8080)
START_DEADLINE_S = 20
BEFORE, DURING, AFTER = 3, 5, 2


def free_listen_address():
    """The default address where it is free, else any port, so that a second demo does not fail."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(DEFAULT_LISTEN)
        except OSError:
            return "127.0.0.1:0"
    return "%s:%d" % DEFAULT_LISTEN


class Demo:
    """One gateway process in demo mode with what is needed to call it."""

    def __init__(self, binary):
        self.log = tempfile.NamedTemporaryFile("w+", prefix="genericcorp-demo-", suffix=".log", delete=False)
        self.process = subprocess.Popen(
            [binary, "--demo", "--listen", free_listen_address()],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        if not line.startswith("{"):
            self.process.wait(START_DEADLINE_S)
            raise SystemExit("The gateway did not start (exit code %s):\n%s" % (self.process.returncode, self.log_text()))
        ready = json.loads(line)
        self.url = ready["url"]
        self.host = urllib.parse.urlsplit(self.url).netloc
        with open(ready["admin_token_file"], encoding="ascii") as file:
            self.admin_key = file.read().strip()
        self.api_key = ready.get("api_key") or self.printed_key()

    def log_text(self):
        with open(self.log.name, encoding="utf-8", errors="replace") as file:
            return file.read()

    def printed_key(self):
        deadline = time.monotonic() + START_DEADLINE_S
        while time.monotonic() < deadline:
            found = re.search(r"gc_live_\w+", self.log_text())
            if found:
                return found.group(0)
            time.sleep(0.02)
        raise SystemExit("The gateway printed no API key for the demo tenant; its log is " + self.log.name)

    def call(self, method, path, body=None, key=None, timeout=60):
        connection = http.client.HTTPConnection(self.host, timeout=timeout)
        headers = {"Authorization": "Bearer " + (key or self.admin_key)}
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        payload = answer.read()
        connection.close()
        return answer, payload

    def admin(self, method, path, body=None):
        answer, payload = self.call(method, "/admin/v1" + path, body)
        if answer.status >= 300:
            raise SystemExit("%s /admin/v1%s answered %d: %s" % (method, path, answer.status, payload.decode()))
        return json.loads(payload) if payload else None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def ask(demo, number, phase):
    """One chat completion with `model: auto`; every second one is streamed."""
    stream = number % 2 == 0
    body = {"model": "auto", "messages": [{"role": "user", "content": "In one sentence: what is failover?"}]}
    if stream:
        body["stream"] = True
    started = time.monotonic()
    try:
        answer, payload = demo.call("POST", "/v1/chat/completions", body, demo.api_key)
        status, extra = answer.status, finish_object(payload, stream) if answer.status == 200 else {}
        request_id = answer.getheader("x-request-id") or ""
    except (OSError, http.client.HTTPException) as error:
        status, extra, request_id = "no answer (%s)" % error, {}, ""
    row = {
        "ok": status == 200 and bool(extra), "id": request_id, "provider": extra.get("provider"),
        "rescued": len(extra.get("attempts") or []) > 1, "cost": extra.get("cost_usd"),
    }
    print("  %2d  %-14s %-6s %-8s %-22s %-8s %8.0f ms  $%s%s" % (
        number, phase, status, "stream" if stream else "json",
        "%s/%s" % (extra.get("provider", "-"), extra.get("model", "-")),
        "%d tries" % len(extra["attempts"]) if row["rescued"] else "1 try",
        (time.monotonic() - started) * 1000, extra.get("cost_usd", "-"), "   <- failed over" if row["rescued"] else ""))
    return row


def finish_object(payload, stream):
    """The `generic_corp` object of an answer; empty when a stream did not come to its proper end."""
    if not stream:
        return json.loads(payload).get("generic_corp", {})
    frames = [line[6:] for line in payload.decode().split("\n") if line.startswith("data: ")]
    if not frames or frames[-1] != "[DONE]":
        return {}
    for frame in map(json.loads, frames[:-1]):
        if frame.get("generic_corp"):
            return frame["generic_corp"]
    return {}


def settled_total(demo, rows):
    """The requests' ledger rows; they are there within a second of the answer."""
    deadline = time.monotonic() + 3
    wanted = {row["id"] for row in rows}
    while True:
        found = {}
        for row in demo.admin("GET", "/requests?limit=100")["requests"]:
            if row["id"] in wanted:
                found[row["id"]] = row
        if len(found) == len(wanted) or time.monotonic() > deadline:
            return found
        time.sleep(0.1)


def dollars(values):
    """Sums decimal strings exactly, as integer nano-dollars."""
    nano = sum(int(round_nano(value)) for value in values if value is not None)
    sign, nano = ("-" if nano < 0 else ""), abs(nano)
    return "%s%d.%09d" % (sign, nano // 10**9, nano % 10**9)


def round_nano(text):
    whole, _, fraction = text.lstrip("-").partition(".")
    return ("-" if text.startswith("-") else "") + whole + (fraction + "0" * 9)[:9]


def prove(demo):
    print("\nA few requests with model \"auto\"; the provider they go to breaks in the middle (simulated providers).\n")
    rows = [ask(demo, number, "all healthy") for number in range(1, BEFORE + 1)]
    victim = rows[-1]["provider"]
    if victim is None:
        print("\nThe first requests failed; the gateway's log is " + demo.log.name)
        return False
    fault = demo.admin("POST", "/simulator/%s/fault" % victim, {"kind": "http_503", "duration_s": 120})
    print("      %s now answers 503 to everything (confirmed by the gateway: %s)" % (victim, fault["fault"]["kind"]))
    rows += [ask(demo, BEFORE + number, victim + " broken") for number in range(1, DURING + 1)]
    demo.admin("DELETE", "/simulator/%s/fault" % victim)
    print("      %s restored" % victim)
    rows += [ask(demo, BEFORE + DURING + number, "restored") for number in range(1, AFTER + 1)]

    failed = [row for row in rows if not row["ok"]]
    rescued = [row for row in rows if row["rescued"]]
    ledger = settled_total(demo, rows)
    print("\n  %d requests, %d failed, %d rescued by failover" % (len(rows), len(failed), len(rescued)))
    for row in rescued:
        detail = demo.admin("GET", "/requests/" + row["id"])
        for attempt in detail["attempts"]:
            if attempt.get("reaction_us") is not None:
                print("  failover to %s: next attempt sent %.2f ms after the failure was known; client saw its "
                      "first byte %.0f ms after asking" % (
                          attempt["provider"], attempt["reaction_us"] / 1000, detail.get("client_delay_ms") or 0))
    print("  cost     $" + dollars(row["cost_usd"] for row in ledger.values()))
    print("  baseline $" + dollars(row["baseline_usd"] for row in ledger.values()))
    print("  savings  $" + dollars(row["savings_usd"] for row in ledger.values()))
    return bool(rescued) and not failed and len(ledger) == len(rows)


def main():
    arguments = sys.argv[1:]
    once = "--once" in arguments
    binaries = [argument for argument in arguments if argument != "--once"]
    if len(binaries) != 1 or not os.access(binaries[0], os.X_OK):
        raise SystemExit(__doc__)
    demo = Demo(binaries[0])
    try:
        proven = prove(demo)
        print("\nTry it:\n  curl %s/v1/chat/completions -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' "
              "\\\n    -d '{\"model\":\"auto\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}'" % (demo.url, demo.api_key))
        if once:
            print("\n%s" % ("Proven: failover happened and no request failed." if proven else
                            "Not proven: see above; the gateway's log is " + demo.log.name))
            return 0 if proven else 1
        print("\nServing at %s until Ctrl-C (log: %s)" % (demo.url, demo.log.name), flush=True)
        demo.process.wait()
        return demo.process.returncode
    except KeyboardInterrupt:
        return 0
    finally:
        demo.stop()


if __name__ == "__main__":
    sys.exit(main())
