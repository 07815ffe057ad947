"""Ids of articles: readable, the same wherever the folder lies, and never given twice in one run."""
from __future__ import annotations

import hashlib
import re
import unicodedata

PARTS = re.compile(r"[/\\#!?&]+")


def slug(name: str, longest: int = 80) -> str:
    """A name as part of an IRI: ASCII letters, digits, "-" and "_"; "" where nothing of it is left.

    Letters keep their case, so that the id of a file with a plain name is that name.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:longest].rstrip("-")


def stem(name: str) -> str:
    """The id that a file's name asks for: its slug without the suffix, or a mark where no letter of it is ASCII."""
    bare = PARTS.split(name)[-1]
    bare = bare.rsplit(".", 1)[0] if "." in bare[1:] else bare
    return slug(bare) or f"article-{mark(name)}"


def mark(text: str) -> str:
    """Six characters that tell a text from others."""
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()[:6]


class Ids:
    """The ids given out in one run."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str, source: str) -> str:
        """The wanted id where it is free, else with a mark made of as many last parts of the source as tell it apart."""
        parts = [part for part in PARTS.split(source) if part not in ("", ".")]
        tails = ["/".join(parts[-depth:]) for depth in range(2, len(parts) + 1)]
        again = (f"{source} {number}" for number in range(2, len(self._taken) + 3))
        for tail in ("", *tails, *again):
            name = f"{wanted}-{mark(tail)}" if tail else wanted
            if name not in self._taken:
                self._taken.add(name)
                return name
        raise AssertionError("there are more names than articles")
