"""The page of an article: its text with everything it names marked, beside the facts it states."""
from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from flask import Blueprint, render_template

from kg.extract.layout.layer import lay_out as sentences_of
from kg.extract.page import Page, Span
from kg.graph.vocabulary import DCTERMS, SCHEMA
from kg.languages import Pack, load_pack
from kg.model import Article
from kg.settings import Settings

from . import linked
from .explorer import View, explorer, view
from .items import tellings
from .reading import lay_out
from .statements import entries

pages = Blueprint("article", __name__)

PROPERTIES = {"title": DCTERMS.title, "published": SCHEMA.datePublished, "text": SCHEMA.articleBody, "source": DCTERMS.source,
              "site": SCHEMA.publisher, "author": SCHEMA.author}


@pages.get("/article/<path:key>")
@linked.page("article")
def article(iri: str) -> str:
    """The page of an article."""
    said = {row["property"]: row["value"] for row in view().rows("about", entity=iri)}
    this = {name: said.get(node.value, "") for name, node in PROPERTIES.items()}
    listed = entries(view().lines("article_facts", article=iri))
    facts = [fact for entry in listed for fact in entry.facts]
    marks = view().rows("article_marks", article=iri)
    kinds = {row["entity"]: view().names.names[row["entity"]].kind for row in marks if row["entity"] in view().names.names}
    named = {kind: sorted({(view().names.label(e) or e, e) for e, k in kinds.items() if k == kind}) for kind in
             ("person", "organisation", "event", "priority")}
    page = _divided(this["text"], this["title"], explorer().settings)
    blocks = lay_out(this["text"], this["title"], marks, kinds, facts, _places(page.sentences),
                     _places(block for block in page.blocks if block.kind == "boilerplate"))
    silent = sum(stretch.silent for block in blocks for stretch in block.stretches)
    return render_template("article/page.html", iri=iri, this=this, facts=facts, entries=listed, named=named, blocks=blocks,
                           silent=silent)


def ready(coming: View) -> None:
    """Divide the newest article into sentences, so that what the first page of one needs is there before somebody asks for it."""
    for iri in tellings(coming).articles[:1]:
        said = {row["property"]: row["value"] for row in coming.rows("about", entity=iri)}
        _divided(said.get(SCHEMA.articleBody.value, ""), "", coming.explorer.settings)


def _places(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _divided(text: str, title: str, settings: Settings) -> Page:
    """A text as the reader of articles divides it into sentences, and tells it from the page around it."""
    return sentences_of(Article("", text, title), _pack(settings))


@lru_cache(maxsize=4)
def _pack(settings: Settings) -> Pack:
    return load_pack(settings.language, settings.vocabulary)
