#!/usr/bin/env python3
"""Takes the pictures of every pane, light and dark, with the real console in its demo during an outage.

usage: screenshots.py CONSOLE OUTPUT_DIR [PANE...]
Runs under the display there is, or under Xvfb. Exits 1 when a picture is missing or two themes look alike."""
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

console, folder = sys.argv[1:3]
panes = sys.argv[3:] or ["overview", "providers", "failover", "requests", "costs", "roi", "tenants", "keys", "alerts",
                        "playground", "settings"]
os.makedirs(folder, exist_ok=True)
xvfb = [] if os.environ.get("DISPLAY") else ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
if xvfb and not shutil.which("xvfb-run"):
    sys.exit("there is no display and xvfb-run is not installed")


def take(pane, theme):
    path = os.path.join(folder, f"{pane}-{theme}.png")
    flags = ["--demo", "--scenario", "failover", "--seed", "42", "--pane", pane, "--theme", theme, "--screenshot", path]
    run = subprocess.run(xvfb + [console] + flags, capture_output=True, text=True, timeout=180,
                         env={**os.environ, "QT_QPA_PLATFORM": "xcb"})
    if run.returncode != 0:
        return f"{pane} {theme}: exit code {run.returncode}\n{run.stderr}"
    print(path, os.path.getsize(path), "bytes", flush=True)
    return None


with ThreadPoolExecutor(2) as pool:
    problems = [p for p in pool.map(lambda job: take(*job), [(p, t) for p in panes for t in ("light", "dark")]) if p]
for pane in panes:
    pictures = [os.path.join(folder, f"{pane}-{theme}.png") for theme in ("light", "dark")]
    if not problems and open(pictures[0], "rb").read() == open(pictures[1], "rb").read():
        problems.append(f"{pane}: light and dark are the same picture")
sys.exit("\n".join(problems) or 0)
