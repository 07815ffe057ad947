"""The ledger of IRIs once given out: where one is no more in use, who bears it now, so that no address is ever lost or reused.

An IRI is remembered with an anchor: the oldest sighting of the name that it was made of. Whatever entity that sighting
belongs to in a later build is where the IRI leads.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.resolve.rows import append_rows, read_rows

COLUMNS = ("iri", "article", "name")
FILE = "ledger.tsv"

Anchor = tuple[str, str]
"""(article id, name as written)."""


def read_ledger(data: Path) -> dict[str, Anchor]:
    """IRI → anchor of all IRIs given out so far. Raises DecisionError where the file cannot be read."""
    return {row["iri"]: (row["article"], row["name"]) for row in read_rows(data / FILE, COLUMNS)}


def extend_ledger(data: Path, known: Mapping[str, Anchor], anchors: Mapping[str, Anchor]) -> None:
    """Write down the IRIs that are new."""
    fresh = sorted(anchors.keys() - known.keys())
    if fresh:
        append_rows(data / FILE, COLUMNS, [dict(zip(COLUMNS, (iri, *anchors[iri]), strict=True)) for iri in fresh])


def redirects(known: Mapping[str, Anchor], current: Iterable[str], holders: Mapping[Anchor, str]) -> dict[str, str]:
    """Each IRI that is no more in use → the IRI of the entity that its anchor belongs to now, "" where that is gone."""
    used = set(current)
    return {iri: holders.get(anchor, "") for iri, anchor in known.items() if iri not in used}
