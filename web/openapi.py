"""The questions of the library as an HTTP interface that programs can read: OpenAPI 3.1."""
from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, jsonify, request

from kg import __version__
from kg.query import Parameter, Question

from .explorer import explorer

pages = Blueprint("openapi", __name__)

DATE = r"^((?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$"
"""A day, a month or a year; an empty value is none."""
WORDS: dict[str, Any] = {"type": "string", "maxLength": 500}
SAID = WORDS | {"minLength": 1, "pattern": r"\S"}
"""Any words, and at least one."""

MISTAKES = {
    "400": "A value does not fit its parameter, or one is missing.", "404": "Nothing has that name.",
    "409": "Several things have that name; the message lists their IRIs.", "503": "A limit was hit, or nothing is built yet.",
}


@pages.get("/openapi.json")
def openapi() -> Response:
    """The description of every question and of asking in words."""
    library = explorer().library
    paths = {f"/queries/{question.name}.json": {"get": _operation(question)} for question in library.values()}
    paths["/ask.json"] = {"get": _asking()}
    return jsonify({
        "openapi": "3.1.0",
        "info": {"title": "kg", "version": __version__, "description": "Questions to a knowledge graph of organisations."},
        "servers": [{"url": request.script_root or "/"}], "paths": paths,
        "components": {"schemas": _schemas(), "responses": _responses()},
    })


def _operation(question: Question) -> dict[str, Any]:
    return {
        "operationId": question.name, "tags": list(question.tags) or [question.subject], "summary": question.question["en"],
        **({"description": text} if (text := question.description.get("en")) else {}),
        "parameters": [_parameter(parameter) for parameter in question.parameters],
        "responses": {"200": _body("The rows that answer it.", "Answer"),
                      **{code: {"$ref": f"#/components/responses/{code}"} for code in MISTAKES}},
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    schema = SAID if parameter.required else WORDS
    if parameter.type == "choice":
        schema = {"type": "string", "enum": list(parameter.choices)}
    elif parameter.type == "date":
        schema = {"type": "string", "pattern": DATE}
    elif parameter.type == "number":
        schema = {"type": "integer", "minimum": -(10**17), "maximum": 10**17}
    return {"name": parameter.name, "in": "query", "required": parameter.required, "schema": schema,
            "description": parameter.label["en"] + ("" if parameter.type in ("choice", "date", "number", "text")
                                                    else f" (an IRI, or a name that one {parameter.type} has)"),
            **({"example": parameter.example} if parameter.example else {})}


def _asking() -> dict[str, Any]:
    sentence = {"name": "q", "in": "query", "required": True, "schema": SAID,
                "description": "A question in Indonesian or English", "example": "siapa saja yang hadir di rakernas aumsos 2025"}
    return {"operationId": "ask", "tags": ["words"], "summary": "A question in one's own words", "parameters": [sentence],
            "responses": {"200": _body("What was understood, and the rows of the question meant.", "Understanding"),
                          "400": {"$ref": "#/components/responses/400"}, "503": {"$ref": "#/components/responses/503"}}}


def _body(description: str, schema: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}}


def _responses() -> dict[str, Any]:
    return {code: _body(text, "Error") for code, text in MISTAKES.items()}


def _schemas() -> dict[str, Any]:
    text, strings = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    values = {"type": "object", "additionalProperties": text}
    cell = {"type": ["string", "number", "boolean", "null"]}
    return {
        "Answer": _object({"question": text, "parameters": values, "variables": strings, "truncated": {"type": "boolean"},
                           "rows": {"type": "array", "items": {"type": "object", "additionalProperties": cell}}}),
        "Error": _object({"error": _object({"status": {"type": "integer"}, "message": text})}),
        "Understanding": _object({
            "sentence": text, "question": {"type": ["string", "null"]}, "values": values, "unknown": strings,
            "sparql": {"type": ["string", "null"]}, "rows": {"type": "array", "items": strings},
            "entities": {"type": "array", "items": _object({"words": text, "means": {"type": "array", "items": _object(
                {"iri": text, "label": text, "kind": text})}})},
            "nearest": {"type": "array", "items": _object({"question": text, "values": values})}}),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}
