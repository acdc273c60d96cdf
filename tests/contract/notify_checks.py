"""Webhooks, deliveries and alerts of the admin API against the document."""
import base64
import datetime
import hashlib
import hmac

from asker import Follower
from document import Violation
from gctest.upstream import Reply, ScriptedUpstream

CLOSED = "http://127.0.0.1:1/"  # nobody listens on port 1


def expect(condition, message, *values):
    if not condition:
        raise Violation(message + (": %r" % (values,) if values else ""))


def refusal(asker, operation_id, status, code, **arguments):
    error = asker.ask(operation_id, status, **arguments)["error"]
    expect(error["code"] == code, "another code", operation_id, error)
    return error["message"]


def at(revision):
    return {"If-Match": '"%d"' % revision}


def expected_signature(secret, message_id, timestamp, body):
    """By the specification (standardwebhooks.com), with nothing of ours."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    content = b"%s.%s.%s" % (message_id.encode(), timestamp.encode(), body)
    return "v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()


def settled(asker, delivery):
    return asker.until("a settled delivery", lambda: next(
        (entry for entry in [asker.ask("getDelivery", delivery=delivery["id"])]
         if entry["state"] in ("delivered", "failed")), None))


def actions(asker, count):
    return [entry["action"] for entry in asker.ask("listAudit")["entries"]][:count]


def a_webhook_lives_and_dies(asker):
    made = asker.ask("createWebhook", 201, body={"name": "ops", "url": CLOSED})
    webhook, secret = made["webhook"], made["secret"]
    expect((webhook["enabled"], webhook["limits"], webhook["allow_private"]) == (True, False, False), "defaults", webhook)
    expect(asker.ask("getWebhook", webhook=webhook["id"]) == webhook, "getWebhook differs")
    expect(asker.ask("listWebhooks")["webhooks"] == [webhook], "the list differs")
    changed = asker.ask("changeWebhook", webhook=webhook["id"], body={"limits": True}, headers=at(1))
    expect((changed["limits"], changed["revision"]) == (True, 2), "another change", changed)
    refusal(asker, "changeWebhook", 412, "precondition_failed", webhook=webhook["id"], body={}, headers=at(1))
    refusal(asker, "changeWebhook", 428, "precondition_required", webhook=webhook["id"], body={})
    rotated = asker.ask("rotateWebhook", 201, webhook=webhook["id"])
    expect(rotated["secret"] != secret and rotated["webhook"]["previous_secret_until"], "not rotated", rotated["webhook"])
    expect(asker.ask("deleteWebhook", webhook=webhook["id"]) == {"deleted": webhook["id"]}, "not deleted")
    expect(asker.ask("listWebhooks")["webhooks"] == [], "it is still there")
    for operation_id, more in (("getWebhook", {}), ("deleteWebhook", {}), ("rotateWebhook", {}), ("testWebhook", {}),
                               ("changeWebhook", {"body": {}, "headers": {"If-Match": "*"}})):
        refusal(asker, operation_id, 404, "not_found", webhook=webhook["id"], **more)
    expect(actions(asker, 4) == ["webhook.delete", "webhook.rotate", "webhook.update", "webhook.create"],
           "other records", actions(asker, 4))
    told = str(asker.ask("listAudit", query={"object": "webhook/" + webhook["id"]}))
    expect(secret not in told and rotated["secret"] not in told, "a secret is in the audit records")


def bad_webhooks_are_refused_by_field(asker):
    own = "http://127.0.0.1:%d/admin" % asker.gateway.address[1]
    for url in ("", "ftp://a.example/", "http://a.example/", "https://10.0.0.1/", "https://169.254.169.254/latest",
                "https://a.example:22/", "https://0x7f.1/", "https://me@a.example/", own):
        message = refusal(asker, "createWebhook", 400, "invalid_body", body={"name": "x", "url": url})
        expect("'url'" in message, "the message does not name the field", message)
    for body in ({}, {"name": "x"}, {"url": CLOSED}, {"name": "", "url": CLOSED}, {"name": "x", "url": CLOSED, "secret": "s"},
                 {"name": "x", "url": CLOSED, "enabled": 1}, b"["):
        refusal(asker, "createWebhook", 400, "invalid_body", body=body)


def a_test_shows_the_real_answer(asker):
    with ScriptedUpstream(lambda _: Reply(418, b"short and stout", reason="Teapot")) as receiver:
        made = asker.ask("createWebhook", 201, body={"name": "pot", "url": receiver.url + "/in?x=1"})
        follower = Follower(asker)
        delivery = settled(asker, asker.ask("testWebhook", 202, webhook=made["webhook"]["id"]))
        expect((delivery["state"], delivery["http_status"], delivery["answer"], delivery["attempts"],
                delivery["most_attempts"]) == ("failed", 418, "short and stout", 1, 1), "another outcome", delivery)
        sent = receiver.received[0]
        expect((sent.method, sent.target) == ("POST", "/in?x=1"), "another request", sent.method, sent.target)
        headers = {name.lower(): value for name, value in sent.headers.items()}
        expect(headers["webhook-id"] == delivery["id"], "another id", headers)
        expect(headers["webhook-signature"] == expected_signature(
            made["secret"], delivery["id"], headers["webhook-timestamp"], sent.body), "the signature is not right")
        expect(sent.json()["type"] == "webhook.test" and sent.json()["data"]["name"] == "pot", "another body", sent.body)
        asker.until("the delivery's event", lambda: [event for event in follower.of("delivery")
                                                     if event["delivery"] == delivery])
        follower.close()
        again = settled(asker, asker.ask("redeliver", 202, delivery=delivery["id"]))
        expect(again["id"] == delivery["id"] and len(receiver.received) >= 2, "not sent again", again)
        asker.ask("deleteWebhook", webhook=made["webhook"]["id"])
        refusal(asker, "redeliver", 409, "conflict", delivery=delivery["id"])


def deliveries_page_and_filter(asker):
    made = asker.ask("createWebhook", 201, body={"name": "closed", "url": CLOSED})["webhook"]
    mine = [settled(asker, asker.ask("testWebhook", 202, webhook=made["id"]))["id"] for _ in range(3)]
    first = asker.ask("listDeliveries", query={"webhook": made["id"], "limit": 2})
    rest = asker.ask("listDeliveries", query={"webhook": made["id"], "limit": 2, "before": first["next"]})
    found = [entry["id"] for entry in first["deliveries"] + rest["deliveries"]]
    expect(found == mine[::-1] and rest["next"] is None, "another order", found, mine)
    expect(all(entry["http_status"] is None and entry["error"] for entry in first["deliveries"]), "no reason", first)
    expect(not asker.ask("listDeliveries", query={"state": "retrying"})["deliveries"], "others")
    expect(not asker.ask("listDeliveries", query={"rule": "none"})["deliveries"], "others")
    for query in ({"limit": "0"}, {"before": "x"}, {"state": "lost"}):
        refusal(asker, "listDeliveries", 400, "invalid_parameter", query=query)
    refusal(asker, "getDelivery", 404, "not_found", delivery="msg_none")
    refusal(asker, "redeliver", 404, "not_found", delivery="msg_none")
    asker.ask("deleteWebhook", webhook=made["id"])


def webhooks_are_limited_in_number(asker):
    made = [asker.ask("createWebhook", 201, body={"name": "n%d" % i, "url": CLOSED})["webhook"]["id"] for i in range(100)]
    refusal(asker, "createWebhook", 409, "conflict", body={"name": "one more", "url": CLOSED})
    for webhook in made:
        asker.ask("deleteWebhook", webhook=webhook)


# --- alerts -------------------------------------------------------------------------------------------------------

def a_rule_lives_and_dies(asker):
    made = asker.ask("createAlertRule", 201, body={"name": "slow", "measure": "latency_p95_ms", "threshold": 900.5})
    expect((made["scope"], made["for_s"], made["severity"], made["desktop"], made["enabled"], made["webhooks"])
           == ("all", 0, "warning", True, True, []), "other defaults", made)
    asker.until("a first look", lambda: asker.ask("getAlertRule", rule=made["id"])["status"]["state"])
    expect(asker.ask("listAlertRules")["rules"][0]["id"] == made["id"], "another list")
    changed = asker.ask("changeAlertRule", rule=made["id"], body={"for_s": 120}, headers=at(1))
    expect((changed["for_s"], changed["threshold"], changed["revision"]) == (120, 900.5, 2), "another change", changed)
    refusal(asker, "changeAlertRule", 412, "precondition_failed", rule=made["id"], body={}, headers=at(1))
    refusal(asker, "changeAlertRule", 428, "precondition_required", rule=made["id"], body={})
    refusal(asker, "changeAlertRule", 400, "invalid_body", rule=made["id"], body={"scope": "tenant"}, headers=at(2))
    for body in ({}, {"name": "x", "measure": "mood"}, {"name": "x", "threshold": "2"}, {"name": "x", "no_such": 1},
                 {"name": "x", "scope": "all", "subject": "openai"}, {"name": "x", "webhooks": "wh"}, b"["):
        refusal(asker, "createAlertRule", 400, "invalid_body", body=body)
    for body in ({}, {"until": "soon"}, {"until": "2020-01-01T00:00:00Z"}, {"until": "2100-01-01T00:00:00Z"}):
        refusal(asker, "muteAlertRule", 400, "invalid_body", rule=made["id"], body=body)
    expect(asker.ask("muteAlertRule", rule=made["id"], body={"until": None})["muted_until"] is None, "muted")
    expect(asker.ask("deleteAlertRule", rule=made["id"]) == {"deleted": made["id"]}, "not deleted")
    for operation_id, more in (("getAlertRule", {}), ("deleteAlertRule", {}), ("muteAlertRule", {"body": {"until": None}}),
                               ("changeAlertRule", {"body": {}, "headers": {"If-Match": "*"}})):
        refusal(asker, operation_id, 404, "not_found", rule=made["id"], **more)
    expect(actions(asker, 4) == ["alert.delete", "alert.unmute", "alert.update", "alert.create"], "other records",
           actions(asker, 4))


def an_outage_fires_and_tells(asker):
    """From the provider's fault to a signed message, and to its end in the history."""
    with ScriptedUpstream(lambda _: Reply()) as receiver:
        hook = asker.ask("createWebhook", 201, body={"name": "pager", "url": receiver.url})
        rule = asker.ask("createAlertRule", 201, body={
            "name": "Blocked", "measure": "providers_blocked", "scope": "provider", "severity": "critical",
            "webhooks": [hook["webhook"]["id"]]})
        follower = Follower(asker)
        asker.ask("startTraffic", body={"requests_per_s": 40})
        asker.ask("injectFault", body={"kind": "http_503", "duration_s": 60}, provider="openai")
        sent = asker.until("a message", lambda: receiver.received and receiver.received[0])
        data = sent.json()["data"]
        expect(sent.json()["type"] == "alert.firing" and data["severity"] == "critical", "another message", sent.body)
        expect([(alert["subject"], alert["value"]) for alert in data["alerts"]] == [("openai", 1)], "another subject", data)
        headers = {name.lower(): value for name, value in sent.headers.items()}
        expect(headers["webhook-signature"] == expected_signature(
            hook["secret"], headers["webhook-id"], headers["webhook-timestamp"], sent.body), "the signature is not right")
        event = asker.until("an event", lambda: follower.of("alert"))[0]
        expect({**event["alert"], "desktop": None} == {**data, "desktop": None}, "the event says something else", event)
        firing = asker.ask("getAlertState")["firing"]
        expect([(alert["rule"], alert["subject"]) for alert in firing] == [(rule["id"], "openai")], "other alerts", firing)
        status = asker.ask("getAlertRule", rule=rule["id"])["status"]
        expect((status["state"], status["firing"], status["value"]) == ("firing", 1, 1), "another status", status)
        delivery = asker.ask("listDeliveries", query={"rule": rule["id"]})["deliveries"][0]
        expect(delivery["id"] == headers["webhook-id"] and delivery["title"] == "Blocked", "another delivery", delivery)
        asker.ask("restoreProvider", provider="openai")
        asker.ask("stopTraffic")
        asker.ask("deleteAlertRule", rule=rule["id"])
        asker.until("the end's message", lambda: [one for one in receiver.received if one.json()["type"] == "alert.resolved"])
        record = asker.ask("listAlertHistory", query={"rule": rule["id"]})["alerts"][0]
        expect(record["subject"] == "openai" and record["resolved_at"] > record["fired_at"], "another record", record)
        expect(asker.ask("getAlertState")["firing"] == [], "it still fires")
        follower.close()
        asker.ask("deleteWebhook", webhook=hook["webhook"]["id"])


