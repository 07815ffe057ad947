"""What the words before a body make of it: a place, a partner, who helps; their lists are in organisers.toml."""
from __future__ import annotations

import re
from collections import defaultdict

from kg.languages import Pack

GUISES = ("place", "partner", "helper", "people", "agent", "origin", "receiver", "joint", "chief")
"""By their lists; the first that matches counts."""

MARK = re.compile(r"\W")


def guise_before(text: str, start: int, end: int, pack: Pack) -> str | None:
    """The guise of a body that begins at `end` by the words from `start` on, None where they make nothing of it."""
    last = [word for word in text[start:end].lower().split()[-2:] if word != "the"][-1:]
    known = pack.once("happenings.guises", _by_last).get(_ending(last[0]), {}) if last else {}
    return next((guise for guise, words in known.items() if words.search(text, start, end)), None)


def _by_last(pack: Pack) -> dict[str, dict[str, re.Pattern[str]]]:
    """The guises with their words by how the last of those ends."""
    found: dict[str, dict[str, re.Pattern[str]]] = defaultdict(dict)
    for guise in GUISES:
        pattern = pack.pattern(rf"(?<!\w){{organisers.as_{guise}}}\s+(?:the\s+)?$", re.IGNORECASE)
        for phrase in pack.words("organisers", f"as_{guise}"):
            found[_ending(phrase.lower().split()[-1])][guise] = pattern
    return dict(found)


def _ending(word: str) -> str:
    """A word behind the last mark in it; that mark where it ends the word."""
    return word if word.isalnum() else MARK.split(word)[-1] or word[-1]
