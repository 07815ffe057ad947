"""The page of an article: its text with everything it names marked, beside the facts it states."""
from __future__ import annotations

from flask import Blueprint, render_template

from kg.graph.vocabulary import DCTERMS, SCHEMA

from . import linked
from .explorer import view
from .reading import lay_out

pages = Blueprint("article", __name__)

PROPERTIES = {"title": DCTERMS.title, "published": SCHEMA.datePublished, "text": SCHEMA.articleBody, "source": DCTERMS.source,
              "site": SCHEMA.publisher, "author": SCHEMA.author}


@pages.get("/article/<path:key>")
@linked.page("article")
def article(iri: str) -> str:
    """The page of an article."""
    said = {row["property"]: row["value"] for row in view().rows("about", entity=iri)}
    this = {name: said.get(node.value, "") for name, node in PROPERTIES.items()}
    facts = view().lines("article_facts", article=iri)
    marks = view().rows("article_marks", article=iri)
    kinds = {row["entity"]: view().names.names[row["entity"]].kind for row in marks if row["entity"] in view().names.names}
    named = {kind: sorted({(view().names.label(e) or e, e) for e, k in kinds.items() if k == kind}) for kind in
             ("person", "organisation", "event", "priority")}
    return render_template("article/page.html", iri=iri, this=this, facts=facts, named=named,
                           blocks=lay_out(this["text"], this["title"], marks, kinds, facts))
