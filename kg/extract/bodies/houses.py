"""Names of houses and programmes that are no bodies: "Balai Merah Putih", "Gedung Korpri Solo", "Sekolah Ramah Anak"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.found import Name
from kg.extract.bodies.words import BodyWords
from kg.extract.page import Token


def is_programme(words: BodyWords, tokens: Sequence[Token], name: Name, posts: frozenset[str]) -> bool:
    """True for a kind of public houses with nothing but what a programme makes of them ("Sekolah Ramah Anak"), and for one that
    somebody has in hand ("Asia Programme | Lead")."""
    if f"{tokens[name.last - 1].folded} {tokens[name.last].folded}" in posts:
        return True
    tail = tokens[name.head:name.last]
    houses = name.kind in ("heads", "units") and name.parts[0].phrase.text in words.programme_heads
    return houses and len(tail) > 0 and all(token.text in words.traits for token in tail)


def is_hall(words: BodyWords, tokens: Sequence[Token], name: Name, english: bool) -> bool:
    """True for a hall with a name of its own ("di Balai Merah Putih"), of an office, or called after an association
    ("Gedung Korpri Solo"), in English also of any body ("UBN Convention Hall")."""
    if english and name.last > name.head and tokens[name.last - 1].text in words.halls:
        return True
    before, first = tokens[name.first - 1], tokens[name.first].text
    if before.text in words.buildings and first in words.secretariats:
        return True  # "Aula | Setda Sikka"
    if before.text.capitalize() in words.buildings and first in words.hall_bearers:
        return True
    if before.folded in words.rooms and first in words.room_heads and len(name.parts) == 1:
        return True  # "Ruang | Teater Lantai 3"
    hall = before.folded in words.places_before and first in words.hall_heads and name.head == name.first + 1
    return hall and not any(word.casefold() in words.fields for word in name.words(tokens)[1:])
