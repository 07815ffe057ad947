"""Documents held against the shapes before it is known who is who, so that a bad one never enters the graph."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from pyoxigraph import Quad

from kg.graph.mapping import map_article
from kg.graph.shapes import Violation, violations
from kg.model import Article, Document

DRAFT = "urn:kg:draft:"


def broken_drafts(pairs: Iterable[tuple[Article, Document]]) -> dict[str, str]:
    """Article id → what is wrong with its facts, for those that break a shape. Several at once cost less than one by one."""
    names = {DRAFT + quote(article.id, safe=""): (article, document) for article, document in pairs}
    quads: list[Quad] = [quad for name, (article, document) in names.items()
                         for quad in map_article(article, document, draft_iris(name, document))]
    found: dict[str, list[Violation]] = defaultdict(list)
    for violation in violations(quads):
        found[names[violation.node.partition("#")[0]][0].id].append(violation)
    return {name: _sentence(rows) for name, rows in found.items()}


def draft_iris(name: str, document: Document) -> Mapping[str, str]:
    """Stand-ins for the IRIs that resolving will give."""
    local = [*(row.id for row in document.named), *(f"role-{n}" for n, _ in enumerate(document.roles, 1)),
             *(f"priority-{n}" for n, _ in enumerate(document.priorities, 1))]
    return {"article": name, **{key: f"{DRAFT}{key}" for key in local}}


def _sentence(rows: list[Violation]) -> str:
    first = rows[0]
    more = f" (and {len(rows) - 1} more)" if len(rows) > 1 else ""
    return f"its facts break a shape: {first.node.partition('#')[2] or 'the article'}: {first.message}{more}."
