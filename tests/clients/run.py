#!/usr/bin/env python3
"""An official OpenAI SDK, unmodified and pinned by a lock file, against the gateway's simulated providers of all
three dialects. Exit code 77 (skipped, with the reason) where the runtime or its package registry is missing.

usage: run.py --suite node|python --work DIR (--install-only | GATEWAY_BINARY)
"""
import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

from gctest.gateway import Gateway  # noqa: E402

SKIPPED = 77
INSTALL_LIMIT_S = 240
RUN_LIMIT_S = 300
LOCKS = {"node": HERE / "node" / "package-lock.json", "python": HERE / "python" / "requirements.txt"}


class Missing(Exception):
    """What the suite needs and this machine has not."""


def step(command, folder, what):
    try:
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=INSTALL_LIMIT_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise Missing("%s did not finish within %d s; is the package registry reached?" % (what, INSTALL_LIMIT_S)) from error
    if done.returncode != 0:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise Missing("%s failed: %s" % (what, " / ".join(lines[-3:]) or "exit code %d" % done.returncode))


def install_node(folder):
    if not shutil.which("node") or not shutil.which("npm"):
        raise Missing("node and npm are not installed (apt-get install --no-install-recommends nodejs npm)")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / "node" / name, folder)
    step(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder, "npm ci")


def install_python(folder):
    step(["/usr/bin/python3", "-m", "venv", "--clear", str(folder / "venv")], folder, "python3 -m venv")
    step([str(folder / "venv/bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
          "--only-binary", ":all:", "--no-deps", "--require-hashes", "-r", str(LOCKS["python"])], folder, "pip install")


def install(suite, folder):
    """Installs once for a lock file; the next run finds the stamp."""
    wanted = hashlib.sha256(LOCKS[suite].read_bytes()).hexdigest()
    stamp = folder / "installed"
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    folder.mkdir(parents=True, exist_ok=True)
    {"node": install_node, "python": install_python}[suite](folder)
    stamp.write_text(wanted, encoding="ascii")


def run(suite, folder, binary):
    if suite == "node":
        shutil.copy(HERE / "node" / "suite.mjs", folder)  # imports are looked up from where the file stands
        command = ["node", str(folder / "suite.mjs")]
    else:
        command = [str(folder / "venv/bin/python"), str(HERE / "python" / "suite.py")]
    with Gateway(binary, arguments=["--demo", "--listen", "127.0.0.1:0"]) as gateway:
        environment = dict(os.environ, GATEWAY_URL=gateway.url, GATEWAY_KEY=gateway.api_key,
                           GATEWAY_ADMIN_KEY=gateway.admin_key, PYTHONDONTWRITEBYTECODE="1")
        return subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, timeout=RUN_LIMIT_S,
                              check=False).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--suite", choices=sorted(LOCKS), required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--install-only", action="store_true")
    parser.add_argument("binary", nargs="?")
    arguments = parser.parse_args()
    folder = (arguments.work / arguments.suite).resolve()
    try:
        install(arguments.suite, folder)
    except Missing as reason:
        print("clients.%s is SKIPPED: %s" % (arguments.suite, reason), flush=True)
        return 0 if arguments.install_only else SKIPPED
    if arguments.install_only:
        print("clients.%s: the pinned SDK is installed" % arguments.suite, flush=True)
        return 0
    if not arguments.binary:
        parser.error("GATEWAY_BINARY is missing")
    return 1 if run(arguments.suite, folder, arguments.binary) else 0


if __name__ == "__main__":
    sys.exit(main())
