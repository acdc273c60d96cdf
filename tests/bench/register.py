#!/usr/bin/env python3
"""How long lists of a large register take: fills system.db with tenants and keys, then asks the running gateway.

usage: register.py GATEWAY_BINARY [--tenants 100000] [--keys-each 4] [--limit-ms 150]
Prints the slowest of ten asks for each question; exit 1 when one is over the limit.
"""
import argparse
import json
import secrets
import sqlite3
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from gctest.client import call  # noqa: E402
from gctest.gateway import ALPHABET, Gateway, configuration, provider  # noqa: E402

ASKS = 10
NAMES = ("ci", "web", "batch", "voice")
SETTINGS = json.dumps({"name": "Customer"})


def fill(file, tenants, keys_each):
    now = 1_790_000_000_000_000
    database = sqlite3.connect(file)
    database.executemany(
        "INSERT INTO tenant VALUES(?,?,?,?,?,?,1,?,?,NULL,0)",
        (("tenant%06d" % i, "tenant%06d" % i, "growth", "active", "tenant%06d\ncustomer" % i, SETTINGS, now, now)
         for i in range(tenants)))

    def keys():
        for i in range(tenants * keys_each):
            kid = "".join(secrets.choice(ALPHABET) for _ in range(12))
            tenant, name = "tenant%06d" % (i // keys_each), "%s%d" % (NAMES[i % 4], i % keys_each)
            yield (kid, tenant, name, "abcd", bytes(32), "p", json.dumps({"name": name}),
                   ("%s\n%s\n%s\nabcd" % (tenant, name, kid)).lower(), now)
    database.executemany("INSERT INTO api_key VALUES(?,?,?,?,?,?,?,?,1,?,NULL,NULL,'',0,0,0)", keys())
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def slowest_ms(gateway, path, expected=200):
    worst = 0
    for _ in range(ASKS):
        since = time.perf_counter()
        answer = call(gateway, "GET", "/admin/v1" + path, key=gateway.admin_key)
        worst = max(worst, (time.perf_counter() - since) * 1000)
        if answer.status != expected:
            raise RuntimeError("%s answered %d: %s" % (path, answer.status, answer.body[:200]))
    return worst, len(answer.body)


def resident_mib(gateway):
    status = Path("/proc/%d/status" % gateway.process.pid).read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def changes_ms(gateway):
    """One key made and revoked, as an administrator waits for it."""
    worst = {}
    for i in range(ASKS):
        since = time.perf_counter()
        made = call(gateway, "POST", "/admin/v1/tenants/tenant000007/keys", {"name": "bench %d" % i},
                    key=gateway.admin_key)
        taken = (time.perf_counter() - since) * 1000
        worst["make a key"] = max(worst.get("make a key", 0), taken)
        since = time.perf_counter()
        call(gateway, "DELETE", "/admin/v1/keys/" + made.json()["key"]["kid"], key=gateway.admin_key)
        worst["revoke a key"] = max(worst.get("revoke a key", 0), (time.perf_counter() - since) * 1000)
    return worst


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--tenants", type=int, default=100_000)
    options.add_argument("--keys-each", type=int, default=4)
    options.add_argument("--limit-ms", type=float, default=150)
    wanted = options.parse_args()
    config = configuration([provider("real", "openai", "http://127.0.0.1:9/v1", ["gpt-5.4"])], io_threads=2)
    gateway = Gateway(wanted.binary, config)
    data, key = gateway.data, gateway.api_key
    gateway.stop(keep_data=True)
    fill(data / "system.db", wanted.tenants, wanted.keys_each)
    since = time.perf_counter()
    with Gateway(wanted.binary, config, data=data, api_key=key) as gateway:
        print("%-44s %8.0f ms" % ("start", (time.perf_counter() - since) * 1000))
        print("%-44s %8.0f MiB" % ("resident", resident_mib(gateway)))
        middle = "tenant%06d" % (wanted.tenants // 2)
        over = []
        for question in ("/tenants", "/tenants?after=" + middle, "/tenants?q=%s" % middle[3:], "/tenants?q=nobody",
                         "/tenants?q=CUSTOMER&plan=growth", "/tenants?status=suspended", "/keys", "/keys?q=voice",
                         "/keys?q=nobody", "/keys?q=%s" % middle[3:], "/keys?tenant=" + middle, "/keys?status=revoked"):
            worst, size = slowest_ms(gateway, question)
            print("%-44s %8.1f ms  %7d bytes" % (question, worst, size))
            if worst > wanted.limit_ms:
                over.append(question)
        for what, worst in changes_ms(gateway).items():
            print("%-44s %8.1f ms" % (what, worst))
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
