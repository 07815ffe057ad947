"""Numbers of editions and years in names of events."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

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
