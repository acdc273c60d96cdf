#!/usr/bin/env python3
"""Every chat fixture passes through the real gateway process: a scripted upstream serves the file, the client's
bytes are judged as fixtures/README.md of the wire reference says. One row a fixture (a stream: one a way of cutting
its bytes into writes).

usage: fixtures_test.py GATEWAY_BINARY openai|anthropic|gemini|custom
"""
import json
import re
import sys

from stage import HERE, KINDS, Reply, Row, Stage, category, client, fails_over, observe, report
from accumulate import accumulate
from match import match

# Embeddings, the model list and the Responses API are no chat; their fixtures wait for their endpoints.
NOT_CHAT = {"openai/embeddings_response", "openai/models_list", "openai/responses_stream_text"}
QUESTION = {"messages": [{"role": "user", "content": "Hello"}]}
CUTS = {"whole": ("chunked", 0), "every 7 bytes": ("chunked", 7), "every byte": ("close", 1)}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def exact(text):
    """JSON with numbers as text: 1.0 is not 1, and nothing runs through a double."""
    return json.loads(text, parse_float=lambda digits: {"number": digits}, parse_int=lambda digits: {"number": digits})


def reply_of(folder, case, body_file, status=200):
    """The scripted answer of a fixture with its .headers beside it, else the plainest that fit."""
    headers_file = folder / (case + ".headers")
    reason, headers = "OK", [("content-type", "application/json")]
    if headers_file.exists():
        first, *lines = headers_file.read_text(encoding="utf-8").splitlines()
        _, code, reason = first.split(" ", 2)
        status = int(code)
        headers = [tuple(line.split(": ", 1)) for line in lines if line]
    return Reply(status=status, reason=reason, headers=headers, body=(folder / body_file).read_bytes())


def equivalent(wanted):
    """Text and a list with one text block say the same on the wire; either spelling is right."""
    if isinstance(wanted, list):
        return [equivalent(item) for item in wanted]
    if not isinstance(wanted, dict):
        return wanted
    out = {}
    for key, value in wanted.items():
        one_block = isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) and "text" in value[0]
        if key == "model":  # a vendor's alias and its dated name are one model
            out[key] = {"$regex": "^%s(-[0-9]{8})?$" % re.escape(value)}
        elif key in ("content", "system") and (one_block or isinstance(value, str)):
            out[key] = {"$text": value[0]["text"] if one_block else value}
        else:
            out[key] = equivalent(value)
    return out


def one_schema_field(sent):
    """Gemini takes a tool's schema as `parameters` or as `parametersJsonSchema`; the fixture shows the first."""
    for entry in sent.get("tools", []):
        for declared in entry.get("functionDeclarations", []):
            if "parametersJsonSchema" in declared:
                declared["parameters"] = declared.pop("parametersJsonSchema")
    return sent


def request_rows(folder, case):
    """X.openai.json goes in; X.<provider>.json must go upstream, or what X.expected.json says."""
    request = load(folder / (case + ".openai.json"))
    wanted = load(folder / ("%s.%s.json" % (case, folder.name)))
    healthy = {"anthropic": "response_tool_use.json", "gemini": "response_text.json"}[folder.name]

    def judge(row, answer, received):
        if answer.status != 200 or len(received) != 1:
            return ["answered %d after %d calls: %s" % (answer.status, len(received), answer.body[:300])]
        return match(equivalent(wanted), one_schema_field(observe(row, answer, received)["upstream"]))

    yield Row("%s/%s" % (folder.name, case), folder.name, request, [reply_of(folder, "", healthy)], None, judge=judge)


def response_rows(folder, case, expected):
    request = {**QUESTION, **expected["input"].get("client_request", {})}
    reply = reply_of(folder, case, expected["input"]["body"], expected["input"]["status"])
    yield Row("%s/%s" % (folder.name, case), folder.name, request, [reply], expected["expect"])


def stream_rows(folder, case, expected):
    """The same transcript three times: in one write, cut every few bytes, cut at every byte."""
    request = {**QUESTION, **expected["input"]["client_request"]}
    body = (folder / expected["input"]["transcript"]).read_bytes()
    for name, (framing, cut) in CUTS.items():
        reply = Reply(headers=[("content-type", "text/event-stream")], body=body, framing=framing, cut=cut)

        def judge(row, answer, received):
            return match(expected["expect"], observe(row, answer, received)["stream"])

        yield Row("%s/%s, %s" % (folder.name, case, name), folder.name, request, [reply], None, judge=judge)


def round_trip_response(folder, case):
    """Same dialect: the client gets every field as it came, numbers as text, plus generic_corp."""
    reply = reply_of(folder, case, case + ".json")
    fields = {"logprobs": True, "top_logprobs": 2} if "logprobs" in case else {}

    def judge(_row, answer, _received):
        got = exact(answer.body)
        got.pop("generic_corp", None)
        return [] if got == exact(reply.body) else ["the answer changed: %s" % answer.body.decode()[:600]]

    yield Row("%s/%s" % (folder.name, case), folder.name, {**QUESTION, **fields}, [reply], None, judge=judge)


