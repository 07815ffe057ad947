"""Series of events: gatherings of one name that come again, told by their editions and years."""
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.languages import Pack
from kg.resolve.words import words

EDITION = (r"(?P<said>\b{identity.events.ordinals}\s*-?\s*(?:\d+|[IVXLC]+)\b)|\b[IVXLC]+\b(?!\s*[-./])|"
           r"\b(?:19|20)\d\d(?:[-/]\d{2,4})?\b")


class SeriesKeys:
    """What series are told by."""

    def __init__(self, pack: Pack) -> None:
        kinds = pack.table("events", "kinds").values()
        self._edition = pack.pattern(EDITION, re.IGNORECASE)
        self.bare_name = lru_cache(maxsize=10_000)(self._bare_name)
        self._general = frozenset(word for names in kinds for name in names for word in words(name))

    def key(self, label: str, facts: tuple[tuple[str, str], ...]) -> str:
        """The bare name of an event, with who holds it where the name says no more than its kind; "" where it is of no series."""
        name = words(self.bare_name(label))
        telling = any(word not in self._general for word in name)
        holder = "" if telling else next((value for fact, value in facts if fact == "organiser"), "")
        return f"{' '.join(name)}:{holder}" if telling or holder else ""

    def _bare_name(self, label: str) -> str:
        """The name of an event without its edition and year; numerals in small letters are words."""
        kept = self._edition.sub(lambda match: "" if match["said"] or not match[0].islower() else match[0], label)
        return " ".join(kept.split())


def year_of(facts: Mapping[str, str]) -> str:
    """The year of an event, "" where it has none."""
    return facts.get("start", "")[:4]
