"""Plans, tenants, keys and audit records of the admin API against the document."""
from gctest.client import call

from document import Violation

MISSING_KID = "0" * 12


def expect(condition, message, *values):
    if not condition:
        raise Violation(message + (": %r" % (values,) if values else ""))


def refusal(asker, operation_id, status, code, **arguments):
    error = asker.ask(operation_id, status, **arguments)["error"]
    expect(error["code"] == code, "another code", operation_id, error)
    return error["message"]


def at(revision):
    return {"If-Match": '"%d"' % revision}


def plans_are_data(asker):
    plans = {plan["id"]: plan for plan in asker.ask("listPlans")["plans"]}
    expect(list(plans) == ["trial", "pilot", "starter", "growth", "enterprise"], "other plans", list(plans))
    trial, enterprise = plans["trial"], plans["enterprise"]
    expect((trial["calls"], trial["trial_days"], trial["requests_per_min"], trial["tokens_per_min"],
            trial["retention_days"]) == (10_000, 14, 60, 100_000, 14), "another trial", trial)
    expect(enterprise["calls"] is None and enterprise["queueing"], "another enterprise", enterprise)
    pilot = asker.ask("getPlan", plan="pilot")
    expect(pilot == plans["pilot"], "getPlan differs from the list")
    changed = asker.ask("putPlan", plan="pilot", body={"calls": 120_000}, headers=at(pilot["revision"]))
    expect(changed == {**pilot, "calls": 120_000, "revision": pilot["revision"] + 1}, "another change", changed)
    refusal(asker, "putPlan", 412, "precondition_failed", plan="pilot", body={}, headers=at(pilot["revision"]))
    refusal(asker, "putPlan", 428, "precondition_required", plan="pilot", body={})
    for body in ({"calls": 0}, {"calls": "many"}, {"no_such": 1}, {"fee_usd": 500}, {"name": ""}, [], b"{"):
        refusal(asker, "putPlan", 400, "invalid_body", plan="pilot", body=body, headers={"If-Match": "*"})
    refusal(asker, "putPlan", 400, "invalid_parameter", plan="pilot", body={}, headers={"If-Match": "new"})
    for operation_id, more in (("getPlan", {}), ("putPlan", {"body": {}, "headers": {"If-Match": "*"}})):
        refusal(asker, operation_id, 404, "not_found", plan="gold", **more)


def ids_are_slugs(asker):
    """RELIABILITY I59, I66, I68: one spelling, no path, no name of a database's own."""
    for name in ("", "a", "A", "Acme", "a\0", "\uff41cme", "ac me", "../b", "/etc/passwd", "file:x?mode=rw", "1st", "public",
                 "pg_catalog", "information_schema", '"x"', "a" * 32, "a.b", "acme\n", "system"):
        refusal(asker, "createTenant", 400, "invalid_body", body={"id": name})
    for body in ({}, {"id": 7}, {"id": "ok-id", "plan": "gold"}, {"id": "ok-id", "color": 1},
                 {"id": "ok-id", "baseline_model": "gpt-0"}, {"id": "ok-id", "strategy": "priority"},
                 {"id": "ok-id", "priority": ["nobody"]}, {"id": "ok-id", "budget_usd": -1},
                 {"id": "ok-id", "budget_usd": "1.0000000001"}, {"id": "ok-id", "budget_thresholds": [80, 50]},
                 {"id": "ok-id", "data_handling": "encrypted"}, {"id": "ok-id", "retention_days": 0},
                 b'{"id":"ok-id","id":"ok-id"}', {"id": "ok-id", "name": "a\nb"}):
        refusal(asker, "createTenant", 400, "invalid_body", body=body)
    refusal(asker, "getTenant", 404, "not_found", tenant="ok-id")


