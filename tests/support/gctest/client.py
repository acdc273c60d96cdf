"""A client that reports what came over the wire, also when the answer was cut."""
import http.client
import json
import time
from dataclasses import dataclass, field


@dataclass
class Answer:
    status: int
    headers: dict = field(default_factory=dict)  # lower-case names
    body: bytes = b""
    complete: bool = True  # False: the body ended before its framing said so

    def json(self):
        return json.loads(self.body)

    @property
    def is_stream(self):
        return self.headers.get("content-type", "").startswith("text/event-stream")


def call(gateway, method, path, body=None, key=None, headers=None, timeout=30):
    """One request on a connection of its own. `body`: bytes as they are, else JSON."""
    connection = http.client.HTTPConnection(*gateway.address, timeout=timeout)
    try:
        sent = {"Authorization": "Bearer " + (key or gateway.api_key), **(headers or {})}
        if body is not None:
            sent.setdefault("Content-Type", "application/json")
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        complete = True
        try:
            payload = answer.read()
        except http.client.IncompleteRead as cut:
            payload, complete = cut.partial, False
        except ConnectionResetError:
            payload, complete = b"", False
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, payload, complete)
    finally:
        connection.close()


def chat(gateway, body, headers=None, timeout=30):
    return call(gateway, "POST", "/v1/chat/completions", body, headers=headers, timeout=timeout)


def admin(gateway, method, path, body=None):
    answer = call(gateway, method, "/admin/v1" + path, body, key=gateway.admin_key)
    if answer.status >= 300:
        raise RuntimeError("%s %s answered %d: %s" % (method, path, answer.status, answer.body[:300]))
    return answer.json() if answer.body else None


LEDGER_DELAY_S = 1.0  # what the product promises: a request shows within a second


def eventually(attempt, what):
    """The value of `attempt()` as soon as it does not raise; the ledger is written off the client's time."""
    deadline = time.monotonic() + LEDGER_DELAY_S
    while True:
        try:
            return attempt()
        except RuntimeError as error:
            if time.monotonic() > deadline:
                raise RuntimeError("%s did not appear within %.0f s: %s" % (what, LEDGER_DELAY_S, error)) from error
            time.sleep(0.01)
