"""Words in brackets that spell the letters of the word before them: "SIGAP (Senyum, Ikhlas, Gesit, Amanah, Profesional)"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.bodies.abbreviated import clipped
from kg.extract.lexicon import Lexicon
from kg.extract.page import Span
from kg.languages import Pack

LEAST = 3
"""So many items spell a word at least; the name of a person in brackets has no commas."""

SPELLED = re.compile(r"([A-Z]{3,20}\w{0,20})[”\"’']?\s*\(([^()\n]{6,200})\)")
"""The letters of a word from the first capitals on, and the bracket behind it."""

COINED = re.compile(r"\((?<=[a-z] .)([A-Z][a-z]{3,11})\)")
"""A word in brackets behind a word of the language."""

PARTS = re.compile(r"(?:\w+ ){1,3}\w+ $")
"""The words that it may be put together from."""

REACH = 120
"""So many characters these take at most."""

FRONT = re.compile(r"\w{0,20}$")
"""The letters of a word so far."""


def spelled(text: str, pack: Pack) -> Iterator[Span]:
    """The brackets of a text in which each item begins with the next letter of the word before them."""
    joint = pack.once("people.spelled", lambda held: held.pattern(r"\s*[,/]\s*(?:{and}\s+)?|\s+(?:{and}|&)\s+"))
    for match in SPELLED.finditer(text):
        items = [item for item in joint.split(match[2].strip()) if item]
        front = FRONT.search(text, max(0, match.start() - 20), match.start())
        word = f"{front[0] if front else ''}{match[1]}".casefold()
        letters = iter(word)
        words = match[2].split()
        if len(words) > 1 and "".join(part[0] for part in words).casefold() == word:
            yield Span(match.start(2), match.end(2))  # "EMT (Emergency Medical Team)"
        elif len(items) >= LEAST and all(item[0].casefold() in letters for item in items):
            yield Span(match.start(2), match.end(2))


def coined(text: str, lex: Lexicon) -> frozenset[str]:
    """The words in brackets, in small letters, that are put together from the words before them, none of which is a name: "mobil
    komando (Mokom)", "Instruktur Daerah (Inda)"."""
    found = ((match[1].lower(), parts[0].lower().split()) for match in COINED.finditer(text)
             if (parts := PARTS.search(text, max(0, match.start() - REACH), match.start())))
    return frozenset(short for short, words in found if any(
        clipped(short, words[k:]) and not any(map(lex.known, words[k:])) for k in range(len(words) - 1)))
