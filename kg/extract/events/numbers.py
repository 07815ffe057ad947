"""Numbers of editions and years in names of events."""
from __future__ import annotations

import re

ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
ORDINAL = re.compile(r"[Kk]e-?(\d{1,3}|[IVXLC]+)$|(\d{1,3})(?:st|nd|rd|th)$")
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