def a_tenant_lives_and_dies(asker):
    made = asker.ask("createTenant", 201, body={
        "id": "umbrella", "name": "Umbrella Ltd", "plan": "starter", "baseline_model": "gpt-5.4", "strategy": "priority",
        "priority": ["gemini", "openai"], "budget_usd": "250", "budget_thresholds": [50, 90], "retention_days": 30,
        "requests_per_min": 50})
    expect(made["limits"] == {"calls": 500_000, "requests_per_min": 50, "tokens_per_min": 2_000_000,
                              "retention_days": 30}, "other limits", made["limits"])
    expect(made["managed_by"] == "api" and made["status"] == "active" and made["revision"] == 1, "another tenant", made)
    expect(asker.ask("getTenant", tenant="umbrella") == made, "getTenant differs")
    for name in ("umbrella", "acme"):
        refusal(asker, "createTenant", 409, "conflict", body={"id": name})
    changed = asker.ask("changeTenant", tenant="umbrella", body={"plan": "growth", "requests_per_min": None},
                        headers=at(1))
    expect(changed["limits"]["requests_per_min"] == 5000 and changed["name"] == "Umbrella Ltd", "another change", changed)
    refusal(asker, "changeTenant", 412, "precondition_failed", tenant="umbrella", body={"name": "X"}, headers=at(1))
    refusal(asker, "changeTenant", 428, "precondition_required", tenant="umbrella", body={"name": "X"})
    refusal(asker, "changeTenant", 409, "conflict", tenant="umbrella", body={"plan": "trial"}, headers=at(2))
    refusal(asker, "changeTenant", 400, "invalid_body", tenant="umbrella", body={"id": "x"}, headers=at(2))
    expect(asker.ask("suspendTenant", tenant="umbrella")["status"] == "suspended", "it is not suspended")
    expect(asker.ask("suspendTenant", tenant="umbrella")["revision"] == 3, "the same again is a change")
    expect(asker.ask("resumeTenant", tenant="umbrella")["status"] == "active", "it is not resumed")
    refusal(asker, "deleteTenant", 409, "conflict", tenant="umbrella", query={"confirm": "umbrella"})
    keys_come_and_go(asker)
    export = asker.ask("exportTenant", tenant="umbrella")
    expect(len(export["keys"]) == 3 and export["audit"][-1]["action"] == "tenant.create", "another export", export)
    refusal(asker, "deleteTenant", 400, "invalid_body", tenant="umbrella")
    expect(asker.ask("deleteTenant", tenant="umbrella", query={"confirm": "umbrella"}) == {"deleted": "umbrella"}, "kept")
    refusal(asker, "createTenant", 409, "conflict", body={"id": "umbrella"})
    the_audit_log_tells_it_all(asker)


def keys_come_and_go(asker):
    fresh = asker.ask("createKey", 201, tenant="umbrella", body={
        "name": "app", "models": ["auto"], "endpoints": ["chat.completions"], "budget_usd": "5", "requests_per_min": 100,
        "tokens_per_min": 10_000, "expires_at": "2099-01-01T00:00:00Z"})
    key, kid = fresh["key"], fresh["key"]["kid"]
    expect(fresh["secret"].split("_")[2] == kid and fresh["secret"].split("_")[3].endswith(key["hint"]), "another secret")
    expect(asker.ask("getKey", kid=kid) == key, "getKey differs")
    refusal(asker, "createKey", 409, "conflict", tenant="umbrella", body={"name": "app"})
    for body in ({}, {"name": "x", "models": "auto"}, {"name": "x", "endpoints": ["files"]},
                 {"name": "x", "expires_at": "2020-01-01T00:00:00Z"}, {"name": "x", "scopes": []}):
        refusal(asker, "createKey", 400, "invalid_body", tenant="umbrella", body=body)
    answer = call(asker.gateway, "POST", "/v1/chat/completions",
                  {"model": "gpt-5.4", "messages": [{"role": "user", "content": "Hi"}]}, key=fresh["secret"])
    asker.document.check("createChatCompletion", answer.status, answer.headers["content-type"], answer.json())
    expect(answer.status == 403, "a model beside the scope is served", answer.status)
    changed = asker.ask("changeKey", kid=kid, body={"models": []}, headers=at(1))
    expect(changed["models"] == [] and changed["revision"] == 2, "another change", changed)
    refusal(asker, "changeKey", 412, "precondition_failed", kid=kid, body={}, headers=at(1))
    refusal(asker, "changeKey", 428, "precondition_required", kid=kid, body={})
    refusal(asker, "changeKey", 400, "invalid_body", kid=kid, body={"models": 1}, headers=at(2))
    rotated = asker.ask("rotateKey", 201, kid=kid, body={"overlap_s": 60})["key"]
    expect(asker.ask("getKey", kid=kid)["replaced_by"] == rotated["kid"], "not replaced")
    refusal(asker, "rotateKey", 409, "conflict", kid=kid, body={})
    refusal(asker, "rotateKey", 400, "invalid_body", kid=rotated["kid"], body={"overlap_s": 100_000})
    newest = asker.ask("rotateKey", 201, kid=rotated["kid"], body={"overlap_s": 0})["key"]
    expect(asker.ask("getKey", kid=rotated["kid"])["status"] == "revoked", "an overlap of nothing")
    expect(asker.ask("revokeKey", kid=newest["kid"])["status"] == "revoked", "not revoked")
    for operation_id, more in (("revokeKey", {}), ("changeKey", {"body": {}, "headers": at(1)}), ("rotateKey", {"body": {}})):
        refusal(asker, operation_id, 409, "conflict", kid=newest["kid"], **more)


