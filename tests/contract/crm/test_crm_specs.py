"""Every request against the vendors' own API descriptions, answered with the vendors' own examples.

Runs where NAAST_SPECS names the folder with the descriptions (hubspot/*.json, zendesk.yml, chatwoot.yml); they are
not ours to ship. A request that the description does not know is answered with 599, and the test fails with its reason.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from knowledge.crm.catalogue import SYSTEMS, connect
from knowledge.crm.lookup import LookUp
from knowledge.crm.web.errors import CrmError
from knowledge.customers.history import Person
from knowledge.customers.identity import read_address

SPECS = os.environ.get("NAAST_SPECS", "")
pytestmark = pytest.mark.skipif(not SPECS, reason="NAAST_SPECS names no folder with API descriptions")
FILES = {"hubspot": "hubspot/*.json", "zendesk": "zendesk.yml", "chatwoot": "chatwoot.yml"}
UNDESCRIBED = {
    "zendesk": {("GET", "/api/v2/search", "page"), ("GET", "/api/v2/tickets", "external_id")},
}
"""Query parameters that the vendor documents in prose but not in the description."""


class Description:
    """One OpenAPI document: finds operations, validates requests, makes answers."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    def operation(self, method: str, path: str) -> tuple[str, dict[str, Any], list[dict[str, Any]]] | None:
        exact = sorted(self.document["paths"], key=lambda p: p.count("{"))
        for template in exact:
            pattern = re.sub(r"\{[^}]+\}", "[^/]+", template)
            methods = self.document["paths"][template]
            if re.fullmatch(pattern, path) and method.lower() in methods:
                operation = methods[method.lower()]
                parameters = [
                    self.resolve(p) for p in (*methods.get("parameters", ()), *operation.get("parameters", ()))
                ]
                return template, operation, parameters
        return None

    def resolve(self, node: Any) -> Any:
        while isinstance(node, dict) and "$ref" in node:
            found: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/")]
            node = found
        return node

    def schema(self, node: Any, depth: int = 0) -> Any:
        """As plain JSON schema: references followed, `nullable` turned into a type."""
        node = self.resolve(node)
        if not isinstance(node, dict) or depth > 14:
            return {}
        out: dict[str, Any] = {}
        for key in ("type", "enum", "required", "minimum", "maximum", "maxLength"):
            if key in node:
                out[key] = node[key]
        for key in ("items", "additionalProperties"):
            if isinstance(node.get(key), dict):
                out[key] = self.schema(node[key], depth + 1)
        if "properties" in node:
            out["properties"] = {name: self.schema(value, depth + 1) for name, value in node["properties"].items()}
        for key in ("allOf", "anyOf", "oneOf"):
            if key in node:
                out["anyOf" if key == "oneOf" else key] = [self.schema(part, depth + 1) for part in node[key]]
        if node.get("nullable") and isinstance(out.get("type"), str):
            out["type"] = [out["type"], "null"]
            if "enum" in out:
                out["enum"] = [*out["enum"], None]
        return out

    def unknown_fields(self, node: Any, value: Any, place: str = "") -> Iterator[str]:
        """Fields that we send and the description does not name."""
        schema = self.resolve(node)
        for part in schema.get("allOf", ()):
            schema = {
                **schema,
                "properties": {**schema.get("properties", {}), **self.resolve(part).get("properties", {})},
            }
        if isinstance(value, dict) and schema.get("properties") and "additionalProperties" not in schema:
            for name, item in value.items():
                if name not in schema["properties"]:
                    yield f"{place}.{name}"
                else:
                    yield from self.unknown_fields(schema["properties"][name], item, f"{place}.{name}")
        if isinstance(value, list) and "items" in schema:
            for item in value:
                yield from self.unknown_fields(schema["items"], item, f"{place}[]")

    def answer(self, operation: dict[str, Any]) -> Any:
        """The vendor's example of a good answer, or one made of the description."""
        good = next(r for code, r in operation["responses"].items() if str(code).startswith("2"))
        content = self.resolve(good).get("content", {}).get("application/json", {})
        for example in content.get("examples", {}).values():
            return self.resolve(example)["value"]
        return self.sample(content.get("schema", {}))

    def sample(self, node: Any, depth: int = 0) -> Any:
        node = self.resolve(node)
        if node.get("example") is not None:
            return node["example"]
        if "allOf" in node:
            return {k: v for part in node["allOf"] for k, v in (self.sample(part, depth + 1) or {}).items()}
        if "enum" in node:
            return node["enum"][0]
        kind = node.get("type")
        if kind == "object" or "properties" in node:
            if depth > 8:
                return {}
            return {name: self.sample(value, depth + 1) for name, value in node.get("properties", {}).items()}
        if kind == "array":
            return [self.sample(node.get("items", {}), depth + 1)]
        text = "2026-02-01T10:00:00Z" if node.get("format") == "date-time" else "7"
        return {"integer": 7, "number": 7, "boolean": False, "string": text}.get(str(kind))


