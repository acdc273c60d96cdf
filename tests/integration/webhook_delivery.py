#!/usr/bin/env python3
"""Signed messages of the gateway process to a scripted receiver, through a crash in the middle. Signatures are
checked by the specification (standardwebhooks.com) with Python's own hmac, and with nothing of ours.

usage: webhook_delivery.py GATEWAY_BINARY
"""
import base64
import hashlib
import hmac
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from gctest.client import call  # noqa: E402
from gctest.gateway import Gateway, configuration, provider  # noqa: E402
from gctest.upstream import Reply, ScriptedUpstream  # noqa: E402

TOLERANCE_S = 300


def verify(secrets, sent, now):
    """Whether a receiver that knows `secrets` would take the message. No exception: a reason, or None."""
    headers = {name.lower(): value for name, value in sent.headers.items()}
    if abs(now - int(headers["webhook-timestamp"])) > TOLERANCE_S:
        return "stale"
    content = b"%s.%s.%s" % (headers["webhook-id"].encode(), headers["webhook-timestamp"].encode(), sent.body)
    for secret in secrets:
        mac = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), content, hashlib.sha256).digest()
        for signature in headers["webhook-signature"].split(" "):
            version, _, text = signature.partition(",")
            if version == "v1" and hmac.compare_digest(base64.b64decode(text), mac):
                return None
    return "not signed with any of our secrets"


class Bench:
    """A gateway with one provider that nobody asks, and a receiver that answers what `reply` says."""

    def __init__(self, binary):
        self.binary = binary
        self.reply = Reply()
        self.receiver = ScriptedUpstream(lambda _: self.reply)
        self.config = configuration([provider("real", "openai", "http://127.0.0.1:1/v1", ["gpt-5.4"])])
        self.gateway = Gateway(binary, self.config)

    def admin(self, method, path, body=None, status=200):
        answer = call(self.gateway, method, "/admin/v1" + path, body, key=self.gateway.admin_key)
        assert answer.status == status, (method, path, answer.status, answer.body[:400])
        return answer.json()

    def webhook(self):
        made = self.admin("POST", "/webhooks", {"name": "ops", "url": self.receiver.url + "/in"}, 201)
        return made["webhook"]["id"], made["secret"]

    def crash_and_restart(self):
        self.gateway.kill()
        self.gateway = Gateway(self.binary, self.config, data=self.gateway.data, api_key=self.gateway.api_key)

    def until(self, what, attempt, limit_s=30):
        deadline = time.monotonic() + limit_s
        while not (value := attempt()):
            assert time.monotonic() < deadline, what + " did not happen"
            time.sleep(0.02)
        return value

    def delivery(self, name):
        return self.admin("GET", "/deliveries/" + name)

    def close(self):
        self.gateway.stop()
        self.receiver.close()


def signatures_are_of_the_secret_that_was_shown(bench):
    webhook, secret = bench.webhook()
    other, foreign = bench.webhook()
    bench.admin("POST", "/webhooks/%s/test" % webhook, status=202)
    sent = bench.until("a message", lambda: bench.receiver.received and bench.receiver.received[-1])
    assert verify([secret], sent, time.time()) is None
    assert verify([foreign], sent, time.time()) is not None, "another endpoint's secret fits"
    assert verify([secret], sent, time.time() + TOLERANCE_S + 60) == "stale"
    sent.body += b" "
    assert verify([secret], sent, time.time()) is not None, "a changed body fits"
    assert other != webhook


def for_a_day_two_secrets_sign(bench):
    webhook, old = bench.webhook()
    new = bench.admin("POST", "/webhooks/%s/rotate" % webhook, status=201)["secret"]
    before = len(bench.receiver.received)
    bench.admin("POST", "/webhooks/%s/test" % webhook, status=202)
    sent = bench.until("a message", lambda: len(bench.receiver.received) > before and bench.receiver.received[-1])
    assert new != old and verify([old], sent, time.time()) is None and verify([new], sent, time.time()) is None


def a_crash_forgets_neither_message_nor_secret(bench):
    """Redelivered to a receiver that hangs, killed in the middle, started again: the same id, the same secret."""
    webhook, secret = bench.webhook()
    bench.reply = Reply(500, b"broken")
    made = bench.admin("POST", "/webhooks/%s/test" % webhook, status=202)
    bench.until("a failed test", lambda: bench.delivery(made["id"])["state"] == "failed")
    bench.reply = Reply(then="hang", after=-1)
    before = len(bench.receiver.received)
    bench.admin("POST", "/deliveries/%s/redeliver" % made["id"], status=202)
    bench.until("an attempt that hangs", lambda: len(bench.receiver.received) > before)
    assert call(bench.gateway, "POST", "/admin/v1/deliveries/%s/redeliver" % made["id"],
                key=bench.gateway.admin_key).status == 409, "redelivered while it is being tried"
    bench.reply = Reply(200, b"thanks")
    before = len(bench.receiver.received)
    bench.crash_and_restart()
    done = bench.until("the delivery", lambda: [one for one in [bench.delivery(made["id"])] if one["state"] == "delivered"])
    assert done[0]["http_status"] == 200 and done[0]["answer"] == "thanks" and done[0]["attempts"] == 1, done
    sent = bench.receiver.received[before]
    assert {name.lower(): value for name, value in sent.headers.items()}["webhook-id"] == made["id"]
    assert verify([secret], sent, time.time()) is None
    assert bench.admin("GET", "/webhooks/" + webhook)["id"] == webhook


def secrets_are_on_no_disk(bench):
    _, secret = bench.webhook()
    raw = base64.b64decode(secret.removeprefix("whsec_"))
    for file in bench.gateway.data.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert raw not in content and secret.encode() not in content, "a secret is in %s" % file


TESTS = (signatures_are_of_the_secret_that_was_shown, for_a_day_two_secrets_sign,
         a_crash_forgets_neither_message_nor_secret, secrets_are_on_no_disk)


def main():
    failed = 0
    for test in TESTS:
        bench = Bench(sys.argv[1])
        try:
            test(bench)
            print("pass", test.__name__)
        except (AssertionError, OSError, KeyError):
            failed += 1
            print("FAIL", test.__name__)
            traceback.print_exc()
            print(bench.gateway.log()[-2000:])
        finally:
            bench.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