def the_audit_log_tells_it_all(asker):
    entries = asker.ask("listAudit", query={"tenant": "umbrella"})["entries"]
    expect([entry["action"] for entry in reversed(entries)] == [
        "tenant.create", "tenant.update", "tenant.suspend", "tenant.resume", "key.create", "key.update", "key.rotate",
        "key.create", "key.rotate", "key.create", "key.revoke", "tenant.export", "tenant.delete"], "other actions",
        [entry["action"] for entry in entries])
    update = next(entry for entry in entries if entry["action"] == "tenant.update")
    expect(update["before"]["plan"] == "starter" and update["after"]["plan"] == "growth", "another change", update)
    expect(entries[0]["after"] is None and entries[-1]["before"] is None, "something before the beginning")
    expect("gc_live_" not in repr(entries), "a secret in the audit log")
    sequences, before = [], {}
    while True:
        page = asker.ask("listAudit", query={"limit": 5, **before})
        sequences += [entry["sequence"] for entry in page["entries"]]
        if page["next"] is None:
            break
        before = {"before": page["next"]}
    expect(sequences == list(range(len(sequences), 0, -1)), "the sequence has holes", sequences)
    one = asker.ask("listAudit", query={"action": "tenant.delete", "object": "tenant/umbrella"})["entries"]
    expect(one == entries[:1], "filters select others", one)
    nothing = asker.ask("listAudit", query={"to": "2020-01-01T00:00:00Z"})
    expect(nothing == {"entries": [], "next": None}, "entries before there were any", nothing)


def what_the_file_manages_is_read_only(asker):
    tenant = asker.ask("getTenant", tenant="acme")
    expect(tenant["managed_by"] == "file" and tenant["revision"] is None and tenant["key_count"] == 1, "another", tenant)
    key = asker.ask("listKeys", query={"tenant": "acme"})["keys"][0]
    expect(key["managed_by"] == "file" and asker.ask("getKey", kid=key["kid"]) == key, "another key", key)
    star = {"If-Match": "*"}
    for operation_id, more in (("changeTenant", {"body": {}, "headers": star}), ("suspendTenant", {}), ("resumeTenant", {}),
                               ("exportTenant", {}), ("deleteTenant", {"query": {"confirm": "acme"}}),
                               ("createKey", {"body": {"name": "x"}})):
        message = refusal(asker, operation_id, 409, "managed_by_file", tenant="acme", **more)
        expect("configuration file" in message, "no remedy", message)
    for operation_id, more in (("changeKey", {"body": {}, "headers": star}), ("revokeKey", {}), ("rotateKey", {})):
        refusal(asker, operation_id, 409, "managed_by_file", kid=key["kid"], **more)
    for operation_id, more in (("changeTenant", {"body": {}, "headers": star}), ("suspendTenant", {}), ("resumeTenant", {}),
                               ("exportTenant", {}), ("deleteTenant", {}), ("createKey", {"body": {"name": "x"}})):
        refusal(asker, operation_id, 404, "not_found", tenant="nobody", **more)
    for operation_id, more in (("getKey", {}), ("changeKey", {"body": {}, "headers": star}), ("revokeKey", {}),
                               ("rotateKey", {})):
        refusal(asker, operation_id, 404, "not_found", kid=MISSING_KID, **more)


