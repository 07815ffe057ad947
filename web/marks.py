"""Words marked in a sentence, and sentences cut short, as pieces that templates escape."""
from __future__ import annotations

import re
from collections.abc import Iterable

LONG = 170
BETWEEN, SHOWN = " ¶ ", " … "
"""What stands between the sentences of one fact in answers, and as the reader sees it."""


def marked(sentence: str, names: Iterable[str]) -> list[tuple[str, bool]]:
    """The sentence as (piece, whether it is one of the names) pairs."""
    sentence = sentence.replace(BETWEEN, SHOWN)
    alternatives = "|".join(sorted({r"\s+".join(map(re.escape, name.split())) for name in names if name}, key=len, reverse=True))
    if not alternatives:
        return [(sentence, False)]
    pieces = re.split(rf"(?<!\w)({alternatives})(?!\w)", sentence)
    return [(piece, index % 2 == 1) for index, piece in enumerate(pieces) if piece]


def clipped(name: str, most: int) -> str:
    """A name that is no longer than so many letters, cut in its middle: names of bodies often differ at the end alone."""
    if len(name) <= most:
        return name
    end = most // 2 - 2
    tail = name[-end - 1:].partition(" ")[2] or name[-end:]
    begin = most - len(tail) - len(SHOWN)
    return (name[:begin + 1].rpartition(" ")[0] or name[:begin]) + SHOWN + tail


def opening(sentence: str, names: Iterable[str] = ()) -> str:
    """The sentence on one line, cut around the first of the names where it is long."""
    line = " ".join(sentence.replace(BETWEEN, SHOWN).split())
    if len(line) <= LONG:
        return line
    at = min((line.find(name) for name in names if name and name in line), default=0)
    start = line.rfind(" ", 0, max(at - 40, 0)) + 1 if at > LONG - 40 else 0
    piece = line[start:start + LONG].rsplit(" ", 1)[0]
    return ("… " if start else "") + piece + " …"
