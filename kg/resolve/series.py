"""Series of events: gatherings of one name that come again, told by their editions and years."""
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.languages import Pack
from kg.resolve.words import words

EDITION = re.compile(
    r"\b(?:ke|yang ke)\s*-?\s*(?:\d+|[IVXLC]+)\b|\b[IVXLC]+\b(?!\s*[-./])|\b(?:19|20)\d\d(?:[-/]\d{2,4})?\b", re.IGNORECASE
)


class SeriesKeys:
    """What series are told by."""

    def __init__(self, pack: Pack) -> None:
        kinds = pack.table("events", "kinds").values()
        self._general = frozenset(word for names in kinds for name in names for word in words(name))

    def key(self, label: str, facts: tuple[tuple[str, str], ...]) -> str:
        """The bare name of an event, with who holds it where the name says no more than its kind; "" where it is of no series."""
        name = words(bare_name(label))
        telling = any(word not in self._general for word in name)
        holder = "" if telling else next((value for fact, value in facts if fact == "organiser"), "")
        return f"{' '.join(name)}:{holder}" if telling or holder else ""


@lru_cache(maxsize=10_000)
def bare_name(label: str) -> str:
    """The name of an event without its edition and year."""
    kept = EDITION.sub(lambda match: "" if not match[0].islower() or match[0][:2] in ("ke", "ya") else match[0], label)
    return " ".join(kept.split())


def year_of(facts: Mapping[str, str]) -> str:
    """The year of an event, "" where it has none."""
    return facts.get("start", "")[:4]