def lists_page_and_search(asker):
    for i in range(7):
        asker.ask("createTenant", 201, body={"id": "page%d" % i, "name": "Number %d" % i, "plan": "pilot"})
        asker.ask("createKey", 201, tenant="page%d" % i, body={"name": "Batch %d" % i})
    asker.ask("suspendTenant", tenant="page3")
    tenants = pages(asker, "listTenants", "tenants", 3)
    ids = [tenant["id"] for tenant in tenants]
    expect(ids == sorted(ids) and {"acme", "page0", "page6"} <= set(ids), "not by id, or not all", ids)
    expect(asker.ask("listTenants")["total"] == len(ids), "another total")
    keys = pages(asker, "listKeys", "keys", 4)
    places = [(key["tenant"], key["name"], key["kid"]) for key in keys]
    expect(places == sorted(places) and len(set(places)) == len(places), "not in their order", places)
    expect(asker.ask("listKeys")["total"] == len(keys), "another total")
    for operation_id, members, query, wanted in (
            ("listTenants", "tenants", {"q": "NUMBER 4"}, ["page4"]), ("listTenants", "tenants", {"q": "cme"}, ["acme"]),
            ("listTenants", "tenants", {"status": "suspended"}, ["page3"]),
            ("listTenants", "tenants", {"plan": "pilot", "q": "page5"}, ["page5"])):
        found = asker.ask(operation_id, query=query)
        expect([entry["id"] for entry in found[members]] == wanted and found["total"] is None, "others", query, found)
    found = asker.ask("listKeys", query={"q": "batch", "status": "active"})["keys"]
    expect(len(found) == 7, "others", found)
    expect(all(key["status"] == "revoked" for key in asker.ask("listKeys", query={"status": "revoked"})["keys"]), "others")
    for operation_id, query in (("listTenants", {"limit": "0"}), ("listTenants", {"plan": "gold"}),
                                ("listTenants", {"status": "deleted"}), ("listKeys", {"after": "nonsense"}),
                                ("listKeys", {"status": "x"}), ("listAudit", {"before": "0"}), ("listAudit", {"from": "x"})):
        refusal(asker, operation_id, 400, "invalid_parameter", query=query)


def pages(asker, operation_id, members, limit):
    rows, after = [], {}
    while True:
        page = asker.ask(operation_id, query={"limit": limit, **after})
        expect(len(page[members]) <= limit, "a page too long")
        rows += page[members]
        if page["next"] is None:
            return rows
        after = {"after": page["next"]}


def other_changes_are_audited_too(asker):
    def actions():
        return [entry["action"] for entry in asker.ask("listAudit")["entries"]]
    asker.ask("injectFault", body={"kind": "slow"}, provider="openai")
    asker.ask("restoreProvider", provider="openai")
    asker.ask("startTraffic", body={"requests_per_s": 1})
    asker.ask("stopTraffic")
    asker.ask("restoreAll")
    expect(actions()[:5] == ["simulator.restore_all", "simulator.stop_traffic", "simulator.start_traffic",
                             "simulator.restore", "simulator.fault"], "other records", actions()[:5])


IN_DEMO = (plans_are_data, ids_are_slugs, a_tenant_lives_and_dies, what_the_file_manages_is_read_only,
           lists_page_and_search, other_changes_are_audited_too)
