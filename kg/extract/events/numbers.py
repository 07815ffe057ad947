"""Numbers of editions and years in names of events."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.events.naming import Naming
from kg.extract.page import Token

ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
ORDINAL = re.compile(r"[Kk]e-?(\d{1,3}|[IVXLC]+)$|(\d{1,3})(?:st|nd|rd|th)$")
YEAR = re.compile(r"(?:19|20)\d\d$")
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

COUNTED = ("kelas", "komisi", "wilayah", "fase", "golongan", "jenjang", "kategori", "tipe", "lantai")
"""Words before a number that is no edition."""

ERAS = ("Buku", "Anggaran", "Ajaran")
"""Words after "Tahun" for years that are none of the calendar."""


def value_of(text: str) -> int | None:
    """The value of a number in digits or Roman capitals."""
    if text.isdigit():
        return int(text)
    total = 0
    for letter, follows in zip(text, [*text[1:], "I"]):
        total += -VALUES[letter] if VALUES[letter] < VALUES[follows] else VALUES[letter]
    return total or None


def number_at(tokens: Sequence[Token], j: int, ordinals: Mapping[str, int]) -> tuple[int | None, int]:
    """The number written at token `j` and how many tokens it takes; `ordinals` are numbers in words."""
    if j >= len(tokens):
        return None, 0
    token, follows = tokens[j], tokens[j + 1] if j + 1 < len(tokens) else None
    if token.folded == "ke" and follows is not None:
        k = j + 2 if follows.text == "-" else j + 1
        number = tokens[k] if k < len(tokens) else None
        if number is not None and (number.text.isdigit() or ROMAN.match(number.text)):
            return value_of(number.text), k + 1 - j
    match = ORDINAL.match(token.text)
    if match:
        return value_of(match.group(1) or match.group(2)), 1
    if ROMAN.match(token.text):
        return value_of(token.text), 1
    return (ordinals[token.folded], 1) if token.folded in ordinals else (None, 0)


def with_year(naming: Naming, tokens: Sequence[Token]) -> Naming:
    """The naming with the year after it: "Festival Danau 2024", "Musda Tahun 2025", "1446 H"."""
    token, follows, more, after = (tokens[k] if k < len(tokens) else None for k in range(naming.last, naming.last + 4))
    if token is None:
        return naming
    era = follows is not None and follows.text in ("BE", "H", "M", "Hijriah", "Hijriyah", "Saka")
    if era and token.text.isdigit() and len(token.text) == 4:
        slash = after is not None and tokens[naming.last + 2].text == "/" and YEAR.match(after.text)
        year = after.text if slash and after else None
        return replace(naming, last=naming.last + (4 if slash else 2), year=year, described=0)
    if YEAR.match(token.text):
        return replace(naming, last=naming.last + 1, year=token.text, described=0)
    if token.text == "tahun" and tokens[naming.first].capital and follows is not None and YEAR.match(follows.text):
        return replace(naming, last=naming.last + 2, year=follows.text, described=naming.core)
    if token.text == "Tahun" and follows is not None:
        if YEAR.match(follows.text):
            return replace(naming, last=naming.last + 2, year=follows.text)
        if follows.text in ERAS and more is not None and YEAR.match(more.text):
            return replace(naming, last=naming.last + 3)
    return naming
