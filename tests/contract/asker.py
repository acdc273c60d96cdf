"""Asks a running gateway by operation id and lets the document judge every answer."""
import http.client
import json
import threading
import time

from gctest.client import call

from document import Violation


class Asker:
    def __init__(self, gateway, document):
        self.gateway = gateway
        self.document = document

    def ask(self, operation_id, status=200, body=None, key=None, query=None, headers=None, **parameters):
        """The answer's JSON. `key` '' sends a wrong one; otherwise the operation's own kind of key is sent."""
        method, _, _ = self.document.operations[operation_id]
        keys = {"adminKey": self.gateway.admin_key, "tenantKey": self.gateway.api_key, None: "none-needed"}
        key = keys[self.document.needs_key(operation_id)] if key is None else key or "wrong"
        address = self.document.address(operation_id, parameters, query)
        answer = call(self.gateway, method, address, body, key=key, headers=headers)
        if answer.status != status:
            raise Violation("%s %s answered %d instead of %d: %s"
                            % (method, address, answer.status, status, answer.body[:300]))
        self.document.check_headers(operation_id, status, answer.headers)
        if answer.is_stream:
            return self._judge_stream(operation_id, answer)
        if answer.headers.get("content-type", "").startswith("text/csv"):
            payload = answer.body.decode()
        else:
            payload = answer.json()
        self.document.check(operation_id, status, answer.headers.get("content-type", ""), payload)
        return payload

    def _judge_stream(self, operation_id, answer):
        """The data of a whole stream, `[DONE]` as None."""
        events = []
        for line in answer.body.decode().split("\n"):
            if line == "data: [DONE]":
                events.append(None)
            elif line.startswith("data: "):
                event = json.loads(line[6:])
                events.append(event)
                if "error" in event:
                    errors = self.document.schema_errors({"$ref": "#/components/schemas/DataErrorBody"}, event)
                    if errors:
                        raise Violation("%s error event: %s" % (operation_id, "; ".join(errors)))
                else:
                    self.document.check(operation_id, answer.status, answer.headers["content-type"], event)
        return events

    def until(self, what, attempt, limit_s=20):
        """The first true value of `attempt()`; what the gateway does by itself takes its own time."""
        deadline = time.monotonic() + limit_s
        while True:
            value = attempt()
            if value:
                return value
            if time.monotonic() > deadline:
                raise Violation("%s did not happen within %d s" % (what, limit_s))
            time.sleep(0.05)


class Follower(threading.Thread):
    """Follows the event stream on a connection of its own; judges every event."""

    def __init__(self, asker, since=None):
        super().__init__(daemon=True)
        self.asker = asker
        self.events = []
        self.ids = []
        self.failure = None
        self.address = asker.document.address("followEvents", {}, {} if since is None else {"since": since})
        self.connection = http.client.HTTPConnection(*asker.gateway.address, timeout=30)
        self.connection.request("GET", self.address, headers={"Authorization": "Bearer " + asker.gateway.admin_key})
        self.answer = self.connection.getresponse()
        self.start()

    def run(self):
        kind = self.answer.headers["content-type"]
        name = None
        try:
            while line := self.answer.readline():
                text = line.decode().rstrip("\n")
                if text.startswith("id: "):
                    self.ids.append(int(text[4:]))
                elif text.startswith("event: "):
                    name = text[7:]
                elif text.startswith("data: "):
                    event = json.loads(text[6:])
                    self.asker.document.check("followEvents", self.answer.status, kind, event)
                    if event["type"] != name or event["sequence"] != self.ids[-1]:
                        raise Violation("the frame of event %r says %r, %r" % (event, name, self.ids[-1]))
                    self.events.append(event)
                elif text and not text.startswith(":"):
                    raise Violation("a line of the event stream is %r" % text)
        except (OSError, AttributeError, ValueError, http.client.HTTPException) as ended:
            self.ended = ended
        except Violation as violation:
            self.failure = violation

    def of(self, kind):
        if self.failure:
            raise self.failure
        return [event for event in list(self.events) if event["type"] == kind]

    def close(self):
        self.connection.close()
