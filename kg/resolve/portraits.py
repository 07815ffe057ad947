"""One portrait an entity: for each plain property the value that most articles state, or that the latest correction gives."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says of an event: the article's id and date, whether it corrects others, and values by property."""

    article: str
    published: str
    corrects: bool
    values: Mapping[str, Any]

    def get(self, name: str) -> str | None:
        """A value as text, None where it says none."""
        value = self.values.get(name)
        return None if value is None else str(value)


def most_stated(votes: Mapping[str, int]) -> str:
    """The value stated most often; of equals the longest, then the first of the alphabet."""
    return min(votes, key=lambda value: (-votes[value], -len(value), value))


def elect(values: Iterable[str | None]) -> str | None:
    """The value stated most often, None where none is stated."""
    votes = Counter(filter(None, values))
    return most_stated(votes) if votes else None


def honorifics(written: Iterable[Mapping[str, Sequence[str]]]) -> Iterator[Fact]:
    """The fullest titles and degrees of a person; `written` are {"prefixes": …, "suffixes": …} of its sightings."""
    rows = list(written)
    for name, field in (("prefix", "prefixes"), ("suffix", "suffixes")):
        fullest = max((tuple(row[field]) for row in rows if row[field]), key=lambda titles: (len(titles), titles), default=())
        if fullest:
            yield name, " ".join(fullest) if name == "prefix" else ", ".join(fullest)


def happening(rows: Sequence[Said]) -> Iterator[Fact]:
    """The plain properties of an event, by what its articles say, oldest first."""
    start, locality = ruling(rows, "start"), ruling(rows, "locality")
    ends = [row for row in rows if row.get("start") == start]
    places = [row for row in rows if row.get("locality") == locality]
    stated = {
        "kind": elect(row.get("kind") for row in rows),
        "edition": elect(row.get("edition") for row in rows),
        "start": start,
        "end": ruling(ends, "end") or ruling(rows, "end"),
        "venue": ruling(places, "venue") or ruling(rows, "venue"),
        "locality": locality,
        "area": ruling(places, "area"),
        "approximate": "true" if start and all(row.values.get("approximate") for row in ends) else None,
    }
    yield from ((name, value) for name, value in stated.items() if value)


def ruling(rows: Sequence[Said], name: str) -> str | None:
    """The value of a plain property that rules: of the latest article that corrects others, else the one stated most often."""
    corrected = [row for row in rows if row.corrects and row.get(name)]
    if corrected:
        return max(corrected, key=lambda row: (row.published, row.article)).get(name)
    return elect(row.get(name) for row in rows)
