"""The console as a program against a real gateway: what it shows is what the admin API says.

usage: console_run.py CONSOLE GATEWAY
Starts a demo gateway, lets an outage happen, stops the traffic so that the figures stand still, then runs the
console with a frozen clock and compares the figures on its screen with the gateway's answer. Prints how long
the first paint took."""
import datetime
import decimal
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

console, gateway = sys.argv[1:3]
work = tempfile.TemporaryDirectory()
environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def fail(text):
    server.terminate()
    sys.exit(f"FAIL: {text}")


def call(method, path, body=None):
    request = urllib.request.Request(ready["url"] + path, method=method,
                                     data=json.dumps(body).encode() if body is not None else None)
    request.add_header("Authorization", "Bearer " + key)
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def words(node):
    """Every accessible name in the tree."""
    yield node.get("name", "")
    for child in node.get("children", []):
        yield from words(child)


def look(pane, frozen):
    dump, picture = os.path.join(work.name, pane + ".json"), os.path.join(work.name, pane + ".png")
    run = subprocess.run([console, "--connect", ready["url"], "--token-file", ready["admin_token_file"], "--pane", pane,
                          "--theme", "dark", "--freeze-time", frozen, "--dump-a11y", dump, "--screenshot", picture],
                         env=environment, capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        fail(f"{pane}: exit code {run.returncode}: {run.stderr}")
    first = re.search(r"first paint after (\d+) ms", run.stderr)
    print(f"{pane}: first paint after {first.group(1) if first else '?'} ms, {os.path.getsize(picture)} bytes of picture")
    tree = json.load(open(dump, encoding="utf-8"))
    if tree["unnamed_focusable"]:
        fail(f"{pane}: focusable without a name: {tree['unnamed_focusable']}")
    if os.path.getsize(picture) < 20_000:
        fail(f"{pane}: the picture is blank")
    return list(words(tree["tree"]))


def expect(pane, shown, text):
    if not any(name.startswith(text) for name in shown):
        close = [name for name in shown if name.startswith(text.split(",")[0])]
        fail(f"{pane} should show \"{text}\", shows {close}")
    print(f"  {text}")


def usd(text):
    value = decimal.Decimal(text).quantize(decimal.Decimal("0.01"), rounding=decimal.ROUND_HALF_EVEN)
    return f"{value:,}"


server = subprocess.Popen([gateway, "--demo", "--listen", "127.0.0.1:0", "--data", os.path.join(work.name, "data")],
                          stdout=subprocess.PIPE, text=True)
line = server.stdout.readline()
if not line:
    sys.exit(f"FAIL: the gateway did not start, exit code {server.wait()}")
ready = json.loads(line)
key = open(ready["admin_token_file"], encoding="utf-8").read().strip()
call("POST", "/admin/v1/simulator/traffic", {"requests_per_s": 20})
time.sleep(6)
call("POST", "/admin/v1/simulator/openai/fault", {"kind": "http_503", "duration_s": 120})
time.sleep(8)
call("DELETE", "/admin/v1/simulator/traffic")
for _ in range(60):
    time.sleep(0.5)
    status = call("GET", "/admin/v1/status")
    if status["in_flight"] == 0:
        break
time.sleep(1.5)

now = datetime.datetime.now(datetime.timezone.utc)
frozen = now.strftime("%Y-%m-%dT%H:%M:%S.000Z")
overview_before = call("GET", "/admin/v1/overview?window_s=900")["tiles"]
shown = look("overview", frozen)
tiles = call("GET", "/admin/v1/overview?window_s=900")["tiles"]
for figure in ("success_percent", "latency_p95_ms", "cost_today_usd", "savings_today_usd"):
    if tiles[figure] != overview_before[figure]:
        fail(f"{figure} still moves after the traffic stopped: {overview_before[figure]}, {tiles[figure]}")
expect("overview", shown, f"Spend today, {usd(tiles['cost_today_usd'])}")
expect("overview", shown, f"Savings today, {usd(tiles['savings_today_usd'])}")
success = tiles["success_percent"]
success = 99.99 if 99.995 < success < 100 else success
expect("overview", shown, f"Client success, {success:.2f} percent")

shown = look("failover", frozen)
end = datetime.datetime.fromisoformat(frozen.replace("Z", "+00:00"))
begin = end - datetime.timedelta(seconds=900)
stamp = "%Y-%m-%dT%H:%M:%S.%fZ"
kpis = call("GET", f"/admin/v1/timeline?from={begin.strftime(stamp)}&to={end.strftime(stamp)}")["kpis"]
if not kpis["rescued"]:
    fail(f"the outage rescued nothing: {kpis}")
expect("failover", shown, f"Client failures, {kpis['client_failures']:,}")
expect("failover", shown, f"Rescued, {kpis['rescued']:,}")
expect("failover", shown, f"Failed attempts, {kpis['failed_attempts']:,}")
expect("failover", shown, f"Failover, {kpis['failover_ms'] / 1000:.2f} s")
for pane in ("providers", "requests"):
    look(pane, frozen)
month = now.strftime("%Y-%m-01T00:00:00.000000Z")
usage = call("GET", f"/admin/v1/usage?from={month}&group_by=tenant&step=day&tz=UTC")
groups = sum(decimal.Decimal(group["cost_usd"]) for step in usage["steps"] for group in step["groups"])
if groups != decimal.Decimal(usage["total"]["cost_usd"]):
    fail(f"the groups of the days add up to {groups}, not to {usage['total']['cost_usd']}")
shown = look("costs", frozen)
together = f"together {usage['total']['cost_usd']} USD, {usage['total']['requests']:,} requests"
if not any(together in name for name in shown):
    fail(f"costs should show \"{together}\", shows {[name for name in shown if 'together' in name]}")
print(f"  {together}")
shown = look("roi", frozen)
expect("roi", shown, "Net saving per month")
for pane in ("tenants", "keys", "alerts", "playground", "settings"):
    look(pane, frozen)

server.terminate()
if server.wait(timeout=40) != 0:
    sys.exit("FAIL: the gateway did not stop cleanly")
for flags, code in ((["--pane", "nowhere"], 2), (["--connect", ready["url"]], 2), (["--no-such-flag"], 2)):
    run = subprocess.run([console] + flags, env=environment, capture_output=True, text=True, timeout=30)
    if run.returncode != code or not run.stderr.strip():
        sys.exit(f"FAIL: {flags} gave exit code {run.returncode} and said \"{run.stderr.strip()}\"")
print("every figure on the screen was the gateway's")
