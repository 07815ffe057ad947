"""What came and went between two graphs."""
from __future__ import annotations

from dataclasses import dataclass

from kg.export.causes import Basis, Causes
from kg.export.tables import rows
from kg.store import Graph

SAID = ("kind", "subject_iri", "detail", "object_iri", "object", "status", "start", "end", "on_behalf_of", "article_iri")
"""What makes a fact the same fact in both graphs: all but its wording and the labels of its ends."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A fact that one of two graphs holds: `mark` is "+" where it came, "-" where it went."""

    article: str
    words: str
    mark: str
    quote: str
    cause: str


def changes(before: Graph, after: Graph, old: Basis | None = None, new: Basis | None = None) -> list[Change]:
    """The facts that came and went, by article, each with its cause; `old` and `new` are what the graphs rest on."""
    held, found, causes = _facts(before), _facts(after), Causes(before, after, old, new)
    gone = [_change("-", held[key], causes) for key in held.keys() - found.keys()]
    return sorted(gone + [_change("+", found[key], causes) for key in found.keys() - held.keys()])


def _facts(view: Graph) -> dict[tuple[str, ...], dict[str, str]]:
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for row in rows(view):
        key = tuple(row.get(name, "") if name != "object" or not row.get("object_iri") else "" for name in SAID)
        found.setdefault(key, row)
    return found


def _change(mark: str, row: dict[str, str], causes: Causes) -> Change:
    parts = [row["kind"], row["subject"] or row.get("subject_iri", ""), row["detail"], row["object"], row["status"]]
    span = f"{row['start']}–{row['end']}" if row["start"] or row["end"] else ""
    behalf = f"on behalf of {row['on_behalf_of']}" if row["on_behalf_of"] else ""
    words = " · ".join(part for part in (*parts, span, behalf) if part)
    cause = causes.of(row["article_iri"], [row[name] for name in ("subject_iri", "object_iri") if row.get(name)])
    return Change(row["article_iri"], words, mark, row["quote"], cause)
