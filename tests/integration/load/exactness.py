#!/usr/bin/env python3
"""A million requests, whole and streamed, with faults among them, over two providers that bill other tokens each time:
the roll-ups equal the rows, and both equal what the providers say they served. Difference 0, to the nano-dollar.

usage: exactness.py GATEWAY BENCH_UPSTREAM BENCH_CLIENT [--requests 1000000] [--seed 1]
"""
import argparse
import json
import signal
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

from load import Gateway, client, configuration, provider, report

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "contract"))

import recompute  # noqa: E402

# Nano-dollars a token (input, cached, output) of the models below, as their vendor's price page has them.
PRICES = {"openai": ("gpt-5.4", (2500, 250, 15000)), "backup": ("gpt-5.4-mini", (750, 75, 4500))}
PAGE = 50000
SETTLED_LIMIT_S = 60


class Upstream:
    def __init__(self, program, seed, prices):
        self.process = subprocess.Popen([program, str(seed), *map(str, prices)], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def served(self):
        self.process.send_signal(signal.SIGTERM)
        return json.loads(self.process.communicate(timeout=20)[0])


def drive(program, gateway, wanted):
    """Rounds of both kinds at once until `wanted` requests were made."""
    made = errors = 0
    while made < wanted:
        seconds = "0.5" if wanted < 100_000 else "10"
        runs = [subprocess.Popen([program, str(gateway.address[1]), gateway.api_key, "24", seconds, kind],
                                 stdout=subprocess.PIPE, text=True) for kind in ("json", "stream")]
        for run in runs:
            figures = json.loads(run.communicate()[0])
            made += figures["requests"]
            errors += figures["errors"]
    return made, errors


def settled(gateway, requests):
    """The usage report once every request is in it."""
    limit = time.monotonic() + SETTLED_LIMIT_S
    while True:
        usage = client.admin(gateway, "GET", "/usage?group_by=provider")
        if usage["total"]["requests"] >= requests or time.monotonic() > limit:
            return usage
        time.sleep(0.1)


def exported(gateway):
    rows, after = [], ""
    while True:
        path = "/admin/v1/exports/requests?format=csv&limit=%d%s" % (PAGE, after)
        answer = client.call(gateway, "GET", path, key=gateway.admin_key, timeout=120)
        rows += recompute.rows_of(answer.body.decode("utf-8"))
        if not answer.headers.get("x-gc-next"):
            return rows
        after = "&after=" + urllib.parse.quote(answer.headers["x-gc-next"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", nargs=3)
    parser.add_argument("--requests", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    binary, upstream, load = arguments.programs
    upstreams = {name: Upstream(upstream, arguments.seed + i, prices)
                 for i, (name, (_, prices)) in enumerate(PRICES.items())}
    tables = [provider(name, "openai", "http://127.0.0.1:%d/v1" % upstreams[name].port, [model])
              for name, (model, _) in PRICES.items()]
    with Gateway(binary, configuration(tables, tenant={"priority": list(PRICES)}, io_threads=2)) as gateway:
        began = time.monotonic()
        made, errors = drive(load, gateway, arguments.requests)
        took = time.monotonic() - began
        usage = settled(gateway, made)
        reports = {group: client.admin(gateway, "GET", "/usage?group_by=%s&step=hour" % group)
                   for group in ("tenant", "provider", "model", "key")}
        rows = exported(gateway)
        served = {name: process.served() for name, process in upstreams.items()}
    nanos = sum(figures["nanos"] for figures in served.values())
    total = usage["total"]
    print("%d requests in %.0f s, %d errors seen by clients; providers served %d and failed %d" % (
        made, took, errors, *(sum(figures[name] for figures in served.values()) for name in ("served", "failed"))))
    print("ledger: %d rows, roll-ups %d requests, %s USD; providers %d nano-dollars" % (
        len(rows), total["requests"], total["cost_usd"], nanos))
    differences = {group: recompute.difference(rows, answer) for group, answer in reports.items()}
    for group, found in differences.items():
        print("\n".join("%s: %s" % (group, line) for line in found[:5]), end="\n" if found else "")
    tokens = {name: sum(figures[name] for figures in served.values()) for name in ("input", "output")}
    by_provider = {entry["group"]: entry for entry in usage["groups"]}
    return report({
        "every request is a row, and one": len(rows) == made == len({row["id"] for row in rows}),
        "every request is in the roll-ups": total["requests"] == made,
        "the roll-ups are the rows' sums, by tenant, provider, model, key and hour": not any(differences.values()),
        "the roll-ups are the providers' sums, to the nano-dollar": recompute.Decimal(total["cost_usd"]) * 10**9 == nanos,
        "each provider's share is its own sum": all(
            recompute.Decimal(by_provider[name]["cost_usd"]) * 10**9 == figures["nanos"] for name, figures in served.items()),
        "so are the tokens": (total["prompt_tokens"], total["completion_tokens"]) == (tokens["input"], tokens["output"]),
        "faults were met": sum(figures["failed"] for figures in served.values()) > made // 100,
    })


if __name__ == "__main__":
    raise SystemExit(main())
