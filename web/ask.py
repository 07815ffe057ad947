"""Asking in one's own words: a sentence understood as a question of the library, with its answer."""
from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template, request

from kg.query import Answer
from kg.query.words import Asker, Understanding

from .explorer import View, view
from .language import _, language
from .questions import cells
from .tables import mistake

pages = Blueprint("ask", __name__)

SHOWN = 100
EXAMPLES = {"id": ("siapa saja yang hadir di …", "jabatan …", "acara di … bulan juni 2025", "siapa yang hadir di … dan …"),
            "en": ("who attended …", "posts of …", "events in … in june 2025", "who attended both … and …")}


def understood(sentence: str) -> Understanding:
    """What a sentence means over the graph as it is now."""
    return asker(view()).understand(sentence)


def asker(now: View) -> Asker:
    """What understands sentences over a state of the graph."""
    return now.keep("asker", lambda: Asker(now.explorer.library, now.names))


@pages.get("/ask")
def page() -> str:
    """The box, what was understood of its sentence, and the answer or the nearest questions."""
    sentence = request.args.get("q", "").strip()[:500]
    found = understood(sentence) if sentence else None
    answer, total = view().first(found.question, SHOWN, **found.values) if found and found.question else (None, 0)
    labels = {value: view().names.label(value) or value for value in (found.values.values() if found else ())}
    return render_template("ask/page.html", sentence=sentence, found=found, answer=answer, total=total, labels=labels,
                           cells=cells, nearest=found.nearest if found else (), examples=EXAMPLES[language()])


@pages.get("/ask.json")
def data() -> Response:
    """The same for programs."""
    sentence = request.args.get("q", "").strip()[:500]
    if not sentence:
        return mistake(400, _("Tuliskan pertanyaannya di parameter q."))
    found = understood(sentence)
    answer = _answer(found)
    return jsonify({
        "sentence": found.sentence, "question": found.question.name if found.question else None, "values": dict(found.values),
        "entities": [{"words": words, "means": [{"iri": name.iri, "label": name.label, "kind": name.kind} for name in meant]}
                     for words, meant in found.entities],
        "unknown": list(found.unknown), "sparql": answer.sparql if answer else None,
        "rows": answer.cells() if answer else [],
        "nearest": [{"question": question.name, "values": dict(values)} for question, values in found.nearest],
    })


def _answer(found: Understanding) -> Answer | None:
    return view().ask(found.question, **found.values) if found.question else None
