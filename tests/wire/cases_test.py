#!/usr/bin/env python3
"""Rows of our own, one for each quirk of the wire reference, through the real gateway process. A file holds the
rows of one section; its format stands in README.md beside this script.

usage: cases_test.py GATEWAY_BINARY CASES.json
"""
import email.utils
import json
import sys
import time
from pathlib import Path

from stage import HERE, MODELS, Reply, Row, Stage, report

QUESTION = {"messages": [{"role": "user", "content": "Hello"}]}
PLAIN = {
    "openai": "openai/chat_response_text.json", "custom": "openai/chat_response_text.json",
    "anthropic": "anthropic/response_text_cached.json", "gemini": "gemini/response_text.json",
}
PLAIN_STREAM = {"openai": "openai/stream_text_usage.sse", "custom": "openai/stream_text_usage.sse",
                "anthropic": "anthropic/stream_text.sse", "gemini": "gemini/stream_text.sse"}


def event_bytes(dialect, event):
    """One frame in the dialect's own framing; a text stands for itself."""
    if isinstance(event, str):
        return event.encode("utf-8", "surrogatepass")
    data = json.dumps(event, ensure_ascii=True)
    if dialect == "anthropic":
        return ("event: %s\ndata: %s\n\n" % (event["type"], data)).encode()
    return ("data: %s%s" % (data, "\r\n\r\n" if dialect == "gemini" else "\n\n")).encode()


def http_date(value):
    """`$date+20` stands for the HTTP date 20 seconds from now."""
    if not value.startswith("$date+"):
        return value
    return email.utils.formatdate(time.time() + int(value[len("$date+"):]), usegmt=True)


def reply_of(dialect, answer, stream):
    status, pauses = answer.get("status", 200), ()
    if "json" in answer:
        kind, body = "application/json", json.dumps(answer["json"]).encode()
    elif "events" in answer:
        kind, body = "text/event-stream", b""
        for event in answer["events"]:
            if event == "$pause":
                pauses += (len(body),)
            else:
                body += event_bytes(dialect, event)
    elif "text" in answer:
        kind, body = answer.get("type", "text/plain"), answer["text"].encode()
    elif stream:
        kind, body = "text/event-stream", (HERE / "fixtures" / PLAIN_STREAM[dialect]).read_bytes()
    else:
        kind, body = "application/json", (HERE / "fixtures" / PLAIN[dialect]).read_bytes()
    headers = [("content-type", answer.get("type", kind))]
    headers += [(name, http_date(value)) for name, value in answer.get("headers", {}).items()]
    return Reply(status=status, body=body, headers=headers, reason="Scripted",
                 framing=answer.get("framing", "chunked" if kind == "text/event-stream" else "length"),
                 cut=answer.get("cut", 0), then=answer.get("then", "keep"), after=answer.get("after", 0), pauses=pauses)


def row_of(case):
    dialect = case["dialect"]
    request = {**QUESTION, **case.get("request", {})}
    request = {key: value for key, value in request.items() if value != "$absent"}
    if "model" in case:
        request["model"] = case["model"]
    answers = case.get("answers") or [case.get("answer", {})]
    return Row(case["id"], dialect, request, [reply_of(dialect, answer, request.get("stream")) for answer in answers],
               case["expect"], headers=case.get("headers", {}))


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    binary, file = sys.argv[1], Path(sys.argv[2])
    cases = json.loads(file.read_text(encoding="utf-8"))["cases"]
    ids = [case["id"] for case in cases]
    if len(set(ids)) != len(ids):
        raise SystemExit("ids repeat: %s" % sorted({name for name in ids if ids.count(name) > 1}))
    assert set(case["dialect"] for case in cases) <= set(MODELS)
    stage = Stage(binary, [row_of(case) for case in cases])
    try:
        return report(file.stem, ((row.id, problems) for row, problems in stage.run()))
    finally:
        stage.close()


if __name__ == "__main__":
    sys.exit(main())
