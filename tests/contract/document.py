"""resources/openapi.yaml as a judge of answers, and as the list of what must be asked."""
import re
import urllib.parse
from collections import defaultdict

import jsonschema
import yaml

METHODS = ("get", "post", "put", "patch", "delete")


class Violation(AssertionError):
    """An answer that the document does not allow."""


class Document:
    """Operations by id. Remembers which of their documented answers were seen."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as text:
            self.root = yaml.safe_load(text)
        self.operations = {}
        for address, item in self.root["paths"].items():
            for method in METHODS:
                if method in item:
                    operation = item[method]
                    self.operations[operation["operationId"]] = (method.upper(), address, operation)
        self.seen = defaultdict(set)

    def resolve(self, node):
        while isinstance(node, dict) and "$ref" in node:
            target = self.root
            for part in node["$ref"][2:].split("/"):
                target = target[part]
            node = target
        return node

    def schema_errors(self, schema, value):
        """What is wrong with the value, a line each. References are looked up within the document."""
        whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "components": self.root["components"],
                 "allOf": [schema]}
        validator = jsonschema.Draft202012Validator(whole)
        return ["%s: %s" % ("/".join(map(str, error.absolute_path)) or "(root)", error.message[:300])
                for error in validator.iter_errors(value)]

    def needs_key(self, operation_id):
        """'adminKey', 'tenantKey' or None."""
        schemes = self.operations[operation_id][2].get("security", self.root["security"])
        return next(iter(schemes[0])) if schemes else None

    def address(self, operation_id, parameters, query):
        path = self.operations[operation_id][1]
        for name in re.findall(r"{(\w+)}", path):
            path = path.replace("{%s}" % name, urllib.parse.quote(parameters[name], safe=""))
        return path + ("?" + urllib.parse.urlencode(query) if query else "")

    def response(self, operation_id, status):
        responses = self.operations[operation_id][2]["responses"]
        if str(status) not in responses:
            raise Violation("%s answered %d, which is not documented" % (operation_id, status))
        return self.resolve(responses[str(status)])

    def check(self, operation_id, status, content_type, payload):
        """Judges an answer; `payload` is the JSON value, or one `data:` value of a stream."""
        response = self.response(operation_id, status)
        kind = content_type.split(";")[0]
        if kind not in response["content"]:
            raise Violation("%s %d came as '%s'; documented: %s"
                            % (operation_id, status, content_type, ", ".join(response["content"])))
        errors = self.schema_errors(response["content"][kind]["schema"], payload)
        if errors:
            raise Violation("%s %d: %s" % (operation_id, status, "; ".join(errors[:5])))
        self.seen[operation_id].add((status, kind))

    def check_headers(self, operation_id, status, headers):
        for name, header in self.response(operation_id, status).get("headers", {}).items():
            header = self.resolve(header)
            if name.lower() in headers:
                errors = self.schema_errors(header["schema"], headers[name.lower()])
                if errors:
                    raise Violation("%s %d header %s: %s" % (operation_id, status, name, errors[0]))

    def unseen(self):
        """Documented answers that nothing has called forth, but for the catch-all `default`."""
        missing = []
        for operation_id, (_, _, operation) in self.operations.items():
            for status, response in operation["responses"].items():
                if status == "default":
                    continue
                for kind in self.resolve(response)["content"]:
                    if (int(status), kind) not in self.seen[operation_id]:
                        missing.append("%s %s %s" % (operation_id, status, kind))
        return missing
