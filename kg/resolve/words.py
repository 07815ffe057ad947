"""Text made comparable: folded words and readable slugs."""
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SLUG_LENGTH = 90
"""Characters of a slug; longer names are cut at a word."""


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """The text without accents, apostrophes and case."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"['`]", "", plain)


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """The folded words and numbers of a text."""
    return tuple(re.findall(r"[a-z0-9]+", fold(text)))


@lru_cache(maxsize=50_000)
def slug(text: str) -> str:
    """A readable part of an address: "Iqbal Rais" → "iqbal-rais"; "x" where the text has no letter of the Latin alphabet."""
    whole = "-".join(words(text)) or "x"
    return whole if len(whole) <= SLUG_LENGTH else whole[:SLUG_LENGTH + 1].rsplit("-", 1)[0]
