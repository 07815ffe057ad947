"""One portrait an entity: its name, its other names, and for each plain property the value that most articles state."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.model import Event, Organisation, Person, Priority
from kg.resolve.sightings import Member, Sighting

Fact = tuple[str, str]


def elect(values: Iterable[str | None]) -> str | None:
    """The value stated most often; of equals the longest, then the first of the alphabet. None where none is stated."""
    votes = Counter(filter(None, values))
    if len(votes) < 2:
        return next(iter(votes), None)
    return min(votes, key=lambda value: (-votes[value], -len(value), value))


def label_of(cluster: Sequence[Sighting]) -> str:
    """The name by which an entity goes."""
    return elect(sighting.names[0] for sighting in cluster) or "?"


def other_labels(cluster: Sequence[Sighting], label: str) -> tuple[str, ...]:
    """Every other surface form as written."""
    return tuple(sorted({name for sighting in cluster for name in sighting.names if name and name != label}))


def portray(cluster: Sequence[Sighting], iris: Mapping[Member, str]) -> tuple[Fact, ...]:
    """The plain properties of an entity; `iris` gives the IRI of every member."""
    row = cluster[0].row
    read = next(reader for kind, reader in _READERS.items() if isinstance(row, kind))
    return tuple(sorted(set(read(cluster, iris))))


def _person(cluster: Sequence[Sighting], _: Mapping[Member, str]) -> Iterable[Fact]:
    for name, field in (("prefix", "prefixes"), ("suffix", "suffixes")):
        written = (getattr(sighting.row, field) for sighting in cluster)
        fullest = max((tuple(titles) for titles in written if titles), key=lambda titles: (len(titles), titles), default=())
        if fullest:
            yield name, " ".join(fullest) if name == "prefix" else ", ".join(fullest)


def _body(cluster: Sequence[Sighting], iris: Mapping[Member, str]) -> Iterable[Fact]:
    for sighting in cluster:
        parent = sighting.row.part_of  # type: ignore[union-attr]
        if parent and iris[sighting.article, parent] != iris[sighting.member]:
            yield "part_of", iris[sighting.article, parent]


def _event(cluster: Sequence[Sighting], iris: Mapping[Member, str]) -> Iterable[Fact]:
    start, locality = ruling(cluster, "start"), ruling(cluster, "locality")
    rows: list[Event] = [sighting.row for sighting in cluster]  # type: ignore[misc]
    ends = [sighting for sighting in cluster if _said(sighting, "start") == start]
    places = [sighting for sighting in cluster if _said(sighting, "locality") == locality]
    stated = {
        "kind": elect(row.kind for row in rows),
        "edition": elect(str(row.edition or "") for row in rows),
        "start": start,
        "end": ruling(ends, "end") or ruling(cluster, "end"),
        "venue": ruling(places, "venue") or ruling(cluster, "venue"),
        "locality": locality,
        "area": ruling(places, "area"),
        "approximate": "true" if start and all(_said(sighting, "approximate") == "True" for sighting in ends) else None,
    }
    yield from ((name, value) for name, value in stated.items() if value)
    for sighting, row in zip(cluster, rows, strict=True):
        yield from (("organiser", iris[sighting.article, local]) for local in row.organisers)


def ruling(cluster: Sequence[Sighting], name: str) -> str | None:
    """The value of a plain property that rules: of the latest article that corrects others, else the one stated most often."""
    corrected = [sighting for sighting in cluster if sighting.corrects and _said(sighting, name)]
    if corrected:
        return _said(max(corrected, key=lambda sighting: (sighting.published, sighting.article)), name)
    return elect(_said(sighting, name) for sighting in cluster)


def _said(sighting: Sighting, name: str) -> str | None:
    value = getattr(sighting.row, name)
    return None if value is None else str(value)


def _priority(cluster: Sequence[Sighting], iris: Mapping[Member, str]) -> Iterable[Fact]:
    return ()


_READERS: dict[type, Callable[[Sequence[Sighting], Mapping[Member, str]], Iterable[Fact]]] = {
    Person: _person, Organisation: _body, Event: _event, Priority: _priority,
}
