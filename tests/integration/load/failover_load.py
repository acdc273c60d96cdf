#!/usr/bin/env python3
"""Requests with `model: auto` at a steady rate (half streamed, three dialects behind the gateway) while the preferred
provider answers 503, then hangs, then resets connections. No client may fail before its first byte: judged from the
client's transcript beside the upstreams' own log. Prints reaction and client delay by fault.

usage: failover_load.py GATEWAY_BINARY [--requests 10000] [--rate 200] [--fault-seconds 10] [--apart]
One fault follows straight on the other, and the breaker that the first one opened keeps most requests away from the
next. With --apart each fault meets a gateway of its own with closed breakers.
"""
import argparse
import asyncio
import datetime
import json
import tempfile
import time

from load import Client, Gateway, Providers, client, configuration, make_key, quantiles, report

FAULTS = ["http_503", "hang", "reset"]
LEAD_S = 2


def config_of(providers):
    """Two tenants that prefer openai and differ in who rescues them, so that every dialect takes its part."""
    text = configuration(providers.tables(), {"first_token": 1.5},
                         {"priority": ["openai", "anthropic", "gemini"]})
    text = text.replace('name = "test"\n', 'name = "test"\nkey = "env:ACME_KEY"\n')
    return text + ('\n[[tenants]]\nid = "globex"\nplan = "enterprise"\nbaseline_model = "gpt-5.4"\nstrategy = "priority"\n'
                   'priority = ["openai", "gemini", "anthropic"]\n[[tenants.keys]]\nname = "test"\nkey = "env:GLOBEX_KEY"\n')


async def drive(address, keys, providers, arguments, faults, numbers):
    """Open loop: a request leaves at its own time, whatever became of the others."""
    asker = Client(address, keys)
    started = time.monotonic()
    windows = [("none", started)]

    async def script():
        await asyncio.sleep(LEAD_S)
        for kind in faults:
            providers.fault("openai", kind)
            windows.append((kind, time.monotonic()))
            await asyncio.sleep(arguments.fault_seconds)
        providers.fault("openai", "none")
        windows.append(("none", time.monotonic()))

    async def one(place, number):
        await asyncio.sleep(started + place / arguments.rate - time.monotonic())
        return await asker.ask(number)

    scripted = asyncio.create_task(script())
    answers = await asyncio.gather(*(one(place, number) for place, number in enumerate(numbers)))
    await scripted
    return answers, windows


def stage(arguments, providers, faults, numbers):
    """One gateway process under load while the faults happen: transcript, fault windows, its own count of failovers."""
    keys = {"ACME_KEY": make_key(), "GLOBEX_KEY": make_key()}
    gateway = Gateway(arguments.binary, config_of(providers), api_key=keys["ACME_KEY"], environment=keys)
    try:
        answers, windows = asyncio.run(drive(gateway.address, list(keys.values()), providers, arguments, faults, numbers))
        time.sleep(1)  # the ledger shows a request within a second
        return answers, windows, failovers(gateway)
    finally:
        gateway.stop()


def fault_at(windows, moment):
    """The fault that was in force at a moment of the monotonic clock."""
    current = "none"
    for kind, since in windows:
        if moment >= since:
            current = kind
    return current


def failovers(gateway):
    rows, path = [], "/failovers?limit=200"
    while True:
        page = client.admin(gateway, "GET", path)
        rows += page["failovers"]
        if not page["next"]:
            return rows
        path = "/failovers?limit=200&before=%s" % page["next"]


def monotonic_of(text, offset):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() - offset


def judge(answers, log, windows, rows, arguments):
    served = {}
    for entry in log:
        if entry["served"]:
            served.setdefault(entry["number"], []).append(entry["provider"])
    early = [answer for answer in answers if answer.failed_before_first_byte]
    late = [answer for answer in answers if not answer.failed_before_first_byte and not answer.ok]
    wrong = [answer for answer in answers if answer.ok and answer.headers.get("x-gc-provider") not in served.get(answer.number, [])]
    rescued = [answer for answer in answers if answer.ok and answer.headers.get("x-gc-attempts", "1") != "1"]
    offset = time.time() - time.monotonic()
    print("%d requests, %d streamed; %d failed before the first byte, %d after it, %d rescued" % (
        len(answers), sum(answer.stream for answer in answers), len(early), len(late), len(rescued)))
    print("served by: %s" % json.dumps({name: sum(answer.headers.get("x-gc-provider") == name for answer in answers)
                                        for name in ("openai", "anthropic", "gemini")}))
    for answer in (early + late)[:5]:
        print("  failed: request-%06d status %d %s %s, served %s" % (
            answer.number, answer.status, answer.error, answer.body[:200], served.get(answer.number)))
    for kind in FAULTS:
        own = [row for row in rows if fault_at(windows, monotonic_of(row["at"], offset)) == kind]
        print("%-9s reaction      %s" % (kind, quantiles([row["reaction_us"] / 1000 for row in own if row["reaction_us"] is not None])))
        print("%-9s client delay  %s (gateway's figure)" % (kind, quantiles(
            [row["client_delay_ms"] for row in own if row["client_delay_ms"] is not None])))
        print("%-9s client delay  %s (client's transcript)" % (kind, quantiles(
            [(answer.first_byte_at - answer.sent_at) * 1000 for answer in rescued if fault_at(windows, answer.sent_at) == kind])))
    met = {entry["fault"] for entry in log if entry["fault"] != "none"}
    rescued_from = {fault_at(windows, answer.sent_at) for answer in rescued}
    delays = [(answer.first_byte_at - answer.sent_at) for answer in rescued]
    return report({
        "every request was answered": len(answers) == sum(answer.status != 0 for answer in answers),
        "no client failure before the first byte": not early,
        "no stream broke after it": not late,
        "every answer came from the provider that its header names, by that provider's own log": not wrong,
        "every fault that was met was rescued from": bool(met) and met <= rescued_from,
        "every fault was met afresh": met == set(FAULTS) or not arguments.apart,
        "the gateway counts the same rescues": len(rows) == len(rescued),
        "client delay stays below 2 s": not delays or max(delays) < 2.0,
        "nobody was served twice": all(len(names) == 1 for names in served.values()),
    })


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--requests", type=int, default=10000)
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--fault-seconds", type=float, default=10)
    parser.add_argument("--apart", action="store_true")
    arguments = parser.parse_args()
    answers, windows, rows = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        providers = Providers(folder)
        try:
            stages = [[kind] for kind in FAULTS] if arguments.apart else [FAULTS]
            for place, faults in enumerate(stages):
                share = arguments.requests // len(stages)
                outcome = stage(arguments, providers, faults, range(place * share, (place + 1) * share))
                for whole, part in zip((answers, windows, rows), outcome):
                    whole += part
        finally:
            providers.close()
        return judge(answers, providers.log(), windows, rows, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