@cache
def descriptions(system: str) -> tuple[Description, ...]:
    import yaml

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("tag:yaml.org,2002:value", lambda loader, node: node.value)
    files = sorted(Path(SPECS).glob(FILES[system]))
    assert files, f"no description of {system} in {SPECS}"
    read = [json.loads(f.read_text()) if f.suffix == ".json" else yaml.load(f.read_text(), Loader) for f in files]
    return tuple(Description(document) for document in read)


class Vendor:
    """A server that knows only what the vendor describes."""

    def __init__(self, system: str, change: Callable[[str, Any], Any] = lambda template, answer: answer) -> None:
        self.system, self.change = system, change
        self.problems: list[str] = []
        self.asked: list[str] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        raw = await request.text()
        for description in descriptions(self.system):
            if found := description.operation(request.method, request.path):
                template, operation, parameters = found
                self.asked.append(f"{request.method} {template}")
                self.problems += self.query(request, template, parameters)
                self.problems += self.body(description, operation, raw, template)
                return web.json_response(self.change(template, description.answer(operation)))
        self.problems.append(f"{request.method} {request.path} is not described")
        return web.json_response({}, status=599)

    def query(self, request: web.Request, template: str, parameters: list[dict[str, Any]]) -> Iterator[str]:
        known = {p["name"]: p for p in parameters if p["in"] == "query"}
        for name, value in request.query.items():
            if name not in known:
                if (request.method, template, name) not in UNDESCRIBED.get(self.system, ()):
                    yield f"{template}: the parameter {name} is not described"
                continue
            kind = known[name].get("schema", {}).get("type")
            if kind in ("integer", "number") and not value.isdigit():
                yield f"{template}: {name} must be a number"
            allowed = known[name].get("schema", {}).get("enum")
            if allowed and value not in allowed:
                yield f"{template}: {name} must be one of {allowed}"
        for name, parameter in known.items():
            if parameter.get("required") and name not in request.query:
                yield f"{template}: the parameter {name} is missing"

    def body(self, description: Description, operation: dict[str, Any], raw: str, template: str) -> Iterator[str]:
        import jsonschema

        wanted = description.resolve(operation.get("requestBody") or {})
        content = wanted.get("content", {}).get("application/json", {})
        if not raw:
            if wanted.get("required"):
                yield f"{template}: a body is required"
            return
        if not content:
            yield f"{template}: a body is not described"
            return
        value = json.loads(raw)
        checker = jsonschema.Draft202012Validator(description.schema(content.get("schema", {})))
        yield from (f"{template}: {error.json_path} {error.message[:150]}" for error in checker.iter_errors(value))
        yield from (
            f"{template}: {name} is not described" for name in description.unknown_fields(content["schema"], value)
        )


