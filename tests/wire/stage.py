"""Runs rows against the real gateway process: one gateway for many rows, each row with a provider of its own (so
that no breaker or cooldown leaks from one row into the next) whose scripted answers stand under its own path."""
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "tools"), str(HERE.parent / "support")]

from accumulate import accumulate  # noqa: E402
from match import match  # noqa: E402
from gctest import client  # noqa: E402
from gctest.gateway import Gateway, configuration, provider  # noqa: E402
from gctest.upstream import Reply, ScriptedUpstream  # noqa: E402

KINDS = {"openai": "openai", "anthropic": "anthropic", "gemini": "gemini", "custom": "openai-compatible"}
MODELS = {"openai": "gpt-5.4", "anthropic": "claude-sonnet-5-5", "gemini": "gemini-3.5-flash", "custom": "local-llama"}
TIMEOUTS = {"connect": 1, "first_token": 2, "idle": 2, "total": 5}
HEALTHY = json.dumps({
    "id": "chatcmpl-healthy", "object": "chat.completion", "created": 1787234561, "model": "gpt-5.4",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "from the second target"},
                 "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}).encode()


@dataclass
class Row:
    """One call through the gateway. `replies`: what the provider answers, the last one for ever."""
    id: str
    dialect: str
    request: dict
    replies: list
    expect: object
    headers: dict = field(default_factory=dict)
    judge: object = None  # (row, answer, received) -> problems, instead of matching `expect`

    @property
    def model(self):
        return self.request.get("model") or MODELS[self.dialect]


def base_url(upstream, dialect, slot):
    """What the vendor's own SDK takes as its base URL: OpenAI's ends in /v1, the others' do not."""
    return "%s/%s%s" % (upstream.url, slot, "/v1" if dialect in ("openai", "custom") else "")


class Stage:
    """The shared gateway of a list of rows."""

    def __init__(self, binary, rows):
        self.binary = binary
        self.rows = {"row%d" % number: row for number, row in enumerate(rows)}
        self.calls = {slot: [] for slot in self.rows}
        self.upstream = ScriptedUpstream(self._answer)
        providers = [provider(slot, KINDS[row.dialect], base_url(self.upstream, row.dialect, slot), [row.model])
                     for slot, row in self.rows.items()]
        self.gateway = Gateway(binary, configuration(providers, TIMEOUTS))

    def close(self):
        self.gateway.stop()
        self.upstream.close()

    def _answer(self, received):
        slot = received.target.split("/")[1]
        received.target = received.target[len(slot) + 1:]
        self.calls[slot].append(received)
        replies = self.rows[slot].replies
        return replies[min(len(self.calls[slot]), len(replies)) - 1]

    def run(self):
        """Yields (row, problems) as the rows finish."""
        for slot, row in self.rows.items():
            try:
                yield row, self._run(slot, row)
            except (OSError, ValueError, RuntimeError) as error:
                yield row, ["%s: %s" % (type(error).__name__, error)]

    def _run(self, slot, row):
        body = {**row.request, "model": "%s/%s" % (slot, row.model)}
        answer = client.chat(self.gateway, body, row.headers)
        received = self.calls[slot]
        problems = common_problems(self.gateway, answer, received)
        if row.judge:
            return problems + row.judge(row, answer, received)
        actual = observe(row, answer, received)
        if mentions(row.expect, "category"):
            actual["category"] = category(self.gateway, answer)
        if mentions(row.expect, "failover"):
            actual["failover"] = fails_over(self.binary, row)
        return problems + match(row.expect, actual)


def observe(row, answer, received):
    """What the expectations of the cases are matched with."""
    try:
        body = answer.json()
    except ValueError:
        body = answer.body.decode("utf-8", "replace")
    actual = {"status": answer.status, "headers": answer.headers, "body": body, "calls": len(received)}
    if row.request.get("stream"):
        actual["stream"] = stream_outcome(row, answer)
    if received:
        last = received[-1]
        actual["path"] = last.target
        actual["upstream_headers"] = last.headers
        actual["upstream_raw"] = last.body.decode("utf-8", "replace")
        try:
            actual["upstream"] = camel_case(last.json()) if row.dialect == "gemini" else last.json()
        except ValueError:
            pass
    return actual


def stream_outcome(row, answer):
    """The output of accumulate.py, or error_before_stream with the error object."""
    if answer.status != 200 or not answer.is_stream:
        error = answer.json().get("error") if answer.body[:1] == b"{" else answer.body.decode("utf-8", "replace")
        return {"outcome": "error_before_stream", "status": answer.status, "error": error}
    asked = bool((row.request.get("stream_options") or {}).get("include_usage"))
    return accumulate(answer.body, asked)


def common_problems(gateway, answer, received):
    """What must hold for every row, whatever its subject."""
    problems = []
    if not answer.headers.get("x-request-id"):
        problems.append("no x-request-id")
    if gateway.UPSTREAM_KEY.encode() in answer.body:
        problems.append("the provider's key is in the answer")
    if answer.status == 200 and answer.is_stream:
        finished = [frame for frame in frames(answer.body) if isinstance(frame, dict) and frame.get("generic_corp")]
        ended = b"data: [DONE]" in answer.body
        if ended and len(finished) != 1:
            problems.append("%d frames carry generic_corp, wanted one (the finish frame)" % len(finished))
        if not answer.complete:
            problems.append("the stream's chunked framing is left open")
    if answer.status == 200 and not answer.is_stream and "generic_corp" not in answer.json():
        problems.append("no generic_corp object in the answer")
    if answer.status != 200 and not answer.headers.get("content-type", "").startswith("application/json"):
        problems.append("an error with content-type %r" % answer.headers.get("content-type"))
    for request in received:
        if gateway.api_key in str(request.headers):
            problems.append("the client's key went upstream")
    return problems


def frames(raw):
    for line in raw.decode("utf-8", "replace").split("\n"):
        if line.startswith("data: {"):
            try:
                yield json.loads(line[6:])
            except ValueError:
                yield None


def camel_case(value):
    """Gemini takes both spellings of its field names; expectations are written in camelCase."""
    if isinstance(value, list):
        return [camel_case(item) for item in value]
    if isinstance(value, dict):
        opaque = ("args", "response", "parameters", "parametersJsonSchema", "responseSchema", "responseJsonSchema")
        return {re.sub(r"(?<=[a-z])_([a-z])", lambda found: found.group(1).upper(), key):
                item if key in opaque else camel_case(item) for key, item in value.items()}
    return value


def mentions(expect, key):
    if isinstance(expect, dict):
        return key in expect or any(mentions(value, key) for value in expect.values())
    return isinstance(expect, list) and any(mentions(value, key) for value in expect)


def category(gateway, answer):
    """The meaning the gateway gave the failure of the last attempt, as its admin API tells it."""
    detail = client.eventually(
        lambda: client.admin(gateway, "GET", "/requests/" + answer.headers["x-request-id"]), "the request in the ledger")
    failed = [attempt["category"] for attempt in detail["attempts"] if attempt["category"] not in (None, "none")]
    return failed[-1] if failed else None


def fails_over(binary, row):
    """True when a second, healthy target is called and its answer reaches the client."""
    def answer(received):
        if received.target.startswith("/second/"):
            return Reply(body=HEALTHY, headers=[("content-type", "application/json")])
        return row.replies[min(len(upstream.received), len(row.replies)) - 1]

    with ScriptedUpstream(answer) as upstream:
        config = configuration(
            [provider("first", KINDS[row.dialect], base_url(upstream, row.dialect, "first"), [row.model]),
             provider("second", "openai-compatible", upstream.url + "/second/v1", [row.model])],
            TIMEOUTS, {"priority": ["first", "second"]})
        with Gateway(binary, config) as gateway:
            request = {key: value for key, value in row.request.items() if key != "stream"}
            answer_of_second = client.chat(gateway, {**request, "model": row.model})
            called = any(received.target.startswith("/second/") for received in upstream.received)
            return called and answer_of_second.status == 200


def report(title, results):
    """Prints one line a row, ids visible; returns the exit code."""
    failed = passed = 0
    for row_id, problems in results:
        if problems:
            failed += 1
            print("FAIL %s" % row_id)
            for problem in problems:
                print("       " + problem)
        else:
            passed += 1
            print("ok   %s" % row_id)
        sys.stdout.flush()
    print("%s: %d rows passed, %d failed" % (title, passed, failed))
    if passed + failed == 0:
        print("no row ran")
        return 1
    return 1 if failed else 0