def previews_say_what_they_know(asker):
    def preview(**rule):
        return asker.ask("previewAlertRule", body={"name": "draft", **rule})
    kept = preview(measure="rescued", threshold=0)
    expect(kept["from"] and kept["from"] >= asker.ask("getStatus")["started_at"], "figures from before the start", kept["from"])
    expect([reading["subject"] for reading in kept["now"]] == [None], "another subject", kept["now"])
    each = preview(measure="providers_blocked", scope="provider")
    expect({reading["subject"] for reading in each["now"]} >= {"openai", "anthropic", "gemini"}, "other subjects", each["now"])
    nothing = preview(measure="budget_percent", scope="tenant", threshold=90)
    expect((nothing["from"], nothing["fired"], nothing["points"]) == (None, None, []), "invented figures", nothing)
    asker.ask("createTenant", 201, body={"id": "watched", "budget_usd": "10", "calls": 50})
    for measure in ("budget_percent", "quota_percent"):
        found = preview(measure=measure, scope="tenant", subject="watched")["now"]
        expect(found == [{"subject": "watched", "value": 0}], "another figure", measure, found)
    found = preview(measure="forecast_percent", scope="tenant", subject="watched")["now"]
    expect(found == [{"subject": "watched", "value": None}], "a forecast without history", found)
    asker.ask("createKey", 201, tenant="watched", body={"name": "short", "expires_at": soon()})
    for scope, subject in (("all", None), ("tenant", "watched")):
        found = preview(measure="keys_expiring", scope=scope, subject=subject)["now"]
        expect(found == [{"subject": subject, "value": 1}], "another count of keys", found)
    refusal(asker, "previewAlertRule", 400, "invalid_body", body={"measure": "rescued"})
    for query in ({"limit": "0"}, {"before": "x"}):
        refusal(asker, "listAlertHistory", 400, "invalid_parameter", query=query)


