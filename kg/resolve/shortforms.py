"""Short forms of names, and what they stand for: as an article defines them, else as all do, else as the language pack says."""
from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from kg.languages import Pack
from kg.model import Document, Event, Organisation
from kg.resolve.index.board import Board, Post, packed
from kg.resolve.index.layers import Sheet
from kg.resolve.words import fold, words

DEFINITION = re.compile(r"([^()]+?)\s*\(([^()]{2,24})\)")
TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
DEPTH = 3
"""How often a short form may stand inside the long form of another (PBNU → Pengurus Besar NU → …)."""


class Definitions:
    """The layer that posts the short forms which an article defines, under their first words."""

    number = 0

    def __init__(self, pack: Pack) -> None:
        self._joints = joints_of(pack)

    def work(self, sheet: Sheet, board: Board) -> tuple[dict[str, str], list[Post]]:
        """Short form → long form of one article."""
        own = dict(definitions(sheet.document, self._joints))
        return own, [(_topic(short), packed([short, long])) for short, long in own.items()]


class ShortForms:
    """Names with every short form written out: as their article defines it, else as all do, else as the language pack says."""

    def __init__(self, pack: Pack, board: Board) -> None:
        self._pack, self._board = _of_pack(pack), board

    def expand(self, text: str, own: Mapping[str, str]) -> tuple[str, ...]:
        """The folded words of a name as an article with its `own` definitions writes it, bracketed short forms left away."""
        return tuple(word for part in self._parts(re.sub(r"\([^()]*\)", " ", text), own, DEPTH) for word in words(part))

    def _parts(self, text: str, own: Mapping[str, str], depth: int) -> Iterator[str]:
        tokens, index = TOKEN.findall(text), 0
        while index < len(tokens):
            size, long = next(
                ((n, found) for n in (3, 2, 1) if (found := self._long(" ".join(tokens[index : index + n]), own))), (1, "")
            )
            short, index = " ".join(tokens[index:index + size]), index + size
            if long and depth and short not in long.split():
                yield from self._parts(long, own, depth - 1)
            else:
                yield long or short

    def _long(self, short: str, own: Mapping[str, str]) -> str:
        """The long form; "" where there is none, or where articles disagree."""
        if short in own:
            return own[short]
        told = [long for known, long in map(json.loads, self._board.values(_topic(short))) if known == short]
        if len({fold(long) for long in told}) > 1:
            return ""
        return min(told) if told else self._pack.get(short, "")


def _topic(short: str) -> str:
    return "form " + short.split(" ")[0]


def joints_of(pack: Pack) -> frozenset[str]:
    """The small words in names, which short forms pass over."""
    return frozenset(pack.table("identity", "bodies")["joints"])


def definitions(document: Document, joints: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(short form, long form) pairs that the names of a document define: "Majelis Pelayanan Sosial (MPS)"."""
    rows: tuple[Organisation | Event, ...] = (*document.organisations, *document.events)
    for form in sorted({form for row in rows for form in (row.name, *row.mentions) if "(" in form}):
        for match in DEFINITION.finditer(form):
            yield from align(match[1].split(), match[2].strip(), joints)


def align(long: list[str], short: str, joints: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Which of the words before a bracket its short form stands for; several short words share them out by their letters."""
    if " " in short:
        rest = long
        for part in reversed(short.split()):
            found = _initials(rest, part, joints)
            if not found:
                return
            yield part, " ".join(rest[-found:])
            rest = rest[:-found]
        return
    size = _initials(long, short, joints) or _syllables(long, short)
    if size:
        yield short, " ".join(long[-size:])


def _initials(long: list[str], short: str, joints: frozenset[str]) -> int:
    """How many last words have the letters of the short form as their initials; 0 where none do."""
    letters = fold(short)
    for size in range(2, len(long) + 1):
        tail = [fold(word) for word in long[-size:]]
        full = "".join(word[:1] for word in tail)
        if letters in (full, "".join(word[:1] for word in tail if word not in joints)) and tail[0] not in joints:
            return size
    return 0


def _syllables(long: list[str], short: str) -> int:
    """How many last words hold the letters of the short form in order, from a word that begins as it does; 0 where none do."""
    letters = fold(short)
    for size in range(len(long), 0, -1):
        tail = fold("".join(long[-size:]))
        rest = iter(tail)
        if tail[:1] == letters[:1] and len(tail) > len(letters) and all(letter in rest for letter in letters):
            return size
    return 0


def _of_pack(pack: Pack) -> dict[str, str]:
    tables = [pack.table("abbreviations", name) for name in ("movements", "local", "national")]
    tables.append(pack.table("places", "provinces_short"))
    return {short: str(long) for table in tables for short, long in table.items() if " " not in short or len(short) < 24}
