"""Numbers in digits or in Roman capitals."""
from __future__ import annotations

import re

from kg.extract.once import kept

ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
ROMANS = frozenset(ten + one for ten in ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
                   for one in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX") if ten or one)
"""All that it matches."""

YEAR = re.compile(r"(?:19|20)\d\d$")

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def value_of(text: str) -> int | None:
    """The value of a number in digits or Roman capitals."""
    if text.isdigit():
        return int(text)
    total = 0
    for letter, follows in zip(text, [*text[1:], "I"]):
        total += -VALUES[letter] if VALUES[letter] < VALUES[follows] else VALUES[letter]
    return total or None


@kept(1 << 13)
def in_digits(word: str) -> str:
    """A word as it is, or a number in digits without zeros in front ("XXI" as "21", "05" as "5")."""
    return str(value_of(word)) if word.isdigit() or ROMAN.match(word) else word