def a_passed_budget_is_told(asker):
    """A tenant's threshold becomes an event and, where an endpoint wants it, a signed message."""
    with ScriptedUpstream(lambda _: Reply()) as receiver:
        hook = asker.ask("createWebhook", 201, body={"name": "billing", "url": receiver.url, "limits": True})
        asker.ask("createTenant", 201, body={"id": "thrifty", "calls": 2})
        secret = asker.ask("createKey", 201, tenant="thrifty", body={"name": "app"})["secret"]
        asker.ask("createChatCompletion", key=secret, body={"model": "auto", "messages": [{"role": "user", "content": "Hi"}]})
        asker.ask("createChatCompletion", key=secret, body={"model": "auto", "messages": [{"role": "user", "content": "Hi"}]})
        sent = asker.until("a message", lambda: receiver.received and receiver.received[0])
        data = sent.json()["data"]
        expect(sent.json()["type"] == "limit.reached" and (data["tenant"], data["limit"], data["of"]) == ("thrifty", "quota", 2),
               "another message", sent.body)
        headers = {name.lower(): value for name, value in sent.headers.items()}
        expect(headers["webhook-signature"] == expected_signature(
            hook["secret"], headers["webhook-id"], headers["webhook-timestamp"], sent.body), "the signature is not right")
        asker.ask("deleteWebhook", webhook=hook["webhook"]["id"])


def soon():
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ")


IN_DEMO = (a_webhook_lives_and_dies, bad_webhooks_are_refused_by_field, a_test_shows_the_real_answer,
           deliveries_page_and_filter, webhooks_are_limited_in_number, a_rule_lives_and_dies, an_outage_fires_and_tells,
           previews_say_what_they_know, a_passed_budget_is_told)
