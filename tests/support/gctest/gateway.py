"""The real gateway as a child process, with a configuration written for one test."""
import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse
import zlib
from pathlib import Path

START_DEADLINE_S = 15
STOP_DEADLINE_S = 15


def provider(name, kind, base_url, models, key_name="UPSTREAM_KEY"):
    """One [[providers]] table; the credential stands in the environment."""
    listed = ", ".join('"%s"' % model for model in models)
    return ('[[providers]]\nid = "%s"\nkind = "%s"\nbase_url = "%s"\napi_key = "env:%s"\nmodels = [%s]\n'
            % (name, kind, base_url, key_name, listed))


ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def make_key():
    """A well-formed API key: prefix, kid, secret, and a CRC-32 of all that in base62."""
    text = "gc_live_%s_%s" % ("".join(secrets.choice(ALPHABET) for _ in range(12)),
                              "".join(secrets.choice(ALPHABET) for _ in range(43)))
    rest, digits = zlib.crc32(text.encode()), ""
    for _ in range(6):
        rest, digit = divmod(rest, 62)
        digits = ALPHABET[digit] + digits
    return text + "_" + digits


def configuration(providers, timeouts=None, tenant=None, io_threads=1):
    """A whole configuration with one tenant `acme`; `timeouts` and `tenant` override single keys."""
    settings = {"id": "acme", "plan": "enterprise", "baseline_model": "gpt-5.4", "strategy": "priority",
                "substitute": "on_failure"}
    settings.update(tenant or {})
    parts = ['[gateway]\nlisten = "127.0.0.1:0"\nio_threads = %d\n' % io_threads, *providers, "[[tenants]]\n"]
    parts += ["%s = %s\n" % (key, json.dumps(value)) for key, value in settings.items()]
    parts.append('[[tenants.keys]]\nname = "test"\n')
    if timeouts:
        parts.append("[timeouts]\n" + "".join("%s = %s\n" % item for item in timeouts.items()))
    return "\n".join(parts)


class Gateway:
    """Starts on construction; use as a context manager. `api_key` is the one made for tenant acme at its first
    start; a restart over the same data directory takes it as an argument."""

    UPSTREAM_KEY = "sk-upstream-5f0c2e9b7a1d4c36"

    def __init__(self, binary, config=None, arguments=(), data=None, api_key=None, environment=None):
        self.folder = Path(tempfile.mkdtemp(prefix="gateway-test-"))
        self.data = Path(data) if data else self.folder / "data"
        command = [str(binary), "--data", str(self.data), *arguments]
        if config is not None:
            (self.folder / "gateway.toml").write_text(config, encoding="utf-8")
            command += ["--config", str(self.folder / "gateway.toml")]
        environment = {**os.environ, "UPSTREAM_KEY": self.UPSTREAM_KEY, **(environment or {})}
        self.log_path = self.folder / "stderr.log"
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
                                            env=environment)
        line = self.process.stdout.readline()
        try:
            ready = json.loads(line)
        except ValueError:
            self.process.wait(START_DEADLINE_S)
            raise RuntimeError("the gateway did not start (exit code %s): %s" % (self.process.returncode, self.log()))
        self.url = ready["url"]
        parts = urllib.parse.urlsplit(self.url)
        self.address = (parts.hostname, parts.port)
        self.admin_key = Path(ready["admin_token_file"]).read_text(encoding="ascii").strip()
        self.api_key = api_key or ready.get("api_key") or self._printed_key()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def log(self):
        return self.log_path.read_text(encoding="utf-8", errors="replace")

    def _printed_key(self):
        deadline = time.monotonic() + START_DEADLINE_S
        while time.monotonic() < deadline:
            found = re.search(r"gc_live_\w+", self.log())
            if found:
                return found.group(0)
            time.sleep(0.005)
        raise RuntimeError("the gateway printed no API key for its tenant: " + self.log())

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self, keep_data=False):
        """Drains and ends the process; returns its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(STOP_DEADLINE_S)
            except subprocess.TimeoutExpired:
                self.kill()
        self.process.stdout.close()
        if not keep_data:
            shutil.rmtree(self.folder, ignore_errors=True)
        return self.process.returncode
