"""Shared by the load runs: the scripted providers as a process, the gateway's configuration over them, and a client
that keeps a transcript of everything it saw."""
import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "support"))

from gctest import client  # noqa: E402,F401
from gctest.gateway import Gateway, configuration, make_key, provider  # noqa: E402,F401
from scripted_providers import MODELS  # noqa: E402

IDLE_CONNECTIONS = 64
ANSWER_LIMIT_S = 30


class Providers:
    """The scripted providers as a child process; `log()` after `close()`."""

    def __init__(self, folder):
        self.log_path = Path(folder) / "upstream.jsonl"
        self.process = subprocess.Popen([sys.executable, str(HERE / "scripted_providers.py"), str(self.log_path)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ports = json.loads(self.process.stdout.readline())

    def fault(self, name, kind):
        self.process.stdin.write("fault %s %s\n" % (name, kind))
        self.process.stdin.flush()
        self.process.stdout.readline()

    def close(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait(20)

    def log(self):
        return [json.loads(line) for line in self.log_path.read_text(encoding="ascii").splitlines()]

    def tables(self):
        base = "http://127.0.0.1:%d"
        return [provider(name, name, base % port + ("/v1" if name == "openai" else ""), [MODELS[name]])
                for name, port in self.ports.items()]


class Answer:
    """One line of the transcript."""

    def __init__(self, number, stream):
        self.number, self.stream = number, stream
        self.sent_at = self.first_byte_at = self.ended_at = None
        self.status, self.headers, self.body, self.error = 0, {}, b"", None

    @property
    def ok(self):
        """A whole answer that is the one asked for."""
        if self.status != 200 or self.error or b"request-%06d" % self.number not in self.text():
            return False
        return self.body.rstrip().endswith(b"data: [DONE]") if self.stream else True

    def text(self):
        if not self.stream:
            return self.body
        pieces = []
        for line in self.body.split(b"\n"):
            if line.startswith(b"data: {"):
                for choice in json.loads(line[6:]).get("choices") or []:
                    pieces.append((choice.get("delta") or {}).get("content") or "")
        return "".join(pieces).encode()

    @property
    def failed_before_first_byte(self):
        return self.status != 200


class Client:
    """Keep-alive connections to one gateway; one request at a time on each."""

    def __init__(self, address, keys):
        self.address, self.keys, self.idle = address, keys, []

    async def ask(self, number):
        answer = Answer(number, number % 2 == 0)
        # The limit on output bounds how long the silence of a whole answer can be anything but a hang.
        body = {"model": "auto", "max_completion_tokens": 40, "messages": [{"role": "user", "content": "This is request-%06d." % number}]}
        if answer.stream:
            body["stream"] = True
        payload = json.dumps(body).encode()
        request = (b"POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
                   b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                   % (self.keys[number % len(self.keys)].encode(), len(payload), payload))
        answer.sent_at = time.monotonic()
        try:
            connection = self.idle.pop() if self.idle else await asyncio.open_connection(*self.address)
            keep = await asyncio.wait_for(self._exchange(connection, request, answer), ANSWER_LIMIT_S)
            if keep and len(self.idle) < IDLE_CONNECTIONS:
                self.idle.append(connection)
            else:
                connection[1].close()
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, ValueError) as error:
            answer.error = type(error).__name__
        answer.ended_at = time.monotonic()
        return answer

    async def _exchange(self, connection, request, answer):
        reader, writer = connection
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        answer.first_byte_at = time.monotonic()
        answer.headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        answer.status = int(head[0].split(" ")[1])
        if answer.headers.get("transfer-encoding") == "chunked":
            while size := int(await reader.readline(), 16):
                answer.body += (await reader.readexactly(size + 2))[:-2]
            await reader.readline()
        else:
            answer.body = await reader.readexactly(int(answer.headers["content-length"]))
        return answer.headers.get("connection", "").lower() != "close"


def quantiles(values):
    """p50 and p99 by nearest rank; empty text when there is nothing."""
    if not values:
        return "no data"
    ordered = sorted(values)
    rank = lambda share: ordered[min(len(ordered) - 1, int(share * len(ordered)))]
    return "p50 %.2f ms, p99 %.2f ms (n=%d)" % (rank(0.50), rank(0.99), len(ordered))


def report(checks):
    """Prints each named check; exit code 1 when one does not hold."""
    for name, holds in checks.items():
        print("%s  %s" % ("ok  " if holds else "FAIL", name))
    return 0 if all(checks.values()) else 1
