#!/usr/bin/env python3
"""Usage recomputed from exported rows, with nothing of the gateway's but its texts: Python's csv, decimal and zoneinfo.

usage: recompute.py ROWS.csv USAGE.json      prints each figure that differs; exit 1 when there is one

ROWS.csv is GET /admin/v1/exports/requests?format=csv, USAGE.json an answer of GET /admin/v1/usage over the same time.
"""
import csv
import datetime
import io
import json
import sys
from collections import defaultdict
from decimal import Decimal
from zoneinfo import ZoneInfo

AMOUNTS = ("cost_usd", "baseline_usd", "savings_usd")
PARTS = {"routing_usd": "routing_usd", "provider_cache_usd": "provider_cache_usd", "failover_usd": "failover_usd"}
COUNTS = ("prompt_tokens", "completion_tokens", "cached_tokens")


def unguarded(text):
    """A cell as it was before the guard against formulas."""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@\t\r") else text


def rows_of(text):
    return [{name: unguarded(cell) for name, cell in row.items()} for row in csv.DictReader(io.StringIO(text, newline=""))]


def empty():
    return defaultdict(Decimal)


def whole(row):
    """What a row adds to a sum of all rows."""
    sums = empty()
    sums["requests"] = Decimal(1)
    sums["unpriced"] = Decimal(row["unpriced"] == "true")
    sums["unknown_outcome"] = Decimal(row["outcome"] == "unknown_outcome")
    for name in (*COUNTS, *AMOUNTS, *PARTS):
        sums[name] = Decimal(row[name] or 0)
    return sums


def contributions(row, group_by):
    """(group, sums) of a row: an abandoned attempt's cost belongs to whom it was paid to."""
    if group_by == "tag":
        tags = {tag.strip() for tag in row["tags"].split(",")} - {""}
        return [((None, tag), whole(row)) for tag in tags or {""}]
    if group_by in ("customer", "key"):
        return [((row["tenant"], row[group_by]), whole(row))]
    if group_by == "tenant":
        return [((None, row["tenant"]), whole(row))]
    here, found = whole(row), []
    for attempt in filter(None, row["attempts"].split("; ")):
        target, category, cost = attempt.rsplit(" ", 2)
        provider, model = target.split("/", 1)
        billed = Decimal(0) if cost == "unpriced" or not row["cost_usd"] else Decimal(cost)
        if (provider, model) == (row["provider"], row["model"]) or not billed:
            continue
        there = empty()
        there["cost_usd"] = billed
        if row["savings_usd"]:
            there["savings_usd"] = there["failover_usd"] = -billed
        for name, value in there.items():
            here[name] -= value
        found.append(((None, provider if group_by == "provider" else model), there))
    return found + [((None, row[group_by]), here)]


def add(into, sums):
    for name, value in sums.items():
        into[name] += value


def time_of(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def label_of(at, step, zone):
    """The local hour, day or month that an instant is in; the offset tells the two hours of a changed day apart."""
    local = at.astimezone(zone)
    if step == "hour":
        return local.strftime("%Y-%m-%dT%H %z")
    return local.strftime("%Y-%m-%d" if step == "day" else "%Y-%m")


def figures(entry):
    """The sums of an answer's entry in the same names."""
    sums = empty()
    for name in ("requests", "unpriced", "unknown_outcome", *COUNTS, *AMOUNTS):
        sums[name] = Decimal(entry[name])
    for name in PARTS:
        sums[name] = Decimal(entry["savings_parts"][name])
    return sums


def compare(where, expected, found, out):
    for name in sorted(set(expected) | set(found)):
        if expected[name] != found[name]:
            out.append("%s %s: rows %s, answer %s" % (where, name, expected[name], found[name]))


def compare_groups(where, groups, entries, out):
    found = {(entry["tenant"], entry["group"]): figures(entry) for entry in entries}
    for key in sorted(set(groups) | set(found), key=str):
        compare("%s %s" % (where, key), groups.get(key, empty()), found.get(key, empty()), out)


def difference(rows, report):
    zone, group_by, step = ZoneInfo(report["tz"]), report["group_by"], report["step"]
    begin, end = time_of(report["from"]), time_of(report["to"])
    total, groups = empty(), defaultdict(empty)
    step_totals, step_groups = defaultdict(empty), defaultdict(lambda: defaultdict(empty))
    for row in rows:
        at = time_of(row["at"])
        if not begin <= at < end:
            continue
        label = label_of(at, step, zone) if step else None
        add(total, whole(row))
        add(step_totals[label], whole(row))
        for key, sums in contributions(row, group_by):
            add(groups[key], sums)
            add(step_groups[label][key], sums)
    out = []
    compare("total", total, figures(report["total"]), out)
    compare_groups("group", groups, report["groups"], out)
    for entry in report["steps"]:
        label = label_of(time_of(entry["from"]), step, zone)
        compare(entry["label"], step_totals.pop(label, empty()), figures(entry["total"]), out)
        compare_groups(entry["label"], step_groups.get(label, {}), entry["groups"], out)
    if step:
        out += ["%s: rows, but no step" % label for label in step_totals]
    return out


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as table, open(sys.argv[2], encoding="utf-8") as answer:
        found = difference(rows_of(table.read()), json.load(answer))
    print("\n".join(found) or "difference 0")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