def spoken(
    system: str, use: Callable[[Any], Any], change: Callable[[str, Any], Any] = lambda t, a: a
) -> tuple[Vendor, Any]:
    async def run() -> tuple[Vendor, Any]:
        vendor = Vendor(system, change)
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", vendor.handle)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        values = {field.key: "1" for field in SYSTEMS[system].fields}
        values["address"] = f"http://127.0.0.1:{runner.addresses[0][1]}"
        connector = connect(system, values, "secret")
        try:
            return vendor, await use(connector)
        finally:
            await connector.close()
            await runner.cleanup()

    return asyncio.run(run())


def once_only(template: str, answer: Any) -> Any:
    """The examples' next pages lead to the vendor's own host: here the answer is the whole."""
    if isinstance(answer, dict):
        if answer.get("next_page"):
            answer = {**answer, "next_page": None}
        answer.pop("paging", None)
        if "results" in answer and "count" in answer:
            answer = {**answer, "count": len(answer["results"])}
    return answer


@pytest.mark.parametrize("system", FILES)
@pytest.mark.parametrize("text", ["+31612345678", "ann@example.com", "Ann Lee", "0612345678", "7"])
def test_finding_is_as_described(system: str, text: str) -> None:
    vendor, answer = spoken(system, lambda c: c.find(read_address(text, "NL")), once_only)
    assert vendor.problems == []
    assert vendor.asked
    assert answer.persons, "the vendor's own example of a person could not be read"
    assert answer.lost == 0


@pytest.mark.parametrize("system", FILES)
def test_finding_by_id_is_as_described(system: str) -> None:
    vendor, answer = spoken(system, lambda c: c.find(read_address(f"{c.name}:7")), once_only)
    assert vendor.problems == []
    assert len(answer.persons) == 1


@pytest.mark.parametrize("system", FILES)
def test_the_history_is_asked_as_described_and_the_vendors_examples_are_read(system: str) -> None:
    async def read(connector: Any) -> Any:
        return [page async for page in connector.history(Person(connector.name, "7", "Ann"))]

    vendor, pages = spoken(system, read, once_only)
    assert vendor.problems == []
    assert sum(len(page.contacts) for page in pages) >= 1
    assert sum(page.lost for page in pages) == 0, [page.note for page in pages]


@pytest.mark.parametrize("case", ["", "7"])
@pytest.mark.parametrize("system", FILES)
def test_a_note_is_sent_as_described(system: str, case: str) -> None:
    async def write(connector: Any) -> Any:
        return await connector.write_note("c-1", Person(connector.name, "7", "Ann"), "Called back\nas promised", case)

    vendor, id = spoken(system, write, once_only)
    assert vendor.problems == []
    assert id
    assert any(asked.startswith(("POST", "PUT")) for asked in vendor.asked)


@pytest.mark.parametrize("system", FILES)
def test_the_check_asks_only_what_is_described(system: str) -> None:
    vendor, health = spoken(system, lambda c: c.check(), once_only)
    assert vendor.problems == []
    assert health.status in ("ok", "failed")


@pytest.mark.parametrize("system", FILES)
def test_every_example_with_a_field_taken_away_is_read_or_told(system: str) -> None:
    """Fields that the vendor may leave out: nothing but named errors, and a lost entry is never silent."""
    for field in ("id", "created_at", "properties", "results", "payload", "users", "messages", "name", "via", "count"):

        def without(template: str, answer: Any, field: str = field) -> Any:
            return _without(once_only(template, answer), field)

        async def look(connector: Any) -> Any:
            return [h async for h in LookUp([connector], None).histories("ann@example.com", (connector.name, "7"))]

        _, histories = spoken(system, look, without)
        state = histories[-1].state
        assert state.status in ("complete", "partial", "failed")
        if state.status != "complete":
            assert state.note
    with pytest.raises(CrmError):
        spoken(system, lambda c: c.find(read_address("ann@example.com")), lambda t, a: [])


def _without(value: Any, field: str) -> Any:
    if isinstance(value, dict):
        return {key: _without(item, field) for key, item in value.items() if key != field}
    return [_without(item, field) for item in value] if isinstance(value, list) else value