def round_trip_request(folder, case):
    request = load(folder / (case + ".json"))
    wanted = exact((folder / (case + ".json")).read_text(encoding="utf-8"))

    def judge(_row, answer, received):
        if not received:
            return ["nothing went upstream: %d %s" % (answer.status, answer.body[:300])]
        got = exact(received[0].body)
        return [] if got == wanted else ["the request changed: %s" % received[0].body.decode()[:900]]

    yield Row("%s/%s" % (folder.name, case), folder.name, request, [reply_of(folder, "chat_response_text", "chat_response_text.json")],
              None, judge=judge)


# Error bodies without an expectation file: what the error table of the wire reference says of them.
INPUT_ERRORS = {
    "openai/error_400_unsupported_max_tokens": (400, {
        "category": "invalid_request", "retry_same_target": False, "failover": False,
        "client": {"status": 400, "error": {
            "message": "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' "
                       "instead.",
            "type": "invalid_request_error", "param": "max_tokens", "code": "unsupported_parameter"}}}),
    "openai/error_401_invalid_api_key": (401, {
        "category": "auth", "retry_same_target": False, "failover": True,
        "client": {"status": {"$oneOf": [500, 502]}, "error": {"message": {"$not": {"$contains": "XyZ1"}}}}}),
    "openai/error_404_model_not_found": (404, {
        "category": "not_found", "retry_same_target": False, "failover": True,
        "client": {"status": 404, "error": {"type": "invalid_request_error", "code": "model_not_found"}}}),
    "gemini/error_400_invalid_argument": (400, {
        "category": "invalid_request", "retry_same_target": False, "failover": False,
        "client": {"status": 400, "error": {"type": "invalid_request_error", "message": {"$contains": "additionalProperties"}}}}),
    "gemini/error_503_unavailable": (503, {
        "category": "overloaded", "retry_same_target": True, "failover": True,
        "client": {"status": 503, "error": {"message": {"$any": True}}}}),
}


def error_rows(binary, folder, case, status, expect):
    """The client's answer with one target; then the decisions, read off who is called."""
    reply = reply_of(folder, case, case + ".json", status)
    request = dict(QUESTION)

    def judge(row, answer, received):
        actual = {
            "category": category(STAGE[0].gateway, answer),
            "retry_same_target": retries_same_target(row, received),
            "failover": fails_over(binary, row),
            "client": {"status": answer.status, "content_type": answer.headers.get("content-type"),
                       "error": answer.json().get("error"), "headers": answer.headers},
        }
        # The waits are judged where a client sees them; limits by the admin API, while they are still valid.
        asked = {key: value for key, value in expect.items() if key not in ("retry_after_ms", "ratelimit")}
        if answer.headers.get("retry-after-ms") and status == 429:
            asked["retry_after_ms"] = expect["retry_after_ms"]
            actual["retry_after_ms"] = int(answer.headers["retry-after-ms"])
        return match(asked, actual)

    yield Row("%s/%s" % (folder.name, case), folder.name, request, [reply], None, judge=judge)


STAGE = []


def retries_same_target(row, received):
    """A wait that does not fit the deadline is no retry; then the same error with a wait of 0.2 s decides."""
    if len(received) > 1 or row.replies[0].status != 429:
        return len(received) > 1
    reply = row.replies[0]
    headers = [pair for pair in reply.headers if not pair[0].startswith("retry-after")]
    if any(name.startswith("retry-after") for name, _ in reply.headers):
        headers += [("retry-after", "0.2"), ("retry-after-ms", "200")]
    soon = Reply(status=reply.status, reason=reply.reason, headers=headers,
                 body=reply.body.replace(b"18.402155s", b"0.2s"))
    again = Row(row.id, row.dialect, row.request, [soon], None)
    stage = Stage(STAGE[0].binary, [again])
    try:
        client.chat(stage.gateway, {**again.request, "model": "row0/" + again.model})
        return len(stage.calls["row0"]) > 1
    finally:
        stage.close()


def rows_of(binary, folder):
    cases = sorted({file.name.split(".")[0] for file in folder.iterdir()})
    for case in cases:
        name = "%s/%s" % (folder.name, case)
        expected_file = folder / (case + ".expected.json")
        if name in NOT_CHAT:
            continue
        if (folder / (case + ".openai.json")).exists():
            yield from request_rows(folder, case)
        elif expected_file.exists():
            expected = load(expected_file)
            if expected["kind"] == "response":
                yield from response_rows(folder, case, expected)
            elif expected["kind"] == "stream":
                yield from stream_rows(folder, case, expected)
            elif expected["kind"] == "error":
                yield from error_rows(binary, folder, case, expected["input"]["status"], expected["expect"])
            else:
                raise SystemExit("%s: no row for kind %s" % (name, expected["kind"]))
        elif name in INPUT_ERRORS:
            yield from error_rows(binary, folder, case, *INPUT_ERRORS[name])
        elif case.startswith("chat_request"):
            yield from round_trip_request(folder, case)
        elif case.startswith("chat_response"):
            yield from round_trip_response(folder, case)
        else:
            raise SystemExit("%s: a fixture without a row" % name)


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in KINDS:
        raise SystemExit(__doc__)
    binary, family = sys.argv[1:]
    STAGE.append(Stage(binary, list(rows_of(binary, HERE / "fixtures" / family))))
    try:
        return report("fixtures of " + family, ((row.id, problems) for row, problems in STAGE[0].run()))
    finally:
        STAGE[0].close()


if __name__ == "__main__":
    sys.exit(main())
