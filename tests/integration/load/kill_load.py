#!/usr/bin/env python3
"""`kill -9` under load, again and again over one data directory. An answer that reached the client may never be
missing from the ledger; an attempt cut off is there as `unknown_outcome` and counted. Before that, a run without
kills: the sum of the ledger equals the sum of what the scripted providers say they served, to the nano-dollar.

usage: kill_load.py GATEWAY_BINARY [--kills 20] [--requests 2000] [--seed 1]
"""
import argparse
import asyncio
import itertools
import random
import tempfile
import time

from load import Client, Gateway, Providers, client, configuration, report

WORKERS = 24


def ledger_rows(gateway):
    rows, path = [], "/requests?limit=200"
    while True:
        page = client.admin(gateway, "GET", path)
        rows += page["requests"]
        if not page["next"]:
            return rows
        path = "/requests?limit=200&before=%s" % page["next"]


def nano(text):
    whole, _, fraction = text.partition(".")
    return int(whole) * 10**9 + int((fraction + "0" * 9)[:9])


async def work(asker, numbers, answers):
    """One worker: the next request as soon as the last one is over, until the gateway is gone."""
    for number in numbers:
        answer = await asker.ask(number)
        answers.append(answer)
        if answer.error:
            return


async def burst(gateway, numbers, seconds=None):
    """Load from WORKERS clients; after `seconds` the gateway is killed under it."""
    answers = []
    asker = Client(gateway.address, [gateway.api_key])
    tasks = [asyncio.create_task(work(asker, numbers, answers)) for _ in range(WORKERS)]
    if seconds is not None:
        await asyncio.sleep(seconds)
        gateway.kill()
    await asyncio.gather(*tasks)
    return answers


def exact_sum(binary, folder, requests):
    """The run without kills."""
    providers = Providers(folder)
    config = configuration(providers.tables(), tenant={"priority": ["openai", "anthropic", "gemini"]})
    with Gateway(binary, config) as gateway:
        thirds = iter(range(requests))
        answers = []
        for name in ("none", "openai", "anthropic"):  # so that every dialect serves a part
            if name != "none":
                providers.fault(name, "http_503")
            answers += asyncio.run(burst(gateway, iter(list(itertools.islice(thirds, requests // 3 + 1)))))
        time.sleep(1)
        usage = client.admin(gateway, "GET", "/usage?group_by=provider")
        rows = ledger_rows(gateway)
    providers.close()
    served = sum(entry["nano"] for entry in providers.log() if entry["served"])
    print("without kills: %d answers, %d rows; ledger %s USD, providers served %d nano-dollars" % (
        len(answers), len(rows), usage["total"]["cost_usd"], served))
    return {
        "without kills every request is answered": all(answer.ok for answer in answers) and len(answers) == requests,
        "without kills every request has one row": len(rows) == requests,
        "the ledger's sum is the providers' sum, to the nano-dollar": nano(usage["total"]["cost_usd"]) == served,
        "the rows' sum is the report's": sum(nano(row["cost_usd"]) for row in rows if row["cost_usd"]) == served,
    }


def kills(binary, folder, count, seed):
    chance = random.Random(seed)
    providers = Providers(folder)
    config = configuration(providers.tables(), tenant={"priority": ["openai", "anthropic", "gemini"]})
    numbers = iter(range(10**6))
    data = folder + "/data"
    gateway = Gateway(binary, config, data=data)
    key = gateway.api_key
    answers = []
    for _ in range(count):
        answers += asyncio.run(burst(gateway, numbers, chance.uniform(0.2, 0.9)))
        gateway = Gateway(binary, config, data=data, api_key=key)
    time.sleep(1)
    rows = ledger_rows(gateway)
    totals = client.admin(gateway, "GET", "/status")["totals"]
    usage = client.admin(gateway, "GET", "/usage?group_by=tenant")
    gateway.stop()
    providers.close()
    received = [entry for entry in providers.log() if entry["number"] >= 0]
    reached = [answer for answer in answers if answer.ok]
    known = {row["id"]: row for row in rows}
    missing = [answer for answer in reached if answer.headers["x-request-id"] not in known]
    unknown = [row for row in rows if row["outcome"] == "unknown_outcome"]
    unsettled = [answer for answer in reached if answer.headers["x-request-id"] in known
                  and known[answer.headers["x-request-id"]]["outcome"] != "ok"]
    print("%d kills: %d requests sent, %d whole answers reached the client, %d rows, %d unknown_outcome, %d missing" % (
        count, len(answers), len(reached), len(rows), len(unknown), len(missing)))
    return {
        "no answer that reached the client is missing": not missing,
        "every such answer has its settled row": not unsettled,
        "every request the providers saw has a row": len(rows) >= len({entry["number"] for entry in received}),
        "attempts cut off are unknown_outcome": len(unknown) >= 1,
        "they carry their reserved cost": all(row["cost_usd"] is not None for row in unknown),
        "and are counted": totals["unknown_outcome"] >= 1 and usage["total"]["unknown_outcome"] == len(unknown),
        "no request has two rows": len(known) == len(rows),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--requests", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        checks = exact_sum(arguments.binary, folder, arguments.requests)
    with tempfile.TemporaryDirectory() as folder:
        checks.update(kills(arguments.binary, folder, arguments.kills, arguments.seed))
    return report(checks)


if __name__ == "__main__":
    raise SystemExit(main())
