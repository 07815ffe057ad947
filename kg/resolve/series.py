"""Series of events: gatherings of one name that come again, told by their editions and years."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.languages import Pack
from kg.resolve.entities import Entity
from kg.resolve.iris import Naming, mint
from kg.resolve.portraits import elect
from kg.resolve.words import slug, words

EDITION = re.compile(
    r"\b(?:ke|yang ke)\s*-?\s*(?:\d+|[IVXLC]+)\b|\b[IVXLC]+\b(?!\s*[-./])|\b(?:19|20)\d\d(?:[-/]\d{2,4})?\b", re.IGNORECASE
)
ROMAN = re.compile(r"^[IVXLC]+$")

Key = tuple[str, str]


def with_series(events: Iterable[Entity], base: str, pack: Pack) -> list[Entity]:
    """The events, those that come again tied to their series, and the series. A series has an edition or several years."""
    events = list(events)
    general = {word for names in pack.table("events", "kinds").values() for name in names for word in words(name)}
    groups: dict[Key, list[Entity]] = defaultdict(list)
    for event in events:
        groups[_key(event, general)].append(event)
    standing = {key: group for key, group in groups.items() if key != ("", "") and _comes_again(group)}
    names = {key: elect(bare_name(event.label) for event in group) or "?" for key, group in standing.items()}
    iris: dict[Key, str] = mint(
        base, "series", {key: Naming(slug(name), frozenset(), ":".join(key)) for key, name in names.items()}
    )
    found = {event.iri: iris[key] for key, group in standing.items() for event in group}
    tied = [replace(event, facts=tuple(sorted({*event.facts, ("series", found[event.iri])}))) if event.iri in found else event
            for event in events]
    return [*tied, *(Entity(iris[key], "series", name, _others(standing[key], name)) for key, name in names.items())]


def bare_name(label: str) -> str:
    """The name of an event without its edition and year."""
    kept = EDITION.sub(lambda match: "" if not match[0].islower() or match[0][:2] in ("ke", "ya") else match[0], label)
    return " ".join(kept.split())


def _key(event: Entity, general: set[str]) -> Key:
    """What a series is told by: its bare name, with who holds it where the name says no more than its kind."""
    name = words(bare_name(event.label))
    holder = "" if any(word not in general for word in name) else next((v for n, v in event.facts if n == "organiser"), "")
    return (" ".join(name), holder) if holder or any(word not in general for word in name) else ("", "")


def _comes_again(group: list[Entity]) -> bool:
    facts: list[Mapping[str, str]] = [dict(event.facts) for event in group]
    return any("edition" in row for row in facts) or len({row["start"][:4] for row in facts if "start" in row}) > 1


def _others(group: list[Entity], name: str) -> tuple[str, ...]:
    return tuple(sorted({bare_name(event.label) for event in group} - {name}))
